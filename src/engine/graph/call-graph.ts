// The call graph: which functions each function may run, directly or by passing them on.
import type { FunctionId } from '../../core/outline/outline.js';
import { components } from './components.js';
import type { Program } from '../program/program.js';
import type { FunctionRecord } from '../outlines/function-record.js';
import type { Targets } from '../program/call-target.js';
import { noTarget, resolveTarget } from './resolve-targets.js';
import { attempt } from '../program/guarded.js';

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
function dependencies(record: FunctionRecord, program: Program): readonly FunctionId[] {
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
  /** The same without the edges of circles that only a guess closes: the order in which functions are summarised. */
  readonly bottomUp: readonly (readonly FunctionId[])[];
}

/** The graph of all functions in `order`. A message that comes back to where it came from is not followed round. */
export function callGraph(order: readonly FunctionId[], program: Program): CallGraph {
  const calls = new Map(order.map((id) => [id, dependencies(program.records.get(id)!, program)]));
  const certain = withoutGuessedCircles(calls, order, program);
  let bottomUp = components(order, withReceivers(certain, program));
  if (withoutCircles(bottomUp, program)) bottomUp = components(order, withReceivers(certain, program));
  const edgesOf = withReceivers(calls, program);
  return { edgesOf, bottomUp, inOrder: certain === calls ? bottomUp : components(order, edgesOf) };
}

/** What stands in its place where it could not be made: every function alone. */
export function withoutEdges(order: readonly FunctionId[]): CallGraph {
  const alone = order.map((id) => [id]);
  return { edgesOf: () => [], inOrder: alone, bottomUp: alone };
}

type Edges = ReadonlyMap<FunctionId, readonly FunctionId[]>;

function withReceivers(calls: Edges, program: Program): (id: FunctionId) => readonly FunctionId[] {
  if (program.messages.deliveries.size === 0) return (id) => calls.get(id) ?? [];
  const all = new Map([...calls].map(([id, called]) => [id, union(called, receiversOf(id, program))]));
  return (id) => all.get(id) ?? [];
}

/**
 * The edges less those that stay within a component and lead to one of several implementations, or to what a field
 * happens to hold: buses and mediators tie everything into one circle that nothing goes round. A function that comes
 * back to itself in that way does go round.
 */
function withoutGuessedCircles(calls: Edges, order: readonly FunctionId[], program: Program): Edges {
  let without: Map<FunctionId, readonly FunctionId[]> | undefined;
  for (const component of components(order, (id) => calls.get(id)!)) {
    if (component.length === 1) continue;
    const members = new Set(component);
    for (const id of component) {
      const certain = certainTargets(id, program);
      const left = calls.get(id)!.filter((callee) => callee === id || !members.has(callee) || certain.has(callee));
      if (left.length < calls.get(id)!.length) (without ??= new Map(calls)).set(id, left);
    }
  }
  return without ?? calls;
}

function certainTargets(id: FunctionId, program: Program): ReadonlySet<FunctionId> {
  const found = new Set(program.records.get(id)!.mentions);
  for (const { functions, merged, assumption } of program.targets.get(id)!.values())
    if (functions.length === 1 && merged === undefined && assumption === undefined) found.add(functions[0]!);
  return found;
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
