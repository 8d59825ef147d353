// Builders that ask for all rows of a table, to add them up in memory: steps that restrict them, make a page or groups of
// them, or may be anything else, leave nothing to say.
import { expect, test } from 'vitest';
import { findingsIn } from './wanted.js';

const WANTED = 'want deferrable-work-in-handler likely';

const SCHEMA = `import { pgTable, serial, integer, text } from 'drizzle-orm/pg-core';
export const payments = pgTable('payments', { id: serial('id').primaryKey(), amount: integer('amount'), state: text('state') });
`;

/** The rows of each of these statements are gone through by a handler of its own. */
const handlers = (reads: readonly string[]): string =>
  reads
    .map((read, index) => {
      const [code = '', mark = ''] = read.split(' // ');
      return `app.get('/sums/${index}', async (req, res) => {
  const rows = await ${code};${mark && ` // ${mark}`}
  let sum = 0;
  for (const row of rows) sum += row.amount;
  res.json({ sum });
});`;
    })
    .join('\n');

const OF_DRIZZLE = `import express from 'express';
import { drizzle } from 'drizzle-orm/node-postgres';
import { desc, eq, sum } from 'drizzle-orm';
import { payments } from './schema';
import * as schema from './schema';
const db = drizzle('postgres://shop', { schema });
const app = express();
app.post('/payments', async (req, res) => {
  await db.insert(payments).values({ amount: req.body.amount, state: 'open' });
  res.json({});
});
${handlers([
  `db.select().from(payments) // ${WANTED}`,
  `db.select({ amount: payments.amount }).from(payments).orderBy(desc(payments.id)) // ${WANTED}`,
  `db.query.payments.findMany() // ${WANTED}`,
  `db.select().from(payments).where(eq(payments.state, 'open'))`,
  `db.select().from(payments).limit(Number(req.query.size))`,
  `db.query.payments.findMany({ limit: Number(req.query.size) })`,
  `db.select({ amount: sum(payments.amount) }).from(payments)`,
  `db.select({ state: payments.state, amount: payments.amount }).from(payments).groupBy(payments.state, payments.amount)`,
])}
`;

const OF_KYSELY = `import express from 'express';
import { Kysely, PostgresDialect } from 'kysely';
import { Pool } from 'pg';
interface Tables { payments: { id: number; amount: number; state: string } }
const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: new Pool() }) });
const app = express();
app.post('/payments', async (req, res) => {
  await db.insertInto('payments').values({ id: 1, amount: req.body.amount, state: 'open' }).execute();
  res.json({});
});
app.get('/some', async (req, res) => {
  let query = db.selectFrom('payments').selectAll();
  if (req.query.state) query = query.where('state', '=', String(req.query.state));
  const rows = await query.execute();
  res.json(rows.reduce((sum, row) => sum + row.amount, 0));
});
${handlers([
  `db.selectFrom('payments').selectAll().execute() // ${WANTED}`,
  `db.selectFrom('payments').select(['id', 'amount']).execute() // ${WANTED}`,
  `db.selectFrom('payments').selectAll().limit(Number(req.query.size)).execute()`,
  `db.selectFrom('payments').select(({ fn }) => fn.sum<number>('amount').as('amount')).execute()`,
  `db.selectFrom('payments').select('amount').groupBy('amount').execute()`,
])}
`;

const OF_KNEX = `const express = require('express');
const db = require('knex')({ client: 'pg' });
const app = express();
function withState(query, { state }) {
  if (state) query.where('state', state);
}
app.post('/payments', async (req, res) => {
  await db('payments').insert({ amount: req.body.amount });
  res.json({});
});
app.get('/some', async (req, res) => {
  const query = db('payments').select();
  withState(query, req.query);
  const rows = await query;
  let sum = 0;
  for (const row of rows) sum += row.amount;
  res.json({ sum });
});
${handlers([
  `db('payments').select() // ${WANTED}`,
  `db.select('id', 'amount').from('payments') // ${WANTED}`,
  `db('payments').select().where({ state: 'open' })`,
  `db('payments').select(db.raw('sum(amount) as amount'))`,
  `db('payments').select().modify((query) => withState(query, req.query))`,
  `db('payments').select('state').sum('amount as amount').groupBy('state')`,
])}
`;

test.each([
  ['Drizzle', OF_DRIZZLE, { 'drizzle-orm': '0.45.0' }, 'source.ts', 3],
  ['Kysely', OF_KYSELY, { kysely: '0.28.0', pg: '8.13.0' }, 'source.ts', 2],
  ['Knex', OF_KNEX, { knex: '3.1.0' }, 'source.js', 2],
])('rows of a whole table are told where %s asks for nothing less', (_, source, dependencies, name, count) => {
  const { found, wanted, diagnostics } = findingsIn(
    source,
    { express: '4.21.0', ...dependencies },
    { 'schema.ts': SCHEMA },
    name,
  );
  expect(wanted).toHaveLength(count);
  expect(found).toEqual(wanted);
  expect(diagnostics).toEqual([]);
});
