// `erplint why file:line`: what the engine knows there, and what kept it quiet. `erplint why file`: whether and why
// the file is analysed.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import pc from 'picocolors';
import { messageOf, UsageError } from '../../core/errors.js';
import { printable, withoutCommands } from '../../core/printable.js';
import { relativePath } from '../../report/paths.js';
import { count } from '../../report/summary-line.js';
import type { Explanation } from '../../session.js';
import { configurationFor } from '../configuration.js';
import type { WhyRequest } from '../program.js';
import { wantsColor, write, type Terminal } from '../terminal.js';

/** Prints the explanations and gives the exit code. */
export async function why(request: WhyRequest, terminal: Terminal): Promise<number> {
  const { cwd, env, stdout } = terminal;
  const { file, line } = placeOf(request.place, cwd);
  const config = configurationFor(cwd, [file], request.config);
  const { openSession } = await import('../../index.js');
  const session = openSession({ cwd, paths: [file], config });
  const place = printable(relativePath(cwd, file) + (line === undefined ? '' : `:${line}`));
  const text = whyText(place, session.why(file, line), wantsColor(stdout, env));
  await write(stdout, withoutCommands(withoutFolder(text, cwd)));
  return 0;
}

/** The explanations of a line or file, as text. */
function whyText(place: string, explanations: readonly Explanation[], color: boolean): string {
  const { bold, cyan } = pc.createColors(color);
  if (explanations.length === 0) {
    return `${cyan(place)}\nNothing is known here: no call, query or loop begins on this line.\n`;
  }
  const parts = explanations.map(({ title, details }) =>
    [bold(printable(title)), ...details.map((detail) => `  ${printable(detail)}`)].join('\n'),
  );
  return `${[cyan(place), ...parts].join('\n\n')}\n`;
}

/** The engine names places by absolute paths; people read them from where they are. */
function withoutFolder(text: string, folder: string): string {
  return text.replaceAll(`${folder.replaceAll('\\', '/')}/`, '');
}

function placeOf(place: string, cwd: string): { readonly file: string; readonly line?: number } {
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
