// The SQL parser of Apache DataFusion, built for WebAssembly. It is loaded when the first text is met, and not before:
// what never sees SQL pays nothing for it.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { compileFunction } from 'node:vm';

const PACKAGE = '@guanmingchiu/sqlparser-ts';

/** In this order, since the first takes most of what all of them have in common. */
const DIALECTS = ['generic', 'postgresql', 'mysql', 'mssql', 'sqlite'] as const;

/** The statements of a text as syntax trees, or what the parser says against it. */
export type Parsed = { readonly statements: readonly unknown[] } | { readonly problem: string };

export type SqlParser = (text: string) => Parsed;

/** The package loads itself by a promise only, and once for all; this is the same code, loaded at once and as often as needed. */
interface Built {
  initSync(from: { readonly module: Uint8Array }): unknown;
  parse_sql(dialect: string, text: string): unknown;
}

/** Loads the parser. It goes on after a text that it fails at. */
export function loadSqlParser(): SqlParser {
  const instantiate = loader();
  let built: Built | undefined;
  return (text) => {
    let problem: string | undefined;
    for (const dialect of DIALECTS) {
      built ??= instantiate();
      try {
        return { statements: built.parse_sql(dialect, text) as readonly unknown[] };
      } catch (error) {
        // What the parser says against a text is a plain object. An error is the machine's: its memory is not to be trusted.
        if (error instanceof Error) {
          built = undefined;
          return { problem: 'the parser fails at it' };
        }
        problem ??= problemOf(error);
      }
    }
    return { problem: problem ?? 'it is not SQL' };
  };
}

/** Gives new instances of the parser: what imports the package shares one with all others, and cannot get another. */
function loader(): () => Built {
  const folder = path.resolve(path.dirname(createRequire(import.meta.url).resolve(PACKAGE)), '../wasm');
  const file = path.join(folder, 'sqlparser_rs_wasm.js');
  const text = readFileSync(file, 'utf8')
    .replace(/^export (?=function )/gm, '')
    .replace(/^export \{.*$/gm, '')
    .replaceAll('import.meta.url', 'undefined');
  const glue = compileFunction(`${text}\nreturn { initSync, parse_sql };`, [], { filename: file }) as () => Built;
  const module = readFileSync(path.join(folder, 'sqlparser_rs_wasm_bg.wasm'));
  return () => {
    const built = glue();
    // Texts are few and short. To compile the parser once more for speed, as is done with all that runs often, takes 70 MB
    // and half a second, and saves a tenth of one.
    setFlagsFromString('--liftoff-only');
    try {
      built.initSync({ module });
    } finally {
      setFlagsFromString('--no-liftoff-only');
    }
    return built;
  };
}

/** `Expected: ), found: WHERE at Line: 1, Column: 12`, without the name of the parser before it. */
function problemOf(error: unknown): string {
  const message = (error as { message?: unknown } | undefined)?.message ?? error;
  return typeof message === 'string' ? message.replace(/^sql parser error: /, '') : 'the parser failed';
}
