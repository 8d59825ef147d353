// Whether an entity holds transactional or reference data: by configuration first, then by who writes it.
import { shortName } from '../../../core/outline/effect.js';
import type { DataClassReason, Entity } from '../../../core/outline/entity.js';
import { isBackground, isBusiness } from '../../../core/outline/entry-kinds.js';
import { classByName } from './entity-names.js';
import type { DataClasses } from '../../../core/facts/facts.js';
import { isListed, NO_LISTS, type EntityLists, type Program } from '../../program/program.js';
import { defineFact } from '../fact.js';

/** Entry points, or code, of so many classes that write an entity make it transactional. */
const MANY_CLASSES = 3;

export const dataClasses = defineFact({
  name: 'dataClasses',
  title: 'kinds of data',
  requires: [],
  empty: () => ({ of: () => ({ class: 'unknown', reason: 'it could not be analysed' }) }),
  of: ({ program, options }) => dataClassesOf(program, { ...(options.entities ?? NO_LISTS) }),
});

/** Answers for every entity. */
function dataClassesOf(program: Program, lists: EntityLists): DataClasses {
  const writers = writersOf(program);
  const of = (id: string): DataClassReason => {
    const entity = program.entities.get(id);
    const small = isListed(lists.small, id, entity) || undefined;
    const configured = byConfiguration(id, entity, lists);
    if (configured) return { ...configured, ...(small && { small }) };
    return { ...byEvidence(writers.get(id), entity?.name ?? shortName(id)), ...(small && { small }) };
  };
  return { of };
}

function byConfiguration(id: string, entity: Entity | undefined, lists: EntityLists): DataClassReason | undefined {
  if (isListed(lists.transactional, id, entity)) return { class: 'transactional', reason: 'configuration' };
  if (isListed(lists.reference, id, entity) || isListed(lists.small, id, entity))
    return { class: 'reference', reason: 'configuration' };
  return undefined;
}

interface Writers {
  /** Classes, or files, whose code writes the entity. */
  readonly places: Set<string>;
  readonly entries: Set<string>;
  /** Classes, or files, of these entry points. */
  readonly entryPlaces: Set<string>;
  readonly background: Set<string>;
  /** A write that counts something up or down, as the source has it. */
  relative?: string;
  product: boolean;
}

const none = (): Writers => ({
  places: new Set(),
  entries: new Set(),
  entryPlaces: new Set(),
  background: new Set(),
  product: false,
});

function writersOf(program: Program): ReadonlyMap<string, Writers> {
  const found = new Map<string, Writers>();
  const of = (entity: string): Writers => {
    let writers = found.get(entity);
    if (!writers) found.set(entity, (writers = none()));
    return writers;
  };
  for (const [id, { summary }] of program.results) {
    const { outline, calls } = program.records.get(id)!;
    if (outline.setting === 'test') continue;
    const place = outline.owner ?? outline.at.file;
    for (const node of calls.values()) {
      if (node.node !== 'op') continue;
      for (const { kind, entity, change } of node.effects) {
        if (kind !== 'write' || entity === undefined) continue;
        const writers = of(entity);
        writers.places.add(place);
        if (outline.setting !== 'product') continue;
        writers.product = true;
        // Stock, balances, sequences: what is written is made of what is stored.
        if (change === 'count') writers.relative ??= node.text;
      }
    }
    const business = outline.entries.filter(({ kind }) => isBusiness(kind));
    if (outline.setting !== 'product' || business.length === 0) continue;
    for (const { effect } of summary.effects) {
      if (effect.kind !== 'write' || effect.entity === undefined) continue;
      const writers = of(effect.entity);
      writers.product = true;
      writers.entries.add(id);
      writers.entryPlaces.add(place);
      for (const { kind, name } of business) if (isBackground(kind)) writers.background.add(`${kind} ${name}`);
    }
  }
  return found;
}

function byEvidence(writers: Writers | undefined, name: string): DataClassReason {
  if (!writers) return { class: 'unknown', reason: 'nothing here writes it' };
  const { entries, entryPlaces, places, background } = writers;
  if (!writers.product) return { class: 'reference', reason: 'written only by seeds, scripts or migrations' };
  const named = classByName(name);
  // Customers, products and settings are written from many places too, each of them seldom.
  if (named?.class === 'master') return named;
  if (writers.relative !== undefined)
    return { class: 'transactional', reason: `${writers.relative} counts it up or down` };
  if (entryPlaces.size >= MANY_CLASSES)
    return { class: 'transactional', reason: `written by ${entries.size} entry points of ${entryPlaces.size} classes` };
  const [first] = [...background].sort();
  if (first !== undefined) return { class: 'transactional', reason: `written by ${first}` };
  if (places.size >= MANY_CLASSES && named?.class === 'transactional')
    return { class: 'transactional', reason: `written in ${places.size} classes` };
  if (named) return named;
  if (places.size >= MANY_CLASSES) return { class: 'transactional', reason: `written in ${places.size} classes` };
  return {
    class: 'master',
    reason: `written by ${entries.size} entry points in ${places.size === 1 ? 'one class' : `${places.size} classes`}`,
  };
}
