// transaction-escape: what is written as part of a transaction, but runs beside it or after it.
import {
  adviceJoining,
  assumptionInside,
  defineRule,
  holdsHandle,
  isBeside,
  isInside,
  isOnAnotherSource,
  isPool,
  isSameConnection,
  isStatement,
  LostHandles,
  pickStatements,
  sureness,
  symbolOf,
  describeInside,
  withSharedCauses,
  type Sharing,
  type TransactionReport,
  type ReachedEffect,
  type Report,
  type Transaction,
  type TransactionStep,
} from '../src/rule.js';

type Escape = Pick<Report, 'message' | 'confidence' | 'assumption' | 'advice'> & { readonly effect: ReachedEffect };

export default defineRule({
  id: 'transaction-escape',
  title: 'Statements and events that leave the transaction around them',
  why: `A statement that does not run on the transaction's connection takes a second one from the pool: it does not see what
was written, it stays when everything else is rolled back, and when all connections are taken by requests that wait for
their second one, nothing moves any more. An event that is published before commit tells of data that others cannot see yet, and that
may never be.`,
  fix: `Run it on the handle of the transaction or on what that gives, and let helpers take the handle as a parameter. Await everything before the transaction ends, and publish events and enqueue jobs after it.`,
  limits: `It follows handles through parameters, fields and returned values. What is bound by other means (async local storage, a
context object) it takes to be inside. Of an event whose listeners run in the process and are awaited it tells what they do.
What three transactions or more come by further down is told once, there, with the transactions in its trace. So is what several statements of one field of a class have in common that nobody has bound.
Where a program works on several databases, what it sends to another one than the transaction's is not told: nothing could take part there, whatever is passed on.`,
  severity: 'error',
  options: {},
  messages: {
    beside: '{call} {does} on another connection than the transaction around it; it happens in {place}',
    waits:
      '{call} {does} outside of the transaction around it, which has the only connection: each waits for the other for ever; it happens in {place}',
    late: '{call} is not awaited: it {does} when the transaction may have ended; it happens in {place}',
    lost: '{call} passes no handle to {place}, which {does} on another connection than the transaction around it then',
    helper:
      '{call} {does} on another connection than the transactions around it: {count} calls of {place} leave the handle out',
    besideShared: '{call} {does} on another connection than the {count} transactions around it; it happens in {place}',
    besideCommon:
      '{call} {does} on another connection than the {count} transactions around it, as {others} more statements of {common} do; it happens in {place}',
    unused:
      'nothing runs in the transaction: {call} {does} on another connection, and so do {others} more calls in it; it happens in {place}',
    earlyShared: '{call} in {place} {does} before the {count} transactions commit that come by here',
    early: '{call} {does} before the transaction commits; it happens in {place}',
  },
  proof: ['second-connection', 'stale-value'],
  exemptions: ['memoised', 'setting'],
  requires: ['transactions'],
  check({ program, facts, report, quiet }) {
    const lost = new LostHandles(program);
    const hooks = new Set(facts.transactions.flatMap((one) => (one.form === 'hook' ? [one.function] : [])));
    const reports: TransactionReport[] = [];
    for (const transaction of facts.transactions) {
      const seen = new Set<string>();
      const own: TransactionReport[] = [];
      for (const one of transaction.steps) {
        const { at, callee } = one.step.site;
        const escape = escapeOf(one, transaction, { lost, hooks }, (reason) => {
          quiet({ at, reason });
        });
        if (!escape) continue;
        if (transaction.aside !== undefined) {
          quiet({ at, reason: `setting: ${transaction.aside}` });
          continue;
        }
        const { effect, ...said } = escape;
        const symbol = symbolOf(one.function, program);
        const identity = [symbol, effect.effect.kind, effect.effect.entity ?? ''];
        // Several calls of one callee need one repair, and so do several statements of one call.
        const key = [...identity, callee].join(' ');
        const place = `${said.message} ${at.file}:${at.start.line}:${at.start.column}`;
        if (seen.has(key) || seen.has(place)) continue;
        seen.add(key).add(place);
        const described = describeInside(transaction, one.step, effect, program);
        own.push({ transaction, effect, report: { ...said, ...described, identity } });
      }
      reports.push(...ofUnused(transaction, own));
    }
    for (const one of withSharedCauses(reports, program, sharing)) report(one);
    for (const one of lost.reports()) report(one);
  },
});

