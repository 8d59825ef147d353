// The key of a stored row, and whether a row that the code makes is given one: without a key it is in no table yet.
import type { Value } from '../../core/outline/value.js';
import type { FunctionRecord } from '../outlines/function-record.js';
import { propertySet } from '../outlines/local-names.js';
import type { Program } from './program.js';

/** The columns that tell one row of the entity from the others. */
export const keyColumns = (entity: string, { entities }: Program): ReadonlySet<string> =>
  new Set(entities.get(entity)?.indexes[0] ?? ['id']);

/**
 * Whether a property of that name tells one row from the others. A primary key may be declared by a base class or a decorator
 * that no model knows; then it is called `id`.
 */
export function isPrimaryKey(name: string, { entities }: Program): boolean {
  if (name === 'id') return true;
  for (const { indexes } of entities.values()) if (indexes[0]?.length === 1 && indexes[0][0] === name) return true;
  return false;
}

/** Whether a row with just these columns has none of its key; what is spread in may bring it along. */
export const lacksKey = ({ fields }: Value & { readonly is: 'record' }, keys: ReadonlySet<string>): boolean =>
  !('...' in fields) && Object.keys(fields).every((name) => !keys.has(name));

/** Whether the function sets a column of the key of the row in a local. */
export const isKeySet = (local: string | undefined, keys: ReadonlySet<string>, record: FunctionRecord): boolean =>
  record.assigns.some((assign) => {
    const set = propertySet(assign, record);
    return set !== undefined && set.local === local && keys.has(set.property);
  });
