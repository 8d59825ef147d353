// Rows of relations that are written with a row of their own: `create({ data: { lines: { create: […] } } })`. Each is
// a statement besides, and all of them together are one transaction.
import type { Effect, RowChange } from '../../core/outline/effect.js';
import type { Entity } from '../../core/outline/entity.js';
import type { Value } from '../../core/outline/value.js';
import type { MemberModel } from '../../models/member.js';
import type { Frame } from '../frame/frame.js';
import { slotValue, type ModelCall } from '../frame/slots.js';

const MAX_DEPTH = 3;

/** What writes rows for certain where it is given; the others look first, or have nothing to do. */
const CERTAIN = new Set(['create', 'createMany']);
const LINKS = new Set(['connect', 'connectOrCreate']);
const OTHERS: Readonly<Record<string, RowChange>> = {
  update: 'update',
  updateMany: 'update',
  upsert: 'save',
  delete: 'remove',
  deleteMany: 'remove',
  set: 'relate',
  disconnect: 'relate',
};

/** The effects of the call with those of the rows that are nested in what it writes. */
export function withNested(
  frame: Frame,
  call: ModelCall,
  { nests = [] }: MemberModel,
  own: readonly Effect[],
): readonly Effect[] {
  const main = nests.length > 0 ? own.find(({ kind }) => kind === 'write') : undefined;
  const entity = main?.entity === undefined ? undefined : frame.shared.entities.byId(main.entity);
  if (!main || !entity) return own;
  const nested = nests.flatMap((slot) => nestedIn(frame, slotValue(call, slot), entity, 0));
  if (nested.length === 0) return own;
  const at = own.indexOf(main);
  const all = [...own.slice(0, at + 1), ...nested, ...own.slice(at + 1)];
  if (own.some(({ kind }) => kind === 'transaction')) return all;
  const read: Effect = { kind: 'read', entity: entity.id, rows: 'one', verb: 'reads it back' };
  return [{ kind: 'transaction', verb: 'BEGIN' }, ...all, read, { kind: 'transaction', verb: 'COMMIT' }];
}

function nestedIn(frame: Frame, value: Value | undefined, entity: Entity, depth: number): readonly Effect[] {
  if (!value || depth >= MAX_DEPTH) return [];
  if (value.is === 'join') return value.of.flatMap((part) => nestedIn(frame, part, entity, depth));
  if (value.is === 'list') return nestedIn(frame, value.items[0], entity, depth);
  if (value.is === 'derived') return nestedIn(frame, value.element, entity, depth);
  if (value.is !== 'record') return [];
  return entity.relations.flatMap(({ name, target }) => {
    const inner = value.fields[name];
    if (inner?.is !== 'record') return [];
    const rows: Pick<Effect, 'entity' | 'rows'> = { ...(target !== undefined && { entity: target }), rows: 'many' };
    const below = target === undefined ? undefined : frame.shared.entities.byId(target);
    return Object.entries(inner.fields).flatMap(([step, value]): readonly Effect[] => {
      const deeper = below ? nestedIn(frame, dataOf(value), below, depth + 1) : [];
      if (CERTAIN.has(step)) return [{ kind: 'write', ...rows, change: 'insert', verb: step }, ...deeper];
      if (LINKS.has(step)) return [{ kind: 'read', ...rows, verb: step, optional: true }, ...deeper];
      const change = Object.hasOwn(OTHERS, step) ? OTHERS[step] : undefined;
      return change ? [{ kind: 'write', ...rows, change, verb: step, optional: true }, ...deeper] : [];
    });
  });
}

/** `{ where, data: { … } }` writes what is in `data`. */
const dataOf = (value: Value): Value => (value.is === 'record' ? (value.fields['data'] ?? value) : value);
