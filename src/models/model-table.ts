// What the models say of classes, and all that was read of them.
import type { Connection } from '../core/outline/effect.js';
import type { EntryKind } from '../core/outline/entry-kinds.js';
import type { FilePattern } from './file-pattern.js';
import type { EffectTag, MemberModel } from './member.js';

/** A class-level fact of a modelled class. */
export interface ClassModel {
  /** `model:typeorm#Repository`, the id that outlines use. */
  readonly id: string;
  readonly package: string;
  readonly name: string;
  /** Instances are builders of this statement, where none of their steps says what it is. */
  readonly builds: readonly EffectTag[];
  /** It runs when the builder is awaited (Knex, Drizzle), not only by a word that says so (Kysely). */
  readonly isThenable: boolean;
  /** Instances are handles of a transaction or connection. */
  readonly isHandle: boolean;
  /** What statements of instances go over, where that is no pool. */
  readonly connection?: Connection;
  /** What its members give runs when it is awaited, and never where it is not. */
  readonly isLazy?: boolean;
  /** Instances are rows of a table. */
  readonly entity?: { readonly table?: string };
  /** Field lists of indexes and unique constraints over several columns. */
  readonly indexes?: readonly (readonly string[])[];
  readonly isTable?: boolean;
  /** A framework calls what files at these places export under the names of the members. */
  readonly files?: readonly FilePattern[];
  /** A platform calls functions that are declared as it, or that take or give it. */
  readonly handler?: EntryKind;
}

export interface ModelTable {
  /** By member id; several versions of one member are kept apart by `since`/`until` and selected before. */
  readonly members: ReadonlyMap<string, MemberModel>;
  readonly classes: ReadonlyMap<string, ClassModel>;
  /** Modelled package names, with the model file of each. */
  readonly packages: ReadonlyMap<string, string>;
  /** Methods of interfaces that a framework calls by their names, by model file and method. */
  readonly called: ReadonlyMap<string, ReadonlyMap<string, MemberModel>>;
}
