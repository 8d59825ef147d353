// What a function gives back, in its own frame: the join of its returns, or the object that a constructor fills.
import { isNothing, unknownValue, type Value } from '../../core/outline/value.js';
import type { Program } from '../program/program.js';
import type { FunctionRecord } from '../outlines/function-record.js';
import { joinValues, settle } from './substitute.js';

/** The returned value with calls looked through. */
export function returnedValue(record: FunctionRecord, program: Program): Value {
  const { kind, owner } = record.outline;
  if (owner !== undefined && kind === 'constructor') return constructed(owner, record, program);
  const values = record.returns.map((value) => settle(value, record, program));
  const something = values.filter((value) => !isNothing(value));
  if (something.length > 0) return joinValues(something);
  return values[0] ?? unknownValue('nothing is returned');
}

/** The fields that a constructor sets once. */
function constructed(owner: string, record: FunctionRecord, program: Program): Value {
  const fields: Record<string, Value> = {};
  const several = new Set<string>();
  for (const { place, value, adds } of record.assigns) {
    if (place.scope !== 'field' || place.owner !== owner) continue;
    const name = place.path.join('.');
    if (name in fields || adds) several.add(name);
    fields[name] = settle(value, record, program);
  }
  for (const name of several) fields[name] = unknownValue(`the field "${name}", which is set several times`);
  return Object.keys(fields).length > 0 ? { is: 'record', fields } : unknownValue('a new object');
}
