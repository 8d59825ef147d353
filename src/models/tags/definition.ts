// The shape of one tag of the grammar: what it looks like, what it means, and how its words become data.
import type { MemberModel } from '../member.js';
import type { ClassModel } from '../model-table.js';
import type { Words } from '../words.js';

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] | undefined ? E[] : T[K] };

/** A member's model while its tags are read. */
export type MemberDraft = Mutable<MemberModel>;
/** A class's model while its tags are read. */
export type ClassDraft = Mutable<ClassModel> & { nothingByDefault: boolean; options: boolean };

export interface TagDefinition {
  readonly name: string;
  /** The words after the name, as the documentation shows them. */
  readonly syntax: string;
  /** One sentence for the documentation. */
  readonly meaning: string;
  readonly group: TagGroup;
  readonly member?: (words: Words, draft: MemberDraft) => void;
  readonly class?: (words: Words, draft: ClassDraft) => void;
}

export const TAG_GROUPS = [
  'Statements',
  'Other effects',
  'Callbacks and values',
  'Transactions',
  'Loading',
  'Entities',
  'Entry points',
  'Messages and caches',
  'Classes and versions',
] as const;
export type TagGroup = (typeof TAG_GROUPS)[number];
