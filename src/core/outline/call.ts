// Calls and ops: what code calls, by symbolic name, and what library members do.
import type { Effect, SqlEffect } from './effect.js';
import type { Location, Position } from '../location.js';
import type { Message, Reception, RunsHooks } from './message.js';
import type { Value } from './value.js';
import type { Place } from './place.js';

/** `/abs/file.ts#Class.member`; a nested function appends `/name` or `/call#ordinal`; `model:` for library members. */
export type FunctionId = string;
/** `/abs/file.ts#Class` for own classes and interfaces; `model:package#Class` for modelled ones. */
export type ClassId = string;

/** Whether the function or class is one of a model's. */
export const isOfModel = (id: FunctionId | ClassId): boolean => id.startsWith('model:');

/** What a call calls, by symbolic name; the engine links members through the class hierarchy. */
export type Target =
  | { readonly is: 'function'; readonly id: FunctionId }
  /** A method, getter or setter of a class or interface: dispatches to overrides and implementations. */
  | {
      readonly is: 'member';
      readonly owner: ClassId;
      readonly name: string;
      /** `super.m()`, `X.prototype.m.call`: exactly this class's member, no overrides. */
      readonly exact?: boolean;
      /** The injection token of the receiver, where it was injected by one. */
      readonly token?: string;
      readonly static?: boolean;
      readonly accessor?: 'get' | 'set';
    }
  /** A function held in a value: a parameter, a field of one, a local. */
  | { readonly is: 'value'; readonly value: Value }
  | { readonly is: 'external'; readonly package: string }
  | { readonly is: 'builtin'; readonly name: string }
  | {
      readonly is: 'unknown';
      readonly reason: string;
      /** The member that is called, of something that nothing at all is known of; no library has one of that name. */
      readonly member?: string;
    };

/** What calls and ops have in common. */
interface Invocation {
  /** Unique in the function among calls and ops; `result` values refer to it. */
  readonly id: number;
  readonly at: Location;
  /** As the source has it, shortened: `this.prices.forCustomer`. */
  readonly text: string;
  readonly receiver?: Value;
  readonly arguments: readonly Value[];
  readonly awaited: boolean;
  /** The code behind it in the same function runs only when it has settled. */
  readonly waits?: boolean;
  /** Loops of this function on whose element some argument or the receiver depends. */
  readonly varies: readonly number[];
  /** The local that its result is bound to: names the size of what it gives. */
  readonly bound?: string;
  /** The one assumption that it rests on (an untyped parameter is what its call sites pass), for people. */
  readonly inferred?: string;
  readonly use?: Use;
  /** Its failure stops nothing around it: `await save(row).catch(log)`. */
  readonly failsAlone?: true;
  /** Where the last of the names that it uses was set before it: there, and not further up, it finds what it needs. */
  readonly lastSet?: Position;
}

/** The receiver and the arguments. */
export const inputsOf = ({
  receiver,
  arguments: passed,
}: Pick<Invocation, 'receiver' | 'arguments'>): readonly Value[] => (receiver ? [receiver, ...passed] : passed);

export interface Call extends Invocation {
  readonly node: 'call';
  readonly target: Target;
  /** What the SQL does that is written out in an argument, by its position. */
  readonly sql?: Readonly<Record<string, SqlEffect>>;
  /** What it gives is a builder: only built here, run here, or returned to callers who may run it. */
  readonly builder?: 'built' | 'run' | 'returned';
  /** The promises that it gives only start where they are taken in a list, and run one after the other there. */
  readonly inTurn?: boolean;
  /** The target does not run here: it takes messages from now on. */
  readonly takes?: Reception;
}

/** Where what a call gives goes: nowhere, or out of the function as what it gives; absent: it is used here. */
export type Use = 'dropped' | 'returned';

/** What a find-like op loaded besides its rows: relation paths such as `lines.item`; `*` for all there are. */
export type LoadedRelations = readonly string[];

