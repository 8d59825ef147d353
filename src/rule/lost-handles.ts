// Statements that leave a transaction because some helper below does not pass its handle on, though the callee would
// take it: one cause, told once, with the transactions that come by it.
import type { TraceStep } from '../core/finding.js';
import { sureness, traceInside } from './transactions.js';
import { compareLocations, formatLocation, type Location } from '../core/location.js';
import type { LostHandle, ReachedEffect } from '../core/summary/summary.js';
import type { LinkedProgram } from '../core/program.js';
import type { Transaction, TransactionStep } from '../core/facts/transaction.js';
import { doesWhat } from './effect-text.js';
import { append } from '../core/multimap.js';

interface Loss {
  readonly transaction: Transaction;
  readonly at: Location;
  readonly effect: ReachedEffect & { readonly lost: LostHandle };
}

/** More transactions than this are counted, not listed. */
const MOST_LISTED = 12;
const MOST_ENTRIES = 3;

/** Gathers them by the function that would take the handle, and the statement in it. */
export class LostHandles {
  readonly #groups = new Map<string, Loss[]>();
  readonly #program: LinkedProgram;

  constructor(program: LinkedProgram) {
    this.#program = program;
  }

  /** Takes the effect where its handle is lost further down than the transaction's own code. */
  takes(effect: ReachedEffect, { step: { site }, handsOn }: TransactionStep, transaction: Transaction): boolean {
    const { lost } = effect;
    if (!lost || !handsOn || transaction.aside !== undefined || compareLocations(lost.at, site.at) === 0) return false;
    const key = `${lost.callee} ${formatLocation(effect.cause)}`;
    const loss: Loss = { transaction, at: site.at, effect: { ...effect, lost } };
    append(this.#groups, key, loss);
    return true;
  }

  /** Each group as a report: at the call that leaves the handle out, or where there are several, in the helper. */
  reports() {
    return [...this.#groups.values()].map((losses) => this.#described(losses));
  }

  #described(losses: readonly Loss[]) {
    const sorted = [...losses].sort(
      (a, b) =>
        Number(a.effect.assumption !== undefined) - Number(b.effect.assumption !== undefined) ||
        a.effect.trace.length - b.effect.trace.length ||
        compareLocations(a.at, b.at),
    );
    const { effect, transaction } = sorted[0]!;
    const calls = new Map(losses.map(({ effect: { lost } }) => [formatLocation(lost.at), lost]));
    const single = calls.size === 1;
    const { lost, cause, causeText } = effect;
    const helper = this.#symbol(lost.callee);
    const does = doesWhat(effect, this.#program);
    const accepted = losses.every((loss) => loss.effect.accepted !== undefined) ? effect.accepted : undefined;
    const entries = [...new Set(losses.flatMap((loss) => loss.transaction.entries))].sort().slice(0, MOST_ENTRIES);
    return {
      message: single ? 'lost' : 'helper',
      ...sureness(effect),
      at: single ? lost.at : cause,
      data: { call: single ? lost.text : causeText, does, place: helper, count: `${calls.size}` },
      cause: { at: cause, title: `${causeText} ${does}` },
      trace: [...traceInside(transaction, effect), ...this.#others(sorted)],
      ...(entries.length > 0 && { entry: entries.join(', ') }),
      advice: single ? 'Pass the handle on.' : 'Pass the handle on at each of them, or make it no optional one.',
      identity: [
        this.#symbol(single ? lost.caller : lost.callee),
        'lost',
        effect.effect.kind,
        effect.effect.entity ?? '',
      ],
      ...(accepted !== undefined && { accepted }),
    };
  }

  #symbol(id: string): string {
    return this.#program.functions.get(id)?.symbol ?? id;
  }

  #others([first, ...losses]: readonly Loss[]): readonly TraceStep[] {
    const others = new Map<string, TraceStep>();
    for (const { transaction, at, effect } of losses)
      if (transaction.id !== first?.transaction.id)
        others.set(transaction.id, {
          at,
          message: `so does the transaction in ${this.#symbol(transaction.function)}, through ${this.#symbol(effect.lost.caller)}`,
        });
    const steps = [...others.values()].sort((a, b) => compareLocations(a.at, b.at));
    const listed = steps.slice(0, MOST_LISTED);
    const rest = steps.length - listed.length;
    const last = listed.at(-1);
    return rest > 0 && last
      ? [...listed.slice(0, -1), { ...last, message: `${last.message}, and ${rest} more transactions` }]
      : listed;
  }
}
