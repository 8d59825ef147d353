// Outlines: a function body as a small tree that has forgotten its syntax. Lowering writes them, the engine reads them.
// Everything is plain serialisable data with symbolic names: packages link, and tests can write them by hand.
import type { AnswerField } from './graphql-field.js';
import type { Call, ClassId, FunctionId, Op, Resource } from './call.js';
import type { ApplicationKeeper, KeptAnswer } from './answer-cache.js';
import type { ClientExpiry, Expiry, RegionKind } from './region-kinds.js';
import type { Location } from '../location.js';
import type { Receiver } from './message.js';
import type { MadeValue, Needed, Parameter } from './parameter.js';
import type { Entry, Sender } from './entry-kinds.js';
import type { Value } from './value.js';
import type { Assign, ContextSlot, Keep, Place } from './place.js';

export { ENTRY_KINDS, type Entry, type EntryKind } from './entry-kinds.js';
export type { MadeValue, Needed, Parameter } from './parameter.js';
export { contextSlot, type Assign, type ContextSlot, type Keep } from './place.js';
export { REGIONS, type RegionKind } from './region-kinds.js';
export type { CacheUse, Call, ClassId, FunctionId, LoadedRelations, Op, Resource, Target, Use } from './call.js';

export interface Seq {
  readonly node: 'seq';
  readonly body: readonly Node[];
}

/** An arm that is taken only where this, of the function's parameters, was not passed. */
export interface Lacking {
  readonly arm: number;
  readonly value: Value;
}

/** One of several ways on. What stands behind an `if` whose arm always leaves is in the other arm: what a guard protects. */
export interface Branch {
  readonly node: 'branch';
  readonly at: Location;
  /** An `if` without `else` has an empty second arm. */
  readonly arms: readonly Node[];
  /** Places that the condition reads: own locals, fields, maps and sets asked by `has` or `get`. */
  readonly tests: readonly Place[];
  /** Ids of calls and ops whose result the condition depends on. */
  readonly depends: readonly number[];
  /** The arm taken when that result is there (truthy, not empty), where the condition says so. */
  readonly foundArm?: number;
  /** The arm taken when the result is another than what it is compared with, where the condition says so. */
  readonly otherArm?: number;
  /** The arm taken when the place in `tests` holds something, where the condition says so. */
  readonly heldArm?: number;
  /** The arm is taken only where of each of these, which are of the function's parameters, one is passed. */
  readonly needs?: { readonly arm: number; readonly all: readonly Needed[] };
  readonly lacking?: Lacking;
  /** Where the first arm leaves the callback that the branch stands in, which is lowered in place. */
  readonly leaves?: Location;
  /** What one of the function's parameters is where an arm is taken. */
  readonly cases?: readonly Case[];
  /** The arm taken where something is kept in this slot of a context. */
  readonly context?: { readonly arm: number; readonly slot: ContextSlot };
  /** What holds in an arm, of questions that may be asked again. */
  readonly outcomes?: readonly Outcome[];
}

/** The arm is taken only where `of` is one of these literals; `isOther`: only where it is none of them. */
export interface Case {
  readonly arm: number;
  readonly of: Value;
  readonly to: readonly string[];
  readonly isOther?: boolean;
}

/** What is known in an arm of a branch about what its condition asks. */
export interface Outcome {
  readonly arm: number;
  /** The question: the same text asks the same, as long as nothing that the condition reads is written. */
  readonly question: string;
  readonly is: boolean;
}

export type LoopMode =
  | 'per-element' // one pass for each element, one after the other
  | 'concurrent' // one pass for each element, started together or in a pool
  | 'batch' // one pass for each chunk of k elements
  | 'page' // one pass for each page of a query
  | 'drain' // one pass for each row or chunk that a stream, cursor or queue hands out
  | 'retry' // again until it succeeds
  | 'poll' // again until something has happened elsewhere
  | 'search' // leaves when it has found what it looked for
  | 'few'; // a literal list, an enum, a constant limit up to 20, grouped keys

export interface Loop {
  readonly node: 'loop';
  /** Unique in the function; `element` values refer to it. */
  readonly id: number;
  /** The loop's header, or the iterating call from its receiver to its name. */
  readonly at: Location;
  /** How people name it: `for…of`, `while`, `.map`, `pMap`. */
  readonly form: string;
  /** What is iterated; absent for `while` and `for` loops that iterate nothing nameable. */
  readonly over?: Value;
  readonly mode: LoopMode;
  /** The fact that decided a mode other than per-element and concurrent, in words for people. */
  readonly evidence?: string;
  /** At most so many passes run at one time (`concurrent` only); absent: all at once. */
  readonly limit?: number;
  /** What bounds them, where callers may decide: the first of these that is given. */
  readonly pool?: readonly Value[];
  /** Calls and ops whose answer, yes or no, is what decides whether there is another pass. */
  readonly until?: readonly number[];
  /** The passes are made inside a library, which was called once. */
  readonly isInternal?: boolean;
  readonly body: Node;
}

export interface Try {
  readonly node: 'try';
  readonly at: Location;
  readonly body: Node;
  readonly catch?: Node;
  readonly finally?: Node;
}

export interface Exit {
  readonly node: 'exit';
  readonly at: Location;
  /** `exit`: the process ends here. */
  readonly how: 'return' | 'throw' | 'exit' | 'break' | 'continue';
  readonly value?: Value;
  /** What is thrown is made here: it tells whoever asked. */
  readonly tells?: true;
  /** The loop that `break` or `continue` acts on. */
  readonly loop?: number;
}

export interface Await {
  readonly node: 'await';
  readonly at: Location;
  readonly of: Value;
}

