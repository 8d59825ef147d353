// Handlers whose answers an interceptor keeps: everything that they read is kept with the answer.
import type { CacheCalls } from './cache-calls.js';
import type { CacheSite } from './cache-sites.js';
import type { Program } from './program.js';

/** One site for each such handler. */
export function keptAnswers(calls: CacheCalls, program: Program): readonly CacheSite[] {
  const found: CacheSite[] = [];
  for (const id of [...program.records.keys()].sort()) {
    const record = program.records.get(id)!;
    const { answer, body, entries, symbol } = record.outline;
    // Only what answers reads is kept.
    if (!answer || !entries.some(({ name }) => name.startsWith('GET '))) continue;
    found.push({
      action: 'fill',
      function: id,
      at: answer.at,
      text: symbol,
      point: [...calls.points(record).calls.values()][0] ?? { order: 0, regions: [], arms: [], loops: [] },
      store: { form: 'answer', shared: true, text: 'the response cache' },
      ...(answer.key && { key: answer.key }),
      terms: record.returns.map((value) => ({ value })),
      guarded: true,
      around: body,
      ...(answer.ttl !== undefined && { ttl: answer.ttl }),
      trace: [],
    });
  }
  return found;
}
