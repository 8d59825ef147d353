// What a function has taken or begun and may not have ended yet: at each call, and on which way out. One pass forward
// over its outline, through branches, loops, `try` and `finally`; guards that ask the same are taken together.
import { isSameLocation } from '../../core/location.js';
import { remaining } from '../../core/outline/fold.js';
import type { ExitPoint } from '../../core/facts/open-resource.js';
import type { Assign, Branch, Call, Loop, Node, Op, Region, Resource, Try } from '../../core/outline/outline.js';
import { isInPlace, type Place } from '../../core/outline/place.js';
import { walkNodes } from '../outlines/nodes.js';
import * as outcomes from './known-outcomes.js';
import { NOTHING_KNOWN, type Known } from './known-outcomes.js';

/** One thing taken or begun, by number. */
export type Taken = number;

/** What the nodes of one function mean for what it has taken. */
export interface Meaning {
  /** What the node takes, and what it ends. */
  takes(node: Resource | Call | Op): readonly Taken[];
  ends(node: Resource | Call): readonly Taken[];
  /** The node may throw while something is open. */
  mayFail(node: Call | Op): boolean;
  /** Nothing goes past the call, and nothing is open behind it: the process has ended. */
  endsProcess(node: Call): boolean;
  /** The call or op whose result it is: without a result, nothing is taken. */
  resultOf(taken: Taken): number | undefined;
  /** What a callback is told in place of what it would have been given. */
  failureOf?(taken: Taken): number | undefined;
  /** What was taken around the region is not open in it, and what is taken in it not behind it. */
  isApart(region: Region): boolean;
  /** Names of places that others may write at any time. */
  readonly unsteady: ReadonlySet<string>;
}

/** What may be open, each with what is known of the ways on which it is. */
type Open = ReadonlyMap<Taken, Known>;

/** Ways on which each thing is still open. */
type OpenExits = Map<Taken, { readonly exits: ExitPoint[]; known: Known }>;

/** Of each kind of way out, more than this are not told. */
const MAX_EXITS = 4;
const NOTHING: Open = new Map();

/** What may be open where. */
export interface OpenPoints {
  /** Before each call, op, resource and assignment that is reached while anything is. */
  readonly at: ReadonlyMap<Node, ReadonlySet<Taken>>;
  /** The ways out that leave something open. */
  readonly left: ReadonlyMap<Taken, readonly ExitPoint[]>;
}

/** Goes through the body. */
export function openPoints(body: Node, end: ExitPoint, meaning: Meaning): OpenPoints {
  const flow = new Flow(meaning);
  const open = flow.through(body, NOTHING);
  if (open) flow.leave(open, end);
  for (const [taken, { exits, known }] of flow.thrown)
    for (const exit of exits) flow.leave(new Map([[taken, known]]), exit);
  return { at: flow.at, left: new Map([...flow.left].map(([taken, { exits }]) => [taken, exits])) };
}

class Flow {
  readonly at = new Map<Node, Set<Taken>>();
  left: OpenExits = new Map();
  /** Thrown inside the `try` at hand. */
  thrown: OpenExits = new Map();
  readonly #meaning: Meaning;
  /** What is known where the pass stands. */
  #known: Known = NOTHING_KNOWN;
  /** Inside a `catch` or `finally`, where calls that only tidy up are not expected to fail. */
  #isTidying = false;
  #broken: Open = NOTHING;

  constructor(meaning: Meaning) {
    this.#meaning = meaning;
  }

