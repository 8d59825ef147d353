// What the engine has to know of one kind of condition: how it is nested, carried to callers and merged.
import type { Effect } from '../../core/outline/effect.js';
import type { Loop } from '../../core/outline/outline.js';
import type { Condition } from '../../core/summary/condition.js';
import type { ReachedEffect } from '../../core/summary/summary.js';
import type { Program } from '../program/program.js';
import type { Environment } from '../values/substitute.js';

export interface ConditionRules<Own extends Condition> {
  /** At a call of the function: what its caller has of it, or whether it holds there for good. */
  atCall(condition: Own, env: Environment, program: Program): Own | boolean;
  /** What two ways to one effect have of it; `chosen` is that of the way which is kept as the witness. */
  merged(a: Own | undefined, b: Own | undefined, chosen: Own | undefined): Own | undefined;
  /** What both together say, where code around and what stands inside have one each. */
  nested?(outer: Own, inner: Own): Own;
  /** Code around counts before what stands inside: the outer guard keeps more from running. */
  readonly outerFirst?: boolean;
  /** What stands under it is not claimed to come about in every run. */
  readonly atMost?: boolean;
  /** A way that rests on it tells less than one that comes about in any case. */
  readonly weighs?: boolean;
  /** It decides about calls of functions that were given too. */
  readonly ofParameterCall?: boolean;
  /** Whether code around lends it to the effect. */
  appliesTo?(effect: ReachedEffect): boolean;
  /** Whether it says anything in this loop. */
  lastsIn?(condition: Own, loop: Loop): boolean;
  /** What an effect comes under by where it stands alone. */
  impliedBy?(effect: Effect, loop: Loop | undefined): Own | undefined;
  /** Where effects that differ in it are kept apart: equal for equal ones. */
  key?(condition: Own, effect: Effect): string;
}

/** It stays as it is for whoever calls. */
export const keptAtCall = <Own extends Condition>(condition: Own): Own => condition;

/** Both ways come under it, or neither does. */
export const whereBoth = <Own extends Condition>(a: Own | undefined, b: Own | undefined): Own | undefined => a && b;

// Conditions of one kind that hold together: `if (a)` inside of `if (b)`.

/** No more of them are followed. */
const MAX_CLAUSES = 4;

/** Those around and those inside. */
export function allOf<Clause>(
  outer: readonly Clause[],
  inner: readonly Clause[],
  keyOf: (clause: Clause) => string,
): readonly Clause[] {
  const known = new Set(inner.map(keyOf));
  const added = outer.filter((clause) => !known.has(keyOf(clause)));
  return added.length === 0 ? inner : [...inner, ...added].slice(0, MAX_CLAUSES);
}

/** Those that both ways come under. */
export function commonOf<Clause>(
  a: readonly Clause[],
  b: readonly Clause[],
  keyOf: (clause: Clause) => string,
): readonly Clause[] {
  const known = new Set(b.map(keyOf));
  return a.filter((clause) => known.has(keyOf(clause)));
}

/** What a caller has of them: `false` where one does not hold, `true` where all do. */
export function clausesAtCall<Clause>(
  all: readonly Clause[],
  atCall: (clause: Clause) => Clause | boolean,
): readonly Clause[] | boolean {
  const left: Clause[] = [];
  for (const clause of all) {
    const found = atCall(clause);
    if (found === false) return false;
    if (found !== true) left.push(found);
  }
  return left.length === 0 ? true : left;
}
