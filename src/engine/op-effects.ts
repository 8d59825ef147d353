// What one op does by itself, as reached effects with a trace of one step.
import { inexact, ONE } from '../core/cost.js';
import type { Effect } from '../core/effect.js';
import type { Op } from '../core/outline.js';
import type { ReachedEffect } from '../core/summary.js';
import { shortName, type Program } from './program.js';
import type { FunctionRecord } from './record.js';
import { settle } from './substitute.js';

/** The effects of an op in the function's own frame, in their order. */
export function opEffects(op: Op, record: FunctionRecord, program: Program): readonly ReachedEffect[] {
  const receiver = op.lazy && op.receiver ? settle(op.receiver, record, program) : undefined;
  return op.effects.map((effect) => ({
    effect,
    cause: op.at,
    causeFunction: record.outline.id,
    causeText: op.text,
    trace: [{ at: op.at, message: describe(effect, op, program) }],
    cost: effect.optional ? inexact(ONE) : ONE,
    regions: [],
    awaited: op.awaited,
    ...(op.single && { single: true }),
    ...(op.lazy && { lazy: op.lazy }),
    ...(receiver && { receiver }),
    ...(op.accepted !== undefined && { accepted: op.accepted }),
  }));
}

const DOES: Readonly<Record<string, string>> = {
  read: 'reads',
  write: 'writes',
  raw: 'runs SQL on',
  lock: 'locks',
  transaction: 'opens or ends a transaction on',
  http: 'calls over HTTP',
  emit: 'emits',
  enqueue: 'enqueues',
};

/** `reads Price (Repository.findOne)`. */
function describe(effect: Effect, op: Op, program: Program): string {
  const entity =
    effect.entity === undefined ? undefined : (program.entities.get(effect.entity)?.name ?? shortName(effect.entity));
  const member = op.lazy ? `lazy relation ${shortName(op.lazy.entity)}.${op.lazy.relation}` : shortName(op.member);
  const does = DOES[effect.kind] ?? effect.kind;
  if (entity !== undefined) return `${does} ${entity} (${member})`;
  const alone =
    effect.kind === 'raw' ? 'runs SQL' : effect.kind === 'transaction' ? 'opens or ends a transaction' : does;
  return `${alone} (${member})`;
}
