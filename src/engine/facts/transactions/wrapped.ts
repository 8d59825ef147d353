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

/** A handler behind the function that a framework runs around it. */
export interface Wrapped {
  readonly binding: Binding;
  /** The function stands around all handlers of the application. */
  readonly isOfAll?: true;
}

/** What frameworks run in transactions of other functions, by the function that opens one. */
export class WrappedHandlers {
  readonly #program: Program;
  readonly #around = new Map<FunctionId, Wrapping[]>();
  readonly #ofAll = new Map<FunctionId, Wrapping[]>();

  constructor(program: Program) {
    this.#program = program;
    for (const one of program.wrappings) append(this.#around, one.outer, one);
    for (const one of program.applicationWrappings)
      for (const inner of handlersIn(one.folder, program))
        append(this.#ofAll, one.outer, { outer: one.outer, inner, at: one.at });
  }

  /** The handlers behind the function, as its transaction finds them. */
  behind(id: FunctionId): readonly Wrapped[] {
    const around = this.#around.get(id) ?? [];
    const ofAll = this.#ofAll.get(id) ?? [];
    const { results } = this.#program;
    if (around.length + ofAll.length === 0) return [];
    const nexts =
      results.get(id)?.summary.parameterCalls.filter((next) => next.of === undefined && !isFailure(next)) ?? [];
    const opening = nexts.filter(({ regions }) => regions.includes('transaction'));
    // What chooses among requests says so by a condition, or by going on without a transaction.
    const opensAlways = opening.length === nexts.length && opening.every(({ under }) => under.length === 0);
    return opening.flatMap((next) => [
      ...around.flatMap((one) => this.#bound(next, one)),
      ...(opensAlways
        ? ofAll.flatMap((one) => this.#bound(next, one).map((bound) => ({ ...bound, isOfAll: true as const })))
        : []),
    ]);
  }

  #bound(next: ParameterCall, { outer, inner, at }: Wrapping): readonly Wrapped[] {
    const { records } = this.#program;
    if (inner === outer || !records.has(inner)) return [];
    const symbol = records.get(outer)?.outline.symbol ?? outer;
    const binding: Binding = {
      callee: inner,
      arguments: next.arguments,
      call: BY_FRAMEWORK,
      at: next.at,
      via: joinTraces([{ at, message: `${symbol} is put around it` }], next.trace),
      regions: next.regions,
      under: next.under,
      opensTransaction: true,
    };
    return [{ binding }];
  }
}

/** The methods of the application that answer requests. */
const handlersIn = (folder: string, { records }: Program): readonly FunctionId[] =>
  [...records.values()]
    .filter(
      ({ outline, original }) => original === undefined && outline.answer && outline.at.file.startsWith(`${folder}/`),
    )
    .map(({ outline }) => outline.id)
    .sort();

/** `next(error)`, a function of its own, goes to what handles errors; `next({ ctx })`, of what comes first, goes on. */
const isFailure = ({ index, arguments: passed }: ParameterCall): boolean => index > 0 && passed.length > 0;
