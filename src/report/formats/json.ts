// The JSON report: a stable, versioned contract for other programs. docs/report.schema.json describes it.
import type { Diagnostic, Finding, TraceStep } from '../../core/finding.js';
import type { Location } from '../../core/location.js';
import { printableJson } from '../../core/printable.js';
import type { Statistics } from '../../session.js';
import { relativePath } from '../paths.js';
import type { Report, ReportOptions, ResultComparison } from '../report.js';

/** Findings, diagnostics and statistics as one JSON document, version 1. */
export const json: Report = (result, options) => {
  const document = {
    version: 1,
    findings: result.findings.map((finding) => findingJson(finding, options.base)),
    comparison: result.comparison && comparisonJson(result.comparison, options.base),
    diagnostics: result.diagnostics.map((diagnostic) => diagnosticJson(diagnostic, options.base)),
    stats: statisticsJson(result.statistics, options),
  };
  return printableJson(`${JSON.stringify(document, null, 2)}\n`);
};

function findingJson(finding: Finding, base: string): object {
  return {
    rule: finding.rule,
    confidence: finding.confidence,
    severity: finding.severity,
    ...locationJson(finding.at, base),
    message: finding.message,
    header: finding.header && locationJson(finding.header, base),
    entry: finding.entry,
    cost: finding.cost,
    weight: finding.weight === Infinity ? 'unbounded' : finding.weight,
    module: finding.module,
    cause: finding.cause && { ...locationJson(finding.cause.at, base), title: finding.cause.title },
    trace: finding.trace.map((step) => stepJson(step, base)),
    assumption: finding.assumption,
    advice: finding.advice,
    fingerprint: finding.fingerprint,
  };
}

function comparisonJson({ against, kind, before, fixed }: ResultComparison, base: string): object {
  return {
    against,
    kind,
    before: before.map((finding) => findingJson(finding, base)),
    fixed: fixed.map(({ fingerprint, rule, at, message }) => ({
      rule,
      file: relativePath(base, at.file),
      message,
      fingerprint,
    })),
  };
}

function stepJson(step: TraceStep, base: string): object {
  return { ...locationJson(step.at, base), message: step.message };
}

function diagnosticJson(diagnostic: Diagnostic, base: string): object {
  return {
    kind: diagnostic.kind,
    message: diagnostic.message,
    incomplete: diagnostic.incomplete,
    ...(diagnostic.at && locationJson(diagnostic.at, base)),
  };
}

function statisticsJson(statistics: Statistics, options: ReportOptions): object {
  return {
    files: statistics.files,
    functions: statistics.functions,
    calls: statistics.calls,
    unknowns: statistics.unknowns.map(({ at, reason }) => ({ ...locationJson(at, options.base), reason })),
    suppressions: statistics.suppressions.map((suppression) => ({
      kind: suppression.kind,
      rules: suppression.rules,
      reason: suppression.reason,
      file: relativePath(options.base, suppression.file),
      line: suppression.line,
      used: suppression.used,
    })),
    leftOut: statistics.leftOut,
    platforms: statistics.platforms,
    unmodelled: statistics.unmodelled,
    reused: options.timing ? statistics.reused : undefined,
    timing: options.timing ? statistics.timing : undefined,
  };
}

function locationJson(at: Location, base: string): object {
  return { file: relativePath(base, at.file), start: at.start, end: at.end };
}
