// The values that a program keeps in caches, with what they are made of, who writes that, and who drops them. Worked
// out when first asked for; linear in the program for each cached value.
import type { CachedRead, CachedValue, CacheWriter } from '../../../core/facts/cached-value.js';
import type { DataClasses } from '../../../core/facts/facts.js';
import type { DataClassReason } from '../../../core/outline/entity.js';
import type { Call, Node, Op } from '../../../core/outline/outline.js';
import { compareLocations } from '../../../core/location.js';
import type { Value } from '../../../core/outline/value.js';
import { CacheCalls } from './calls.js';
import { changeOf, relevant } from './writers/changes.js';
import type { CacheContext } from './context.js';
import { cacheIndex, droppersOf, dropsSome, isCertain, isWriteThrough, type CacheIndex } from './stores/index.js';
import { leftOutOf } from './contents/inputs.js';
import { keyText } from './stores/keys.js';
import type { CacheSite } from './stores/sites.js';
import { sourcesOf } from './contents/sources.js';
import { decidingUses, uncommittedFill } from './writers/deciding-uses.js';
import { Coverage, writesOf, type WriteSite } from './writers/writers.js';
import { freshness } from './contents/freshness.js';
import { keptAnswers } from './stores/kept-answers.js';
import { isMarker } from './contents/markers.js';
import { keptParts, withParts } from './contents/kept-parts.js';
import { nothing } from '../../program/guarded.js';
import { defineFact } from '../fact.js';
import type { Program } from '../../program/program.js';
import type { Callers } from '../../graph/callers.js';
import type { Reach } from '../../graph/entry-reach.js';
import type { FunctionRecord } from '../../outlines/function-record.js';
import { settle } from '../../values/substitute.js';

export const caches = defineFact({
  name: 'caches',
  title: 'cached values',
  requires: ['callers', 'entryPoints', 'dataClasses'],
  empty: nothing,
  of: ({ program }, get) => cachedValues(program, get('callers'), get('entryPoints'), get('dataClasses')),
});

/** All cached values of product code, sorted by place. */
function cachedValues(
  program: Program,
  callers: Callers,
  reach: Reach,
  dataClasses: DataClasses,
): readonly CachedValue[] {
  const calls = new CacheCalls(program, callers);
  const sites = cacheIndex(calls, program);
  const index: CacheIndex = { ...sites, fills: [...sites.fills, ...keptAnswers(calls, program)] };
  if (index.fills.length === 0) return [];
  const context: CacheContext = { program, reach, calls, dataClasses };
  const made = index.fills.map((fill) =>
    sourcesOf(fill.terms, fill.around, program.records.get(fill.function)!, program),
  );
  const shown = new Set(index.fills.flatMap(({ around }, i) => (around && !made[i]!.beside ? [around] : [])));
  const values: CachedValue[] = [];
  let rowsOff: boolean | undefined;
  let writes: ReadonlyMap<string, readonly WriteSite[]> | undefined;
  for (const [i, fill] of index.fills.entries()) {
    const record = program.records.get(fill.function)!;
    if (record.outline.setting !== 'product' || !isKept(fill, context)) continue;
    if (fill.terms.some(({ value, called }) => !called && isLiveObject(value, record, program))) continue;
    const { reads: found, beside } = made[i]!;
    if (found.length === 0 || (beside && isMark(fill, shown))) continue;
    const reads = withParts(found, keptParts(fill.terms, fill.key, record, program));
    if (reads.length === 0) continue;
    if (fill.store.form === 'rows' && (rowsOff ??= areRowsOff(program))) {
      values.push({
        ...described(fill, reads, record, context),
        fresh: 'no data source here has "cache" in its options',
      });
      continue;
    }
    if (isWriteThrough(fill, index)) {
      values.push(...writtenThrough(fill, reads, record, context));
      continue;
    }
    writes ??= writesOf(program, reach);
    values.push(valueOf(fill, reads, writes, index, record, context));
  }
  return onceEach(values.sort((a, b) => compareLocations(a.at, b.at)));
}

/** What is set beside a copy, or is a marker, says when or that something is done: it holds nothing of what was read. */
const isMark = ({ store, terms, around }: CacheSite, shown: ReadonlySet<Node>): boolean =>
  (around !== undefined && shown.has(around)) ||
  (store.form === 'field' && terms.every(({ value }) => isMarker(value, store.place)));

