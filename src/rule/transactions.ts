// What runs while a transaction is open, told to people: the same words in all rules about transactions.
import { conditionIn, isUnder, memoIn } from '../core/summary/condition.js';
import { constantOf } from '../core/summary/cost.js';
import { isStatement, isWork, shortName, type Effect } from '../core/outline/effect.js';
import type { TraceStep } from '../core/finding.js';
import { compareLocations, comparePositions, formatLocation, type Location } from '../core/location.js';
import { isOutsideTransaction } from '../core/outline/region-kinds.js';
import { isPool, isSameConnection, isSameSource, sourceOf } from '../core/summary/handle.js';
import { reportedSites } from './reported-sites.js';
import { confidenceOf, describeEffect } from './effect-text.js';
import { FEW } from '../core/outline/value.js';
import type { Handle, ReachedEffect } from '../core/summary/summary.js';
import { writtenAt } from './written.js';
import type { LinkedProgram } from '../core/program.js';
import type { Transaction } from '../core/facts/transaction.js';
import { loopsByPlace, type Repetition } from '../core/facts/repetition.js';
import type { Site, Step } from '../core/summary/step.js';
import { slowness } from '../core/outline/work.js';

/** Whether the effect comes about while the transaction of its step is open. */
export const isInside = ({ regions }: ReachedEffect): boolean => !regions.some(isOutsideTransaction);

/** From where the transaction is opened down to the effect. */
export function traceInside({ at, form, via }: Transaction, { trace }: ReachedEffect): readonly TraceStep[] {
  const message =
    form === 'decorator'
      ? 'the decorator opens a transaction around the method'
      : form === 'manual'
        ? 'the transaction begins'
        : form === 'hook'
          ? 'this writes in a transaction'
          : 'a transaction is open around the function given here';
  return [{ at, message }, ...via, ...trace];
}

/** What reports say alike of an effect of a step inside a transaction. */
export function describeInside(
  transaction: Transaction,
  { site }: Step,
  effect: ReachedEffect,
  program: LinkedProgram,
) {
  const { function: id, text } = writtenAt(effect);
  const place = program.functions.get(id)?.symbol ?? text;
  const described = describeEffect(site, effect, program);
  return {
    ...described,
    data: { ...described.data, place },
    header: transaction.at,
    trace: traceInside(transaction, effect),
    ...(transaction.entries.length > 0 && { entry: transaction.entries.join(', ') }),
  };
}

/** Whether it runs on the pool, or on the connection of an object that has its own, and not on the transaction's. */
export function isBeside({ handle, effect }: ReachedEffect, transaction: Transaction): boolean {
  // There is no other connection that it could run on.
  if (effect.connection === 'shared') return false;
  if (transaction.implicit) return transaction.implicit === 'library' && isUnbound(effect, handle);
  // A callee begins one on a connection that it takes for itself.
  if (handle?.is === 'opened' && !handle.by) return effect.kind === 'transaction';
  // `dataSource.createQueryRunner()` inside of the transaction.
  if (handle?.is === 'opened') return transaction.handle?.is === 'opened' && isOther(handle, transaction.handle);
  return (
    isPool(handle) ||
    isUnkept(handle) ||
    (handle.is === 'own' && !(transaction.handle && isSameConnection(handle, transaction.handle)))
  );
}

type Opened = Handle & { readonly is: 'opened' };

/** Both are taken where it can be seen, and not by one call. */
const isOther = (handle: Opened, other: Opened): boolean => other.by !== undefined && !isSameConnection(handle, other);

/** Nobody between the transaction and the statement keeps a connection in the context that it asks. */
const isUnkept = (handle: Handle): boolean => handle.is === 'context' && handle.orPool === true;

/** What binds a transaction to its code does not know of it: it takes a connection anew, or begins on one that was taken. */
const isUnbound = ({ apart, verb }: Effect, handle: Handle | undefined): boolean =>
  isPool(handle) ? apart === true : handle.is === 'opened' && verb === 'BEGIN';

/** Whether it is sent to another data source than the transaction is on, as far as is known: there it takes part in none. */
export const isOnAnotherSource = ({ handle }: ReachedEffect, { source }: Transaction): boolean =>
  !isSameSource(sourceOf(handle), source);

