// What the landscape of a workspace tells, and how it is asked.
import type { Location } from '../../core/location.js';
import type { Entry } from '../../core/outline/entry-kinds.js';
import type { StatementsCost } from './statements.js';

export interface Landscape {
  /** The dearest first. */
  readonly entries: readonly EntryCost[];
  /** Sorted by module, then table. */
  readonly uses: readonly TableUse[];
  /** The table that the statement at a place is about. */
  tableAt(at: Location): string | undefined;
}

/** The same as plain data. */
export interface LandscapeData extends Pick<Landscape, 'entries' | 'uses'> {
  /** By place. */
  readonly tables: Readonly<Record<string, string>>;
}

/** What one entry point comes to. */
export interface EntryCost extends StatementsCost {
  readonly kind: Entry['kind'];
  /** `POST /orders`, `job close-month`. */
  readonly name: string;
  readonly function: string;
  readonly at: Location;
  readonly module: string;
}

export interface TableUse {
  readonly module: string;
  readonly table: string;
  /** What the database calls it, where that is written down. */
  readonly stored?: string;
  /** Places in the code of the module that read it, and that write it. */
  readonly reads: number;
  readonly writes: number;
}

/** The landscape that data tells of. */
export function landscapeFrom({ entries, uses, tables }: LandscapeData): Landscape {
  const tableAt = (at: Location): string | undefined => {
    const key = placeKey(at);
    return Object.hasOwn(tables, key) ? tables[key] : undefined;
  };
  return { entries, uses, tableAt };
}

/** Names a place. */
export const placeKey = ({ file, start }: Location): string => `${file}:${start.line}:${start.column}`;
