// Who calls a function, by the targets of all calls; gathered when somebody asks.
import type { Call, FunctionId } from '../../core/outline/outline.js';
import type { Program } from '../program/program.js';
import type { FunctionRecord } from '../outlines/function-record.js';
import { append } from '../../core/multimap.js';

export interface CallOf {
  readonly record: FunctionRecord;
  readonly call: Call;
}

export class CallSites {
  readonly #program: Program;
  #found: Map<FunctionId, CallOf[]> | undefined;

  constructor(program: Program) {
    this.#program = program;
  }

  /** In the order of the callers' ids; what tests call says nothing about daily work. */
  of(id: FunctionId): readonly CallOf[] {
    this.#found ??= this.#gather();
    return this.#found.get(id) ?? [];
  }

  #gather(): Map<FunctionId, CallOf[]> {
    const found = new Map<FunctionId, CallOf[]>();
    const { records, targets } = this.#program;
    for (const caller of [...records.keys()].sort()) {
      const record = records.get(caller)!;
      if (record.outline.setting === 'test') continue;
      for (const call of record.callList) {
        for (const callee of targets.get(caller)?.get(call.id)?.functions ?? []) {
          append(found, callee, { record, call });
        }
      }
    }
    return found;
  }
}
