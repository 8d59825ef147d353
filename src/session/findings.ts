// From what rules report to findings: severity, message, fingerprint, order.
import type { Finding, Severity } from '../core/finding.js';
import { compareLocations } from '../core/location.js';
import type { Report, Rule } from '../rule.js';
import type { RuleSetting } from './contract.js';
import { fingerprint, Ordinals } from './fingerprints.js';
import { renderMessage, type RuleRun } from './rule-run.js';
import type { Candidate } from './suppressions.js';
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
    message: renderMessage(rule, report),
    messageId: report.message,
    data: report.data,
    at: report.at,
    ...(report.header && { header: report.header }),
    ...(report.entry !== undefined && { entry: report.entry }),
    ...(report.cost !== undefined && { cost: report.cost }),
    ...(report.cause && { cause: report.cause }),
    trace: report.trace,
    ...(report.assumption !== undefined && { assumption: report.assumption }),
    ...(report.advice !== undefined && { advice: report.advice }),
    fixes: report.fixes ?? [],
    fingerprint: fingerprint(rule.id, report.identity, ordinal),
  };
}

/** What rests on an assumption is a warning, whatever the rule is set to. */
function severityOf(rule: Rule, report: Report, setting: RuleSetting | undefined): Severity {
  if (report.confidence === 'likely') return 'warning';
  return setting?.severity === 'warning' || setting?.severity === 'error' ? setting.severity : rule.severity;
}
