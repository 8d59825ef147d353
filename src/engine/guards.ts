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
    return branch.tests.find((place) => {
      if (place.loop !== undefined && place.loop === loop) return false;
      if (place.scope === 'local' && loop === undefined) return false;
      if (fresh.has(place.name)) return false;
      return this.#assigns(arm, place.name) || this.#assignsLater(rest, place.name);
    });
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
      if (node.node === 'assign') own.add(node.place.name);
      for (const child of children(node)) for (const name of this.#assignedIn(child)) own.add(name);
      names = own;
      this.#assigned.set(node, names);
    }
    return names;
  }
}

/** The last part of a place's name, as people write it. */
export function placeText(place: Place): string {
  return place.name.slice(Math.max(place.name.lastIndexOf(':'), place.name.lastIndexOf('#')) + 1);
}
