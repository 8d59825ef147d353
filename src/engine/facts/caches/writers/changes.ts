// Whether a write changes what a copy shows: which columns it sets, against what of the rows is kept.
import type { CachedRead, CacheWriter } from '../../../../core/facts/cached-value.js';
import { isSameLocation } from '../../../../core/location.js';
import { shortName } from '../../../../core/outline/effect.js';
import type { WriteSite } from './writers.js';
import type { CacheContext } from '../context.js';
import { novelty } from './new-rows.js';
import { columnsWritten, isSameColumn, savedBy } from './written-rows.js';

/** That it does change it, with what that rests on. */
export type Change = Pick<CacheWriter, 'assumption' | 'unclear'>;

/** Undefined where the copy stays right; `writer`: the call that writes; `isKeyed`: there is a copy for each key. */
export function changeOf(
  { effect, call, entity, function: id, step }: WriteSite,
  writer: Pick<CacheWriter, 'function' | 'at'>,
  read: CachedRead,
  isKeyed: boolean,
  { program, calls }: CacheContext,
): Change | undefined {
  const record = program.records.get(writer.function)!;
  const node =
    writer.function === id
      ? record.calls.get(call)
      : [...record.calls.values()].find(({ at }) => isSameLocation(at, writer.at));
  const { change } = effect.effect;
  const removes = change === 'remove';
  const { part, relation } = read;
  const isSingle = read.single ?? (part !== 'decision' && read.read.effect.rows === 'one');
  const name = program.entities.get(entity)?.name ?? shortName(entity);
  // Of rows that come by a relation, those that go away are what a copy gets wrong for certain.
  if (relation !== undefined)
    return removes && part !== 'decision'
      ? { assumption: `the copy shows what is written of ${name}, which comes by "${relation}"` }
      : undefined;
  // To put rows of another table to this one changes none of its columns.
  if (change === 'relate') return undefined;
  const shown = part === undefined && { assumption: `the copy shows what ${step.site.text} writes` };
  // A new row changes nothing about one that is kept by its key.
  const made = change === 'insert' ? 'new' : novelty(node, entity, record, program, calls);
  if (made && isKeyed && (isSingle || read.read.effect.rows === 'one')) return undefined;
  if (made === 'new') return { ...shown };
  if (removes) {
    const isOne = part === 'columns' ? isSingle : part === 'decision' && read.read.effect.rows === 'one';
    return isOne ? { assumption: `the copy is asked for when its ${name} is gone`, unclear: true } : { ...shown };
  }
  const set = columnsWritten(node, entity, record, program);
  const kept = read.columns?.length ? read.columns : undefined;
  if (part === 'decision') return { assumption: `${step.site.text} writes what decides about the copy`, unclear: true };
  // A function that saves whatever it is given does not show that anything of the row has changed.
  const isFromCaller = set === undefined && savedBy(node)?.is === 'parameter';
  if (!kept) return isFromCaller ? { assumption: `${step.site.text} is given rows that have changed` } : { ...shown };
  // A write of other columns than those that are kept changes nothing about the copy.
  if (set) return set.some((column) => kept.some((one) => isSameColumn(one, column))) ? {} : undefined;
  if (read.fixed) return undefined;
  return {
    assumption: `${step.site.text} writes one of the columns that are kept: ${kept.join(', ')}`,
    ...(part === 'columns' && { unclear: true }),
  };
}

/** Where most of those that may change the copy leave it, and few drop it, it does not show what they write. */
export function relevant(writers: readonly CacheWriter[]): readonly CacheWriter[] {
  const unclear = writers.filter(({ state, unclear: may }) => may && state === 'misses').length;
  const dropping = writers.filter(({ state }) => state !== 'misses').length;
  return dropping > 0 && unclear > dropping
    ? writers.filter(({ state, unclear: may }) => !(may && state !== 'drops'))
    : writers;
}
