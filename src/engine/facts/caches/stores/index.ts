// All places of the program that put values into caches or take them out, as their outermost callers have them, and
// which of them speak of the same value.
import { isInPlace } from '../../../../core/outline/place.js';
import { valueKey, type Value } from '../../../../core/outline/value.js';
import type { CacheCalls } from '../calls.js';
import { beginAlike, canBeAddress, canMatch, isOneOfFew, isOpenKey, settledKey, withFewElements } from './keys.js';
import { lifted } from './project-caches.js';
import { mayCache, sitesIn, type CacheSite } from './sites.js';
import { isTakenOnce } from './taken-once.js';
import { WorkUnderWay, type OwnSites } from './work-under-way.js';
import type { Program } from '../../../program/program.js';
import type { FunctionRecord } from '../../../outlines/function-record.js';

export interface CacheIndex {
  readonly fills: readonly CacheSite[];
  readonly drops: readonly CacheSite[];
}

/** Sites of product code that fill, and of all code but tests that drops; keys are looked through. */
export function cacheIndex(calls: CacheCalls, program: Program): CacheIndex {
  const found = ownSites(calls, program);
  const underWay = new WorkUnderWay(found, program);
  const fills: CacheSite[] = [];
  const drops: CacheSite[] = [];
  const seen = new Set<string>();
  for (const { record, sites } of found) {
    // What the function that puts it in takes out itself when it is done is work under way, what others take out is
    // theirs: no copies.
    const own = withoutEvictions(sites, record).filter(
      (site) => !underWay.has(site) && !isTakenOnce(site, calls, program),
    );
    for (const site of own.flatMap((one) => lifted(one, calls, program))) {
      const settled = withKey(site, program);
      const key = siteKey(settled);
      if (seen.has(key) || isRegistry(settled)) continue;
      seen.add(key);
      (settled.action === 'fill' ? fills : drops).push(settled);
    }
  }
  return { fills, drops };
}

/** The sites of each function, as they stand there, in a stable order. */
function ownSites(calls: CacheCalls, program: Program): readonly OwnSites[] {
  const found: OwnSites[] = [];
  for (const id of [...program.records.keys()].sort()) {
    const record = program.records.get(id)!;
    // Copies of inherited methods speak of the same lines.
    const isCopy = record.original !== undefined;
    if (isCopy || record.outline.setting === 'test' || !mayCache(record)) continue;
    found.push({ record, sites: sitesIn(record, calls.points(record)) });
  }
  return found;
}

/** Marks what a cache itself lets go of, by age or size: a time that it keeps, and no invalidation. */
function withoutEvictions(sites: readonly CacheSite[], record: FunctionRecord): readonly CacheSite[] {
  const answers = record.returns.some((value) => value.is !== 'literal');
  return sites.filter((site) => {
    if (site.action === 'fill') return true;
    const place = site.store.place?.name;
    const asks = site.point.arms.some(({ branch }) => branch.tests.some(({ name }) => name === place));
    const fills = sites.some(
      (other) => other.action === 'fill' && other.store.place?.name === place && canMatch(other.key, site.key),
    );
    return place === undefined || !(fills || (asks && answers));
  });
}

/** A map or field that others fill through a method is no cache unless it is asked before. */
const isRegistry = ({ action, guarded, store }: CacheSite): boolean =>
  action === 'fill' && !guarded && store.lifted === true && (store.form === 'map' || store.form === 'field');

const siteKey = ({ function: id, action, at, store, key }: CacheSite): string =>
  [action, id, at.start.line, at.start.column, store.place?.name ?? store.text, key ? valueKey(key) : ''].join(' ');

function withKey(site: CacheSite, program: Program): CacheSite {
  const record = program.records.get(site.function);
  if (!record) return site;
  const { key, tags, action } = site;
  const settled = key && settledKey(key, record, program);
  return {
    ...site,
    ...(key && action !== 'drop' && { ownKey: key }),
    ...(settled && {
      key: action === 'drop' ? settledKey(withFewElements(settled, record), record, program) : settled,
    }),
    ...(tags && { tags: settledKey(tags, record, program) }),
  };
}

