// Where the results of a function's calls go, its literals included: into what is written, into decisions to leave,
// or only out of it.
import type { FunctionId } from '../../../core/outline/outline.js';
import type { ReachedEffect } from '../../../core/summary/summary.js';
import { remaining, some } from '../../../core/outline/fold.js';
import type { Value } from '../../../core/outline/value.js';
import { mayEndRun } from '../../outlines/exits.js';
import { addOrigins, resultKey, type Result, type ResultUse } from '../../outlines/value-uses.js';
import type { Program } from '../../program/program.js';

export class StepFlow {
  /** Results that reach a write, a lock, a branch, a loop, or something that is kept. */
  readonly feeding = new Set<string>();
  /** Results on which it rests whether the function goes on. */
  readonly deciding = new Set<string>();
  /** Results that are handed on anywhere in sight. */
  readonly seen = new Set<string>();
  readonly #program: Program;
  readonly #visited = new Set<FunctionId>();

  constructor(root: FunctionId, program: Program) {
    this.#program = program;
    this.#walk(root);
  }

  /** Whether the call needs one of the results in `made`; what cannot be followed may be any of them. */
  needs(result: Result, made: ReadonlySet<string>): boolean {
    const reached = new Set<string>();
    let isHidden = false;
    this.#reach([result], reached, (value) => (isHidden ||= some(value, ({ is }) => is === 'unknown')));
    reached.delete(resultKey(result));
    return isHidden || [...reached].some((key) => made.has(key));
  }

  #walk(id: FunctionId): void {
    if (this.#visited.has(id)) return;
    this.#visited.add(id);
    const record = this.#program.records.get(id);
    if (!record) return;
    const steps = this.#program.results.get(id)?.steps ?? [];
    const binding = new Set(steps.filter(({ site }) => site.effects.some(isBinding)).map((step) => step.id));
    for (const use of record.uses) {
      const { results } = use;
      for (const result of results) this.seen.add(resultKey(result));
      if (feeds(use, binding)) this.#reach(results, this.feeding);
      if (decides(use)) this.#reach(results, this.deciding);
    }
    for (const inner of record.mentions) {
      const literal = this.#program.records.get(inner);
      if (literal?.inline && literal.outline.parent === id) this.#walk(inner);
    }
  }

  #reach(results: readonly Result[], into: Set<string>, visit?: (value: Value) => void): void {
    const { records } = this.#program;
    addOrigins(results, into, (frame) => records.get(frame), visit);
  }
}

/** Writes, locks, and what may be either. */
export const isBinding = ({ effect }: ReachedEffect): boolean =>
  effect.kind === 'write' || effect.kind === 'raw' || effect.kind === 'lock' || effect.lock !== undefined;

function feeds({ by }: ResultUse, binding: ReadonlySet<number>): boolean {
  switch (by.node) {
    case 'call':
    case 'op':
      return binding.has(by.id);
    case 'branch':
    case 'loop':
      return true;
    case 'assign':
      return by.place.scope !== 'local' || by.adds === true;
    default:
      remaining(by, 'answer exit');
      return false;
  }
}

const decides = ({ by }: ResultUse): boolean =>
  by.node === 'branch' ? by.arms.some(mayEndRun) : by.node === 'exit' && by.how === 'throw';
