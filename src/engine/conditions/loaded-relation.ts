// Whether a lazy relation was loaded by the query that gave its entity: reading it then starts no statement. The walk back to the
// query keeps the relations passed on the way, in order, which what a value is made of does not tell.
import { collectionOf } from '../outlines/value-uses.js';
import { remaining, some } from '../../core/outline/fold.js';
import { isIndex, type Value } from '../../core/outline/value.js';
import { relationAt } from '../../core/outline/entity.js';
import type { Op } from '../../core/outline/outline.js';
import type { Program } from '../program/program.js';
import type { FunctionRecord } from '../outlines/function-record.js';
import { elementOf, settle } from '../values/substitute.js';

/** What is known of a lazy relation's receiver: loaded and how, not loaded, or to be told by a caller. */
export type Loaded = { readonly is: 'loaded'; readonly by: string } | { readonly is: 'not' } | { readonly is: 'open' };

/** The query that a value's rows come from and the relations walked from there. */
export interface AccessPath {
  readonly query: { readonly function: string; readonly op: number };
  readonly steps: readonly string[];
}

/** Follows a value back to the query that gave it, through elements, derivations and fields. */
function accessPath(value: Value, record: FunctionRecord, program: Program): AccessPath | undefined {
  const steps: string[] = [];
  let at: Value = value;
  let frame: FunctionRecord | undefined = record;
  for (let depth = 0; depth < 32 && frame; depth++) {
    switch (at.is) {
      case 'element': {
        const over: Value | undefined = collectionOf(at, frame);
        if (!over) return undefined;
        const one: Value = elementOf(over);
        at = one.is === 'element' ? over : one;
        break;
      }
      case 'field':
        if (!isIndex(at.name)) steps.unshift(at.name);
        at = at.of;
        break;
      case 'derived':
        at = at.from;
        break;
      case 'chunks':
        at = at.of;
        break;
      case 'captured':
        frame = program.records.get(at.function);
        at = at.value;
        break;
      case 'result': {
        const call = frame.calls.get(at.of);
        if (!call) return undefined;
        if (call.node === 'op' && !call.lazy) return { query: { function: frame.outline.id, op: at.of }, steps };
        const settled: Value = settle(at, frame, program);
        if (settled.is !== 'result') {
          at = settled;
        } else if (call.node === 'op' && call.lazy && call.receiver) {
          steps.unshift(call.lazy.relation);
          at = call.receiver;
        } else return undefined;
        break;
      }
      default:
        return remaining(
          at,
          'parameter this literal constant list record template function class handle end stream join input unknown',
        );
    }
  }
  return undefined;
}

/** Decides about `relation` of `receiver`. */
export function loadedRelation(receiver: Value, relation: string, record: FunctionRecord, program: Program): Loaded {
  if (receiver.is === 'join') {
    const each = receiver.of.map((part) => loadedRelation(part, relation, record, program));
    return each.find(({ is }) => is === 'not') ?? each.find(({ is }) => is === 'open') ?? each[0] ?? { is: 'not' };
  }
  const found = accessPath(receiver, record, program);
  if (!found) {
    const open = some(
      receiver,
      ({ is }) => is === 'parameter' || is === 'this' || is === 'captured' || is === 'element',
    );
    return open ? { is: 'open' } : { is: 'not' };
  }
  if (program.disabled.has('loaded')) return { is: 'not' };
  const op = program.records.get(found.query.function)?.calls.get(found.query.op);
  if (op?.node !== 'op') return { is: 'not' };
  const path = [...found.steps, relation].join('.');
  const loads = op.loads ?? [];
  const isNamed = loads.some((load) => load === '*' || load === path || load.startsWith(`${path}.`));
  return isNamed || isEager(path, op, program) ? { is: 'loaded', by: `${op.text} loads "${path}"` } : { is: 'not' };
}

/** Declared to be eager: it comes with its owner, whether that comes with the rows, by name or by being eager, or is read later. */
const isEager = (path: string, { eager, effects }: Op, { entities }: Program): boolean =>
  eager === true &&
  relationAt(effects.find(({ entity }) => entity !== undefined)?.entity, path, entities)?.eager === true;