/** What takes the value away, or puts another in its place: drops, and fills that do not ask first. */
export function droppersOf(fill: CacheSite, { fills, drops }: CacheIndex): readonly CacheSite[] {
  const overwrites = fills.filter((other) => !other.guarded);
  return [...drops, ...overwrites].filter(
    // Rows without an id of their own go only when all go.
    (site) =>
      !(fill.store.form === 'rows' && fill.key === undefined && site.key !== undefined) &&
      !(fill.store.form === 'answer' && fill.key === undefined && site.key && !canBeAddress(site.key)) &&
      (isSameStore(site, fill) || isStampOf(site, fill)) &&
      canMatch(namesOf(site), namesOf(fill)) &&
      isSameHolder(site, fill),
  );
}

/** What is noted of the time of the fill is set back. */
const isStampOf = ({ store: { place } }: CacheSite, { store: { stamps = [] } }: CacheSite): boolean =>
  place !== undefined && stamps.some((stamp) => isInPlace(place, stamp));

/** What a value is dropped by. */
const namesOf = ({ tags, key, store }: CacheSite): Value | undefined => (store.tagged ? tags : key);

/** Whether the site drops what is kept under a few keys only, written out, of all those that the fill can have. */
export const dropsSome = (site: CacheSite, fill: CacheSite): boolean =>
  site.action === 'drop' && site.key !== undefined && fill.key !== undefined && isOneOfFew(site.key, fill.key);

/** Whether another fill asks first and keeps the same value: this one only overwrites it. */
export function isWriteThrough(fill: CacheSite, { fills }: CacheIndex): boolean {
  if (fill.guarded || fill.store.form === 'field') return false;
  return fills.some(
    (other) => other.guarded && other !== fill && isSameStore(other, fill) && canMatch(other.key, fill.key),
  );
}

/** Whether the drop certainly is of this value: by a fixed part of the key, by the object, or by the place that holds it. */
export function isCertain(drop: CacheSite, fill: CacheSite): boolean {
  if (fill.store.form === 'rows')
    return fill.key === undefined || (drop.key !== undefined && beginAlike(drop.key, fill.key));
  if (fill.store.tagged) return drop.tags !== undefined && fill.tags !== undefined && beginAlike(drop.tags, fill.tags);
  if (fill.store.form === 'answer') return isCertainAnswer(drop.key, fill.key);
  if (fill.store.form !== 'store' && fill.store.lifted !== true) return true;
  const { holder } = fill.store;
  if (holder !== undefined && holder.key === drop.store.holder?.key) return true;
  if (drop.key === undefined) return !fill.store.shared && fill.store.lifted !== true;
  if (fill.key === undefined) return false;
  return (
    beginAlike(drop.key, fill.key) || (!fill.store.shared && drop.store.lifted !== true && fill.store.lifted !== true)
  );
}

/** All answers, those under the key, or the one of a request whose address is written out. */
function isCertainAnswer(drop: Value | undefined, kept: Value | undefined): boolean {
  if (drop === undefined) return true;
  return kept === undefined ? !isOpenKey(drop) : beginAlike(drop, kept);
}

/** Where a key says nothing, the objects that two classes hold are two caches. */
function isSameHolder(a: CacheSite, b: CacheSite): boolean {
  if (!a.store.holder || !b.store.holder || a.store.holder.key === b.store.holder.key) return true;
  const isOpen = ({ key }: CacheSite): boolean => key === undefined || isOpenKey(key);
  return !(isOpen(a) || isOpen(b));
}

function isSameStore({ store: a }: CacheSite, { store: b }: CacheSite): boolean {
  if (a.form === 'rows' || b.form === 'rows') return a.form === b.form;
  if (a.form === 'answer' || b.form === 'answer') return a.shared && b.shared;
  if (a.tagged || b.tagged) return a.tagged === b.tagged;
  if (a.shared !== b.shared) return false;
  if (a.shared || a.place === undefined || b.place === undefined) return isLibrary(a.form) === isLibrary(b.form);
  return isInPlace(a.place, b.place) || isInPlace(b.place, a.place);
}

const isLibrary = (form: CacheSite['store']['form']): boolean => form === 'store';
