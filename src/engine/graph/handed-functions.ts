// Stores made of functions that are handed in: what `eventStore(save, find)` returns calls `save`, wherever it is kept and
// passed on. Where all calls of the maker hand it the same function, that is what its closures call.
import { accessAt, some } from '../../core/outline/fold.js';
import type { FunctionId } from '../../core/outline/outline.js';
import type { FunctionRecord } from '../outlines/function-record.js';
import type { ParameterRef, Targets } from '../program/call-target.js';
import type { Program } from '../program/program.js';
import { Callers } from './callers.js';
import { functionValues, type FunctionValues } from './resolve-targets.js';

/** Puts what makers were handed in the place of their parameters, in the closures that outlive their calls. */
export function resolveHanded(program: Program): void {
  const callers = new Callers(program);
  for (const record of program.records.values()) {
    if (record.outline.parent === undefined) continue;
    const targets = program.targets.get(record.outline.id);
    const found = targets && handedIn(record, targets, program, callers);
    if (!found) continue;
    program.targets.set(record.outline.id, found);
    for (const { functions } of found.values()) for (const callee of functions) program.instances.ensure(callee);
  }
}

/** The targets with what was handed; undefined where nothing was. */
function handedIn(
  record: FunctionRecord,
  targets: ReadonlyMap<number, Targets>,
  program: Program,
  callers: Callers,
): ReadonlyMap<number, Targets> | undefined {
  let found: Map<number, Targets> | undefined;
  for (const [call, target] of targets) {
    const left: ParameterRef[] = [];
    const given = new Set<FunctionId>();
    for (const ref of target.parameters) {
      const handed =
        ref.of !== undefined && outlives(record, ref.of, program) && handedTo(ref, ref.of, program, callers);
      if (handed) handed.forEach((id) => given.add(id));
      else left.push(ref);
    }
    if (left.length === target.parameters.length) continue;
    const handed = [...given].sort();
    const all = [...new Set([...target.functions, ...handed])].sort();
    (found ??= new Map(targets)).set(call, { ...target, functions: all, parameters: left, handed });
  }
  return found;
}

/** Whether the function, or one that it is written in, is in what the maker returns: then it is called somewhere else. */
function outlives(record: FunctionRecord, maker: FunctionId, program: Program): boolean {
  const returns = program.records.get(maker)?.returns ?? [];
  for (let at: FunctionId | undefined = record.outline.id; at !== undefined && at !== maker;) {
    const id: FunctionId = at;
    if (returns.some((value) => some(value, (term) => term.is === 'function' && term.id === id))) return true;
    at = program.records.get(id)?.outline.parent;
  }
  return false;
}

/** The functions that each call of the maker hands it there, where these are the same. */
function handedTo(
  { index, path }: ParameterRef,
  maker: FunctionId,
  program: Program,
  callers: Callers,
): readonly FunctionId[] | undefined {
  let same: string | undefined;
  let functions: readonly FunctionId[] | undefined;
  for (const { record, call } of callers.callsOf(maker)) {
    const argument = call.arguments[index];
    if (!argument) return undefined;
    const value = accessAt({ is: 'captured', function: record.outline.id, value: argument }, path);
    const handed = functionValues(value, record, program);
    if (!isKnown(handed)) return undefined;
    functions = [...handed.functions].filter((id) => program.records.has(id)).sort();
    if (functions.length === 0 || (same !== undefined && same !== functions.join())) return undefined;
    same = functions.join();
  }
  return functions;
}

const isKnown = ({ parameters, merged, external, unknown }: FunctionValues): boolean =>
  parameters.length === 0 && merged === undefined && external === undefined && unknown === undefined;
