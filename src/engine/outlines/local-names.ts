// How locals of a function are found again by their names: which one a term stands for, and of which a property is set.
import type { Assign } from '../../core/outline/outline.js';
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
  if (!place.name.startsWith(`${outline.id}:`)) return undefined;
  const [local, property] = place.name.slice(outline.id.length + 1).split('.');
  return local !== undefined && property !== undefined ? { local, property } : undefined;
}