/** How what runs beside the transaction takes part in it. */
export function adviceJoining({ effect: { kind }, handle }: ReachedEffect, { implicit, inside }: Transaction): string {
  if (kind === 'transaction')
    return implicit
      ? 'Open no second one: what is called here takes part in the transaction around it.'
      : 'Join the transaction that is open: pass its handle on, and open no second one.';
  if (handle?.is === 'context')
    return 'Open the transaction by what keeps its handle in the context that is asked here, or pass the handle on.';
  if (inside !== undefined) return inside;
  return implicit
    ? 'Run it by what the library binds to the transaction: what keeps a connection of its own knows nothing of it.'
    : "Run it on the transaction's handle, passed on as a parameter where a helper runs it.";
}

/** What was there already is not loaded again: an effect that only fills what is missing is no certain one. */
export function assumptionInside({ assumption, under }: ReachedEffect): string | undefined {
  const memo = memoIn(under);
  const missing =
    conditionIn(under, 'missing')?.what ??
    (memo && memo.name.slice(Math.max(memo.name.lastIndexOf(':'), memo.name.lastIndexOf('#')) + 1));
  return assumption ?? (missing === undefined ? undefined : `"${missing}" is not there yet when it is asked for`);
}

/** How sure it is, with the assumption that it rests on; `more` where the finding itself assumes something. */
export function sureness(effect: ReachedEffect, more?: string) {
  return confidenceOf(assumptionInside(effect) ?? more);
}

/** What the transaction has written or locked before its step at `position`, by name; empty when nothing. */
export function locksBefore(transaction: Transaction, position: number, program: LinkedProgram): string {
  const names = new Set<string>();
  for (const { step } of transaction.steps.slice(0, position))
    for (const reached of step.site.effects) {
      const { effect } = reached;
      // What runs on another connection is committed at once.
      if (isBeside(reached, transaction)) continue;
      if ((effect.kind === 'write' || effect.lock) && effect.entity !== undefined)
        names.add(program.entities.get(effect.entity)?.name ?? shortName(effect.entity));
    }
  const [first, second, ...more] = [...names];
  if (first === undefined) return '';
  return second === undefined ? `rows of ${first}` : `rows of ${first} and ${more.length > 0 ? 'others' : second}`;
}

/** Open late, close early: where what is slow goes instead. */
export function adviceOutside(transaction: Transaction, position: number, { effect }: ReachedEffect): string {
  const { around } = transaction;
  if (around?.isOfAll)
    return `${around.symbol} stands around every handler: put it around those alone that need it, and open the transaction of this one in it, around what it writes; or queue it.`;
  if (around)
    return `Take ${around.symbol} off this handler, and open the transaction in it, around what it writes; or queue it.`;
  const { line } = transaction.at.start;
  const { movable, feeds, ready } = transaction.steps[position]!;
  if (feeds === true && movable === 'before')
    return `Do it before the transaction that begins on line ${line}, and hand the result in.`;
  const at = feeds === false && movable === 'after' ? 'after' : amongWrites(transaction, position);
  if (at === 'before' && ready)
    return `Move it above line ${line}, where the transaction begins: nothing has been written or locked yet.`;
  if (at === 'after') {
    const why = feeds === false ? 'nothing that is written needs its result' : 'nothing is written after it';
    const needed = ready ? '' : ', with what it needs';
    // Another service can refuse, and that would have undone the writes.
    const then = effect.service ? 'Where it refuses, take back what was written.' : 'Queue it if it must not be lost.';
    return `Move it behind the transaction that begins on line ${line}${needed}: ${why}. ${then}`;
  }
  return 'Do it before the transaction and hand in the result, or note it down in the transaction and work it off afterwards.';
}

/** Over in microseconds, or a pause that is only made where something has failed. */
const isAside = (reached: ReachedEffect): boolean =>
  (reached.effect.brief === true && reached.effect.kind !== 'http') ||
  (reached.effect.kind === 'sleep' && isUnder(reached, 'failing'));

