// Which transaction is open at the code at hand, while the walk goes through a function: the region around it, or one
// that was begun by hand and not ended yet.
import type { Branch, Call, FunctionId, Node, Region, Resource, Try } from '../../core/outline/outline.js';
import type { Handle, OpenTransaction } from '../../core/summary/summary.js';
import { handleAtCall, handleOf } from '../effects/handle-of.js';
import { handleKey } from '../../core/summary/handle.js';
import type { Program } from '../program/program.js';
import type { FunctionRecord } from '../outlines/function-record.js';
import type { HandedBack } from '../program/function-result.js';
import { environment } from '../values/substitute.js';

export class OpenTransactions {
  readonly #record: FunctionRecord;
  readonly #program: Program;
  #begun: readonly OpenTransaction[] = [];
  /** Begun here, and open on some way out. */
  readonly #left = new Map<string, OpenTransaction>();
  /** Ended here, whoever has begun them, by what they run on. */
  readonly #ended = new Map<string, Handle | undefined>();
  readonly #committed = new Set<string>();
  /** Transactions that callees have begun, by the call's id. */
  readonly #byCall = new Map<number, string>();
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
    const handle = handleOf(node.handle, this.#record, this.#program);
    if (node.action === 'commit' || node.action === 'close') this.#committed.add(handleKey(handle));
    if (node.kind !== 'transaction') return;
    if (node.action !== 'begin') return this.#end(handle);
    const others = this.#begun.filter((one) => handleKey(one.handle) !== handleKey(handle));
    this.#begun = [...others, this.#opened(node, 'manual')];
  }

  /** Takes note of what the callees of a call have begun, or ended, when they are through. */
  called(node: Call, functions: readonly FunctionId[]): void {
    const { results } = this.#program;
    const backs = functions.flatMap((id) => {
      const back = results.get(id)?.handsBack;
      return back ? { back, env: environment(node, id, this.#record, this.#program) } : [];
    });
    for (const { back, env } of backs)
      for (const handle of back.ended) {
        const ended = handle && handleAtCall(handle, env, this.#program);
        this.#committed.add(handleKey(ended));
        this.#end(ended);
      }
    // Where only one of several targets begins one, it is not known to be open.
    if (backs.length < functions.length) return;
    const [first] = backs;
    for (const handle of first?.back.begun ?? []) {
      // What the callee has opened and gives is the same handle here.
      const begun = handle?.is === 'opened' ? handle : handle && handleAtCall(handle, first!.env, this.#program);
      const open = this.#begunAt(node, begun);
      this.#begun = [...this.#begun, open];
      this.#byCall.set(node.id, open.id);
    }
  }

  /** A way out of the function. */
  leave(): void {
    for (const one of this.#begun) this.#left.set(one.id, one);
  }

  /** What callers find begun or ended, when the walk is through. */
  handedBack(): HandedBack | undefined {
    this.leave();
    const isEnded = ({ handle }: OpenTransaction): boolean =>
      this.#committed.has(handleKey(handle)) || endsInLiteral(this.#record, this.#program);
    const begun = [...this.#left.values()].filter((one) => !isEnded(one)).map(({ handle }) => handle);
    if (begun.length === 0 && this.#ended.size === 0) return undefined;
    return { begun, ended: [...this.#ended.values()] };
  }

  #end(handle: Handle | undefined): void {
    const key = handleKey(handle);
    const others = this.#begun.filter((one) => handleKey(one.handle) !== key);
    if (others.length === this.#begun.length) this.#ended.set(key, handle);
    this.#begun = others;
  }

  /** Walks the arms of a branch; behind them whatever some arm that goes on leaves open is open. */
  arms({ arms: nodes, depends, hit }: Branch, walk: (node: Node) => void): void {
    const before = this.#begun;
    // A call that tells whether it has begun one.
    const told = depends.filter((call) => this.#byCall.has(call)).map((call) => this.#byCall.get(call)!);
    const ways = nodes.map((node, arm) => {
      this.#begun = hit === undefined || arm === hit ? before : before.filter(({ id }) => !told.includes(id));
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

  /** Begun by a callee; on what it runs is often known to an object only, which then binds the statements too. */
  #begunAt({ at }: Call, handle: Handle | undefined): OpenTransaction {
    const { id } = this.#record.outline;
    const isKnown = handle?.is === 'given' || (handle?.is === 'opened' && handle.by !== '');
    return {
      id: `${id}@${at.start.line}:${at.start.column}`,
      at,
      form: 'manual',
      ...(handle && { handle }),
      ...(!isKnown && { implicit: 'own' }),
      ...(handle?.is === 'given' && handle.path !== '' && { isInProperty: true }),
    };
  }

  #opened({ at, handle }: Region | Resource, form: OpenTransaction['form']): OpenTransaction {
    const on = handle && handleOf(handle, this.#record, this.#program);
    const { id } = this.#record.outline;
    return {
      id: `${id}@${at.start.line}:${at.start.column}`,
      at,
      form,
      ...(on && { handle: on }),
      ...(!handle && { implicit: 'library' }),
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

/** Literals of the function may end what it has begun. */
function endsInLiteral({ mentions }: FunctionRecord, { records }: Program): boolean {
  return mentions.some((id) => {
    const literal = records.get(id);
    return literal?.inline && literal.resources.some(({ action }) => action === 'commit' || action === 'rollback');
  });
}
