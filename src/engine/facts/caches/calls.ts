// Calls as caches need them: what each runs, where it stands in its function, and what is made when modules are loaded.
import type { ClassId, FunctionId } from '../../../core/outline/outline.js';
import { originalOf } from '../../program/inherited-instances.js';
import type { Program } from '../../program/program.js';
import type { FunctionRecord } from '../../outlines/function-record.js';
import type { Callers } from '../../graph/callers.js';
import { pointsOf, type Point, type Points } from './code-points.js';
import { append } from '../../../core/multimap.js';

export class CacheCalls {
  readonly #program: Program;
  readonly #points = new Map<FunctionId, Points>();
  #atLoad: Set<ClassId> | undefined;
  #callees = new Map<FunctionId, Map<number, FunctionId[]>>();

  constructor(
    program: Program,
    readonly callers: Callers,
  ) {
    this.#program = program;
  }

  points(record: FunctionRecord): Points {
    let points = this.#points.get(record.outline.id);
    if (!points) this.#points.set(record.outline.id, (points = pointsOf(record, this.#program)));
    return points;
  }

  pointOf(record: FunctionRecord, call: number): Point | undefined {
    return this.points(record).calls.get(call);
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
        if (outline.kind !== 'module') continue;
        for (const { target } of callList)
          if (target.is === 'member' && target.name === 'constructor') this.#atLoad.add(target.owner);
      }
    }
    return this.#atLoad.has(owner);
  }
}
