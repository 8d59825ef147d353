// What a fact is: something that is worked out about the whole program when somebody asks for it, with the other facts
// that it needs for that.
import type { Facts } from '../../core/facts/facts.js';
import type { RequestPaths } from '../../core/facts/request.js';
import type { FileOutline } from '../../core/outline/outline.js';
import type { CallGraph } from '../graph/call-graph.js';
import type { Callers } from '../graph/callers.js';
import type { Reach } from '../graph/entry-reach.js';
import type { LinkOptions, Program } from '../program/program.js';

/** What facts are worked out from: the program with its summaries. */
export interface Summarised {
  readonly program: Program;
  /** Sorted by path. */
  readonly files: readonly FileOutline[];
  readonly graph: CallGraph;
  readonly options: LinkOptions;
}

/** The facts that rules may ask for, and those that only other facts need. */
export interface EngineFacts extends Facts {
  readonly callers: Callers;
  readonly entryPoints: Reach;
  /** As `requestPaths`, but only those on which the response waits. */
  readonly waitedPaths: RequestPaths;
}

export type EngineFactName = keyof EngineFacts;

/** One fact; `N` is its name, `R` the names of those that it needs. */
export interface Fact<N extends EngineFactName, R extends EngineFactName> {
  readonly name: N;
  /** As people name it where it fails: `transactions`, `cached values`. */
  readonly title: string;
  readonly requires: readonly R[];
  /** What stands in its place where working it out fails. */
  empty(from: Summarised): EngineFacts[N];
  /** Works it out; `get` gives what it requires. */
  of(from: Summarised, get: <K extends R>(name: K) => EngineFacts[K]): EngineFacts[N];
}

/** Declares a fact; the identity function that gives it its type. */
export const defineFact = <N extends EngineFactName, const R extends EngineFactName = never>(
  fact: Fact<N, R>,
): Fact<N, R> => fact;
