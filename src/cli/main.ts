// From arguments to an exit code. The analysis is loaded only by the commands that need it, so that help and
// version answer at once.
import { CommanderError } from 'commander';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from '../core/errors.js';
import { failureText } from './failure.js';
import { createProgram } from './arguments/program.js';
import type { Actions } from './arguments/requests.js';
import { write, type Terminal } from './terminal.js';
import { version } from './version.js';

/** Runs one command; never throws. 0: no errors, 1: errors, 2: it could not be run as asked. */
export async function main(args: readonly string[], terminal: Terminal): Promise<number> {
  const printed: string[] = [];
  let exitCode = 0;
  const actions: Actions = {
    check: async (request) => {
      const { check } = await import('./commands/check.js');
      exitCode = await check(request, terminal);
    },
    baseline: async (request) => {
      const { baseline } = await import('./commands/baseline.js');
      exitCode = await baseline(request, terminal);
    },
    why: async (request) => {
      const { why } = await import('./commands/why.js');
      exitCode = await why(request, terminal);
    },
    debug: async (request) => {
      const { debug } = await import('./commands/debug.js');
      exitCode = await debug(request, terminal);
    },
    models: async (request) => {
      const { models } = await import('./commands/models.js');
      exitCode = await models(request, terminal);
    },
    init: async () => {
      const { init } = await import('./commands/init.js');
      exitCode = await init(terminal);
    },
  };
  try {
    const program = createProgram(version(), actions, (text) => printed.push(text));
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) {
      await write(terminal.stdout, printed.join(''));
      return 0;
    }
    const failure = error instanceof CommanderError ? usageError(error, printed, terminal.cwd) : error;
    await write(terminal.stderr, failureText(failure));
    return 2;
  }
}

function usageError(error: CommanderError, printed: readonly string[], cwd: string): UsageError {
  // Without a command, commander prints its help.
  if (error.code === 'commander.help')
    return new UsageError(`say which command to run.\n\n${printed.join('').trimEnd()}`);
  const message = error.message.replace(/^error: /, '');
  const word = /^unknown command '(.*)'/.exec(message)?.[1];
  if (word !== undefined && existsSync(resolve(cwd, word))) {
    return new UsageError(`"${word}" is a path, not a command. To check it: erplint check ${word}`);
  }
  return new UsageError(`${message}\nSee erplint --help.`);
}
