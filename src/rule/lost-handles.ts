// Statements that leave a transaction because some helper below does not pass its handle on, though the callee would
// take it: one cause, told once, with the transactions that come by it.
import { sureness, traceInside } from './transactions.js';
import { compareLocations, formatLocation, type Location } from '../core/location.js';
import type { LostHandle, ReachedEffect } from '../core/summary/summary.js';
import type { LinkedProgram } from '../core/program.js';
import type { Transaction, TransactionStep } from '../core/facts/transaction.js';
import { doesWhat } from './effect-text.js';
import { entriesOf, otherTransactions, placesOf } from './shared-causes.js';
import { append } from '../core/multimap.js';

interface Loss {
  readonly transaction: Transaction;
  readonly at: Location;
  readonly effect: ReachedEffect & { readonly lost: LostHandle };
}

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
    const entries = entriesOf(losses.map((loss) => loss.transaction));
    return {
      message: single ? 'lost' : 'helper',
      ...sureness(effect),
      at: single ? lost.at : cause,
      places: placesOf(losses.map(({ at }) => at)),
      data: { call: single ? lost.text : causeText, does, place: helper, count: `${calls.size}` },
      cause: { at: cause, title: `${causeText} ${does}` },
      trace: [
        ...traceInside(transaction, effect),
        ...otherTransactions(
          sorted.map((loss) => ({
            transaction: loss.transaction,
            at: loss.at,
            message: `so does the transaction in ${this.#symbol(loss.transaction.function)}, through ${this.#symbol(loss.effect.lost.caller)}`,
          })),
        ),
      ],
      ...(entries !== '' && { entry: entries }),
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
}
