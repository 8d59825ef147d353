// Lists of conditions that effects come about under: put together where code is nested, called, or merged.
import { NO_CONDITIONS, type Condition, type ConditionOf } from '../../core/summary/condition.js';
import type { Effect } from '../../core/outline/effect.js';
import type { Loop } from '../../core/outline/outline.js';
import type { ReachedEffect } from '../../core/summary/summary.js';
import type { Program } from '../program/program.js';
import type { Environment } from '../values/substitute.js';
import { absent } from './absent-argument.js';
import { ended } from './ended-transaction.js';
import type { ConditionRules } from './condition-rules.js';
import { equal } from './equal-argument.js';
import { failing, handled } from './failures.js';
import { filled, isRuledOut, unfilled } from './filled-context.js';
import { memo } from './memo.js';
import { missing } from './missing.js';
import { passed } from './passed-argument.js';
import { run } from './run-builder.js';

const RULES: { readonly [Kind in Condition['is']]: ConditionRules<ConditionOf<Kind>> } = {
  absent,
  passed,
  equal,
  missing,
  memo,
  failing,
  handled,
  ended,
  unfilled,
  filled,
  run,
};

const KINDS = Object.keys(RULES) as readonly Condition['is'][];

const rulesOf = (kind: Condition['is']): ConditionRules<Condition> => RULES[kind] as ConditionRules<Condition>;

const of = (under: readonly Condition[], kind: Condition['is']): Condition | undefined =>
  under.find(({ is }) => is === kind);

/** A list in its order, with what `choose` gives for each kind. */
function listed(choose: (kind: Condition['is']) => Condition | undefined): readonly Condition[] {
  const found = KINDS.map(choose).filter((one) => one !== undefined);
  return found.length === 0 ? NO_CONDITIONS : found;
}

/** What stands inside comes under what is around it too. */
export function nested(outer: readonly Condition[], inner: readonly Condition[]): readonly Condition[] {
  if (outer.length === 0) return inner;
  if (inner.length === 0) return outer;
  return listed((kind) => {
    const [around, inside] = [of(outer, kind), of(inner, kind)];
    const { nested: both, outerFirst } = rulesOf(kind);
    if (around && inside && both) return both(around, inside);
    return outerFirst ? (around ?? inside) : (inside ?? around);
  });
}

/** Without the condition of that kind. */
export const without = (under: readonly Condition[], kind: Condition['is']): readonly Condition[] =>
  under.some(({ is }) => is === kind) ? listed((one) => (one === kind ? undefined : of(under, one))) : under;

/** What the effect comes under where it stands; its own list where nothing changes. */
export function conditionsHere(
  effect: ReachedEffect,
  around: readonly Condition[],
  loop: Loop | undefined,
): readonly Condition[] {
  const { under } = effect;
  const implied = KINDS.flatMap((kind) => rulesOf(kind).impliedBy?.(effect.effect, loop) ?? []);
  if (around.length === 0 && implied.length === 0 && (under.length === 0 || !loop)) return under;
  const lent = around.filter(({ is }) => rulesOf(is).appliesTo?.(effect) ?? true);
  const all = nested(nested(lent.length === around.length ? around : lent, implied), under);
  const lasting = loop ? all.filter((one) => rulesOf(one.is).lastsIn?.(one, loop) ?? true) : all;
  const found = lasting.length === all.length ? all : lasting;
  return found.length === under.length && found.every((one, i) => one === under[i]) ? under : found;
}

/** What callers have of the conditions at one call, under `outer`; undefined where one of them does not hold. */
export function conditionsAtCall(
  under: readonly Condition[],
  outer: readonly Condition[],
  env: Environment,
  program: Program,
): readonly Condition[] | undefined {
  if (under.length === 0) return outer;
  if (isRuledOut(under, outer)) return undefined;
  const left: Condition[] = [];
  for (const one of under) {
    const found = rulesOf(one.is).atCall(one, env, program);
    if (found === false) return undefined;
    if (found !== true) left.push(found);
  }
  return nested(outer, left.length === 0 ? NO_CONDITIONS : left);
}

/** What two ways to one effect have in common. */
export function mergedConditions(
  a: readonly Condition[],
  b: readonly Condition[],
  chosen: readonly Condition[],
): readonly Condition[] {
  if (a.length === 0 && b.length === 0) return NO_CONDITIONS;
  return listed((kind) => rulesOf(kind).merged(of(a, kind), of(b, kind), of(chosen, kind)));
}

/** Those that decide whether a function that was given is called at all. */
export const ofParameterCall = (under: readonly Condition[]): readonly Condition[] =>
  under.length === 0 ? under : listed((kind) => (rulesOf(kind).ofParameterCall ? of(under, kind) : undefined));

/** Equal for conditions that keep effects apart in the same way. */
export const conditionsKey = (under: readonly Condition[], effect: Effect): string =>
  under.length === 0 ? '' : under.map((one) => rulesOf(one.is).key?.(one, effect) ?? '').join('');

/** On how much the way rests that comes under them. */
export const weightOf = (under: readonly Condition[]): number => under.filter(({ is }) => rulesOf(is).weighs).length;

/** Whether what stands under them is not claimed to come about in every run. */
export const isAtMost = (under: readonly Condition[]): boolean => under.some(({ is }) => rulesOf(is).atMost === true);
