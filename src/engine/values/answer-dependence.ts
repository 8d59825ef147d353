// Which calls of a function its answer is made of: what flows into what it gives, into the response, or into a decision
// to leave. Values only: what is computed by arithmetic is not followed, so what is looked at in no visible way counts
// as needed.
import type { Call, Op } from '../../core/outline/outline.js';
import { mayEndRun } from '../outlines/exits.js';
import { addOrigins, resultKey } from '../outlines/value-uses.js';
import type { FunctionRecord } from '../outlines/function-record.js';

/** Results that the function's answer needs. */
export class Needed {
  readonly #frame: string;
  readonly #needed = new Set<string>();
  /** Results that are passed on, kept or tested anywhere. */
  readonly #seen = new Set<string>();
  /** Results that flow into the answer, or into what is given to code that is not followed. */
  readonly #answered: Set<string>;

  constructor(record: FunctionRecord) {
    const { outline, uses, calls } = record;
    this.#frame = outline.id;
    const inFrame = (frame: string): FunctionRecord | undefined => (frame === outline.id ? record : undefined);
    for (const { by, results } of uses) {
      const leaves = by.node === 'answer' || by.node === 'exit';
      const decides = by.node === 'branch' && by.arms.some(mayEndRun);
      if (leaves || decides) addOrigins(results, this.#needed, inFrame);
      if (!leaves) for (const result of results) this.#seen.add(resultKey(result));
    }
    this.#answered = new Set(this.#needed);
    const open = [...calls.values()]
      .filter(({ id, use }) => use !== 'dropped' && !this.#seen.has(resultKey({ frame: outline.id, call: id })))
      .map(({ id }) => ({ frame: outline.id, call: id }));
    addOrigins(open, this.#answered, inFrame);
  }

  /** Whether the answer may be made of what this call gives. */
  isNeeded({ id, use }: Call | Op): boolean {
    if (use === 'dropped') return false;
    const key = resultKey({ frame: this.#frame, call: id });
    return use === 'returned' || this.#needed.has(key) || !this.#seen.has(key);
  }

  /** Whether it is seen that the answer, or a decision to leave, is made of what this call gives. */
  isSeenToDecide({ id, use }: Call | Op): boolean {
    return use === 'returned' || this.#needed.has(resultKey({ frame: this.#frame, call: id }));
  }

  /** Whether what this call gives, or what is made of it further on, may be what is answered. */
  isAnswered({ id, use }: Call | Op): boolean {
    return use === 'returned' || (use !== 'dropped' && this.#answered.has(resultKey({ frame: this.#frame, call: id })));
  }
}

/** What becomes of what a call gives: by syntax, or returned where it flows into what the function gives and nowhere else. */
export function useOfAnswer({ id, use }: Call | Op, { outline, uses }: FunctionRecord): Op['use'] {
  if (use !== undefined) return use;
  let isReturned = false;
  for (const { by, results } of uses) {
    if (by.node === 'answer' || !results.some(({ frame, call }) => frame === outline.id && call === id)) continue;
    if (by.node !== 'exit') return undefined;
    isReturned = true;
  }
  return isReturned ? 'returned' : undefined;
}
