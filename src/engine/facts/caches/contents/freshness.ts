// Facts by which a cached value cannot become stale: its key changes with the row, nothing had its key before, or it is set
// anew before it is read.
import { isSameValue, NEW_ID, type Value } from '../../../../core/outline/value.js';
import { walkNodes } from '../../../outlines/nodes.js';
import { valuesOf } from '../../../outlines/value-uses.js';
import type { CachedRead } from '../../../../core/facts/cached-value.js';
import { some } from '../../../../core/outline/fold.js';
import type { EntryKind, FunctionId } from '../../../../core/outline/outline.js';
import type { Place } from '../../../../core/outline/place.js';
import type { CacheSite } from '../stores/sites.js';
import type { CacheContext } from '../context.js';
import type { FunctionRecord } from '../../../outlines/function-record.js';

/** The fact, in words; undefined when there is none. */
export function freshness(
  fill: CacheSite,
  reads: readonly CachedRead[],
  record: FunctionRecord,
  context: CacheContext,
): string | undefined {
  if (isRecord(fill)) return 'its key is an id that nothing had before: what is kept says what was, then';
  const version = versionIn(fill, reads, context);
  if (version !== undefined) return `the key changes with "${version}" of the row`;
  if (reads.every(({ fixed, read }) => fixed && read.effect.rows === 'one'))
    return 'only keys are read, which never change';
  if (isSetAnew(fill, record, context)) return `"${fill.store.text}" is set anew before it is read`;
  if (isSetAgain(fill, context)) return `"${fill.store.text}" is set again and again`;
  return undefined;
}

/** What is put under an id of its own, made just then, is a note of what has happened, and no copy that stands for a row. */
export const isRecord = ({ key }: CacheSite): boolean =>
  key !== undefined && some(key, (term) => isSameValue(term, NEW_ID));

/** A column in the key that the ORM changes with every write of the row. */
function versionIn(fill: CacheSite, reads: readonly CachedRead[], { program }: CacheContext): string | undefined {
  const columns = new Set(reads.flatMap(({ entity }) => program.entities.get(entity)?.versions ?? []));
  let found: string | undefined;
  if (fill.key && columns.size > 0)
    some(fill.key, (term) => {
      if (term.is === 'field' && columns.has(term.name)) found = term.name;
      return found !== undefined;
    });
  return found;
}

/** A field or variable that only the function that sets it, and what that calls, ever reads. */
function isSetAnew(fill: CacheSite, record: FunctionRecord, { program, calls }: CacheContext): boolean {
  const { form, place } = fill.store;
  if (form !== 'field' || fill.guarded || place === undefined) return false;
  const isReader = isField(place) ? readerOfField(place) : readerOfVariable(place);
  const readers: FunctionId[] = [];
  for (const [id, other] of program.records) if (id !== record.outline.id && isReader(other)) readers.push(id);
  return readers.every((id) => {
    const arrivals = calls.callers.of(id);
    return arrivals.length > 0 && arrivals.every(({ caller }) => caller === record);
  });
}

/** What a timer or a message sets is as old as the last one; a variable that requests set is not kept from start-up either. */
function isSetAgain({ function: id, guarded, store: { form, place } }: CacheSite, context: CacheContext): boolean {
  if (form !== 'field' || guarded || place === undefined) return false;
  const { records, results } = context.program;
  const { callers } = context.calls;
  const isAgain = (kind: EntryKind): boolean => (isField(place) ? AGAIN.has(kind) : kind !== 'start-up');
  return [...callers.reaching([id])].some(
    (one) =>
      records.get(one)?.outline.entries.some(({ kind }) => isAgain(kind)) === true ||
      callers
        .of(one)
        .some(({ caller, binding }) =>
          results.get(caller.outline.id)?.steps.some((step) => step.id === binding.call && step.isPutOff),
        ),
  );
}

const AGAIN: ReadonlySet<EntryKind> = new Set(['cron', 'job', 'listener', 'rpc']);

const isField = ({ scope, isField: own }: Place): boolean => scope === 'field' || own === true;

/** Methods of the class. */
const readerOfField =
  ({ owner, path }: Place) =>
  (record: FunctionRecord): boolean =>
    record.outline.owner === owner && readsField(record, path.join('.'));

/** Functions of the same file. */
const readerOfVariable =
  ({ owner, name, path }: Place) =>
  ({ outline }: FunctionRecord): boolean => {
    if (outline.at.file !== owner) return false;
    const isVariable = (term: Value): boolean => term.is === 'constant' && term.name === path[0];
    let reads = false;
    walkNodes(outline.body, (node) => {
      if (node.node === 'branch') reads ||= node.tests.some((place) => place.name === name);
      reads ||= valuesOf(node).some((value) => some(value, isVariable));
    });
    return reads;
  };

function readsField({ outline }: FunctionRecord, name: string): boolean {
  const isRead = (term: Value): boolean =>
    term.is === 'field' && term.name === name && (term.of.is === 'this' || term.of.is === 'captured');
  let reads = false;
  walkNodes(outline.body, (node) => {
    if (node.node === 'branch') reads ||= node.tests.some((place) => place.scope === 'field' && isNamed(place, name));
    // What is set is not read, though it may be made of itself.
    else if (!(node.node === 'assign' && isNamed(node.place, name)))
      reads ||= valuesOf(node).some((value) => some(value, isRead));
  });
  return reads;
}

const isNamed = ({ path, isField: own }: Place, name: string): boolean =>
  path.at(-1) === name && (own === true || path.length > 1);
