// Transactions and connections that some way out of a function leaves open: those that the function takes or begins
// itself, and that it neither hands on nor has others end.
import { compareLocations, formatLocation } from '../../../core/location.js';
import { parts, some } from '../../../core/outline/fold.js';
import type { Call, Node, Op, Resource } from '../../../core/outline/outline.js';
import type { LeftOpen, ExitPoint } from '../../../core/facts/open-resource.js';
import { valueKey, type Value } from '../../../core/outline/value.js';
import { attempt, nothing } from '../../program/guarded.js';
import { defineFact } from '../fact.js';
import { EndedByCallers } from './ended-by-callers.js';
import { HandleEscapes } from './handle-escape.js';
import type { Program } from '../../program/program.js';
import type { Callers } from '../../graph/callers.js';
import type { Reach } from '../../graph/entry-reach.js';
import { children, walkNodes } from '../../outlines/nodes.js';
import type { FunctionRecord } from '../../outlines/function-record.js';
import { endsProcessAt, mayFail, writtenInLiterals } from '../../effects/may-fail.js';
import { beginsNothing } from '../../effects/begun-transactions.js';
import { openPoints, type Taken } from '../../effects/open-flow.js';
import { settle } from '../../values/substitute.js';

export const openResources = defineFact({
  name: 'openResources',
  title: 'what is left open',
  requires: ['callers', 'entryPoints'],
  empty: nothing,
  of: ({ program }, get) => leftOpen(program, get('entryPoints'), get('callers')),
});

/** All of them, sorted by where they are taken or begun. */
function leftOpen(program: Program, reach: Reach, callers: Callers): readonly LeftOpen[] {
  const escapes = new HandleEscapes(program);
  const ended = new EndedByCallers(program, escapes, callers);
  const found: LeftOpen[] = [];
  for (const record of program.records.values()) {
    if (record.original !== undefined || record.outline.kind === 'module') continue;
    const of = (): readonly LeftOpen[] =>
      record.resources.some(({ action }) => action === 'open' || action === 'begin') || escapes.takes(record)
        ? new Owner(record, program, escapes).leftOpen(reach, ended)
        : [];
    found.push(...attempt(record.outline.id, program.crashes, of, nothing));
  }
  return found.sort((a, b) => compareLocations(a.at, b.at) || (a.what < b.what ? -1 : a.what > b.what ? 1 : 0));
}

/** More ways out than this are not told. */
const MAX_EXITS = 4;

interface Resourceful {
  readonly node: Resource | Call;
  readonly what: LeftOpen['what'];
  /** This function took it, and nobody gave it. */
  readonly isOpened: boolean;
  /** The handle's term in this function's frame, as text; several where it is one of several. */
  readonly keys: readonly string[];
}

/** One function with what it takes. */
class Owner {
  readonly #record: FunctionRecord;
  readonly #program: Program;
  readonly #escapes: HandleEscapes;
  readonly #taken: Resourceful[] = [];

  constructor(record: FunctionRecord, program: Program, escapes: HandleEscapes) {
    this.#record = record;
    this.#program = program;
    this.#escapes = escapes;
    for (const node of record.resources) {
      if ((node.action !== 'open' && node.action !== 'begin') || beginsNothing(node, record, program)) continue;
      const what = node.kind === 'client' ? 'client' : node.kind === 'connection' ? 'connection' : 'transaction';
      this.#take(node, what, node.handle);
    }
    for (const node of record.callList)
      for (const what of escapes.takenBy(node, record)) this.#take(node, what, { is: 'result', of: node.id });
  }

  #take(node: Resourceful['node'], what: Resourceful['what'], handle: Value): void {
    const isOpened = some(
      settle(handle, this.#record, this.#program),
      (term) => term.is === 'handle' && term.origin === 'opened',
    );
    this.#taken.push({ node, what, isOpened, keys: this.#keys(handle) });
  }

