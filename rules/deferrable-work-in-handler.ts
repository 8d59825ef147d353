// deferrable-work-in-handler: whoever sent a request waits for work that the response does not need.
import {
  deferralAssumption,
  defineRule,
  entityName,
  formatLocation,
  placeOf,
  describeRequested,
  symbolOf,
  whyNotDeferred,
  workText,
  type Aggregate,
  type Decision,
  type DeferrableEffect,
  type LinkedProgram,
  type Loose,
  type Report,
} from '../src/rule.js';

export default defineRule({
  id: 'deferrable-work-in-handler',
  title: 'Requests that wait for work which a queue should do',
  why: `A mail server takes seconds on a bad day, a partner's webhook its whole timeout. A request that waits for them is as slow as
they are, holds its connections meanwhile, and fails with them: the order is stored, but the user is told that it is not. What is started
and left alone without a catch is no better: when it fails, the process ends.`,
  fix: `Put a job on a queue, and let a worker do it with retries. Where losing it is harmless, start it after the response, with a catch.
What the response needs (the result of a charge, a price, a tax) stays.`,
  limits: `Whether a response needs the answer of a plain HTTP call is judged by whether the code looks at it. Work behind calls that it
cannot follow, and sync engines that write what a partner answers, are quiet. What checks a queue's signature or CRON_SECRET is a job; of what reads
a signature header, money that moves and events that are taken up one by one are told as a webhook's, whose sender waits only to know that it has come.`,
  severity: 'error',
  options: {},
  messages: {
    waits: '{call} {work}, and the response to {entry} waits for it without need; it is done in {place}',
    many: '{call} {work}, once for each of many, and the response to {entry} waits for it without need; it is done in {place}',
    recompute:
      '{call} computes rows anew whose number nothing here restricts, and the response to {entry} waits for it without need; they are written in {place}',
    pause: '{call} waits for a timer, and the response to {entry} waits with it; it is set in {place}',
    aggregate:
      '{call} reads every row of {entity} to add them up here, and the response to {entry} waits until all are gone through',
    loose:
      '{call} {work}; nobody waits for it and nobody catches its failure, which ends the process unless something else looks after rejections; started for {entry}',
  },
  proof: 'response-waits',
  exemptions: ['setting'],
  requires: ['requestPaths', 'deferrableWork', 'tableSums', 'unawaitedWork', 'dataClasses'],
  check({ program, facts, report, quiet }) {
    for (const decision of facts.deferrableWork) {
      const [main] = decision.effects;
      if (main) report(waiting(decision, main, program));
    }
    for (const aggregate of facts.tableSums)
      if (facts.dataClasses.of(aggregate.entity).class === 'transactional') report(addingUp(aggregate, program));
      else quiet({ at: aggregate.at, reason: 'not said: it holds no transactional data' });
    const reported = new Set(facts.deferrableWork.map(({ at }) => formatLocation(at)));
    for (const loose of facts.unawaitedWork)
      if (!reported.has(formatLocation(loose.at))) report(uncaught(loose, program));
    for (const [id, { setting }] of program.functions)
      for (const step of setting === 'product' ? program.stepsOf(id) : []) {
        const reason = whyNotDeferred(step, facts.requestPaths.pathTo(id) !== undefined);
        if (reason !== undefined) quiet({ at: step.site.at, reason: `not said: ${reason}` });
      }
  },
});

const MESSAGES: Readonly<Record<DeferrableEffect['why'], string>> = {
  certain: 'waits',
  answered: 'waits',
  dropped: 'waits',
  'fan-out': 'many',
  webhook: 'waits',
  pause: 'pause',
  recompute: 'recompute',
};

function adviceFor({ reached, why }: DeferrableEffect): string {
  if (why === 'recompute') return 'Put a job on a queue that computes them, and answer at once.';
  if (why === 'pause')
    return 'Answer at once, and have a job go on after the pause; or have what it waits for tell when it is ready.';
  return `Put a job on a queue that ${workText(reached.effect)}, and answer at once; or start it after the response, with a catch.`;
}

function waiting(decision: Decision, main: DeferrableEffect, program: LinkedProgram): Report {
  const { at, text, path } = decision;
  const { reached, why } = main;
  const described = describeRequested(reached, path, deferralAssumption(main));
  return {
    ...described,
    message: MESSAGES[why],
    data: {
      call: text,
      work: workText(reached.effect),
      entry: described.entry,
      place: placeOf({ main: reached }, program),
    },
    at,
    advice: adviceFor(main),
    identity: [symbolOf(decision.function, program), reached.effect.kind, why],
  };
}

function addingUp({ function: home, at, text, entity, header, path }: Aggregate, program: LinkedProgram): Report {
  const entry = path.entries.join(', ');
  const name = entityName(entity, program);
  return {
    message: 'aggregate',
    data: { call: text, entity: name, entry },
    at,
    confidence: 'likely',
    assumption: path.assumption ?? `many rows of ${name} are stored`,
    entry,
    cause: { at, title: `${text} reads every row of ${name}` },
    trace: [...path.trace, { at, message: `reads ${name}` }, { at: header, message: 'goes through all of them' }],
    advice:
      'Let the database add them up (SUM, GROUP BY) over the rows that the answer is about, or have a job keep the totals.',
    identity: [symbolOf(home, program), entity, 'aggregate'],
  };
}

function uncaught({ function: home, at, text, reached, path }: Loose, program: LinkedProgram): Report {
  const described = describeRequested(reached, path, 'nothing else catches it');
  return {
    ...described,
    message: 'loose',
    data: { call: text, work: workText(reached.effect), entry: described.entry },
    at,
    advice: 'Catch what it throws where it is started (`.catch(…)`), or put a job on a queue.',
    identity: [symbolOf(home, program), reached.effect.kind, 'loose'],
  };
}
