// unclosed-transaction: a way out of a function on which a transaction it has begun, or a connection it has taken, stays open.
import { defineRule, formatLocation, symbolOf, type LeftOpen, type TraceStep } from '../src/rule.js';

const HOW = {
  return: 'returns here while it is open',
  throw: 'throws here while it is open',
  end: 'ends while it is open',
} as const;

export default defineRule({
  id: 'unclosed-transaction',
  title: 'Transactions and connections that some way out leaves open',
  why: `A transaction that is neither committed nor rolled back keeps its connection and its locks until the server gives
up on it. A connection that is not released is missing in the pool: ten failed requests, and the application
stands still.`,
  fix: `Commit at the end of a \`try\`, roll back in its \`catch\`, and release in its \`finally\`. Or let the
library do it, by its call that takes a function and runs it between begin and commit.`,
  limits: `Handles that are returned, kept in a field or given to code that cannot be followed are taken to be ended there. A condition
on a flag is trusted to ask whether something is open.`,
  severity: 'error',
  options: {},
  messages: {
    transaction: 'The transaction begun by {call} stays open when {way}',
    connection: 'The connection taken by {call} is not released when {way}',
    never: 'The connection taken by {call} is never released',
    unended: 'The transaction begun by {call} is neither committed nor rolled back',
    unawaited:
      'The transaction begun by {call} is committed without waiting for it: an error goes unseen, and what follows may come first',
  },
  proof: 'stays-open',
  exemptions: ['setting'],
  requires: ['openResources'],
  check({ program, facts, report, quiet }) {
    // A runner that is lost takes its transaction with it: one repair, one finding, at the transaction.
    const left = facts.openResources.filter(({ what, exits }) => what === 'transaction' && exits.length > 0);
    const begun = new Set(left.map((one) => one.function));
    // One call may give a connection with a transaction on it.
    const places = new Set(left.map(({ at }) => formatLocation(at)));
    for (const one of facts.openResources) {
      if (one.what === 'client') continue;
      if (one.what === 'connection' && places.has(formatLocation(one.at))) continue;
      if (one.what === 'connection' && one.isEnded && begun.has(one.function)) continue;
      if (one.aside !== undefined) {
        quiet({ at: one.at, reason: `setting: ${one.aside}` });
        continue;
      }
      const symbol = symbolOf(one.function, program);
      report({
        message: messageFor(one),
        data: { call: one.text, way: exitText(one, symbol) },
        at: one.at,
        confidence: 'proven',
        trace: traceOf(one, symbol),
        advice: adviceFor(one),
        ...(one.entries.length > 0 && { entry: one.entries.join(', ') }),
        identity: [symbol, one.what, one.text],
      });
    }
  },
});

function messageFor({ what, isEnded, exits }: LeftOpen): string {
  if (exits.length === 0) return 'unawaited';
  if (what === 'transaction') return isEnded ? 'transaction' : 'unended';
  return isEnded ? 'connection' : 'never';
}

function exitText({ exits }: LeftOpen, symbol: string): string {
  const [first] = exits;
  if (first?.how === 'fails') return `${first.text} fails`;
  return first?.how === 'end' ? `${symbol} runs to its end` : `${symbol} leaves by ${first?.text ?? 'its end'}`;
}

function traceOf({ what, at, text, exits, unawaited }: LeftOpen, symbol: string): readonly TraceStep[] {
  const open = { at, message: what === 'transaction' ? `${text} begins a transaction` : `${text} takes a connection` };
  if (exits.length === 0 && unawaited) return [open, { at: unawaited, message: 'commits, and nobody waits for it' }];
  return [
    open,
    ...exits.map(({ at: where, how, text: call }) => ({
      at: where,
      message: how === 'fails' ? `${call} can fail: nothing ends it then` : `${symbol} ${HOW[how]}`,
    })),
  ];
}

function adviceFor({ what, exits }: LeftOpen): string {
  if (exits.length === 0) return 'Await the commit.';
  if (what === 'connection') return 'Release it in a finally block around everything that uses it.';
  return 'Roll back in a catch block around everything between begin and commit, and release in its finally block.';
}
