// From what rules report to findings: severity, message, fingerprint, order.
import type { Finding, Severity } from '../core/finding.js';
import { compareLocations } from '../core/location.js';
import { printable } from '../core/printable.js';
import type { Report, Rule } from '../rule.js';
import type { RuleSetting } from './contract.js';
import { fingerprint, Ordinals } from './fingerprints.js';
import { renderMessage, type RuleRun } from './judge/rule-run.js';
import type { Candidate } from './comments/suppressions.js';
import { compareText } from '../core/text.js';

/** All reports of the runs as findings, sorted by file, position and rule; nothing is left out yet. */
export function assembleFindings(
  runs: readonly RuleRun[],
  settingOf: (rule: string) => RuleSetting | undefined,
): Candidate[] {
  const ordinals = new Ordinals();
  const candidates = runs.flatMap(({ rule, reports }) =>
    reports.map((report) => ({
      finding: toFinding(rule, report, ordinals.next(rule.id, report.identity), settingOf(rule.id)),
      ...(report.accepted !== undefined && { accepted: report.accepted }),
    })),
  );
  return candidates.sort((a, b) => compareFindings(a.finding, b.finding));
}

/**
 * Findings in files that are asked about, sorted. What one place tells for others is told at the first of those that is, where its
 * own is not.
 */
export function findingsAbout(findings: readonly Finding[], isAsked: (file: string) => boolean): readonly Finding[] {
  const told = findings.flatMap((finding): readonly Finding[] => {
    const at = [finding.at, ...(finding.places ?? [])].find(({ file }) => isAsked(file));
    return at ? [at === finding.at ? finding : { ...finding, at }] : [];
  });
  return told.sort(compareFindings);
}

/** Total order of findings: file, position, rule, message. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    compareLocations(a.at, b.at) ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message) ||
    compareText(a.fingerprint, b.fingerprint)
  );
}

function toFinding(rule: Rule, report: Report, ordinal: number, setting: RuleSetting | undefined): Finding {
  return {
    rule: rule.id,
    confidence: report.confidence,
    severity: severityOf(rule, report, setting),
    message: printable(renderMessage(rule, report)),
    messageId: report.message,
    data: Object.fromEntries(Object.entries(report.data).map(([name, value]) => [name, printable(value)])),
    at: report.at,
    ...(report.places && { places: report.places }),
    ...(report.header && { header: report.header }),
    ...(report.entry !== undefined && { entry: printable(report.entry) }),
    ...(report.cost !== undefined && { cost: printable(report.cost) }),
    ...(report.weight !== undefined && { weight: report.weight }),
    ...(report.cause && { cause: { ...report.cause, title: printable(report.cause.title) } }),
    trace: report.trace.map((step) => ({ ...step, message: printable(step.message) })),
    ...(report.assumption !== undefined && { assumption: printable(report.assumption) }),
    ...(report.advice !== undefined && { advice: printable(report.advice) }),
    fingerprint: fingerprint(rule.id, report.identity, ordinal),
  };
}

/** What rests on an assumption is a warning, whatever the rule is set to. */
function severityOf(rule: Rule, report: Report, setting: RuleSetting | undefined): Severity {
  if (report.confidence === 'likely') return 'warning';
  if (report.severity !== undefined) return report.severity;
  return setting?.severity === 'warning' || setting?.severity === 'error' ? setting.severity : rule.severity;
}
