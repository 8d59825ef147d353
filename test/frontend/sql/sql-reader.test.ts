// What SQL texts do, read by the real parser: of several dialects, with pieces that are not known, and ones that are no SQL.
import { describe, expect, test } from 'vitest';
import { PIECE } from '../../../src/frontend/sql/pieces.js';
import { SqlReader } from '../../../src/frontend/sql/sql-reader.js';

const reader = new SqlReader();

/** `read orders one filtered`, `write lines many`; `~` stands for a piece that is not known. */
function told(sql: string): string {
  const read = reader.of(sql.replaceAll('~', PIECE));
  if ('unread' in read) return 'unread';
  const { kind, table, rows, change, columns, lock, limit, isFiltered, verb, step, defines } = read;
  const filter = isFiltered === undefined ? undefined : isFiltered ? 'filtered' : 'whole';
  const words = [kind, table, rows, limit === undefined ? undefined : `limit ${limit}`, filter];
  const changed = [change, columns && `(${columns.join(' ')})`];
  return [...words, ...changed, lock && `locks ${lock}`, verb, step, defines && 'defines']
    .filter((word) => word !== undefined)
    .join(' ');
}

const same = (cases: Readonly<Record<string, string>>): void => {
  test.each(Object.entries(cases))('%s', (sql, expected) => {
    expect(told(sql)).toBe(expected);
  });
};

describe('reading', () => {
  same({
    'SELECT * FROM orders': 'read orders many whole',
    'select id from app.orders o where o.id = $1': 'read orders many filtered',
    'SELECT * FROM "Order" WHERE id = $1 LIMIT 1': 'read Order one limit 1 filtered',
    'SELECT o.*, l.* FROM orders o LEFT JOIN lines l ON l.order_id = o.id WHERE o.id = ANY($1::int[]) LIMIT 20 OFFSET $2':
      'read orders many limit 20 filtered',
    'SELECT count(*)::int AS n FROM orders': 'read orders count whole',
    'SELECT COALESCE(SUM(total), 0) AS sum, MAX(day) FROM invoices WHERE paid': 'read invoices count filtered',
    'SELECT customer_id, count(*) FROM orders GROUP BY customer_id': 'read orders many whole',
    'SELECT count(*) OVER (), id FROM orders': 'read orders many whole',
    'SELECT * FROM orders WHERE id = $1 FOR UPDATE': 'read orders many filtered locks row',
    'SELECT * FROM jobs WHERE open LIMIT 1 FOR UPDATE SKIP LOCKED': 'read jobs one limit 1 filtered locks row',
    'WITH late AS (SELECT * FROM invoices WHERE due < now()) SELECT * FROM late': 'read invoices many filtered',
    'SELECT * FROM (SELECT * FROM orders WHERE id > $1) q': 'read orders many filtered',
    'SELECT * FROM orders WHERE a UNION ALL SELECT * FROM old_orders': 'read orders many filtered',
    'SELECT p.* FROM unnest($1::int[]) AS id JOIN products p ON p.id = id': 'read products many whole',
    'SELECT EXISTS(SELECT 1 FROM orders WHERE id = $1)': 'read orders one filtered',
    'SELECT DISTINCT ON (customer_id) * FROM orders ORDER BY customer_id': 'read orders many whole',
    'SELECT * FROM `users` WHERE id IN (?)': 'read users many filtered',
    'SELECT * FROM users LIMIT 5, 10': 'read users many limit 10 whole',
    'SELECT TOP 10 * FROM [dbo].[Orders] WHERE id = @id': 'read Orders many limit 10 filtered',
    'SELECT * FROM Orders WITH (UPDLOCK) WHERE id = @id': 'read Orders many filtered locks row',
    'SELECT * FROM a ORDER BY x OFFSET 5 ROWS FETCH NEXT 10 ROWS ONLY': 'read a many limit 10 whole',
    '-- of today\nSELECT * FROM orders WHERE day = :day': 'read orders many filtered',
  });
});

describe('writing', () => {
  same({
    'INSERT INTO lines (a) VALUES ($1) RETURNING id': 'write lines one insert',
    'INSERT INTO lines (a) VALUES ($1), ($2) ON CONFLICT (a) DO UPDATE SET a = EXCLUDED.a': 'write lines many save',
    'INSERT INTO lines (a) VALUES ($1) ON CONFLICT DO NOTHING': 'write lines one insert',
    'INSERT INTO lines (a) VALUES (?) ON DUPLICATE KEY UPDATE a = 1': 'write lines one save',
    'INSERT INTO lines SELECT * FROM drafts': 'write lines many insert',
    'INSERT INTO lines (a, b) VALUES ?': 'write lines many insert',
    'INSERT INTO lines SET ?': 'write lines one insert',
    'INSERT OR IGNORE INTO lines (a) VALUES (?)': 'write lines one insert',
    'REPLACE INTO lines VALUES (?)': 'write lines one save',
    'UPDATE ONLY stock SET reserved = 0 WHERE id = $1': 'write stock many update (reserved)',
    'UPDATE stock SET reserved = reserved + $1, note = $2 WHERE id = $3': 'write stock many count (reserved note)',
    'UPDATE stock s SET reserved = COALESCE(s.reserved, 0) - ?': 'write stock all count (reserved)',
    'UPDATE prices SET amount = lists.amount + 1 FROM lists WHERE a': 'write prices many update (amount)',
    'UPDATE prices SET amount = ROUND(net) WHERE a': 'write prices many update (amount)',
    'UPDATE stock SET ? WHERE id = ?': 'write stock many update',
    'UPDATE stock SET reserved = 0': 'write stock all update (reserved)',
    'UPDATE a SET x = b.y FROM b WHERE a.id = b.id': 'write a many update (x)',
    'DELETE FROM lines USING orders WHERE lines.order_id = orders.id': 'write lines many remove',
    'WITH gone AS (DELETE FROM lines WHERE id = $1 RETURNING *) SELECT * FROM gone': 'write lines many remove',
    'MERGE INTO a USING b ON a.x = b.x WHEN MATCHED THEN UPDATE SET y = 1': 'write a many',
    'TRUNCATE TABLE lines': 'write lines all remove',
    'SELECT 1; UPDATE stock SET a = 1 WHERE b': 'write stock many update (a)',
  });
});

