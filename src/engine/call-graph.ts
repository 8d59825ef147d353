// The call graph: which functions each function may run, directly or by passing them on.
import type { FunctionId } from '../core/outline.js';
import { components } from './components.js';
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

export interface CallGraph {
  edgesOf(id: FunctionId): readonly FunctionId[];
  /** Components, callees before callers. */
  readonly inOrder: readonly (readonly FunctionId[])[];
}

/** The graph of all functions in `order`. A message that comes back to where it came from is not followed round. */
export function callGraph(order: readonly FunctionId[], program: Program): CallGraph {
  const calls = new Map(order.map((id) => [id, dependencies(program.records.get(id)!, program)]));
  const withMessages = new Map(order.map((id) => [id, union(calls.get(id)!, receiversOf(id, program))]));
  const edgesOf = (id: FunctionId): readonly FunctionId[] => withMessages.get(id) ?? [];
  const inOrder = components(order, edgesOf);
  if (!withoutCircles(inOrder, program)) return { edgesOf, inOrder };
  for (const id of program.messages.deliveries.keys())
    withMessages.set(id, union(calls.get(id) ?? [], receiversOf(id, program)));
  return { edgesOf, inOrder: components(order, edgesOf) };
}

const union = (a: readonly FunctionId[], b: readonly FunctionId[]): readonly FunctionId[] =>
  b.length === 0 ? a : [...new Set([...a, ...b])].sort();

function receiversOf(id: FunctionId, program: Program): readonly FunctionId[] {
  const found: FunctionId[] = [];
  for (const bySending of program.messages.deliveries.get(id)?.values() ?? [])
    for (const functions of bySending.values()) found.push(...functions);
  return found;
}

/** Takes out deliveries within a component; whether there were any. */
function withoutCircles(inOrder: readonly (readonly FunctionId[])[], program: Program): boolean {
  const { deliveries } = program.messages;
  if (deliveries.size === 0) return false;
  let found = false;
  for (const component of inOrder) {
    if (component.length === 1) continue;
    const members = new Set(component);
    for (const id of component)
      for (const bySending of deliveries.get(id)?.values() ?? [])
        for (const [sending, functions] of bySending) {
          const left = functions.filter((one) => !members.has(one));
          if (left.length === functions.length) continue;
          found = true;
          bySending.set(sending, left);
        }
  }
  return found;
}
