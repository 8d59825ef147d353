// Parameters, and what requests bring, that a term is made of: those of a key, and those that decide what a query gives.
import type { Location } from '../../../../core/location.js';
import { accessOf, parts, remaining, some } from '../../../../core/outline/fold.js';
import { isStatement } from '../../../../core/outline/effect.js';
import type { Call, FunctionId } from '../../../../core/outline/outline.js';
import type { Value } from '../../../../core/outline/value.js';
import type { FunctionRecord } from '../../../outlines/function-record.js';
import type { Program } from '../../../program/program.js';
import { settle } from '../../../values/substitute.js';

/** What a request brought; parameters that a framework fills are told apart by their paths only. */
export const REQUEST = -1;

/** What is kept for the request around the code, by its name. */
export const CONTEXT = 'context';

/** A parameter of a function, or a path from it. */
export interface Input {
  readonly frame: FunctionId;
  readonly index: number;
  readonly path: readonly string[];
  readonly at: Location;
}

/** What the key is made of; undefined where not all of its parts are seen: what is hidden could be any input. */
export function inputsOfKey(key: Value, record: FunctionRecord, program: Program): readonly Input[] | undefined {
  if (!isReadable(key, record, program)) return undefined;
  return inputsOf(key, { at: record.outline.at, isKey: true, record, program });
}

/** What certainly is in a term: what is one of several need not be what the query takes. */
export const inputsIn = (value: Value, record: FunctionRecord, program: Program, at: Location): readonly Input[] =>
  inputsOf(value, { at, isKey: false, record, program });

interface Reading {
  readonly at: Location;
  readonly record: FunctionRecord;
  readonly isKey: boolean;
  readonly program: Program;
}

function isReadable(key: Value, record: FunctionRecord, program: Program): boolean {
  const all = (values: readonly Value[]): boolean => values.every((value) => isReadable(value, record, program));
  switch (key.is) {
    case 'literal':
    case 'constant':
    case 'parameter':
    case 'input':
    case 'element':
      return true;
    case 'this':
    case 'function':
      return false;
    case 'unknown':
      return key.of !== undefined && all(key.of);
    case 'result': {
      const call = record.calls.get(key.of);
      const made = call ? computedFrom(call, record, program) : (record.made.get(key.of)?.of ?? []);
      return made !== undefined && all(made);
    }
    case 'captured': {
      // What a function further down was given is told apart by its callers only.
      const frame = program.records.get(key.function);
      const isOwn =
        isAround(key.function, record, program) || !some(key.value, ({ is }) => is === 'parameter' || is === 'result');
      return frame !== undefined && isOwn && isReadable(key.value, frame, program);
    }
    default:
      remaining(key, 'field list record template derived chunks class handle end stream join');
      return all(parts(key));
  }
}

function isAround(id: FunctionId, { outline }: FunctionRecord, program: Program): boolean {
  if (outline.id === id) return true;
  const parent = outline.parent === undefined ? undefined : program.records.get(outline.parent);
  return parent !== undefined && isAround(id, parent, program);
}

/** What a call is given that only computes: a hash, a text put together by a function of the project. */
function computedFrom(
  call: ReturnType<FunctionRecord['calls']['get']>,
  record: FunctionRecord,
  program: Program,
): readonly Value[] | undefined {
  if (call?.node !== 'call' || !isPure(call, record, program)) return undefined;
  return call.arguments;
}

function isPure(call: Call, record: FunctionRecord, program: Program): boolean {
  if (call.target.is === 'external' || call.target.is === 'builtin') return true;
  const targets = program.targets.get(record.outline.id)?.get(call.id)?.functions ?? [];
  return (
    targets.length > 0 &&
    targets.every((id) => program.results.get(id)?.summary.effects.every(({ effect }) => !isStatement(effect)) ?? false)
  );
}

function inputsOf(value: Value, how: Reading): readonly Input[] {
  const { at, record, isKey, program } = how;
  const { root, path } = accessOf(value);
  const frame = record.outline.id;
  if (root.is === 'parameter') return [{ frame, index: root.index, path, at }];
  if (root.is === 'input') return [{ frame, index: REQUEST, path, at }];
  if (root.is === 'captured') return inputsAround(root, path, how);
  if (root.is === 'handle' || (!isKey && root.is === 'join')) return [];
  if (root.is === 'unknown') return (root.of ?? []).flatMap((part) => inputsOf(part, how));
  if (root.is === 'result') {
    const call = record.calls.get(root.of);
    const context = record.made.get(root.of)?.context;
    if (context !== undefined)
      return [{ frame: CONTEXT, index: REQUEST, path: [context, ...path].filter(Boolean), at }];
    const made = record.made.get(root.of)?.of ?? (isKey ? computedFrom(call, record, program) : undefined);
    const found = (made ?? []).flatMap((part) => inputsOf(part, how));
    return call && isKey ? [...found, ...contextsIn(settle(root, record, program), at, program)] : found;
  }
  return parts(root).flatMap((part) => inputsOf(part, how));
}

/** What functions further down have put in of what is kept for the request. */
function contextsIn(value: Value, at: Location, program: Program): readonly Input[] {
  const found: Input[] = [];
  some(value, (term) => {
    const result = term.is === 'captured' && term.value.is === 'result' ? term.value.of : undefined;
    const made =
      term.is === 'captured' && result !== undefined ? program.records.get(term.function)?.made.get(result) : undefined;
    if (made?.context !== undefined)
      found.push({ frame: CONTEXT, index: REQUEST, path: [made.context].filter(Boolean), at });
    return false;
  });
  return found;
}

/** What is made of the frame around. */
function inputsAround(
  { function: outer, value }: Value & { is: 'captured' },
  path: readonly string[],
  how: Reading,
): readonly Input[] {
  const record = how.program.records.get(outer);
  if (!record) return [];
  return inputsOf(value, { ...how, record }).map((input) => ({ ...input, path: [...input.path, ...path] }));
}

/** The whole, its key, or the very part is in the key; so is the whole where any part of it is. */
export function isCovered(input: Input, has: readonly Input[]): boolean {
  return has.some((other) => {
    if (other.frame !== input.frame || other.index !== input.index) return false;
    const [a, b] = [other.path, input.path];
    const shorter = Math.min(a.length, b.length);
    if (a.slice(0, shorter).every((name, i) => name === b[i])) return true;
    return a.at(-1) === 'id' && a.slice(0, -1).every((name, i) => name === b[i]);
  });
}
