// What one op does by itself, as reached effects with a trace of one step.
import { canWait, isStatement, shortName } from '../../core/outline/effect.js';
import { workText } from '../../core/outline/work.js';
import { NO_CONDITIONS } from '../../core/summary/condition.js';
import { inexact, ONE } from '../../core/summary/cost.js';
import type { Effect } from '../../core/outline/effect.js';
import { relationAt } from '../../core/outline/entity.js';
import type { Op } from '../../core/outline/outline.js';
import type { Handle, ReachedEffect } from '../../core/summary/summary.js';
import { RUN } from '../conditions/run-builder.js';
import { carriedBy, isSent } from '../effects/carried-handles.js';
import { handleOf } from '../effects/handle-of.js';
import { isPool, poolOf, sourceOf } from '../../core/summary/handle.js';
import { poolField } from '../program/pool-field.js';
import { isFresh } from './fresh-rows.js';
import { useOfAnswer } from '../values/answer-dependence.js';
import { outcomeAt } from '../effects/call-path.js';
import type { Program } from '../program/program.js';
import type { FunctionRecord } from '../outlines/function-record.js';
import { settle } from '../values/substitute.js';

/** The effects of an op in the function's own frame, in their order. */
export function opEffects(op: Op, record: FunctionRecord, program: Program): readonly ReachedEffect[] {
  const receiver = op.lazy && op.receiver ? settle(op.receiver, record, program) : undefined;
  const looksFirst =
    op.effects.some(({ kind, optional }) => kind === 'read' && optional) &&
    op.effects.some(({ kind }) => kind !== 'read');
  const isNew = looksFirst && isFresh(op, record, program);
  const unchanged = looksFirst && !isNew;
  const handle = handleOfOp(op, record, program);
  const own = isNew ? op.effects.filter(({ kind, optional }) => kind !== 'read' || !optional) : op.effects;
  const effects = op.separately ? [...own, ...relationReads(op, program)] : own;
  const carried = carriedBy(op, record, program);
  return effects.map((effect) => ({
    effect: op.whole && effect.kind === 'read' && effect.rows === 'many' ? { ...effect, rows: 'all' as const } : effect,
    cause: op.at,
    causeFunction: record.original ?? record.outline.id,
    causeText: op.text,
    trace: [{ at: op.at, message: describe(effect, op, program) }],
    // What looks at the stored rows first writes nothing where nothing has changed.
    cost: effect.optional || isKept(op, effect) || (unchanged && effect.kind !== 'read') ? inexact(ONE) : ONE,
    regions: [],
    under: op.ifRun ? [RUN] : NO_CONDITIONS,
    awaited: op.awaited,
    ...(op.inferred !== undefined && { assumption: op.inferred }),
    ...(canWait(effect) && outcomeAt(op.id, useOfAnswer(op, record), record)),
    ...(isSent(effect) && carried),
    ...(op.single && { single: true }),
    ...(effect.gathers && { atOnce: true }),
    ...(op.lazy ? { lazy: op.lazy, handle: OF_ITS_ROW } : handle && { handle }),
    ...(isPool(handle) && isStatement(effect) && poolField(op, record, program)),
    ...(receiver && { receiver }),
    ...(op.accepted !== undefined && { accepted: op.accepted }),
  }));
}

/** What takes a connection for each statement is of the data source that its receiver is of. */
function handleOfOp({ handle, receiver, effects }: Op, record: FunctionRecord, program: Program): Handle | undefined {
  if (handle) return handleOf(handle, record, program);
  if (!receiver || !effects.some(isStatement)) return undefined;
  return poolOf(sourceOf(handleOf(receiver, record, program)));
}

/** A lazy relation is read on the connection that its row was read on. */
const OF_ITS_ROW: Handle = { is: 'unknown', reason: 'the connection that the row came by' };

/** Statements that load relations by themselves: the keys where they are not in the row, then the rows. */
function relationReads(op: Op, program: Program): readonly Effect[] {
  const { entity: owner, gathers } = op.effects.find(({ entity }) => entity !== undefined) ?? {};
  return (op.loads ?? []).flatMap((path): readonly Effect[] => {
    const relation = relationAt(owner, path, program.entities);
    if (!relation) return [];
    const read: Effect = {
      kind: 'read',
      ...(relation.target !== undefined && { entity: relation.target }),
      rows: 'many',
      verb: 'loads',
      // They are loaded for all rows that were gathered.
      ...(gathers && { gathers }),
    };
    return op.separately === 'one' ? [read] : [read, { ...read, optional: true }];
  });
}

const DOES: Readonly<Record<string, string>> = {
  read: 'reads',
  write: 'writes',
  raw: 'runs SQL on',
  lock: 'locks',
  transaction: 'opens or ends a transaction on',
  emit: 'emits',
  enqueue: 'enqueues',
};

/** `reads Price (Repository.findOne)`. */
function describe(effect: Effect, op: Op, program: Program): string {
  const entity =
    effect.entity === undefined ? undefined : (program.entities.get(effect.entity)?.name ?? shortName(effect.entity));
  const member = op.lazy
    ? `lazy relation ${shortName(op.lazy.entity)}.${op.lazy.relation}`
    : shortName(op.member.replace(/#\d+$/, '').replace(/\.call$/, ''));
  const does = DOES[effect.kind] ?? workText(effect);
  if (entity !== undefined) return `${does} ${entity} (${member})`;
  const alone =
    effect.kind === 'raw' ? 'runs SQL' : effect.kind === 'transaction' ? 'opens or ends a transaction' : does;
  return `${alone} (${member})`;
}

/** The rows may come from the ORM's own cache. */
const isKept = ({ cache }: Op, { kind }: Effect): boolean => cache?.action === 'rows' && kind === 'read';
