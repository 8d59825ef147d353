// transactional-cache: a value made of data that business changes is kept, and nothing but time, if that, lets go of it.
import {
  cacheCause,
  cacheTrace,
  confidenceOf,
  defineRule,
  entityName,
  keptText,
  listed,
  madeOf,
  queryText,
  slotText,
  staleAssumption,
  symbolOf,
  type CachedValue,
  type LinkedProgram,
  type Report,
} from '../src/rule.js';

export default defineRule({
  id: 'transactional-cache',
  title: 'Caches of data that changes with every transaction',
  why: `Prices, stock, balances and permissions change while people work. A copy of them that only time removes sells at
yesterday's price, promises stock that is gone, and lets in somebody who was locked out; a copy in the memory of one process
is not even seen by the others.`,
  fix: `Read it where it is needed: one keyed query is cheap. Where it must be cached, drop the key after the commit of every
write, in a store that all instances share. Never let a cached value decide what a transaction writes.`,
  limits: `Writers outside the program (another service, SQL by hand) are not seen, so a value that all writers drop here may be
stale all the same. Counts and sums over everything that are kept for a time that is written down are taken for a statistic, which may
be that old; of one customer or product they are a balance, and told. What kind of data an entity holds is judged by who writes it, unless the configuration says so.`,
  severity: 'error',
  options: {},
  messages: {
    stale:
      '{call} keeps {value}, read by {query}, in {slot} {time}; {writers} {writing} it and none drops it ({reason})',
    instances:
      '{call} keeps {value}, read by {query}, in {slot} {time}: writers drop it in their own process only ({reason})',
    decides:
      '{call} gives {value} from {slot}, and that decides what {write} writes in the same transaction ({reason})',
    uncommitted: '{call} puts {value} into {slot} before the transaction of {write} commits ({reason})',
  },
  proof: 'stale-value',
  exemptions: ['reference', 'fresh', 'setting'],
  requires: ['caches'],
  check({ program, facts, report, quiet }) {
    for (const value of facts.caches) {
      for (const said of [...staleness(value, program), ...transactions(value, program)]) report(said);
      const why = quietReason(value);
      if (why !== undefined) quiet({ at: value.at, reason: why });
    }
  },
});

/** Why the value may be kept, if it may. */
function quietReason(value: CachedValue): string | undefined {
  const { fresh, data, scope, writers } = value;
  if (scope === 'request') return 'request: the value lives no longer than the request';
  if (fresh !== undefined) return `fresh: ${fresh}`;
  if (data.class === 'reference') return `reference: ${data.reason}`;
  if (isStatistic(value)) return 'not said: counts and sums over everything, which expire: a statistic may be that old';
  return writers.length === 0 ? 'reference: nothing here writes what it is made of' : undefined;
}

/** Of one customer or product they are a balance, and what decides about a write is no statistic. */
function isStatistic({ ttl, form, key, reads, deciding }: CachedValue): boolean {
  // What is kept by the text of a query, or by what a function or a route is given, is another value for each.
  const isOfAll = key === undefined ? form === 'field' : !key.includes('{');
  return (
    ttl !== undefined && isOfAll && deciding.length === 0 && reads.every(({ read }) => read.effect.rows === 'count')
  );
}

function staleness(value: CachedValue, program: LinkedProgram): readonly Report[] {
  if (quietReason(value) !== undefined) return [];
  const { writers, form, scope, ttl, lifted } = value;
  const dropping = writers.filter(({ state, onlySome }) => state !== 'misses' || onlySome);
  if (dropping.length > 0 && dropping.every(({ perhaps }) => perhaps)) return [];
  if (dropping.length === 0) return [said('stale', value, program, {})];
  // What other instances keep is not dropped by what runs in this one.
  const isLocal =
    scope === 'process' && ttl === undefined && !lifted && (form === 'map' || form === 'field' || form === 'store');
  return isLocal
    ? [said('instances', value, program, { assumption: 'more than one instance of the application runs' })]
    : [];
}

function transactions(value: CachedValue, program: LinkedProgram): readonly Report[] {
  if (value.scope === 'request' || value.data.class !== 'transactional') return [];
  const deciding = value.deciding.map(({ at, text, write }) =>
    said('decides', value, program, { at, call: text, write: `${write.text} to ${entityName(write.entity, program)}` }),
  );
  const { uncommitted } = value;
  return uncommitted ? [...deciding, said('uncommitted', value, program, { write: uncommitted.text })] : deciding;
}

interface More {
  readonly at?: CachedValue['at'];
  readonly call?: string;
  readonly write?: string;
  readonly assumption?: string;
}

function said(message: string, value: CachedValue, program: LinkedProgram, more: More): Report {
  const { data, writers, reads } = value;
  const assumption = more.assumption ?? staleAssumption(value);
  const texts = [...new Set(writers.map(({ text }) => text))];
  return {
    message,
    data: {
      call: more.call ?? value.text,
      value: madeOf(value, program),
      query: queryText(value, program),
      slot: slotText(value),
      time: keptText(value),
      writers: listed(texts),
      writing: texts.length === 1 ? 'writes' : 'write',
      write: more.write ?? '',
      reason: data.reason,
    },
    at: more.at ?? value.at,
    ...confidenceOf(assumption),
    cause: cacheCause(value, program),
    trace: [
      ...cacheTrace(value, program),
      ...writers.slice(0, 3).map(({ at, text, entity, module }) => ({
        at,
        message: `${text} writes ${entityName(entity, program)} (${module})`,
      })),
    ],
    advice:
      'Read it with one keyed query, or drop the key after the commit of every write, in a store that all instances share.',
    identity: [symbolOf(value.function, program), message, value.store, reads[0]!.entity],
  };
}
