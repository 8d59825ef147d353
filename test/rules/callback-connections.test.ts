// Connections that a pool gives to a callback: given back on every way out of it, of the callbacks inside, or not.
import { expect, test } from 'vitest';
import { findingsIn } from './wanted.js';

const MYSQL = `import mysql from 'mysql2';
const pool = mysql.createPool({ host: 'db' });
type Done = (error: Error | null, rows?: unknown) => void;

export function never(id: number, done: Done) {
  pool.getConnection((error, connection) => { // want unclosed-transaction proven
    if (error) return done(error);
    connection.query('UPDATE orders SET state = 1 WHERE id = ?', [id], (failed, rows) => {
      done(failed, rows);
    });
  });
}
export function unlessItFails(id: number, done: Done) {
  pool.getConnection((error, connection) => { // want unclosed-transaction proven
    if (error) return done(error);
    connection.query('UPDATE orders SET state = 1 WHERE id = ?', [id], (failed, rows) => {
      if (failed) return done(failed);
      connection.release();
      done(null, rows);
    });
  });
}
export const asked = (id: number) =>
  new Promise((resolve, reject) => {
    pool.getConnection((error, connection) => { // want unclosed-transaction proven
      if (error) return reject(error);
      connection.query('SELECT state FROM orders WHERE id = ?', [id], (failed, rows) => {
        if (failed) {
          return reject(failed);
        }
        connection.release();
        resolve(rows);
      });
    });
  });
export function always(id: number, done: Done) {
  pool.getConnection((error, connection) => {
    if (error || !connection) return done(error);
    connection.query('UPDATE orders SET state = 1 WHERE id = ?', [id], (failed, rows) => {
      connection.release();
      if (failed) return done(failed);
      done(null, rows);
    });
  });
}
export function onEachWay(id: number, done: Done) {
  pool.getConnection((error, connection) => {
    if (error) throw error;
    connection.query('UPDATE orders SET state = 1 WHERE id = ?', [id], (failed) => {
      if (failed) {
        connection.release();
        return done(failed);
      }
      pool.releaseConnection(connection);
      done(null);
    });
  });
}
export function handedOn(use: (error: Error | null, connection?: unknown) => void) {
  pool.getConnection((error, connection) => {
    if (error) return use(error);
    use(null, connection);
  });
}
`;

const PG = `const { Pool } = require('pg');
const pool = new Pool();
exports.never = function (id, done) {
  pool.connect((error, client) => { // want unclosed-transaction proven
    if (error) return done(error);
    client.query('UPDATE orders SET state = 1 WHERE id = $1', [id], (failed, result) => done(failed, result));
  });
};
exports.always = function (id, done) {
  pool.connect((error, client, release) => {
    if (error) return done(error);
    client.query('UPDATE orders SET state = 1 WHERE id = $1', [id], (failed, result) => {
      release();
      done(failed, result);
    });
  });
};
exports.again = function (done) {
  pool.query('SELECT id FROM orders', (error, result) => {
    if (error) return done(error);
    result.rows.forEach((order) => pool.query('UPDATE stock SET state = 1 WHERE id = $1', [order.id])); // want query-in-loop proven
    done();
  });
};
`;

test('mysql2 gives a connection to a callback, which has to give it back', () => {
  const { found, wanted } = findingsIn(MYSQL, { mysql2: '3.0.0' });
  expect(found).toEqual(wanted);
});

test('so does pg, whose callback is also given what gives it back', () => {
  const { found, wanted } = findingsIn(PG, { pg: '8.0.0' }, {}, 'orders.js');
  expect(found).toEqual(wanted);
});
