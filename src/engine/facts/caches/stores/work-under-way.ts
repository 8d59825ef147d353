// Entries and fields that the function which puts something in takes out again itself when it is done: a flag, the time
// of a start, a promise that others may wait for, the rows of one run. They say what is under way, and are no copies.
import type { FunctionId } from '../../../../core/outline/outline.js';
import type { CacheSite } from './sites.js';
import type { Program } from '../../../program/program.js';
import type { FunctionRecord } from '../../../outlines/function-record.js';

/** The sites of one function, as they stand there. */
export interface OwnSites {
  readonly record: FunctionRecord;
  readonly sites: readonly CacheSite[];
}

/** What is taken out again, by the function that does it, or that the literal which does it stands in, and the place. */
export class WorkUnderWay {
  readonly #own = new Map<string, CacheSite[]>();
  readonly #inLiterals = new Set<string>();

  constructor(found: readonly OwnSites[], program: Program) {
    for (const { record, sites } of found)
      for (const site of sites) {
        if (!canTakeBack(site)) continue;
        const own = slotOf(record.outline.id, site);
        this.#own.set(own, [...(this.#own.get(own) ?? []), site]);
        // A field that some event or timer empties is a copy until then.
        const ends = site.store.form === 'map' || site.point.clause === 'finally';
        if (ends) for (const around of framesOf(record, program)) this.#inLiterals.add(slotOf(around, site));
      }
  }

  /** Whether the function that puts it in has taken it out when it is done. */
  has(fill: CacheSite): boolean {
    if (fill.action !== 'fill' || !isSlot(fill)) return false;
    const slot = slotOf(fill.function, fill);
    return this.#inLiterals.has(slot) || (this.#own.get(slot) ?? []).some((drop) => isTakenBack(fill, drop));
  }
}

const isSlot = ({ store }: CacheSite): boolean =>
  store.place !== undefined && (store.form === 'map' || store.form === 'field');

/** One entry, or what the field holds; a map that is emptied loses more than one call's work. */
const canTakeBack = (site: CacheSite): boolean =>
  site.action === 'drop' && isSlot(site) && (site.store.form === 'field' || site.key !== undefined);

const slotOf = (id: FunctionId, { store }: CacheSite): string => `${id} ${store.form} ${store.place?.name}`;

/** On every way that goes on from the fill; what has failed is not kept, what has not is. */
function isTakenBack({ point: put, store }: CacheSite, { point: taken }: CacheSite): boolean {
  // Code of its own that is told of the end: `asked.then(done, done)`, `asked.finally(done)`. A timer is told of none.
  const runsForBoth = taken.clause === 'finally' || (taken.clause === undefined && taken.detached?.caught === true);
  const runsAtEnd = put.detached === undefined && taken.detached?.isCallback === undefined && runsForBoth;
  if (put.detached !== taken.detached && !runsAtEnd) return false;
  const isDone = taken.clause === 'finally' || (taken.clause === undefined && put.order < taken.order);
  return (
    isDone &&
    taken.arms.every(
      ({ branch, arm }) =>
        put.arms.some((around) => around.branch === branch && around.arm === arm) ||
        // `finally { if (this.loading === own) this.loading = undefined; }`
        (taken.clause === 'finally' && branch.tests.some(({ name }) => name === store.place?.name)),
    )
  );
}

/** The functions that a literal stands in. */
function framesOf({ outline }: FunctionRecord, program: Program): readonly FunctionId[] {
  const around = outline.parent === undefined ? undefined : program.records.get(outline.parent);
  return around ? [around.outline.id, ...framesOf(around, program)] : [];
}
