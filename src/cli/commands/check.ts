// `erplint check`: analyses the workspace, writes the reports, and says by its exit code how it went.
import { relative, resolve } from 'node:path';
import { rules } from '../../../rules/index.js';
import type { Diagnostic } from '../../core/finding.js';
import { printable } from '../../core/printable.js';
import { diagnosticLine } from '../../report/diagnostic-line.js';
import { FORMATS, saysWhatIsLeftOut, type Format } from '../../report/formats/index.js';
import type { ReportOptions, Result } from '../../report/report.js';
import { comparisonLines, summaryLine, unmodelledLines } from '../../report/summary-line.js';
import type { Configuration } from '../../session.js';
import { analyse } from '../analysis.js';
import { planOutputs, prepareOutputs, writeOutput, type OutputRequest } from '../arguments/outputs.js';
import type { CheckRequest } from '../arguments/requests.js';
import { comparedIn, compareRun } from '../comparisons.js';
import { configurationFor } from '../configuration.js';
import { verdictOf } from '../exit-code.js';
import { type Changes, textIn } from '../git/changes.js';
import { changesSince } from '../git/since.js';
import { stagedIn } from '../git/staged.js';
import { withOnly } from '../rule-choice.js';
import { sourceTexts } from '../source-texts.js';
import { PLAIN_WIDTH, wantsColor, widthOf, write, type Terminal } from '../terminal.js';
import { version } from '../version.js';
import { explain } from './explain.js';

/** Gives the exit code. */
export async function check(request: CheckRequest, terminal: Terminal): Promise<number> {
  const { cwd, stdout, stderr } = terminal;
  if (request.explain !== undefined) return explain(request.explain, terminal);
  const plan = planOutputs(request.outputs, cwd);
  const changes = await changesOf(request, terminal);
  const textInstead = (file: string) => changes && textIn(changes.now, file);
  const config = withOnly(request.rules, configurationFor(cwd, request.paths, request.config, textInstead), rules);
  prepareOutputs(plan);
  const isIdle = request.staged && changes?.isProgram === false;
  const landscape = plan.some(({ format }) => format === 'html');
  const result = isIdle ? nothing : await resultOf(request, config, changes, landscape, terminal);
  const { findings } = result;
  const shown = request.quiet
    ? { ...result, findings: findings.filter(({ severity }) => severity === 'error') }
    : result;
  for (const output of plan) {
    const text = FORMATS[output.format](shown, reportOptions(output, request, config, textInstead, terminal));
    if (output.file === undefined) await write(stdout, text);
    else writeOutput(output.file, text);
  }
  const { exitCode, reason } = verdictOf(result, request);
  const isSaid = plan.some(({ format, file }) => file === undefined && saysWhatIsLeftOut(format));
  const remarks = [...(isSaid ? [] : remarksOn(shown, cwd)), ...(reason === undefined ? [] : [`erplint: ${reason}`])];
  if (remarks.length > 0) await write(stderr, `${remarks.join('\n')}\n`);
  return exitCode;
}

/** For people, where no report on the terminal says it. */
const remarksOn = (result: Result, cwd: string): readonly string[] => [
  summaryLine(result),
  ...comparisonLines(result),
  ...unmodelledLines(result.statistics),
  ...result.diagnostics
    .filter(({ incomplete }) => incomplete)
    .flatMap((one) => diagnosticLine(one, { base: cwd }))
    .map(printable),
];

async function changesOf(request: CheckRequest, terminal: Terminal): Promise<Changes | undefined> {
  if (request.staged) return stagedIn(terminal.cwd);
  return request.since === undefined ? undefined : changesSince(request.since, terminal);
}

/** What there is to say about what was asked for. */
async function resultOf(
  request: CheckRequest,
  config: Configuration,
  changes: Changes | undefined,
  landscape: boolean,
  terminal: Terminal,
): Promise<Result> {
  const { now, before } = changes ?? {};
  const run = await analyse(
    {
      paths: request.paths,
      config,
      landscape,
      ...(now && { now }),
      ...(before && changes?.isProgram && { before }),
      cache: request.cache,
    },
    terminal,
  );
  const compared = compareRun(changes && !changes.isProgram ? { ...run, findingsBefore: [run.findings] } : run, {
    config,
    baseline: request.baseline,
    ...(changes && { against: changes.against }),
    now: now ?? new Map(),
  });
  const isShown = ({ at }: Diagnostic): boolean => at === undefined || (changes?.files?.has(at.file) ?? true);
  return {
    ...comparedIn(compared, (file) => run.isReported(file)),
    diagnostics: [...run.diagnostics.filter(isShown), ...unseenSubmodules(changes)],
    statistics: run.statistics,
    ...(run.landscape && { landscape: run.landscape }),
  };
}

function unseenSubmodules(changes: Changes | undefined): readonly Diagnostic[] {
  return (changes?.unseen ?? []).map((path) => ({
    kind: 'left-out',
    message: `The submodule ${printable(path)} as it was in ${printable(changes?.against ?? '')} is not here: its code was compared with itself.`,
    incomplete: false,
  }));
}

/** The answer when no file is asked about. */
const nothing: Result = (() => {
  const calls = { own: 0, model: 0, builtin: 0, external: {}, unknown: {} };
  const statistics = {
    files: 0,
    reused: 0,
    functions: 0,
    calls: { all: calls, awaited: calls },
    unknowns: [],
    suppressions: [],
    leftOut: [],
    platforms: [],
    unmodelled: [],
    timing: {},
  };
  return { findings: [], diagnostics: [], statistics };
})();

function reportOptions(
  { format, file }: OutputRequest,
  request: CheckRequest,
  config: Configuration,
  textInstead: (file: string) => string | undefined,
  terminal: Terminal,
): ReportOptions {
  return {
    base: baseOf(format, terminal),
    version: version(),
    rules,
    color: file === undefined && wantsColor(terminal.stdout, terminal.env),
    width: file === undefined ? widthOf(terminal.stdout, terminal.env) : PLAIN_WIDTH,
    volumes: Object.keys(config.volumes).length > 0,
    statistics: request.stats,
    timing: request.timing,
    ...(request.maxDiagnostics !== undefined && { maxDiagnostics: request.maxDiagnostics }),
    source: sourceTexts(textInstead),
  };
}

/** Services read paths from the root of the checkout, wherever in it erplint runs. */
function baseOf(format: Format, { cwd, env }: Terminal): string {
  const name = CHECKOUTS[format];
  const checkout = name && env[name];
  if (checkout === undefined || checkout === '') return cwd;
  const root = resolve(checkout);
  return relative(root, cwd).startsWith('..') ? cwd : root;
}

/** Where services say what they have checked out, for the formats that they read. */
const CHECKOUTS: Readonly<Partial<Record<Format, string>>> = {
  github: 'GITHUB_WORKSPACE',
  sarif: 'GITHUB_WORKSPACE',
  markdown: 'GITHUB_WORKSPACE',
  gitlab: 'CI_PROJECT_DIR',
};
