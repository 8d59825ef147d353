// Which transaction is open at the code at hand, while the walk goes through a function: the region around it, or one
// that was begun by hand and not ended yet.
import type { Node, Region } from '../../core/outline/outline.js';
import { isOutsideTransaction } from '../../core/outline/region-kinds.js';
import type { OpenTransaction } from '../../core/summary/summary.js';
import { begunTransactions, openedAt, type BegunTransactions } from '../effects/begun-transactions.js';
import type { Program } from '../program/program.js';
import type { FunctionRecord } from '../outlines/function-record.js';
import type { HandedBack } from '../program/function-result.js';

export class OpenTransactions {
  readonly #record: FunctionRecord;
  readonly #program: Program;
  readonly #begun: BegunTransactions;
  /** Begun by hand, and open at the code at hand. */
  #here: OpenTransaction | undefined;
  #around: OpenTransaction | undefined;
  /** The transaction as a whole is started and left alone. */
  #isDetached = false;

  constructor(record: FunctionRecord, program: Program) {
    this.#record = record;
    this.#program = program;
    this.#begun = begunTransactions(record, program);
  }

  /** The innermost transaction. */
  get current(): OpenTransaction | undefined {
    return this.#here ?? this.#around;
  }

  /** What callers find begun or ended. */
  get handedBack(): HandedBack | undefined {
    return this.#begun.handedBack;
  }

  /** The walk stands at the node. */
  stand(node: Node): void {
    this.#here = this.#begun.at(node).at(-1);
  }

  /** Whether what stands here is left alone by the transaction around it; `isDetached`: by the function. */
  leaves(isDetached: boolean): boolean {
    return isDetached && !(this.current && this.#isDetached);
  }

  /** Walks the body of a region: inside its transaction, or out of any. */
  within(node: Region, isDetached: boolean, work: () => void): void {
    const outer = { around: this.#around, isDetached: this.#isDetached };
    if (node.region === 'transaction') {
      this.#isDetached = isDetached;
      this.#around = openedAt(node, node.decorates ? 'decorator' : 'callback', this.#record, this.#program);
    } else if (isOutsideTransaction(node.region)) this.#around = undefined;
    work();
    this.#around = outer.around;
    this.#isDetached = outer.isDetached;
  }
}
