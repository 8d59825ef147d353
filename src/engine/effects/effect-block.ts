// What a piece of code does: effects by key, and calls of parameters. Pieces are put together one after the
// other, or as alternatives. Each key keeps one entry with its shortest witness, so blocks stay small.
import { addCost, costText, inexact, isZero, joinCost, ZERO, type Cost } from '../../core/summary/cost.js';
import { effectKey, isRoundTrip, isStatement } from '../../core/outline/effect.js';
import { compareLocations } from '../../core/location.js';
import { valueKey } from '../../core/outline/value.js';
import { sharedAlternatives } from '../../core/summary/alternatives.js';
import type { Handle, ParameterCall, ReachedEffect } from '../../core/summary/summary.js';
import { memoIn } from '../../core/summary/condition.js';
import { elsePool, handleKey, isPool } from '../../core/summary/handle.js';
import { conditionsKey, mergedConditions, weightOf } from '../conditions/conditions.js';

/** A function that calls its parameters in more ways than this keeps the first ones apart. */
const MAX_PARAMETER_CALLS = 8;

/** Most code does nothing that counts: blocks have maps of their own only when something is added. */
const NO_EFFECTS: ReadonlyMap<string, ReachedEffect> = new Map();
const NO_CALLS: ReadonlyMap<string, ParameterCall> = new Map();

export class Block {
  #effects: Map<string, ReachedEffect> | undefined;
  #parameterCalls: Map<string, ParameterCall> | undefined;

  get effects(): ReadonlyMap<string, ReachedEffect> {
    return this.#effects ?? NO_EFFECTS;
  }

  get parameterCalls(): ReadonlyMap<string, ParameterCall> {
    return this.#parameterCalls ?? NO_CALLS;
  }

