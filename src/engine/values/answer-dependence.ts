// Which calls of a function its answer is made of: what flows into what it gives, into the response, or into a decision
// to leave. Values only: what is computed by arithmetic is not followed, so what is looked at in no visible way counts
// as needed.
import { some } from '../../core/outline/fold.js';
import type { Branch, Call, Node, Op } from '../../core/outline/outline.js';
import type { Value } from '../../core/outline/value.js';
import { children, walkNodes } from '../outlines/nodes.js';
import type { FunctionRecord } from '../outlines/function-record.js';

/** Results, by call id, that the function's answer needs. */
export class Needed {
  readonly #record: FunctionRecord;
  readonly #needed = new Set<number>();
  /** Results that are passed on, kept or tested anywhere. */
  readonly #seen = new Set<number>();

  constructor(record: FunctionRecord) {
    this.#record = record;
    const given: Value[] = [...record.returns];
    walkNodes(record.outline.body, (node) => {
      if (node.node === 'answer') given.push(node.value);
      if (node.node === 'assign') this.#see(node.value);
      if (node.node === 'loop' && node.over) this.#see(node.over);
      if (node.node === 'branch') this.#branch(node);
      if (node.node === 'call' || node.node === 'op') for (const value of partsOf(node)) this.#see(value);
    });
    for (const value of given) this.#need(value);
  }

  /** Whether the answer may be made of what this call gives. */
  isNeeded({ id, use }: Call | Op): boolean {
    if (use === 'dropped') return false;
    return use === 'returned' || this.#needed.has(id) || !this.#seen.has(id);
  }

  #branch(branch: Branch): void {
    for (const id of branch.depends) {
      this.#seen.add(id);
      if (branch.arms.some(leaves)) this.#needCall(id);
    }
  }

  #see(value: Value): void {
    some(value, (term) => {
      if (term.is === 'result') this.#seen.add(term.of);
      return false;
    });
  }

  #need(value: Value): void {
    some(value, (term) => {
      if (term.is === 'result') this.#needCall(term.of);
      if (term.is === 'captured' && term.function === this.#record.outline.id) this.#need(term.value);
      return false;
    });
  }

  #needCall(id: number): void {
    if (this.#needed.has(id)) return;
    this.#needed.add(id);
    const node = this.#record.calls.get(id);
    if (node) for (const value of partsOf(node)) this.#need(value);
  }
}

const partsOf = (node: Call | Op): readonly Value[] =>
  node.receiver ? [node.receiver, ...node.arguments] : node.arguments;

const leaves = (node: Node): boolean =>
  node.node === 'exit' ? node.how === 'throw' || node.how === 'return' : children(node).some(leaves);

/** What becomes of an op's answer: by syntax, or returned where it flows into what the function gives and nowhere else. */
export function useOfAnswer(op: Op, record: FunctionRecord): Op['use'] {
  if (op.use !== undefined) return op.use;
  const holds = (value: Value): boolean => some(value, (term) => term.is === 'result' && term.of === op.id);
  if (!record.returns.some(holds)) return undefined;
  let used = false;
  walkNodes(record.outline.body, (node) => {
    if (node.node === 'call' || node.node === 'op') used ||= node.arguments.some(holds);
    if (node.node === 'branch') used ||= node.depends.includes(op.id);
    if (node.node === 'loop' && node.over) used ||= holds(node.over);
    if (node.node === 'assign') used ||= holds(node.value);
  });
  return used ? undefined : 'returned';
}
