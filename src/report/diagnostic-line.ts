// One line about what a run could not do, or wants known.
import type { Diagnostic } from '../core/finding.js';
import { relativeLocation } from './paths.js';
import type { ReportOptions } from './report.js';

/** None for what is not modelled, which stands beside the summary. */
export function diagnosticLine(
  { kind, at, incomplete, message }: Diagnostic,
  { base }: Pick<ReportOptions, 'base'>,
): readonly string[] {
  if (kind === 'unmodelled') return [];
  const place = at ? `${relativeLocation(base, at)}: ` : '';
  return [`${place}${incomplete ? 'incomplete' : 'note'}: ${message} [${kind}]`];
}
