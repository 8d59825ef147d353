// Who calls whom, as far as caches need it: the calls that run a function, and the functions from which a set of others
// is reached.
import type { ClassId, FunctionId } from '../../../core/outline/outline.js';
import { originalOf } from '../../program/inherited-instances.js';
import type { Program } from '../../program/program.js';
import type { FunctionRecord } from '../../outlines/function-record.js';
import type { Binding } from '../../program/function-result.js';
import { pointsOf, type Point, type Points } from './code-points.js';
import { append } from '../../../core/multimap.js';

/** A call that runs a function, seen from the caller. */
export interface Arrival {
  readonly caller: FunctionRecord;
  readonly binding: Binding;
}

export class CacheCalls {
  readonly #program: Program;
  readonly #points = new Map<FunctionId, Points>();
  #arrivals: Map<FunctionId, Arrival[]> | undefined;
  readonly #ways = new Set<string>();
  #atLoad: Set<ClassId> | undefined;
  #callees = new Map<FunctionId, Map<number, FunctionId[]>>();

  constructor(program: Program) {
    this.#program = program;
  }

  points(record: FunctionRecord): Points {
    let points = this.#points.get(record.outline.id);
    if (!points) this.#points.set(record.outline.id, (points = pointsOf(record)));
    return points;
  }

  pointOf(record: FunctionRecord, call: number): Point | undefined {
    return this.points(record).calls.get(call);
  }

  /** Calls outside tests that run the function, in a stable order. */
  arrivals(id: FunctionId): readonly Arrival[] {
    if (!this.#arrivals) {
      this.#arrivals = new Map();
      for (const caller of [...this.#program.records.keys()].sort()) {
        const record = this.#program.records.get(caller)!;
        if (record.outline.setting === 'test') continue;
        for (const binding of this.#program.results.get(caller)?.bindings ?? []) this.#note(record, binding);
      }
    }
    return this.#arrivals.get(id) ?? [];
  }

  /** A method that runs for several classes stands for all of them. */
  #note(caller: FunctionRecord, binding: Binding): void {
    const callee = originalOf(binding.callee, this.#program);
    const original = this.#program.records.get(originalOf(caller.outline.id, this.#program)) ?? caller;
    const way = `${original.outline.id} ${binding.call} ${callee}`;
    if (this.#ways.has(way)) return;
    this.#ways.add(way);
    append(this.#arrivals!, callee, { caller: original, binding });
  }

  /** What a call or op of the function runs, functions that it is handed included. */
  callees(record: FunctionRecord, call: number): readonly FunctionId[] {
    let known = this.#callees.get(record.outline.id);
    if (!known) {
      known = new Map();
      for (const binding of this.#program.results.get(record.outline.id)?.bindings ?? []) {
        const callee = originalOf(binding.callee, this.#program);
        append(known, binding.call, callee);
      }
      this.#callees.set(record.outline.id, known);
    }
    return known.get(call) ?? [];
  }

  /** Whether code that runs when a module is loaded makes an object of the class. */
  isMadeAtLoad(owner: ClassId): boolean {
    if (!this.#atLoad) {
      this.#atLoad = new Set();
      for (const { outline, callList } of this.#program.records.values()) {
        if (!outline.symbol.endsWith('<module>')) continue;
        for (const { target } of callList)
          if (target.is === 'member' && target.name === 'constructor') this.#atLoad.add(target.owner);
      }
    }
    return this.#atLoad.has(owner);
  }

  /** The functions given, and all that call them, however far up. */
  reaching(targets: Iterable<FunctionId>): ReadonlySet<FunctionId> {
    const found = new Set(targets);
    const pending = [...found];
    for (let id = pending.pop(); id !== undefined; id = pending.pop())
      for (const { caller } of this.arrivals(id)) {
        if (found.has(caller.outline.id)) continue;
        found.add(caller.outline.id);
        pending.push(caller.outline.id);
      }
    return found;
  }
}
