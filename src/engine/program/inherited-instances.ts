// Inherited methods as one class runs them. `this.m()` in a method of a base class is not every subclass's `m` where the
// receiver's class is known: the method is linked once more for each class that is called on and gives `m` another
// meaning. Only methods whose own calls differ are, each for a bounded number of classes.
import type { Call, ClassId, FunctionId, FunctionOutline } from '../../core/outline/outline.js';
import type { Value } from '../../core/outline/value.js';
import type { Hierarchy, MemberTarget } from './class-hierarchy.js';
import { recordOf, type FunctionRecord } from '../outlines/function-record.js';
import { append } from '../../core/multimap.js';

/** A method inherited by more classes than this is merged over the rest of them. */
const MAX_CLASSES = 256;

/** Which function, as which class runs it. */
interface Instance {
  readonly of: FunctionId;
  readonly owner: ClassId;
}

/** What was made for earlier states of the program, so that what did not change stays the same object. */
export interface KnownInstances {
  readonly records: WeakMap<FunctionOutline, Map<ClassId, FunctionRecord>>;
  readonly ids: Map<FunctionId, Instance>;
}

export const noInstances = (): KnownInstances => ({ records: new WeakMap(), ids: new Map() });

export class Instances {
  readonly #records: Map<FunctionId, FunctionRecord>;
  readonly #hierarchy: Hierarchy;
  readonly #known: KnownInstances;
  readonly #byOriginal = new Map<FunctionId, FunctionId[]>();
  readonly #open = new Map<FunctionId, readonly MemberTarget[]>();
  readonly #found = new Map<string, FunctionId>();
  readonly #children = new Map<FunctionId, FunctionId[]>();

  /** Adds what it makes to `records`. */
  constructor(records: Map<FunctionId, FunctionRecord>, hierarchy: Hierarchy, known: KnownInstances) {
    this.#records = records;
    this.#hierarchy = hierarchy;
    this.#known = known;
    for (const { outline } of records.values()) {
      if (outline.parent !== undefined) append(this.#children, outline.parent, outline.id);
    }
  }

  /** By function: what stands for it on one class. */
  get byOriginal(): ReadonlyMap<FunctionId, readonly FunctionId[]> {
    return this.#byOriginal;
  }

  /** The method as `owner` runs it: itself, unless what it calls on `this` means something else there. */
  of(id: FunctionId, owner: ClassId): FunctionId {
    const key = `${id} ${owner}`;
    let found = this.#found.get(key);
    if (found === undefined) {
      found = this.#differs(id, owner) ? this.#instance(id, owner) : id;
      this.#found.set(key, found);
    }
    return found;
  }

  /** Puts back what an earlier state of the program called. */
  ensure(id: FunctionId): void {
    if (this.#records.has(id)) return;
    const known = this.#known.ids.get(id);
    if (known) this.of(known.of, known.owner);
  }

  #differs(id: FunctionId, owner: ClassId): boolean {
    const home = this.#records.get(id)?.outline.owner;
    if (home === undefined || home === owner) return false;
    return this.#openCalls(id).some((target) => {
      const here = this.#hierarchy.dispatch({ ...target, owner });
      return here.length > 0 && here.join() !== this.#hierarchy.dispatch(target).join();
    });
  }

  /** What the method, and what it inherits along with it, calls on `this`. */
  #openCalls(id: FunctionId): readonly MemberTarget[] {
    const known = this.#open.get(id);
    if (known) return known;
    const targets: MemberTarget[] = [];
    const seen = new Set<FunctionId>();
    const pending = [id];
    for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
      const record = this.#records.get(at);
      if (!record || seen.has(at)) continue;
      seen.add(at);
      pending.push(...(this.#children.get(at) ?? []));
      for (const call of record.callList) {
        const { target } = call;
        if (target.is !== 'member' || target.static || !isOnThis(call)) continue;
        if (!target.exact) targets.push(target);
        const next = this.#hierarchy.inherited(target);
        if (next !== undefined) pending.push(next);
      }
    }
    this.#open.set(id, targets);
    return targets;
  }

  #instance(id: FunctionId, owner: ClassId): FunctionId {
    const made = this.#byOriginal.get(id) ?? [];
    if (made.length >= MAX_CLASSES) return id;
    const to = `${id}@${owner.replaceAll(/[/#]/g, ':')}`;
    const pending = [id];
    for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
      const original = this.#records.get(at)!;
      const copy = this.#copy(original, owner, id, to);
      this.#records.set(copy.outline.id, copy);
      this.#known.ids.set(copy.outline.id, { of: id, owner });
      append(this.#byOriginal, at, copy.outline.id);
      pending.push(...(this.#children.get(at) ?? []));
    }
    return to;
  }

  #copy(original: FunctionRecord, owner: ClassId, from: FunctionId, to: FunctionId): FunctionRecord {
    const { outline } = original;
    let known = this.#known.records.get(outline);
    if (!known) this.#known.records.set(outline, (known = new Map()));
    let copy = known.get(owner);
    if (!copy) {
      copy = { ...recordOf(renamed(outline, from, to)), original: outline.id, receiver: owner };
      known.set(owner, copy);
    }
    return copy;
  }
}

/** The function itself, or the inherited one that it stands for on one class. */
export const originalOf = (
  id: FunctionId,
  { records }: { readonly records: ReadonlyMap<FunctionId, FunctionRecord> },
) => records.get(id)?.original ?? id;

/** Whether the call is made on the object that its method was called on. */
export function isOnThis({ receiver }: Call): boolean {
  let value: Value | undefined = receiver;
  while (value?.is === 'captured') value = value.value;
  return value?.is === 'this';
}

/** A copy in which the function and what is nested in it bear other ids; what names none of them is shared. */
function renamed<T>(value: T, from: FunctionId, to: FunctionId): T {
  if (typeof value === 'string')
    return (value === from || value.startsWith(`${from}/`) ? `${to}${value.slice(from.length)}` : value) as T;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => renamed(item, from, to));
    return items.every((item, i) => item === value[i]) ? value : (items as T);
  }
  const entries = Object.entries(value).map(([key, item]) => [key, renamed(item as unknown, from, to)] as const);
  return entries.every(([key, item]) => item === (value as Record<string, unknown>)[key])
    ? value
    : (Object.fromEntries(entries) as T);
}
