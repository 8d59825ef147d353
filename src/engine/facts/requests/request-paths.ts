// Ways from request entry points down to functions: what handlers, middleware and operations run, waited for or not.
// Worker threads, code that runs once, and what a memo keeps from running again are off the way.
import { isRequest, type Sender } from '../../../core/outline/entry-kinds.js';
import { isOffTheRequest, isUnwaited } from '../../../core/outline/region-kinds.js';
import type { FunctionId } from '../../../core/outline/outline.js';
import { memoIn } from '../../../core/summary/condition.js';
import type { RequestPath, RequestPaths } from '../../../core/facts/request.js';
import type { TraceStep } from '../../../core/finding.js';
import { holdsUp } from '../../../core/outline/effect.js';
import { keeperOf } from '../../values/answer-keeper.js';
import type { Program } from '../../program/program.js';
import { entryText } from '../../graph/entry-reach.js';
import { senderOf } from '../../graph/senders.js';
import type { FunctionRecord } from '../../outlines/function-record.js';
import type { Binding } from '../../program/function-result.js';

const MAX_ENTRIES = 3;

/** Functions of the product that requests come in at which somebody waits for, sorted by id. */
export function requestEntries(program: Program): readonly FunctionRecord[] {
  return [...program.records.values()]
    .filter(({ outline }) => outline.setting === 'product' && outline.entries.some(({ kind }) => isRequest(kind)))
    .filter(({ outline }) => senderIn(program, outline.id) !== 'job')
    .sort((a, b) => (a.outline.id < b.outline.id ? -1 : 1));
}

/** The system that sends what comes in at an entry point; undefined: people may. */
export const senderIn = (program: Program, entry: FunctionId): Sender | undefined =>
  senderOf(entry, { records: program.records, runs: (id) => program.results.get(id)?.bindings ?? [] });

interface Step {
  readonly from: FunctionId;
  readonly binding: Binding;
  readonly assumption?: string | undefined;
}

export class RequestSearch implements RequestPaths {
  readonly #program: Program;
  readonly #waited: boolean;
  /** How the shortest way comes to each function; undefined for entry points. */
  readonly #last = new Map<FunctionId, Step | undefined>();
  readonly #entries = new Map<FunctionId, Set<string>>();
  readonly #receivers: ReadonlySet<FunctionId>;

  /** `waited`: only ways on which the response waits. */
  constructor(program: Program, waited = false) {
    this.#program = program;
    this.#waited = waited;
    this.#receivers = new Set(program.messages.receivers.map((receiver) => receiver.function));
    const roots = requestEntries(program)
      // Most requests for an answer that is kept wait for nothing.
      .filter((record) => !waited || !keeperOf(record, program))
      .map(({ outline }) => outline.id);
    for (const id of roots) this.#last.set(id, undefined);
    // What rests on no assumption first, so that no certain way is told as an assumed one.
    const reached = this.#spread(roots, false);
    this.#spread(reached, true);
    for (const id of roots) this.#name(id);
  }

