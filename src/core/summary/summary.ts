// Summaries: what calling a function does, for all its callers, parametric in the functions and handles
// that it is given. And the linked program: what rules are predicates over.
import type { CachedValue } from '../facts/cached-value.js';
import type { Cost } from './cost.js';
import type { DataClassReason, Entity } from '../outline/entity.js';
import type { TraceStep } from '../finding.js';
import type { Listener } from '../facts/listener.js';
import type { Location } from '../location.js';
import type { FunctionId, FunctionOutline, Loop, LoopMode, RegionKind } from '../outline/outline.js';
import type { OpenTransaction, Origin, ReachedEffect } from './reached.js';
import type { Requests } from '../facts/request.js';
import type { Place, Value } from '../outline/value.js';

export type { Handle, LostHandle, OpenTransaction, Origin, ReachedEffect } from './reached.js';

/** A fact that keeps a finding quiet, by name; `--explain` and `why` print it. */
export const EXEMPTIONS = [
  'batch',
  'page',
  'drain',
  'retry',
  'poll',
  'search',
  'few',
  'memoised',
  'loaded',
  'dataloader',
  'reference',
  'fresh',
  'setting',
] as const;
export type ExemptionName = (typeof EXEMPTIONS)[number];

/** What each exemption stands for, for the pages of the rules and `--explain`. */
export const EXEMPTION_MEANINGS: Readonly<Record<ExemptionName, string>> = {
  batch: 'one statement for each chunk of many elements',
  page: 'one statement for each page of a query',
  drain: 'one pass for each row or chunk that a stream, cursor or queue hands out',
  retry: 'the same statement again until it succeeds',
  poll: 'the same statement again until something has happened elsewhere',
  search: 'the loop leaves as soon as it has found what it looked for',
  few: 'the loop runs over a literal list, an enum, configuration, or 20 rows at most',
  memoised: 'a map, cache or flag is asked before the statement and filled after it',
  loaded: 'the relation was loaded by the query that gave the entity',
  dataloader: 'calls of one tick are gathered into one batched statement',
  reference: 'the entity is declared small in the configuration, or holds what others only look up',
  fresh: 'the key of what is cached changes with the row, or only keys of rows are kept',
  setting: 'test, migration, seed or script code, or code that runs at start-up only',
};

export interface Exemption {
  readonly name: ExemptionName;
  /** In words for people: `Map 'prices' is asked before the query`. */
  readonly evidence: string;
}

/** A way out of a function. */
export interface WayOut {
  readonly at: Location;
  /** `fails`: the call there throws; `end`: the function runs to its end. */
  readonly how: 'return' | 'throw' | 'fails' | 'end';
  readonly text: string;
}

/** A transaction or connection that some way out of its function leaves open. */
export interface LeftOpen {
  readonly function: FunctionId;
  /** `client`: a connection, or a pool of them, made anew. */
  readonly what: 'transaction' | 'connection' | 'client';
  /** Where it is begun or taken. */
  readonly at: Location;
  readonly text: string;
  /** Ways out that leave it open; empty where only its end is not awaited. */
  readonly ways: readonly WayOut[];
  /** Some way out does end it. */
  readonly isEnded: boolean;
  /** The commit that nobody waits for. */
  readonly unawaited?: Location;
  readonly entries: readonly string[];
  /** Why it is no concern: test code, start-up code. */
  readonly aside?: string;
}

export interface Summary {
  readonly function: FunctionId;
  /** Sorted by effect key, then cause. One entry for each kind, entity, and way of being reached that rules tell apart. */
  readonly effects: readonly ReachedEffect[];
  readonly parameterCalls: readonly ParameterCall[];
  /** What it returns, in its own frame; calls that could be looked through have been. */
  readonly returns: Value;
}

/** The function calls its parameter `index` (or a field of it). */
export interface ParameterCall {
  /** The enclosing function whose parameter it is; absent: the function's own. */
  readonly of?: FunctionId;
  readonly index: number;
  readonly path: readonly string[];
  /** No function of the caller's: the receivers of a message whose key the caller decides. */
  readonly message?: string;
  readonly arguments: readonly Value[];
  /** The argument that has an opened handle in a property. */
  readonly carrier?: number;
  readonly at: Location;
  readonly cost: Cost;
  /** The innermost loop that it sits in, within this function or further down. */
  readonly loop?: { readonly loop: Loop; readonly function: FunctionId };
  /** What that loop goes over, in the function's own frame. */
  readonly over?: Value;
  /** What bounds its passes, where callers may decide: the first that is given. */
  readonly pool?: readonly Value[];
  readonly awaited: boolean;
  readonly detached?: 'caught' | 'uncaught';
  readonly regions: readonly RegionKind[];
  readonly memo?: Place;
  readonly trace: readonly TraceStep[];
}

