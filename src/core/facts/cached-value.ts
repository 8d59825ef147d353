// Cached values: what is kept, where and under which key, which entities it derives from, and which of their writers
// drop it. Plain data for rules.
import type { DataClassReason } from '../outline/entity.js';
import type { TraceStep } from '../finding.js';
import type { Location } from '../location.js';
import type { FunctionId } from '../outline/outline.js';
import type { ReachedEffect } from '../summary/reached.js';

/** `store`: a library's cache; `map` and `field`: hand-made; `memo`: a function that remembers; `rows`: the ORM's result cache. */
export type CacheForm = 'store' | 'map' | 'field' | 'memo' | 'rows' | 'answer' | 'loader';

/** One kind of rows that a cached value is made of. */
export interface CachedRead {
  readonly entity: string;
  readonly read: ReachedEffect;
  /** The only columns that are read or kept, where that is known. */
  readonly columns?: readonly string[];
  /** What of the rows goes into the value; absent: that is not known. `decision`: they only decide about it. */
  readonly part?: 'rows' | 'columns' | 'decision';
  /** It is of one row, not of all that there are. */
  readonly single?: boolean;
  /** Nothing but the key of the rows is read, which never changes. */
  readonly fixed?: boolean;
  /** The rows come with those of another entity, by this relation. */
  readonly relation?: string;
}

/** A part of the query's input that the key does not have. */
export interface LeftOut {
  /** For people: `tenantId`, `order.channelId`. */
  readonly text: string;
  /** Where the query takes it. */
  readonly at: Location;
  /** What it rests on, if anything. */
  readonly assumption?: string;
}

/** What a writer of an entity does about a value that is cached of it. */
export type WriterState =
  | 'drops' // afterwards
  | 'misses' // never
  | 'early' // before it writes
  | 'uncommitted'; // afterwards, but before its transaction commits

export interface CacheWriter {
  readonly function: FunctionId;
  /** The ERP module of its file. */
  readonly module: string;
  readonly entity: string;
  /** The call that writes, in the function that should drop the value. */
  readonly at: Location;
  readonly text: string;
  readonly state: WriterState;
  /** What is dropped can be another value: the key does not tell. */
  readonly perhaps?: boolean;
  /** It drops what is kept under some keys, written out, and not what is kept under others. */
  readonly onlySome?: boolean;
  /** The call that drops it too soon. */
  readonly clear?: { readonly at: Location; readonly text: string };
  readonly trace: readonly TraceStep[];
  readonly assumption?: string;
  /** It may as well write nothing that the copy shows. */
  readonly unclear?: boolean;
}

/** A place inside a transaction where a cached value decides what is written. */
export interface DecidingUse {
  readonly function: FunctionId;
  readonly at: Location;
  readonly text: string;
  /** What is written by it. */
  readonly write: { readonly at: Location; readonly text: string; readonly entity: string };
}

export interface CachedValue {
  /** Whose code puts the value in. */
  readonly function: FunctionId;
  readonly at: Location;
  readonly text: string;
  readonly form: CacheForm;
  /** For people: `this.cache`, `PriceService.byProduct`. */
  readonly store: string;
  /** For people: `price:{productId}`; absent: there is one value only. */
  readonly key?: string;
  /** `process`: each instance of the application has its own. */
  readonly scope: 'shared' | 'process' | 'request';
  /** How long it is kept, for people; absent: nothing says so. */
  readonly ttl?: string;
  /** A condition of the project's own decides whether it is still good: its age, as a rule. */
  readonly timed?: boolean;
  /** Something empties the store, whoever calls that. */
  readonly isEmptied?: boolean;
  /** A cache class of the project's own keeps it, by rules of its own. */
  readonly lifted?: boolean;
  /** From the call that caches down to the call that puts the value in. */
  readonly trace: readonly TraceStep[];
  /** Sorted; the first is what the value is mainly made of. */
  readonly reads: readonly CachedRead[];
  /** What kind of data the worst of them is. */
  readonly data: DataClassReason;
  /** In the order of their places. */
  readonly writers: readonly CacheWriter[];
  readonly leftOut: readonly LeftOut[];
  readonly deciding: readonly DecidingUse[];
  /** It is put in before the transaction that has written its rows commits. */
  readonly uncommitted?: { readonly at: Location; readonly text: string; readonly by: 'transaction' | 'hook' };
  /** What it rests on that the value is kept at all. */
  readonly assumption?: string;
  /** Why the value cannot become stale, in words. */
  readonly fresh?: string;
}
