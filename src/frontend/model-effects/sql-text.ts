// What SQL that the caller wrote out does, as far as its text is known: which table it reads or writes, what it locks, and
// how it begins or ends a transaction.
import { remaining } from '../../core/outline/fold.js';
import type { Effect, SqlEffect } from '../../core/outline/effect.js';
import type { Call, Resource } from '../../core/outline/outline.js';
import { unknownValue, type Value } from '../../core/outline/value.js';
import type { Shared } from '../context.js';
import { entityNamed } from '../declarations/entities/entity-reference.js';
import { PIECE } from '../sql/pieces.js';
import type { ReadSql } from '../sql/sql-reader.js';
import type { SqlStatement } from '../sql/statement.js';

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
        'parameter this element constant field result derived chunks function class handle end stream input unknown',
      );
      return [];
  }
}

function pieceOf(part: Value): string {
  if (part.is === 'list' || part.is === 'record' || (part.is === 'join' && part.of.length > 1)) return PIECE;
  const [text, ...more] = sqlTexts(part);
  return text === undefined || more.length > 0 ? PIECE : text;
}

const NO_TEXT: ReadSql = { unread: 'its text is put together elsewhere' };

/** What the text in an argument does; where it is one of several, what all of them do. */
export function readSql({ sql }: Shared, value: Value | undefined): ReadSql {
  const texts = sqlTexts(value);
  const choices = value?.is === 'join' ? value.of.length : 1;
  if (texts.length < choices) return NO_TEXT;
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
  readonly values?: Value;
  readonly whole?: true;
  readonly unread?: string;
}

/** The effect by the text in `value`, of which `read` tells what it does. */
export function bySql(shared: Shared, effect: Effect, read: ReadSql | undefined, value: Value | undefined): BySql {
  if (effect.kind !== 'raw' || !read) return { effect };
  if ('unread' in read) {
    const text = value?.is === 'record' ? (value.fields.text ?? value.fields.sql) : value;
    return text?.is === 'parameter' ? { effect: { ...effect, sql: text } } : { effect, unread: read.unread };
  }
  const { kind, rows, verb, step, limit, columns, isFiltered } = read;
  return {
    effect: { ...effect, ...sqlEffectOf(shared, read), ...(verb !== undefined && { verb }) },
    ...(step && { step }),
    ...(limit !== undefined && { limit }),
    ...(columns && { values: valuesOf(columns) }),
    ...(kind === 'read' && rows === 'many' && limit === undefined && isFiltered === false && { whole: true }),
  };
}

const valuesOf = (columns: readonly string[]): Value => ({
  is: 'record',
  fields: Object.fromEntries(columns.map((column) => [column, unknownValue('set by SQL')])),
});

function sqlEffectOf(shared: Shared, { kind, table, rows, change, lock, defines }: SqlStatement): SqlEffect {
  const entity = table === undefined ? undefined : entityNamed(shared, table);
  return {
    kind,
    ...(entity !== undefined && { entity }),
    ...(rows !== undefined && { rows }),
    ...(change && { change }),
    ...(lock && { lock }),
    ...(defines && { defines }),
  };
}

const BEGINS_LIKE_SQL =
  /^\s*(?:--|\/\*|(?:ALTER|CREATE|DELETE|DROP|INSERT|MERGE|REPLACE|SELECT|TRUNCATE|UPDATE|WITH)\b)/i;

/** What SQL does that a function of the project is given: it may hand it on to the database. */
export function sqlGiven(shared: Shared, values: readonly Value[]): Pick<Call, 'sql'> {
  const found: Record<number, SqlEffect> = {};
  values.forEach((value, index) => {
    const texts = sqlTexts(value);
    if (texts.length === 0 || !texts.every((text) => BEGINS_LIKE_SQL.test(text))) return;
    const read = readSql(shared, value);
    if (!('unread' in read) && (read.kind !== 'raw' || read.defines) && read.kind !== 'transaction')
      found[index] = sqlEffectOf(shared, read);
  });
  return Object.keys(found).length === 0 ? {} : { sql: found };
}
