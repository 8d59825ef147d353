// What the tags of a model say about one member of a library, as data for lowering. The grammar that it is
// read from is documented in docs/models.md.
import type { EffectKind, RowBound } from '../core/effect.js';
import type { EntryKind, RegionKind } from '../core/outline.js';

/**
 * A place in a call that a tag refers to: `receiver`, `this` (a decorator's target), `argN`, `argN.option`,
 * `argN.*` (every function in an option bag), `returned` (the value that the call gives).
 */
export interface Slot {
  readonly of: 'receiver' | 'returned' | number;
  readonly path: readonly string[];
}

/** Where an entity is named: a type parameter of the class or the method, or a slot holding a class, an instance, or a name. */
export type EntityReference =
  | { readonly by: 'type-parameter'; readonly name: string }
  | { readonly by: 'slot'; readonly slot: Slot }
  | { readonly by: 'name'; readonly name: string };

export interface EffectTag {
  readonly kind: EffectKind;
  readonly rows?: RowBound;
  readonly entity?: EntityReference;
  readonly verb?: string;
  readonly optional?: boolean;
  readonly lock?: 'row' | 'table';
  readonly hooks?: boolean;
  /** The statement happens once for each element of this argument when it is a list, else once. */
  readonly each?: Slot;
}

/** How a function given to the member is called. */
export interface CallbackTag {
  readonly slot: Slot;
  readonly times: 'once' | 'each' | 'concurrent' | 'search' | 'batch' | 'detached' | 'after-commit' | 'after-response';
  /** The collection that `each`, `concurrent`, `search` and `batch` go over. */
  readonly over?: Slot;
  /** Which parameter of the function gets the element; default 0. */
  readonly element?: number;
  /** Where the bound of concurrent passes is given, or its constant value (ECMAScript's sort of defaults). */
  readonly limit?: Slot | number;
  /** Runs inside such a region, its handle being the function's parameter `handle`. */
  readonly region?: RegionKind;
  readonly handle?: number;
  /** The call gives what the function gives. */
  readonly returns?: boolean;
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

export interface MemberModel {
  /** `typeorm:Repository.find`, `typeorm:getRepository`, `ecmascript:Array.map`. */
  readonly id: string;
  readonly package: string;
  /** Effects of calling it, in order. Empty with `nothing` unset and no other tag cannot happen: the validator refuses it. */
  readonly effects: readonly EffectTag[];
  readonly nothing: boolean;
  readonly callbacks: readonly CallbackTag[];
  /** What the value it gives is made of: the receiver or argument itself (`same`), its elements (`derived`), groups of them (`chunks`). */
  readonly gives?: {
    readonly as: 'same' | 'derived' | 'chunks' | 'element' | 'handle' | 'awaits';
    readonly of: Slot;
    readonly size?: Slot;
  };
  /** Option that bounds the number of rows: `arg0.take`. On a builder step, the argument that bounds the builder's end. */
  readonly limit?: readonly Slot[];
  /** Relations loaded with the rows: option slots (`arg0.relations`), or an alias path argument of a builder step (`arg0` with `path`). */
  readonly loads?: readonly { readonly slot: Slot; readonly form: 'options' | 'path' }[];
  /** Where the statement takes its handle from, first match wins; absent: the pool. */
  readonly handle?: readonly Slot[];
  readonly transaction?: 'begin' | 'commit' | 'rollback' | 'release' | 'open';
  /** Takes many at a time in this argument: a list of exactly one inside a loop is a positive. */
  readonly plural?: Slot;
  /** Adds to its receiver (`Map.set`, `Set.add`, `Array.push`), or asks it (`Map.has`, `Map.get`, `Set.has`, `Array.includes`). */
  readonly memo?: 'adds' | 'asks';
  /** Decorators. */
  readonly entry?: { readonly kind: EntryKind; readonly name?: Slot };
  readonly isEntity?: boolean;
  readonly relation?: RelationTag;
  readonly column?: 'plain' | 'primary' | 'unique' | 'index' | 'soft-delete';
  readonly inject?: Slot;
  readonly region?: RegionKind;
  /** A parameter decorator or parameter that carries what a request, file or message brought. */
  readonly input?: 'request' | 'file' | 'message';
  /** Registers the functions it is given as entry points (`app.get('/x', handler)`). */
  readonly registers?: { readonly kind: EntryKind; readonly slots: readonly Slot[]; readonly name?: Slot };
  /** Groups calls of one tick into one call of the batch function in this slot. */
  readonly dataloader?: Slot;
  /** Looks up a value by class or token in the container (`moduleRef.get`). */
  readonly resolves?: Slot;
  /** The batched call to use instead, as text. */
  readonly instead?: string;
  readonly since?: string;
  readonly until?: string;
  /** Where it is declared, for messages. */
  readonly at: { readonly file: string; readonly line: number };
}

/** A class-level fact of a modelled class. */
export interface ClassModel {
  readonly id: string;
  /** Statements run when the value is awaited, not before (query builders of Knex and the like). */
  readonly awaited: readonly EffectTag[];
  /** Instances are handles of a transaction or connection. */
  readonly isHandle: boolean;
}

export interface ModelTable {
  /** By member id; several versions of one member are kept apart by `since`/`until` and selected before. */
  readonly members: ReadonlyMap<string, MemberModel>;
  readonly classes: ReadonlyMap<string, ClassModel>;
  /** Modelled package names, with the model file of each. */
  readonly packages: ReadonlyMap<string, string>;
}
