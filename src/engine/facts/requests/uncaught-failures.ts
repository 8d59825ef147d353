// What makes the promise of a function fail: work that the function waits for and whose failure it does not catch. What it
// starts and leaves alone fails by itself.
import { isUnder } from '../../../core/summary/condition.js';
import { mayReject } from '../../../core/outline/effect.js';
import type { TraceStep } from '../../../core/finding.js';
import type { FunctionId } from '../../../core/outline/outline.js';
import type { ReachedEffect } from '../../../core/summary/summary.js';
import type { Step } from '../../../core/summary/step.js';
import type { Program } from '../../program/program.js';
import type { Binding } from '../../program/function-result.js';
import { joinTraces } from '../../effects/trace.js';

/** Shortest ways to a failure; each function is looked at once. */
export class Failures {
  readonly #program: Program;
  readonly #known = new Map<FunctionId, ReachedEffect | undefined>();

  constructor(program: Program) {
    this.#program = program;
  }

  /** What fails when the step's call or op does, whoever waits for it. */
  at(home: FunctionId, step: Step): ReachedEffect | undefined {
    return (
      ownOf(step) ??
      this.#among(
        home,
        this.#bindings(home).filter(({ call }) => call === step.id),
      )
    );
  }

  /** What makes the function's promise fail. */
  of(id: FunctionId): ReachedEffect | undefined {
    if (this.#known.has(id)) return this.#known.get(id);
    this.#known.set(id, undefined);
    const found = this.#own(id) ?? this.#below(id);
    this.#known.set(id, found);
    return found;
  }

  #bindings(id: FunctionId): readonly Binding[] {
    return this.#program.results.get(id)?.bindings ?? [];
  }

  #own(id: FunctionId): ReachedEffect | undefined {
    for (const step of this.#program.results.get(id)?.steps ?? []) {
      const own = !step.detached && !step.caught && step.site.awaited ? ownOf(step) : undefined;
      if (own) return own;
    }
    return undefined;
  }

  #below(id: FunctionId): ReachedEffect | undefined {
    const calls = this.#program.records.get(id)?.calls;
    const waited = this.#bindings(id).filter(
      (binding) =>
        !binding.detached && !isUnder(binding, 'handled') && (binding.via ?? calls?.get(binding.call)?.awaited),
    );
    return this.#among(id, waited);
  }

  #among(home: FunctionId, bindings: readonly Binding[]): ReachedEffect | undefined {
    let best: ReachedEffect | undefined;
    for (const binding of bindings) {
      const below = this.of(binding.callee);
      const found = below && this.#through(below, home, binding);
      if (found && (!best || found.trace.length < best.trace.length)) best = found;
    }
    return best;
  }

  /** Which of many implementations runs is a guess where only a few of them can fail. */
  #through(below: ReachedEffect, home: FunctionId, binding: Binding): ReachedEffect | undefined {
    const { call, callee, at, via } = binding;
    const targets = via ? [] : (this.#program.targets.get(home)?.get(call)?.functions ?? []);
    const failing = targets.length < 2 ? targets : targets.filter((id) => this.of(id));
    if (failing.length * 2 < targets.length) return undefined;
    const { symbol, accepted } = this.#program.records.get(callee)!.outline;
    const choice =
      failing.length < targets.length
        ? `${symbol} is the one of ${targets.length} implementations that runs`
        : undefined;
    const assumption = below.assumption ?? binding.assumption ?? choice;
    const steps: readonly TraceStep[] = [...(via ?? []), { at, message: `calls ${symbol}` }];
    return {
      ...below,
      trace: joinTraces(steps, below.trace),
      ...(assumption !== undefined && { assumption }),
      ...(below.accepted === undefined && accepted !== undefined && { accepted }),
    };
  }
}

/** What the step does by itself: of several statements of one op, what it is there for. */
function ownOf({ site }: Step): ReachedEffect | undefined {
  const own = site.effects.filter(
    (reached) =>
      reached.trace.length === 1 &&
      !isUnder(reached, 'handled') &&
      reached.unlikely === undefined &&
      mayReject(reached.effect),
  );
  return own.find(({ effect }) => effect.kind === 'write') ?? own[0];
}
