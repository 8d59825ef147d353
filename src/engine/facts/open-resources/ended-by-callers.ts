// A transaction on a handle that a function was given: whether those who gave it end the transaction when the function
// fails, by a `catch` or `finally` around the call.
import type { Call, FunctionId, Node, Resource, Try } from '../../../core/outline/outline.js';
import { valueKey, type Value } from '../../../core/outline/value.js';
import type { HandleEscapes } from './handle-escape.js';
import { children, walkNodes } from '../../outlines/nodes.js';
import type { Callers, CallSite } from '../../graph/callers.js';
import type { Program } from '../../program/program.js';
import type { FunctionRecord } from '../../outlines/function-record.js';
import { settle } from '../../values/substitute.js';

const MAX_DEPTH = 4;

export class EndedByCallers {
  readonly #program: Program;
  readonly #escapes: HandleEscapes;
  readonly #callers: Callers;

  constructor(program: Program, escapes: HandleEscapes, callers: Callers) {
    this.#program = program;
    this.#escapes = escapes;
    this.#callers = callers;
  }

  /** Whether each caller that hands `handle` to the function ends its transaction on failure; not so without callers. */
  onFailure(id: FunctionId, handle: Value, depth = 0): boolean {
    if (handle.is !== 'parameter' || depth > MAX_DEPTH) return false;
    const calls = this.#callers.callsOf(id).filter(({ record }) => record.original === undefined);
    return calls.length > 0 && calls.every((one) => this.#endsOnFailure(one, handle.index, depth));
  }

  #endsOnFailure({ record, call }: CallSite, index: number, depth: number): boolean {
    const passed = call.arguments[index];
    if (!passed) return false;
    const keys = this.#keys(passed, record);
    const guarded = triesAround(record.outline.body, call).some((node) =>
      [node.catch, node.finally].some((part) => part && this.#ends(part, keys, record)),
    );
    return guarded || this.onFailure(record.outline.id, settle(passed, record, this.#program), depth + 1);
  }

  #ends(part: Node, keys: readonly string[], record: FunctionRecord): boolean {
    let ends = false;
    const isIt = (value: Value): boolean => this.#keys(value, record).some((key) => keys.includes(key));
    walkNodes(part, (node) => {
      if (node.node === 'resource') ends ||= isEnd(node) && isIt(node.handle);
      else if (node.node === 'call')
        ends ||= this.#escapes.closedBy(node, record).some(({ value, what }) => what === 'transaction' && isIt(value));
    });
    return ends;
  }

  #keys(value: Value, record: FunctionRecord): readonly string[] {
    const settled = settle(value, record, this.#program);
    return (settled.is === 'join' ? settled.of : [settled]).map(valueKey);
  }
}

const isEnd = ({ action }: Resource): boolean => action === 'rollback' || action === 'commit';

/** The `try` statements that a call stands in the body of. */
function triesAround(node: Node, call: Call): readonly Try[] {
  const around = (at: Node): readonly Try[] | undefined => {
    if (at === call) return [];
    for (const child of children(at)) {
      const found = around(child);
      if (found) return at.node === 'try' && child === at.body ? [at, ...found] : found;
    }
    return undefined;
  };
  return around(node) ?? [];
}
