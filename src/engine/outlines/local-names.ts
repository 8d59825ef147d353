// How locals of a function are found again: which one a term stands for, which term a place, and of which a property is set.
import type { Assign } from '../../core/outline/outline.js';
import { localPlace, propertyPlace, type Place } from '../../core/outline/place.js';
import type { Value } from '../../core/outline/value.js';
import type { FunctionRecord } from './function-record.js';

/** The parameter, or the local that a result is bound to. */
export function nameOf(value: Value, { outline, calls }: FunctionRecord): string | undefined {
  if (value.is === 'parameter') return outline.parameters[value.index]?.name;
  return value.is === 'result' ? calls.get(value.of)?.bound : undefined;
}

/** The local of which a property is set, and which one. */
export function propertySet(
  { place }: Assign,
  { outline }: FunctionRecord,
): { readonly local: string; readonly property: string } | undefined {
  const [local, property] = place.path;
  if (place.isField || place.owner !== outline.id || local === undefined || property === undefined) return undefined;
  return { local, property };
}

/** The index of the function's parameter that the place is, or is a property of; -1: of none. */
export function parameterIndex({ scope, path }: Place, { outline }: FunctionRecord): number {
  return scope === 'local' ? outline.parameters.findIndex(({ name }) => name === path[0]) : -1;
}

/** The place of a parameter, or of what it has under names. */
export function placeOfParameter(value: Value, record: FunctionRecord): Place | undefined {
  if (value.is === 'field') {
    const of = placeOfParameter(value.of, record);
    return of && propertyPlace(of, value.name);
  }
  const name = value.is === 'parameter' ? record.outline.parameters[value.index]?.name : undefined;
  return name === undefined ? undefined : localPlace(record.outline.id, name);
}
