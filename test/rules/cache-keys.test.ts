// A key of what the request brings, and a query in a function written at the same call: both see the same request.
import { expect, test } from 'vitest';
import { findingsIn } from './wanted.js';

test('what a function in a handler takes of the request is in the key, or it is missing there', () => {
  const { found, wanted, diagnostics } = findingsIn(
    `import Redis from 'ioredis';
import { Pool } from 'pg';
import express from 'express';
const redis = new Redis();
const pool = new Pool();
const app = express();
async function kept<T>(key: string, seconds: number, load: () => Promise<T>): Promise<T> {
  const hit = await redis.get(key);
  if (hit) return JSON.parse(hit);
  const value = await load();
  await redis.set(key, JSON.stringify(value), 'EX', seconds);
  return value;
}
app.get('/accounts/:id', async (req, res) => {
  const account = await kept(\`account:\${req.params.id}\`, 300, async () => {
    const { rows } = await pool.query('SELECT id, balance FROM accounts WHERE id = $1', [req.params.id]);
    return rows[0];
  });
  res.json(account);
});
app.get('/:branch/accounts/:id/orders', async (req, res) => {
  const orders = await kept(\`orders:\${req.params.id}\`, 300, async () => { // want missing-cache-invalidation proven
    const { rows } = await pool.query('SELECT id, total FROM orders WHERE account = $1 AND branch = $2', [req.params.id, req.params.branch]);
    return rows;
  });
  res.json(orders);
});
app.post('/accounts/:id/pay', async (req, res) => {
  await pool.query('UPDATE accounts SET balance = balance - $1 WHERE id = $2', [req.body.amount, req.params.id]);
  await redis.del(\`account:\${req.params.id}\`);
  await pool.query('INSERT INTO orders (account, branch, total) VALUES ($1, $2, $3)', [req.params.id, req.body.branch, req.body.amount]);
  await redis.del(\`orders:\${req.params.id}\`);
  res.end();
});
`,
    { ioredis: '5.4.0', pg: '8.11.0', express: '5.0.0' },
  );
  expect({ found, diagnostics }).toEqual({ found: wanted, diagnostics: [] });
});

test('a function written where it is memoised is a cache like one that has a name', () => {
  const { found, wanted, diagnostics } = findingsIn(
    `import _ from 'lodash';
import express from 'express';
import mysql from 'mysql2/promise';
const pool = mysql.createPool({ host: 'db' });
const app = express();
const rolesOf = _.memoize(async (userId: string) => { // want transactional-cache likely
  const [rows] = await pool.query('SELECT role FROM user_roles WHERE user_id = ?', [userId]);
  return rows;
});
app.get('/roles/:user', async (req, res) => {
  res.json(await rolesOf(req.params.user));
});
app.delete('/roles/:user', async (req, res) => {
  await pool.query('DELETE FROM user_roles WHERE user_id = ?', [req.params.user]);
  res.end();
});
`,
    { lodash: '4.17.21', mysql2: '3.9.0', express: '5.0.0' },
  );
  expect({ found, diagnostics }).toEqual({ found: wanted, diagnostics: [] });
});
