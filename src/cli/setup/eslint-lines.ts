// The lines of the ESLint plugin, in a flat configuration that is written in one of the usual ways.
import { type Change, changed } from './change.js';
import type { Project } from './project.js';

const NAMES = ['js', 'mjs', 'ts', 'mts', 'cjs', 'cts'].map((extension) => `eslint.config.${extension}`);
const IMPORT = "import erplint from 'eslint-plugin-erplint';";
const ENTRY = "{ files: ['**/*.{ts,tsx,mts,cts,js,mjs,cjs}'], ...erplint.configs.recommended },";

/** Where the first configuration of the list stands. */
const START = /^export default (?:(?:defineConfig|tseslint\.config)\(\s*\[?|\[)/m;

export interface EslintLines {
  readonly path?: string;
  readonly changes: readonly Change[];
  readonly remark?: string;
}

/** The lines for a project; nothing to change where they are there already, or ESLint is not used. */
export function eslintLinesOf(project: Project): EslintLines {
  const path = project.first(
    project.prefix === '' ? NAMES : [...NAMES.map((name) => `${project.prefix}/${name}`), ...NAMES],
  );
  if (path === undefined) return { changes: [] };
  const before = project.read(path) ?? '';
  if (before.includes('erplint')) return { path, changes: [] };
  const start = START.exec(before);
  if (!start) return { path, changes: [], remark: `Add to ${path} by hand:\n  ${IMPORT}\n  ${ENTRY}` };
  const at = start.index + start[0].length;
  const text = `${IMPORT}\n${before.slice(0, at)}\n  ${ENTRY}\n  ${before.slice(at).trimStart()}`;
  return { path, changes: [changed(path, 'the findings in ESLint and the editor', before, text)] };
}
