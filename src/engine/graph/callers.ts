// The call graph read backwards: who calls a function, and all from which it is reached. What tests call and pass says
// nothing about daily work and is left out.
import { isSame } from '../../core/equality.js';
import { append } from '../../core/multimap.js';
import type { Call, FunctionId } from '../../core/outline/outline.js';
import type { Origin } from '../../core/summary/summary.js';
import type { FunctionRecord } from '../outlines/function-record.js';
import type { Binding } from '../program/function-result.js';
import { originalOf } from '../program/inherited-instances.js';
import type { Program } from '../program/program.js';

/** A call whose target a function is. */
export interface CallSite {
  readonly record: FunctionRecord;
  readonly call: Call;
}

/** A way by which a function comes to be run: called, handed to a call, or sent a message. */
export interface Incoming {
  /** A method that runs for several classes stands for all of them. */
  readonly caller: FunctionRecord;
  readonly binding: Binding;
}

export class Callers {
  readonly #program: Program;
  #calls: Map<FunctionId, CallSite[]> | undefined;
  #incoming: Map<FunctionId, Incoming[]> | undefined;
  /** What is passed for parameters, and for fields of theirs, as far as it was asked already: by function, index and path. */
  readonly known = new Map<string, { readonly origin: Origin | undefined }>();

  constructor(program: Program) {
    this.#program = program;
  }

  /** The calls of the function, in the order of the callers' ids. They are known as soon as calls are resolved. */
  callsOf(id: FunctionId): readonly CallSite[] {
    this.#calls ??= callSites(this.#program);
    return this.#calls.get(id) ?? [];
  }

  /** All that runs the function, each call of a caller once, in the order of the callers' ids. Known by summaries. */
  of(id: FunctionId): readonly Incoming[] {
    this.#incoming ??= incomingBindings(this.#program);
    return this.#incoming.get(id) ?? [];
  }

  /** The functions given, and all that run them, however far up. */
  reaching(targets: Iterable<FunctionId>): ReadonlySet<FunctionId> {
    return spread(targets, (id) => this.of(id).map(({ caller }) => caller.outline.id));
  }

  /** The functions given, and all that call them, however far up. */
  calling(targets: Iterable<FunctionId>): ReadonlySet<FunctionId> {
    return spread(targets, (id) => this.callsOf(id).map(({ record }) => record.outline.id));
  }
}

function callSites({ records, targets }: Program): Map<FunctionId, CallSite[]> {
  const found = new Map<FunctionId, CallSite[]>();
  for (const record of daily(records))
    for (const call of record.callList)
      for (const callee of targets.get(record.outline.id)?.get(call.id)?.functions ?? [])
        append(found, callee, { record, call });
  return found;
}

function incomingBindings(program: Program): Map<FunctionId, Incoming[]> {
  const { records, results } = program;
  const found = new Map<FunctionId, Incoming[]>();
  const known = new Map<string, Binding[]>();
  for (const record of daily(records))
    for (const binding of results.get(record.outline.id)?.bindings ?? []) {
      const callee = originalOf(binding.callee, program);
      const caller = records.get(originalOf(record.outline.id, program)) ?? record;
      const key = `${caller.outline.id} ${binding.call} ${callee}`;
      // A function that is handed over may be called there in several ways: `done(error, null)`, `done(null, rows)`.
      if (known.get(key)?.some((other) => isSame(other.arguments, binding.arguments))) continue;
      append(known, key, binding);
      append(found, callee, { caller, binding });
    }
  return found;
}

/** All but tests, sorted by id. */
const daily = (records: Program['records']): readonly FunctionRecord[] =>
  [...records.keys()]
    .sort()
    .map((id) => records.get(id)!)
    .filter(({ outline }) => outline.setting !== 'test');

function spread(from: Iterable<FunctionId>, next: (id: FunctionId) => readonly FunctionId[]): ReadonlySet<FunctionId> {
  const found = new Set(from);
  // A set is gone through to its end, with what is added on the way.
  for (const id of found) for (const one of next(id)) found.add(one);
  return found;
}
