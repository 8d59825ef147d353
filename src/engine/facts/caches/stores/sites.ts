// Where one function puts a value into a cache or takes one out: by a library's call, by filling a map or a field that
// outlives the call, by making a function that remembers.
import type { CacheForm } from '../../../../core/facts/cached-value.js';
import type { TraceStep } from '../../../../core/finding.js';
import { compareLocations, type Location } from '../../../../core/location.js';
import type { Assign, Branch, CacheUse, Call, FunctionId, Node, Op } from '../../../../core/outline/outline.js';
import { isSameValue, isNothing, TIME, type Value } from '../../../../core/outline/value.js';
import { accessOf, some } from '../../../../core/outline/fold.js';
import { isInPlace, placeText, type Place } from '../../../../core/outline/place.js';
import type { FunctionRecord } from '../../../outlines/function-record.js';
import type { Point, Points } from '../code-points.js';

/** Where values are kept. */
export interface Store {
  readonly form: CacheForm;
  /** What holds it, where that is known. */
  readonly place?: Place;
  readonly shared: boolean;
  /** What is in it goes by tags. */
  readonly tagged?: boolean;
  /** Where it is noted when it was filled: what is set back there, is dropped. */
  readonly stamps?: readonly Place[];
  readonly text: string;
  /** What holds the object whose method caches, seen from its outermost caller. */
  readonly holder?: Holder;
  /** A cache of the project's own stands between: how long it keeps things is its affair. */
  readonly lifted?: boolean;
}

/** The field or variable with a cache's object: equal keys are the same one. */
export interface Holder {
  readonly key: string;
  /** For people: `RoleService.rolesCache`. */
  readonly text: string;
}

/** What is put in: a value, or what a function gives that the cache calls. */
export interface Term {
  readonly value: Value;
  readonly called?: boolean;
}

export interface CacheSite {
  readonly action: 'fill' | 'drop';
  readonly function: FunctionId;
  /** The call or op that does it; absent for an assignment. */
  readonly call?: number;
  readonly at: Location;
  readonly text: string;
  readonly point: Point;
  readonly store: Store;
  readonly key?: Value;
  /** What it is dropped by, or drops, where that is not the key. */
  readonly tags?: Value;
  /** The key as the function has it, where calls in it were looked through. */
  readonly ownKey?: Value;
  readonly terms: readonly Term[];
  /** The store is asked before: what is there is not made again. */
  readonly guarded: boolean;
  /** The code that runs only when the value is not there. */
  readonly around?: Node;
  readonly ttl?: string;
  /** The condition around it asks more than whether something is there: a field of the entry, or one that is set with it. */
  readonly timed?: boolean;
  /** A memoiser that goes by the first argument only. */
  readonly first?: boolean;
  readonly trace: readonly TraceStep[];
  /** What it rests on, if anything. */
  readonly assumption?: string;
}

/** The sites of one function; `points` are its own. */
export function sitesIn(record: FunctionRecord, points: Points): CacheSite[] {
  const found: CacheSite[] = [];
  for (const node of record.calls.values()) {
    if (node.node !== 'op' || !node.cache) continue;
    const site = siteOfOp(node, record, points);
    if (site) found.push(site);
  }
  if (record.outline.kind !== 'constructor')
    for (const assign of record.assigns) {
      const site = siteOfAssign(assign, record, points);
      if (site) found.push(site);
    }
  return found;
}

/** Whether the function can have sites at all; most have none. */
export const mayCache = ({ calls, assigns }: FunctionRecord): boolean =>
  assigns.some(({ place }) => isLasting(place)) ||
  [...calls.values()].some((node) => node.node === 'op' && node.cache !== undefined);

const FORMS: Readonly<Record<string, CacheForm>> = { memo: 'memo', rows: 'rows' };

function siteOfOp(op: Op, record: FunctionRecord, points: Points): CacheSite | undefined {
  const point = points.calls.get(op.id);
  const { cache } = op;
  if (!point || !cache || cache.action === 'get') return undefined;
  const form = FORMS[cache.action] ?? 'store';
  const { store: place } = cache;
  // A memoiser or store of the call's own remembers nothing for the next call.
  if (place?.scope === 'local' || place?.scope === 'parameter') if (!cache.shared) return undefined;
  if (form === 'memo' && !place) return undefined;
  const isDrop = cache.action === 'delete' || isReset(cache.value);
  const around =
    cache.action === 'wrap'
      ? points.makings.find(({ at }) => at === op.at || compareLocations(at, op.at) === 0)
      : undefined;
  const guard = guardOf(op, record, point);
  return {
    action: isDrop ? 'drop' : 'fill',
    function: record.outline.id,
    call: op.id,
    at: op.at,
    text: op.text,
    point,
    store: {
      form: isDrop && cache.orm ? 'rows' : form,
      ...(place && { place }),
      shared: cache.shared === true,
      ...(cache.tags && { tagged: true }),
      text: storeText(op.text, place),
    },
    ...(cache.key && { key: cache.key }),
    ...(cache.tags && cache.tags !== true && { tags: cache.tags }),
    terms: termsOf(op, cache),
    guarded: cache.action !== 'set' || guard !== undefined || isAskedBefore(op, record),
    ...((around ?? guard) && { around: around?.body ?? guard! }),
    ...(cache.ttl !== undefined && { ttl: cache.ttl }),
    ...(cache.first && { first: true }),
    trace: [],
  };
}

