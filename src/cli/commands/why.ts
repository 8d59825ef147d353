// `erplint why file:line`: what the engine knows there, and what kept it quiet. `erplint why file`: whether and why
// the file is analysed.
import pc from 'picocolors';
import { printable, withoutCommands } from '../../core/printable.js';
import { relativePath } from '../../report/paths.js';
import type { Explanation } from '../../session.js';
import { cacheFor } from '../cache.js';
import { configurationFor } from '../configuration.js';
import { placeOf, withoutFolder } from '../place.js';
import type { WhyRequest } from '../arguments/requests.js';
import { wantsColor, write, type Terminal } from '../terminal.js';

/** Prints the explanations and gives the exit code. */
export async function why(request: WhyRequest, terminal: Terminal): Promise<number> {
  const { cwd, env, stdout } = terminal;
  const { file, line } = placeOf(request.place, cwd);
  const config = configurationFor(cwd, [file], request.config);
  const { openSession } = await import('../../index.js');
  const cache = cacheFor(undefined, [file], terminal);
  const session = openSession({ cwd, paths: [file], config, once: true, ...(cache && { cache }) });
  const place = printable(relativePath(cwd, file) + (line === undefined ? '' : `:${line}`));
  const text = whyText(place, session.why(file, line), wantsColor(stdout, env));
  await write(stdout, withoutCommands(withoutFolder(text, cwd)));
  return 0;
}

/** The explanations of a line or file, as text. */
function whyText(place: string, explanations: readonly Explanation[], color: boolean): string {
  const { bold, cyan } = pc.createColors(color);
  if (explanations.length === 0) {
    return `${cyan(place)}\nNothing is known here: no call, query or loop that runs in production begins on this line.\n`;
  }
  const parts = explanations.map(({ title, details }) =>
    [bold(printable(title)), ...details.map((detail) => `  ${printable(detail)}`)].join('\n'),
  );
  return `${[cyan(place), ...parts].join('\n\n')}\n`;
}
