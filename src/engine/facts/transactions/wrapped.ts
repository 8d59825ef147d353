// Handlers that a framework runs inside of a transaction: a middleware or an interceptor opens one around what it calls
// next, and the handlers that it is put around are that.
import type { FunctionId, Wrapping } from '../../../core/outline/outline.js';
import type { ParameterCall } from '../../../core/summary/summary.js';
import { append } from '../../../core/multimap.js';
import { joinTraces } from '../../effects/trace.js';
import type { Binding } from '../../program/function-result.js';
import type { Program } from '../../program/program.js';

/** No call of the program's runs what the framework does. */
const BY_FRAMEWORK = -1;

/** What frameworks run in transactions of other functions, by the function that opens one. */
export class WrappedHandlers {
  readonly #program: Program;
  readonly #around = new Map<FunctionId, Wrapping[]>();

  constructor(program: Program) {
    this.#program = program;
    for (const one of program.wrappings) append(this.#around, one.outer, one);
  }

  /** The handlers behind the function, as its transaction finds them. */
  behind(id: FunctionId): readonly Binding[] {
    const around = this.#around.get(id) ?? [];
    const { records, results } = this.#program;
    const symbol = records.get(id)?.outline.symbol ?? id;
    const nexts = around.length === 0 ? [] : (results.get(id)?.summary.parameterCalls ?? []);
    return nexts
      .filter((next) => next.of === undefined && next.regions.includes('transaction') && !isFailure(next))
      .flatMap((next) =>
        around
          .filter(({ inner }) => inner !== id && records.has(inner))
          .map(({ inner, at }) => ({
            callee: inner,
            arguments: next.arguments,
            call: BY_FRAMEWORK,
            at: next.at,
            via: joinTraces([{ at, message: `${symbol} is put around it` }], next.trace),
            regions: next.regions,
            under: next.under,
            opensTransaction: true,
          })),
      );
  }
}

/** `next(error)`, a function of its own, goes to what handles errors; `next({ ctx })`, of what comes first, goes on. */
const isFailure = ({ index, arguments: passed }: ParameterCall): boolean => index > 0 && passed.length > 0;