  leftOpen(reach: Reach, callers: EndedByCallers): readonly LeftOpen[] {
    const { outline } = this.#record;
    const escaped = this.#escaped();
    const end = { at: outline.at, how: 'end', text: `the end of ${outline.symbol}` } as const;
    const { left } = openPoints(outline.body, end, {
      takes: (node) => this.#takes(node),
      ends: (node) => this.#ends(node),
      mayFail: (node) => mayFail(node, this.#record, this.#program),
      endsProcess: (node) => endsProcessAt(node, this.#record, this.#program),
      resultOf: (taken) => this.#resultOf(this.#taken[taken]!),
      failureOf: (taken) => {
        const { node } = this.#taken[taken]!;
        return node.node === 'resource' ? node.failure : undefined;
      },
      isApart: () => false,
      unsteady: writtenInLiterals(this.#record, this.#program),
    });
    const aside = reach.aside(outline.id);
    return this.#taken.flatMap((one, taken) => {
      const exits = this.#ownExits(one, (left.get(taken) ?? []).slice(0, MAX_EXITS), callers);
      const unawaited = this.#unawaited(one);
      if (escaped(one) || (exits.length === 0 && !unawaited) || this.#isOthers(one)) return [];
      return {
        function: outline.id,
        what: one.what,
        at: one.node.at,
        text: one.node.text,
        exits,
        isEnded: this.#isEnded(one),
        ...(unawaited && { unawaited }),
        entries: reach.entries(outline.id),
        ...(aside !== undefined && { aside }),
      };
    });
  }

  /** Without those by which it fails while its callers end what they gave it. */
  #ownExits({ node, what }: Resourceful, exits: readonly ExitPoint[], callers: EndedByCallers): readonly ExitPoint[] {
    if (what !== 'transaction' || node.node === 'call' || exits.length === 0) return exits;
    const handle = settle(node.handle, this.#record, this.#program);
    const isOf = ({ how }: ExitPoint): boolean => how === 'fails' || how === 'throw';
    return callers.onFailure(this.#record.outline.id, handle) ? exits.filter((exit) => !isOf(exit)) : exits;
  }

  #key(handle: Value): string {
    return valueKey(settle(handle, this.#record, this.#program));
  }

  /** One of several handles may be any of them. */
  #keys(handle: Value): readonly string[] {
    const settled = settle(handle, this.#record, this.#program);
    return settled.is === 'join' ? settled.of.map(valueKey) : [valueKey(settled)];
  }

  /** What is taken or begun there: where it is opened, or where what takes its connection later is first used. */
  #takes(node: Resource | Call | Op): readonly Taken[] {
    // Who ends it may use it on the way, and has ended it all the same.
    const ended = node.node === 'call' ? this.#ends(node) : [];
    return this.#taken.flatMap((one, taken) => {
      const isLater = one.node.node === 'resource' && one.node.later === true;
      const isTaken = isLater ? this.#uses(node, one) && !ended.includes(taken) : one.node === node;
      return isTaken ? [taken] : [];
    });
  }

  #ends(node: Resource | Call): readonly Taken[] {
    const closes = (what: LeftOpen['what'], handle: Value): readonly Taken[] => {
      const keys = this.#keys(handle);
      return this.#taken.flatMap((one, taken) =>
        one.what === what && one.keys.some((key) => keys.includes(key)) ? [taken] : [],
      );
    };
    if (node.node === 'call')
      return this.#escapes.closedBy(node, this.#record).flatMap(({ value, what }) => closes(what, value));
    if (node.action === 'commit' || node.action === 'rollback') return closes('transaction', node.handle);
    if (node.action !== 'close') return [];
    const taken = node.takesBack ? this.#takenFrom(node.handle) : [];
    return [...closes('connection', node.handle), ...closes('client', node.handle), ...taken];
  }

  /** What was taken from the client, with the transactions that were begun on it. */
  #takenFrom(client: Value): readonly Taken[] {
    const keys = this.#keys(client);
    const handles = new Set(
      this.#record.resources.flatMap(({ from, handle }) =>
        from && this.#keys(from).some((key) => keys.includes(key)) ? this.#keys(handle) : [],
      ),
    );
    return this.#taken.flatMap((one, taken) => (one.keys.some((key) => handles.has(key)) ? [taken] : []));
  }

  /** Where there is no handle, nothing is taken. */
  #resultOf({ node }: Resourceful): number | undefined {
    if (node.node === 'call') return node.id;
    const { handle } = node;
    return handle.is === 'handle' && handle.of?.is === 'result' ? handle.of.of : undefined;
  }

  #uses(node: Resource | Call | Op, { keys }: Resourceful): boolean {
    if (node.node === 'resource') return node.action === 'connect' && this.#mentions(node.handle, keys);
    if (node.arguments.some((argument) => this.#mentions(argument, keys))) return true;
    if (node.node === 'call' || !node.handle || !this.#mentions(node.handle, keys)) return false;
    // The end of a transaction that was never begun takes nothing.
    return node.effects.some(({ kind, verb }) => kind !== 'transaction' || verb === 'BEGIN');
  }

  #mentions(value: Value, keys: readonly string[]): boolean {
    return keys.includes(this.#key(value)) || parts(value).some((part) => this.#mentions(part, keys));
  }

  /** Whether it is kept, given away, or ended elsewhere. */
  #escaped(): (one: Resourceful) => boolean {
    const kept: Value[] = [];
    const visit = (node: Node): void => {
      if (node.node === 'exit' && node.how === 'return' && node.value) kept.push(node.value);
      if (node.node === 'assign' && node.place.scope !== 'local') kept.push(node.value);
      if (node.node === 'call') kept.push(...this.#escapes.keptBy(node, this.#record));
      children(node).forEach(visit);
    };
    visit(this.#record.outline.body);
    // What the end of its block ends needs nobody else to.
    kept.push(...this.#record.resources.filter(({ scoped }) => scoped).map(({ handle }) => handle));
    const texts = new Set(kept.flatMap((value) => this.#held(value)));
    // A library's object that is made of a pool, by its options, may end it: `new PostgresDialect({ pool })`.
    const options = (this.#record.outline.made ?? []).flatMap(({ of }) => of.filter((value) => value.is === 'record'));
    const within = new Set(options.flatMap((value) => this.#held(value)));
    const isKept = ({ what }: Resourceful, key: string): boolean =>
      texts.has(key) || (what === 'client' && within.has(key));
    return (one) => one.keys.some((key) => isKept(one, key) || this.#escapes.endedInside(this.#record.outline.id, key));
  }

  /** The value and what it holds, as keys; what is read through a handle is not the handle. */
  #held(value: Value): readonly string[] {
    if (value.is === 'record' || value.is === 'list' || value.is === 'join' || value.is === 'captured')
      return parts(value).flatMap((part) => this.#held(part));
    return [this.#key(value)];
  }

  /** A transaction on a connection that somebody else gave is theirs to end, unless this function ends it somewhere. */
  #isOthers(one: Resourceful): boolean {
    return one.what === 'transaction' && !one.isOpened && !this.#isEnded(one);
  }

  #isEnded(one: Resourceful): boolean {
    let ends = false;
    const taken = this.#taken.indexOf(one);
    walkNodes(this.#record.outline.body, (inner) => {
      if ((inner.node === 'resource' || inner.node === 'call') && this.#ends(inner).includes(taken)) ends = true;
    });
    return ends;
  }

  #unawaited({ keys, what }: Resourceful): LeftOpen['unawaited'] {
    if (what !== 'transaction') return undefined;
    const commit = this.#record.resources.find(
      (node) =>
        node.action === 'commit' &&
        this.#keys(node.handle).some((key) => keys.includes(key)) &&
        this.#opAt(node)?.awaited === false,
    );
    return commit?.at;
  }

  #opAt({ at }: Resource): Op | undefined {
    const place = formatLocation(at);
    for (const call of this.#record.calls.values())
      if (call.node === 'op' && formatLocation(call.at) === place) return call;
    return undefined;
  }
}
