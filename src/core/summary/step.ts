// Calls and ops of a function's own code, with what they reach and where they stand.
import type { Location } from '../location.js';
import type { RegionKind } from '../outline/outline.js';
import type { Condition } from './condition.js';
import type { OpenTransaction, ReachedEffect } from './reached.js';
import type { Exemption } from './exemption.js';

/** A call or op in the body of a repetition that no inner loop of the same function holds. */
export interface Site {
  readonly at: Location;
  readonly text: string;
  /** The callee's symbol, or the model member. */
  readonly callee: string;
  /** What tells its requests to a service from others of the same callee: the literals that it is given. */
  readonly asks?: string;
  /** Whether it may do something else in each pass: what it is given varies with the element, or what it reads changes. */
  readonly varies: boolean;
  /** Loops of the same function on whose element it depends, where the site is that function's own. */
  readonly variesWith?: readonly number[];
  /** Each pass asks by the same, and only rows that the loop writes can make another answer of it. */
  readonly asksTheSame?: boolean;
  /** It asks by what the pass before has found. */
  readonly isOfChain?: boolean;
  /** Where it fails in one pass, the loop goes on with the next. */
  readonly failsAlone?: boolean;
  /** Each pass runs it in a context of its own (async local storage), which tells it what to do. */
  readonly inOwnContext?: boolean;
  readonly awaited: boolean;
  readonly exemptions: readonly Exemption[];
  /** Effects that nothing keeps quiet. */
  readonly effects: readonly ReachedEffect[];
  /** Effects kept quiet one by one: memoised, loaded before, a small table. */
  readonly quiet: readonly { readonly effect: ReachedEffect; readonly exemption: Exemption }[];
}

/** One call or op of a function's own code, in the order of the outline, with where it stands in it. */
export interface Step {
  /** The id of the call or op in the function's outline. */
  readonly id: number;
  readonly site: Site;
  /** The innermost loop around it. */
  readonly loop?: number;
  /** Kinds of the regions of this function around it. */
  readonly regions: readonly RegionKind[];
  /** Nobody waits for it. */
  readonly detached: boolean;
  /** Where what nobody waits for is started. */
  readonly start?: Location;
  /** A timer starts it, not the code itself. */
  readonly isPutOff?: boolean;
  /** Its failure is caught where it is started, or on the way out of the function. */
  readonly caught: boolean;
  /** What the runs have in common that come by. */
  readonly under: readonly Condition[];
  /** Not every run of the function comes by: an arm, a `catch`, behind an open exit. */
  readonly optional: boolean;
  /** The innermost transaction of this function that is open around it. */
  readonly transaction?: OpenTransaction;
  /** Nobody waits for it before that transaction, or the function, is through. */
  readonly leaves?: boolean;
}
