// Plain JavaScript on drivers that call back: what a statement gives comes to a function, which hands it on, or settles a
// promise with it. And pools that are given to classes without a type.
import { expect, test } from 'vitest';
import { openSession } from '../../src/index.js';
import { folderWith } from '../config/folder.js';
import { findingsIn } from './wanted.js';

const DATABASE = `const mysql = require('mysql2');
module.exports = mysql.createPool({});
`;

const CALLED_BACK = `const sql = require('./database');
const Order = function (order) { this.total = order.total; };
Order.all = (done) => {
  sql.query('SELECT * FROM orders', (error, rows) => {
    if (error) {
      done(error, null);
      return;
    }
    done(null, rows);
  });
};
Order.lines = (id, done) => {
  sql.query('SELECT * FROM lines WHERE order_id = ?', [id], (error, rows) => done(error, rows));
};
Order.few = (done) => done(null, [1, 2]);
exports.list = (request, response) => {
  Order.all((error, orders) => {
    if (error) return response.status(500).end();
    orders.forEach((order) => {
      Order.lines(order.id, (failed, lines) => { order.lines = lines; }); // want query-in-loop proven
    });
    response.json(orders);
  });
};
exports.two = (request, response) => {
  Order.few((error, ids) => {
    ids.forEach((id) => {
      Order.lines(id, (failed, lines) => response.write(String(lines.length)));
    });
  });
};
exports.see = () => {
  sql.query('SELECT * FROM orders', (error, orders) => {
    for (const order of orders) sql.query('UPDATE orders SET seen = 1 WHERE id = ?', [order.id]); // want query-in-loop proven
  });
};
`;

const SETTLED = `const { promisify } = require('util');
const sql = require('./database');
const ask = (text, values) =>
  new Promise((resolve, reject) => {
    sql.query(text, values, (error, rows) => (error ? reject(error) : resolve(rows)));
  });
const bound = promisify(sql.query).bind(sql);
const made = promisify(sql.query.bind(sql));
const pair = () => new Promise((resolve) => resolve([1, 2]));
exports.lines = async () => {
  for (const order of await ask('SELECT * FROM orders'))
    order.lines = await ask('SELECT * FROM lines WHERE order_id = ?', [order.id]); // want query-in-loop proven
  for (const order of await bound('SELECT * FROM orders'))
    order.lines = await bound('SELECT * FROM lines WHERE order_id = ?', [order.id]); // want query-in-loop proven
  for (const order of await made('SELECT * FROM orders'))
    order.lines = await made('SELECT * FROM lines WHERE order_id = ?', [order.id]); // want query-in-loop proven
  for (const id of await pair()) await ask('SELECT * FROM lines WHERE order_id = ?', [id]);
};
`;

const GIVEN = `const { Pool } = require('pg');
class Lines {
  constructor(pool) { this.pool = pool; }
  async of(id) { return (await this.pool.query('SELECT * FROM lines WHERE order_id = $1', [id])).rows; }
}
function Orders(pool, lines) {
  this.pool = pool;
  this.lines = lines;
}
Orders.prototype.all = async function () {
  const { rows } = await this.pool.query('SELECT * FROM orders');
  for (const row of rows) row.lines = await this.lines.of(row.id); // want query-in-loop likely
  return rows;
};
const pool = new Pool();
module.exports = new Orders(pool, new Lines(pool));
`;

/** A helper that takes a connection for each statement, on the driver before mysql2. */
const LENT = `const pool = require('mysql').createPool({});
const query = (text, values, done) => {
  pool.getConnection((error, connection) => {
    if (error) return done(error);
    connection.query(text, values, (failed, rows) => {
      connection.release();
      done(failed, rows);
    });
  });
};
exports.list = () => {
  query('SELECT * FROM orders', [], (error, orders) => {
    for (const order of orders) query('SELECT * FROM lines WHERE order_id = ?', [order.id], (failed, lines) => { order.lines = lines; }); // want query-in-loop proven
  });
};
`;

test.each([
  ['handed on', CALLED_BACK],
  ['settled', SETTLED],
  ['given to classes', GIVEN],
  ['lent', LENT],
])('%s', (_name, source) => {
  const { found, wanted } = findingsIn(
    source,
    { mysql: '^2.18.1', mysql2: '^3.0.0', pg: '^8.0.0' },
    { 'database.js': DATABASE },
    'orders.js',
  );
  expect(found.filter((one) => one.includes('query-in-loop'))).toEqual(wanted);
});

test('a part of a library is that library in the summary', () => {
  const files = { 'a.js': "require('mysql2/promise').createPool({});\n", 'b.js': "require('mysql2/promise');\n" };
  const cwd = folderWith({ 'package.json': '{ "name": "shop", "dependencies": { "mysql2": "3" } }', ...files });
  expect(openSession({ cwd }).statistics().platforms).toEqual([{ package: 'mysql2', files: 2 }]);
});
