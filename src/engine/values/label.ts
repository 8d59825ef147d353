// What people call a collection: `orders`, `orders.lines`, as the source names it or after its entity.
import { collectionOf } from '../outlines/value-uses.js';
import { isTypeParameter, shortName } from '../../core/outline/effect.js';
import { remaining } from '../../core/outline/fold.js';
import type { Call, Op } from '../../core/outline/outline.js';
import { isIndex, type Value } from '../../core/outline/value.js';
import type { FunctionRecord } from '../outlines/function-record.js';
import type { Program } from '../program/program.js';

/** The name that people give the collection: `orders`, `orders.lines`. */
export function labelOf(value: Value, record: FunctionRecord, program: Program): string {
  const on = (part: Value): string => labelOf(part, record, program);
  switch (value.is) {
    case 'parameter':
      return record.outline.parameters[value.index]?.name ?? `argument ${value.index + 1}`;
    case 'this':
      return 'this';
    case 'element': {
      const over = collectionOf(value, record);
      return over ? on(over) : 'elements';
    }
    case 'field':
      if (value.name === '0' && (value.of.is === 'result' || value.of.is === 'captured')) return on(value.of);
      // What came with a request, or was taken out of a parameter, goes by its own name.
      if (value.of.is === 'input') return value.name;
      if (value.of.is === 'parameter' && record.outline.parameters[value.of.index]?.isPattern) return value.name;
      // An entry by a computed key or at a fixed place is still one of the collection's.
      return value.name === '[]' || isIndex(value.name) ? on(value.of) : `${on(value.of)}.${value.name}`;
    case 'result':
      return labelOfCall(record.calls.get(value.of), program);
    case 'captured': {
      const inner = program.records.get(value.function);
      return inner ? labelOf(value.value, inner, program) : 'rows';
    }
    case 'derived':
      return on(value.from);
    case 'chunks':
      return on(value.of);
    case 'join':
      return on(value.of[0]!);
    case 'constant':
      return value.name;
    default:
      remaining(value, 'input literal list record template function class handle end stream unknown');
      return 'elements';
  }
}

function labelOfCall(call: Call | Op | undefined, program: Program): string {
  if (!call) return 'rows';
  if (call.bound !== undefined) return call.bound;
  if (call.node === 'op') {
    const { entity, class: open } = call.effects.find((effect) => effect.entity !== undefined) ?? {};
    const isOpen = entity === undefined || open !== undefined || isTypeParameter(entity);
    return isOpen ? 'rows' : plural(program.entities.get(entity)?.name ?? shortName(entity));
  }
  const name = call.text.slice(call.text.lastIndexOf('.') + 1);
  // Before a key that is worked out stands what has many members, not what one of them gives.
  return (name.includes('[') ? '' : name.replace(/\W.*$/, '')) || 'rows';
}

/** `Order` → `orders`, `Currency` → `currencies`; a table is called as it is. */
function plural(name: string): string {
  if (/^[a-z]/.test(name)) return name;
  const lower = name.charAt(0).toLowerCase() + name.slice(1);
  if (/[^aeiou]y$/.test(lower)) return `${lower.slice(0, -1)}ies`;
  return /(s|x|ch|sh)$/.test(lower) ? `${lower}es` : `${lower}s`;
}
