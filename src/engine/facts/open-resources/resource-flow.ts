// Which transactions and connections may still be open on which way out of a function: one pass forward over its
// outline, through branches, loops, `try` and `finally`. Linear in the outline.
import { remaining } from '../../../core/outline/fold.js';
import type { Branch, Call, Node, Op, Resource, Try } from '../../../core/outline/outline.js';
import type { WayOut } from '../../../core/facts/open-resource.js';

/** One thing taken or begun, by number. */
export type Taken = number;

/** What the nodes of one function mean for what it has taken. */
export interface Meaning {
  /** What the node takes, and what it ends. */
  takes(node: Resource | Call | Op): readonly Taken[];
  ends(node: Resource | Call): readonly Taken[];
  /** The node may throw while something is open. */
  mayFail(node: Call | Op): boolean;
}

type Open = ReadonlySet<Taken>;
/** Ways on which each thing is still open. */
type Ways = Map<Taken, WayOut[]>;

/** More ways out than this are not told. */
const MAX_WAYS = 4;
const NOTHING: Open = new Set();

/** Goes through the body; gives the ways out that leave something open. */
export function waysLeftOpen(body: Node, end: WayOut, meaning: Meaning): ReadonlyMap<Taken, readonly WayOut[]> {
  const flow = new Flow(meaning);
  const open = flow.through(body, NOTHING);
  if (open) flow.leave(open, end);
  for (const [taken, ways] of flow.thrown) for (const way of ways) flow.leave([taken], way);
  return flow.left;
}

class Flow {
  readonly #meaning: Meaning;
  left: Ways = new Map();
  /** Thrown inside the `try` at hand. */
  thrown: Ways = new Map();
  /** Inside a `catch` or `finally`, where calls that only tidy up are not expected to fail. */
  #isTidying = false;
  #broken: Set<Taken> | undefined;

  constructor(meaning: Meaning) {
    this.#meaning = meaning;
  }

  leave(open: Iterable<Taken>, way: WayOut): void {
    for (const taken of open) note(this.left, taken, way);
  }

  /** What may be open behind the node; undefined when nothing goes past it. */
  through(node: Node, open: Open): Open | undefined {
    switch (node.node) {
      case 'seq': {
        let at: Open | undefined = open;
        for (const child of node.body) if (at) at = this.through(child, at);
        return at;
      }
      case 'branch':
        return this.#branch(node, open);
      case 'loop':
        return this.#loop(node.body, open);
      case 'try':
        return this.#try(node, open);
      case 'exit':
        if (node.how === 'return') this.leave(open, { at: node.at, how: 'return', text: 'return' });
        else if (node.how === 'throw') this.#throw(open, { at: node.at, how: 'throw', text: 'throw' });
        else for (const taken of open) this.#broken?.add(taken);
        return undefined;
      case 'region':
      case 'detach':
        return this.through(node.body, open);
      case 'op': {
        // What fails has its connection by then.
        const held = this.#take(node, open);
        if (this.#meaning.mayFail(node)) this.#fail(node, held);
        return held;
      }
      case 'call':
        if (this.#meaning.mayFail(node)) this.#fail(node, open);
        return this.#step(node, open);
      case 'resource':
        return this.#step(node, open);
      default:
        remaining(node, 'await assign answer scan');
        return open;
    }
  }

  #step(node: Resource | Call, open: Open): Open {
    const ends = this.#meaning.ends(node);
    if (ends.length === 0) return this.#take(node, open);
    return this.#take(node, new Set([...open].filter((taken) => !ends.includes(taken))));
  }

  #take(node: Resource | Call | Op, open: Open): Open {
    const takes = this.#meaning.takes(node);
    return takes.every((taken) => open.has(taken)) ? open : new Set([...open, ...takes]);
  }

  #fail({ at, text }: Call | Op, open: Open): void {
    if (!this.#isTidying) this.#throw(open, { at, how: 'fails', text });
  }

  #throw(open: Open, way: WayOut): void {
    for (const taken of open) note(this.thrown, taken, way);
  }

  #branch(node: Branch, open: Open): Open | undefined {
    const arms = node.arms.length === 1 ? [...node.arms, undefined] : node.arms;
    const after = arms.map((arm) => (arm ? this.through(arm, open) : open));
    const on = after.filter((one) => one !== undefined);
    if (on.length === 0) return undefined;
    const all = new Set(on.flatMap((one) => [...one]));
    // `if (runner.isTransactionActive)`, `if (!joined)`: whether there is something to end is what it asks.
    const asksForIt = this.#isTidying || node.tests.length > 0 || node.depends.length === 0;
    if (asksForIt)
      for (const taken of all) if (open.has(taken) && !on.every((one) => one.has(taken))) all.delete(taken);
    return all;
  }

  #loop(body: Node, open: Open): Open {
    const outer = this.#broken;
    this.#broken = new Set();
    const after = this.through(body, open);
    const all = new Set([...open, ...(after ?? []), ...this.#broken]);
    this.#broken = outer;
    return all;
  }

  #try(node: Try, open: Open): Open | undefined {
    const outer = { left: this.left, thrown: this.thrown, isTidying: this.#isTidying };
    this.left = new Map();
    this.thrown = new Map();
    let after = this.through(node.body, open);
    if (node.catch) {
      const caught = new Set(this.thrown.keys());
      // Code that tidies up is not expected to fail before it has.
      if (!outer.isTidying) for (const taken of open) caught.add(taken);
      this.thrown = new Map();
      this.#isTidying = true;
      const recovered = this.through(node.catch, caught);
      if (recovered) after = new Set([...(after ?? []), ...recovered]);
    }
    const inner = { left: this.left, thrown: this.thrown };
    this.#isTidying = true;
    this.left = outer.left;
    this.thrown = outer.thrown;
    const finish = (taken: Taken): boolean =>
      node.finally === undefined || (this.through(node.finally, new Set([taken]))?.has(taken) ?? false);
    for (const [taken, ways] of inner.left) if (finish(taken)) for (const way of ways) note(this.left, taken, way);
    for (const [taken, ways] of inner.thrown) if (finish(taken)) for (const way of ways) note(this.thrown, taken, way);
    const result = after && node.finally ? this.through(node.finally, after) : after;
    this.#isTidying = outer.isTidying;
    return result;
  }
}

function note(ways: Ways, taken: Taken, way: WayOut): void {
  const known = ways.get(taken);
  if (!known) ways.set(taken, [way]);
  else if (known.length < MAX_WAYS && !known.some((one) => one.at === way.at)) known.push(way);
}
