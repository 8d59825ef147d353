// The facts that are worked out about a whole program, by the names under which rules ask for them.
import type { DataClassReason } from '../outline/entity.js';
import type { CachedValue } from './cached-value.js';
import type { Listener } from './listener.js';
import type { LeftOpen } from './open-resource.js';
import type { Repetition } from './repetition.js';
import type { Aggregate, Decision, Loose, QuadraticScan, RequestPaths } from './request.js';
import type { Transaction } from './transaction.js';

/** What kind of data entities hold. */
export interface DataClasses {
  of(entity: string): DataClassReason;
}

/** Lists are sorted by location where nothing else is said. */
export interface Facts {
  /** Loops as they run, with what is repeated in them. */
  readonly loops: readonly Repetition[];
  readonly transactions: readonly Transaction[];
  /** Transactions and connections that some way out of their function leaves open. */
  readonly openResources: readonly LeftOpen[];
  /** Functions that take events, and hooks; sorted by function. */
  readonly listeners: readonly Listener[];
  /** What is kept in caches. */
  readonly caches: readonly CachedValue[];
  readonly dataClasses: DataClasses;
  /** How requests come to functions. */
  readonly requestPaths: RequestPaths;
  /** Calls with which work is decided on that a response waits for and need not. */
  readonly deferrableWork: readonly Decision[];
  /** Reads of whole tables that are added up in memory while a request waits. */
  readonly tableSums: readonly Aggregate[];
  /** Work that requests start and leave alone. */
  readonly unawaitedWork: readonly Loose[];
  readonly quadraticScans: readonly QuadraticScan[];
}

export type FactName = keyof Facts;

/** The facts of these names, each read from `get` when somebody reads it; no others are there. */
export function factsFrom<F>(names: readonly (keyof F)[], get: (name: keyof F) => unknown): F {
  const properties = names.map((name) => [name, { enumerable: true, get: () => get(name) }] as const);
  return Object.defineProperties({}, Object.fromEntries(properties)) as F;
}
