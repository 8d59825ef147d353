// What requests reach, and what they wait for: ways from entry points to functions, the places where work that could
// wait is decided on, and scans that grow with the square of the data.
import type { TraceStep } from '../finding.js';
import type { Location } from '../location.js';
import type { FunctionId } from '../outline/outline.js';
import type { Origin, ReachedEffect } from '../summary/reached.js';

/** How requests come to a function. */
export interface RequestPath {
  /** The entry points that reach it, as people name them; the first ones when there are many. */
  readonly entries: readonly string[];
  /** The shortest way, from the entry point down to the function. */
  readonly trace: readonly TraceStep[];
  /** The one assumption that the way rests on. */
  readonly assumption?: string;
}

/** Why a response need not wait for work. */
export type Deferral =
  | 'certain' // the models say that no response needs it: mail, a document, a webhook
  | 'answered' // a mail of which the answer tells what became of it
  | 'dropped' // nobody looks at what it gives
  | 'fan-out' // once for each of many
  | 'webhook' // a webhook brought it about, whose sender waits only to know that it has come
  | 'pause' // it does nothing but wait for a timer
  | 'recompute'; // it writes what an unrestricted read gave, and the response does not show it

/** Work that a response waits for and need not. */
export interface DeferrableEffect {
  readonly reached: ReachedEffect;
  readonly why: Deferral;
}

/** A call on a request path with which work is decided on that the response could go out before. */
export interface Decision {
  readonly function: FunctionId;
  readonly at: Location;
  readonly text: string;
  /** The most certain first. */
  readonly effects: readonly DeferrableEffect[];
  readonly path: RequestPath;
}

/** Work that is started on a request path, that nobody waits for, and whose failure nobody catches. */
export interface Loose {
  readonly function: FunctionId;
  readonly at: Location;
  readonly text: string;
  readonly reached: ReachedEffect;
  readonly path: RequestPath;
}

/** A collection that is gone through once for each element of another one. */
export interface QuadraticScan {
  readonly function: FunctionId;
  readonly at: Location;
  /** `customers.find` */
  readonly text: string;
  readonly over: Origin;
  readonly loop: { readonly at: Location; readonly form: string; readonly over: Origin };
  /** Calls between the loop and the scan. */
  readonly via: readonly TraceStep[];
  readonly path: RequestPath;
}

/** A read of a whole table whose rows are added up, or grouped, in memory. */
export interface Aggregate {
  readonly function: FunctionId;
  /** The read. */
  readonly at: Location;
  readonly text: string;
  readonly entity: string;
  /** Where its rows are gone through. */
  readonly header: Location;
  readonly path: RequestPath;
}

export interface RequestPaths {
  /** Undefined: no request comes to the function. */
  pathTo(function_: FunctionId): RequestPath | undefined;
}
