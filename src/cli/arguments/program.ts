// The command line: commands, options and their help. docs/cli.md shows the same help; a test compares them.
import { Argument, Command, Option } from 'commander';
import { DEBUG_VIEWS, type DebugView } from '../../session/contract.js';
import { SHELLS, type Shell } from '../completion/scripts.js';
import { addCheck } from './check.js';
import { configOption } from './config-option.js';
import type { Actions } from './requests.js';

/** The command line as a value; it writes its help by `print`, and throws instead of ending the process. */
export function createProgram(version: string, actions: Actions, print: (text: string) => void): Command {
  const program = new Command('erplint')
    .description('Finds the code in ERP modules that will bring month-end close to a halt.')
    .version(version, '-v, --version', 'print the version')
    .option('--no-color', 'print no colours, whatever the command')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeOut: print, writeErr: print, getOutHelpWidth: () => 100, getErrHelpWidth: () => 100 });
  addCheck(program, actions);
  addBaseline(program, actions);
  addWhy(program, actions);
  addDebug(program, actions);
  addModels(program, actions);
  program
    .command('rules')
    .description('list the rules')
    .helpOption('-h, --help', 'print this help')
    .action(() => actions.rules());
  program
    .command('explain')
    .description('print what a rule looks for, what to do about it, and what it leaves alone')
    .argument('<rule>', 'its name')
    .helpOption('-h, --help', 'print this help')
    .action((rule: string) => actions.explain(rule));
  program
    .command('init')
    .description('find what this project has, and write configuration, hook, workflow and ESLint lines for it')
    .option('-y, --yes', 'write without asking, a baseline of the findings of today included')
    .option('--dry-run', 'print what would be written, and write nothing')
    .helpOption('-h, --help', 'print this help')
    .action(({ yes = false, dryRun = false }: { readonly yes?: boolean; readonly dryRun?: boolean }) =>
      actions.init({ yes, dryRun }),
    );
  program
    .command('lsp')
    .description('serve an editor: a language server on standard input and output')
    .option('--stdio', 'what editors say; there is no other way')
    .addOption(new Option('--clientProcessId <id>', 'what some editors say besides').hideHelp())
    .helpOption('-h, --help', 'print this help')
    .action(() => actions.lsp());
  program
    .command('completion')
    .description('print the script by which a shell completes commands, options, formats and rules')
    .addArgument(new Argument('<shell>', 'which one').choices(SHELLS))
    .helpOption('-h, --help', 'print this help')
    .action((shell: Shell) => actions.completion(shell));
  return program;
}

function addBaseline(program: Command, actions: Actions): void {
  program
    .command('baseline')
    .description('write what is found today to erplint-baseline.json, so that check tells only what is new')
    .addOption(new Option('--update', 'write it anew: accept what is new, take out what is gone').conflicts('prune'))
    .option('--prune', 'only take out what is gone')
    .addOption(configOption())
    .helpOption('-h, --help', 'print this help')
    .action(({ update, prune, config }: BaselineOptions) =>
      actions.baseline({ mode: update ? 'update' : prune ? 'prune' : 'create', config }),
    );
}

interface BaselineOptions {
  readonly update?: boolean;
  readonly prune?: boolean;
  readonly config?: string;
}

function addWhy(program: Command, actions: Actions): void {
  program
    .command('why')
    .description('print what is known about a line and what kept it quiet, or why a file is left out')
    .argument('<file[:line]>', 'for example src/orders/order.service.ts:31')
    .addOption(configOption())
    .helpOption('-h, --help', 'print this help')
    .action((place: string, options: { readonly config?: string }) => actions.why({ place, config: options.config }));
}

function addDebug(program: Command, actions: Actions): void {
  program
    .command('debug')
    .description('print what lowering, engine and facts made of a file or a function')
    .addArgument(new Argument('<view>', 'what to print').choices(DEBUG_VIEWS))
    .argument('<file[:line]>', 'for example src/orders/order.service.ts:31; a line stands for its function')
    .addOption(configOption())
    .helpOption('-h, --help', 'print this help')
    .action((view: DebugView, place: string, options: { readonly config?: string }) =>
      actions.debug({ view, place, config: options.config }),
    );
}

function addModels(program: Command, actions: Actions): void {
  program
    .command('models')
    .description('print which libraries there is a model of, in which versions, with how many members and which tags')
    .argument('[package]', 'print the members of this one, each with its tags')
    .addOption(configOption())
    .helpOption('-h, --help', 'print this help')
    .action((name: string | undefined, options: { readonly config?: string }) =>
      actions.models({ name, config: options.config }),
    );
}
