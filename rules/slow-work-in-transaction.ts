// slow-work-in-transaction: a transaction that stays open while something slow is done.
import {
  amongWrites,
  causeOf,
  defineRule,
  doesWhat,
  isInside,
  isStatement,
  locksBefore,
  loopInside,
  loopsByCall,
  pickStatements,
  traceInside,
  type LinkedProgram,
  type ReachedEffect,
  type Repetition,
  type Report,
  type Step,
  type Transaction,
} from '../src/rule.js';

const SLOW: ReadonlySet<string> = new Set(['http', 'mail', 'process', 'prompt', 'sleep', 'file', 'blocking', 'cpu']);

type Said = Pick<Report, 'message' | 'advice'> & {
  readonly effect: ReachedEffect;
  readonly rows?: string;
  readonly loop?: string;
};

export default defineRule({
  id: 'slow-work-in-transaction',
  title: 'Slow work while a transaction is open',
  why: `An open transaction keeps its connection and every row that it has written or locked. While it waits for a mail server
or another system, or goes through thousands of rows one by one, all who need these rows wait with it, and the pool runs out of
connections.`,
  fix: `Open late, close early: read, compute and ask other systems before the transaction, and notify after it. What has to
happen with the data goes into an outbox or a queue, written in the transaction and worked off after it. Loops become one statement.`,
  limits: `It does not know how long a call takes: a server that answers in a millisecond is flagged like one that takes a minute.`,
  severity: 'error',
  options: {},
  messages: {
    slow: '{call} {does} while the transaction is open; it happens in {place}',
    locked: '{call} {does} while the transaction keeps {locks} locked; it happens in {place}',
    loop: '{call} runs statements one by one for {rows} while the transaction is open; they are in {place}',
    table: '{call} locks the whole table of {rows} until the transaction ends',
  },
  proof: ['transaction-outlives', 'statements-grow'],
  check({ program, report, quiet }) {
    const loops = loopsByCall(program);
    for (const transaction of program.transactions) {
      const seen = new Set<string>();
      transaction.steps.forEach(({ function: owner, step }, position) => {
        const { site } = step;
        if (step.leaves) return;
        const said = slowWork(step, transaction, loops) ?? tableLock(step, program);
        if (!said) return;
        if (transaction.aside !== undefined)
          return void quiet({ at: site.at, reason: `setting: ${transaction.aside}` });
        const { effect, rows = '', message, advice, loop } = said;
        const identity = [program.functions.get(owner)?.symbol ?? '', site.callee, effect.effect.kind, rows && message];
        // Several calls of one callee, and several calls in one loop, need one repair.
        const key = loop ?? identity.join(' ');
        if (seen.has(key)) return;
        seen.add(key);
        const locks = locksBefore(transaction, position, program);
        const does = doesWhat(effect, program);
        const statements = { main: effect, all: [effect] };
        report({
          message: message === 'slow' && locks !== '' ? 'locked' : message,
          data: {
            call: site.text,
            does,
            rows,
            locks,
            place: program.functions.get(effect.causeFunction)?.symbol ?? effect.causeText,
          },
          at: site.at,
          header: transaction.at,
          confidence: effect.assumption === undefined ? 'proven' : 'likely',
          ...(effect.assumption !== undefined && { assumption: effect.assumption }),
          cause: isStatement(effect.effect)
            ? causeOf(statements, program)
            : { at: effect.cause, title: `${effect.causeText} ${does}` },
          trace: traceInside(transaction, effect),
          advice: advice ?? adviceFor(transaction, position),
          ...(transaction.entries.length > 0 && { entry: transaction.entries.join(', ') }),
          identity,
          ...(effect.accepted !== undefined && { accepted: effect.accepted }),
        });
      });
    }
  },
});

const sure = (one: ReachedEffect): boolean => one.unlikely === undefined && isInside(one);

/** Work outside the database, or a loop of statements over data. */
function slowWork({ site }: Step, transaction: Transaction, loops: ReadonlyMap<string, Repetition>): Said | undefined {
  const waits = site.effects
    .filter((one) => SLOW.has(one.effect.kind) && sure(one) && !one.detached)
    .sort(
      (a, b) =>
        Number(a.assumption !== undefined) - Number(b.assumption !== undefined) ||
        Number(b.cost.exact) - Number(a.cost.exact) ||
        a.trace.length - b.trace.length,
    )[0];
  if (waits) return { message: 'slow', effect: waits };
  const looped = pickStatements(
    site,
    (one) => isStatement(one.effect) && sure(one) && loopInside(transaction, one, site.at, loops) !== undefined,
  )?.main;
  if (!looped) return undefined;
  const { origin, id } = loopInside(transaction, looped, site.at, loops)!;
  const advice =
    'Collect the rows first, and write or read them in one statement: the transaction is as long as its slowest loop.';
  return { message: 'loop', effect: looped, rows: origin.text, advice, loop: id };
}

function tableLock({ site }: Step, program: LinkedProgram): Said | undefined {
  const effect = site.effects.find((one) => one.effect.lock === 'table' && sure(one));
  if (!effect) return undefined;
  const { entity } = effect.effect;
  const rows = entity === undefined ? 'the statement' : (program.entities.get(entity)?.name ?? entity);
  return {
    message: 'table',
    effect,
    rows,
    advice: 'Lock the rows that are needed (FOR UPDATE), or take an advisory lock.',
  };
}

/** Open late, close early. */
function adviceFor(transaction: Transaction, position: number): string {
  const { line } = transaction.at.start;
  switch (amongWrites(transaction, position)) {
    case 'before':
      return `Move it above line ${line}, where the transaction begins: nothing has been written or locked yet.`;
    case 'after':
      return `Move it behind the transaction that begins on line ${line}: nothing is written after it. Queue it if it must not be lost.`;
    default:
      return 'Do it before the transaction and hand in the result, or note it down in the transaction and work it off afterwards.';
  }
}
