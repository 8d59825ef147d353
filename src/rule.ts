// The rule contract. A rule is one value: what it is for, in words, and a predicate over the linked program.
// It walks no syntax and keeps no state.
import type { Confidence, Finding, Fix, Severity, TraceStep } from './core/finding.js';
import type { Location } from './core/location.js';
import type { LinkedProgram } from './core/summary/summary.js';

export type { Effect, EffectKind } from './core/outline/effect.js';
export type { Confidence, Fix, Severity, TraceStep } from './core/finding.js';
export type { Location } from './core/location.js';
export type {
  Exemption,
  LeftOpen,
  LinkedProgram,
  Origin,
  ReachedEffect,
  Repetition,
  Site,
  Step,
  Transaction,
  TransactionStep,
} from './core/summary/summary.js';
export type { CachedValue, CacheWriter } from './core/facts/cached-value.js';
export {
  byModule,
  cacheCause,
  cacheTrace,
  entityName,
  keptText,
  listed,
  madeOf,
  queryText,
  slotText,
  staleAssumption,
} from './rule/cache-text.js';
export { deferralAssumption, whyNotDeferred } from './rule/deferral.js';
export { holdsUp, isStatement } from './core/outline/effect.js';
export type { Heat, Listener } from './core/facts/listener.js';
export { holdsHandle, isSameConnection } from './core/summary/handle.js';
export {
  adviceJoining,
  adviceOutside,
  assumptionInside,
  heavyRead,
  isBeside,
  isInside,
  locksBefore,
  loopInside,
  loopsByCall,
  readOutside,
  slowWorkInside,
  sureness,
  toldInside,
} from './rule/transactions.js';
export { LostHandles } from './rule/lost-handles.js';
export type { Aggregate, Decision, DeferrableEffect, Loose, QuadraticScan, RequestWay } from './core/facts/request.js';
export { formatLocation } from './core/location.js';
export { workText } from './core/outline/work.js';
export { heatText, publishedFrom, slowWork, type SlowWork } from './rule/listeners.js';
export { evidenceOf, standing, type Standing } from './rule/reported-sites.js';
export { confidenceOf, doesWhat, requestedOf, symbolOf, toldOf } from './rule/effect-text.js';
export {
  pickStatements,
  placeOf,
  poolText,
  shareConnection,
  statementsText,
  totalText,
  type Statements,
} from './rule/statement-text.js';

/** What a rule says of one place; the session adds severity and fingerprint. */
export interface Report {
  readonly message: string;
  /** Values for the placeholders of `messages[message]`. */
  readonly data: Readonly<Record<string, string>>;
  readonly at: Location;
  readonly header?: Location;
  readonly confidence: Confidence;
  readonly assumption?: string;
  /** The entry points that reach it, as people name them. */
  readonly entry?: string;
  readonly cause?: Finding['cause'];
  readonly cost?: string;
  readonly trace: readonly TraceStep[];
  readonly advice?: string;
  readonly fixes?: readonly Fix[];
  /** What identifies the finding when lines move: owner symbol, callee symbol, kind, entity. */
  readonly identity: readonly string[];
  /** Suppression ids (`erplint-accept`) that every way to the effect runs through. */
  readonly accepted?: string;
}

/** A fact that kept a place quiet, for `erplint why`. */
export interface Quiet {
  readonly at: Location;
  readonly reason: string;
}

export interface RuleContext {
  readonly program: LinkedProgram;
  readonly options: Readonly<Record<string, unknown>>;
  report(report: Report): void;
  quiet(quiet: Quiet): void;
}

export interface RuleOption {
  readonly description: string;
  readonly type: 'boolean' | 'number' | 'string' | 'string[]';
  readonly default: boolean | number | string | readonly string[];
}

export type Proof =
  | 'statements-grow'
  | 'second-connection'
  | 'transaction-outlives'
  | 'stays-open'
  | 'loop-stalls'
  | 'response-waits'
  | 'stale-value';

export interface Rule {
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
  /** Some of its findings carry fixes. */
  readonly fixable?: boolean;
  /** By message id; `{name}` is filled from the report's data. */
  readonly messages: Readonly<Record<string, string>>;
  /** What an executed fixture has to show; of several, the first one unless its case names another. */
  readonly proof: Proof | readonly Proof[];
  check(context: RuleContext): void;
}

/** Declares a rule; the identity function that gives it its type. */
export const defineRule = (rule: Rule): Rule => rule;
