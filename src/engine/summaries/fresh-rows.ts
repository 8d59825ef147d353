// Rows that are in no table yet: what saves them does not look for stored ones first, and inserts. Summaries ask this of one
// pass of the loops around the save, before callers are known; whether a row is new in all that callers do is a question of caches.
import { inputsOf } from '../../core/outline/call.js';
import { remaining, some } from '../../core/outline/fold.js';
import type { Op } from '../../core/outline/outline.js';
import type { Value } from '../../core/outline/value.js';
import { walkNodes } from '../outlines/nodes.js';
import type { Program } from '../program/program.js';
import { isKeySet, keyColumns, lacksKey } from '../program/row-key.js';
import type { FunctionRecord } from '../outlines/function-record.js';
import { settle } from '../values/substitute.js';

/** Whether all that the op is given is made on the spot, in this very pass, without the key of a stored row. */
export function isFresh(op: Op, record: FunctionRecord, program: Program): boolean {
  const keys = keyColumns(op.effects.find((effect) => effect.entity !== undefined)?.entity ?? '', program);
  const loops = loopsAround(op, record);
  const isMadeHere = op.varies.length > 0 || loops.length === 0;
  const fresh = (value: Value): boolean => {
    switch (value.is) {
      case 'record':
        return isMadeHere && lacksKey(value, keys);
      case 'list':
        return value.items.every(fresh);
      case 'derived':
        return value.element !== undefined && fresh(value.element);
      case 'result':
        return isMade(value.of);
      default:
        remaining(
          value,
          'parameter this element literal constant field template chunks function class captured handle stream join input end unknown',
        );
        return false;
    }
  };
  /** `create({ number })`, as long as nobody else has had it in hand. */
  const isMade = (id: number): boolean => {
    const row = record.made.get(id);
    if (!row?.row || !loops.every((loop) => row.loops?.includes(loop)) || !row.of.every(fresh)) return false;
    return row.bound !== '' && !isKeySet(row.bound, keys, record) && !isHandedOver(id, op, record);
  };
  const passed = op.arguments.map((argument) => settle(argument, record, program));
  return passed.some(fresh) && passed.every((value) => fresh(value) || value.is === 'class');
}

function loopsAround(op: Op, { loops }: FunctionRecord): readonly number[] {
  return [...loops.values()].flatMap(({ id, body }) => {
    let isInside = false;
    walkNodes(body, (node) => void (isInside ||= node === op));
    return isInside ? [id] : [];
  });
}

/** What is called before with it may set its key, and what has saved it has. */
const isHandedOver = (made: number, op: Op, { calls }: FunctionRecord): boolean =>
  [...calls.values()].some(
    (call) =>
      call.id < op.id &&
      inputsOf(call).some((value) => some(value, (term) => term.is === 'result' && term.of === made)),
  );
