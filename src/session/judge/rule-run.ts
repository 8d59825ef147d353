// Runs one rule over the linked program. A rule that fails takes nothing with it: what it had reported
// stays, the rest of the run goes on, and a diagnostic says what to send us.
import { messageOf } from '../../core/errors.js';
import type { Diagnostic } from '../../core/finding.js';
import { compareLocations } from '../../core/location.js';
import { factsFrom, type Facts } from '../../core/facts/facts.js';
import type { AnalysedProgram } from '../../core/program.js';
import type { Quiet, Report, Rule } from '../../rule.js';
import { compareText } from '../../core/text.js';

export interface RuleRun {
  readonly rule: Rule;
  /** Sorted by location, then identity. */
  readonly reports: readonly Report[];
  readonly quiet: readonly Quiet[];
  readonly failure?: Diagnostic;
}

/** The rule's options with its defaults filled in. */
export function completeOptions(rule: Rule, options: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const complete: Record<string, unknown> = {};
  for (const [name, option] of Object.entries(rule.options)) complete[name] = options[name] ?? option.default;
  return complete;
}

/** Checks `program` with one rule; never throws. */
export function runRule(rule: Rule, program: AnalysedProgram, options: Readonly<Record<string, unknown>>): RuleRun {
  const reports: Report[] = [];
  const quiet: Quiet[] = [];
  let failure: Diagnostic | undefined;
  try {
    rule.check({
      program,
      facts: factsFrom<Facts>(rule.requires, (name) => program.facts[name]),
      options,
      report: (report) => {
        renderMessage(rule, report);
        reports.push(report);
      },
      quiet: (fact) => quiet.push(fact),
    });
  } catch (error) {
    failure = failed(rule, error);
  }
  reports.sort(
    (a, b) =>
      compareLocations(a.at, b.at) ||
      compareText(a.identity.join('\0'), b.identity.join('\0')) ||
      compareText(a.message, b.message),
  );
  quiet.sort((a, b) => compareLocations(a.at, b.at) || compareText(a.reason, b.reason));
  return { rule, reports, quiet, ...(failure && { failure }) };
}

/** The report's message with its values filled in. */
export function renderMessage(rule: Rule, report: Report): string {
  const template = rule.messages[report.message];
  if (template === undefined) throw new Error(`it reports '${report.message}', which is none of its messages`);
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => report.data[name] ?? whole);
}

function failed(rule: Rule, error: unknown): Diagnostic {
  return {
    kind: 'internal-error',
    rule: rule.id,
    message:
      `Rule ${rule.id} failed and may have missed findings: ${messageOf(error)}. The other rules were checked. ` +
      'This is a defect in erplint: please report it with this message, the output of `erplint --version`, and the code it happened on if you can share it.',
    incomplete: true,
  };
}
