// What the page is drawn from: plain values, with paths as the report prints them.
import type { Finding, TraceStep } from '../../core/finding.js';
import { rulePage } from '../../core/pages.js';
import type { EntryCost } from '../../session.js';
import { codeFrame } from '../code-frame.js';
import { relativeLocation } from '../paths.js';
import type { ReportOptions, Result } from '../report.js';
import { conclusionLines } from '../summary-line.js';

/** Entry points that are listed; the page says how many there are. */
const MOST_ENTRIES = 300;

/** Everything on the page. */
export function pageData(result: Result, options: ReportOptions): object {
  const { findings, landscape, comparison } = result;
  const entries = landscape?.entries.filter(({ statements }) => statements.length > 0) ?? [];
  return {
    version: options.version,
    conclusion: conclusionLines(result),
    diagnostics: result.diagnostics.map(({ kind, message, at, incomplete }) => ({
      kind,
      message,
      incomplete,
      place: at && relativeLocation(options.base, at),
    })),
    findings: findings.map((finding) => findingData(finding, result, options)),
    fixed: comparison?.kind === 'revision' ? comparison.fixed.map(({ rule, message }) => ({ rule, message })) : [],
    entries: entries.slice(0, MOST_ENTRIES).map((entry) => entryData(entry, options)),
    allEntries: entries.length,
    uses: landscape?.uses ?? [],
    volumes: options.volumes,
  };
}

function findingData(finding: Finding, { landscape }: Result, options: ReportOptions): object {
  const { rule, severity, confidence, message, module, entry, cost, weight, cause, assumption, advice } = finding;
  const source = options.source(finding.at.file);
  return {
    rule,
    page: rulePage(rule),
    severity,
    confidence,
    message,
    module: module ?? '',
    place: relativeLocation(options.base, finding.at),
    frame: source === undefined ? undefined : codeFrame(source, finding, false),
    entries: entry?.split(', ') ?? [],
    cost,
    weight: numberOf(weight),
    cause: cause && { title: cause.title, place: relativeLocation(options.base, cause.at) },
    table: cause && landscape?.tableAt(cause.at),
    trace: finding.trace.map((step) => stepData(step, options)),
    assumption,
    advice,
  };
}

function entryData(entry: EntryCost, options: ReportOptions): object {
  return {
    name: entry.name,
    function: entry.function,
    module: entry.module,
    place: relativeLocation(options.base, entry.at),
    cost: entry.cost,
    weight: numberOf(entry.weight),
    more: entry.more,
    statements: entry.statements.map(({ does, cost, weight, trace }) => ({
      does,
      cost,
      weight: numberOf(weight),
      trace: trace.map((step) => stepData(step, options)),
    })),
  };
}

/** What nothing bounds has no number in JSON. */
const numberOf = (weight: number | undefined): number | 'unbounded' | undefined =>
  weight === Infinity ? 'unbounded' : weight;

const stepData = ({ at, message }: TraceStep, { base }: ReportOptions): object => ({
  message,
  place: relativeLocation(base, at),
});