/** Fewer statements are told one by one, each where it can be mended. */
const FEWEST_OF_UNUSED = 3;

/** A transaction that nothing runs in has one cause: its code does not take the handle. */
function ofUnused(transaction: Transaction, own: readonly TransactionReport[]): readonly TransactionReport[] {
  const beside = own.filter(({ report }) => report.message === 'beside');
  const isUsed = transaction.steps.some(({ step: { site } }) =>
    site.effects.some(
      (one) => isStatement(one.effect) && one.effect.kind !== 'transaction' && !isBeside(one, transaction),
    ),
  );
  const first = beside.find(({ report }) => report.assumption === undefined) ?? beside[0];
  if (!first || beside.length < FEWEST_OF_UNUSED || isUsed) return own;
  const others = beside.filter((one) => one !== first);
  const { accepted, ...said } = first.report;
  const report: Report = {
    ...said,
    message: 'unused',
    data: { ...said.data, others: `${others.length}` },
    trace: [...said.trace, ...others.map(({ report: { at, data } }) => ({ at, message: `so does ${data['call']}` }))],
    advice: 'Take the handle that the transaction gives, and run all of them on it.',
    identity: [said.identity[0]!, 'unused'],
    ...(accepted !== undefined && others.every((one) => one.report.accepted !== undefined) && { accepted }),
  };
  return own.flatMap((one) => (one === first ? [{ ...first, report }] : beside.includes(one) ? [] : [one]));
}

/** What runs beside them is mended where it stands; what comes too early, where their common way begins. */
function sharing({ report: { message }, effect }: TransactionReport): Sharing | undefined {
  if (message === 'beside') return { at: 'cause', message: 'besideShared', ...commonField(effect) };
  return message === 'early' ? { at: 'shared-call', message: 'earlyShared' } : undefined;
}

/** One repository that nobody has bound to a transaction is one cause, however many statements it sends. */
const commonField = ({ poolField, effect: { entity = '' } }: ReachedEffect): Pick<Sharing, 'common'> =>
  poolField === undefined ? {} : { common: { by: `${poolField} ${entity}`, message: 'besideCommon' } };

const sure = (effect: ReachedEffect): boolean => effect.unlikely === undefined && isInside(effect);