  leave(open: Open, exit: ExitPoint): void {
    for (const [taken, known] of open) note(this.left, taken, exit, known);
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
        return this.#loop(node, open);
      case 'try':
        return this.#try(node, open);
      case 'exit':
        if (node.how === 'return') this.leave(open, { at: node.at, how: 'return', text: 'return' });
        else if (node.how === 'throw') this.#throw(open, { at: node.at, how: 'throw', text: 'throw' });
        else if (node.how !== 'exit') this.#broken = united([this.#broken, open]);
        return undefined;
      case 'region':
        return this.#meaning.isApart(node) ? this.#apart(node, open) : this.through(node.body, open);
      case 'detach':
        return this.through(node.body, open);
      case 'op': {
        this.#reach(node, open);
        // What fails has its connection by then.
        const held = this.#take(node, open);
        if (this.#meaning.mayFail(node)) this.#fail(node, held);
        return held;
      }
      case 'call':
        this.#reach(node, open);
        if (this.#meaning.mayFail(node)) this.#fail(node, open);
        return this.#meaning.endsProcess(node) ? undefined : this.#step(node, open);
      case 'resource':
        this.#reach(node, open);
        return this.#step(node, open);
      case 'assign':
        this.#reach(node, open);
        return this.#forget(open, (read) => isInPlace(read, node.place));
      default:
        remaining(node, 'await answer scan keep');
        return open;
    }
  }

  #reach(node: Call | Op | Resource | Assign, open: Open): void {
    if (open.size === 0) return;
    const known = this.at.get(node) ?? new Set();
    for (const taken of open.keys()) known.add(taken);
    this.at.set(node, known);
  }

