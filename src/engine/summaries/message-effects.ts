// What an op makes others do: the receivers of its message and the hooks of its entity run with it, awaited or not.
import { inexact, ONE, type Cost } from '../../core/summary/cost.js';
import type { Call, Op } from '../../core/outline/outline.js';
import { memoIn, NO_CONDITIONS } from '../../core/summary/condition.js';
import { without } from '../conditions/conditions.js';
import type { ReachedEffect } from '../../core/summary/summary.js';
import { unknownValue, type Value } from '../../core/outline/value.js';
import { CallSite } from './call-effects.js';
import { placed } from '../effects/surroundings.js';
import { guessAt, sendingId } from '../program/message-links.js';
import { isFresh } from './fresh-rows.js';
import type { Program } from '../program/program.js';
import { multiplyTotals, sizeOf } from '../values/size.js';
import type { FunctionRecord } from '../outlines/function-record.js';
import { settle } from '../values/substitute.js';
import type { WalkState } from './walk-state.js';
import { deliveryText } from '../effects/call-path.js';

/** The effects of all that run with the op, as they stand there. */
export function delivered(state: WalkState, op: Op): readonly ReachedEffect[] {
  const { record, program } = state;
  const { messages } = program;
  const home = record.outline.id;
  const id = sendingId(home, op);
  const functions = messages.deliveries.get(home)?.get(op.id)?.get(id) ?? [];
  if (op.message && messages.open.get(home)?.has(id)) handOn(state, op, id);
  if (functions.length === 0) return [];
  const awaited = op.awaited && (op.message === undefined || op.message.awaits === true);
  const call = asCall(op, awaited);
  const times = timesOf(op, state);
  const found: ReachedEffect[] = [];
  const writes = writesOf(op, state);
  for (const receiver of functions) {
    const on = op.message ? undefined : messages.hooks.get(receiver);
    if (on && writes === 'insert' && !on.includes('insert')) continue;
    const target = program.records.get(receiver)!;
    const guess = guessAt(messages, home, op.id, id, receiver);
    const assumption = guess ?? (awaited ? undefined : assumptionOf(target));
    const delivery = {
      ...(op.hooks?.entity !== undefined && {
        entity: { id: op.hooks.entity, tells: messages.told.get(receiver) ?? [] },
      }),
      step: deliveryText(target, program, op.message ? 'goes to' : 'runs the hook'),
      ...(!awaited && { detached: 'caught' as const }),
      ...(assumption !== undefined && { assumption }),
      ...(op.hooks?.inTransaction && { region: 'transaction' as const }),
      // It goes out later, as a rule behind the transaction that it was noted in.
      ...(op.effects.some(({ later }) => later) && { region: 'after-commit' as const }),
    };
    const { all, bindings } = new CallSite(call, record, program, state.component, delivery).effectsOf(receiver, ONE);
    for (const binding of bindings)
      state.bindings.push(state.placedBinding(awaited ? binding : { ...binding, detached: 'caught' }, undefined));
    for (const effect of all.effects.values()) {
      // Nothing is said of it here, and there are many senders.
      if (effect.unlikely !== undefined) continue;
      const once =
        on && writes === 'either' && !BOTH.every((one) => on.includes(one)) ? inexact(effect.cost) : effect.cost;
      const all = times ? multiplyTotals(times, once) : once;
      const cost = guess === undefined ? all : inexact(all);
      const each = on ? asOfEachRow(effect, target, program) : effect;
      found.push(placed(cost === each.cost ? each : { ...each, cost }, state.around, state.scope));
    }
  }
  return found;
}

/** What a row remembers in a field of its own keeps nothing from running with the next row. */
function asOfEachRow(effect: ReachedEffect, { outline }: FunctionRecord, program: Program): ReachedEffect {
  const memo = memoIn(effect.under);
  const isOwn = outline.owner !== undefined && program.entities.has(outline.owner);
  return isOwn && memo?.isField && memo.owner === outline.owner
    ? { ...effect, under: without(effect.under, 'memo') }
    : effect;
}

/** The callers of the function decide who takes the message. */
function handOn(state: WalkState, op: Op, id: string): void {
  const { record, program } = state;
  const awaited = op.awaited && op.message!.awaits === true;
  state.block.addParameterCall(
    state.placedParameterCall({
      index: -1,
      path: [id],
      message: id,
      arguments: op.message!.payload.map((value) => settle(value, record, program)),
      at: op.at,
      cost: ONE,
      awaited,
      ...(!awaited && { detached: 'caught' }),
      regions: [],
      under: NO_CONDITIONS,
      trace: [{ at: op.at, message: `calls ${op.text}` }],
    }),
  );
}

/** A finding that rests on work in the background is likely at most. */
const assumptionOf = ({ outline }: FunctionRecord): string =>
  `${outline.symbol} runs each time, though nobody waits for it`;

const BOTH = ['insert', 'update'] as const;

/** Whether what saves rows inserts them, as new ones, or does this or that. */
function writesOf({ hooks, ...op }: Op, { record, program }: WalkState): 'insert' | 'either' | undefined {
  if (!hooks || !BOTH.every((one) => hooks.on.includes(one))) return undefined;
  return isFresh(op, record, program) ? 'insert' : 'either';
}

const ROW: Value = unknownValue('the row that a hook is about');

function asCall(op: Op, awaited: boolean): Call {
  return {
    node: 'call',
    id: op.id,
    at: op.at,
    text: op.text,
    target: { is: 'unknown', reason: 'a message' },
    arguments: op.message ? op.message.payload : [ROW],
    awaited,
    varies: op.varies,
    ...(op.inferred !== undefined && { inferred: op.inferred }),
  };
}

/** Hooks run once for each row: those that a query gave, or the list that is inserted. */
function timesOf(op: Op, state: WalkState): Cost | undefined {
  if (!op.hooks || op.message) return undefined;
  const { record, program } = state;
  if (op.hooks.on.includes('load')) {
    const many = op.effects.some(({ kind, rows }) => kind === 'read' && rows !== 'one' && rows !== 'count');
    return many ? sizeOf({ is: 'result', of: op.id }, record, program) : undefined;
  }
  return op.hooks.over && sizeOf(settle(op.hooks.over, record, program), record, program);
}
