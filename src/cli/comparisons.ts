// What is new and what is gone: the findings of a run against an earlier state, and against what the baseline knows.
import type { ResultComparison } from '../report/report.js';
import type { Finding } from '../core/finding.js';
import { type Comparison, compareToKnown, type Configuration, type KnownFinding } from '../session.js';
import type { Analysis } from './analysis.js';
import { BASELINE_FILE, readBaseline } from './baseline/baseline-file.js';

export interface Question {
  readonly config: Configuration;
  /** Whether the baseline counts. */
  readonly baseline: boolean;
  /** What people call the earlier state. */
  readonly against?: string;
  /** The text that counts in place of the disk's. */
  textInstead(file: string): string | undefined;
}

export interface Compared {
  readonly findings: readonly Finding[];
  readonly comparison?: ResultComparison;
}

/** Findings that were not there before, and what came of those that were; of the whole workspace. */
export function compareRun(run: Analysis, question: Question): Compared {
  const known = question.baseline ? readBaseline(run.root, (file) => question.textInstead(file)) : undefined;
  const debt = known && compareChecked(run.findings, known, question.config);
  const earlier = run.findingsBefore && compareToKnown(run.findings, run.findingsBefore);
  if (!debt && !earlier) return { findings: run.findings };
  const before = new Set([debt, earlier].flatMap((one) => one?.before.map(({ finding }) => finding) ?? []));
  const comparison: Omit<ResultComparison, 'before'> = earlier
    ? { against: question.against ?? 'before', kind: 'revision', fixed: earlier.fixed }
    : { against: BASELINE_FILE, kind: 'baseline', fixed: debt?.fixed ?? [] };
  return {
    findings: run.findings.filter((finding) => !before.has(finding)),
    comparison: { ...comparison, before: run.findings.filter((finding) => before.has(finding)) },
  };
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

/** As much of it as is about what was asked for. */
export function comparedIn({ findings, comparison }: Compared, isAsked: (file: string) => boolean): Compared {
  const asked = <One extends KnownFinding>(list: readonly One[]) => list.filter(({ at }) => isAsked(at.file));
  return {
    findings: asked(findings),
    ...(comparison && {
      comparison: { ...comparison, before: asked(comparison.before), fixed: asked(comparison.fixed) },
    }),
  };
}