/** Started, and nobody waits for it. */
export interface Detach {
  readonly node: 'detach';
  readonly at: Location;
  readonly caught: boolean;
  /** A timer or an event calls it, some time. */
  readonly isCallback?: true;
  readonly body: Node;
}

export interface Region {
  readonly node: 'region';
  readonly region: RegionKind;
  readonly at: Location;
  /** A decorator puts it around the whole method. */
  readonly decorates?: boolean;
  readonly handle?: Value;
  /** A transaction: what it is opened on. */
  readonly on?: Value;
  /** What makes a statement run inside it, by its library, for advice. */
  readonly inside?: string;
  readonly expires?: Expiry;
  readonly body: Node;
}

/** The response is sent, made of `value`; what stands behind it runs in a region of its own. */
export interface Answer {
  readonly node: 'answer';
  readonly at: Location;
  readonly value: Value;
}

/** Goes through a collection in memory element by element, as `find` and `includes` do. */
export interface Scan {
  readonly node: 'scan';
  readonly at: Location;
  /** As the source has it, shortened: `customers.find`. */
  readonly text: string;
  readonly over: Value;
  /** It makes a sum or groups of all elements. */
  readonly sums?: boolean;
}

export type Node =
  Seq | Branch | Loop | Try | Exit | Call | Op | Await | Detach | Region | Resource | Assign | Answer | Scan | Keep;

/** Code that runs outside a system's daily work is analysed, but findings in it are not reported. */
export type Setting = 'product' | 'test' | 'migration' | 'seed' | 'script' | 'generated';

export interface FunctionOutline {
  readonly id: FunctionId;
  /** `OrderService.confirm`, `postInvoice`, `router.post("/orders")#1`: stable when lines move. */
  readonly symbol: string;
  /** The name, or the head of an anonymous function. */
  readonly at: Location;
  readonly parameters: readonly Parameter[];
  readonly body: Node;
  /** The enclosing function whose frame `captured` values live in. */
  readonly parent?: FunctionId;
  readonly owner?: ClassId;
  /** `literal`: written in an argument, without a name of its own. */
  readonly kind?: 'constructor' | 'static' | 'module' | 'literal';
  readonly async: boolean;
  readonly entries: readonly Entry[];
  readonly setting: Setting;
  /** Its file is one for tests or tools by name, lent to product code: daily work only where product code calls it. */
  readonly lent?: boolean;
  /** What it makes of other values by calls that left no node, by the id of the `result` that stands for one. */
  readonly made?: readonly MadeValue[];
  /** It makes sure that a request comes from such a system. */
  readonly verifies?: Sender;
  /** It answers requests, and an interceptor around it can keep what it answers. */
  readonly answer?: KeptAnswer;
  /** Id (`file:line`) of the `erplint-accept` comment above it, which accepts every loop that reaches it. */
  readonly accepted?: string;
}

/** Classes and interfaces, as far as linking needs them. */
export interface ClassOutline {
  readonly id: ClassId;
  readonly name: string;
  readonly at: Location;
  readonly kind: 'class' | 'abstract' | 'interface';
  /** `extends`, `implements`, and classes that a mixin call was given. */
  readonly bases: readonly ClassId[];
  /** What it gives for the type parameters of its bases: entities, or parameters of its own, by `base<T>`. */
  readonly typeArguments?: Readonly<Record<string, string>>;
  /** Made by the container: one for all requests, or one for each. */
  readonly lifetime?: 'singleton' | 'request';
  /** It extends a library's class whose instances are handles of a connection. */
  readonly isHandle?: boolean;
  /** Own members with code: methods and arrow fields by name; `get name`, `set name`, `static name`. */
  readonly members: Readonly<Record<string, FunctionId>>;
}

/** What a dependency-injection container gives for a token. */
export interface Provider {
  readonly token: string;
  readonly classes: readonly ClassId[];
  readonly at: Location;
}

/** A function that is handed to a framework by name, as an entry point: `router.post('/orders', createOrder)`. */
export interface Registration {
  readonly entry: Entry;
  readonly handler: Value;
  /** Where it is handed over, and whose frame the handler's value is in. */
  readonly at: Location;
  readonly function: FunctionId;
}

/** A function that a framework runs around another: what it calls next is that one. */
export interface Wrapping {
  readonly outer: FunctionId;
  readonly inner: FunctionId;
  /** Where it is put around it. */
  readonly at: Location;
}

/** A function that a framework runs around all handlers of an application, whose code is in the folder. */
export interface ApplicationWrapping extends Omit<Wrapping, 'inner'> {
  readonly folder: string;
}

/** Everything that lowering found in one file. */
export interface FileOutline {
  readonly file: string;
  readonly functions: readonly FunctionOutline[];
  readonly classes: readonly ClassOutline[];
  readonly providers: readonly Provider[];
  /** Functions that decorators and the names of their methods make receivers. */
  readonly receivers?: readonly Receiver[];
  readonly registrations?: readonly Registration[];
  readonly wrappings?: readonly Wrapping[];
  readonly applicationWrappings?: readonly ApplicationWrapping[];
  /** Interceptors around all handlers that keep what these answer. */
  readonly answerKeepers?: readonly ApplicationKeeper[];
  /** What clients that it makes say of how long their transactions may last. */
  readonly expiries?: readonly ClientExpiry[];
  /** Fields and operations of GraphQL types that it declares. */
  readonly answerFields?: readonly AnswerField[];
  /** Calls that left no node because a library member does nothing that counts: `all`, and those awaited or chained. */
  readonly resolved?: { readonly all: ResolvedCounts; readonly awaited: ResolvedCounts };
}

export interface ResolvedCounts {
  readonly model: number;
  readonly builtin: number;
}
