// `erplint completion SHELL`: the script by which a shell completes commands, options, formats and rules.
import type { Command } from 'commander';
import { rules } from '../../../rules/index.js';
import { FORMATS } from '../../report/formats/index.js';
import { completionScript, type Shell } from '../completion/scripts.js';
import { completedCommands } from '../completion/words.js';
import { write, type Terminal } from '../terminal.js';

/** Prints the script and gives the exit code. */
export async function completion(shell: Shell, program: Command, terminal: Terminal): Promise<number> {
  const ids = rules.map(({ id }) => id);
  const values = { format: Object.keys(FORMATS), rule: ids, id: ids };
  await write(terminal.stdout, completionScript(shell, completedCommands(program, values)));
  return 0;
}
