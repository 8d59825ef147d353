// Groups findings by their cause: one query that ten loops run is one thing to look at, not ten.
import type { Finding } from '../core/finding.js';
import { compareLocations, type Location } from '../core/location.js';
import { compareText } from '../core/text.js';

export interface CauseGroup {
  readonly at: Location;
  /** What the cause is; absent for a finding that is its own cause. */
  readonly title?: string;
  /** In the order of the findings. */
  readonly findings: readonly Finding[];
}

/** Groups sorted by the cause's location; a finding without a cause is a group of its own. */
export function groupByCause(findings: readonly Finding[]): readonly CauseGroup[] {
  const groups = new Map<string, { at: Location; title?: string; findings: Finding[] }>();
  findings.forEach((finding, index) => {
    const { cause } = finding;
    const key = cause ? JSON.stringify([cause.at, cause.title]) : `own ${index}`;
    const group = groups.get(key);
    if (group) group.findings.push(finding);
    else groups.set(key, { at: finding.at, ...cause, findings: [finding] });
  });
  return [...groups.values()].sort((a, b) => compareLocations(a.at, b.at) || compareText(a.title ?? '', b.title ?? ''));
}
