// Where the walk over a function's outline stands: the loop and its sites, the guard, the regions around it.
import { Block } from './effect-block.js';
import type { Cost } from '../../core/summary/cost.js';
import { isRuledOut, onKept } from '../conditions/filled-context.js';
import { inexact, ZERO } from '../../core/summary/cost.js';
import type { Location } from '../../core/location.js';
import type { Detach, Loop, RegionKind } from '../../core/outline/outline.js';
import { some } from '../../core/outline/fold.js';
import type { ReachedEffect } from '../../core/summary/summary.js';
import type { Site } from '../../core/summary/step.js';
import type { Value } from '../../core/outline/value.js';
import { NO_CONDITIONS, type Condition } from '../../core/summary/condition.js';
import { conditionsHere, isAtMost, without } from '../conditions/conditions.js';
import type { Repeated } from '../program/function-result.js';

/** The innermost loop around the code at hand, or the function itself. */
export interface Scope {
  readonly loop?: Loop;
  readonly over?: Value;
  readonly sites: Site[];
  /** Loops found inside, this one not included. */
  readonly inner: Repeated[];
  /** Names of places that this pass has set anew. */
  readonly fresh: Set<string>;
  /** Whether code before this in the same pass may have left. */
  mayHaveLeft: boolean;
  /** Code before this has waited for something: what comes now is another tick. */
  waited: boolean;
  /** What runs at most once for the whole loop, because the loop is left right after it. */
  readonly last: Block;
  /** Lazy relations read in this pass: the second read of the same one finds it loaded. */
  readonly lazyReads: Set<string>;
}

export interface Surroundings {
  /** What runs that come here have in common, and whether a failure gets out of the function. */
  readonly under: readonly Condition[];
  readonly regions: readonly RegionKind[];
  readonly detached: 'caught' | 'uncaught' | undefined;
  /** Where that was started. */
  readonly start?: Location;
  /** A timer starts it, not the code itself. */
  readonly isPutOff?: boolean;
  /** Inside a `catch` or behind an open exit: not every run comes here. */
  readonly uncertain: boolean;
  /** The loop is left at the end of this arm. */
  readonly leaving: boolean;
  /** Inside an arm of a branch: not every pass comes here. */
  readonly inArm: boolean;
  /** An exception thrown here may be caught in the same loop. */
  readonly caught: boolean;
  /** The pass ends where something fails here, and the loop goes on. */
  readonly skips: boolean;
  /** Something is kept in a context here that varies with the loop at hand. */
  readonly inOwnContext?: boolean;
}

export const NOWHERE: Surroundings = {
  under: NO_CONDITIONS,
  regions: [],
  detached: undefined,
  uncertain: false,
  leaving: false,
  inArm: false,
  caught: false,
  skips: false,
};

export const newScope = (loop?: Loop, over?: Value): Scope => ({
  ...(loop && { loop }),
  ...(over && { over }),
  sites: [],
  inner: [],
  fresh: new Set(),
  mayHaveLeft: false,
  waited: false,
  last: new Block(),
  lazyReads: new Set(),
});

/** Whether one of the values is the element of the loop, or something of it; what a function does with it is another matter. */
export const keepsElement = (values: readonly Value[], loop: Loop | undefined): boolean =>
  loop !== undefined &&
  values.some(
    (value) => value.is !== 'function' && some(value, (term) => term.is === 'element' && term.loop === loop.id),
  );

/** Kinds of both, outer ones first, each once. */
export function unite(outer: readonly RegionKind[], inner: readonly RegionKind[]): readonly RegionKind[] {
  if (outer.length === 0) return inner;
  return inner.length === 0 ? outer : [...new Set([...outer, ...inner])];
}

/** What nobody waits for. */
export const startedApart = ({ at, caught, isCallback }: Detach, around: Surroundings): Surroundings => ({
  ...around,
  detached: caught ? 'caught' : 'uncaught',
  start: at,
  ...((isCallback ?? around.isPutOff) && { isPutOff: true }),
  under: without(around.under, 'handled'),
});

/** The effect as it stands in its surroundings. */
export function placed(reached: ReachedEffect, around: Surroundings, scope: Scope): ReachedEffect {
  const effect = onKept(reached, around.under);
  if (isRuledOut(effect.under, around.under)) return { ...effect, cost: ZERO };
  const under = conditionsHere(effect, around.under, scope.loop);
  const cost = certain(effect.cost, around, scope);
  const detached = effect.detached ?? around.detached;
  const isLate = effect.atOnce === true && scope.waited;
  // Most effects stand in plain code: nothing changes for them.
  const isSame = under === effect.under && cost === effect.cost && detached === effect.detached && !isLate;
  if (isSame && around.regions.length === 0) return effect;
  const { atOnce, ...rest } = effect;
  return {
    ...rest,
    ...(atOnce && !isLate && { atOnce }),
    under,
    cost,
    regions: unite(around.regions, effect.regions),
    awaited: effect.awaited && !around.detached,
    ...(detached && { detached }),
  };
}

/** The cost, claimed to be attained only where every run comes by. */
export function certain(cost: Cost, around: Surroundings, scope: Scope): Cost {
  return around.uncertain || scope.mayHaveLeft || isAtMost(around.under) ? inexact(cost) : cost;
}
