// Functions that run in a transaction of a closure: `inTransaction(handler)` gives a function that opens one around the
// handler whenever it is called.
import type { FunctionId } from '../../../core/outline/outline.js';
import type { ParameterCall } from '../../../core/summary/summary.js';
import { append } from '../../../core/multimap.js';
import type { Binding } from '../../program/function-result.js';
import type { Program } from '../../program/program.js';
import { functionValues } from '../../graph/resolve-targets.js';
import { accessAt } from '../../../core/outline/fold.js';
import { joinTraces } from '../../effects/trace.js';

/** A function that is handed over, with the closure that runs it. */
export interface RunByClosure {
  readonly closure: FunctionId;
  readonly binding: Binding;
}

interface Runs {
  readonly closure: FunctionId;
  readonly call: ParameterCall;
}

/** What closures run in transactions of their own, by the function that makes the closure. */
export class ClosureTransactions {
  readonly #program: Program;
  readonly #runs = new Map<FunctionId, Runs[]>();

  constructor(program: Program) {
    this.#program = program;
    for (const [closure, { summary }] of program.results)
      for (const call of summary.parameterCalls)
        if (call.of !== undefined && call.regions.includes('transaction') && this.#isGiven(closure, call.of))
          append(this.#runs, call.of, { closure, call });
  }

  /** The function gives the closure to its callers. */
  #isGiven(closure: FunctionId, maker: FunctionId): boolean {
    const record = this.#program.records.get(maker);
    return (
      record?.returns.some((value) => functionValues(value, record, this.#program).functions.has(closure)) ?? false
    );
  }

  /** Functions that calls in this one hand to such makers. */
  handedOver(id: FunctionId): readonly RunByClosure[] {
    const record = this.#program.records.get(id);
    if (!record || this.#runs.size === 0) return [];
    return record.callList.flatMap((call) => {
      const makers = this.#program.targets.get(id)?.get(call.id)?.functions ?? [];
      return makers.flatMap((maker) =>
        (this.#runs.get(maker) ?? []).flatMap(({ closure, call: run }) => {
          const root = call.arguments[run.index];
          const taken = root && accessAt(root, run.path);
          const functions = taken ? [...functionValues(taken, record, this.#program).functions].sort() : [];
          const via = joinTraces(
            [{ at: call.at, message: `is given to ${this.#program.records.get(maker)!.outline.symbol}` }],
            run.trace,
          );
          return functions.map((callee) => ({
            closure,
            binding: {
              callee,
              arguments: run.arguments,
              ...(run.carrier !== undefined && { carrier: run.carrier }),
              call: call.id,
              at: call.at,
              via,
              regions: run.regions,
              under: run.under,
              opensTransaction: true,
            },
          }));
        }),
      );
    });
  }
}
