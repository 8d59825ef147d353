// What to mend first: causes by what their findings cost, those that a request waits for before the others.
import type { Finding } from '../core/finding.js';
import { type CauseGroup, groupByCause } from './cause.js';

export interface RankedCause extends CauseGroup {
  /** Statements where each collection has a hundred elements; `Infinity` where nothing bounds them. */
  readonly weight: number;
  readonly entries: readonly string[];
}

/** A request waits for somebody; what no entry point is known to reach may run at night. */
const REQUEST_FACTOR = 10;

/** Causes, the most urgent first: with errors before those with warnings alone, then by cost. */
export function rankedCauses(findings: readonly Finding[]): readonly RankedCause[] {
  return groupByCause(findings)
    .map((group) => ({
      ...group,
      weight: Math.max(...group.findings.map(({ weight = 1 }) => weight)),
      entries: [...new Set(group.findings.flatMap(({ entry }) => entry ?? []))],
    }))
    .sort(
      (a, b) =>
        errors(b) - errors(a) || compareNumbers(urgency(b), urgency(a)) || b.findings.length - a.findings.length,
    );
}

const errors = ({ findings }: CauseGroup): number => Number(findings.some(({ severity }) => severity === 'error'));

const urgency = ({ weight, entries }: RankedCause): number => weight * (entries.length > 0 ? REQUEST_FACTOR : 1);

/** Two that nothing bounds are alike. */
const compareNumbers = (a: number, b: number): number => (a === b ? 0 : a - b);
