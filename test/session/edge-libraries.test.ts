// Libraries of code without a server of its own: Unkey's cache, PlanetScale's driver, and signed calls of AWS.
import { expect, test } from 'vitest';
import { openSession } from '../../src/index.js';
import { writeTree } from '../frontend/workspace-tree.js';

/** `rule line` of all findings in one file of a package that depends on the libraries. */
function found(text: string): string[] {
  const dependencies = { '@planetscale/database': '1', '@unkey/cache': '1', aws4fetch: '1' };
  const cwd = writeTree({ 'package.json': JSON.stringify({ name: 'shop', dependencies }), 'orders.ts': text });
  return openSession({ cwd })
    .findings()
    .map(({ rule, at }) => `${rule} ${at.start.line}`);
}

test('a key of Unkey’s cache that leaves out what the query takes is told, the whole key is not', () => {
  const query = `(await conn.execute('SELECT * FROM prices WHERE product = ? AND currency = ?', [product, currency])).rows[0] as never`;
  expect(
    found(`import { createCache, DefaultStatefulContext, Namespace } from '@unkey/cache';
import { connect } from '@planetscale/database';
const conn = connect({});
const context = new DefaultStatefulContext();
const cache = createCache({ prices: new Namespace<string>(context, { stores: [], fresh: 1, stale: 2 }) });
export async function price(product: string, currency: string) {
  return (await cache.prices.swr(product, async () => ${query})).val;
}
export async function priceIn(product: string, currency: string) {
  return (await cache.prices.swr(product + ':' + currency, async () => ${query})).val;
}`),
  ).toEqual(['missing-cache-invalidation 7']);
});

test('PlanetScale’s statements are repeated in loops, and its transactions wait for what is called in them', () => {
  expect(
    found(`import { connect } from '@planetscale/database';
import { AwsClient } from 'aws4fetch';
const conn = connect({});
const store = new AwsClient({});
export async function totals(ids: string[]) {
  const found: unknown[] = [];
  for (const id of ids) found.push((await conn.execute('SELECT total FROM orders WHERE id = ?', [id])).rows);
  return found;
}
export async function all(ids: string[]) {
  return (await conn.execute('SELECT total FROM orders WHERE id IN (?)', [ids])).rows;
}
export async function close(id: string) {
  await conn.transaction(async (tx) => {
    await tx.execute('UPDATE orders SET closed = 1 WHERE id = ?', [id]);
    await store.fetch('https://files.example/' + id, { method: 'PUT' });
    await conn.execute('INSERT INTO audit (id) VALUES (?)', [id]);
  });
}`),
  ).toEqual(['query-in-loop 7', 'slow-work-in-transaction 16', 'transaction-escape 17']);
});
