// Entities that schemas declare, in JavaScript without a type: whose repository it is, which relations of its rows are lazy,
// and what caches are made of.
import { expect, test } from 'vitest';
import { openSession } from '../../src/index.js';
import { folderWith } from '../config/folder.js';
import { findingsIn } from './wanted.js';

const DEPENDENCIES = { typeorm: '1.0.0', express: '5.0.0' };

const MODELS = {
  'models/order.js': `const { EntitySchema } = require('typeorm');
module.exports = new EntitySchema({
  name: 'Order',
  columns: { id: { primary: true, type: 'int' }, total: { type: 'int' } },
  relations: {
    lines: { type: 'one-to-many', target: 'Line', inverseSide: 'order', lazy: true },
    customer: { type: 'many-to-one', target: 'Customer' },
  },
});`,
  'models/line.js': `const EntitySchema = require('typeorm').EntitySchema;
module.exports.Line = new EntitySchema({
  name: 'Line',
  columns: { id: { primary: true, type: 'int' }, quantity: { type: 'int' } },
  relations: { order: { type: 'many-to-one', target: 'Order' }, product: { type: 'many-to-one', target: 'Product', lazy: true } },
});`,
  'models/index.js': `module.exports = { Order: require('./order'), Line: require('./line').Line };`,
  'db.js': `const { DataSource } = require('typeorm');
const models = require('./models');
const db = new DataSource({ type: 'postgres', entities: [models.Order, models.Line] });
module.exports = { db, repositoryOf: (entity) => db.getRepository(entity) };`,
};

const said = (source: string) => {
  const { found, wanted, diagnostics } = findingsIn(source, DEPENDENCIES, MODELS, 'source.js');
  expect(diagnostics).toEqual([]);
  expect(found).toEqual(wanted);
};

test('lazy relations of rows without a type are known by the repository that gave them', () => {
  said(
    `const { db, repositoryOf } = require('./db');
const { Order } = require('./models');
class Orders {
  constructor() {
    this.orders = db.getRepository('Order');
  }
  async byField() {
    for (const order of await this.orders.find()) console.log(await order.lines); // want lazy-relation-in-loop proven
  }
  async byHelper() {
    const orders = await repositoryOf(Order).find();
    return Promise.all(orders.map(async (order) => (await order.lines).length)); // want lazy-relation-in-loop proven
  }
  async byManager() {
    for (const order of await db.manager.find(Order)) {
      const lines = await order.lines; // want lazy-relation-in-loop proven
      for (const line of lines) console.log(await line.product); // want lazy-relation-in-loop proven
    }
  }
  async byBuilder() {
    const orders = await db.createQueryBuilder('Order', 'o').getMany();
    for (const { lines } of orders) console.log((await lines).length); // want lazy-relation-in-loop proven
  }
  async loaded() {
    for (const order of await this.orders.find({ relations: { lines: true } })) console.log(await order.lines);
  }
  async plain() {
    for (const order of await this.orders.find()) console.log(await order.customer);
  }
}
module.exports = new Orders();`,
  );
});

test('a row that a function is handed is likely of the only entity with a lazy relation of that name', () => {
  said(`const { db } = require('./db');
const linesOf = async (order) => order.lines;
const customerOf = async (order) => order.customer;
exports.count = async () => {
  let sum = 0;
  for (const order of await db.getRepository('Order').find()) {
    sum += (await linesOf(order)).length; // want lazy-relation-in-loop likely
    await customerOf(order);
  }
  for (const order of await db.getRepository('Order').find({ relations: ['lines'] })) sum += (await linesOf(order)).length;
  return sum;
};`);
});

test('caches in variables of a module are copies of what the schema names', () => {
  said(`const { Router } = require('express');
const orders = require('./db').repositoryOf(require('./models/order'));
const kept = {};
const totalOf = async (id) => {
  if (!kept[id]) kept[id] = (await orders.findOneBy({ id })).total; // want transactional-cache likely
  return kept[id];
};
const router = Router();
router.get('/:id', async (req, res) => res.json(await totalOf(req.params.id)));
router.put('/:id', async (req, res) => {
  await orders.update({ id: req.params.id }, { total: req.body.total });
  res.end();
});
module.exports = router;`);
});

test('the interface or class that a schema is of has its relations', () => {
  const cwd = folderWith({
    'package.json': JSON.stringify({ name: 'shop', dependencies: DEPENDENCIES }),
    'order.ts': `export interface Line { id: number }
export interface Order { id: number; lines: Promise<Line[]>; first: Line }
`,
    'order.schema.ts': `import { EntitySchema } from 'typeorm';
import type { Order } from './order';
export const OrderSchema = new EntitySchema<Order>({
  name: 'Order',
  columns: { id: { type: Number, primary: true } },
  relations: { lines: { type: 'one-to-many', target: 'Line', lazy: true }, first: { type: 'one-to-one', target: 'Line' } },
});`,
    'orders.ts': `import type { Repository } from 'typeorm';
import type { Order } from './order';
export async function count(orders: Repository<Order>) {
  let sum = 0;
  for (const order of await orders.find()) {
    sum += (await order.lines).length;
    sum += order.first.id;
  }
  return sum;
}`,
    'post.js': `const { EntitySchema } = require('typeorm');
class Post { constructor(id) { this.id = id; this.tags = undefined; } }
module.exports = {
  Post,
  PostSchema: new EntitySchema({ name: 'Post', target: Post, columns: {}, relations: { tags: { type: 'many-to-many', target: 'Tag', lazy: true } } }),
};`,
    'posts.js': `const { Post } = require('./post');
exports.show = async (manager) => {
  for (const post of await require('./source').getRepository(Post).find()) console.log(await post.tags);
};`,
    'source.js': `const { DataSource } = require('typeorm');
module.exports = new DataSource({ type: 'postgres' });`,
  });
  const found = openSession({ cwd })
    .findings()
    .map(({ at, rule }) => `${at.file.slice(cwd.length + 1)}:${at.start.line} ${rule}`);
  expect(found).toEqual(['orders.ts:6 lazy-relation-in-loop', 'posts.js:3 lazy-relation-in-loop']);
});