/** All data sources are made here, and the options of none let the ORM keep rows. */
function areRowsOff({ records }: Program): boolean {
  const switches = [...records.values()].flatMap(({ outline, calls }) =>
    outline.setting === 'test' ? [] : [...calls.values()].flatMap((node) => (isSwitch(node) ? [node.cache!.off] : [])),
  );
  return switches.length > 0 && switches.every((off) => off === true);
}

const isSwitch = (node: Call | Op): node is Op =>
  node.node === 'op' && node.cache?.action === 'rows' && node.effects.length === 0;

/**
 * Whether the value is an object with methods: what was read when it was made is not what it gives later. It goes back to
 * the code that makes the value, since what the value is made of tells its rows, not its class.
 */
function isLiveObject(value: Value, record: FunctionRecord, program: Program, depth = 0): boolean {
  const settled = settle(value, record, program);
  const own = settled.is === 'captured' ? settled.value : settled;
  if (hasMethods(own)) return true;
  const frame = settled.is === 'captured' ? program.records.get(settled.function) : record;
  // What was there before is of the same kind as what is made where there was nothing.
  if (own.is === 'join')
    return depth <= MAX_MAKERS && own.of.some((one) => isLiveObject(one, frame ?? record, program, depth + 1));
  const from = own.is === 'result' ? own : value;
  const call = from.is === 'result' ? (own.is === 'result' ? frame : record)?.calls.get(from.of) : undefined;
  if (call?.node !== 'call' || depth > MAX_MAKERS) return false;
  const { target } = call;
  if (target.is === 'member' && target.name === 'constructor') return hasCode(target.owner, program);
  const makers = program.targets.get((own.is === 'result' ? frame : record)!.outline.id)?.get(call.id)?.functions ?? [];
  const [maker] = makers.map((id) => program.records.get(id)).filter((found) => found !== undefined);
  return maker !== undefined && maker.returns.some((returned) => isLiveObject(returned, maker, program, depth + 1));
}

const MAX_MAKERS = 3;

/** A class that is more than the shape of some data. */
function hasCode(owner: string, program: Program): boolean {
  if (program.entities.has(owner)) return false;
  return Object.keys(program.hierarchy.classOf(owner)?.members ?? {}).some((name) => name !== 'constructor');
}

const hasMethods = (value: Value): boolean =>
  value.is === 'record' && Object.values(value.fields).some(({ is }) => is === 'function');

/** One slot that a function fills in two places is one cached value. */
function onceEach(values: readonly CachedValue[]): readonly CachedValue[] {
  const known = new Set<string>();
  return values.filter(({ function: id, form, store, key }) => {
    if (form !== 'map' && form !== 'field' && form !== 'store') return true;
    const slot = [id, store, key].join(' ');
    if (known.has(slot)) return false;
    known.add(slot);
    return true;
  });
}

/** What a writer puts over a kept value is of interest only where its transaction can still fail. */
function writtenThrough(
  fill: CacheSite,
  reads: readonly CachedRead[],
  record: FunctionRecord,
  context: CacheContext,
): readonly CachedValue[] {
  const uncommitted = uncommittedFill(fill, reads, record, context);
  return uncommitted ? [{ ...described(fill, reads, record, context), uncommitted }] : [];
}

function valueOf(
  fill: CacheSite,
  reads: readonly CachedRead[],
  writes: ReadonlyMap<string, readonly WriteSite[]>,
  index: CacheIndex,
  record: FunctionRecord,
  context: CacheContext,
): CachedValue {
  const droppers = droppersOf(fill, index);
  const coverage = new Coverage(
    droppers.filter((drop) => !dropsSome(drop, fill)),
    droppers.filter((drop) => dropsSome(drop, fill)),
    (drop) => isCertain(drop, fill),
    new Set(reads.map(({ entity }) => entity)),
    context.calls,
    context.program,
  );
  const writers = relevant(
    reads.flatMap((read) =>
      (writes.get(read.entity) ?? []).flatMap((site) =>
        coverage.of(site).flatMap((writer) => {
          const change = changeOf(site, writer, read, fill.key !== undefined, context);
          if (change) return [{ ...writer, ...change }];
          return writer.state === 'drops' ? [writer] : [];
        }),
      ),
    ),
  );
  const fresh = freshness(fill, reads, record, context);
  const uncommitted = uncommittedFill(fill, reads, record, context);
  return {
    ...described(fill, reads, record, context),
    writers: distinct(writers),
    leftOut: leftOutOf(fill, reads, record, context),
    deciding: decidingUses(fill, reads, context),
    // Nothing is kept for good that somebody empties: `reset() { this.known.clear(); }`.
    ...(droppers.some(({ key: only }) => only === undefined) && { isEmptied: true }),
    ...(uncommitted && { uncommitted }),
    ...(fresh !== undefined && !context.program.disabled.has('fresh') && { fresh }),
  };
}

