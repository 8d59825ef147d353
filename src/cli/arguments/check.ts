// The arguments of `erplint check`.
import { type Command, InvalidArgumentError, Option } from 'commander';
import { configOption } from './config-option.js';
import { FORMAT_NAMES, isFormat, type ListedOutput, requestFormats, requestOutput } from './outputs.js';
import type { Actions } from './requests.js';

/** Adds the command. */
export function addCheck(program: Command, actions: Actions): void {
  // Formats and outputs belong together by their order, so both collect into one list.
  const outputs: ListedOutput[] = [];
  const rules: string[] = [];
  const command = program
    .command('check', { isDefault: true })
    .description('report what grows with the data, in files, folders or globs (default: this folder)')
    .argument('[paths...]', 'what to report on; all of the workspace is analysed whatever is given');
  addOutputs(command, outputs);
  addChoice(command, rules);
  addLimits(command);
  command
    .option('--cache', 'keep what is made of the code for the next run (default where there is a node_modules)')
    .option('--cache-location <folder>', 'where to keep it (default: node_modules/.cache/erplint of the workspace)')
    .option('--no-cache', 'read all of the code, and keep nothing')
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
        since: options.since,
        baseline: options.baseline,
        config: options.config,
        maxWarnings: options.maxWarnings,
        failOnIncomplete: options.failOnIncomplete ?? false,
        failOnStale: options.failOnStale ?? false,
        reportUnused: options.reportUnused ?? false,
        quiet: options.quiet ?? false,
        cache: options.cache === false ? false : (options.cacheLocation ?? options.cache),
        maxDiagnostics: options.maxDiagnostics,
        stats: options.stats ?? false,
        timing: options.timing ?? false,
        explain: options.explain,
      }),
    );
}

interface CheckOptions {
  readonly staged?: boolean;
  readonly since?: string | true;
  readonly baseline: boolean;
  readonly config?: string;
  readonly maxWarnings?: number;
  readonly failOnIncomplete?: boolean;
  readonly failOnStale?: boolean;
  readonly reportUnused?: boolean;
  readonly quiet?: boolean;
  readonly cache?: boolean;
  readonly cacheLocation?: string;
  readonly maxDiagnostics?: number;
  readonly stats?: boolean;
  readonly timing?: boolean;
  readonly explain?: string;
}

const EXIT_CODES = `
Exit codes:
  0  no errors, and no more warnings than --max-warnings
  1  errors, or more warnings than --max-warnings
  2  wrong arguments or configuration, nothing to analyse, or --fail-on-incomplete`;

function addOutputs(command: Command, outputs: ListedOutput[]): void {
  command
    .addOption(
      new Option('-f, --format <format>', `${FORMAT_NAMES}; several times, or with commas, for more`).argParser(
        (list) => {
          const formats = list.split(',').map((name) => name.trim());
          if (!formats.every(isFormat)) throw new InvalidArgumentError(`It must be ${FORMAT_NAMES}.`);
          requestFormats(outputs, formats);
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
    .option('-q, --quiet', 'report errors only')
    .addOption(
      new Option('--max-diagnostics <number>', 'show at most so many findings in text and concise').argParser(
        wholeNumber,
      ),
    );
}

/** What is told of. */
function addChoice(command: Command, rules: string[]): void {
  command
    .addOption(
      new Option('-r, --rule <id>', 'check only this rule; several times, or with commas, for more').argParser(
        (ids: string) => {
          rules.push(...ids.split(',').map((id) => id.trim()));
        },
      ),
    )
    .addOption(
      new Option(
        '--since [revision]',
        'report what came in since the branch left this one (default: the one that it will be merged into)',
      ).conflicts('staged'),
    )
    .option('--staged', 'report what the staged changes bring, as they are staged')
    .option('--no-baseline', 'tell what erplint-baseline.json knows, too')
    .addOption(configOption());
}

/** What the run fails on. */
function addLimits(command: Command): void {
  command
    .addOption(
      new Option('--max-warnings <number>', 'exit with 1 when there are more warnings than this').argParser(
        wholeNumber,
      ),
    )
    .option('--fail-on-incomplete', 'exit with 2 when some of the code could not be analysed')
    .option('--report-unused', 'exit with 1 when a suppression comment takes nothing out')
    .option('--fail-on-stale', 'exit with 1 when the baseline has entries that are gone');
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}
