// Where the walk over a function's outline stands: the loop and its sites, the guard, the regions around it.
import { Block } from './effect-block.js';
import type { Cost } from '../../core/summary/cost.js';
import { inexact } from '../../core/summary/cost.js';
import type { Location } from '../../core/location.js';
import type { Loop, RegionKind } from '../../core/outline/outline.js';
import type { ReachedEffect } from '../../core/summary/summary.js';
import type { Site } from '../../core/summary/step.js';
import type { Place, Value } from '../../core/outline/value.js';
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
  /** What runs at most once for the whole loop, because the loop is left right after it. */
  readonly last: Block;
  /** Lazy relations read in this pass: the second read of the same one finds it loaded. */
  readonly lazyReads: Set<string>;
}

export interface Surroundings {
  readonly memo?: Place;
  /** What the arm at hand loads because it is missing. */
  readonly ifMissing?: string;
  /** The arm at hand is taken only where nothing is passed for this parameter. */
  readonly ifAbsent?: number;
  /** The arm at hand is taken only where one of these is passed. */
  readonly ifGiven?: readonly Value[];
  readonly regions: readonly RegionKind[];
  readonly detached: 'caught' | 'uncaught' | undefined;
  /** Where that was started. */
  readonly start?: Location;
  /** A `catch` of this function keeps failures from its callers. */
  readonly handled: boolean;
  /** Inside a `catch`. */
  readonly failing?: boolean;
  /** Inside a `catch` or behind an open exit: not every run comes here. */
  readonly uncertain: boolean;
  /** The loop is left at the end of this arm. */
  readonly leaving: boolean;
  /** Inside an arm of a branch: not every pass comes here. */
  readonly inArm: boolean;
  /** An exception thrown here may be caught in the same loop. */
  readonly caught: boolean;
}

export const NOWHERE: Surroundings = {
  regions: [],
  detached: undefined,
  handled: false,
  uncertain: false,
  leaving: false,
  inArm: false,
  caught: false,
};

export const newScope = (loop?: Loop, over?: Value): Scope => ({
  ...(loop && { loop }),
  ...(over && { over }),
  sites: [],
  inner: [],
  fresh: new Set(),
  mayHaveLeft: false,
  last: new Block(),
  lazyReads: new Set(),
});

/** Kinds of both, outer ones first, each once. */
export function unite(outer: readonly RegionKind[], inner: readonly RegionKind[]): readonly RegionKind[] {
  if (outer.length === 0) return inner;
  return inner.length === 0 ? outer : [...new Set([...outer, ...inner])];
}

/** The effect as it stands in its surroundings. */
export function placed(effect: ReachedEffect, around: Surroundings, scope: Scope): ReachedEffect {
  const known = around.memo ?? effect.memo;
  // A place that is new in each pass of this loop remembers nothing between passes.
  const memo = known?.loop !== undefined && known.loop === scope.loop?.id ? undefined : known;
  const cost = certain(effect.cost, around, scope);
  // Most effects stand in plain code: nothing changes for them.
  const detached = effect.detached ?? around.detached;
  // What was started and left alone fails where nobody catches.
  const handled = effect.handled || (around.handled && !effect.detached);
  const isMissing = around.ifMissing !== undefined && effect.ifMissing === undefined;
  const isFailing =
    !effect.failing && (around.failing === true || (effect.effect.kind === 'sleep' && isRepeated(scope)));
  const isAbsent = around.ifAbsent !== undefined && effect.ifAbsent === undefined;
  const isGiven = around.ifGiven !== undefined && effect.ifGiven === undefined;
  const hasMore = isMissing || isFailing || isAbsent || isGiven;
  const isSame = detached === effect.detached && handled === (effect.handled ?? false) && !hasMore;
  if (memo === effect.memo && cost === effect.cost && around.regions.length === 0 && isSame) return effect;
  const { memo: _, ...rest } = effect;
  return {
    ...rest,
    ...(memo && { memo }),
    cost,
    regions: unite(around.regions, effect.regions),
    awaited: effect.awaited && !around.detached,
    ...(detached && { detached }),
    ...(handled && { handled }),
    ...(isFailing && { failing: true }),
    ...(isMissing && { ifMissing: around.ifMissing! }),
    ...(isAbsent && { ifAbsent: around.ifAbsent! }),
    ...(isGiven && { ifGiven: around.ifGiven! }),
  };
}

/** A timer between two attempts is set only where the first one has failed. */
const isRepeated = ({ loop }: Scope): boolean => loop?.mode === 'retry' || loop?.mode === 'poll';

/** The cost, claimed to be attained only where every run comes by. */
export function certain(cost: Cost, around: Surroundings, scope: Scope): Cost {
  return around.uncertain || scope.mayHaveLeft || around.memo ? inexact(cost) : cost;
}
