// The linked program: what rules are predicates over.
import type { CachedValue } from './facts/cached-value.js';
import type { DataClassReason, Entity } from './outline/entity.js';
import type { Listener } from './facts/listener.js';
import type { Summary } from './summary/summary.js';
import type { Location } from './location.js';
import type { FunctionId, FunctionOutline } from './outline/outline.js';
import type { Requests } from './facts/request.js';
import type { Step } from './summary/step.js';
import type { LeftOpen } from './facts/open-resource.js';
import type { Repetition } from './facts/repetition.js';
import type { Transaction } from './facts/transaction.js';

/** A call that could not be followed, and why. */
export interface Unknown {
  readonly at: Location;
  readonly function: FunctionId;
  readonly reason: string;
}

/** An error of ours in one function, while its calls were resolved, it was summarised or its loops were told. */
export interface Crash {
  readonly at: Location;
  readonly function: FunctionId;
  readonly message: string;
}

/** An error of ours in a pass over the whole program: nothing is known of what it works out. */
export interface Failure {
  /** As people name it: `transactions`, `cached values`. */
  readonly pass: string;
  readonly message: string;
}

/** How calls in product code resolved; `awaited` counts those awaited, chained or handed to `Promise.*`. */
export interface CallCounts {
  readonly own: number;
  readonly model: number;
  readonly builtin: number;
  readonly external: Readonly<Record<string, number>>;
  readonly unknown: Readonly<Record<string, number>>;
}

export interface LinkedProgram {
  readonly functions: ReadonlyMap<FunctionId, FunctionOutline>;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly summaries: ReadonlyMap<FunctionId, Summary>;
  /** Each function's own calls and ops that do anything, loops or not. */
  stepsOf(function_: FunctionId): readonly Step[];
  /** Functions that take events, and hooks; sorted by function. */
  readonly listeners: readonly Listener[];
  /** The ERP module that a file belongs to. */
  moduleOf(file: string): string;
  /** Sorted by location. */
  readonly repetitions: readonly Repetition[];
  /** Sorted by location. */
  readonly transactions: readonly Transaction[];
  /** Sorted by location. */
  readonly leftOpen: readonly LeftOpen[];
  readonly calls: { readonly all: CallCounts; readonly awaited: CallCounts };
  readonly unknowns: readonly Unknown[];
  /** Functions that could not be summarised: they count as doing nothing. */
  readonly crashes: readonly Crash[];
  /** Passes that failed; those that are worked out when first asked for are told from then on. Sorted. */
  readonly failures: readonly Failure[];
  /** The functions that a call or op site can run, by `functionId` and call id. */
  targetsOf(function_: FunctionId, call: number): readonly FunctionId[];
  readonly requests: Requests;
  dataClass(entity: string): DataClassReason;
  /** What is kept in caches; worked out when first asked for. Sorted by location. */
  readonly caches: readonly CachedValue[];
}
