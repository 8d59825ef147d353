// Model files by text alone, without a parser: which packages they describe, and what of them exists in a
// version. Every run starts with both.
import { readFileSync } from 'node:fs';
import { tagsOf, type RawTag } from '../../models/tagged.js';
import { existsIn } from '../../models/version.js';

/** The version or range of a package that the project asks for; `undefined`: the newest modelled. */
export type Versions = (packageName: string) => string | undefined;

const MODULE = /^declare module (['"])(.+?)\1/gm;

/** The packages that model files describe, each with its file; the first file that names a package wins. */
export function modelledPackages(files: readonly string[]): ReadonlyMap<string, string> {
  const packages = new Map<string, string>();
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    if (declaresGlobals(text)) packages.set(globalsOf(file), file);
    for (const name of packagesIn(text)) if (!packages.has(name)) packages.set(name, file);
  }
  return packages;
}

/** The modules that the text of a model declares. */
function packagesIn(text: string): readonly string[] {
  return [...text.matchAll(MODULE)].map((match) => match[2] ?? '');
}

/**
 * The text of a model file with the declarations blanked out that do not exist in the versions asked for;
 * everything else keeps its place.
 */
export function modelText(file: string, versions: Versions): string {
  const text = readFileSync(file, 'utf8');
  if (!/@(since|until)\b/.test(text)) return text;
  const modules = [...text.matchAll(MODULE)].map((match) => ({ start: match.index, name: match[2] ?? '' }));
  const pieces: string[] = [];
  let done = 0;
  for (const comment of text.matchAll(/\/\*\*[\s\S]*?\*\//g)) {
    if (comment.index < done || !/@(since|until)\b/.test(comment[0])) continue;
    const module = modules.findLast(({ start }) => start < comment.index);
    if (!module || existsWith(tagsOf(comment[0], 0), versions(packageOf(module.name)))) continue;
    const end = declarationEnd(text, comment.index + comment[0].length);
    pieces.push(text.slice(done, comment.index), text.slice(comment.index, end).replace(/[^\r\n]/g, ' '));
    done = end;
  }
  return pieces.join('') + text.slice(done);
}

/** A model of globals opens with these words; its declarations stand outside any module. */
export function declaresGlobals(text: string): boolean {
  return text.startsWith('// erplint globals');
}

/** A model that is one module by itself opens with its name; its declarations stand outside any block. */
export function moduleDeclared(text: string): string | undefined {
  return /^\/\/ erplint module (\S+)\n/.exec(text)?.[1];
}

/** What a model of globals is listed under among the packages; nothing can be imported from it. */
export function globalsOf(file: string): string {
  return `globals of ${file.slice(file.lastIndexOf('/') + 1)}`;
}

/** `@nestjs/common` of `@nestjs/common/cache`: what has a version. */
export function packageOf(moduleName: string): string {
  const parts = moduleName.split('/');
  return parts.slice(0, moduleName.startsWith('@') ? 2 : 1).join('/');
}

/** Whether what bears these tags exists in the version `wanted`. */
export function existsWith(tags: readonly RawTag[], wanted: string | undefined): boolean {
  const since = tags.find((tag) => tag.name === 'since')?.text;
  const until = tags.find((tag) => tag.name === 'until')?.text;
  if (since === undefined && until === undefined) return true;
  return existsIn({ ...(since && { since }), ...(until && { until }) }, wanted);
}

/** Where the declaration after `from` ends: at its `;`, or at the brace that closes its body. */
function declarationEnd(text: string, from: number): number {
  const hasBody = /^\s*(export\s+)?(default\s+)?(abstract\s+)?(class|interface|namespace|enum)\b/.test(
    text.slice(from, from + 200),
  );
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const character = text.charAt(at);
    if (text.startsWith('/*', at)) at = text.indexOf('*/', at) + 1;
    else if (character === "'" || character === '"') at = text.indexOf(character, at + 1);
    else if ('([{'.includes(character)) depth += 1;
    else if (')]}'.includes(character)) {
      depth -= 1;
      if (depth === 0 && hasBody && character === '}') return at + 1;
    } else if (character === ';' && depth === 0) return at + 1;
  }
  return text.length;
}
