// Effects as a function reaches them, and what the collections are made of that they run over.
import type { Cost } from './cost.js';
import type { Effect } from '../outline/effect.js';
import type { TraceStep } from '../finding.js';
import type { Location } from '../location.js';
import type { Expiry } from '../outline/region-kinds.js';
import type { ContextSlot, FunctionId, RegionKind, Use } from '../outline/outline.js';
import type { Value } from '../outline/value.js';
import type { OneOf } from './alternatives.js';
import type { Condition } from './condition.js';

/**
 * What a statement runs on, seen from one function; absent: whichever connection of the pool is free, the program having
 * one data source as far as is known. `orPool`: the pool where nothing is given or kept, of this data source.
 */
export type Handle =
  /** What the function `function` got as a parameter, or a field of it. */
  | ({
      readonly is: 'given';
      readonly function: FunctionId;
      readonly index: number;
      readonly path: readonly string[];
    } & OrPool)
  /** Opened by a call; without `by`: by a callee, for itself. */
  | {
      readonly is: 'opened';
      readonly by?: { readonly function: FunctionId; readonly call: number };
      readonly source?: string;
    }
  /** The object's own: `this` of a repository class, or a field that its maker gave. */
  | ({ readonly is: 'own'; readonly path: readonly string[] } & OrPool)
  /** What a context (async local storage) keeps in the slot. */
  | ({ readonly is: 'context'; readonly slot: ContextSlot } & OrPool)
  /** Whichever connection of the pool of this data source is free, where there are several. */
  | { readonly is: 'pool'; readonly source: string }
  | { readonly is: 'unknown'; readonly reason: string };

export interface OrPool {
  readonly orPool?: boolean;
  readonly source?: string;
}

/** A call that leaves out the handle which its callee would run statements on; where nothing is passed, it takes the pool. */
export interface LostHandle {
  readonly at: Location;
  readonly text: string;
  readonly caller: FunctionId;
  readonly callee: FunctionId;
}

/** A transaction that is open where code stands. */
export interface OpenTransaction {
  readonly id: string;
  /** The call, decorator or statement that begins it. */
  readonly at: Location;
  readonly form: 'callback' | 'decorator' | 'manual' | 'hook';
  readonly handle?: Handle;
  /** The data source that it is opened on, where there are several. */
  readonly source?: string;
  /** Bound to the code that runs in it, not handed to it: by a library, or in some way of the project's own. */
  readonly implicit?: 'library' | 'own';
  /** The handle is what an object has in a property that is passed on in its place. */
  readonly isInProperty?: boolean;
  /** What makes a statement run inside it, by the library that opens it, for advice. */
  readonly inside?: string;
  readonly expires?: Expiry;
}

/** Where a statement stands: the code, the function that it is in, and its text. */
export interface Written {
  readonly at: Location;
  readonly function: FunctionId;
  readonly text: string;
}

/** One way in which a function, when called, comes to an effect: the shortest, with what it costs in all. */
export interface ReachedEffect {
  readonly effect: Effect;
  /** The op at the end. */
  readonly cause: Location;
  readonly causeFunction: FunctionId;
  /** The op's source text, shortened: `this.prices.findOne`. */
  readonly causeText: string;
  /** The call that hands its SQL to the function that runs it, where that runs whatever it is given. */
  readonly written?: Written;
  /** From the function's own call down to the op. */
  readonly trace: readonly TraceStep[];
  /** How often per call of the function, all ways together. */
  readonly cost: Cost;
  /** Set where it rests on something: an open dispatch, a merged edge, an untyped parameter. */
  readonly assumption?: string;
  /** Set where that is too much to assume: rules say nothing of it. */
  readonly unlikely?: string;
  /** The innermost region of each kind that it runs in, seen from the function. */
  readonly regions: readonly RegionKind[];
  /** What the runs have in common in which it comes about. */
  readonly under: readonly Condition[];
  /** Runs that have it take one of several ways, of which others have other effects. */
  readonly oneOf?: readonly OneOf[];
  /** What gathers calls of one tick is reached in the tick in which the function, or the pass, begins. */
  readonly atOnce?: boolean;
  /** The statement takes many, and gets a list of one. */
  readonly single?: boolean;
  readonly awaited: boolean;
  /** Nobody waits for it, and whether its failure is caught where it is started. */
  readonly detached?: 'caught' | 'uncaught';
  /**
   * Work whose answer goes nowhere, or is what the function gives; `told`: its failure is an error of the function's own;
   * absent: it is used on the way, or of no matter.
   */
  readonly use?: Use | 'told';
  readonly lazy?: { readonly entity: string; readonly relation: string };
  /** What the lazy relation is read from, while callers can still tell whether it was loaded. */
  readonly receiver?: Value;
  /** Id of the `erplint-accept` comment that accepts it. */
  readonly accepted?: string;
  /** Statements: what it runs on, seen from the function. */
  readonly handle?: Handle;
  /** Statements on the pool: the field of an object that they are sent through, `OrderStore.entries`. */
  readonly poolField?: string;
  /** Events and jobs: handles that go with them to whoever takes them. */
  readonly carries?: readonly Handle[];
  /** The call on the way that leaves out what the statement would run on. */
  readonly lost?: LostHandle;
  /** In a site: how often over all passes of its loop, and of the loops around it in the same function. */
  readonly total?: Cost;
}

/** What a collection is made of, followed through calls. */
export interface Origin {
  /** `state`: what an object keeps in a field of its own, and nothing shows that it came from data. */
  readonly from: 'query' | 'relation' | 'request' | 'file' | 'caller' | 'constant' | 'state' | 'unknown';
  /** For people: `the rows of this.orders.find (src/a.ts:12:5)`. */
  readonly text: string;
  /** A constant upper bound of its size. */
  readonly limit?: number;
  readonly at?: Location;
  /** Whose rows a query gives. */
  readonly entity?: string;
  /** Relation paths loaded with the rows. */
  readonly loads?: readonly string[];
  /** Rows of a whole table, that nothing restricts. */
  readonly isWhole?: boolean;
}
