// Statements that no list can be made of: each is about another table, or takes a lock that others wait for.
import type { Effect } from '../core/outline/effect.js';

/** Why the statement is sent once for each; undefined where one could do for many. */
export function whyOneByOne(effect: Effect): string | undefined {
  if (effect.defines && !effect.service) return 'not said: tables and indexes are made one at a time';
  if (effect.kind === 'lock') return 'not said: locks are taken one after the other, in an order that all keep to';
  if (emptiesTable(effect)) return 'not said: each pass empties another table, and there are as many as the schema has';
  return undefined;
}

/** All rows of a table that an element names, or that is not known. */
const emptiesTable = (effect: Effect): boolean =>
  effect.change === 'remove' && effect.rows === 'all' && (effect.entity === undefined || effect.class !== undefined);