/** Where, under which key and for how long the value is kept, and what it is made of. */
function described(
  fill: CacheSite,
  reads: readonly CachedRead[],
  record: FunctionRecord,
  context: CacheContext,
): CachedValue {
  const { store, key, ttl } = fill;
  return {
    function: fill.function,
    at: fill.at,
    text: fill.text,
    form: store.form,
    store: holderText(store),
    ...(key && { key: keyText(key, (value) => parameterName(value, record, context.program)) }),
    scope: store.shared ? 'shared' : 'process',
    ...(ttl !== undefined && { ttl }),
    ...(store.lifted && { lifted: true }),
    ...(fill.timed && { timed: true }),
    ...(fill.assumption !== undefined && { assumption: fill.assumption }),
    trace: fill.trace,
    reads,
    data: worst(reads, context),
    writers: [],
    leftOut: [],
    deciding: [],
  };
}

/** `RoleService.rolesCache` where a class of the project keeps the cache. */
function holderText({ holder, text }: CacheSite['store']): string {
  return holder?.text ?? text;
}

/** The name of the parameter, or the path from it, that a term stands for. */
function parameterName(value: Value, record: FunctionRecord, program: Program): string | undefined {
  if (value.is === 'parameter') return record.outline.parameters[value.index]?.name;
  if (value.is === 'field') {
    const of = parameterName(value.of, record, program);
    return of === undefined ? undefined : `${of}.${value.name}`;
  }
  const frame = value.is === 'captured' ? program.records.get(value.function) : undefined;
  return value.is === 'captured' && frame ? parameterName(value.value, frame, program) : undefined;
}

/** A field lasts as long as its object: that of the container, or one that a module keeps. */
function isKept({ store, function: id }: CacheSite, { program, calls }: CacheContext): boolean {
  if (store.form === 'rows' || store.form === 'answer' || store.shared) return true;
  const owner = store.place && program.hierarchy.classOf(store.place.owner);
  const record = program.records.get(id);
  // `this` of a function is whatever it is called on: a connection, a context.
  if (!owner) return store.place?.scope === 'module';
  return (
    owner.lifetime === 'singleton' || (record !== undefined && isInStatic(record, program)) || calls.isLasting(owner.id)
  );
}

/** A static method, or a function in one. */
function isInStatic({ outline }: FunctionRecord, program: Program): boolean {
  if (outline.kind === 'static') return true;
  const around = outline.parent === undefined ? undefined : program.records.get(outline.parent);
  return around !== undefined && isInStatic(around, program);
}

const RANK = { transactional: 0, master: 1, unknown: 2, reference: 3 } as const;

/** What the value holds that changes most; what only comes with it by a relation counts least. */
function worst(reads: readonly CachedRead[], { dataClasses, program }: CacheContext): DataClassReason {
  const own = reads.filter(({ relation }) => relation === undefined);
  const classes = (own.length > 0 ? own : reads).map(({ entity }) => dataClasses.of(entity));
  // Without the exemption, what others look up is data like any other.
  if (program.disabled.has('reference'))
    return classes.map((one) => (one.class === 'reference' ? { ...one, class: 'master' as const } : one))[0]!;
  return classes.sort(
    (a, b) => RANK[a.class] - RANK[b.class] || Number(a.byName ?? false) - Number(b.byName ?? false),
  )[0]!;
}

function distinct(writers: readonly CacheWriter[]): readonly CacheWriter[] {
  const known = new Map<string, CacheWriter>();
  for (const writer of writers) {
    const { at } = writer;
    const key = [at.file, at.start.line, at.start.column, writer.state].join(' ');
    if (!known.has(key)) known.set(key, writer);
  }
  return [...known.values()].sort((a, b) => compareLocations(a.at, b.at));
}
