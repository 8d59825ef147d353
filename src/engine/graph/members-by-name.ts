// Functions that are members of classes and objects, by their name: what a call of something unknown can mean.
import type { FileOutline, FunctionId } from '../../core/outline/outline.js';
import type { FunctionRecord } from '../outlines/function-record.js';

/** Each by the names that it goes by, sorted. */
export function membersByName(
  files: readonly FileOutline[],
  records: Iterable<FunctionRecord>,
): ReadonlyMap<string, readonly FunctionId[]> {
  const found = new Map<string, Set<FunctionId>>();
  const add = (name: string, id: FunctionId): void => {
    const known = found.get(name);
    if (known) known.add(id);
    else found.set(name, new Set([id]));
  };
  for (const { classes } of files)
    for (const { members } of classes) for (const [name, id] of Object.entries(members)) add(name, id);
  for (const { members } of records) for (const [name, id] of members) add(name, id);
  return new Map([...found].map(([name, ids]) => [name, [...ids].sort()]));
}
