// transaction-escape: what is written as part of a transaction, but runs beside it or after it.
import {
  defineRule,
  isInside,
  isSameConnection,
  isStatement,
  pickStatements,
  toldInside,
  type ReachedEffect,
  type Report,
  type Step,
  type Transaction,
} from '../src/rule.js';

type Escape = Pick<Report, 'message' | 'confidence' | 'advice'> & {
  readonly effect: ReachedEffect;
  readonly assumption?: string | undefined;
};

export default defineRule({
  id: 'transaction-escape',
  title: 'Statements and events that leave the transaction around them',
  why: `A statement that does not run on the transaction's connection takes a second one from the pool: it does not see what
was written, it stays when everything else is rolled back, and when all connections are taken by requests that wait for
their second one, nothing moves any more. An event that is published before commit tells of data that others cannot see yet, and that
may never be.`,
  fix: `Run it on the handle of the transaction: \`manager.getRepository(Order)\`, \`manager.withRepository(orders)\`, a parameter
\`manager\` for the helper. Await everything before the transaction ends, and publish events and enqueue jobs after it.`,
  limits: `It follows handles through parameters, fields and returned values. What is bound by other means (async local storage, a
context object) it takes to be inside.`,
  severity: 'error',
  options: {},
  messages: {
    beside: '{call} {does} on another connection than the transaction around it; it happens in {place}',
    late: '{call} is not awaited: it {does} when the transaction may have ended; it happens in {place}',
    early: '{call} {does} before the transaction commits; it happens in {place}',
  },
  proof: ['second-connection', 'stale-value'],
  check({ program, report, quiet }) {
    for (const transaction of program.transactions) {
      const seen = new Set<string>();
      for (const { function: owner, step } of transaction.steps) {
        const escape = escapeOf(step, transaction, (reason) => {
          quiet({ at: step.site.at, reason });
        });
        if (!escape) continue;
        if (transaction.aside !== undefined) {
          quiet({ at: step.site.at, reason: `setting: ${transaction.aside}` });
          continue;
        }
        const { effect, assumption, ...said } = escape;
        const identity = [
          program.functions.get(owner)?.symbol ?? '',
          step.site.callee,
          effect.effect.kind,
          effect.effect.entity ?? '',
        ];
        // Several calls of one callee need one repair.
        const key = identity.join(' ');
        if (seen.has(key)) continue;
        seen.add(key);
        report({
          ...said,
          ...toldInside(transaction, step, effect, program),
          ...(assumption !== undefined && { assumption }),
          identity,
        });
      }
    }
  },
});

/** How the step leaves its transaction, if it does. */
function escapeOf(step: Step, transaction: Transaction, quiet: (reason: string) => void): Escape | undefined {
  const { site } = step;
  const sure = (effect: ReachedEffect): boolean => effect.unlikely === undefined && isInside(effect);
  const likely = (assumption: string | undefined) =>
    assumption === undefined ? { confidence: 'proven' as const } : { confidence: 'likely' as const, assumption };
  const statements = pickStatements(site, (one) => sure(one) && isStatement(one.effect))?.main;
  if (step.leaves) {
    const effect = statements ?? site.effects.find((one) => sure(one) && one.effect.kind === 'mail');
    const assumed = statements ? statements.assumption : 'the mail should only go out when the transaction commits';
    const advice = statements ? 'Await it inside the transaction.' : 'Start it when the transaction has committed.';
    return effect && { message: 'late', effect, ...likely(effect.assumption ?? assumed), advice };
  }
  const sent = site.effects.find((one) => sure(one) && isSent(one) && !isCarriedBy(one, transaction));
  if (sent) {
    const advice = 'Do it after the transaction has committed.';
    return { message: 'early', effect: sent, ...likely(sent.assumption), advice };
  }
  const beside = pickStatements(
    site,
    (one) => sure(one) && isStatement(one.effect) && isBeside(one, transaction),
  )?.main;
  if (!beside) return undefined;
  if (transaction.implicit) return void quiet('not said: the library binds the statements to the transaction');
  const own = beside.handle ? 'the repository is not one that was made for this transaction' : undefined;
  const advice =
    beside.effect.kind === 'transaction'
      ? 'Join the transaction that is open: pass its handle on, and open no second one.'
      : "Run it on the transaction's handle, passed on as a parameter where a helper runs it.";
  return { message: 'beside', effect: beside, ...likely(beside.assumption ?? own), advice };
}

const isSent = ({ effect: { kind } }: ReachedEffect): boolean => kind === 'emit' || kind === 'enqueue';

/** Who takes it can work on the same connection. */
const isCarriedBy = ({ carries = [], awaited }: ReachedEffect, { handle }: Transaction): boolean =>
  awaited && handle !== undefined && carries.some((one) => isSameConnection(one, handle));

/** On the pool, or on the repository object's own connection. */
const isBeside = ({ handle }: ReachedEffect, transaction: Transaction): boolean =>
  !handle || (handle.is === 'own' && !(transaction.handle && isSameConnection(handle, transaction.handle)));