/** One loop as it runs: in a function of its own, in a callback of a helper's loop, or a field per parent. */
export interface Repetition {
  readonly id: string;
  /** The function whose code stands in the loop and owns the findings. */
  readonly function: FunctionId;
  readonly at: Location;
  readonly form: string;
  readonly mode: LoopMode | 'per-parent';
  /** How many passes run at one time. */
  readonly limit?: number;
  /** Some bound there is, though not known. */
  readonly isPooled?: boolean;
  readonly origin: Origin;
  /** How many passes. */
  readonly count: Cost;
  readonly exemptions: readonly Exemption[];
  readonly sites: readonly Site[];
  /** Calls between the loop and the function, when a helper's loop calls it. */
  readonly via: readonly TraceStep[];
  /** The entry points that reach the function, as people name them; the first ones when there are many. */
  readonly entries: readonly string[];
}

/** A call or op in the body of a repetition that no inner loop of the same function holds. */
export interface Site {
  readonly at: Location;
  readonly text: string;
  /** The callee's symbol, or the model member. */
  readonly callee: string;
  /** Whether an argument or the receiver varies with the element. */
  readonly varies: boolean;
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
  /** Its failure is caught where it is started, or on the way out of the function. */
  readonly caught: boolean;
  /** Not every run of the function comes by: an arm, a `catch`, behind an open exit. */
  readonly optional: boolean;
  /** The innermost transaction of this function that is open around it. */
  readonly transaction?: OpenTransaction;
  /** Nobody waits for it before that transaction, or the function, is through. */
  readonly leaves?: boolean;
}

/** A step that stands in a transaction, with how it could be moved out. */
export interface TransactionStep {
  readonly function: FunctionId;
  readonly step: Step;
  /** Reads and work outside the database: all that it needs is there before, or nothing that is written needs it. */
  readonly movable?: 'before' | 'after';
  /** Whether what it gives goes into what is written or decides about it; absent: it is not known. */
  readonly feeds?: boolean;
  /** The call passes the handle of the transaction on. */
  readonly handsOn?: boolean;
}

/** A transaction with the code that stands in it, in a function or in literals that a helper runs for it. */
export interface Transaction extends OpenTransaction {
  /** Whose code stands in it. */
  readonly function: FunctionId;
  /** Calls between the code that opens it and the function, when a helper does. */
  readonly via: readonly TraceStep[];
  /** In the order of the source. */
  readonly steps: readonly TransactionStep[];
  /** The entry points that reach the function; the first ones when there are many. */
  readonly entries: readonly string[];
  /** Why it is no concern: test code, start-up code. */
  readonly aside?: string;
}

/** A call that could not be followed, and why. */
export interface Unknown {
  readonly at: Location;
  readonly function: FunctionId;
  readonly reason: string;
}

/** An error of ours in one function, while its calls were resolved, it was summarised or its loops were told. */
export interface Crash {
  readonly at: Location;
  readonly function: FunctionId;
  readonly message: string;
}

/** An error of ours in a pass over the whole program: nothing is known of what it works out. */
export interface Failure {
  /** As people name it: `transactions`, `cached values`. */
  readonly pass: string;
  readonly message: string;
}

/** How calls in product code resolved; `awaited` counts those awaited, chained or handed to `Promise.*`. */
export interface CallCounts {
  readonly own: number;
  readonly model: number;
  readonly builtin: number;
  readonly external: Readonly<Record<string, number>>;
  readonly unknown: Readonly<Record<string, number>>;
}

export interface LinkedProgram {
  readonly functions: ReadonlyMap<FunctionId, FunctionOutline>;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly summaries: ReadonlyMap<FunctionId, Summary>;
  /** Each function's own calls and ops that do anything, loops or not. */
  stepsOf(function_: FunctionId): readonly Step[];
  /** Functions that take events, and hooks; sorted by function. */
  readonly listeners: readonly Listener[];
  /** The ERP module that a file belongs to. */
  moduleOf(file: string): string;
  /** Sorted by location. */
  readonly repetitions: readonly Repetition[];
  /** Sorted by location. */
  readonly transactions: readonly Transaction[];
  /** Sorted by location. */
  readonly leftOpen: readonly LeftOpen[];
  readonly calls: { readonly all: CallCounts; readonly awaited: CallCounts };
  readonly unknowns: readonly Unknown[];
  /** Functions that could not be summarised: they count as doing nothing. */
  readonly crashes: readonly Crash[];
  /** Passes that failed; those that are worked out when first asked for are told from then on. Sorted. */
  readonly failures: readonly Failure[];
  /** The functions that a call or op site can run, by `functionId` and call id. */
  targetsOf(function_: FunctionId, call: number): readonly FunctionId[];
  readonly requests: Requests;
  dataClass(entity: string): DataClassReason;
  /** What is kept in caches; worked out when first asked for. Sorted by location. */
  readonly caches: readonly CachedValue[];
}
