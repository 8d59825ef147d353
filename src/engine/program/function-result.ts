// What summarising one function gives: the summary for callers, the sites outside all of its loops, the loops
// themselves, and what it passes to whom.
import type { Condition } from '../../core/summary/condition.js';
import type { Cost } from '../../core/summary/cost.js';
import type { Location } from '../../core/location.js';
import type { FunctionId, LoopMode, RegionKind } from '../../core/outline/outline.js';
import type { Handle, OpenTransaction, Summary } from '../../core/summary/summary.js';
import type { Site, Step } from '../../core/summary/step.js';
import type { Exemption } from '../../core/summary/exemption.js';
import type { TraceStep } from '../../core/finding.js';
import type { Value } from '../../core/outline/value.js';

/** A loop with the sites that it owns, before origins are known. */
export interface Repeated {
  readonly id: string;
  /** Whose code stands in the loop. */
  readonly function: FunctionId;
  /** In whose frame `over` and `count` are. */
  readonly frame: FunctionId;
  readonly at: Location;
  readonly form: string;
  readonly mode: LoopMode | 'recursion';
  readonly evidence?: string;
  readonly limit?: number;
  readonly isPooled?: boolean;
  readonly over?: Value;
  /** It goes over what an object keeps, which nothing shows to grow. */
  readonly isState?: boolean;
  /** A loop over chunks that the code itself has: the repair, not a call of a library that goes over a list. */
  readonly isChunked?: boolean;
  readonly count: Cost;
  /** Facts known without looking at callers. */
  readonly exemptions: readonly Exemption[];
  readonly sites: Site[];
  readonly via: readonly TraceStep[];
}

/** Arguments that reach a function at one call or through a helper that was given it. */
export interface Binding {
  readonly callee: FunctionId;
  readonly arguments: readonly Value[];
  readonly receiver?: Value;
  /** The call that runs it, by its id and place in the caller. */
  readonly call: number;
  readonly at: Location;
  /** Steps between the call and the function, when a helper runs it. */
  readonly via?: readonly TraceStep[];
  /** The transaction of the caller that is open around the call. */
  readonly transaction?: OpenTransaction;
  /** A helper opens a transaction around the function. */
  readonly opensTransaction?: boolean;
  /** The argument that has its handle in a property. */
  readonly carrier?: number;
  /** What stands around the call, and around where a helper runs it. */
  readonly regions: readonly RegionKind[];
  readonly detached?: 'caught' | 'uncaught';
  /** What the run comes about under, from the caller's code around the call to where a helper runs it. */
  readonly under: readonly Condition[];
  /** What the target rests on. */
  readonly assumption?: string;
}

/** Transactions that callers find begun, or ended, when the function is through, by what they run on. */
export interface HandedBack {
  readonly begun: readonly (Handle | undefined)[];
  readonly ended: readonly (Handle | undefined)[];
}

export interface FunctionResult {
  readonly summary: Summary;
  /** Sites that no loop of the function owns. */
  readonly sites: readonly Site[];
  /** All calls and ops of its own code that do anything, in the order of the outline. */
  readonly steps: readonly Step[];
  readonly loops: readonly Repeated[];
  readonly bindings: readonly Binding[];
  readonly handsBack?: HandedBack;
  /** Every way through it ends the process. */
  readonly endsProcess?: boolean;
}
