// The state of lowering one function: the statement list being written, open loops, scopes of local names,
// and the calls made so far. Values of enclosing functions are reached as `captured` terms.
import { ts } from 'ts-morph';
import type { Sender } from '../../core/outline/entry-kinds.js';
import type { Call, Entry, FunctionId, Loop, MadeValue, Node, Op } from '../../core/outline/outline.js';
import { localPlace, type Place } from '../../core/outline/place.js';
import { isSameValue, type Value } from '../../core/outline/value.js';
import type { BuilderFacts } from './builder-facts.js';
import type { FileLowering } from './file-lowering.js';
import type { Shared } from '../context.js';
import type { Relay, Stage } from './stream-stage.js';
import { namesIn } from '../syntax/loop-syntax.js';
import { awaitedWith } from './awaited-terms.js';
import { loopsOf, type OpenLoop } from './varying-loops.js';

export type { OpenLoop };

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
export type OpenCall = Mutable<Call> | Mutable<Op>;

/** A name in scope: what it holds, and the places that its value was read from (`const v = map.get(k)`). */
export interface Local {
  value: Value;
  place: Place;
  sources: readonly Place[];
  readonly declaration?: ts.Node;
  /** How many arms of branches were open where it was declared. */
  readonly arms?: number;
}

/** Where `return` goes: out of the function, or to the end of a callback that is lowered in place. */
export interface ReturnTarget {
  readonly values: Value[];
  /** The loop whose pass a `return` in the callback ends. */
  readonly loop?: number;
  readonly inPlace: boolean;
}

/** The mutually recursive steps of lowering, tied together in `lower-function.ts`. */
export interface Walk {
  expression(frame: Frame, node: ts.Expression): Value;
  statement(frame: Frame, node: ts.Statement): void;
  statements(frame: Frame, nodes: readonly ts.Statement[]): void;
  /** Binds a pattern to a value. */
  bind(frame: Frame, name: ts.BindingName, value: Value, sources: readonly Place[]): void;
  assign(frame: Frame, target: ts.Expression, value: Value): void;
  call(frame: Frame, node: ts.CallExpression | ts.NewExpression | ts.TaggedTemplateExpression): Value;
  /** Lowers the body of a function literal in place, its parameters bound to `values`; gives what it returns. */
  inPlace(frame: Frame, node: ts.FunctionLikeDeclaration, values: readonly Value[], loop?: number): Value;
  /** Lowers a function literal as a function of its own; gives it as a value. */
  separate(frame: Frame, node: ts.FunctionLikeDeclaration, facts?: OwnFacts): Value;
  /** Runs the builders in a value, as awaiting it does, or for the function's callers to run. */
  run(frame: Frame, node: ts.Node, value: Value, how?: { isReturned?: boolean; binding?: string | undefined }): Value;
  /** Lowers the members of a class declared inside a function or a module. */
  classNode(frame: Frame, node: ts.ClassLikeDeclaration): void;
}

/** What lowering shares across files, with its own steps. */
export interface Lowering extends Shared {
  readonly walk: Walk;
}

export interface OwnFacts {
  readonly entries?: readonly Entry[];
  /** What a framework passes for each parameter. */
  readonly inputs?: readonly ('request' | 'file' | 'message' | undefined)[];
  /** What a framework passes for all of them. */
  readonly brings?: 'request' | 'file' | 'message';
  readonly relay?: Relay;
}