  /** `key` is the effect's own, where it is known already. */
  add(effect: ReachedEffect, key = keyOf(effect)): void {
    if (isZero(effect.cost)) return;
    const known = this.effects.get(key);
    (this.#effects ??= new Map()).set(key, known ? merged(known, effect, addCost(known.cost, effect.cost)) : effect);
  }

  addParameterCall(call: ParameterCall, own = parameterCallKey(call)): void {
    let key = own;
    if (!this.parameterCalls.has(key) && this.parameterCalls.size >= MAX_PARAMETER_CALLS) {
      const same = [...this.parameterCalls].find(([, other]) => other.index === call.index && other.of === call.of);
      if (same) key = same[0];
    }
    const known = this.parameterCalls.get(key);
    (this.#parameterCalls ??= new Map()).set(
      key,
      known
        ? {
            ...known,
            cost: addCost(known.cost, call.cost),
            under: mergedConditions(known.under, call.under, known.under),
          }
        : call,
    );
  }

  addAll(other: Block, wanted: (key: string) => boolean = () => true): void {
    for (const [key, effect] of other.effects) if (wanted(key)) this.add(effect, key);
    for (const [key, call] of other.parameterCalls) this.addParameterCall(call, key);
  }

  /** Adds one of several alternatives, by the name of what chooses: the maximum of their costs. */
  addOneOf(arms: readonly Block[], of: string, isLeft: (arm: number) => boolean): void {
    if (arms.every((arm) => arm.isEmpty)) return;
    const completing = arms.map((_, arm) => !isLeft(arm));
    for (const effects of alternatives(arms.map((arm) => arm.effects))) {
      let joined: ReachedEffect | undefined;
      for (const effect of effects)
        if (effect) joined = joined ? withHandle(merged(joined, effect, joined.cost), joined, effect) : effect;
      const cost = joinedCost(
        effects.map((effect) => effect?.cost ?? ZERO),
        completing,
      );
      this.add(inSomeArms(cost === joined!.cost ? joined! : { ...joined!, cost }, effects, of));
    }
    const calls = new Set<string>();
    for (const arm of arms) for (const key of arm.parameterCalls.keys()) calls.add(key);
    for (const key of calls) {
      const [call, ...same] = arms.flatMap((arm) => arm.parameterCalls.get(key) ?? []);
      const under = same.reduce((all, one) => mergedConditions(all, one.under, all), call!.under);
      const cost = joinedCost(
        arms.map((arm) => arm.parameterCalls.get(key)?.cost ?? ZERO),
        completing,
      );
      this.addParameterCall({ ...call!, cost, under }, key);
    }
  }

  get isEmpty(): boolean {
    return this.effects.size === 0 && this.parameterCalls.size === 0;
  }

  get bearsStatements(): boolean {
    for (const { effect } of this.effects.values()) if (isRoundTrip(effect)) return true;
    return false;
  }
}

/** The same, not claimed to come about in every run. */
export function atMost(block: Block): Block {
  const copy = new Block();
  for (const [key, effect] of block.effects) copy.add({ ...effect, cost: inexact(effect.cost) }, key);
  for (const [key, call] of block.parameterCalls) copy.addParameterCall({ ...call, cost: inexact(call.cost) }, key);
  return copy;
}

/**
 * The same effect in each arm, by arm: statements that differ only in what they run on are alternatives too, where each
 * arm has one of them (`manager ? manager.save(order) : this.orders.save(order)`).
 */
function alternatives(arms: readonly ReadonlyMap<string, ReachedEffect>[]): (ReachedEffect | undefined)[][] {
  const found = new Map<string, (ReachedEffect | undefined)[]>();
  arms.forEach((effects, arm) => {
    for (const [key, effect] of effects) {
      const bare = effect.handle ? keyOf({ ...effect, handle: undefined }) : key;
      const row = found.get(bare);
      const name = row?.[arm] ? key : bare;
      const known = found.get(name);
      if (known) known[arm] = effect;
      else
        found.set(
          name,
          Object.assign(new Array<ReachedEffect | undefined>(arms.length).fill(undefined), { [arm]: effect }),
        );
    }
  });
  return [...found.values()];
}

/** Told from what only other arms have. */
function inSomeArms(joined: ReachedEffect, byArm: readonly (ReachedEffect | undefined)[], of: string): ReachedEffect {
  const arms = byArm.flatMap((effect, arm) => (effect ? [arm] : []));
  if (arms.length === byArm.length) return joined;
  return { ...joined, oneOf: [...(joined.oneOf ?? []), { of, arms }] };
}

/** What the one or the other runs on: what is given, or the pool where nothing is. */
function withHandle(effect: ReachedEffect, a: ReachedEffect, b: ReachedEffect): ReachedEffect {
  if (handleKey(a.handle) === handleKey(b.handle)) return effect;
  const [pool, known] = isPool(a.handle) ? [a.handle, b.handle] : [b.handle, a.handle];
  const handle: Handle =
    (known?.is === 'given' || known?.is === 'own') && (isPool(pool) || pool.is === known.is)
      ? { ...known, ...elsePool(pool) }
      : { is: 'unknown', reason: 'one of several connections' };
  return { ...effect, handle };
}

/** Arms that leave by an exception do not make the others' cost inexact: bounds speak of runs that complete. */
function joinedCost(costs: readonly Cost[], completing: readonly boolean[]): Cost {
  const bound = costs.reduce(joinCost);
  if (completing.every((one) => one) || !completing.some((one) => one)) return bound;
  const usual = costs.filter((_, arm) => completing[arm]).reduce(joinCost);
  return usual.exact && costText(usual) === costText(bound) ? usual : inexact(bound);
}

/** Everything that rules tell apart; more would make summaries grow with the program. */
function keyOf(reached: Omit<ReachedEffect, 'handle'> & { readonly handle?: Handle | undefined }): string {
  const { effect, lazy, receiver, under, regions, assumption, unlikely, single, atOnce, accepted, handle } = reached;
  const own = isStatement(effect) ? '' : workKey(reached);
  const conditions = conditionsKey(under, effect);
  const plain =
    own === '' &&
    !handle &&
    !lazy &&
    conditions === '' &&
    !single &&
    !atOnce &&
    assumption === undefined &&
    accepted === undefined &&
    regions.length === 0;
  if (plain) return effectKey(effect);
  return [
    effectKey(effect) + own,
    regions.join('+'),
    lazy ? `${lazy.entity}.${lazy.relation}` : '',
    receiver ? valueKey(receiver) : '',
    conditions,
    assumption === undefined ? '' : unlikely === undefined ? 'assumed' : 'unlikely',
    single ? 'single' : atOnce ? 'at once' : '',
    accepted ?? '',
    handleKey(handle) + (!isPool(handle) && effect.outside ? ' outside' : ''),
  ].join('|');
}

/** Work is told apart by what a response needs of it, and by who waits for it. */
function workKey({ effect: { defer, threaded, brief }, detached, use }: ReachedEffect): string {
  if (defer === undefined && !threaded && !brief && detached === undefined && use === undefined) return '';
  return ` ${defer ?? ''},${threaded ? 'threaded' : brief ? 'brief' : ''},${detached ?? ''},${use ?? ''}`;
}

function parameterCallKey(call: ParameterCall): string {
  return [
    call.of ?? '',
    call.index,
    call.path.join('.'),
    call.loop ? `${call.loop.function}@${call.loop.loop.id}` : '',
    memoIn(call.under) ? 'memo' : '',
    call.detached ?? '',
    call.regions.join(),
    call.arguments.map(valueKey).join(),
  ].join('|');
}

function merged(a: ReachedEffect, b: ReachedEffect, cost: Cost): ReachedEffect {
  const first = (weight(a) - weight(b) || compareWitnesses(a, b)) <= 0 ? a : b;
  const under = mergedConditions(a.under, b.under, first.under);
  const awaited = a.awaited && b.awaited;
  const { detached, oneOf: _, ...rest } = first;
  const oneOf = sharedAlternatives(a.oneOf, b.oneOf);
  return {
    ...rest,
    cost,
    awaited,
    under,
    ...(oneOf && { oneOf }),
    ...(detached && a.detached === b.detached && { detached }),
  };
}

/** What a way rests on: the one that comes about in any case tells more. */
const weight = ({ under, lost }: ReachedEffect): number => weightOf(under) + Number(!!lost);

/** Shorter ways first, then by where they start and end. */
export function compareWitnesses(a: ReachedEffect, b: ReachedEffect): number {
  if (a.trace.length !== b.trace.length) return a.trace.length - b.trace.length;
  for (const [i, step] of a.trace.entries()) {
    const order = compareLocations(step.at, b.trace[i]!.at);
    if (order !== 0) return order;
  }
  return compareLocations(a.cause, b.cause);
}

/** Effects in their stable order. */
export function sortedEffects(effects: Iterable<ReachedEffect>): ReachedEffect[] {
  return [...effects]
    .map((reached) => ({ reached, key: keyOf(reached) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : compareLocations(a.reached.cause, b.reached.cause)))
    .map(({ reached }) => reached);
}