export interface Op extends Invocation {
  readonly node: 'op';
  /** The model member, `typeorm:Repository.find`, or `lazy:Order.customer`. */
  readonly member: string;
  /** One call may issue several statements, in this order. */
  readonly effects: readonly Effect[];
  /** What the steps of the builder that it runs were given, as far as it differs from call to call. */
  readonly steps?: readonly Value[];
  /** It comes about only where callers run the builder that the function gives. */
  readonly ifRun?: boolean;
  /** The handle that the op runs on, and the argument that it was found in (-1: the receiver). */
  readonly handle?: Value;
  readonly handleArgument?: number;
  readonly loads?: LoadedRelations;
  /** It loads the relations, too, that entities declare to be eager. */
  readonly eager?: boolean;
  /** The rows that it writes, or the columns that it sets, where the model says where they are given. */
  readonly values?: Value;
  /** Each of them is loaded by statements of its own instead of a join: one, or the keys first where the row lacks them. */
  readonly separately?: 'one' | 'keys-first';
  /** Nothing restricts the rows that it reads. */
  readonly whole?: boolean;
  /** Why it is not known what the SQL does that it runs. */
  readonly unread?: string;
  /** The property of what it gives that holds the rows (`rows`, `data`). */
  readonly rowsIn?: string;
  /** A constant bound on the rows it returns (`take: 20`). */
  readonly limit?: number;
  /** It takes many at a time, and got a list of exactly one. */
  readonly single?: boolean;
  /** The columns that it reads, where it names them. */
  readonly selects?: readonly string[];
  /** The names in the conditions of what it counts, where all are known: other columns do not change the number. */
  readonly counts?: readonly string[];
  /** What it does to a cache. */
  readonly cache?: CacheUse;
  /** What it sends to whoever listens. */
  readonly message?: Message;
  /** The hooks of its entity that run with it. */
  readonly hooks?: RunsHooks;
  /** Reads of a lazy relation: which one, on which entity. */
  readonly lazy?: { readonly entity: string; readonly relation: string };
  /** Id (`file:line`) of the `erplint-accept` comment above it. */
  readonly accepted?: string;
}

/** What an op does to a cache: asks it, fills it, asks and fills it, drops from it, or makes one that does. */
export interface CacheUse {
  /** `wrap`: asks, and fills what is not there; `memo`: makes a function that does; `rows`: the ORM keeps the rows. */
  readonly action: 'get' | 'set' | 'wrap' | 'delete' | 'memo' | 'rows';
  /** The place that holds the store, where one does. */
  readonly store?: Place;
  /** The store is, or can be, outside the process, and serves other instances too. */
  readonly shared?: boolean;
  /** `rows` of an op that reads none: the ORM is told to keep no rows at all. */
  readonly off?: boolean;
  /** Absent: everything in the store. */
  readonly key?: Value;
  /** What is kept is dropped by these tags, not by its key; of a delete: the tags that go, or `true`: all that it can be. */
  readonly tags?: Value | true;
  /** What is put in: the value, or the function that makes it. */
  readonly value?: Value;
  /** The store is where the ORM keeps rows. */
  readonly orm?: boolean;
  /** A memoiser whose only key is the first argument. */
  readonly first?: boolean;
  /** How long it is kept, for people: `60 s`, or the source text; absent: for good. */
  readonly ttl?: string;
}

/** A step in the life of a connection or a transaction that code takes, begins or ends by hand. */
export interface Resource {
  readonly node: 'resource';
  readonly at: Location;
  /** As the source has it, shortened: `this.dataSource.createQueryRunner`. */
  readonly text: string;
  readonly action: 'open' | 'connect' | 'begin' | 'commit' | 'rollback' | 'close';
  /** `client`: a connection, or a pool of them, made anew rather than taken from one. */
  readonly kind: 'transaction' | 'connection' | 'client' | 'lock';
  readonly handle: Value;
  /** It happens at the end of the block (`await using`), on whichever way out. */
  readonly scoped?: boolean;
  /** `open`: what it is taken from. */
  readonly from?: Value;
  /** `open`: a callback is given it, unless this result is there, which says why not. */
  readonly failure?: number;
  /** `close` of a client: all that was taken from it is given back too. */
  readonly takesBack?: boolean;
  /** `open`: the connection is taken when it is first used, or by `connect`. */
  readonly later?: boolean;
  /** `begin`: what it begins on stands for one connection: where that is a pool, there is none and nothing begins. */
  readonly bound?: true;
  /** `begin`: what makes a statement run inside the transaction, by its library, for advice. */
  readonly inside?: string;
  readonly awaited: boolean;
}
