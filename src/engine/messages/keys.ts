// Keys of messages as far as values tell: texts, classes, instances of them; and the parameters that decide the rest.
import { collectionOf } from '../outlines/value-uses.js';
import { remaining } from '../../core/outline/fold.js';
import { HOLE, recordKey } from '../../core/outline/message.js';
import type { FunctionId } from '../../core/outline/outline.js';
import type { Value } from '../../core/outline/value.js';
import type { Program } from '../program/program.js';
import type { FunctionRecord } from '../outlines/function-record.js';
import { elementOf, fieldOf, substitute } from '../values/substitute.js';
import type { ParameterRef } from '../program/call-target.js';
import { resolveTarget } from '../graph/resolve-targets.js';

export interface Keys {
  readonly keys: ReadonlySet<string>;
  /** Parameters of the function, or of one around it, that a caller fills. */
  readonly parameters: readonly ParameterRef[];
}

interface Found {
  readonly keys: Set<string>;
  readonly parameters: ParameterRef[];
}

const MAX_DEPTH = 10;

/** What the value, in the frame of `record`, can be as a key. */
export function keysOf(value: Value, record: FunctionRecord, program: Program): Keys {
  const found: Found = { keys: new Set(), parameters: [] };
  new KeyWalk(record.outline.id, found, program).visit(value, record, [], 0);
  return found;
}

/** The part of a value that a path of fields and elements leads to. */
export const along = (value: Value, path: readonly string[]): Value =>
  path.reduce((of, name) => (name === '[]' ? elementOf(of) : fieldOf(of, name)), value);

class KeyWalk {
  readonly #home: FunctionId;
  readonly #found: Found;
  readonly #program: Program;

  constructor(home: FunctionId, found: Found, program: Program) {
    this.#home = home;
    this.#found = found;
    this.#program = program;
  }

  /** Follows `value` and then the fields in `path`. */
  visit(value: Value, frame: FunctionRecord, path: readonly string[], depth: number): void {
    if (depth > MAX_DEPTH) return;
    const on = (next: Value, at = frame, rest = path): void => this.visit(next, at, rest, depth + 1);
    switch (value.is) {
      case 'literal':
        if (path.length === 0) this.#found.keys.add(value.text);
        return;
      case 'class':
        if (path.length === 0) this.#found.keys.add(value.id);
        return;
      case 'template':
        return this.#template(value.parts, frame);
      case 'parameter': {
        const { id } = frame.outline;
        this.#found.parameters.push({ ...(id !== this.#home && { of: id }), index: value.index, path });
        return;
      }
      case 'captured': {
        const outer = this.#program.records.get(value.function);
        return outer && on(value.value, outer);
      }
      case 'field':
        return on(value.of, frame, value.name === 'constructor' ? path : [value.name, ...path]);
      case 'record':
        return this.#record(value.fields, path, on);
      case 'list':
        for (const item of value.items) on(item, frame, path[0] === '[]' ? path.slice(1) : path);
        return;
      case 'derived':
        return on(value.element ?? value.from, frame, value.element && path[0] === '[]' ? path.slice(1) : path);
      case 'element': {
        const over = collectionOf(value, frame);
        const one = over && elementOf(over);
        if (over)
          on(one && one.is !== 'element' ? one : over, frame, one && one.is !== 'element' ? path : ['[]', ...path]);
        return;
      }
      case 'join':
        for (const part of value.of) on(part);
        return;
      case 'result':
        return this.#result(value.of, frame, path, depth);
      default:
        remaining(value, 'this constant chunks function handle end stream input unknown');
    }
  }

  #record(
    fields: Readonly<Record<string, Value>>,
    path: readonly string[],
    on: (next: Value, at?: FunctionRecord, rest?: readonly string[]) => void,
  ): void {
    const [name, ...rest] = path;
    if (name !== undefined) {
      const field = fields[name];
      if (field) on(field, undefined, rest);
      return;
    }
    // A message without a class is told by its texts: `{ type: 'order.confirmed', … }`.
    for (const [field, value] of Object.entries(fields))
      if (value.is === 'literal') this.#found.keys.add(`${field}=${value.text}`);
    if (Object.keys(fields).length > 1) this.#found.keys.add(recordKey(fields));
  }

  #template(parts: readonly Value[], frame: FunctionRecord): void {
    const text = parts.map((part) => this.#textOf(part, frame)).join('');
    if (text.replaceAll(HOLE, '') !== '') this.#found.keys.add(text);
  }

  #textOf(part: Value, frame: FunctionRecord): string {
    if (part.is === 'literal') return part.text;
    const [only, ...more] = keysOf(part, frame, this.#program).keys;
    return only !== undefined && more.length === 0 ? only : HOLE;
  }

  /** A new object is known by its class; another call gives what its function returns. */
  #result(id: number, frame: FunctionRecord, path: readonly string[], depth: number): void {
    const call = frame.calls.get(id);
    if (call?.node !== 'call') return;
    const { target } = call;
    if (target.is === 'member' && target.name === 'constructor') {
      if (path.length === 0) this.#found.keys.add(target.owner);
      return;
    }
    for (const callee of resolveTarget(call, frame, this.#program).functions) {
      const called = this.#program.records.get(callee);
      const env = {
        callee,
        outline: called?.outline,
        arguments: call.arguments,
        ...(call.receiver && { receiver: call.receiver }),
        caller: frame,
      };
      for (const returned of called?.returns ?? [])
        this.visit(substitute(returned, env, this.#program), frame, path, depth + 1);
    }
  }
}
