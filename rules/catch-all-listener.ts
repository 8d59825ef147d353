// catch-all-listener: a listener of every event, or a hook of every entity, that does more than filter and return.
import {
  confidenceOf,
  defineRule,
  isInside,
  isOfPicked,
  isStatement,
  isWork,
  symbolOf,
  describeEffect,
  type EntityName,
  type Listener,
  type ReachedEffect,
  type Step,
} from '../src/rule.js';

export default defineRule({
  id: 'catch-all-listener',
  title: 'A listener of everything that does more than filter',
  why: `A subscriber without an entity, or a listener of every event, runs with whatever any module writes or publishes. One
statement in it is one more statement with every row of the system, and nobody who adds a module knows of it.`,
  fix: `Name the entities or events that it is for. Where it has to see everything, as for an audit trail, let it gather in memory
and write once for many.`,
  limits: `It follows what the listener itself does; work that it hands to a queue is flagged too, as one round trip for each event.`,
  severity: 'error',
  options: {},
  messages: {
    everything: '{call} {does} {when}, whatever it is; {where}',
  },
  proof: 'statements-grow',
  exemptions: ['setting'],
  requires: ['listeners'],
  check({ program, facts, report, quiet }) {
    for (const listener of facts.listeners) {
      if (!listener.everything) continue;
      const seen = new Set<string>();
      const tells = listener.receivers.flatMap(({ hook }) => hook?.tells ?? []);
      for (const step of program.stepsOf(listener.function)) {
        const effect = costly(step, tells);
        if (!effect) continue;
        const { site } = step;
        if (effect.under.some(({ is }) => is === 'failing')) {
          quiet({ at: site.at, reason: 'not said: it runs only where something has failed' });
          continue;
        }
        if (listener.paced !== undefined)
          quiet({ at: site.at, reason: `${listener.paced} gathers events before it runs` });
        else if (listener.aside !== undefined) quiet({ at: site.at, reason: `setting: ${listener.aside}` });
        const key = `${site.callee} ${effect.effect.kind}`;
        if (listener.paced !== undefined || listener.aside !== undefined || seen.has(key)) continue;
        seen.add(key);
        const described = describeEffect(site, effect, program);
        report({
          ...described,
          message: 'everything',
          data: { ...described.data, when: whenText(listener), where: sitesText(listener) },
          ...confidenceOf(effect.assumption),
          trace: [
            ...listener.sites.slice(0, 3).map(({ at }) => ({ at, message: `${listener.takes} comes from here` })),
            ...effect.trace,
          ],
          advice: adviceFor(listener),
          identity: [symbolOf(listener.function, program), effect.effect.kind],
        });
      }
    }
  },
});

/** Statements, remote calls and computing; what stays in memory is no matter. */
function costly({ site, detached }: Step, tells: readonly EntityName[]): ReachedEffect | undefined {
  if (detached) return undefined;
  return site.effects.find(
    (one) =>
      one.unlikely === undefined &&
      !isOfPicked(one, tells) &&
      isInside(one) &&
      !one.detached &&
      ((isWork(one.effect) && !one.effect.brief) ||
        one.effect.kind === 'enqueue' ||
        (isStatement(one.effect) && one.effect.kind !== 'transaction')),
  );
}

const isHook = ({ receivers }: Listener): boolean => receivers.some(({ takes }) => takes === 'hook');

const whenText = (listener: Listener): string =>
  isHook(listener) ? 'with each row of every entity' : 'each time anything is published';

const sitesText = ({ sites }: Listener): string =>
  sites.length === 1 ? '1 place makes it run' : `${sites.length} places make it run`;

const adviceFor = (listener: Listener): string =>
  isHook(listener)
    ? `Let the subscriber name its entity${namedBy(listener)}, or gather the changes and write them once after the commit.`
    : 'Listen to the events that it is for, by name.';

/** The library's method for it. */
function namedBy({ receivers }: Listener): string {
  const method = receivers.find(({ hook }) => hook?.namedBy !== undefined)?.hook?.namedBy;
  return method === undefined ? '' : ` (${method})`;
}
