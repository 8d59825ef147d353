// Calls as caches need them: what each runs, where it stands in its function, and what is made when modules are loaded.
import type { Call, ClassId, FunctionId } from '../../../core/outline/outline.js';
import { originalOf } from '../../program/inherited-instances.js';
import type { Program } from '../../program/program.js';
import type { FunctionRecord } from '../../outlines/function-record.js';
import type { Callers } from '../../graph/callers.js';
import { pointsOf, type Point, type Points } from './code-points.js';
import { append } from '../../../core/multimap.js';

export class CacheCalls {
  readonly #program: Program;
  readonly #points = new Map<FunctionId, Points>();
  #lasting: Set<ClassId> | undefined;
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

  /**
   * Whether an object of the class lasts as long as the process: code that runs when a module is loaded makes it, or it is put
   * where such code would, when it is first asked for: `static get() { return (this.instance ??= new Rates()); }`.
   */
  isLasting(owner: ClassId): boolean {
    if (!this.#lasting) {
      this.#lasting = new Set();
      for (const record of this.#program.records.values())
        for (const call of record.outline.kind === 'module' ? record.callList : keptCalls(record))
          if (call.target.is === 'member' && call.target.name === 'constructor') this.#lasting.add(call.target.owner);
    }
    return this.#lasting.has(owner);
  }
}

/** Calls whose results are kept in a variable of a module or a static field. */
function keptCalls({ outline, assigns, calls }: FunctionRecord): readonly Call[] {
  if (outline.setting === 'test') return [];
  return assigns.flatMap(({ place, value, adds }) => {
    const parts = value.is === 'join' ? value.of : [value];
    return place.scope !== 'module' || adds
      ? []
      : parts.flatMap((part) => {
          const call = part.is === 'result' ? calls.get(part.of) : undefined;
          return call?.node === 'call' ? [call] : [];
        });
  });
}
