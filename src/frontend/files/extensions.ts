// Which file names are source, which are typings, and in which order they stand in for each other.

/** In the order in which resolution tries them: source before typings. */
export const SOURCE_EXTENSIONS = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs'] as const;

const SOURCE = /\.[cm]?[jt]sx?$/;
const DECLARATION = /\.d\.(?:[^./]+\.)?[cm]?ts$/;

export const isDeclaration = (file: string): boolean => DECLARATION.test(file);

export const isSource = (file: string): boolean => SOURCE.test(file) && !isDeclaration(file);

export const isScript = (file: string): boolean => /\.[cm]?jsx?$/.test(file);

/** `a/b.d.ts`, `a/b.js`, `a/b.ts` -> `a/b`; other names stay as they are. */
export const withoutExtension = (file: string): string => file.replace(/(?:\.d)?\.[cm]?[jt]sx?$/, '');

/** The compiled file names that a source file may be imported by, and the sources that each may stand for. */
export function sourcesFor(file: string): readonly string[] {
  const stem = file.replace(/\.[cm]?jsx?$/, '');
  if (stem === file) return [];
  if (file.endsWith('.mjs')) return [`${stem}.mts`];
  if (file.endsWith('.cjs')) return [`${stem}.cts`];
  return [`${stem}.ts`, `${stem}.tsx`];
}
