// When a run fails, and why, in words.
import type { Result } from '../report/report.js';
import { count } from '../report/summary-line.js';

export interface Verdict {
  readonly exitCode: 0 | 1 | 2;
  /** What the report itself does not show: a limit that was exceeded. */
  readonly reason?: string;
}

export interface Limits {
  readonly maxWarnings?: number;
  readonly failOnIncomplete: boolean;
  readonly failOnStale?: boolean;
  readonly reportUnused?: boolean;
}

/** Incomplete answers come first: what was not analysed may hide errors. */
export function verdictOf({ findings, diagnostics, comparison }: Result, limits: Limits): Verdict {
  const incomplete = diagnostics.filter((diagnostic) => diagnostic.incomplete).length;
  const wrong = diagnostics.filter((diagnostic) => diagnostic.kind === 'wrong-tag').length;
  if (wrong > 0) return { exitCode: 2, reason: `${count(wrong, '`@erplint` tag')} cannot be read (see above).` };
  if (limits.failOnIncomplete && incomplete > 0) {
    return { exitCode: 2, reason: `The answer is incomplete in ${count(incomplete, 'place')} (--fail-on-incomplete).` };
  }
  if (findings.some((finding) => finding.severity === 'error')) return { exitCode: 1 };
  const warnings = findings.filter((finding) => finding.severity === 'warning').length;
  if (limits.maxWarnings !== undefined && warnings > limits.maxWarnings) {
    return { exitCode: 1, reason: `${count(warnings, 'warning')}, more than --max-warnings ${limits.maxWarnings}.` };
  }
  const stale = comparison?.kind === 'baseline' ? comparison.fixed.length : 0;
  if (limits.failOnStale && stale > 0) {
    return {
      exitCode: 1,
      reason: `${comparison?.against} has ${stale === 1 ? 'an entry' : `${stale} entries`} of what is gone (--fail-on-stale).`,
    };
  }
  const unused = diagnostics.filter(({ kind }) => kind === 'unused-suppression').length;
  if (limits.reportUnused && unused > 0) {
    return { exitCode: 1, reason: `${count(unused, 'suppression comment')} not needed (--report-unused).` };
  }
  return { exitCode: 0 };
}