/** How the step leaves its transaction, if it does. */
function escapeOf(
  one: TransactionStep,
  transaction: Transaction,
  { lost, hooks }: { readonly lost: LostHandles; readonly hooks: ReadonlySet<string> },
  quiet: (reason: string) => void,
): Escape | undefined {
  const { site, leaves } = one.step;
  const isOwnRead = (reached: ReachedEffect): boolean =>
    leaves === true && reached.effect.kind === 'read' && isBeside(reached, transaction);
  const isPart = (one: ReachedEffect): boolean => sure(one) && isStatement(one.effect);
  const statements = pickStatements(site, (one) => isPart(one) && !isOwnRead(one))?.main;
  if (leaves) {
    if (site.effects.some((one) => isPart(one) && isOwnRead(one)))
      quiet('not said: nobody waits for it, and it reads on a connection of its own');
    const effect = statements ?? site.effects.find((one) => sure(one) && one.effect.kind === 'mail');
    const assumed = statements ? statements.assumption : 'the mail should only go out when the transaction commits';
    const advice = statements ? 'Await it inside the transaction.' : 'Start it when the transaction has committed.';
    return effect && { message: 'late', effect, ...sureness(effect, assumed), advice };
  }
  const isReportedBelow = ({ causeFunction }: ReachedEffect): boolean =>
    transaction.form !== 'hook' && hooks.has(causeFunction);
  const early = site.effects.filter(
    (one) => sure(one) && isSent(one) && !one.effect.later && !isHeardInside(one) && !isCarriedBy(one, transaction),
  );
  const sent = early.find((one) => !isReportedBelow(one));
  if (!sent && early.length > 0) quiet('not said here: a hook that runs with it hands on before the commit');
  if (sent) {
    const advice = 'Do it after the transaction has committed.';
    return { message: 'early', effect: sent, ...sureness(sent), advice };
  }
  const isOff = (effect: ReachedEffect): boolean =>
    sure(effect) && isStatement(effect.effect) && isBeside(effect, transaction);
  const isEscape = (effect: ReachedEffect): boolean => isOff(effect) && !isOnAnotherSource(effect, transaction);
  if (site.effects.some((effect) => isOff(effect) && isOnAnotherSource(effect, transaction)))
    quiet('not said: it works on another database, where nothing takes part in this transaction');
  const below = new Set(site.effects.filter((effect) => isEscape(effect) && lost.takes(effect, one, transaction)));
  const isReportedHere = (effect: ReachedEffect): boolean => isEscape(effect) && !below.has(effect);
  // What is read in any case goes before what is read only where it is missing.
  const beside = (
    pickStatements(site, (one) => isReportedHere(one) && !assumptionInside(one)) ?? pickStatements(site, isReportedHere)
  )?.main;
  if (!beside) {
    const isBound = transaction.implicit && statements && isPool(statements.handle);
    if (isBound) quiet('not said: the library binds the statements to the transaction');
    return void (below.size > 0 && quiet('not said here: a call below leaves the handle out'));
  }
  if (one.isUndone)
    return void quiet(
      'not said: what comes behind it always throws, and what it writes stays though the rest is undone',
    );
  return besideOf(beside, transaction);
}

/** What is said of a statement on another connection. */
function besideOf(beside: ReachedEffect, transaction: Transaction): Escape {
  const isAside = isByRequests(beside, transaction);
  const own = isAside
    ? 'what it is sent to as a request holds the same data'
    : beside.handle?.is === 'own'
      ? 'the object that it runs on is not one that was made for this transaction'
      : undefined;
  const message = beside.effect.connection === 'queued' && beside.awaited ? 'waits' : 'beside';
  const advice = isAside
    ? "Write it as a statement on the transaction's handle, or do it when the transaction has committed: no request takes part in it."
    : adviceJoining(beside, transaction);
  return { message, effect: beside, ...sureness(beside, own), advice };
}

/** `supabase.from('sales').select()` in a transaction of `pg`: another client's, which sends requests and has no transactions. */
const isByRequests = ({ effect }: ReachedEffect, transaction: Transaction): boolean =>
  effect.connection === 'requests' &&
  !transaction.steps.some(({ step: { site } }) =>
    site.effects.some((one) => one.effect.connection === 'requests' && !isBeside(one, transaction)),
  );

const isSent = ({ effect: { kind } }: ReachedEffect): boolean => kind === 'emit' || kind === 'enqueue';

/** It stays in the process, and all that it starts is over before the transaction ends: what listeners do, is told. */
const isHeardInside = ({ effect, awaited }: ReachedEffect): boolean => effect.awaitsReceivers === true && awaited;

/** Who takes it can work on the same connection, or sees by the object that it belongs to a transaction. */
const isCarriedBy = ({ carries = [], awaited }: ReachedEffect, { handle, isInProperty }: Transaction): boolean =>
  handle !== undefined &&
  (carries.some((one) => awaited && isSameConnection(one, handle)) ||
    (isInProperty === true && carries.some((one) => holdsHandle(one, handle))));
