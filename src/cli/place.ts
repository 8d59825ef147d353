// Places in arguments: `file`, `file:line` or `file:line:column`.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { messageOf, UsageError } from '../core/errors.js';
import { count } from '../report/summary-line.js';

/** A file, with forward slashes and absolute, and a line that it has. */
export interface ArgumentPlace {
  readonly file: string;
  readonly line?: number;
}

/** Throws a UsageError where there is no such file or line. */
export function placeOf(place: string, cwd: string): ArgumentPlace {
  const [, path, digits] = /^(.+?):(\d+)(?::\d+)?$/.exec(place) ?? [];
  if (path === undefined) {
    if (existsSync(resolve(cwd, place))) return { file: resolve(cwd, place).replaceAll('\\', '/') };
    throw new UsageError(
      `"${place}" is neither a file nor a place. Write file:line, for example src/orders/order.service.ts:31`,
    );
  }
  const file = resolve(cwd, path).replaceAll('\\', '/');
  const lines = textOf(file, path)
    .replace(/(\r\n|\n|\r)$/, '')
    .split(/\r\n|\n|\r/).length;
  const line = Number(digits);
  if (line < 1 || line > lines) throw new UsageError(`${path} has ${count(lines, 'line')}; there is no line ${line}.`);
  return { file, line };
}

function textOf(file: string, name: string): string {
  try {
    if (!statSync(file).isFile()) throw new Error('it is no file');
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`"${name}" cannot be read: ${messageOf(error)}`);
  }
}

/** The engine names places by absolute paths; people read them from where they are. */
export function withoutFolder(text: string, folder: string): string {
  return text.replaceAll(`${folder.replaceAll('\\', '/')}/`, '');
}
