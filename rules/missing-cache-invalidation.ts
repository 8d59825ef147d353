// missing-cache-invalidation: some writers of what is cached drop the copy and others do not, or not in time; or the
// key leaves out what decides which rows the copy is of.
import {
  byModule,
  cacheCause,
  cacheTrace,
  confidenceOf,
  defineRule,
  entityName,
  listed,
  madeOf,
  slotText,
  symbolOf,
  type CachedValue,
  type CacheWriter,
  type LinkedProgram,
  type Report,
} from '../src/rule.js';

export default defineRule({
  id: 'missing-cache-invalidation',
  title: 'Writes that leave a stale copy in a cache',
  why: `A cache is right only while every writer keeps it so. One import job that forgets to drop the key, one service that drops
it before it writes, and everybody reads the old value until it expires. A key without the tenant or the currency hands one
customer's data to another.`,
  fix: `Drop the key after the write, and after the commit where there is a transaction; best in one place that all writers go
through. Put everything that the query varies with into the key.`,
  limits: `Keys are compared by their fixed parts: what varies in them is taken to fit. Writes by SQL text and by other programs are not
seen.`,
  severity: 'error',
  options: {},
  messages: {
    misses:
      '{call} writes {entity}, and no way on from it drops {slot}, which is made of it; {dropping} do, {missing} not',
    some: '{call} writes {entity}, and what drops {slot} behind it drops it under some keys only, which are written out',
    early: '{clear} drops {slot} before {call} writes {entity}: a reader in between puts the old value back',
    uncommitted:
      '{clear} drops {slot} before the transaction of {call} commits: a reader in between puts the old value back',
    key: '{call} keeps {entity} in {slot}, but the query also varies with {missing}, which the key leaves out',
    first: '{call} keeps {entity} for all who ask, but the query varies with {missing}: the first one decides',
  },
  proof: 'stale-value',
  exemptions: ['fresh', 'setting'],
  requires: ['caches'],
  check({ program, facts, report, quiet }) {
    const seen = new Set<string>();
    for (const value of facts.caches) {
      if (value.leftOut.length > 0) report(keyReport(value, program));
      if (value.scope === 'request' || value.fresh !== undefined) continue;
      const dropping = value.writers.filter(({ state, perhaps }) => state !== 'misses' && !perhaps);
      for (const writer of value.writers) {
        if (writer.state === 'drops')
          quiet({ at: writer.at, reason: `invalidated: ${slotText(value)} is dropped afterwards` });
        else if ((dropping.length > 0 || writer.onlySome) && isNew(seen, writer, value))
          report(writerReport(value, writer, dropping, program));
      }
    }
  },
});

/** A slot that is filled in several places is one to its writers. */
function isNew(seen: Set<string>, { at: writes, state, clear }: CacheWriter, value: CachedValue): boolean {
  const at = clear?.at ?? writes;
  // What varies in a key is called otherwise wherever it is filled.
  const slot = value.key?.replace(/\{[^}]*\}/g, '{}') ?? '';
  const key = [at.file, at.start.line, at.start.column, state, value.store, slot].join(' ');
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}

function writerReport(
  value: CachedValue,
  writer: CacheWriter,
  dropping: readonly CacheWriter[],
  program: LinkedProgram,
): Report {
  const { state, clear, entity, assumption } = writer;
  const missing = value.writers.filter((one) => one.state === 'misses');
  return {
    message: writer.onlySome ? 'some' : state,
    data: {
      call: writer.text,
      entity: entityName(entity, program),
      slot: slotText(value),
      clear: clear?.text ?? '',
      dropping: byModule(dropping, program),
      missing: byModule(missing, program),
    },
    at: clear?.at ?? writer.at,
    ...confidenceOf(assumption ?? value.assumption),
    cause: cacheCause(value, program),
    trace: [
      ...writer.trace,
      ...cacheTrace(
        value,
        program,
        value.reads.find((read) => read.entity === entity),
      ),
    ],
    advice: `Drop ${writer.onlySome ? 'every key of ' : ''}${slotText(value)} after the write${state === 'uncommitted' ? ' has been committed' : ''}.`,
    identity: [symbolOf(writer.function, program), state, writer.text, value.store, value.key ?? '', entity],
  };
}

function keyReport(value: CachedValue, program: LinkedProgram): Report {
  const missing = listed(value.leftOut.map(({ text }) => text));
  const hasKey = value.key !== undefined || value.form !== 'field';
  return {
    message: hasKey ? 'key' : 'first',
    data: { call: value.text, entity: madeOf(value, program), slot: slotText(value), missing },
    at: value.at,
    ...confidenceOf(value.assumption),
    cause: cacheCause(value, program),
    trace: [
      ...cacheTrace(value, program),
      ...value.leftOut.map(({ text, at }) => ({ at, message: `the query takes ${text} here` })),
    ],
    advice: hasKey ? `Put ${missing} into the key.` : `Keep it by ${missing}, or read it where it is needed.`,
    identity: [symbolOf(value.function, program), 'key', value.store, value.key ?? '', missing],
  };
}