/** What is put in; the ORM's own cache keeps what the query gives. */
function termsOf(op: Op, { action, value }: CacheUse): readonly Term[] {
  if (action === 'rows') return [{ value: { is: 'result', of: op.id } }];
  if (!value) return [];
  return [{ value, ...(action === 'memo' && { called: true }) }];
}

function siteOfAssign(assign: Assign, record: FunctionRecord, points: Points): CacheSite | undefined {
  const { place, value, adds, drops, weak, key, at } = assign;
  const point = points.assigns.get(assign);
  // What is only appended to, a queue or a log, is asked for nothing.
  if (!point || !isLasting(place) || weak || (adds && !drops && !key)) return undefined;
  const text = placeText(place);
  const stamps = stampsOf(assign, point, record, points);
  const asked = [place, ...stamps].map(({ name }) => name);
  const guard = point.arms.findLast(({ branch }) => branch.tests.some(({ name }) => asked.includes(name)));
  const isDrop = drops === true || (!adds && isReset(value));
  return {
    action: isDrop ? 'drop' : 'fill',
    function: record.outline.id,
    at,
    text,
    point,
    store: { form: adds ? 'map' : 'field', place, shared: false, text, ...(stamps.length > 0 && { stamps }) },
    ...(key && { key }),
    terms: [{ value }],
    guarded: guard !== undefined,
    ...(guard && { around: guard.branch.arms[guard.arm]! }),
    ...(guard && asksMore(guard.branch, place, record) && { timed: true }),
    trace: [],
  };
}

/**
 * Where the same code notes the time that what it gives back was filled at, which stands for asking whether it is there:
 * `if (Date.now() - this.at > LIMIT) { this.rows = …; this.at = Date.now(); } return this.rows;`
 */
function stampsOf({ place, value }: Assign, { arms }: Point, record: FunctionRecord, points: Points): readonly Place[] {
  if (isTime(value) || !record.returns.some((given) => some(given, (term) => isReadOf(term, place)))) return [];
  const innermost = arms.at(-1);
  return record.assigns.flatMap((other) => {
    const around = points.assigns.get(other)?.arms.at(-1);
    const isBeside = around !== undefined && around.branch === innermost?.branch && around.arm === innermost.arm;
    const isOfSame = other.place.owner === place.owner && other.place.isField === place.isField;
    return isBeside && isOfSame && isLasting(other.place) && isTime(other.value) ? [other.place] : [];
  });
}

const isTime = (value: Value): boolean => some(value, (term) => isSameValue(term, TIME));

/** `this.rows`, `kept.rows` */
function isReadOf(term: Value, { path, isField }: Place): boolean {
  if (isField) return term.is === 'field' && term.name === path.at(-1);
  const { root, path: taken } = accessOf(term);
  return root.is === 'constant' && [root.name, ...taken].join('.') === path.join('.');
}

/** Whether the condition also reads a field of what is there, or another field that the function sets. */
function asksMore({ tests }: Branch, place: Place, { assigns }: FunctionRecord): boolean {
  const isSet = (name: string): boolean =>
    assigns.some((other) => isLasting(other.place) && other.place.name === name && !other.adds);
  return tests.some(
    (test) =>
      test.name !== place.name &&
      (tests.some((other) => other.name !== test.name && isInPlace(test, other)) || isSet(test.name)),
  );
}

/** A field of an object that the container keeps, or a variable of a module. */
const isLasting = ({ scope }: Place): boolean => scope === 'field' || scope === 'module';

/** `undefined`, `null`, an empty list or a new map: what was there is gone. */
function isReset(value: Value | undefined): boolean {
  if (!value) return false;
  if (value.is === 'list') return value.items.length === 0;
  return isNothing(value) || (value.is === 'record' && Object.keys(value.fields).length === 0);
}

/** The arm of a branch on what the same store was asked for. */
function guardOf(op: Op | Call, record: FunctionRecord, point: Point): Node | undefined {
  const asked = (id: number): boolean => {
    const other = record.calls.get(id);
    return other !== undefined && other.id !== op.id && asks(other, op);
  };
  const place = op.node === 'op' ? op.cache?.store?.name : undefined;
  const found = point.arms.findLast(
    ({ branch, arm }) =>
      branch.foundArm !== arm &&
      (branch.depends.some(asked) || (place !== undefined && branch.tests.some(({ name }) => name === place))),
  );
  return found?.branch.arms[found.arm];
}

/** Whether `other` asks the store that `op` fills. */
function asks(other: Op | Call, op: Op | Call): boolean {
  if (other.node === 'op' && op.node === 'op') {
    if (other.cache?.action !== 'get') return false;
    const [a, b] = [other.cache.store?.name, op.cache?.store?.name];
    return a === undefined || b === undefined || a === b;
  }
  if (other.receiver === undefined || op.receiver === undefined || !isSameValue(other.receiver, op.receiver))
    return false;
  return other.arguments.some((key) => op.arguments.some((argument) => isSameValue(key, argument)));
}

const isAskedBefore = (op: Op, record: FunctionRecord): boolean =>
  [...record.calls.values()].some((other) => other.id < op.id && other.node === 'op' && asks(other, op));

/** The guard of a call that hands a value to a cache of the project's own. */
export function guardOfCall(call: Call, record: FunctionRecord, points: Points): Node | undefined {
  const point = points.calls.get(call.id);
  return point && guardOf(call, record, point);
}

/** `this.cache` of `this.cache.set`; the variable of a memoised function. */
function storeText(text: string, place: Place | undefined): string {
  const dot = text.lastIndexOf('.');
  if (dot > 0) return text.slice(0, text[dot - 1] === '?' ? dot - 1 : dot);
  return place ? placeText(place) : text;
}
