// Entities and their relations as the ORM's declarations have them, and what kind of data they hold.
import type { Location } from '../location.js';

export interface Relation {
  readonly name: string;
  /** The target's entity id, where it resolves. */
  readonly target?: string;
  readonly cardinality: 'one' | 'many';
  /** Reading the property starts a query. */
  readonly lazy: boolean;
  /** Loaded with every find. */
  readonly eager: boolean;
  /** The option that loads it with the query of the rows, for advice. */
  readonly option?: string;
  readonly at: Location;
}

export interface Entity {
  /** The class id of the entity's class or schema. */
  readonly id: string;
  readonly name: string;
  /** The table as the database has it, where it is called otherwise than the entity. */
  readonly table?: string;
  readonly at: Location;
  readonly relations: readonly Relation[];
  readonly fields: readonly string[];
  /** Field lists of indexes and unique constraints, primary key first. */
  readonly indexes: readonly (readonly string[])[];
  readonly softDelete?: string;
  /** Columns that the ORM changes with every write of the row. */
  readonly versions?: readonly string[];
  readonly bases: readonly string[];
}

/** The relation at the end of a path: `lines.product` of `Order`. */
export function relationAt(
  owner: string | undefined,
  path: string,
  entities: ReadonlyMap<string, Entity>,
): Relation | undefined {
  let at = entities.get(owner ?? '');
  let relation: Relation | undefined;
  for (const name of path.split('.')) {
    relation = at?.relations.find((one) => one.name === name);
    at = entities.get(relation?.target ?? '');
  }
  return relation;
}

/**
 * Data that changes with every business transaction, data that people keep up (customers, products, settings), or data
 * that others look up.
 */
export type DataClass = 'transactional' | 'master' | 'reference' | 'unknown';

export interface DataClassReason {
  readonly class: DataClass;
  /** For people: `configuration`, `written by 7 request handlers`. */
  readonly reason: string;
  /** Nothing but the entity's name decided between the classes. */
  readonly byName?: boolean;
  /** Declared small in the configuration. */
  readonly small?: boolean;
}
