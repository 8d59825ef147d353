// What loops go over: lists that are put together, rows of groups.
import { expect, test } from 'vitest';
import { findingsIn } from './wanted.js';

test('what is put together by concat is as long as all of it', () => {
  const { found, wanted } = findingsIn(
    `import knex from 'knex';
import { concat } from 'lodash';
import express from 'express';
const db = knex({});
const app = express();
app.post('/units', async (request, response) => {
  const units: number[] = [].concat(request.body.units);
  for (const unit of units) await db('units').where({ id: unit }).update({ open: true }); // want query-in-loop proven
  for (const unit of [1].concat(2, 3)) await db('units').where({ id: unit }).update({ open: true });
  for (const unit of concat([], request.body.units)) await db('units').where({ id: unit }).del(); // want query-in-loop proven
  response.sendStatus(201);
});
`,
    { knex: '3.1.0', express: '4.21.0', lodash: '4.17.21' },
  );
  expect(found).toEqual(wanted);
});

test('lists that are put together are as long as all of them', () => {
  const { found, wanted } = findingsIn(
    `import { Pool } from 'pg';
const pool = new Pool();
const one = (id: number) => pool.query('SELECT * FROM orders WHERE id = $1', [id]);
export async function read(a: number, b: number, ids: number[]) {
  for (const id of [[1, 2], ids].flat()) await one(id); // want query-in-loop proven
  for (const id of [ids].flat()) await one(id); // want query-in-loop proven
  for (const id of [a, ...ids]) await one(id); // want query-in-loop proven
  for (const id of [[1, 2], [a, b]].flat()) await one(id);
  for (const id of [a, b].flatMap((x) => [x, x + 1])) await one(id);
}
`,
    { pg: '8.0.0' },
  );
  expect(found).toEqual(wanted);
});

test('an aggregate has one row, and one for each group in whichever order the steps come', () => {
  const { found, wanted } = findingsIn(
    `import knex from 'knex';
const db = knex({});
export async function total() {
  const one = await db('prices').count('id');
  const sums = await db('prices').select('product').groupBy('product').sum('amount');
  const most = await db('prices').select('product').max('amount').groupByRaw('product');
  for (const row of one) await db('products').where('id', row.product).first();
  for (const row of sums) await db('products').where('id', row.product).first(); // want query-in-loop proven
  for (const row of most) await db('products').where('id', row.product).first(); // want query-in-loop proven
}
`,
    { knex: '3.1.0' },
  );
  expect(found).toEqual(wanted);
});
