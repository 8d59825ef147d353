// Who calls a function, seen from the caller, in all of the program but its tests.
import type { FunctionId } from '../../core/outline/outline.js';
import type { Origin } from '../../core/summary/summary.js';
import { originalOf } from '../program/inherited-instances.js';
import type { Program } from '../program/program.js';
import type { Binding } from '../program/function-result.js';
import { append } from '../../core/multimap.js';

/** A call that reaches a function, seen from the caller. */
export interface Incoming {
  readonly caller: FunctionId;
  readonly binding: Binding;
}

export interface Callers {
  readonly incoming: ReadonlyMap<FunctionId, readonly Incoming[]>;
  /** What is passed for parameters, and for fields of theirs, as far as it was asked already: by function, index and path. */
  readonly known: Map<string, { readonly origin: Origin | undefined }>;
}

/** All callers; `order` lists the functions. */
export function callersOf(program: Program, order: readonly FunctionId[]): Callers {
  const incoming = new Map<FunctionId, Incoming[]>();
  for (const caller of order) {
    // What tests pass says nothing about daily work.
    const record = program.records.get(caller)!;
    if (record.original !== undefined || record.outline.setting === 'test') continue;
    for (const binding of program.results.get(caller)!.bindings) {
      const callee = originalOf(binding.callee, program);
      append(incoming, callee, { caller, binding });
    }
  }
  return { incoming, known: new Map() };
}
