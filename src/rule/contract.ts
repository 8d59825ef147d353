// The rule contract. A rule is one value: what it is for, in words, and a predicate over the linked program and the
// facts that it names. It walks no syntax and keeps no state.
import type { Confidence, Finding, Severity, TraceStep } from '../core/finding.js';
import type { Location } from '../core/location.js';
import type { FactName, Facts } from '../core/facts/facts.js';
import type { LinkedProgram } from '../core/program.js';
import type { ExemptionName } from '../core/summary/exemption.js';

/** What a rule says of one place; the session adds severity and fingerprint. */
export interface Report {
  readonly message: string;
  /** Values for the placeholders of `messages[message]`. */
  readonly data: Readonly<Record<string, string>>;
  readonly at: Location;
  /** See `Finding.places`. */
  readonly places?: readonly Location[];
  readonly header?: Location;
  readonly confidence: Confidence;
  /** Instead of the rule's, where an option of the rule says so. */
  readonly severity?: Severity;
  readonly assumption?: string;
  /** The entry points that reach it, as people name them. */
  readonly entry?: string;
  readonly cause?: Finding['cause'];
  readonly cost?: string;
  /** See `Finding.weight`. */
  readonly weight?: number;
  readonly trace: readonly TraceStep[];
  readonly advice?: string;
  /** What identifies the finding when lines move and helpers are renamed: owner symbol, kind, entity. */
  readonly identity: readonly string[];
  /** Suppression ids (`erplint-accept`) that every way to the effect runs through. */
  readonly accepted?: string;
}

/** A fact that kept a place quiet, for `erplint why`. */
export interface Quiet {
  readonly at: Location;
  readonly reason: string;
}

/** What a rule is given; `R` are the facts that it requires. */
export interface RuleContext<R extends FactName = never> {
  readonly program: LinkedProgram;
  /** The facts that the rule requires, and no others; each is worked out when it is first read. */
  readonly facts: Pick<Facts, R>;
  readonly options: Readonly<Record<string, unknown>>;
  report(report: Report): void;
  quiet(quiet: Quiet): void;
}

export interface RuleOption {
  readonly description: string;
  readonly type: 'boolean' | 'number' | 'string' | 'string[]';
  readonly default: boolean | number | string | readonly string[];
  /** What a string may be; absent: anything. */
  readonly choices?: readonly string[];
}

export type Proof =
  | 'statements-grow'
  | 'second-connection'
  | 'transaction-outlives'
  | 'stays-open'
  | 'loop-stalls'
  | 'response-waits'
  | 'stale-value';

/** One rule; `R` are the facts that it reads. */
export interface Rule<R extends FactName = FactName> {
  readonly id: string;
  readonly title: string;
  /** Why it matters, in two or three sentences. */
  readonly why: string;
  /** What to do instead, best first. */
  readonly fix: string;
  /** What it cannot see. */
  readonly limits: string;
  readonly severity: Severity;
  readonly options: Readonly<Record<string, RuleOption>>;
  /** By message id; `{name}` is filled from the report's data. */
  readonly messages: Readonly<Record<string, string>>;
  /** What an executed fixture has to show; of several, the first one unless its case names another. */
  readonly proof: Proof | readonly Proof[];
  /** What can keep it quiet. */
  readonly exemptions: readonly ExemptionName[];
  /** The facts that it reads; what no enabled rule requires is not worked out. */
  readonly requires: readonly R[];
  check(context: RuleContext<R>): void;
}

/** Declares a rule; the identity function that gives it its type. */
export const defineRule = <const R extends FactName = never>(rule: Rule<R>): Rule<R> => rule;
