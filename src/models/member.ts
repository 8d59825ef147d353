// What the tags of a model say about one member of a library, as data for lowering; docs/models.md has the grammar.
import type { Sender } from '../core/outline/entry-kinds.js';
import type { EffectKind, RowBound, RowChange } from '../core/outline/effect.js';
import type { EntityName, HookOn, RunsHooks } from '../core/outline/message.js';
import type { CallbackTimes } from './callback-times.js';
import type { EntryKind, RegionKind } from '../core/outline/outline.js';
import type { MessageTag, RelayTag, StageTag } from './message-tags.js';
import type { Slot } from './slot.js';

export type { Slot };

/** Where an entity is named: a type parameter of the class or the method, or a slot holding a class, an instance, or a name. */
export type EntityReference =
  | { readonly by: 'type-parameter'; readonly name: string }
  | { readonly by: 'slot'; readonly slot: Slot }
  | { readonly by: 'name'; readonly name: string };

export interface EffectTag {
  readonly kind: EffectKind;
  readonly rows?: RowBound;
  readonly entity?: EntityReference;
  readonly change?: RowChange;
  /** With `change`: the rows that are written, or the columns that are set. */
  readonly values?: Slot;
  readonly verb?: string;
  readonly optional?: boolean;
  readonly lock?: 'row' | 'table';
  /** Hooks and subscribers that run with the statement. */
  readonly hooks?: Pick<RunsHooks, 'on' | 'rows'>;
  /** The statement happens once for each element of this argument when it is a list, else once. */
  readonly each?: Slot;
  /** With `each`: once for so many elements. */
  readonly by?: { readonly slot: Slot; readonly else: number };
  /** The statement happens only when all of these options are given. */
  readonly when?: readonly Slot[];
  /** The statement happens only when no transaction is open on the handle it runs on. */
  readonly outside?: boolean;
  /** The response can always, or never, go out before it; absent: as the response uses what it gives. */
  readonly defer?: 'always' | 'never';
  /** Computed on threads of its own: the event loop stays free. */
  readonly threaded?: boolean;
  /** Over in microseconds. */
  readonly brief?: boolean;
  /** A service of the same system is asked. */
  readonly service?: boolean;
  /** It is about what tables and indexes there are, not about what is in them. */
  readonly defines?: boolean;
}

/** How a function given to the member is called. */
export interface CallbackTag {
  readonly slot: Slot;
  readonly times: CallbackTimes;
  /** The collection that `each`, `concurrent`, `search` and `batch` go over. */
  readonly over?: Slot;
  /** The next pass starts when the promise of the one before has settled. */
  readonly waits?: boolean;
  /** Which parameter of the function gets the element; default 0. */
  readonly element?: number;
  /** Where the bound of concurrent passes is given, or its constant value (ECMAScript's sort of defaults); the receiver: a limiter that was made with it. */
  readonly limit?: Slot | number;
  /** Runs inside such a region, its handle being the function's parameter `handle`. */
  readonly region?: RegionKind;
  readonly handle?: number;
  /** The handle is a connection that has to be given back, unless the first parameter says why there is none. */
  readonly taken?: boolean;
  /** Which parameter gives the connection back when it is called. */
  readonly givesBack?: number;
  /** Which parameter of the function gets what the call gives, once that is there. */
  readonly result?: number;
  /** Which parameter of the function is called with what the call gives. */
  readonly settled?: number;
  /** Nobody waits for the promise that the function gives. */
  readonly drops?: boolean;
  /** The call gives what the function gives; with `gives derived`, its elements are that. */
  readonly returns?: boolean;
  /** What runs in its region asks for the handle of it where it is needed. */
  readonly ambient?: boolean;
}

export interface RelationTag {
  readonly cardinality: 'one' | 'many';
  /** The slot of the function or name that gives the target. */
  readonly target?: Slot;
  /** The slot of the option bag with `lazy` and `eager`. */
  readonly options?: Slot;
  /** A `Promise<…>` property type makes it lazy. */
  readonly lazyByType: boolean;
}

/** A read, write or removal of a cached value. */
export interface CacheTag {
  readonly action: 'get' | 'set' | 'wrap' | 'delete' | 'memo' | 'rows' | 'store' | 'tag';
  readonly key?: Slot;
  /** The tags that the value is dropped by, or those that are dropped; without a slot: it is in a store that goes by tags. */
  readonly tags?: Slot | true;
  /** The value put in, or the function that makes it (`wrap`, `memo`). */
  readonly value?: Slot;
  readonly ttl?: Slot;
  /** What the ttl counts; milliseconds where nothing is said. */
  readonly unit?: 'seconds';
  /** The store is, or can be, outside the process. */
  readonly shared?: boolean;
  /** The store is where the ORM keeps rows. */
  readonly orm?: boolean;
  /** `delete`: the keys that the Lua script in the slot drops, which its caller gives in what follows or in lists. */
  readonly script?: Slot;
  /** A memoiser that takes its first argument for the key unless it is told otherwise. */
  readonly first?: boolean;
  /** `rows`: only when this option is given. */
  readonly when?: Slot;
  /** Not when this option is false. */
  readonly unless?: Slot;
}