/** What a step waits for outside the database, or computes: the surest first, of those the slowest. */
export function slowWorkInside({ effects }: Site): ReachedEffect | undefined {
  return effects
    .filter(
      (one) => isWork(one.effect) && !isAside(one) && one.unlikely === undefined && isInside(one) && !one.detached,
    )
    .sort(
      (a, b) =>
        Number(a.assumption !== undefined) - Number(b.assumption !== undefined) ||
        Number(b.cost.exact) - Number(a.cost.exact) ||
        slowness(a.effect) - slowness(b.effect) ||
        a.trace.length - b.trace.length,
    )[0];
}

/** The read of a step that grows with the table, or comes with further ones. */
export function heavyRead({ effects }: Site): ReachedEffect | undefined {
  const reads = effects.filter((one) => one.effect.kind === 'read' && one.unlikely === undefined && isInside(one));
  const whole = reads.find(({ effect }) => effect.rows === 'all');
  if (whole) return whole;
  const sure = reads.filter(({ effect }) => !effect.optional);
  const several = sure.find(({ cost }) => (constantOf(cost) ?? 2) > 1);
  return several ?? (sure.length > 1 ? sure[0] : undefined);
}

/** A read that no write needs, told with where it goes instead. */
export function readOutside({ at }: Transaction, to: 'before' | 'after', { assumption }: ReachedEffect) {
  const { line } = at.start;
  const where =
    to === 'before' ? `above line ${line}, where it begins` : `behind the transaction that begins on line ${line}`;
  return {
    rows: to === 'before' ? 'before it begins' : 'when it has ended',
    advice: `Move it ${where}, onto the pool: nothing that is written needs its result.`,
    assumption: assumption ?? 'it need not see the same state of the data as the statements around it',
  };
}

const binds = ({ step }: Transaction['steps'][number]): boolean =>
  step.site.effects.some(({ effect }) => effect.kind === 'write' || effect.kind === 'raw' || effect.lock !== undefined);

/** A file of the machine's own is there in less than a round trip, and nobody waits for a transaction that locks nothing. */
export const fileAssumption = (
  { effect }: ReachedEffect,
  { steps }: Transaction,
  position: number,
): string | undefined =>
  effect.kind === 'file' && !steps.slice(0, position).some(binds)
    ? 'the file is large or far away, as nothing is locked by then'
    : undefined;

/** Whether the step at `position` comes before all writes and locks of the transaction, after them, or among them. */
function amongWrites({ steps }: Transaction, position: number): 'before' | 'after' | 'among' {
  // What writes by itself cannot leave the transaction.
  if (binds(steps[position]!)) return 'among';
  if (!steps.slice(0, position).some(binds)) return 'before';
  return steps.slice(position + 1).some(binds) ? 'among' : 'after';
}

/** Loops of statements over data that no fact keeps quiet, by the place of the call in them. */
export function loopsByCall(loops: readonly Repetition[]): ReadonlyMap<string, Repetition> {
  const wanted = {
    repetition: ({ mode }: Repetition): boolean => mode !== 'per-parent',
    effect: ({ effect }: ReachedEffect): boolean => isStatement(effect),
  };
  const found = [...reportedSites(loops, wanted, () => undefined)];
  return loopsByPlace(found.map(({ repetition, site }) => ({ at: site.at, loop: repetition })));
}

/** The loop that an effect comes through, if it does. */
export function loopOnPath(
  { trace }: ReachedEffect,
  from: Location,
  loops: ReadonlyMap<string, Repetition>,
): Repetition | undefined {
  for (const at of [from, ...trace.map((step) => step.at)]) {
    const loop = loops.get(formatLocation(at));
    if (loop) return loop;
  }
  return undefined;
}

/** The same, where the loop runs inside the transaction: one that begins before opens a transaction in each pass. */
export function loopInside(
  { at }: Transaction,
  effect: ReachedEffect,
  from: Location,
  loops: ReadonlyMap<string, Repetition>,
): Repetition | undefined {
  const own = loops.get(formatLocation(from));
  if (own && (own.at.file !== at.file || comparePositions(own.at.start, at.start) >= 0)) return own;
  const further = effect.trace.filter((step) => compareLocations(step.at, from) !== 0);
  // A list of few that is handed over here.
  const isFew = (constantOf(effect.cost) ?? Infinity) <= FEW;
  return further.length > 0 && !isFew ? loopOnPath({ ...effect, trace: further }, further[0]!.at, loops) : undefined;
}