describe('transactions and locks', () => {
  same({
    'SELECT pg_advisory_xact_lock($1)': 'lock',
    'SELECT pg_try_advisory_lock(1, $1) AS locked': 'lock',
    "SELECT GET_LOCK('orders', 10)": 'lock',
    'SELECT pg_advisory_xact_lock(id) FROM orders': 'read orders many whole',
    'SELECT post_invoice($1)': 'raw',
    'CALL app.post_invoice($1, $2)': 'raw CALL',
    'SELECT * INTO archive FROM orders WHERE date < $1': 'raw defines',
    BEGIN: 'transaction BEGIN begin',
    'START TRANSACTION ISOLATION LEVEL SERIALIZABLE': 'transaction BEGIN begin',
    'BEGIN IMMEDIATE': 'transaction BEGIN begin',
    'BEGIN TRAN': 'transaction BEGIN begin',
    'COMMIT;': 'transaction COMMIT commit',
    END: 'transaction COMMIT commit',
    ROLLBACK: 'transaction ROLLBACK rollback',
    'ROLLBACK TO SAVEPOINT a': 'transaction ROLLBACK',
    'SAVEPOINT a': 'transaction SAVEPOINT',
    'RELEASE SAVEPOINT a': 'transaction RELEASE',
    'SET TRANSACTION ISOLATION LEVEL SERIALIZABLE': 'transaction SET',
    'LOCK TABLE orders IN EXCLUSIVE MODE': 'lock orders locks table',
  });
});

describe('what defines tables and indexes', () => {
  same({
    'CREATE TABLE a (b int)': 'raw defines',
    'CREATE INDEX CONCURRENTLY ~ ON ~ USING btree (~)': 'raw defines',
    'CREATE UNIQUE INDEX IF NOT EXISTS "~" ON "~" ("~")': 'raw defines',
    'ALTER TABLE ~ ADD COLUMN ~ text': 'raw defines',
    'DROP TABLE IF EXISTS ~': 'raw defines',
    'CREATE TABLE a (b int); INSERT INTO a VALUES (1)': 'write a one insert',
    'ALTER TABLE a ADD b int; BEGIN': 'raw defines',
  });
});

describe('what stays raw', () => {
  same({
    "SELECT nextval('x')": 'raw',
    'SELECT post_invoice($1)': 'raw',
    'CALL close_month($1)': 'raw CALL',
    "SET LOCAL app.tenant = 'x'": 'raw',
    'SELECT * FORM orders': 'unread',
    'hello there': 'unread',
    '~': 'unread',
    '': 'unread',
  });
});

describe('pieces that are not known', () => {
  same({
    'SELECT * FROM orders WHERE id = ~': 'read orders many filtered',
    "SELECT * FROM orders WHERE name LIKE '%~%'": 'read orders many filtered',
    'SELECT ~ FROM orders ~': 'read orders many',
    'SELECT * FROM orders WHERE a = 1 ~ ORDER BY b ~ LIMIT ~': 'read orders many filtered',
    'SELECT * FROM ~ WHERE id = 1': 'read many filtered',
    'SELECT * FROM ~.orders': 'read orders many whole',
    'SELECT * FROM orders_~': 'read many whole',
    'SELECT * FROM orders WHERE id IN (~)': 'read orders many filtered',
    'SELECT * FROM orders WHERE id IN ~': 'read orders many filtered',
    'SELECT * FROM orders WHERE id = $~ AND ~': 'read orders many filtered',
    'INSERT INTO lines ~': 'write lines many insert',
    'INSERT INTO lines (a, b) VALUES ~': 'write lines many insert',
    'INSERT INTO lines (a, ~) VALUES (~) ON CONFLICT DO NOTHING': 'write lines many insert',
    'UPDATE lines SET ~ WHERE id = ~': 'write lines many update',
    'DELETE FROM ~': 'write all remove',
    '~ FROM orders': 'unread',
  });
});

test('a text that the parser fails at costs that text alone', () => {
  const own = new SqlReader();
  for (let round = 1; round <= 3; round++) {
    const deep = `SELECT * FROM orders WHERE ${`IN ${PIECE} `.repeat(1_500 + round)}`;
    expect(own.of(deep)).toEqual({ unread: 'the parser fails at it' });
    expect(own.of(`SELECT * FROM prices WHERE id = ${round}`)).toMatchObject({ kind: 'read', table: 'prices' });
  }
});

test('what is crafted to take long does not', () => {
  // Time of the processor: a busy machine takes longer by the clock.
  const start = process.cpuUsage();
  for (const bad of ["'", '"', '/*', '$a$', '(', '~ ', 'IN ~ ', 'x(', 'INTO a ('])
    reader.of(`SELECT * FROM orders WHERE ${bad.replaceAll('~', PIECE).repeat(19_000 / bad.length)}`);
  expect(process.cpuUsage(start).user).toBeLessThan(5_000_000);
});
