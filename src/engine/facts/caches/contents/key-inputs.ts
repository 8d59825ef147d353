// Parameters, and what requests bring, that a term is made of: those of a key, and those that decide what a query gives.
import type { Location } from '../../../../core/location.js';
import { accessOf, parts, remaining, some } from '../../../../core/outline/fold.js';
import { isStatement } from '../../../../core/outline/effect.js';
import type { Call, FunctionId } from '../../../../core/outline/outline.js';
import type { Value } from '../../../../core/outline/value.js';
import type { FunctionRecord } from '../../../outlines/function-record.js';
import type { Program } from '../../../program/program.js';
import { isPrimaryKey } from '../../../program/row-key.js';
import { resultKey } from '../../../outlines/value-uses.js';
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

/** An identity for inputs: equal for those that say the same. */
export const inputKey = ({ frame, index, path }: Input): string => `${frame} ${index} ${path.join('.')}`;

/** What the key is made of; undefined where not all of its parts are seen: what is hidden could be any input. */
export function inputsOfKey(key: Value, record: FunctionRecord, program: Program): readonly Input[] | undefined {
  const reading = new Reading(record.outline.at, true, program);
  return reading.isReadable(key, record) ? reading.inputsOf(key, record) : undefined;
}

/** What certainly is in a term: what is one of several need not be what the query takes. */
export const inputsIn = (value: Value, record: FunctionRecord, program: Program, at: Location): readonly Input[] =>
  new Reading(at, false, program).inputsOf(value, record);

/** Reads terms; what calls give is read once, however often terms name it. */
class Reading {
  readonly #readable = new Map<string, boolean>();
  readonly #inputs = new Map<string, readonly Input[]>();

  constructor(
    private readonly at: Location,
    private readonly isKey: boolean,
    private readonly program: Program,
  ) {}

  isReadable(key: Value, record: FunctionRecord): boolean {
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
        return key.of !== undefined && key.of.every((part) => this.isReadable(part, record));
      case 'result':
        return this.#isReadableResult(key.of, record);
      case 'captured': {
        // What a function further down was given is told apart by its callers only.
        const frame = this.program.records.get(key.function);
        const isOwn =
          isAround(key.function, record, this.program) ||
          !some(key.value, ({ is }) => is === 'parameter' || is === 'result');
        return frame !== undefined && isOwn && this.isReadable(key.value, frame);
      }
      default:
        remaining(key, 'field list record template derived chunks class handle end stream join');
        return parts(key).every((part) => this.isReadable(part, record));
    }
  }

  #isReadableResult(id: number, record: FunctionRecord): boolean {
    const result = resultKey({ frame: record.outline.id, call: id });
    const known = this.#readable.get(result);
    if (known !== undefined) return known;
    this.#readable.set(result, true);
    const call = record.calls.get(id);
    const made = call ? computedFrom(call, record, this.program) : (record.made.get(id)?.of ?? []);
    const isReadable = made !== undefined && made.every((value) => this.isReadable(value, record));
    this.#readable.set(result, isReadable);
    return isReadable;
  }

  inputsOf(value: Value, record: FunctionRecord): readonly Input[] {
    const { root, path } = accessOf(value);
    const on = (values: readonly Value[]): readonly Input[] => values.flatMap((part) => this.inputsOf(part, record));
    switch (root.is) {
      case 'parameter':
        return [{ frame: record.outline.id, index: root.index, path, at: this.at }];
      case 'input':
        return [{ frame: takerOf(record, this.program), index: REQUEST, path, at: this.at }];
      case 'captured': {
        const outer = this.program.records.get(root.function);
        const around = outer ? this.inputsOf(root.value, outer) : [];
        return around.map((input) => ({ ...input, path: [...input.path, ...path] }));
      }
      case 'handle':
        return [];
      case 'join':
        return this.isKey ? on(root.of) : [];
      case 'unknown':
        return on(root.of ?? []);
      case 'result': {
        const context = record.made.get(root.of)?.context;
        if (context === undefined) return this.#inputsOfResult(root, record);
        return [{ frame: CONTEXT, index: REQUEST, path: [context, ...path].filter(Boolean), at: this.at }];
      }
      default:
        remaining(
          root,
          'this element literal constant field list record template derived chunks function class end stream',
        );
        return on(parts(root));
    }
  }

  #inputsOfResult(result: Value & { is: 'result' }, record: FunctionRecord): readonly Input[] {
    const key = resultKey({ frame: record.outline.id, call: result.of });
    const known = this.#inputs.get(key);
    if (known) return known;
    this.#inputs.set(key, []);
    const call = record.calls.get(result.of);
    const made =
      record.made.get(result.of)?.of ?? (this.isKey ? computedFrom(call, record, this.program) : undefined) ?? [];
    const found = made.flatMap((part) => this.inputsOf(part, record));
    if (call && this.isKey) found.push(...contextsIn(settle(result, record, this.program), this.at, this.program));
    const distinct = [...new Map(found.map((input) => [inputKey(input), input])).values()];
    this.#inputs.set(key, distinct);
    return distinct;
  }
}

/** Functions in a handler see the request that it was given. */
function takerOf({ outline: { id, entries, parent } }: FunctionRecord, program: Program): FunctionId {
  const around = entries.length > 0 || parent === undefined ? undefined : program.records.get(parent);
  return around ? takerOf(around, program) : id;
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

/** The whole, its key, or the very part is in the key; so is the whole where any part of it is. */
export function isCovered(input: Input, has: readonly Input[], program: Program): boolean {
  return has.some((other) => {
    if (other.frame !== input.frame || other.index !== input.index) return false;
    const [a, b] = [other.path, input.path];
    const shorter = Math.min(a.length, b.length);
    if (a.slice(0, shorter).every((name, i) => name === b[i])) return true;
    // An id that a request brings tells which row is meant, and not which request.
    if (input.index === REQUEST && a.length === 1) return false;
    return isPrimaryKey(a.at(-1)!, program) && a.slice(0, -1).every((name, i) => name === b[i]);
  });
}
