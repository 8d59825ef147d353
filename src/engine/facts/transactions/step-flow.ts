// Where the results of a function's calls go, its literals included: into what is written, into decisions to leave,
// or only out of it. Whatever a value is handed to may have it in what it gives.
import { parts } from '../../../core/outline/fold.js';
import type { Branch, FunctionId, Node } from '../../../core/outline/outline.js';
import type { Value } from '../../../core/outline/value.js';
import { children, walkNodes } from '../../outlines/nodes.js';
import type { Program } from '../../program/program.js';

/** A result, in whichever frame. */
export const keyOf = (function_: FunctionId, call: number): string => `${function_} ${call}`;

/** The results that a value of the function is made of; what statements run on is no part of it. */
function resultsIn(value: Value, function_: FunctionId, found: (key: string, of: FunctionId) => void): void {
  if (value.is === 'handle') return;
  if (value.is === 'result') return found(keyOf(function_, value.of), function_);
  const frame = value.is === 'captured' ? value.function : function_;
  for (const part of parts(value)) resultsIn(part, frame, found);
}

export class StepFlow {
  /** Results that reach a write, a lock, a branch, a loop, or something that is kept. */
  readonly feeding = new Set<string>();
  /** Results on which it rests whether the function goes on. */
  readonly deciding = new Set<string>();
  /** Results that are handed on anywhere in sight. */
  readonly seen = new Set<string>();
  readonly #program: Program;
  readonly #visited = new Set<FunctionId>();

  constructor(root: FunctionId, program: Program) {
    this.#program = program;
    this.#walk(root);
  }

  /** Whether the call needs one of the results in `made`. */
  needs(function_: FunctionId, call: number, made: ReadonlySet<string>): boolean {
    const reached = new Set<string>();
    this.#reach([keyOf(function_, call)], reached);
    reached.delete(keyOf(function_, call));
    return reached.has(UNKNOWN) || [...reached].some((key) => made.has(key));
  }

  #walk(id: FunctionId): void {
    if (this.#visited.has(id)) return;
    this.#visited.add(id);
    const record = this.#program.records.get(id);
    if (!record) return;
    const steps = new Map((this.#program.results.get(id)?.steps ?? []).map((step) => [step.id, step]));
    walkNodes(record.outline.body, (node) => {
      if (node.node === 'call' || node.node === 'op') {
        const binds = steps.get(node.id)?.site.effects.some(({ effect }) => BINDING.has(effect.kind) || effect.lock);
        for (const value of valuesOf(node)) this.#use(value, id, binds ? this.feeding : undefined);
      }
      if (node.node === 'branch') this.#branch(node, id);
      if (node.node === 'loop' && node.over) this.#use(node.over, id, this.feeding);
      if (node.node === 'assign')
        this.#use(node.value, id, node.place.scope === 'local' && !node.adds ? undefined : this.feeding);
      if (node.node === 'answer') this.#use(node.value, id, undefined);
      if (node.node === 'exit' && node.value)
        this.#use(node.value, id, node.how === 'throw' ? this.deciding : undefined);
    });
    for (const inner of record.mentions) {
      const literal = this.#program.records.get(inner);
      if (literal?.inline && literal.outline.parent === id) this.#walk(inner);
    }
  }

  #branch({ depends, arms }: Branch, id: FunctionId): void {
    const keys = depends.map((call) => keyOf(id, call));
    for (const key of keys) this.seen.add(key);
    this.#reach(keys, this.feeding);
    if (arms.some(leaves)) this.#reach(keys, this.deciding);
  }

  #use(value: Value, id: FunctionId, into: Set<string> | undefined): void {
    const keys: string[] = [];
    resultsIn(value, id, (key) => keys.push(key));
    for (const key of keys) this.seen.add(key);
    if (into) this.#reach(keys, into);
  }

  /** Adds the results, and all that they are made of. */
  #reach(keys: readonly string[], into: Set<string>): void {
    const pending = [...keys];
    for (let key = pending.pop(); key !== undefined; key = pending.pop()) {
      if (into.has(key)) continue;
      into.add(key);
      const split = key.lastIndexOf(' ');
      const id = key.slice(0, split);
      const node = this.#program.records.get(id)?.calls.get(Number(key.slice(split + 1)));
      for (const value of node ? valuesOf(node) : []) {
        if (hasUnknown(value)) into.add(UNKNOWN);
        resultsIn(value, id, (further) => pending.push(further));
      }
    }
  }
}

/** Stands for whatever could not be followed. */
const UNKNOWN = '?';

const BINDING: ReadonlySet<string> = new Set(['write', 'raw', 'lock']);

const hasUnknown = (value: Value): boolean => value.is === 'unknown' || parts(value).some(hasUnknown);

const valuesOf = (node: { readonly receiver?: Value; readonly arguments: readonly Value[] }): readonly Value[] =>
  node.receiver ? [node.receiver, ...node.arguments] : node.arguments;

const leaves = (node: Node): boolean =>
  node.node === 'exit' ? node.how === 'throw' || node.how === 'return' : children(node).some(leaves);
