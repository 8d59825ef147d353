// Which file a lint is about: a file, a block that a processor cut out of one, or nothing with a name.
import path from 'node:path';

export interface SourceName {
  /** The name that the text is analysed under; absolute, forward slashes. */
  readonly file: string;
  /** The text has no file of its own: it is gone when its lint ends. */
  readonly virtual: boolean;
}

/**
 * Undefined for text without a file (`<input>`, `<text>`): nobody can say what it imports. A processor's block
 * `docs/a.md/0.ts` is analysed as a neighbour of `docs/a.md`, where its relative imports lead.
 */
export function sourceName(filename: string, physicalFilename: string, cwd: string): SourceName | undefined {
  if (/^<.*>$/.test(path.basename(filename))) return undefined;
  const file = absolute(filename, cwd);
  const physical = absolute(physicalFilename, cwd);
  if (file === physical || !file.startsWith(`${physical}/`)) return { file, virtual: false };
  return { file: `${physical}~${file.slice(physical.length + 1).replaceAll('/', '~')}`, virtual: true };
}

function absolute(file: string, cwd: string): string {
  return path.resolve(cwd, file).split(path.sep).join('/');
}
