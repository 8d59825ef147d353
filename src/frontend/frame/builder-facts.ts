// What lowering knows of a query builder that is no statement yet.
import type { Value } from '../../core/outline/value.js';

/** Facts gathered step by step on a query builder. */
export interface BuilderFacts {
  loads: string[];
  limit?: number;
  /** The columns that its steps name, as `alias.column`. */
  selects?: string[];
  /** A step had the ORM keep the rows: for how long, as the source has it. */
  kept?: string;
  /** Under which id the ORM keeps them. */
  keptUnder?: Value;
  /** A step had the rows locked. */
  lock?: 'row' | 'table';
  /** A step restricts the rows. */
  isFiltered?: boolean;
  aliases: Map<string, string>;
  /** Loops that its conditions vary with. */
  readonly varies: Set<number>;
  /** The branches that it was made in: steps in further ones may be left out. */
  readonly arms: number;
}
