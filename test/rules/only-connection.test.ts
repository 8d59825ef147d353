// Databases without a pool: what runs beside a transaction there belongs to it, waits for it for ever, or is a request of its own.
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { openSession } from '../../src/index.js';
import { folderWith } from '../config/folder.js';

const TABLES = `import { pgTable, integer } from 'drizzle-orm/pg-core';
import { sqliteTable, integer as number } from 'drizzle-orm/sqlite-core';
export const orders = pgTable('orders', { id: integer().primaryKey(), total: integer() });
export const notes = sqliteTable('notes', { id: number().primaryKey(), order: number() });
`;

// What the transactions of these drivers do was tried: with better-sqlite3 the outer insert is seen and undone, with PGlite the
// outer select never comes back, with libSQL it sees nothing of the transaction.
const DRIZZLE = `import { drizzle as inProcess } from 'drizzle-orm/better-sqlite3';
import { drizzle as inFile } from 'drizzle-orm/libsql';
import { drizzle as onPglite } from 'drizzle-orm/pglite';
import { eq, sql } from 'drizzle-orm';
import { notes, orders } from './tables';
const lite = inProcess('notes.db');
const file = inFile('notes.db');
const pg = onPglite();

export function together(id: number) {
  lite.transaction((tx) => {
    tx.insert(notes).values({ id }).run();
    lite.insert(notes).values({ id: id + 1 }).run();
    lite.run(sql\`update notes set "order" = 0\`);
  });
}
export const forEver = (id: number) =>
  pg.transaction(async (tx) => {
    await tx.insert(orders).values({ id });
    return await pg.select().from(orders).where(eq(orders.id, id));
  });
export const elsewhere = (id: number) =>
  file.transaction(async (tx) => {
    await tx.insert(notes).values({ id });
    return await file.query.notes.findFirst();
  });
export const inTurn = async () => {
  const all = await pg.query.orders.findMany();
  return await Promise.all(all.map((one) => pg.select().from(orders).where(eq(orders.total, one.id))));
};
export const requests = async () => {
  const all = await file.select().from(notes);
  return await Promise.all(all.map((one) => file.select().from(notes).where(eq(notes.order, one.id))));
};
export function atOnce() {
  for (const one of lite.all<{ id: number }>(sql\`select id from notes\`)) lite.run(sql\`delete from notes where "order" = \${one.id}\`);
}
`;

const DRIVERS = `import { PGlite } from '@electric-sql/pglite';
import { createClient } from '@libsql/client';
const pg = new PGlite();
const client = createClient({ url: 'file:notes.db' });

export const forEver = () =>
  pg.transaction(async (tx) => {
    await tx.query('UPDATE orders SET total = 0');
    return await pg.query('SELECT id FROM orders WHERE id = 1');
  });
export async function elsewhere() {
  const tx = await client.transaction('write');
  try {
    await tx.execute('UPDATE notes SET "order" = 0');
    await client.execute('SELECT id FROM notes');
    await tx.commit();
  } finally {
    tx.close();
  }
}
export const batched = (ids: number[]) =>
  client.batch(ids.map((id) => ({ sql: 'INSERT INTO notes (id) VALUES (?)', args: [id] })), 'write');
export async function oneByOne() {
  const { rows } = await client.execute('SELECT id FROM notes');
  for (const row of rows) await client.execute({ sql: 'SELECT id FROM notes WHERE "order" = ?', args: [row.id] });
}
`;

const CALLBACKS = `const sqlite3 = require('sqlite3').verbose();
const { open } = require('sqlite');
const db = new sqlite3.Database('notes.db');
exports.called = function () {
  db.all('SELECT id FROM notes', [], (error, notes) => {
    notes.forEach((note) => db.run('UPDATE notes SET "order" = 0 WHERE id = ?', [note.id]));
  });
};
exports.prepared = function (ids) {
  const insert = db.prepare('INSERT INTO notes (id) VALUES (?)');
  for (const id of ids) insert.run(id);
  insert.finalize();
};
exports.promised = async function (ids) {
  const notes = await open({ filename: 'notes.db', driver: sqlite3.Database });
  for (const id of ids) await notes.get('SELECT id FROM notes WHERE "order" = ?', id);
  await notes.close();
};
`;

test('what is sent beside a transaction, or all at once, is told by what the driver has in place of a pool', () => {
  const dependencies = {
    'drizzle-orm': '0.45.0',
    '@electric-sql/pglite': '0.3.0',
    '@libsql/client': '0.15.0',
    sqlite: '5.0.0',
    sqlite3: '5.0.0',
  };
  const cwd = folderWith({
    'package.json': JSON.stringify({ name: 'shop', dependencies }),
    'tables.ts': TABLES,
    'drizzle.ts': DRIZZLE,
    'drivers.ts': DRIVERS,
    'callbacks.js': CALLBACKS,
  });
  const found = openSession({ cwd }).findings();
  const said = found.map(({ rule, at, message }) => {
    const how = /another connection|waits for the other|a request of its own|on the only connection/.exec(message)?.[0];
    return `${basename(at.file)}:${at.start.line} ${rule}${how === undefined ? '' : `: ${how}`}`;
  });
  expect(said.sort()).toEqual([
    'callbacks.js:11 query-in-loop: on the only connection',
    'callbacks.js:16 query-in-loop',
    'callbacks.js:6 query-in-loop: on the only connection',
    'drivers.ts:15 transaction-escape: another connection',
    'drivers.ts:25 query-in-loop',
    'drivers.ts:9 transaction-escape: waits for the other',
    'drizzle.ts:20 transaction-escape: waits for the other',
    'drizzle.ts:25 transaction-escape: another connection',
    'drizzle.ts:29 query-in-loop: on the only connection',
    'drizzle.ts:33 query-in-loop: a request of its own',
    'drizzle.ts:36 query-in-loop: on the only connection',
  ]);
});
