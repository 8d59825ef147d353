// Which transaction is open at the code at hand, while the walk goes through a function: the region around it, or one
// that was begun by hand and not ended yet.
import type { Node, Region, Resource, Try } from '../core/outline.js';
import type { OpenTransaction } from '../core/summary.js';
import { handleOf } from './handle.js';
import { handleKey } from '../core/handle.js';
import type { Program } from './program.js';
import type { FunctionRecord } from './record.js';

export class OpenTransactions {
  readonly #record: FunctionRecord;
  readonly #program: Program;
  #begun: readonly OpenTransaction[] = [];
  #around: OpenTransaction | undefined;
  /** The transaction as a whole is started and left alone. */
  #isDetached = false;

  constructor(record: FunctionRecord, program: Program) {
    this.#record = record;
    this.#program = program;
  }

  /** The innermost transaction. */
  get current(): OpenTransaction | undefined {
    return this.#begun.at(-1) ?? this.#around;
  }

  /** Whether what stands here is left alone by the transaction around it; `isDetached`: by the function. */
  leaves(isDetached: boolean): boolean {
    return isDetached && !(this.current && this.#isDetached);
  }

  /** Walks the body of a region: inside its transaction, or out of any. */
  within(node: Region, isDetached: boolean, work: () => void): void {
    const outer = { begun: this.#begun, around: this.#around, isDetached: this.#isDetached };
    if (node.region === 'transaction') {
      this.#isDetached = isDetached;
      this.#begun = [];
      this.#around = this.#opened(node, node.decorates ? 'decorator' : 'callback');
    } else if (OUTSIDE.has(node.region)) {
      this.#begun = [];
      this.#around = undefined;
    }
    work();
    this.#begun = outer.begun;
    this.#around = outer.around;
    this.#isDetached = outer.isDetached;
  }

  /** Takes note of a transaction begun or ended by hand. */
  step(node: Resource): void {
    if (node.kind !== 'transaction') return;
    const handle = handleOf(node.handle, this.#record, this.#program);
    const others = this.#begun.filter((one) => handleKey(one.handle) !== handleKey(handle));
    this.#begun = node.action === 'begin' ? [...others, this.#opened(node, 'manual')] : others;
  }

  /** Walks the arms of a branch; behind them whatever some arm that goes on leaves open is open. */
  arms(nodes: readonly Node[], walk: (node: Node) => void): void {
    const before = this.#begun;
    const ways = nodes.map((node) => {
      this.#begun = before;
      walk(node);
      return leavesFor(node) ? [] : this.#begun;
    });
    this.#begun = united(nodes.length === 1 ? [before, ...ways] : ways);
  }

  /** Walks the body of a `try`, and its `catch` with whatever may be open there. */
  attempt(node: Try, walk: (part: Node) => void): void {
    const before = this.#begun;
    walk(node.body);
    if (!node.catch) return;
    const done = this.#begun;
    this.#begun = united([before, done]);
    walk(node.catch);
    this.#begun = united([done, leavesFor(node.catch) ? [] : this.#begun]);
  }

  #opened({ at, handle }: Region | Resource, form: OpenTransaction['form']): OpenTransaction {
    const on = handle && handleOf(handle, this.#record, this.#program);
    const { id } = this.#record.outline;
    return {
      id: `${id}@${at.start.line}:${at.start.column}`,
      at,
      form,
      ...(on && { handle: on }),
      ...(!handle && { implicit: true }),
    };
  }
}

function united(ways: readonly (readonly OpenTransaction[])[]): readonly OpenTransaction[] {
  return [...new Map(ways.flat().map((one) => [one.id, one])).values()];
}

const OUTSIDE: ReadonlySet<Region['region']> = new Set(['after-commit', 'after-response', 'worker', 'debounced']);

/** Whether no way goes past the node. */
function leavesFor(node: Node): boolean {
  if (node.node === 'exit') return node.how === 'return' || node.how === 'throw';
  if (node.node === 'seq') return node.body.some(leavesFor);
  if (node.node === 'branch') return node.arms.length > 1 && node.arms.every(leavesFor);
  return node.node === 'try' && leavesFor(node.body) && (!node.catch || leavesFor(node.catch));
}