export class Frame {
  out: Node[] = [];
  readonly loops: OpenLoop[] = [];
  /** What promises are told that are being settled, by the functions that settle them. */
  readonly settling = new Map<Value, Value[]>();
  /** Calls and ops by id, and builders that are no statement yet. */
  readonly calls = new Map<
    number,
    {
      awaited: boolean;
      waits?: boolean;
      inTurn?: boolean;
      varies: readonly number[];
      builder?: Call['builder'];
      effects?: Op['effects'];
    }
  >();
  /** What made promises that something takes in a list, and runs one after the other. */
  readonly inTurn = new Set<number>();
  /** The op that gave a value which stands for one of its arguments (`save(order)` gives the order). */
  readonly made = new WeakMap<Value, number>();
  /** Ops that are one call of the library: who awaits the one awaits the others. */
  readonly together = new Map<number, readonly number[]>();
  /** Loops that a value varies with by more than it is made of: a builder's conditions, a slice's bounds. */
  readonly depends: WeakMap<Value, ReadonlySet<number>>;
  /** Tokens by which values were asked of the container (`moduleRef.get(TOKEN)`). */
  readonly tokens = new WeakMap<Value, string>();
  /** Facts of builders, by the very value that stands for the builder. */
  readonly builders: WeakMap<Value, BuilderFacts>;
  /** Loops of this function that its steps on a builder of a function around it vary with, by that builder. */
  readonly outerSteps = new Map<Value, Set<number>>();
  /** Stages of streams, by the value that stands for one. */
  readonly stages = new WeakMap<Value, Stage>();
  readonly returns: ReturnTarget[] = [{ values: [], inPlace: false }];
  /** What each loop goes over. */
  readonly loopSources = new Map<number, Value>();
  /** Loop statements by id. */
  readonly loopNodes = new Map<number, Mutable<Loop>>();
  /** The innermost loop around each call. */
  readonly callLoops = new Map<number, number>();
  /** Loops whose passes wait for something before the next one starts. */
  readonly waiting = new Set<number>();
  /** Loops from this one on are those of the innermost function literal, whose waiting does not hold up outer ones. */
  ownLoops = 0;
  /** How many constants the call being resolved has been followed through. */
  following = 0;
  /** The assumption that the target of the call being lowered rests on. */
  inferred: string | undefined;
  /** The response has been sent on the way to the code being lowered. */
  answered = false;
  /** What it gives is awaited before its callers get it. */
  isAsync = false;
  /** The system whose requests it makes sure of. */
  verifies: Sender | undefined;
  /** How many branches the code being lowered stands in. */
  arms = 0;
  /** What library calls make in memory. */
  readonly inMemory: MadeValue[] = [];
  /** Results of calls that ask a context (async local storage) for something. */
  readonly contextReads = new Map<ts.Node, number>();
  /** What the stages of its streams give is sent on. */
  relay: Relay | undefined;
  /** Tags that it gives to what is kept of it. */
  readonly cacheTags: Value[] = [];
  /** What a generator yields. */
  readonly yields: Value[] = [];
  /** Places and results that the condition being lowered reads. */
  condition: { places: Place[]; calls: Set<number> } | undefined;
  /** The local that the expression being lowered is bound to. */
  binding: string | undefined;
  #scopes: Map<string, Local>[] = [new Map()];
  #nextCall = 0;
  #nextLoop = 0;

  constructor(
    readonly shared: Lowering,
    readonly file: FileLowering,
    readonly id: FunctionId,
    readonly parent?: Frame,
    /** The frame of a file's top-level code. */
    readonly isModule = false,
  ) {
    this.builders = parent?.builders ?? new WeakMap();
    this.depends = new WeakMap();
  }

  newCall(): number {
    return this.#nextCall++;
  }

  newLoop(): number {
    return this.#nextLoop++;
  }

  /** Lowers with `work` into a list of its own and gives that list as one node. */
  collect(work: () => void): Node {
    const outer = this.out;
    this.out = [];
    try {
      work();
      return { node: 'seq', body: this.out };
    } finally {
      this.out = outer;
    }
  }

  /** Lowers with `work` what runs on one of several ways only. */
  arm(work: () => void): Node {
    const { answered } = this;
    this.arms++;
    try {
      return this.collect(work);
    } finally {
      this.arms--;
      this.answered = answered;
    }
  }

  /** Runs `work` with a new scope for local names. */
  scoped<T>(work: () => T): T {
    this.#scopes.push(new Map());
    try {
      return work();
    } finally {
      this.#scopes.pop();
    }
  }

