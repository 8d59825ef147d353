// Guards that remember: a branch that tests a place which its own arm, or code later in the same pass or call,
// writes. What stands in such an arm does not run again for the same key.
import type { Branch, Node } from '../../core/outline/outline.js';
import { placeText, type Place } from '../../core/outline/place.js';
import type { ConditionOf } from '../../core/summary/condition.js';
import { isFalsy } from '../../core/outline/value.js';
import { children } from '../outlines/nodes.js';
import { notedIn } from '../outlines/noted-keys.js';

/** The statements still to come after the one at hand, up to the end of the loop body or function. */
export interface Rest {
  readonly nodes: readonly Node[];
  readonly from: number;
  readonly outer?: Rest;
}

const NOTHING: ReadonlyMap<string, Place | undefined> = new Map();

/** Finds memo guards; keeps what each node assigns so that nested branches are looked at once. */
export class Guards {
  readonly #assigned = new Map<Node, ReadonlyMap<string, Place | undefined>>();

  /**
   * What makes `arm` of the branch run once for each key, if anything does. `fresh` names what the same pass has set
   * before; `loop` is the innermost loop around the branch.
   */
  memo(
    branch: Branch,
    arm: Node,
    rest: Rest | undefined,
    fresh: ReadonlySet<string>,
    loop: number | undefined,
  ): ConditionOf<'memo'> | undefined {
    const passes = (place: Place): boolean => place.loop === undefined || place.loop !== loop;
    const kept = branch.tests.find((place) => {
      if (!passes(place) || (place.scope === 'local' && loop === undefined) || fresh.has(place.name)) return false;
      if (!this.#assigns(arm, place.name) && !this.#assignsLater(rest, place.name)) return false;
      return !isTakenBack(place, branch, arm, rest);
    });
    if (kept) {
      const noted = notedIn(kept, [arm, ...nodesOf(rest)]);
      return { is: 'memo', place: kept, ...(noted && { noted }) };
    }
    // A local that stands for a map which outlives the call: `const seen = this.seenBy(user)`.
    for (const { scope, name } of branch.tests) {
      const alias = scope === 'local' ? this.#lastingIn(arm, rest, name) : undefined;
      if (alias) return { is: 'memo', place: { ...alias, scope: 'field' } };
    }
    return undefined;
  }

  /** The property that `arm` loads only where it is missing: `if (!order.lines) order.lines = await …`. */
  fallback({ tests, heldArm, arms }: Branch, arm: Node): string | undefined {
    if (heldArm === undefined || arms[1 - heldArm] !== arm) return undefined;
    const filled = tests.find((place) => !place.key && isLocal(place) && this.#assigns(arm, place.name));
    const property = filled && [filled, ...tests].find((place) => isLocal(place) && place.path.length > 1);
    return property && placeText(property);
  }

  #lastingIn(arm: Node, rest: Rest | undefined, name: string): Place | undefined {
    const found = this.#assignedIn(arm).get(name);
    if (found) return found;
    for (const node of nodesOf(rest)) {
      const later = this.#assignedIn(node).get(name);
      if (later) return later;
    }
    return undefined;
  }

  #assignsLater(rest: Rest | undefined, name: string): boolean {
    for (let at = rest; at; at = at.outer)
      for (let i = at.from; i < at.nodes.length; i++) if (this.#assigns(at.nodes[i]!, name)) return true;
    return false;
  }

  #assigns(node: Node, name: string): boolean {
    return this.#assignedIn(node).has(name);
  }

  /** Names of the places that a node assigns, with the place where it is a map that outlives the call. */
  #assignedIn(node: Node): ReadonlyMap<string, Place | undefined> {
    if (node.node !== 'assign' && children(node).length === 0) return NOTHING;
    let places = this.#assigned.get(node);
    if (!places) {
      const own = new Map<string, Place | undefined>();
      // What is taken out is not remembered.
      if (node.node === 'assign' && !node.drops) own.set(node.place.name, node.place.key && node.place);
      for (const child of children(node))
        for (const [name, place] of this.#assignedIn(child)) own.set(name, own.get(name) ?? place);
      places = own;
      this.#assigned.set(node, places);
    }
    return places;
  }
}

function nodesOf(rest: Rest | undefined): readonly Node[] {
  const nodes: Node[] = [];
  for (let at = rest; at; at = at.outer) nodes.push(...at.nodes.slice(at.from));
  return nodes;
}

const isLocal = ({ scope }: Place): boolean => scope === 'local' || scope === 'captured';

/**
 * Whether the place holds at the end what the arm is taken for again: `if (this.running) return; this.running = true; …;
 * this.running = false` lets the next one in.
 */
function isTakenBack({ name, key }: Place, { heldArm, arms }: Branch, arm: Node, rest: Rest | undefined): boolean {
  if (heldArm === undefined || key !== undefined) return false;
  const isTakenWhenHeld = arms[heldArm] === arm;
  const held: boolean[] = [];
  const note = (node: Node): void =>
    void (node.node === 'assign' && !node.adds && !node.drops && node.place.name === name
      ? held.push(!isFalsy(node.value))
      : children(node).forEach(note));
  note(arm);
  nodesOf(rest).forEach(note);
  return held.at(-1) === isTakenWhenHeld && held.includes(!isTakenWhenHeld);
}
