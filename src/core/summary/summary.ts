// Summaries: what calling a function does, for all its callers, parametric in the functions and handles
// that it is given.
import type { Condition } from './condition.js';
import type { Cost } from './cost.js';
import type { TraceStep } from '../finding.js';
import type { Location } from '../location.js';
import type { FunctionId, Loop, RegionKind } from '../outline/outline.js';
import type { ReachedEffect } from './reached.js';
import type { Value } from '../outline/value.js';

export type { Handle, LostHandle, OpenTransaction, Origin, OrPool, ReachedEffect, Written } from './reached.js';

export interface Summary {
  readonly function: FunctionId;
  /** Sorted by effect key, then cause. One entry for each kind, entity, and way of being reached that rules tell apart. */
  readonly effects: readonly ReachedEffect[];
  readonly parameterCalls: readonly ParameterCall[];
  /** What it returns, in its own frame; calls that could be looked through have been. */
  readonly returns: Value;
}

/** The function calls its parameter `index` (or a field of it). */
export interface ParameterCall {
  /** The enclosing function whose parameter it is; absent: the function's own. */
  readonly of?: FunctionId;
  readonly index: number;
  readonly path: readonly string[];
  /** No function of the caller's: the receivers of a message whose key the caller decides. */
  readonly message?: string;
  readonly arguments: readonly Value[];
  /** The argument that has an opened handle in a property. */
  readonly carrier?: number;
  readonly at: Location;
  readonly cost: Cost;
  /** The innermost loop that it sits in, within this function or further down. */
  readonly loop?: { readonly loop: Loop; readonly function: FunctionId };
  /** What that loop goes over, in the function's own frame. */
  readonly over?: Value;
  /** What bounds its passes, where callers may decide: the first that is given. */
  readonly pool?: readonly Value[];
  readonly awaited: boolean;
  readonly detached?: 'caught' | 'uncaught';
  readonly regions: readonly RegionKind[];
  /** What the caller passes, or a guard on the way, decides whether it is called at all. */
  readonly under: readonly Condition[];
  readonly trace: readonly TraceStep[];
}