  #step(node: Resource | Call, open: Open): Open {
    const ends = this.#meaning.ends(node);
    if (ends.length === 0) return this.#take(node, open);
    return this.#take(node, new Map([...open].filter(([taken]) => !ends.includes(taken))));
  }

  #take(node: Resource | Call | Op, open: Open): Open {
    const takes = this.#meaning.takes(node).filter((taken) => !open.has(taken));
    if (takes.length === 0) return open;
    return new Map([...open, ...takes.map((taken) => [taken, this.#takenHere(taken)] as const)]);
  }

  #takenHere(taken: Taken): Known {
    return outcomes.whereGiven(this.#known, this.#meaning.resultOf(taken), this.#meaning.failureOf?.(taken));
  }

  #forget(open: Open, isWritten: (place: Place) => boolean): Open {
    this.#known = outcomes.forget(this.#known, isWritten);
    if (open.size === 0) return open;
    return new Map([...open].map(([taken, known]) => [taken, outcomes.forget(known, isWritten)]));
  }

  #fail({ at, text }: Call | Op, open: Open): void {
    if (!this.#isTidying) this.#throw(open, { at, how: 'fails', text });
  }

  #throw(open: Open, exit: ExitPoint): void {
    for (const [taken, known] of open) note(this.thrown, taken, exit, known);
  }

  #apart(node: Region, open: Open): Open | undefined {
    const outer = { left: this.left, thrown: this.thrown };
    this.left = new Map();
    this.thrown = new Map();
    this.through(node.body, NOTHING);
    this.left = outer.left;
    this.thrown = outer.thrown;
    return open;
  }

  #branch(node: Branch, open: Open): Open | undefined {
    const before = this.#known;
    const arms = node.arms.length === 1 ? [...node.arms, undefined] : node.arms;
    let kept = before;
    const on: { readonly entered: Open; readonly after: Open }[] = [];
    arms.forEach((arm, index) => {
      const learned = outcomes.knownInArm(node, index, this.#meaning.unsteady);
      const entered = entering(open, learned);
      this.#known = outcomes.together(before, learned) ?? before;
      const after = arm ? this.through(arm, entered) : entered;
      if (!after) return;
      kept = outcomes.common(kept, this.#known);
      on.push({ entered, after });
    });
    this.#known = kept;
    if (on.length === 0) return undefined;
    const all = new Map(united(on.map(({ after }) => after)));
    // `if (runner.isTransactionActive)`, `if (!joined)`: whether there is something to end is what it asks.
    const asksForIt = this.#isTidying || node.tests.length > 0 || node.depends.length === 0;
    if (asksForIt)
      for (const taken of all.keys())
        if (on.some(({ entered, after }) => entered.has(taken) && !after.has(taken))) {
          this.#leaveCallback(node, taken, all.get(taken)!, on[0]!.after);
          all.delete(taken);
        }
    return all;
  }

  /** A callback that has been given something returns in the first arm, and ends it in the other. */
  #leaveCallback({ leaves, depends }: Branch, taken: Taken, known: Known, after: Open): void {
    const failure = this.#meaning.failureOf?.(taken);
    if (!leaves || failure === undefined || !after.has(taken) || depends.includes(failure)) return;
    this.leave(new Map([[taken, known]]), { at: leaves, how: 'return', text: 'return' });
  }

  #loop({ id, body }: Loop, open: Open): Open {
    const outer = this.#broken;
    this.#broken = NOTHING;
    const start = this.#beforeLoop(body, open);
    const after = this.through(body, start);
    // What is declared in the loop is another variable in the next pass.
    const passed = united([...(after ? [after] : []), this.#broken]);
    const all = united([start, this.#forget(passed, ({ loop }) => loop === id)]);
    this.#broken = outer;
    return all;
  }

  /** What a pass writes may have been written when the next one starts. */
  #beforeLoop(body: Node, open: Open): Open {
    if (open.size === 0 && this.#known.size === 0) return open;
    const written: Place[] = [];
    walkNodes(body, (node) => {
      if (node.node === 'assign') written.push(node.place);
    });
    return this.#forget(open, (read) => written.some((place) => isInPlace(read, place)));
  }

  #try(node: Try, open: Open): Open | undefined {
    const outer = { left: this.left, thrown: this.thrown, isTidying: this.#isTidying, broken: this.#broken };
    this.left = new Map();
    this.thrown = new Map();
    this.#broken = NOTHING;
    let after = this.through(node.body, open);
    if (node.catch) {
      const caught: Open = new Map([...this.thrown].map(([taken, { known }]) => [taken, known]));
      // Code that tidies up is not expected to fail before it has.
      const before = outer.isTidying ? NOTHING : open;
      this.thrown = new Map();
      this.#isTidying = true;
      const recovered = this.through(node.catch, united([caught, before]));
      if (recovered) after = united([...(after ? [after] : []), recovered]);
    }
    const inner = { left: this.left, thrown: this.thrown };
    const broken = this.#broken;
    this.#isTidying = true;
    this.left = outer.left;
    this.thrown = outer.thrown;
    this.#broken = outer.broken;
    for (const how of ['left', 'thrown'] as const)
      for (const [taken, { exits, known }] of inner[how]) {
        const alone: Open = new Map([[taken, known]]);
        const still = node.finally ? this.through(node.finally, alone)?.get(taken) : known;
        if (still) for (const exit of exits) note(this[how], taken, exit, still);
      }
    const past = (open: Open): Open | undefined => (node.finally ? this.through(node.finally, open) : open);
    // `continue` and `break` go by the `finally` too.
    const gone = broken.size > 0 ? past(broken) : undefined;
    if (gone) this.#broken = united([this.#broken, gone]);
    const result = after && past(after);
    this.#isTidying = outer.isTidying;
    return result;
  }
}

/** What may be open in an arm where `learned` holds. */
function entering(open: Open, learned: Known): Open {
  if (open.size === 0 || learned.size === 0) return open;
  const entered = new Map<Taken, Known>();
  for (const [taken, known] of open) {
    const both = outcomes.together(known, learned);
    if (both) entered.set(taken, both);
  }
  return entered;
}

/** What is open on one of several ways. */
function united(branches: readonly Open[]): Open {
  const filled = branches.filter(({ size }) => size > 0);
  if (filled.length < 2) return filled[0] ?? NOTHING;
  const all = new Map<Taken, Known>();
  for (const open of filled)
    for (const [taken, known] of open) all.set(taken, all.has(taken) ? outcomes.common(all.get(taken)!, known) : known);
  return all;
}

function note(into: OpenExits, taken: Taken, exit: ExitPoint, known: Known): void {
  const noted = into.get(taken);
  if (!noted) {
    into.set(taken, { exits: [exit], known });
    return;
  }
  noted.known = outcomes.common(noted.known, known);
  const { exits } = noted;
  const isMore = exits.length < MAX_EXITS || !exits.some(({ how }) => how === exit.how);
  if (isMore && !exits.some((one) => isSameLocation(one.at, exit.at))) exits.push(exit);
}
