// Cached values and transactions: a value that decides what a transaction writes, and one that is kept before the
// transaction that changed its rows commits.
import { callsBehind } from '../../../outlines/value-uses.js';
import type { CachedRead, CachedValue, DecidingUse } from '../../../../core/facts/cached-value.js';
import type { FunctionId } from '../../../../core/outline/outline.js';
import type { CacheContext } from '../context.js';
import type { CacheSite } from '../stores/sites.js';
import type { FunctionRecord } from '../../../outlines/function-record.js';
import type { Point } from '../code-points.js';

const MAX_READERS = 3;

/** Calls inside transactions that ask for the value and whose answer decides what is written there. */
export function decidingUses(
  fill: CacheSite,
  reads: readonly CachedRead[],
  context: CacheContext,
): readonly DecidingUse[] {
  if (!fill.guarded || fill.store.form === 'rows' || fill.store.form === 'answer') return [];
  const transactional = reads.some(({ entity }) => context.dataClasses.of(entity).class === 'transactional');
  if (!transactional) return [];
  const found: DecidingUse[] = [];
  for (const id of readersOf(fill, context))
    for (const { caller, binding } of context.calls.callers.of(id)) {
      if (caller.outline.setting !== 'product' || binding.via) continue;
      const use = useAt(caller, binding.call, context);
      if (use) found.push(use);
    }
  return found;
}

/** The function that asks the cache, and those that give on what it gave. */
function readersOf(fill: CacheSite, { calls, program }: CacheContext): readonly FunctionId[] {
  const found = new Set([fill.function]);
  let last = [fill.function];
  for (let depth = 0; depth < MAX_READERS; depth++) {
    const next: FunctionId[] = [];
    for (const id of last)
      for (const { caller, binding } of calls.callers.of(id)) {
        const gives = callsBehind(caller.returns, caller).has(binding.call);
        if (!gives || found.has(caller.outline.id) || !program.results.has(caller.outline.id)) continue;
        found.add(caller.outline.id);
        next.push(caller.outline.id);
      }
    last = next;
  }
  return [...found];
}

/** The call, when what it gives decides a write of the same transaction. */
function useAt(record: FunctionRecord, call: number, { calls, program }: CacheContext): DecidingUse | undefined {
  const point = calls.pointOf(record, call);
  const node = record.calls.get(call);
  if (!node || !point?.regions.includes('transaction')) return undefined;
  for (const step of program.results.get(record.outline.id)?.steps ?? []) {
    const at = calls.pointOf(record, step.id);
    const write = step.site.effects.find(({ effect }) => effect.kind === 'write' && effect.entity !== undefined);
    if (!write || !at || at.order < point.order || !at.regions.includes('transaction')) continue;
    const writer = record.calls.get(step.id);
    const isFed = callsBehind(writer?.arguments ?? [], record).has(call);
    if (!isFed && !isGuarded(at, call, record)) continue;
    const entity = write.effect.entity!;
    return {
      function: record.outline.id,
      at: node.at,
      text: node.text,
      write: { at: step.site.at, text: step.site.text, entity },
    };
  }
  return undefined;
}

/** The write stands in an arm of a branch on what the call gave. */
function isGuarded({ arms }: Point, call: number, record: FunctionRecord): boolean {
  return arms.some(({ branch }) =>
    callsBehind(
      branch.depends.map((of) => ({ is: 'result', of })),
      record,
    ).has(call),
  );
}

/** The fill stands behind a write of its own rows whose transaction is still open. */
export function uncommittedFill(
  fill: CacheSite,
  reads: readonly CachedRead[],
  record: FunctionRecord,
  { calls, program }: CacheContext,
): CachedValue['uncommitted'] {
  const entities = new Set(reads.map(({ entity }) => entity));
  const hook = record.outline.entries.find(({ kind }) => kind === 'hook');
  if (hook) return { at: fill.at, text: hook.name, by: 'hook' };
  if (!fill.point.regions.includes('transaction')) return undefined;
  for (const step of program.results.get(record.outline.id)?.steps ?? []) {
    const at = calls.pointOf(record, step.id);
    if (!at || at.order >= fill.point.order || !at.regions.includes('transaction')) continue;
    const writes = step.site.effects.some(
      ({ effect }) => effect.kind === 'write' && effect.entity !== undefined && entities.has(effect.entity),
    );
    if (writes) return { at: step.site.at, text: step.site.text, by: 'transaction' };
  }
  return undefined;
}