/** A method that an ORM calls before or after it does something to a row. */
export interface HookTag {
  readonly phase: 'before' | 'after';
  readonly on: HookOn;
  readonly tells?: readonly EntityName[];
}

export interface MemberModel {
  /** `typeorm:Repository.find`, `typeorm:getRepository`, `ecmascript:Array.map`. */
  readonly id: string;
  readonly package: string;
  /** The class, interface or namespace that it stands in; a constructor is called like its class. */
  readonly owner?: string;
  readonly name: string;
  /** Effects of calling it, in order. Empty with `nothing` unset and no other tag cannot happen: the validator refuses it. */
  readonly effects: readonly EffectTag[];
  readonly nothing: boolean;
  /** A step of a builder: its statement is this from here on; the entity stays where none is named. */
  readonly becomes?: readonly EffectTag[];
  /** A step of a builder that names what its statement is about. */
  readonly about?: EntityReference;
  /** Runs the builders in the slot; `rows`: and gives so many. */
  readonly runs?: { readonly slot: Slot; readonly rows?: RowBound; readonly together?: boolean };
  readonly callbacks: readonly CallbackTag[];
  /** What the value it gives is made of: the receiver or argument itself (`same`), its elements (`derived`), groups of them (`chunks`). */
  readonly gives?: {
    readonly as:
      | 'same'
      | 'derived'
      | 'chunks'
      | 'element'
      | 'least'
      | 'handle'
      | 'pool'
      | 'ambient'
      | 'awaits'
      | 'copy'
      | 'end'
      | 'new-id';
    readonly of: Slot;
    /** `same`: the property of what the call gives that holds it; absent: it is what the call gives. */
    readonly property?: string;
    /** `derived`: whose elements it has as well. */
    readonly with?: Slot;
    readonly size?: Slot;
    /** `derived`: as many elements, or what is in the lists that the callback gives; absent: some of them. */
    readonly count?: 'all' | 'flat';
    /** `awaits`: one after the other on one connection. */
    readonly inTurn?: boolean;
  };
  /** Option that bounds the number of rows: `arg0.take`. On a builder step, the argument that bounds the builder's end. */
  readonly limit?: readonly Slot[];
  /** Relations loaded with the rows: option slots (`arg0.relations`), or an alias path argument of a builder step (`arg0` with `path`). */
  readonly loads?: readonly { readonly slot: Slot; readonly form: 'options' | 'nested' | 'path' }[];
  /** Loads the relations, too, that entities declare to be eager. */
  readonly eager?: boolean;
  /** The option, and its value, that loads each relation by statements of its own; `always`: by one each. */
  readonly separately?: 'always' | { readonly slot: Slot; readonly value: string };
  /** Runs on a connection of its own, whatever a library binds to the code around it; `kept`: where a field keeps its receiver. */
  readonly apart?: 'always' | 'kept';
  /** Where the statement takes its handle from, first match wins; absent: the pool. */
  readonly handle?: readonly Slot[];
  readonly transaction?: 'begin' | 'commit' | 'rollback' | 'release' | 'open' | 'connect';
  /** `begin`: on a handle that the call gives. */
  readonly beginsOwn?: boolean;
  /** `begin`: only on a handle of one connection; a pool has none such. */
  readonly beginsBound?: boolean;
  /** What `release` gives back, where that is not its receiver. */
  readonly released?: Slot;
  /** What `open` and `release` speak of is made anew (`new Client()`), not taken from a pool. */
  readonly client?: boolean;
  /** Where the connections of such a client come from: where that is given, none of them are its own. */
  readonly over?: Slot;
  readonly later?: boolean; // until it is first used
  /** The option that names the columns that are read: the others are not. */
  readonly selects?: Slot;
  readonly rowsIn?: string; // the property of what it gives that holds the rows
  /** Takes many at a time in this argument: a list of exactly one inside a loop is a positive. */
  readonly plural?: Slot;
  /** Adds to its receiver (`Map.set`, `Set.add`, `Array.push`), takes out of it (`Map.delete`), or asks it (`Map.has`, `Map.get`, `Set.has`, `Array.includes`). */
  readonly memo?: 'adds' | 'asks' | 'drops';
  /** Decorators. */
  readonly entry?: { readonly kind: EntryKind; readonly name?: Slot; readonly verb?: string };
  /** Functions of the project that begin with this text, or whose file does, do what the other tags say. */
  readonly directive?: string;
  /** What goes before the names of a class's or a router's entry points (`@Controller('/orders')`); `of`: of the router there. */
  readonly prefix?: { readonly slot: Slot; readonly of?: Slot };
  /** The functions that name the type of a GraphQL field or operation, or the types of a union. */
  readonly fieldType?: readonly Slot[];
  /** The list of providers that a module declares (`@Module({ providers: [...] })`). */
  readonly provides?: Slot;
  readonly isEntity?: boolean;
  /** An entity declared by a value: the slot with its columns and relations (`new EntitySchema({...})`). */
  readonly schema?: Slot;
  readonly tables?: readonly Slot[]; // where the name of its table may stand
  readonly relation?: RelationTag;
  readonly column?: 'plain' | 'primary' | 'unique' | 'index' | 'soft-delete' | 'version';
  /** An index or a unique constraint: the slot with its field names; absent: the list or function among the arguments. */
  readonly index?: { readonly fields?: Slot; readonly unique: boolean };
  readonly inject?: Slot | true;
  /** The name of the data source that what it gives, or what it decorates, works on. */
  readonly source?: Slot;
  readonly hook?: HookTag;
  readonly message?: MessageTag;
  /** Gives a stream: of the receiver, or of these slots, through the stages among its arguments. */
  readonly pipes?: readonly Slot[];
  readonly stage?: StageTag;
  readonly relays?: RelayTag;
  readonly hooked?: boolean; // what it returns is the entity that the class's hooks are for
  readonly cache?: CacheTag;
  /** A class decorator: the container makes the instances; the option in the slot says how long one lasts. */
  readonly provider?: { readonly scope?: Slot };
  /** A decorator that says how the answer of a handler is kept: by which key, for how long. */
  readonly keeps?: { readonly key?: Slot; readonly ttl?: Slot; readonly unit?: 'seconds' };
  /** The class it makes keeps answers when it wraps a handler; `choice`: a subclass that has a method in its place chooses which. */
  readonly keepsAnswers?: boolean | 'choice';
  /** What is given from this argument on, or provided under this token, wraps handlers: the decorated ones, those of the router from there on, or all. */
  readonly wraps?: number | 'provided';
  /** Those that are registered on what the call gives, and none on its receiver. */
  readonly wrapsCopy?: boolean;
  /** The rows that it (or the builder it is a step of) reads are locked, always or when an option is given. */
  readonly locks?: { readonly lock: 'row' | 'table'; readonly when?: Slot };
  readonly region?: RegionKind;
  /** Code in its region runs on a handle that it asks for where it needs it; what runs on another one is outside. */
  readonly ambient?: boolean;
  /** What it ends gives back all that was taken from it. */
  readonly takesBack?: true;
  /** Nothing runs behind it. */
  readonly endsProcess?: true;
  /** A parameter decorator or parameter that carries what a request, file or message brought. */
  readonly input?: 'request' | 'file' | 'message';
  /** Of a decorator, or of what one is given: no more than this number, of what stands below or is bounded by it. */
  readonly bounds?: Slot;
  /** A parameter decorator: what decorators of the function say by `bounds` holds of what it carries. */
  readonly bounded?: boolean;
  /** It makes sure that a request comes from such a system. */
  readonly verifies?: Sender;
  /** Sends the response, which is made of what is in the slot, if it is made of anything; `to`: where that is a response. */
  readonly answers?: { readonly of: Slot; readonly to?: Slot } | true;
  /** Goes through the collection in the slot, element by element, perhaps to add them up. */
  readonly scans?: { readonly slot: Slot; readonly sums?: boolean };
  /** The option or argument that restricts the rows; on a builder step: it does. */
  readonly where?: readonly Slot[];
  /** A step of a builder that makes groups. */
  readonly groups?: boolean;
  /** The value that it gives came with a request, a file or a message (`req.body`). */
  readonly brings?: 'request' | 'file' | 'message';
  /** It gives what is kept for the request around it, where there is a name in the slot what is kept under that. */
  readonly context?: Slot | true;
  /** What it keeps there, and under which name. */
  readonly puts?: { readonly value: Slot; readonly name?: Slot };
  /** It gives a decorator that is all those in the slot. */
  readonly composes?: Slot;
  /** Registers the functions it is given as entry points (`app.get('/x', handler)`). */
  readonly registers?: {
    readonly kind: EntryKind;
    readonly slots: readonly Slot[];
    readonly name?: Slot;
    readonly verb?: string;
    /** Calling what it gives calls the function, whose first parameter has what it is called with as this property. */
    readonly called?: string;
  };
  /** Registers the functions in a map of GraphQL types, or in the fields of one type. `of`: its name, or what stands for it. */
  readonly resolvers?: { readonly slot: Slot; readonly form: 'map' | 'type'; readonly of?: Slot | string };
  /** Gives a row that is in no table yet. */
  readonly makes?: boolean;
  /** Calls of one tick are one statement: always, or where what is in the slot asks by plain values. */
  readonly gathers?: true | Slot;
  /** Rows of relations that are written along are nested in these slots. */
  readonly nests?: readonly Slot[];
  /** Groups calls of one tick into one call of the batch function in this slot. */
  readonly dataloader?: Slot;
  /** Looks up a value by class or token in the container (`moduleRef.get`). */
  readonly resolves?: Slot;
  /** The batched call to use instead, as text; of a relation, the option that loads it with the rows, with `$name` in it. */
  readonly instead?: string;
  /** How a statement comes to run inside the transaction that it opens, as text for advice. */
  readonly inside?: string;
  /** The option that says after how many milliseconds the transaction ends by itself, and how many where it does not. */
  readonly expires?: { readonly slot: Slot; readonly else: number };
  readonly since?: string;
  readonly until?: string;
  /** Where it is declared, for messages. */
  readonly at: { readonly file: string; readonly line: number };
}