  /** The way to a function, or to what stands for it on some class. */
  pathTo(id: FunctionId): RequestPath | undefined {
    const all = [id, ...(this.#program.instances.byOriginal.get(id) ?? [])].filter((one) => this.#last.has(one));
    if (all.length === 0) return undefined;
    const paths = all.map((one) => this.#pathOf(one));
    const best = paths.reduce((a, b) => (isBefore(b, a) ? b : a));
    const names = new Set(all.flatMap((one) => [...(this.#entries.get(one) ?? [])]));
    return { ...best, entries: [...names].sort().slice(0, MAX_ENTRIES) };
  }

  #pathOf(id: FunctionId): Omit<RequestPath, 'entries'> {
    const steps: TraceStep[] = [];
    let assumption: string | undefined;
    let at = id;
    for (let last = this.#last.get(at); last; last = this.#last.get(at)) {
      const { symbol } = this.#program.records.get(at)!.outline;
      const { binding } = last;
      steps.push({ at: binding.at, message: `calls ${symbol}` }, ...[...(binding.via ?? [])].reverse());
      assumption = last.assumption ?? assumption;
      at = last.from;
    }
    const { outline } = this.#program.records.get(at)!;
    const entry = outline.entries.find(({ kind }) => isRequest(kind))!;
    steps.push({ at: outline.at, message: `${entryText(entry.kind, entry.name)} is answered by ${outline.symbol}` });
    return { trace: steps.reverse(), ...(assumption !== undefined && { assumption }) };
  }

  /** Breadth first; gives everything reached so far. */
  #spread(from: readonly FunctionId[], assumed: boolean): readonly FunctionId[] {
    const queue = [...from];
    for (let id = queue[0], i = 0; id !== undefined; id = queue[++i])
      for (const binding of this.#program.results.get(id)?.bindings ?? []) {
        if (this.#last.has(binding.callee) || !this.#isOn(binding)) continue;
        const assumption = binding.assumption ?? this.#choice(id, binding);
        if ((assumption !== undefined && !assumed) || this.#isRare(id, binding)) continue;
        this.#last.set(binding.callee, { from: id, binding, assumption });
        queue.push(binding.callee);
      }
    return queue;
  }

  #isOn({ callee, regions, under, detached }: Binding): boolean {
    if (memoIn(under) || regions.some(isOffTheRequest)) return false;
    if (this.#waited && (detached || regions.some(isUnwaited))) return false;
    // Who takes an event that nobody waits for is no part of the request.
    if (detached && this.#receivers.has(callee)) return false;
    return this.#program.records.get(callee)?.outline.setting === 'product';
  }

  #targets(id: FunctionId, { call, via }: Binding): readonly FunctionId[] {
    return via ? [] : (this.#program.targets.get(id)?.get(call)?.functions ?? []);
  }

  #choice(id: FunctionId, binding: Binding): string | undefined {
    const count = this.#targets(id, binding).length;
    const { symbol } = this.#program.records.get(binding.callee)!.outline;
    return count > 1 ? `${symbol} is the one of ${count} implementations that runs` : undefined;
  }

  /** Which of many strategies runs is a guess where only a few of them hold up the event loop. */
  #isRare(id: FunctionId, binding: Binding): boolean {
    const targets = this.#targets(id, binding);
    if (targets.length < 2) return false;
    const bearing = targets.filter((target) =>
      this.#program.results.get(target)?.summary.effects.some(({ effect }) => holdsUp(effect)),
    );
    return bearing.length > 0 && bearing.length * 2 < targets.length;
  }

  /** Adds the names of an entry point to everything that it reaches, until there are enough there. */
  #name(root: FunctionId): void {
    const { outline } = this.#program.records.get(root)!;
    const names = outline.entries.filter(({ kind }) => isRequest(kind)).map(({ kind, name }) => entryText(kind, name));
    const pending = [root];
    for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
      const known = this.#entries.get(id) ?? new Set();
      if (known.size >= MAX_ENTRIES || names.every((name) => known.has(name))) continue;
      for (const name of names) known.add(name);
      this.#entries.set(id, known);
      for (const binding of this.#program.results.get(id)?.bindings ?? []) {
        const last = this.#last.get(binding.callee);
        // Where a certain way leads there, no assumed one is told.
        const assumed = binding.assumption ?? this.#choice(id, binding);
        if (last && this.#isOn(binding) && (assumed === undefined || last.assumption !== undefined))
          pending.push(binding.callee);
      }
    }
  }
}

const isBefore = (a: Omit<RequestPath, 'entries'>, b: Omit<RequestPath, 'entries'>): boolean =>
  a.assumption === undefined && b.assumption !== undefined
    ? true
    : (a.assumption === undefined) === (b.assumption === undefined) && a.trace.length < b.trace.length;
