// slow-work-in-transaction: a transaction that stays open while something slow is done.
import {
  adviceOutside,
  assumptionInside,
  backgroundOption,
  confidenceOf,
  defineRule,
  entityName,
  fileAssumption,
  growthAssumption,
  heavyRead,
  isBeside,
  isInside,
  isStatement,
  locksBefore,
  loopInside,
  loopsByCall,
  offInBackground,
  pickStatements,
  readOutside,
  severityInBackground,
  slowWorkInside,
  symbolOf,
  describeInside,
  whyOneByOne,
  withSharedCauses,
  type Sharing,
  type TransactionReport,
  type LinkedProgram,
  type ReachedEffect,
  type Repetition,
  type Report,
  type Step,
  type Transaction,
} from '../src/rule.js';

type Said = Pick<Report, 'message' | 'advice'> &
  Readonly<Partial<Record<'rows' | 'assumption', string>>> & {
    readonly effect: ReachedEffect;
    readonly loop?: Repetition;
  };

const SLOW_AT_TIMES = 'the store is slow or away at times, and the transaction waits for it then';
const LARGE = 'what it works on is large';
const CHEAP = 'not said: one read of the rows that it asks for costs little';

export default defineRule({
  id: 'slow-work-in-transaction',
  title: 'Slow work while a transaction is open',
  why: `An open transaction keeps its connection and every row that it has written or locked. While it waits for a mail server
or another system, or goes through thousands of rows one by one, all who need these rows wait with it, and the pool runs out of
connections.`,
  fix: `Open late, close early: read, compute and ask other systems before the transaction, and notify after it. What has to
happen with the data goes into an outbox or a queue, written in the transaction and worked off after it. Loops become one statement.`,
  limits: `It does not know how long a call takes: a server that answers in a millisecond is flagged like one that takes a minute.
A pause that three transactions or more come by, or a store that they ask, is told once, where it stands. A transaction that a middleware or an interceptor opens is looked for where it is put around a handler by name, not around a whole application. Of reads that could run outside it tells those of whole tables, and several at once, where all that is written can be followed.`,
  severity: 'error',
  options: backgroundOption,
  messages: {
    slow: '{call} {does} while the transaction is open{expires}; it happens in {place}',
    slowShared: '{call} in {place} {does} while one of the {count} transactions is open that come by here',
    locked: '{call} {does} while the transaction keeps {locks} locked{expires}; it happens in {place}',
    loop: '{call} runs statements one by one for {rows} while the transaction is open{expires}; they are in {place}',
    movable: '{call} {does} while the transaction is open, and could do so {rows}; it happens in {place}',
    table: '{call} locks the whole table of {rows} until the transaction ends',
  },
  proof: ['transaction-outlives', 'statements-grow'],
  exemptions: ['batch', 'memoised', 'setting'],
  requires: ['loops', 'transactions'],
  check({ program, facts, options, report, quiet }) {
    const loops = loopsByCall(facts.loops);
    const reports: TransactionReport[] = [];
    for (const transaction of facts.transactions) {
      // What hooks do with each write is told of listeners.
      if (transaction.form === 'hook') continue;
      // Loops whose statements run on other connections have another repair, which is told as an escape.
      const seen = escapingLoops(transaction, loops);
      transaction.steps.forEach(({ function: owner, step, movable }, position) => {
        const { site } = step;
        if (step.leaves) return;
        const found =
          slowWork(step, transaction, loops) ??
          tableLock(step, program) ??
          (movable && movableRead(step, transaction, movable));
        if (!found) return void (movable && quiet({ at: site.at, reason: CHEAP }));
        if (transaction.aside !== undefined)
          return void quiet({ at: site.at, reason: `setting: ${transaction.aside}` });
        const off = offInBackground(transaction, options);
        if (off !== undefined) return void quiet({ at: site.at, reason: off });
        const { effect, rows = '', message, advice, loop } = found;
        const assumption =
          found.assumption ??
          assumptionInside(effect) ??
          (loop && growthAssumption(loop)) ??
          fileAssumption(effect, transaction, position);
        const identity = [symbolOf(owner, program), effect.effect.kind, rows && message];
        // Several calls of one callee, and several calls in one loop, need one repair.
        const key = loop?.id ?? [...identity, site.callee].join(' ');
        if (seen.has(key)) return;
        seen.add(key);
        const locks = locksBefore(transaction, position, program);
        const described = describeInside(transaction, step, effect, program);
        const said = {
          ...described,
          ...severityInBackground(transaction, options),
          message: message === 'slow' && locks !== '' ? 'locked' : message,
          data: { ...described.data, rows, locks, expires: expiryText(transaction) },
          ...confidenceOf(assumption),
          advice: advice ?? adviceOutside(transaction, position, effect),
          identity,
        };
        reports.push({ transaction, effect, report: said });
      });
    }
    for (const one of withSharedCauses(reports, program, sharing)) report(one);
  },
});

