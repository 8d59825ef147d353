// What SQL that the caller wrote out does, as far as its text is known: which table it reads or writes, what it locks, and
// how it begins or ends a transaction.
import { remaining } from '../../core/outline/fold.js';
import type { Effect } from '../../core/outline/effect.js';
import type { Resource } from '../../core/outline/outline.js';
import type { Value } from '../../core/outline/value.js';
import type { Shared } from '../context.js';
import { entityNamed } from '../declarations/entity-reference.js';
import { PIECE } from '../sql/pieces.js';
import type { ReadSql } from '../sql/sql-reader.js';

/** The texts that a statement may be, a `PIECE` for what is not known of them; options may hold it (`{ text: 'SELECT …' }`). */
export function sqlTexts(value: Value | undefined): readonly string[] {
  switch (value?.is) {
    case 'literal':
      return [value.text];
    case 'template':
      return [value.parts.map(pieceOf).join('')];
    case 'captured':
      return sqlTexts(value.value);
    case 'list':
      return sqlTexts(value.items[0]);
    case 'record':
      return sqlTexts(value.fields.text ?? value.fields.sql);
    case 'join':
      return value.of.flatMap(sqlTexts);
    default:
      remaining(
        value,
        'parameter this element constant field result derived chunks function class handle stream input unknown',
      );
      return [];
  }
}

function pieceOf(part: Value): string {
  const [text, ...more] = part.is === 'list' || part.is === 'record' ? [] : sqlTexts(part);
  return text === undefined || more.length > 0 ? PIECE : text;
}

const NO_TEXT: ReadSql = { unread: 'its text is put together elsewhere' };

/** What the text in an argument does; where it is one of several, what all of them do. */
export function readSql({ sql }: Shared, value: Value | undefined): ReadSql {
  const texts = sqlTexts(value);
  const ways = value?.is === 'join' ? value.of.length : 1;
  if (texts.length < ways) return NO_TEXT;
  return texts.map((text) => sql.of(text)).reduce<ReadSql | undefined>(both, undefined) ?? NO_TEXT;
}

function both(before: ReadSql | undefined, next: ReadSql): ReadSql {
  if (!before || before === next || 'unread' in before) return before ?? next;
  if ('unread' in next) return next;
  if (before.kind !== next.kind || before.table !== next.table || before.step !== next.step)
    return { unread: 'it is one statement or another' };
  const { limit, isFiltered, ...rest } = before;
  return {
    ...rest,
    ...(before.rows !== next.rows && { rows: 'many' as const }),
    ...(next.lock && { lock: next.lock }),
    ...(limit !== undefined && next.limit !== undefined && { limit: Math.max(limit, next.limit) }),
    ...(isFiltered === next.isFiltered && isFiltered !== undefined && { isFiltered }),
  };
}

/** An effect of SQL by what its text says. */
export interface BySql {
  readonly effect: Effect;
  readonly step?: Resource['action'];
  readonly limit?: number;
  readonly whole?: true;
  readonly unread?: string;
}

export function bySql(shared: Shared, effect: Effect, read: ReadSql | undefined): BySql {
  if (effect.kind !== 'raw' || !read) return { effect };
  if ('unread' in read) return { effect, unread: read.unread };
  const { kind, table, rows, lock, verb, step, limit, isFiltered } = read;
  const entity = table === undefined ? undefined : entityNamed(shared, table);
  return {
    effect: {
      ...effect,
      kind,
      ...(entity !== undefined && { entity }),
      ...(rows !== undefined && { rows }),
      ...(lock && { lock }),
      ...(verb !== undefined && { verb }),
    },
    ...(step && { step }),
    ...(limit !== undefined && { limit }),
    ...(kind === 'read' && rows === 'many' && limit === undefined && isFiltered === false && { whole: true }),
  };
}
