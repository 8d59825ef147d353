// `erplint debug outline|summary|facts file:line`: what lowering, engine and facts made of the code there.
import { printable, withoutCommands } from '../../core/printable.js';
import { UsageError } from '../../core/errors.js';
import { configurationFor } from '../configuration.js';
import { placeOf, withoutFolder } from '../place.js';
import type { DebugRequest } from '../arguments/requests.js';
import { write, type Terminal } from '../terminal.js';

/** Prints the view and gives the exit code. */
export async function debug(request: DebugRequest, terminal: Terminal): Promise<number> {
  const { cwd, stdout } = terminal;
  const { file, line } = placeOf(request.place, cwd);
  const config = configurationFor(cwd, [file], request.config);
  const { openSession } = await import('../../index.js');
  const session = openSession({ cwd, paths: [file], config, once: true });
  try {
    const text = session.debug(request.view, file, line).split('\n').map(printable).join('\n');
    await write(stdout, withoutCommands(`${withoutFolder(text, cwd)}\n`));
    return 0;
  } catch (error) {
    if (error instanceof UsageError) throw new UsageError(withoutFolder(error.message, cwd));
    throw error;
  }
}
