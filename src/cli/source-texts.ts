// The texts of analysed files, for code frames.
import { lstatSync, readFileSync } from 'node:fs';

/** Reads each file once; `textInstead` has the texts that were analysed in place of what is on disk. */
export function sourceTexts(textInstead: (file: string) => string | undefined): (file: string) => string | undefined {
  const texts = new Map<string, string | undefined>();
  return (file) => {
    if (!texts.has(file)) texts.set(file, textInstead(file) ?? textOf(file));
    return texts.get(file);
  };
}

function textOf(file: string): string | undefined {
  try {
    // What a link leads to may be no business of who reads the report.
    if (lstatSync(file).isSymbolicLink()) return undefined;
    return readFileSync(file, 'utf8').replace(/^\ufeff/, '');
  } catch {
    // A frame is an extra: the report says everything without it.
    return undefined;
  }
}
