// What is new and what is gone: the findings of a run against an earlier state, and against what the baseline knows.
import type { ResultComparison } from '../report/report.js';
import type { Finding } from '../core/finding.js';
import { existsSync } from 'node:fs';
import type { Comparison, Configuration, KnownFinding, OtherFiles } from '../session.js';
import { compareToKnown } from '../session/comparison.js';
import { findingsAbout } from '../session/findings.js';
import { BASELINE_FILE } from '../session/names.js';
import type { Analysis } from './analysis.js';
import { textIn } from './git/changes.js';
import { readBaseline } from './baseline/baseline-file.js';

export interface Question {
  readonly config: Configuration;
  /** Whether the baseline counts. */
  readonly baseline: boolean;
  /** What people call the earlier state. */
  readonly against?: string;
  /** The state that is judged, as far as the disk has another one. */
  readonly now: OtherFiles;
}

export interface Compared {
  readonly findings: readonly Finding[];
  readonly comparison?: ResultComparison;
}

/** Findings that were not there before, and what came of those that were; of the whole workspace. */
export function compareRun(run: Analysis, question: Question): Compared {
  const known = question.baseline ? readBaseline(run.root, (file) => textIn(question.now, file)) : undefined;
  const debt = known && compareChecked(run.findings, known, question);
  const earlier = run.findingsBefore.map((state) => compareToKnown(run.findings, state, isThereIn(question.now)));
  const [first] = earlier;
  if (!debt && !first) return { findings: run.findings };
  const before = new Set([debt, ...earlier].flatMap((one) => one?.before.map(({ finding }) => finding) ?? []));
  const comparison: Omit<ResultComparison, 'before'> = first
    ? { against: question.against ?? 'before', kind: 'revision', fixed: first.fixed }
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
  { config: { rules }, now }: Pick<Question, 'config' | 'now'>,
): Comparison {
  return compareToKnown(
    findings,
    known.filter(({ rule }) => rules[rule]?.severity !== 'off'),
    isThereIn(now),
  );
}

const isThereIn =
  (now: OtherFiles) =>
  (file: string): boolean =>
    now.has(file) ? now.get(file) !== undefined : existsSync(file);

/** As much of it as is about what was asked for. */
export function comparedIn({ findings, comparison }: Compared, isAsked: (file: string) => boolean): Compared {
  return {
    findings: findingsAbout(findings, isAsked),
    ...(comparison && {
      comparison: {
        ...comparison,
        before: findingsAbout(comparison.before, isAsked),
        fixed: comparison.fixed.filter(({ at }) => isAsked(at.file)),
      },
    }),
  };
}
