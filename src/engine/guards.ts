// Guards that remember: a branch that tests a place which its own arm, or code later in the same pass or call,
// writes. What stands in such an arm does not run again for the same key.
import type { Branch, Node } from '../core/outline.js';
import type { Place } from '../core/value.js';
import { children } from './record.js';

/** The statements still to come after the one at hand, up to the end of the loop body or function. */
export interface Rest {
  readonly nodes: readonly Node[];
  readonly from: number;
  readonly outer?: Rest;
}

/** Finds memo guards; keeps what each node assigns so that nested branches are looked at once. */
export class Guards {
  readonly #assigned = new WeakMap<Node, ReadonlySet<string>>();

  /**
   * The place that makes `arm` of the branch run once for each key, if there is one. `fresh` names what the same
   * pass has set before; `loop` is the innermost loop around the branch.
   */
  memo(
    branch: Branch,
    arm: Node,
    rest: Rest | undefined,
    fresh: ReadonlySet<string>,
    loop: number | undefined,
  ): Place | undefined {
    const passes = (place: Place): boolean => place.loop === undefined || place.loop !== loop;
    const kept = branch.tests.find((place) => {
      if (!passes(place) || (place.scope === 'local' && loop === undefined) || fresh.has(place.name)) return false;
      return this.#assigns(arm, place.name) || this.#assignsLater(rest, place.name);
    });
    if (kept) return kept;
    // A local that stands for a map which outlives the call: `const seen = this.seenBy(user)`.
    const alias = branch.tests.find((place) => {
      if (place.scope !== 'local') return false;
      const name = lasting(place.name);
      return this.#assigns(arm, name) || this.#assignsLater(rest, name);
    });
    return alias && { ...alias, scope: 'field', lifetime: 'singleton' };
  }

  #assignsLater(rest: Rest | undefined, name: string): boolean {
    for (let at = rest; at; at = at.outer)
      for (let i = at.from; i < at.nodes.length; i++) if (this.#assigns(at.nodes[i]!, name)) return true;
    return false;
  }

  #assigns(node: Node, name: string): boolean {
    return this.#assignedIn(node).has(name);
  }

  #assignedIn(node: Node): ReadonlySet<string> {
    let names = this.#assigned.get(node);
    if (!names) {
      const own = new Set<string>();
      if (node.node === 'assign') {
        own.add(node.place.name);
        if (node.adds && node.place.lifetime !== 'call') own.add(lasting(node.place.name));
      }
      for (const child of children(node)) for (const name of this.#assignedIn(child)) own.add(name);
      names = own;
      this.#assigned.set(node, names);
    }
    return names;
  }
}

const lasting = (name: string): string => `${name} (lasting)`;

/** The last part of a place's name, as people write it. */
export function placeText(place: Place): string {
  return place.name.slice(Math.max(place.name.lastIndexOf(':'), place.name.lastIndexOf('#')) + 1);
}
