// How many findings a report for people shows; reports for programs have all.
import type { Finding } from '../core/finding.js';
import { count } from './summary-line.js';
import type { ReportOptions } from './report.js';

export interface Shown {
  readonly shown: readonly Finding[];
  /** How many are left out. */
  readonly more: number;
}

/** The first ones, as many as were asked for. */
export function capped(findings: readonly Finding[], { maxDiagnostics }: ReportOptions): Shown {
  const shown = maxDiagnostics === undefined ? findings : findings.slice(0, maxDiagnostics);
  return { shown, more: findings.length - shown.length };
}

/** Says that there are more, where there are. */
export function moreLine(more: number): readonly string[] {
  if (more === 0) return [];
  return [`${more === 1 ? '1 more finding is' : `${count(more, 'more finding')} are`} not shown (--max-diagnostics).`];
}
