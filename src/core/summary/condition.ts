// Conditions: what the runs of a function have in common in which an effect comes about, or what becomes of its failure.
import type { ContextSlot, Needed } from '../outline/outline.js';
import type { Value } from '../outline/value.js';
import type { Place } from '../outline/place.js';

export type Condition =
  /** It comes about only where this, of the function's parameters or those around it, is not passed. */
  | { readonly is: 'absent'; readonly value: Value }
  /** It comes about only where of each of these, which are of the function's parameters, one is passed. */
  | { readonly is: 'passed'; readonly all: readonly Needed[] }
  /** It comes about only where all of this is so of the function's parameters. */
  | { readonly is: 'equal'; readonly all: readonly Equal[] }
  /** What is loaded there only where it is missing: `order.lines`. */
  | { readonly is: 'missing'; readonly what: string }
  /** A guard on the way tests a place that its own branch or an earlier pass fills. */
  | {
      readonly is: 'memo';
      readonly place: Place;
      /** The guard only notes what has come by, and keeps nothing that was found out: a set of keys, a map of flags. */
      readonly noted?: readonly Value[];
    }
  /** It stands in a `catch` on the way: only runs in which something has failed come by. */
  | { readonly is: 'failing' }
  /** It waits for the end of the transaction on this handle, and comes about at once where there is none. */
  | { readonly is: 'ended'; readonly on: Value }
  /** It comes about only where nothing is kept in this slot of a context. */
  | { readonly is: 'unfilled'; readonly slot: ContextSlot }
  /** It is called where something is kept in these slots, sorted. */
  | { readonly is: 'filled'; readonly slots: readonly ContextSlot[] }
  /** It is the statement of a builder that the function gives: it comes about where a caller runs that. */
  | { readonly is: 'run' }
  /** A `catch` on the way keeps its failure from the function's callers. */
  | { readonly is: 'handled' };

/** It is one of these literals, or (`isOther`) none of them. */
export interface Equal {
  readonly value: Value;
  readonly to: readonly string[];
  readonly isOther?: boolean;
}

export type ConditionOf<Kind extends Condition['is']> = Extract<Condition, { readonly is: Kind }>;

/** In their order by kind, at most one of each; most code stands under none, and shares this list. */
export const NO_CONDITIONS: readonly Condition[] = [];

/** The condition of that kind, where there is one. */
export function conditionIn<Kind extends Condition['is']>(
  under: readonly Condition[],
  kind: Kind,
): ConditionOf<Kind> | undefined {
  return under.find((one): one is ConditionOf<Kind> => one.is === kind);
}

/** Whether it comes about under a condition of that kind. */
export const isUnder = ({ under }: { readonly under: readonly Condition[] }, kind: Condition['is']): boolean =>
  under.some(({ is }) => is === kind);

/** The place that keeps it from coming about again. */
export const memoIn = (under: readonly Condition[]): Place | undefined => conditionIn(under, 'memo')?.place;
