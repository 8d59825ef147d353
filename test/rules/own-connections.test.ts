// A client that is made for each call has connections of its own, unless it goes over those of somebody else.
import { expect, test } from 'vitest';
import { findingsIn } from './wanted.js';

const SOURCE = `import SQLite from 'better-sqlite3';
import { Kysely, PostgresDialect, SqliteDialect } from 'kysely';
import { Pool } from 'pg';

interface Tables { orders: { id: number } }

const dialect = new SqliteDialect({ database: new SQLite('shop.db') });
const pool = new Pool();
const url = 'postgres://shop';

const overDialect = () => new Kysely<Tables>({ dialect });

export async function shared() {
  return overDialect().selectFrom('orders').selectAll().execute();
}

export async function overPool() {
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return db.selectFrom('orders').selectAll().execute();
}

export async function overParameter(given: Pool) {
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: given }) });
  return db.selectFrom('orders').selectAll().execute();
}

export async function own() {
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: new Pool({ connectionString: url }) }) }); // want leaked-connection proven
  return db.selectFrom('orders').selectAll().execute();
}

export async function ownDialect() {
  const made = new PostgresDialect({ pool: new Pool() });
  const db = new Kysely<Tables>({ dialect: made }); // want leaked-connection proven
  return db.selectFrom('orders').selectAll().execute();
}

export async function ended() {
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: new Pool() }) });
  try {
    return await db.selectFrom('orders').selectAll().execute();
  } finally {
    await db.destroy();
  }
}
`;

test('a client over the connections of somebody else has none of its own', () => {
  const { found, wanted } = findingsIn(SOURCE, { kysely: '0.28.0', pg: '8.16.0', 'better-sqlite3': '12.0.0' });
  expect(found).toEqual(wanted);
});
