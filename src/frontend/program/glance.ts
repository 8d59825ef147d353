// What looking at a workspace takes from the text of a file: whether it is code that people wrote, and which modules it
// names. While that stays the same, an edit changes nothing about which files there are.
import { generatedMark } from '../files/generated.js';
import { isForeign, isLarge, isPacked } from '../files/source-text.js';
import { mentionedModules } from '../workspace/import-ties.js';
import type { SourceFiles } from './source-files.js';

const QUOTED = /(['"])([@\w][^'"\s]{0,200})\1/g;

/** `'use server'` and the like, wherever they stand. */
const DIRECTIVE = /(['"])use [\w: -]{1,40}\1/g;

/** Equal texts where nothing of it has changed. `isModelled`: whether a package has a model. */
export function glanceAt(file: string, sources: SourceFiles, isModelled: (name: string) => boolean): string {
  const text = sources.get(file);
  // Any mention of a package counts, not only those that import it.
  const packages = [...text.matchAll(QUOTED)].map(([, , name = '']) => name).filter(isModelled);
  return JSON.stringify([
    text === '',
    isForeign(text) || isLarge(text) || isPacked(file, text),
    generatedMark(text),
    sources.hasTags(text),
    [...new Set(text.match(DIRECTIVE) ?? [])].sort(),
    [...new Set(mentionedModules(text))].sort(),
    [...new Set(packages)].sort(),
  ]);
}
