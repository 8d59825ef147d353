// `erplint check`: analyses the workspace, writes the reports, and says by its exit code how it went.
import { relative, resolve } from 'node:path';
import { rules } from '../../../rules/index.js';
import { FORMATS, type Format } from '../../report/formats.js';
import type { ReportOptions, Result } from '../../report/report.js';
import { comparisonLines, summaryLine, unmodelledLines } from '../../report/summary-line.js';
import type { Configuration } from '../../session.js';
import { analyse } from '../analysis.js';
import { planOutputs, prepareOutputs, writeOutput, type OutputRequest } from '../arguments/outputs.js';
import type { CheckRequest } from '../arguments/requests.js';
import { BASELINE_FILE } from '../baseline/baseline-file.js';
import { compareToBaseline } from '../baseline/known-debt.js';
import { configurationFor } from '../configuration.js';
import { verdictOf } from '../exit-code.js';
import { stagedIn, type Staged } from '../git/staged.js';
import { ruleNamed, withOnly } from '../rule-choice.js';
import { sourceTexts } from '../source-texts.js';
import { wantsColor, write, type Terminal } from '../terminal.js';
import { version } from '../version.js';
import { explanationOf } from './explain.js';

/** Gives the exit code. */
export async function check(request: CheckRequest, terminal: Terminal): Promise<number> {
  const { cwd, env, stdout, stderr } = terminal;
  if (request.explain !== undefined) {
    await write(stdout, explanationOf(ruleNamed(request.explain, rules), wantsColor(stdout, env)));
    return 0;
  }
  const plan = planOutputs(request.outputs, cwd);
  const staged = request.staged ? await stagedIn(cwd) : undefined;
  const textOf = (file: string) => staged?.configurations.get(file.replaceAll('\\', '/'));
  const config = withOnly(request.rules, configurationFor(cwd, request.paths, request.config, textOf), rules);
  prepareOutputs(plan);
  const result = staged?.files.size === 0 ? nothing : await resultOf(request, config, staged, terminal);
  for (const output of plan) {
    const text = FORMATS[output.format](result, reportOptions(output, request, staged, terminal));
    if (output.file === undefined) await write(stdout, text);
    else writeOutput(output.file, text);
  }
  const { exitCode, reason } = verdictOf(result, request);
  const remarks = [
    ...(plan.some(({ file }) => file === undefined)
      ? []
      : [summaryLine(result), ...comparisonLines(result), ...unmodelledLines(result.statistics)]),
    ...(reason === undefined ? [] : [`erplint: ${reason}`]),
  ];
  if (remarks.length > 0) await write(stderr, `${remarks.join('\n')}\n`);
  return exitCode;
}

/** What there is to say about what was asked for. */
async function resultOf(
  request: CheckRequest,
  config: Configuration,
  staged: Staged | undefined,
  terminal: Terminal,
): Promise<Result> {
  const run = await analyse({ paths: request.paths, config, ...(staged && { texts: staged.texts }) }, terminal);
  const isAsked = (file: string | undefined): boolean =>
    file === undefined || (run.isReported(file) && (staged?.files.has(file) ?? true));
  const known = request.baseline ? compareToBaseline(run, config) : undefined;
  return {
    findings: (known?.introduced ?? run.findings).filter(({ at }) => isAsked(at.file)),
    ...(known && {
      comparison: {
        against: BASELINE_FILE,
        kind: 'baseline',
        before: known.before.map(({ finding }) => finding).filter(({ at }) => isAsked(at.file)),
        fixed: known.fixed.filter(({ at }) => isAsked(at.file)),
      },
    }),
    diagnostics: run.diagnostics.filter(({ at }) => isAsked(at?.file)),
    statistics: run.statistics,
  };
}

/** The answer when no file is asked about. */
const nothing: Result = (() => {
  const calls = { own: 0, model: 0, builtin: 0, external: {}, unknown: {} };
  const statistics = {
    files: 0,
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
  staged: Staged | undefined,
  terminal: Terminal,
): ReportOptions {
  return {
    base: baseOf(format, terminal),
    version: version(),
    rules,
    color: file === undefined && wantsColor(terminal.stdout, terminal.env),
    statistics: request.stats,
    timing: request.timing,
    source: sourceTexts(staged?.texts ?? new Map()),
  };
}

/** GitHub reads paths from the root of the checkout, wherever in it erplint runs. */
function baseOf(format: Format, { cwd, env }: Terminal): string {
  const checkout = env['GITHUB_WORKSPACE'];
  if (checkout === undefined || checkout === '' || (format !== 'github' && format !== 'sarif')) return cwd;
  const root = resolve(checkout);
  return relative(root, cwd).startsWith('..') ? cwd : root;
}
