// Drizzle's builders: a prepared statement is another one with each set of values, a batch is one round trip.
import { expect, test } from 'vitest';
import { openSession } from '../../src/index.js';
import { folderWith } from '../config/folder.js';
import { findingsIn } from './wanted.js';

const SCHEMA = `import { pgTable, integer, text } from 'drizzle-orm/pg-core';
import { sqliteTable, integer as number } from 'drizzle-orm/sqlite-core';
import { mysqlTable, int } from 'drizzle-orm/mysql-core';
export const lines = pgTable('lines', { id: integer().primaryKey(), orderId: integer('order_id'), note: text() });
export const notes = sqliteTable('notes', { id: number().primaryKey() });
export const items = mysqlTable('items', { id: int().primaryKey() });
`;

const ORDERS = `import { drizzle } from 'drizzle-orm/node-postgres';
import { drizzle as inFile } from 'drizzle-orm/libsql';
import { drizzle as onMysql } from 'drizzle-orm/mysql2';
import { eq, sql } from 'drizzle-orm';
import { lines, notes, items } from './schema';

const db = drizzle('postgres://orders');
const file = inFile('notes.db');
const mysql = onMysql('mysql://items');
const linesOf = db.select().from(lines).where(eq(lines.orderId, sql.placeholder('order'))).prepare('lines');

export async function prepared(orders: number[]) {
  for (const order of orders) await linesOf.execute({ order }); // want query-in-loop proven
}

export async function preparedHere(orders: number[]) {
  const one = db.select().from(lines).where(eq(lines.orderId, sql.placeholder('order'))).prepare('one');
  for (const order of orders) await one.execute({ order }); // want query-in-loop proven
}

export async function batched(ids: number[]) {
  await file.batch(ids.map((id) => file.insert(notes).values({ id })));
}

export async function batchedLater(ids: number[]) {
  const all = ids.map((id) => file.insert(notes).values({ id }));
  return await file.batch(all);
}

export async function batchedFromLoop(ids: number[]) {
  const all = [];
  for (const id of ids) all.push(file.insert(notes).values({ id }));
  await file.batch(all);
}

export async function batchedAgain(lists: number[][]) {
  for (const ids of lists) {
    await file.batch([file.insert(notes).values(ids.map((id) => ({ id })))]); // want query-in-loop proven
  }
}

export async function named(orders: number[]) {
  for (const order of orders) {
    const part = db.$with('part').as(db.select().from(lines).where(eq(lines.orderId, order)));
    await db.with(part).select().from(part); // want query-in-loop proven
  }
}

export async function counted(orders: number[]) {
  for (const order of orders) await db.$count(lines, eq(lines.orderId, order)); // want query-in-loop proven
}

export async function ofMysql(ids: number[]) {
  for (const id of ids) await mysql.select().from(items).where(eq(items.id, id)); // want query-in-loop proven
}
`;

test('a prepared statement varies with its values, a batch goes out at once, a part is in its statement', () => {
  const { found, wanted, diagnostics } = findingsIn(ORDERS, { 'drizzle-orm': '0.45.0' }, { 'schema.ts': SCHEMA });
  expect(wanted).toHaveLength(6);
  expect(found).toEqual(wanted);
  expect(diagnostics).toEqual([]);
});

test('a value that is one thing or another is a value of the statement', () => {
  const cwd = folderWith({
    'package.json': JSON.stringify({ dependencies: { 'drizzle-orm': '0.45.0' } }),
    'invoice.ts': `import { drizzle } from 'drizzle-orm/node-postgres';
import { sql } from 'drizzle-orm';
const db = drizzle('postgres://orders');
export async function invoice(id: number, lines: { name?: string; tax?: number }[]) {
  for (const line of lines)
    await db.execute(sql\`INSERT INTO invoice_lines (invoice_id, name, tax) VALUES (\${id}, \${line.name || ''}, \${line.tax ?? 0})\`);
}`,
  });
  const [found] = openSession({ cwd }).findings();
  expect(found?.message).toContain('1 write to invoice_lines');
});
