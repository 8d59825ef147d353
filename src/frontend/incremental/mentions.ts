// Which names a file speaks of, wherever it does: a look that leaves none out.
import type { ts } from 'ts-morph';

/** Whether the name stands in the file, as one or as a text: `config['orders']`. */
export function mentions(file: ts.SourceFile, name: string): boolean {
  return names(file, name) || isWordIn(file.text, name);
}

/** Whether something in the file goes by the name. */
export const names = (file: ts.SourceFile, name: string): boolean =>
  (file as unknown as { readonly identifiers: ReadonlyMap<string, string> }).identifiers.has(name);

/** Whether the name stands in the text as a word. */
export function isWordIn(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!isPart(text[at - 1]) && !isPart(text[at + name.length])) return true;
  }
  return false;
}

const isPart = (letter: string | undefined): boolean => letter !== undefined && /[\p{L}\p{N}_$]/u.test(letter);
