// What loops go over: lists that are put together, rows of groups.
import { expect, test } from 'vitest';
import { openSession } from '../../src/index.js';
import { folderWith } from '../config/folder.js';
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

test('a list that a function fills which it is handed to is not empty behind the call', () => {
  const { found, wanted } = findingsIn(
    `import { Pool } from 'pg';
const pool = new Pool();
async function gather(into: number[]) {
  const { rows } = await pool.query('SELECT id FROM orders');
  rows.forEach((row) => into.push(row.id));
}
const show = (of: number[]) => console.log(of.length);
export async function filled() {
  const ids: number[] = [];
  await gather(ids);
  for (const id of ids) await pool.query('UPDATE orders SET state = 1 WHERE id = $1', [id]); // want query-in-loop likely
}
export async function shown() {
  const ids: number[] = [];
  show(ids);
  for (const id of ids) await pool.query('UPDATE orders SET state = 1 WHERE id = $1', [id]);
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

test('a list that each pass makes anew holds what that pass adds', () => {
  const cwd = folderWith({
    'package.json': JSON.stringify({ name: 'shop', dependencies: { typeorm: '0.3.20' } }),
    'source.ts': `import { Column, Entity, PrimaryGeneratedColumn, Repository } from 'typeorm';
@Entity()
export class Order {
  @PrimaryGeneratedColumn() id!: number;
  @Column() buyer!: number;
  @Column() seller!: number;
  @Column() open!: boolean;
}
export class Orders {
  constructor(private readonly orders: Repository<Order>) {}
  async some() {
    for (const order of await this.orders.find()) {
      const told: number[] = [];
      if (order.open) told.push(order.buyer, order.seller);
      else told.push(order.seller);
      await Promise.all(told.map((id) => this.orders.existsBy({ buyer: id })));
    }
  }
  async both() {
    for (const order of await this.orders.find())
      for (const id of [order.buyer, order.seller]) await this.orders.countBy({ buyer: id });
  }
  async same() {
    for (const order of await this.orders.find())
      for (const id of [1, 2]) await this.orders.sum('id', { buyer: id });
  }
  async all() {
    const told: number[] = [];
    for (const order of await this.orders.find()) told.push(order.buyer);
    for (const id of told) await this.orders.findOneBy({ buyer: id });
  }
}
`,
  });
  const said = openSession({ cwd }).findings();
  expect(said.map(({ message }) => message)).toEqual([
    'this.orders.existsBy runs up to 3 queries on Order for each of orders',
    'this.orders.countBy runs 2 queries on Order for each of orders',
    'this.orders.sum runs 2 queries on Order for each of orders, the same each time',
    'this.orders.findOneBy runs 1 query on Order for each of orders',
  ]);
});
