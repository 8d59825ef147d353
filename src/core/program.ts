// The linked program: what rules are predicates over, and the facts that are worked out about it.
import type { Entity } from './outline/entity.js';
import type { Facts } from './facts/facts.js';
import type { Size } from './summary/size.js';
import type { Summary } from './summary/summary.js';
import type { Location } from './location.js';
import type { FunctionId, FunctionOutline } from './outline/outline.js';
import type { Step } from './summary/step.js';

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

/** An error of ours in a step of linking, or in a fact: nothing is known of what it works out. */
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

/** What linking gives; all rules may ask for it. */
export interface LinkedProgram {
  readonly functions: ReadonlyMap<FunctionId, FunctionOutline>;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly summaries: ReadonlyMap<FunctionId, Summary>;
  /** Each function's own calls and ops that do anything, loops or not. */
  stepsOf(function_: FunctionId): readonly Step[];
  /** The ERP module that a file belongs to. */
  moduleOf(file: string): string;
  /** How many elements a collection has by the configured volumes; undefined where they do not tell. */
  readonly volumeOf: (size: Size & { readonly is: 'size' }) => number | undefined;
  /** The names under which anything listens, each once. */
  readonly heard: readonly string[];
  readonly calls: { readonly all: CallCounts; readonly awaited: CallCounts };
  readonly unknowns: readonly Unknown[];
  /** Functions that could not be summarised: they count as doing nothing. */
  readonly crashes: readonly Crash[];
  /** Steps and facts that failed; a fact is told from when it was first asked for. Sorted. */
  readonly failures: readonly Failure[];
  /** The functions that a call or op site can run, by `functionId` and call id. */
  targetsOf(function_: FunctionId, call: number): readonly FunctionId[];
}

/** The program with all that can be worked out about it, each fact when it is first asked for. */
export interface AnalysedProgram extends LinkedProgram {
  readonly facts: Facts;
}