  /** It is a queue's where a queue's library makes sure of it, whatever header that reads. */
  noteSender(sender: Sender | undefined): void {
    if (this.verifies !== 'job') this.verifies = sender ?? this.verifies;
  }

  declare(name: string, value: Value, sources: readonly Place[] = [], declaration?: ts.Node): void {
    // Functions of the file see these names as the module's, so its own code does too.
    if (this.isModule && this.#scopes.length === 1) return;
    const loop = this.loops.at(-1)?.id;
    const place: Place = { ...localPlace(this.id, name), ...(loop !== undefined ? { loop } : {}) };
    this.#scopes.at(-1)!.set(name, { value, place, sources, declaration, arms: this.arms });
  }

  /** The local of this frame with that name, if there is one. */
  own(name: string): Local | undefined {
    for (let i = this.#scopes.length - 1; i >= 0; i--) {
      const local = this.#scopes[i]!.get(name);
      if (local) return local;
    }
    return undefined;
  }

  /** What the name holds, seen from this frame; `undefined` for names of the module or beyond. */
  lookup(name: string): Local | undefined {
    const own = this.own(name);
    if (own) return own;
    const outer = this.parent?.lookup(name);
    if (!outer) return undefined;
    const value: Value =
      outer.value.is === 'captured' || outer.value.is === 'function' || outer.value.is === 'class'
        ? outer.value
        : { is: 'captured', function: this.parent!.id, value: outer.value };
    return { ...outer, value, place: { ...outer.place, scope: 'captured' } };
  }

  /** Notes that what is awaited, chained or handed to `Promise.*` waits for the calls that it is made of. */
  markAwaited(value: Value): void {
    const seen = new Set<number>();
    const pending = [value];
    for (let term = pending.pop(); term; term = pending.pop()) {
      const made = this.made.get(term);
      if (made !== undefined) this.#waitsFor(made);
      if (term.is === 'result') {
        this.#waitsFor(term.of);
        this.#startedIn(this.callLoops.get(term.of));
      } else if (term.is === 'captured') this.ancestor(term.function)?.markAwaited(term.value);
      pending.push(...awaitedWith(term, this.loopSources, seen));
    }
  }

  /** Who awaits one op of a library's call awaits them all. */
  #waitsFor(id: number): void {
    for (const one of [id, ...(this.together.get(id) ?? [])]) {
      const call = this.calls.get(one);
      if (call) call.awaited = true;
    }
  }

  /** A loop whose calls are awaited behind it has started them all together. */
  #startedIn(id: number | undefined): void {
    if (id === undefined || this.waiting.has(id) || this.loops.some((open) => open.id === id)) return;
    const loop = this.loopNodes.get(id);
    if (loop?.mode === 'per-element') loop.mode = 'concurrent';
  }

  /** The innermost open loop that goes over this very collection. */
  loopOver(value: Value): OpenLoop | undefined {
    return this.loops.findLast(({ id }) => {
      const over = this.loopSources.get(id);
      return over !== undefined && isSameValue(over, value);
    });
  }

  /** Notes an `await`: the passes of the loops around it come one after the other. */
  wait(): void {
    for (const { id } of this.loops.slice(this.ownLoops)) this.waiting.add(id);
  }

  ancestor(id: FunctionId): Frame | undefined {
    return this.parent?.id === id ? this.parent : this.parent?.ancestor(id);
  }

  /** Adds the loops on which depends what a function literal reads around it. */
  readsOf(node: ts.Expression, into: Set<number>): void {
    if (!ts.isArrowFunction(node) && !ts.isFunctionExpression(node)) return;
    for (const read of namesIn(node.body)) {
      const local = this.own(read);
      if (local) this.varies(local.value, into);
    }
  }

  /** Loops of this frame on whose element `value` depends, through results of calls too. */
  varies(value: Value, into: Set<number> = new Set()): Set<number> {
    return loopsOf(this, value, into);
  }
}
