// Which libraries make a package worth analysing, told by the tags of their models.
import { EFFECT_TAGS } from '../../models/tags/effects.js';
import { TRANSACTION_TAGS } from '../../models/tags/transactions.js';

/** Work, and what any code may do: user interfaces have it too, and imports lead to it from where it matters. */
const EVERYWHERE = new Set(['nothing', 'instead', 'io', 'blocks', 'cpu']);

/**
 * A library whose model bears one of these makes a package worth analysing: it talks to a database, answers requests or
 * does jobs.
 */
export const ANCHOR = new RegExp(
  `@(?:${[...EFFECT_TAGS, ...TRANSACTION_TAGS]
    .map((tag) => tag.name)
    .filter((tag) => !EVERYWHERE.has(tag))
    .concat('entry', 'registers', 'processes', 'handles')
    .join('|')})\\b`,
);
