// The SQL parser of Apache DataFusion, built for WebAssembly. It is loaded when the first text is met, and not before:
// what never sees SQL pays nothing for it.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const PACKAGE = '@guanmingchiu/sqlparser-ts';

/** In this order, since the first takes most of what all of them have in common. */
const DIALECTS = ['generic', 'postgresql', 'mysql', 'mssql', 'sqlite'] as const;

/** The statements of a text as syntax trees, or what the parser says against it. */
export type Parsed = { readonly statements: readonly unknown[] } | { readonly problem: string };

export type SqlParser = (text: string) => Parsed;

/** The package loads itself by a promise only; this is the same module, loaded at once. */
interface Built {
  initSync(from: { readonly module: Uint8Array }): unknown;
  parse_sql(dialect: string, text: string): unknown;
}

/** Loads the parser. */
export function loadSqlParser(): SqlParser {
  const require = createRequire(import.meta.url);
  const folder = path.resolve(path.dirname(require.resolve(PACKAGE)), '../wasm');
  const built = require(path.join(folder, 'sqlparser_rs_wasm.js')) as Built;
  built.initSync({ module: readFileSync(path.join(folder, 'sqlparser_rs_wasm_bg.wasm')) });
  return (text) => {
    let problem: string | undefined;
    for (const dialect of DIALECTS) {
      try {
        return { statements: built.parse_sql(dialect, text) as readonly unknown[] };
      } catch (error) {
        problem ??= problemOf(error);
      }
    }
    return { problem: problem ?? 'it is not SQL' };
  };
}

/** `Expected: ), found: WHERE at Line: 1, Column: 12`, without the name of the parser before it. */
function problemOf(error: unknown): string {
  const message = (error as { message?: unknown } | undefined)?.message ?? error;
  return typeof message === 'string' ? message.replace(/^sql parser error: /, '') : 'the parser failed';
}
