// What the fields of objects are set to, and which classes the program makes by itself: an object that a container
// makes has what the container gives it.
import type { ClassId, FunctionId, Loop, Node } from '../../core/outline/outline.js';
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
  /** Classes of which the program makes objects (`new X(…)`), with all that they extend. */
  readonly made: ReadonlySet<ClassId>;
}

/** Gathers the assignments to fields and the constructor calls of the program; what tests do says nothing. */
export function fieldsOf(records: Iterable<FunctionRecord>, hierarchy: Hierarchy): Fields {
  const assigned = new Map<string, FieldValue[]>();
  const filled = new Map<string, FilledIn[]>();
  const made = new Set<ClassId>();
  for (const { outline, assigns, callList, loops } of records) {
    if (outline.setting === 'test') continue;
    for (const loop of loops.values())
      for (const name of addedIn(loop)) append(filled, name, { function: outline.id, loop });
    for (const { place, value, adds } of assigns) {
      if (place.scope !== 'field' || adds || value.is === 'literal') continue;
      const one = { function: outline.id, value };
      append(assigned, place.name, one);
    }
    // Constructors call those of their bases; what they make themselves is made of what they were given.
    if (outline.kind === 'constructor') continue;
    for (const { target } of callList)
      if (target.is === 'member' && target.name === 'constructor') made.add(target.owner);
  }
  const pending = [...made];
  for (let id = pending.pop(); id !== undefined; id = pending.pop())
    for (const base of hierarchy.classOf(id)?.bases ?? [])
      if (!made.has(base)) {
        made.add(base);
        pending.push(base);
      }
  return { assigned, filled, made };
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
