// `erplint rules`: what is looked for, in a line each.
import pc from 'picocolors';
import { rules as registry } from '../../../rules/index.js';
import { wantsColor, write, type Terminal } from '../terminal.js';

/** Prints the list and gives the exit code. */
export async function rules(terminal: Terminal): Promise<number> {
  const { cyan, dim } = pc.createColors(wantsColor(terminal.stdout, terminal.env));
  const width = Math.max(...registry.map(({ id }) => id.length));
  const lines = registry.map(
    ({ id, severity, title }) => `${cyan(id.padEnd(width))}  ${dim(severity.padEnd(7))}  ${title}`,
  );
  await write(terminal.stdout, `${lines.join('\n')}\n\nerplint explain RULE tells all about one.\n`);
  return 0;
}