/** `, and is rolled back 5 s after it began, which is the default` */
function expiryText({ expires }: Transaction): string {
  if (!expires) return '';
  return `, and is rolled back ${expires.after / 1000} s after it began${expires.isDefault ? ', which is the default' : ''}`;
}

/** A pause between attempts, or a store that is asked, is one for all who come by; what else is slow, each transaction has to move. */
const sharing = ({ effect: { effect } }: TransactionReport): Sharing | undefined =>
  effect.kind === 'sleep' || effect.brief ? { at: 'cause', message: 'slowShared' } : undefined;

function escapingLoops(transaction: Transaction, loops: ReadonlyMap<string, Repetition>): Set<string> {
  const found = new Set<string>();
  for (const { step } of transaction.steps) {
    const said = slowWork(step, transaction, loops);
    if (said?.loop !== undefined && isBeside(said.effect, transaction)) found.add(said.loop.id);
  }
  return found;
}

const sure = (one: ReachedEffect): boolean => one.unlikely === undefined && isInside(one);

/** Work outside the database, or a loop of statements over data. */
function slowWork({ site }: Step, transaction: Transaction, loops: ReadonlyMap<string, Repetition>): Said | undefined {
  const waits = slowWorkInside(site);
  if (waits?.effect.kind === 'sleep')
    return { message: 'slow', effect: waits, advice: 'Pause before the transaction begins, or when it has ended.' };
  if (waits?.effect.brief) return { message: 'slow', effect: waits, assumption: SLOW_AT_TIMES };
  // What only a large template or sheet makes slow.
  if (waits?.effect.kind === 'cpu' && waits.effect.optional)
    return { message: 'slow', effect: waits, assumption: LARGE };
  if (waits) return { message: 'slow', effect: waits };
  const loopOf = (one: ReachedEffect): Repetition | undefined =>
    isStatement(one.effect) && whyOneByOne(one.effect) === undefined && sure(one)
      ? loopInside(transaction, one, site.at, loops)
      : undefined;
  const looped =
    pickStatements(site, (one) => loopOf(one)?.growth.is === 'shown') ??
    pickStatements(site, (one) => loopOf(one) !== undefined);
  if (!looped) return undefined;
  const { main } = looped;
  const loop = loopOf(main)!;
  const advice =
    'Collect the rows first, and write or read them in one statement: the transaction is as long as its slowest loop.';
  return { message: 'loop', effect: main, rows: loop.origin.text, advice, loop };
}

function tableLock({ site }: Step, program: LinkedProgram): Said | undefined {
  const effect = site.effects.find((one) => one.effect.lock === 'table' && sure(one));
  if (!effect) return undefined;
  const { entity } = effect.effect;
  const rows = entity === undefined ? 'the statement' : entityName(entity, program);
  const advice = 'Lock the rows that are needed (FOR UPDATE), or take an advisory lock.';
  return { message: 'table', effect, rows, advice };
}

/** Reads that no write needs; those of few rows by key are over before it matters. */
function movableRead({ site }: Step, transaction: Transaction, to: 'before' | 'after'): Said | undefined {
  const effect = heavyRead(site);
  return effect && { message: 'movable', effect, ...readOutside(transaction, to, effect) };
}
