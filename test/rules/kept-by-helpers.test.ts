// Answers of other servers behind a cache that a helper fills: most transactions do not wait for them.
import { expect, test } from 'vitest';
import { findingsIn } from './wanted.js';

test('a helper that puts what was asked for into the cache', () => {
  const { found, wanted } = findingsIn(
    `import axios from 'axios';
import Redis from 'ioredis';
import knex from 'knex';
const redis = new Redis();
const db = knex({ client: 'pg' });
async function keep(key: string, value: unknown) {
  await redis.set(key, JSON.stringify(value), 'EX', 60);
}
async function kept(code: string) {
  const key = \`rate:\${code}\`;
  const hit = await redis.get(key);
  if (hit) return JSON.parse(hit);
  const { data } = await axios.get(\`https://rates.example/\${code}\`);
  await keep(key, data);
  return data;
}
async function written(code: string) {
  await redis.get(\`seen:\${code}\`);
  const { data } = await axios.get(\`https://rates.example/\${code}\`);
  await keep(\`rate:\${code}\`, data);
  return data;
}
export async function invoice(id: number, code: string) {
  await db.transaction(async (trx) => {
    await trx('invoices').where({ id }).update({ state: 'open' });
    await kept(code); // want slow-work-in-transaction likely
    await written(code); // want slow-work-in-transaction proven
  });
}
`,
    { axios: '1.0.0', ioredis: '5.0.0', knex: '3.0.0' },
  );
  expect(found).toEqual(wanted);
});
