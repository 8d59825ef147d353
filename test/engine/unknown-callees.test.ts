// Functions that are written out for a call of which nobody knows what it calls: run once before it is done, as far as
// somebody waits for it.
import { expect, test } from 'vitest';
import { findingsIn } from '../rules/wanted.js';

const LIBRARIES = { pg: '8.0.0', knex: '3.0.0', axios: '1.0.0', '@acme/retry': '1.0.0' };

test('what a function does that an unmodelled package is given stands where it is handed over', () => {
  const { found, wanted } = findingsIn(
    `import axios from 'axios';
import knex from 'knex';
import { breaker, retry } from '@acme/retry';
const db = knex({ client: 'pg' });
export async function send(id: number) {
  await db.transaction(async (trx) => {
    await trx('orders').where({ id }).update({ state: 'sent' });
    await retry(async () => { await axios.post('https://mail.example', { id }); }, { times: 3 }); // want slow-work-in-transaction likely
    await breaker.around('mail').run(() => axios.post('https://mail.example', { id })); // want slow-work-in-transaction likely
    await retry(async () => { await db('notes').insert({ id }); }); // want transaction-escape likely
    await retry(async () => { await trx('notes').insert({ id }); });
  });
}
export async function book(ids: number[]) {
  for (const id of ids) await retry(() => db('stock').where({ id }).decrement('quantity', 1)); // want query-in-loop likely
  await retry(async () => {
    for (const id of ids) await db('stock').where({ id }).decrement('quantity', 1); // want query-in-loop proven
  });
}
export async function register(ids: number[]) {
  for (const id of ids) breaker.on('open', async () => { await db('stock').where({ id }).decrement('quantity', 1); });
}
`,
    LIBRARIES,
  );
  expect(found).toEqual(wanted);
});

test('of a service of plain JavaScript too', () => {
  const { found, wanted } = findingsIn(
    `const axios = require('axios');
const { Pool } = require('pg');
const withBreaker = require('@acme/retry');
const pool = new Pool();
exports.book = async (ids) => {
  for (const id of ids) await withBreaker(async () => { await pool.query('UPDATE stock SET quantity = 0 WHERE id = $1', [id]); }); // want query-in-loop likely
};
exports.send = async (id) => {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('UPDATE orders SET state = 1 WHERE id = $1', [id]);
    await withBreaker(() => axios.post('https://mail.example', { id })); // want slow-work-in-transaction likely
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
};
`,
    LIBRARIES,
    {},
    'source.js',
  );
  expect(found).toEqual(wanted);
});
