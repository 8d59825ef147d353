// What every report is made from. Reports are pure: the same result gives the same text, to the byte.
import type { Diagnostic, Finding } from '../core/finding.js';
import type { KnownFinding, Landscape, Statistics } from '../session.js';

/** What a run has to say. Findings and diagnostics are sorted. */
export interface Result {
  /** Those that count: without what was there before, where that is known. */
  readonly findings: readonly Finding[];
  readonly comparison?: ResultComparison;
  readonly diagnostics: readonly Diagnostic[];
  readonly statistics: Statistics;
  /** Where a report asks for it. */
  readonly landscape?: Landscape;
}

/** What the findings were compared with, and what came of it. */
export interface ResultComparison {
  /** What people call it: `erplint-baseline.json`. */
  readonly against: string;
  /** A file with findings that somebody has accepted, which is kept in step by hand, or an earlier state of the code. */
  readonly kind: 'baseline' | 'revision';
  readonly before: readonly Finding[];
  readonly fixed: readonly KnownFinding[];
}

/** What a report needs to know of a rule. */
export interface RuleDescription {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly fix: string;
  readonly limits: string;
  readonly severity: Finding['severity'];
}

export interface ReportOptions {
  /** Absolute; the paths of the report are relative to it. */
  readonly base: string;
  /** The version of erplint. */
  readonly version: string;
  /** Sorted by id. */
  readonly rules: readonly RuleDescription[];
  /** Whether to print colours. */
  readonly color: boolean;
  /** How many characters a line of running text has at most. */
  readonly width: number;
  /** Whether the volumes of data are configured, by which findings are ranked. */
  readonly volumes: boolean;
  /** Whether to print what was resolved and what was not. */
  readonly statistics: boolean;
  /** How many findings reports for people show; absent: all. */
  readonly maxDiagnostics?: number;
  /** Whether to print milliseconds by phase: the one thing that differs from run to run. */
  readonly timing: boolean;
  /** The text of a file as it was analysed; undefined where it cannot be read. */
  readonly source: (file: string) => string | undefined;
}

/** Turns a result into the text of one format. */
export type Report = (result: Result, options: ReportOptions) => string;
