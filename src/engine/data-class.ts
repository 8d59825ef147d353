// Whether an entity holds transactional or reference data: by configuration first, then by who writes it.
import type { DataClassReason, Entity } from '../core/entity.js';
import type { EntryKind, FunctionId } from '../core/outline.js';
import { isListed, type EntityLists, type Program } from './program.js';

/** Entries that stand for daily business. */
const BUSINESS: ReadonlySet<EntryKind> = new Set([
  'http',
  'graphql-operation',
  'rpc',
  'job',
  'cron',
  'listener',
  'hook',
]);
/** So many entry points that write an entity make it transactional. */
const MANY_WRITERS = 3;

/** Answers for every entity; the evidence is gathered once, when first asked. */
export function dataClasses(program: Program, lists: EntityLists): (entity: string) => DataClassReason {
  let writers: ReadonlyMap<string, Writers> | undefined;
  return (id) => {
    const entity = program.entities.get(id);
    const small = isListed(lists.small, id, entity) || undefined;
    const configured = byConfiguration(id, entity, lists);
    if (configured) return { ...configured, ...(small && { small }) };
    writers ??= writersOf(program);
    return { ...byEvidence(writers.get(id)), ...(small && { small }) };
  };
}

function byConfiguration(id: string, entity: Entity | undefined, lists: EntityLists): DataClassReason | undefined {
  if (isListed(lists.transactional, id, entity)) return { class: 'transactional', reason: 'configuration' };
  if (isListed(lists.reference, id, entity) || isListed(lists.small, id, entity))
    return { class: 'reference', reason: 'configuration' };
  return undefined;
}

interface Writers {
  readonly functions: Set<FunctionId>;
  readonly entries: Set<string>;
  product: boolean;
}

function writersOf(program: Program): ReadonlyMap<string, Writers> {
  const found = new Map<string, Writers>();
  const of = (entity: string): Writers => {
    let writers = found.get(entity);
    if (!writers) found.set(entity, (writers = { functions: new Set(), entries: new Set(), product: false }));
    return writers;
  };
  for (const [id, { summary }] of program.results) {
    if (program.records.get(id)?.original !== undefined) continue;
    const { outline, calls } = program.records.get(id)!;
    if (outline.setting === 'test') continue;
    for (const node of calls.values()) {
      if (node.node !== 'op') continue;
      for (const { kind, entity } of node.effects) {
        if (kind !== 'write' || entity === undefined) continue;
        of(entity).functions.add(id);
        if (outline.setting === 'product') of(entity).product = true;
      }
    }
    if (outline.setting !== 'product' || !outline.entries.some(({ kind }) => BUSINESS.has(kind))) continue;
    for (const { effect } of summary.effects)
      if (effect.kind === 'write' && effect.entity !== undefined) of(effect.entity).entries.add(id);
  }
  return found;
}

function byEvidence(writers: Writers | undefined): DataClassReason {
  if (!writers) return { class: 'unknown', reason: 'nothing here writes it' };
  const { entries, functions } = writers;
  if (entries.size >= MANY_WRITERS)
    return { class: 'transactional', reason: `written by ${entries.size} entry points` };
  if (!writers.product) return { class: 'reference', reason: 'written only by seeds, scripts or migrations' };
  return { class: 'unknown', reason: `written by ${functions.size} functions and ${entries.size} entry points` };
}
