// The call graph: which functions each function may run, directly or by passing them on.
import type { FunctionId } from '../core/outline.js';
import type { Program } from './program.js';
import type { FunctionRecord } from './record.js';
import type { Targets } from './target.js';
import { noTarget, resolveTarget } from './targets.js';
import { attempt } from './attempt.js';

/** Resolves all calls of a function, by call id. */
export function targetsOf(record: FunctionRecord, program: Program): ReadonlyMap<number, Targets> {
  const { id } = record.outline;
  return new Map(
    record.callList.map((call) => [
      call.id,
      attempt(
        id,
        program.crashes,
        () => resolveTarget(call, record, program),
        () => noTarget('a call that could not be analysed'),
      ),
    ]),
  );
}

/** Functions that must be summarised before this one: those it calls and those it passes on; sorted. */
export function dependencies(record: FunctionRecord, program: Program): readonly FunctionId[] {
  const found = new Set<FunctionId>();
  for (const targets of program.targets.get(record.outline.id)!.values())
    for (const id of targets.functions) found.add(id);
  for (const id of record.mentions) if (program.records.has(id)) found.add(id);
  return [...found].sort();
}

/** Functions assigned to fields, module variables and the like, by the place's name. */
export function heldFunctions(records: Iterable<FunctionRecord>): Map<string, readonly FunctionId[]> {
  const held = new Map<string, Set<FunctionId>>();
  for (const { assigns } of records) {
    for (const { place, value } of assigns) {
      if (place.scope !== 'field' && place.scope !== 'module') continue;
      const values = value.is === 'record' ? Object.values(value.fields) : value.is === 'list' ? value.items : [value];
      for (const one of values) {
        if (one.is !== 'function') continue;
        const known = held.get(place.name);
        if (known) known.add(one.id);
        else held.set(place.name, new Set([one.id]));
      }
    }
  }
  return new Map([...held].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, ids]) => [name, [...ids].sort()]));
}
