// Code that asks the context around it (async local storage) whether a transaction is open there: `if (storage.getStore())
// return work()` opens one only for callers on whose way nobody has kept one.
import type { Branch, ContextSlot, Keep, Node } from '../../core/outline/outline.js';
import { conditionIn, type Condition, type ConditionOf } from '../../core/summary/condition.js';
import { isNothing } from '../../core/outline/value.js';
import type { ReachedEffect } from '../../core/summary/reached.js';
import { keptAtCall, type ConditionRules } from './condition-rules.js';

/** What is known of the slot that the branch asks for in runs that take this arm. */
export function contextInArm({ context, arms }: Branch, arm: Node): Condition | undefined {
  if (!context) return undefined;
  const isThere = arms.indexOf(arm) === context.arm;
  return isThere ? { is: 'filled', slots: [context.slot] } : { is: 'unfilled', slot: context.slot };
}

/** What is kept behind the node, with what was kept before; what it clears is kept no more. */
export function keptBehind({ slots }: Keep, under: readonly Condition[]): ConditionOf<'filled'> {
  const kept = new Set(conditionIn(under, 'filled')?.slots);
  for (const [slot, value] of Object.entries(slots))
    if (isNothing(value)) kept.delete(slot);
    else kept.add(slot);
  return filledWith(kept);
}

/** Whether something comes about only where nothing is kept, and stands where something is. */
export function isRuledOut(under: readonly Condition[], outer: readonly Condition[]): boolean {
  if (under.length === 0 || outer.length === 0) return false;
  const slot = conditionIn(under, 'unfilled')?.slot;
  return slot !== undefined && (conditionIn(outer, 'filled')?.slots.includes(slot) ?? false);
}

/** What runs where the context is known to keep a connection runs on that. */
export function onKept(effect: ReachedEffect, outer: readonly Condition[]): ReachedEffect {
  const { handle } = effect;
  if (handle?.is !== 'context' || !conditionIn(outer, 'filled')?.slots.includes(handle.slot)) return effect;
  return { ...effect, handle: { is: 'unknown', reason: 'the connection that the context around it keeps' } };
}

const filledWith = (slots: Iterable<ContextSlot>): ConditionOf<'filled'> => ({
  is: 'filled',
  slots: [...new Set(slots)].sort(),
});

export const unfilled: ConditionRules<ConditionOf<'unfilled'>> = {
  atCall: keptAtCall,
  merged: (a, b) => (a && b && a.slot === b.slot ? a : undefined),
  ofParameterCall: true,
};

export const filled: ConditionRules<ConditionOf<'filled'>> = {
  atCall: keptAtCall,
  merged: (a, b) => a && b && filledWith(a.slots.filter((slot) => b.slots.includes(slot))),
  // What is kept further out and further in is kept together.
  nested: (outer, inner) => filledWith([...outer.slots, ...inner.slots]),
  ofParameterCall: true,
  // It rules out what is called there, and is of no matter to what is left.
  appliesTo: () => false,
};
