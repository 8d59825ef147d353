// A client that is made for each call has connections of its own, unless it goes over those of somebody else.
import { expect, test } from 'vitest';
import { openSession } from '../../src/index.js';
import { folderWith } from '../config/folder.js';
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

const EACH = `import { Column, DataSource, Entity, PrimaryGeneratedColumn } from 'typeorm';
@Entity() export class Transfer { @PrimaryGeneratedColumn() id!: number; @Column() guid!: string }
export class Transfers {
  constructor(private readonly source: DataSource) {}
  async eachItsOwn(guids: string[]) {
    await Promise.all(guids.map(async (guid) => {
      await this.source.transaction(async (manager) => {
        await manager.findOne(Transfer, { where: { guid } });
      });
    }));
  }
  async allOnOne(guids: string[]) {
    await this.source.transaction(async (manager) => {
      await Promise.all(guids.map((guid) => manager.findOne(Transfer, { where: { guid } })));
    });
  }
}
`;

test('what each pass reads in a transaction of its own shares no connection', () => {
  const cwd = folderWith({
    'package.json': JSON.stringify({ name: 'shop', dependencies: { typeorm: '0.3.20' } }),
    'source.ts': EACH,
  });
  const said = openSession({ cwd })
    .findings()
    .filter(({ rule }) => rule === 'query-in-loop')
    .map(({ at, message }) => `${at.start.line} ${message.includes('connection that they share')}`);
  expect(said).toEqual(['7 false', '8 false', '14 true']);
});

test('a client that is ended unless something fails is told where requests come by', () => {
  const { found, wanted, diagnostics } = findingsIn(
    `import express from 'express';
import mysql from 'mysql2/promise';
const app = express();
app.get('/orders', async (req, res) => {
  const connection = await mysql.createConnection({ host: 'db' }); // want leaked-connection likely
  const [rows] = await connection.query('SELECT id FROM orders');
  await connection.end();
  res.json(rows);
});
app.get('/customers', async (req, res) => {
  const connection = await mysql.createConnection({ host: 'db' });
  try {
    const [rows] = await connection.query('SELECT id FROM customers');
    res.json(rows);
  } finally {
    await connection.end();
  }
});
export async function report() {
  const connection = await mysql.createConnection({ host: 'db' });
  const [rows] = await connection.query('SELECT id FROM orders');
  await connection.end();
  return rows;
}
`,
    { express: '5.0.0', mysql2: '3.9.0' },
  );
  expect({ found, diagnostics }).toEqual({ found: wanted, diagnostics: [] });
});
