// Transactions that a function, or what it calls, begins by hand: which of them are open at which call, and what its
// callers find begun or ended when it is through.
import { inputsOf } from '../../core/outline/call.js';
import type { Call, Node, Region, Resource } from '../../core/outline/outline.js';
import { isOutsideTransaction, type Expiry } from '../../core/outline/region-kinds.js';
import type { Value } from '../../core/outline/value.js';
import type { Handle, OpenTransaction } from '../../core/summary/summary.js';
import { handleKey, isPool, sourceOf } from '../../core/summary/handle.js';
import type { Program } from '../program/program.js';
import type { FunctionRecord } from '../outlines/function-record.js';
import type { HandedBack } from '../program/function-result.js';
import { walkNodes } from '../outlines/nodes.js';
import { environment } from '../values/substitute.js';
import { handleAtCall, handleOf, takenFrom } from './handle-of.js';
import { endsProcessAt, mayFail, writtenInLiterals } from './may-fail.js';
import { openPoints, type Taken } from './open-flow.js';

export interface BegunTransactions {
  /** Those that may be open before the call, op or assignment, innermost last. */
  at(node: Node): readonly OpenTransaction[];
  readonly handedBack?: HandedBack;
}

const NONE: readonly OpenTransaction[] = [];

/** All of the function, as far as the results of what it calls are known. */
export function begunTransactions(record: FunctionRecord, program: Program): BegunTransactions {
  const steps = new Steps(record, program);
  if (!steps.has) return { at: () => NONE };
  const { at, left } = openPoints(
    record.outline.body,
    { at: record.outline.at, how: 'end', text: '' },
    {
      takes: (node) => steps.takes.get(node) ?? [],
      ends: (node) => steps.endedBy(node),
      mayFail: (node) => mayFail(node, record, program),
      endsProcess: (node) => endsProcessAt(node, record, program),
      resultOf: (taken) => steps.begun[taken]!.call,
      isApart: ({ region }) => region === 'transaction' || isOutsideTransaction(region),
      unsteady: writtenInLiterals(record, program),
    },
  );
  const isLeft = (taken: Taken): boolean =>
    left.get(taken)?.some(({ how }) => how === 'end' || how === 'return') ?? false;
  const begun = steps.begun.flatMap(({ open }, taken) => (isLeft(taken) && !steps.isEnded(open) ? [open.handle] : []));
  const ended = steps.endedForCallers(at);
  return {
    at: (node) => [...(at.get(node) ?? [])].map((taken) => steps.begun[taken]!.open),
    ...((begun.length > 0 || ended.length > 0) && { handedBack: { begun, ended } }),
  };
}

interface Begun {
  readonly open: OpenTransaction;
  readonly key: string;
  /** The call whose callee begins it. */
  readonly call?: number;
}

/** What begins and ends transactions by hand in one function. */
class Steps {
  readonly begun: Begun[] = [];
  readonly takes = new Map<Node, Taken[]>();
  readonly #ends = new Map<Node, (Handle | undefined)[]>();
  readonly #committed = new Set<string>();
  /** Ends of what the function has not begun itself by then. */
  readonly #foreign = new Map<Node, (Handle | undefined)[]>();
  readonly #record: FunctionRecord;
  readonly #program: Program;

  constructor(record: FunctionRecord, program: Program) {
    this.#record = record;
    this.#program = program;
    const targets = program.targets.get(record.outline.id);
    const isGiving = ({ id }: Call): boolean =>
      targets?.get(id)?.functions.some((callee) => program.results.get(callee)?.handsBack) ?? false;
    const handingBack = new Set(record.callList.filter(isGiving));
    if (record.resources.length === 0 && handingBack.size === 0) return;
    walkNodes(record.outline.body, (node) => {
      if (node.node === 'resource') this.#resource(node);
      if (node.node === 'call' && handingBack.has(node)) this.#call(node, targets?.get(node.id)?.functions ?? []);
    });
  }

  get has(): boolean {
    return this.begun.length > 0 || this.#ends.size > 0;
  }

