// What the fields of objects and the slots of contexts are set to, and which classes the program makes by itself: an
// object that a container makes has what the container gives it.
import type { ClassId, ContextSlot, FunctionId, Loop, Node } from '../../core/outline/outline.js';
import type { Value } from '../../core/outline/value.js';
import type { Hierarchy } from './class-hierarchy.js';
import type { FunctionRecord } from '../outlines/function-record.js';
import { children } from '../outlines/nodes.js';
import { append } from '../../core/multimap.js';

export interface FieldValue {
  readonly function: FunctionId;
  readonly value: Value;
}

/** A loop of a function that adds to a field in its passes. */
export interface FilledIn {
  readonly function: FunctionId;
  readonly loop: Loop;
}

export interface Fields {
  /** By place, `classId.field`, in the order of the functions. */
  readonly assigned: ReadonlyMap<string, readonly FieldValue[]>;
  /** Loops whose passes add to the list that the place holds. */
  readonly filled: ReadonlyMap<string, readonly FilledIn[]>;
  /** Classes of which the program makes objects (`new X(…)`, a copy of `this`), with all that they extend. */
  readonly made: ReadonlySet<ClassId>;
  /** What their constructors are called with, by class. */
  readonly makers: ReadonlyMap<ClassId, readonly Maker[]>;
  /** Slots of contexts that only calls fill, each for what runs in it. */
  readonly scopedSlots: ReadonlySet<ContextSlot>;
}

/** A call of a constructor. */
export interface Maker {
  readonly function: FunctionId;
  readonly arguments: readonly Value[];
}

/** Gathers the assignments to fields and the constructor calls of the program; what tests do says nothing. */
export function fieldsOf(records: ReadonlyMap<FunctionId, FunctionRecord>, hierarchy: Hierarchy): Fields {
  const assigned = new Map<string, FieldValue[]>();
  const filled = new Map<string, FilledIn[]>();
  const made = new Set<ClassId>();
  const makers = new Map<ClassId, Maker[]>();
  const make = (id: ClassId, isExact: boolean): void => {
    for (const one of [id, ...(isExact ? [] : hierarchy.subclasses(id))]) made.add(one);
  };
  for (const record of records.values()) {
    const { outline, assigns, callList, loops } = record;
    if (outline.setting === 'test') continue;
    const copied = outline.made?.some(({ isCopy }) => isCopy) ? ownerOf(record, records) : undefined;
    if (copied !== undefined) make(copied, false);
    for (const loop of loops.values())
      for (const name of addedIn(loop)) append(filled, name, { function: outline.id, loop });
    for (const { place, value, adds } of assigns) {
      if (place.scope !== 'field' || adds || value.is === 'literal') continue;
      const one = { function: outline.id, value };
      append(assigned, place.name, one);
    }
    for (const { target, arguments: passed } of callList) {
      if (target.is !== 'member' || target.name !== 'constructor') continue;
      // Constructors call those of their bases; what they make themselves is made of what they were given.
      if (outline.kind !== 'constructor') make(target.owner, target.exact === true);
      append(makers, target.owner, { function: outline.id, arguments: passed });
    }
  }
  const pending = [...made];
  for (let id = pending.pop(); id !== undefined; id = pending.pop())
    for (const base of hierarchy.classOf(id)?.bases ?? [])
      if (!made.has(base)) {
        made.add(base);
        pending.push(base);
      }
  return { assigned, filled, made, makers, scopedSlots: scopedSlots(records) };
}

function scopedSlots(records: ReadonlyMap<FunctionId, FunctionRecord>): ReadonlySet<ContextSlot> {
  const keeps = [...records.values()].flatMap((record) => (record.outline.setting === 'test' ? [] : record.keeps));
  const staying = new Set(keeps.filter(({ stays }) => stays).flatMap(({ slots }) => Object.keys(slots)));
  const all = keeps.flatMap(({ slots }) => Object.keys(slots));
  return new Set(all.filter((slot) => !staying.has(slot)));
}

/** The class whose object is `this` in the function. */
export function ownerOf(
  { outline }: FunctionRecord,
  records: ReadonlyMap<FunctionId, FunctionRecord>,
): ClassId | undefined {
  let at: FunctionRecord['outline'] | undefined = outline;
  for (; at; at = at.parent === undefined ? undefined : records.get(at.parent)?.outline)
    if (at.owner !== undefined) return at.owner;
  return undefined;
}

/** Fields that passes of the loop itself add elements to, not those of a loop inside. */
function addedIn(loop: Loop): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (node: Node): void => {
    if (node.node === 'loop') return;
    if (node.node === 'assign' && node.adds && node.place.scope === 'field') found.add(node.place.name);
    for (const child of children(node)) visit(child);
  };
  visit(loop.body);
  return found;
}
