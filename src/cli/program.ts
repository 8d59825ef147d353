// The command line: commands, options and their help. docs/cli.md shows the same help; a test compares them.
import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { DEBUG_VIEWS, type DebugView } from '../session/contract.js';
import { isFormat, type OutputRequest, requestFormat, requestOutput } from './outputs.js';

export interface CheckRequest {
  readonly paths: readonly string[];
  readonly outputs: readonly OutputRequest[];
  readonly rules: readonly string[];
  readonly staged: boolean;
  readonly config?: string;
  readonly maxWarnings?: number;
  readonly failOnIncomplete: boolean;
  readonly stats: boolean;
  readonly timing: boolean;
  /** The rule to explain instead of checking anything. */
  readonly explain?: string;
}

export interface WhyRequest {
  /** `file`, `file:line` or `file:line:column`. */
  readonly place: string;
  readonly config?: string;
}

export interface DebugRequest extends WhyRequest {
  readonly view: DebugView;
}

export interface ModelsRequest {
  /** The package whose members are listed. */
  readonly name?: string;
  readonly config?: string;
}

/** What the commands do. */
export interface Actions {
  check(request: CheckRequest): Promise<void>;
  why(request: WhyRequest): Promise<void>;
  debug(request: DebugRequest): Promise<void>;
  models(request: ModelsRequest): Promise<void>;
  init(): Promise<void>;
}

/** The command line as a value; it writes its help by `print`, and throws instead of ending the process. */
export function createProgram(version: string, actions: Actions, print: (text: string) => void): Command {
  const program = new Command('erplint')
    .description('Finds the code in ERP modules that will bring month-end close to a halt.')
    .version(version, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeOut: print, writeErr: print, getOutHelpWidth: () => 100, getErrHelpWidth: () => 100 });
  addCheck(program, actions);
  addWhy(program, actions);
  addDebug(program, actions);
  addModels(program, actions);
  program
    .command('init')
    .description('write a commented erplint.jsonc into this folder')
    .helpOption('-h, --help', 'print this help')
    .action(() => actions.init());
  return program;
}

function addCheck(program: Command, actions: Actions): void {
  // Formats and outputs belong together by their order, so both collect into one list.
  const outputs: OutputRequest[] = [];
  const rules: string[] = [];
  program
    .command('check')
    .description('report what grows with the data, in files, folders or globs (default: this folder)')
    .argument('[paths...]', 'what to report on; all of the workspace is analysed whatever is given')
    .addOption(
      new Option('-f, --format <format>', 'text, json, sarif or github; may be given several times').argParser(
        (name) => {
          if (!isFormat(name)) throw new InvalidArgumentError('It must be text, json, sarif or github.');
          requestFormat(outputs, name);
        },
      ),
    )
    .addOption(
      new Option('-o, --output <file>', 'write the --format before it to a file, not to standard output').argParser(
        (file: string) => {
          requestOutput(outputs, file);
        },
      ),
    )
    .addOption(
      new Option('-r, --rule <id>', 'check only this rule; may be given several times').argParser((id: string) => {
        rules.push(id);
      }),
    )
    .option('--staged', 'report only on files that are staged in git, as they are staged')
    .option('-c, --config <file>', 'read this configuration instead of the nearest erplint.jsonc')
    .addOption(
      new Option('--max-warnings <number>', 'exit with 1 when there are more warnings than this').argParser(
        wholeNumber,
      ),
    )
    .option('--fail-on-incomplete', 'exit with 2 when some of the code could not be analysed')
    .option('--stats', 'print what was resolved, what was not and why, and all suppressions')
    .option('--timing', 'print the time that each phase took')
    .option('--explain <rule>', 'print what a rule looks for and what it leaves alone, and check nothing')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', EXIT_CODES)
    .action((paths: readonly string[], options: CheckOptions) =>
      actions.check({
        paths,
        outputs,
        rules,
        staged: options.staged ?? false,
        config: options.config,
        maxWarnings: options.maxWarnings,
        failOnIncomplete: options.failOnIncomplete ?? false,
        stats: options.stats ?? false,
        timing: options.timing ?? false,
        explain: options.explain,
      }),
    );
}

interface CheckOptions {
  readonly staged?: boolean;
  readonly config?: string;
  readonly maxWarnings?: number;
  readonly failOnIncomplete?: boolean;
  readonly stats?: boolean;
  readonly timing?: boolean;
  readonly explain?: string;
}

const EXIT_CODES = `
Exit codes:
  0  no errors, and no more warnings than --max-warnings
  1  errors, or more warnings than --max-warnings
  2  wrong arguments or configuration, nothing to analyse, or --fail-on-incomplete`;

function addWhy(program: Command, actions: Actions): void {
  program
    .command('why')
    .description('print what is known about a line and what kept it quiet, or why a file is left out')
    .argument('<file[:line]>', 'for example src/orders/order.service.ts:31')
    .option('-c, --config <file>', 'read this configuration instead of the nearest erplint.jsonc')
    .helpOption('-h, --help', 'print this help')
    .action((place: string, options: { readonly config?: string }) => actions.why({ place, config: options.config }));
}

function addDebug(program: Command, actions: Actions): void {
  program
    .command('debug')
    .description('print what lowering, engine and facts made of a file or a function')
    .addArgument(new Argument('<view>', 'what to print').choices(DEBUG_VIEWS))
    .argument('<file[:line]>', 'for example src/orders/order.service.ts:31; a line stands for its function')
    .option('-c, --config <file>', 'read this configuration instead of the nearest erplint.jsonc')
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
    .option('-c, --config <file>', 'read this configuration instead of the nearest erplint.jsonc')
    .helpOption('-h, --help', 'print this help')
    .action((name: string | undefined, options: { readonly config?: string }) =>
      actions.models({ name, config: options.config }),
    );
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}
