// What a baseline says of a run: which findings it knows, which of its entries are gone.
import type { Finding } from '../../core/finding.js';
import { type Comparison, compareToKnown, type Configuration, type KnownFinding } from '../../session.js';
import type { Analysis } from '../analysis.js';
import { readBaseline } from './baseline-file.js';

/** The findings of a whole run against the baseline of its workspace; `undefined` where there is none. */
export function compareToBaseline(
  { root, findings }: Pick<Analysis, 'root' | 'findings'>,
  config: Configuration,
): Comparison | undefined {
  const known = readBaseline(root);
  return known && compareChecked(findings, known, config);
}

/** Entries of rules that are off were not looked for: they are neither known nor gone. */
export function compareChecked(
  findings: readonly Finding[],
  known: readonly KnownFinding[],
  { rules }: Configuration,
): Comparison {
  return compareToKnown(
    findings,
    known.filter(({ rule }) => rules[rule]?.severity !== 'off'),
  );
}
