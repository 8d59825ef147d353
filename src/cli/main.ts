// From arguments to an exit code. The analysis is loaded only by the commands that need it, so that help and
// version answer at once.
import { type Command, CommanderError } from 'commander';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from '../core/errors.js';
import { didYouMean } from '../session/suggest.js';
import { failureText } from './failure.js';
import { createProgram } from './arguments/program.js';
import type { Actions } from './arguments/requests.js';
import { write, type Terminal } from './terminal.js';
import { version } from './version.js';

/** Runs one command; never throws. 0: no errors, 1: errors, 2: it could not be run as asked. */
export async function main(given: readonly string[], outer: Terminal): Promise<number> {
  const { args, terminal } = withoutColorOption(given, outer);
  const printed: string[] = [];
  let exitCode = 0;
  const actions = actionsOn(terminal, {
    program: () => program,
    end: (code) => (exitCode = code),
  });
  const program = createProgram(version(), actions, (text) => printed.push(text));
  try {
    refuseUnknownWord(args, program, terminal.cwd);
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) {
      await write(terminal.stdout, printed.join(''));
      return 0;
    }
    const failure = error instanceof CommanderError ? usageError(error) : error;
    await write(terminal.stderr, failureText(failure));
    return 2;
  }
}

/** What each command does; its code is loaded when it is asked for. */
function actionsOn(
  terminal: Terminal,
  { program, end }: { readonly program: () => Command; readonly end: (exitCode: number) => void },
): Actions {
  return {
    check: async (request) => {
      const { check } = await import('./commands/check.js');
      end(await check(request, terminal));
    },
    baseline: async (request) => {
      const { baseline } = await import('./commands/baseline.js');
      end(await baseline(request, terminal));
    },
    why: async (request) => {
      const { why } = await import('./commands/why.js');
      end(await why(request, terminal));
    },
    debug: async (request) => {
      const { debug } = await import('./commands/debug.js');
      end(await debug(request, terminal));
    },
    models: async (request) => {
      const { models } = await import('./commands/models.js');
      end(await models(request, terminal));
    },
    rules: async () => {
      const { rules } = await import('./commands/rules.js');
      end(await rules(terminal));
    },
    explain: async (rule) => {
      const { explain } = await import('./commands/explain.js');
      end(await explain(rule, terminal));
    },
    lsp: async () => {
      const { lsp } = await import('./commands/lsp.js');
      await lsp(terminal);
    },
    completion: async (shell) => {
      const { completion } = await import('./commands/completion.js');
      end(await completion(shell, program(), terminal));
    },
    init: async (request) => {
      const { init } = await import('./commands/init.js');
      end(await init(request, terminal));
    },
  };
}

/** `--no-color` counts wherever it stands, and does what `NO_COLOR` does. */
function withoutColorOption(args: readonly string[], terminal: Terminal) {
  const end = args.indexOf('--');
  const isOption = (word: string, at: number): boolean => word === '--no-color' && (end < 0 || at < end);
  if (!args.some(isOption)) return { args, terminal };
  return {
    args: args.filter((word, at) => !isOption(word, at)),
    terminal: { ...terminal, env: { ...terminal.env, NO_COLOR: '1' } },
  };
}

/** `check` goes without saying; a first word that is neither a command nor a path is a slip. */
function refuseUnknownWord(args: readonly string[], program: Command, cwd: string): void {
  const [word = ''] = args;
  const names = program.commands.map((command) => command.name());
  const isPath = word === '' || /^-|[*?[\]{}()!./\\]/.test(word) || existsSync(resolve(cwd, word));
  if (isPath || names.includes(word)) return;
  throw new UsageError(
    `"${word}" is neither a command nor a path.${didYouMean(word, names, ` Commands are: ${names.join(', ')}.`)}`,
  );
}

function usageError(error: CommanderError): UsageError {
  return new UsageError(`${error.message.replace(/^error: /, '')}\nSee erplint --help.`);
}