  /** What the node ends, of what the function has begun; who begins one on the same handle has ended the other. */
  endedBy(node: Resource | Call): readonly Taken[] {
    const keys = (this.#ends.get(node) ?? []).map(handleKey);
    const own = this.takes.get(node) ?? [];
    if (node.node === 'resource') for (const taken of own) keys.push(this.begun[taken]!.key);
    if (keys.length === 0) return [];
    return this.begun.flatMap(({ key }, taken) => (keys.includes(key) && !own.includes(taken) ? [taken] : []));
  }

  /** A commit, or the end of the connection, ends it somewhere; so may a literal of the function. */
  isEnded({ handle }: OpenTransaction): boolean {
    const key = handleKey(handle);
    return this.#committed.has(key) || this.#isInUnseenHands(key) || endsInLiteral(this.#record, this.#program);
  }

  /** Code that nobody has seen is called on it, or gets it, and may end it: `transaction.commit()` of an unmodelled type. */
  #isInUnseenHands(key: string): boolean {
    const isIt = (value: Value): boolean =>
      value.is === 'join' ? value.of.some(isIt) : handleKey(handleOf(value, this.#record, this.#program)) === key;
    return this.#record.callList.some(
      (call) => (call.target.is === 'external' || call.target.is === 'unknown') && inputsOf(call).some(isIt),
    );
  }

  /** What callers have begun, and is ended here. */
  endedForCallers(at: ReadonlyMap<Node, ReadonlySet<Taken>>): readonly (Handle | undefined)[] {
    const ended = new Map<string, Handle | undefined>();
    for (const [node, handles] of this.#foreign)
      for (const handle of handles) {
        const key = handleKey(handle);
        const isOwn = [...(at.get(node) ?? [])].some((taken) => this.begun[taken]!.key === key);
        if (!isOwn && !ended.has(key)) ended.set(key, handle);
      }
    return [...ended.values()];
  }

  #resource(node: Resource): void {
    const handle = handleOf(node.handle, this.#record, this.#program);
    if (beginsNothing(node, this.#record, this.#program)) return;
    if (node.action === 'commit' || node.action === 'close') this.#committed.add(handleKey(handle));
    if (node.kind !== 'transaction') return;
    if (node.action !== 'begin') return this.#end(node, handle);
    this.#begin(node, openedAt(node, 'manual', this.#record, this.#program));
  }

  #begin(node: Resource | Call, open: OpenTransaction): void {
    const known = this.takes.get(node) ?? [];
    this.takes.set(node, [...known, this.begun.length]);
    const key = handleKey(open.handle);
    this.begun.push({ open, key, ...(node.node === 'call' && { call: node.id }) });
  }

  #end(node: Node, handle: Handle | undefined): void {
    this.#ends.set(node, [...(this.#ends.get(node) ?? []), handle]);
    // Where a `catch` rolls back what has been committed by then, it is still the function's own.
    if (!this.begun.some(({ key }) => key === handleKey(handle)))
      this.#foreign.set(node, [...(this.#foreign.get(node) ?? []), handle]);
  }

  /** What the callees of a call have begun, or ended, when they are through. */
  #call(node: Call, functions: readonly string[]): void {
    const backs = functions.flatMap((id) => {
      const back = this.#program.results.get(id)?.handsBack;
      return back ? { back, env: environment(node, id, this.#record, this.#program) } : [];
    });
    for (const { back, env } of backs)
      for (const handle of back.ended) {
        const ended = handle && handleAtCall(handle, env, this.#program);
        this.#committed.add(handleKey(ended));
        this.#end(node, ended);
      }
    // Where only one of several targets begins one, it is not known to be open.
    if (backs.length < functions.length) return;
    const [first] = backs;
    for (const handle of first?.back.begun ?? []) {
      // What the callee has opened and gives is the same handle here.
      const begun = handle?.is === 'opened' ? handle : handle && handleAtCall(handle, first!.env, this.#program);
      this.#begin(node, this.#begunAt(node, begun));
    }
  }

  /** Begun by a callee; on what it runs is often known to an object only, which then binds the statements too. */
  #begunAt({ at }: Call, handle: Handle | undefined): OpenTransaction {
    const { id } = this.#record.outline;
    const isKnown = handle?.is === 'given' || (handle?.is === 'opened' && handle.by !== undefined);
    return {
      id: `${id}@${at.start.line}:${at.start.column}`,
      at,
      form: 'manual',
      ...(!isPool(handle) && { handle }),
      ...(!isKnown && { implicit: 'own' }),
      ...(handle?.is === 'given' && handle.path.length > 0 && { isInProperty: true }),
    };
  }
}

/** `this.dataSource.manager.queryRunner?.startTransaction()`: the manager of a pool has no runner. */
export const beginsNothing = (node: Resource, record: FunctionRecord, program: Program): boolean =>
  node.bound === true && isPool(handleOf(node.handle, record, program));

/** The transaction that a region, or a step by hand, opens. */
export function openedAt(
  node: Region | Resource,
  form: OpenTransaction['form'],
  record: FunctionRecord,
  program: Program,
): OpenTransaction {
  const { at, handle, inside } = node;
  const expires = node.node === 'region' ? expiryIn(program, node.expires) : undefined;
  const on = handle && handleOf(handle, record, program);
  const from = openedOn(node, record);
  const source = from && sourceOf(handleOf(from, record, program));
  return {
    id: `${record.outline.id}@${at.start.line}:${at.start.column}`,
    at,
    form,
    ...(!isPool(on) && { handle: on }),
    ...(source !== undefined && { source }),
    ...(!handle && { implicit: 'library' }),
    ...(inside !== undefined && { inside }),
    ...(expires && { expires }),
  };
}

/** Where nothing is said, what the program's clients were made with counts, if that is one and the same. */
function expiryIn({ clientExpiry }: Program, expires: Expiry | undefined): Expiry | undefined {
  if (!expires?.isDefault || !clientExpiry || clientExpiry.after === expires.after) return expires;
  return clientExpiry.after === undefined ? undefined : { after: clientExpiry.after };
}

/** What the connection of the transaction is taken from. */
const openedOn = (node: Region | Resource, record: FunctionRecord): Value | undefined =>
  node.node === 'region' ? node.on : (takenFrom(node.handle, record) ?? node.handle);

/** Literals of the function may end what it has begun. */
function endsInLiteral({ mentions }: FunctionRecord, { records }: Program): boolean {
  return mentions.some((id) => {
    const literal = records.get(id);
    return literal?.inline && literal.resources.some(({ action }) => action === 'commit' || action === 'rollback');
  });
}
