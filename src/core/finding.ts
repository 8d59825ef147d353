// Findings: what a rule reports, in the stable form that every report is made from.
import type { Location } from './location.js';

export type Confidence = 'proven' | 'likely';
export type Severity = 'error' | 'warning';

export interface TraceStep {
  readonly at: Location;
  /** `calls PriceService.forCustomer`, `reads Price (Repository.findOne)`. */
  readonly message: string;
}

export interface Finding {
  readonly rule: string;
  readonly confidence: Confidence;
  readonly severity: Severity;
  readonly message: string;
  /** The rule's message and the values in it, for fronts that render messages themselves. */
  readonly messageId?: string;
  readonly data?: Readonly<Record<string, string>>;
  /** The line a developer would change. */
  readonly at: Location;
  /** Places that it is told for elsewhere: where `at` is not asked about, the first of them that is. */
  readonly places?: readonly Location[];
  /** The loop's header, where a suppression may also stand. */
  readonly header?: Location;
  /** The entry points that reach it, as people name them. */
  readonly entry?: string;
  /** `reads Price: orders` */
  readonly cost?: string;
  /** The statement at the end: loops are grouped under it. */
  readonly cause?: { readonly at: Location; readonly title: string };
  /**
   * How many statements it comes to where each collection has a hundred elements, for ranking; `Infinity` where nothing
   * bounds them, absent where it is not about their number.
   */
  readonly weight?: number;
  /** The ERP module that it lies in. */
  readonly module?: string;
  readonly trace: readonly TraceStep[];
  /** The one assumption that a `likely` finding rests on. */
  readonly assumption?: string;
  readonly advice?: string;
  /** Stable when lines move, files are renamed, or the witness changes. */
  readonly fingerprint: string;
}

/** Something the run could not do, or wants known; never a finding, never fatal by itself. */
export interface Diagnostic {
  readonly kind:
    | 'syntax-error'
    | 'unreadable'
    | 'internal-error'
    | 'configuration'
    | 'unused-suppression'
    | 'suppression-without-reason'
    | 'unknown-rule'
    | 'unknown-comment'
    | 'wrong-tag'
    | 'concurrency'
    | 'unmodelled'
    | 'left-out';
  readonly message: string;
  readonly at?: Location;
  /** The rule that failed (`internal-error`). */
  readonly rule?: string;
  /** Whether the analysis is less complete for it (`--fail-on-incomplete`). */
  readonly incomplete: boolean;
}
