// Which relation a field of a value is, by the entity that the value, or each of its elements, holds.
import { collectionOf } from '../outlines/value-uses.js';
import { remaining } from '../../core/outline/fold.js';
import { isIndex, type Value } from '../../core/outline/value.js';
import type { Program } from '../program/program.js';
import type { FunctionRecord } from '../outlines/function-record.js';
import { elementOf, settle } from './substitute.js';

/** Values that come a longer way than this are not followed. */
const MAX_DEPTH = 12;

/** `Order.lines`, where the field is a relation of the entity that the value holds. */
export function relationOf(
  value: Value & { is: 'field' },
  record: FunctionRecord,
  program: Program,
): string | undefined {
  const entity = program.entities.get(entityOf(value.of, record, program) ?? '');
  const relation = entity?.relations.find(({ name }) => name === value.name);
  return entity && relation ? `${entity.name}.${relation.name}` : undefined;
}

/** The entity that a value, or each of its elements, is. */
function entityOf(value: Value, record: FunctionRecord, program: Program, depth = 0): string | undefined {
  if (depth > MAX_DEPTH) return undefined;
  const on = (next: Value | undefined, frame = record): string | undefined =>
    next && entityOf(next, frame, program, depth + 1);
  switch (value.is) {
    case 'result': {
      const call = record.calls.get(value.of);
      if (call?.node === 'op') {
        if (!call.lazy) return call.effects.find(({ entity }) => entity !== undefined)?.entity;
        const lazy = call.lazy;
        return program.entities.get(lazy.entity)?.relations.find(({ name }) => name === lazy.relation)?.target;
      }
      const settled = settle(value, record, program);
      return settled === value || settled.is === 'result' ? undefined : on(settled);
    }
    case 'element': {
      const over = collectionOf(value, record);
      const one = over && elementOf(over);
      return on(one?.is === 'element' ? over : one);
    }
    case 'derived':
      return on(value.from);
    case 'chunks':
      return on(value.of);
    case 'captured': {
      const frame = program.records.get(value.function);
      return frame && on(value.value, frame);
    }
    case 'field': {
      if (isIndex(value.name)) return on(value.of);
      const owner = program.entities.get(on(value.of) ?? '');
      return owner?.relations.find(({ name }) => name === value.name)?.target;
    }
    default:
      return remaining(
        value,
        'parameter this literal constant list record template function class handle end stream join input unknown',
      );
  }
}
