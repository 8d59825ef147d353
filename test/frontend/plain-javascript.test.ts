// Plain JavaScript is as good as TypeScript: modules by `require` and `exports`, handlers by name, untyped parameters.
import { expect, test } from 'vitest';
import { openSession } from '../../src/index.js';
import { writeTree, type Tree } from './workspace-tree.js';

/** `file:line rule entry`, sorted. */
const said = (tree: Tree): string[] => findingsOf(tree).map(({ text }) => text);

function findingsOf(tree: Tree): readonly { readonly text: string; readonly assumption: string | undefined }[] {
  const folder = writeTree({
    'package.json': { name: 'shop', dependencies: { express: '5.0.0', knex: '3.0.0', nodemailer: '7.0.0' } },
    ...tree,
  });
  return openSession({ cwd: folder })
    .findings()
    .map(({ at, rule, entry = '', assumption }) => ({
      text: `${at.file.slice(folder.length + 1)}:${at.start.line} ${rule} ${entry}`.trim(),
      assumption,
    }))
    .sort((a, b) => (a.text < b.text ? -1 : 1));
}

const knex = { 'knex.js': `module.exports = require('knex')({ client: 'pg' });` };

test('a package that is a function, required, handed on by a module, in services and prototypes', () => {
  expect(
    said({
      ...knex,
      'repository.js': `const knex = require('./knex');
exports.linesOf = function (id) { return knex('lines').where({ id }); };
function Orders() { this.table = 'orders'; }
Orders.prototype.find = async function (id) { return knex('orders').where({ id }).first(); };
exports.Orders = Orders;`,
      'service.js': `const repository = require('./repository');
const { Orders } = require('./repository');
const orders = new Orders();
module.exports = {
  async one(id) { return repository.linesOf(id); },
  async byThis(ids) {
    for (const id of ids) await this.one(id);
  },
  async byName(ids) {
    for (const id of ids) await module.exports.one(id);
  },
  async byPrototype(ids) {
    for (const id of ids) await orders.find(id);
  },
};`,
    }),
  ).toEqual(['service.js:10 query-in-loop', 'service.js:13 query-in-loop', 'service.js:7 query-in-loop']);
});

test('handlers by name: of a module, an object, a class, a list, a table and behind wrappers', () => {
  const blocks = `require('child_process').execSync('ls')`;
  expect(
    said({
      'controller.js': `exports.list = async (req, res) => { ${blocks}; res.json([]); };
exports.wrapped = require('express-async-handler')(async (req, res) => { ${blocks}; res.json([]); });
class Orders {
  async show(req, res) { ${blocks}; res.json({}); }
}
exports.orders = new Orders();
exports.table = [{ path: '/table', handler: async (req, res) => { ${blocks}; res.end(); } }];
const remove = async (req, res) => { ${blocks}; res.end(); };
module.exports.nested = { remove };
exports.unused = async () => { ${blocks}; };`,
      'routes.js': `const express = require('express');
const controller = require('./controller');
const router = express.Router();
router.get('/list', controller.list);
router.get('/wrapped', controller.wrapped);
router.get('/show', controller.orders.show);
router.delete('/nested', [controller.nested.remove]);
controller.table.forEach(({ path, handler }) => router.get(path, handler));
module.exports = router;`,
    }),
  ).toEqual([
    'controller.js:1 blocking-call-in-handler GET /list',
    'controller.js:2 blocking-call-in-handler GET /wrapped',
    'controller.js:4 blocking-call-in-handler GET /show',
    'controller.js:7 blocking-call-in-handler GET *',
    'controller.js:8 blocking-call-in-handler DELETE /nested',
  ]);
});

test('what a framework passes is known by whom the function is handed to', () => {
  expect(
    said({
      ...knex,
      'controller.js': `const knex = require('./knex');
const mailer = require('nodemailer').createTransport({});
exports.confirm = async (req, res) => {
  for (const id of req.body.ids) await knex('orders').where({ id }).update({ confirmed: true });
  res.json({});
  await mailer.sendMail({ to: 'a' });
};`,
      'routes.js': `const { Router } = require('express');
const { confirm } = require('./controller');
module.exports = Router().post('/confirm', confirm);`,
    }),
  ).toEqual(['controller.js:4 query-in-loop POST /confirm']);
});

test('lists without a type: what Promise.all goes over, also by name, and by assumption what has a forEach; no other map', () => {
  expect(
    findingsOf({
      ...knex,
      'given.js': `const knex = require('./knex');
exports.together = async (given) => Promise.all(given.lines.map((line) => knex('lines').insert(line)));
exports.byName = async (given) => {
  const inserts = given.lines.filter(Boolean).map(async (line) => { await knex('lines').insert(line); });
  await Promise.all([...inserts, given.last]);
};
exports.each = (given) => {
  given.lines.forEach(async (line) => { await knex('lines').insert(line); });
};
exports.perhaps = async (given) => given.result.map((line) => knex('lines').insert(line));`,
    }),
  ).toEqual([
    { text: 'given.js:2 query-in-loop', assumption: undefined },
    { text: 'given.js:4 query-in-loop', assumption: 'what given.lines.filter gives grows with the data' },
    { text: 'given.js:8 query-in-loop', assumption: '"given.lines" is a list, since it has a forEach' },
  ]);
});

test('a client that is made once: set later, in one of two ways, or by who asks for it first', () => {
  expect(
    said({
      'either.js': `const make = require('knex');
let knex;
if (process.env.NODE_ENV === 'production') {
  knex = make({ client: 'pg' });
} else {
  if (!global.knex) global.knex = make({ client: 'pg' });
  knex = global.knex;
}
module.exports = knex;`,
      'first.js': `const make = require('knex');
let knex;
const getKnex = () => knex;
async function connected() {
  if (!knex) knex = make({ client: 'pg' });
  return knex;
}
module.exports = { connected, getKnex };`,
      'orders.js': `const knex = require('./either');
const { connected, getKnex } = require('./first');
exports.linesOf = async (ids) => {
  for (const id of ids) await knex('lines').where({ id });
  const db = getKnex();
  for (const id of ids) await db('lines').where({ id });
  for (const id of ids) await (await connected())('lines').where({ id });
};`,
    }),
  ).toEqual(['orders.js:4 query-in-loop', 'orders.js:6 query-in-loop', 'orders.js:7 query-in-loop']);
});

test('routes of one path', () => {
  expect(
    said({
      'routes.js': `const router = require('express').Router();
const { execSync } = require('child_process');
const show = (req, res) => { execSync('ls'); res.json({}); };
router.route('/orders/:id').get(show).put((req, res) => { execSync('ls'); res.json({}); });
module.exports = router;`,
    }),
  ).toEqual([
    'routes.js:3 blocking-call-in-handler GET /orders/:id',
    'routes.js:4 blocking-call-in-handler PUT /orders/:id',
  ]);
});

test('what is chained on the response answers it', () => {
  expect(
    said({
      ...knex,
      'routes.js': `const router = require('express').Router();
const knex = require('./knex');
const { createTransport } = require('nodemailer');
const transport = createTransport({});
async function create(req, res) {
  await transport.sendMail({ to: req.body.mail });
  return await res.status(201).json({ ok: true });
}
async function after(req, res) {
  res.status(202).set('x-order', '1').json({ ok: true });
  await transport.sendMail({ to: req.body.mail });
}
router.post('/orders', create);
router.post('/later', after);
module.exports = router;`,
    }),
  ).toEqual(['routes.js:6 deferrable-work-in-handler POST /orders']);
});
