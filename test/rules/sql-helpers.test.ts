// SQL that a helper runs, whatever it is given: a statement stands where its text is written, not in the helper.
import { expect, test } from 'vitest';
import { openSession } from '../../src/index.js';
import { folderWith } from '../config/folder.js';

const STORE = `import { Pool } from 'pg';
const pool = new Pool();
export const query = (text: string, values: unknown[]) => pool.query(text, values);
export const run = (text: string, values: unknown[]) => query(text, values);
export const connect = () => pool.connect();
`;

const PRICES = `import { query, run } from './store.js';
export async function priceOf(id: number) {
  const { rows } = await query('SELECT amount FROM prices WHERE id = $1', [id]);
  return rows[0];
}
export async function stockOf(id: number) {
  const { rows } = await run('SELECT amount FROM stock WHERE id = $1', [id]);
  return rows[0];
}
`;

const inTransaction = (name: string, work: string): string => `
export async function ${name}(id: number) {
  const client = await connect();
  try {
    await client.query('BEGIN');
    await client.query('UPDATE orders SET closed = true WHERE id = $1', [id]);
    await ${work};
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}
`;

const saidOf = (orders: string): readonly string[] => {
  const cwd = folderWith({
    'package.json': JSON.stringify({ name: 'shop', dependencies: { pg: '8.16.0' } }),
    'store.ts': STORE,
    'prices.ts': PRICES,
    'orders.ts': `import { connect } from './store.js';\nimport { priceOf, stockOf } from './prices.js';${orders}`,
  });
  const place = (at: { file: string; start: { line: number } }): string =>
    `${at.file.slice(cwd.length + 1)}:${at.start.line}`;
  return openSession({ cwd })
    .findings()
    .map(({ at, message, cause }) => `${place(at)} ${message} (${cause?.title} ${cause && place(cause.at)})`);
};

test('the cause of a loop is the statement, not the helper that runs it', () => {
  const loop = (work: string) => `
export async function all(ids: number[]) {
  for (const id of ids) await ${work};
}
`;
  expect(saidOf(loop('priceOf(id)'))).toEqual([
    'orders.ts:4 priceOf runs 1 query on prices for each of ids, in priceOf (query reads prices prices.ts:3)',
  ]);
  expect(saidOf(loop('stockOf(id)'))).toEqual([
    'orders.ts:4 stockOf runs 1 query on stock for each of ids, in stockOf (run reads stock prices.ts:7)',
  ]);
});

test('transactions that leave by one helper with different statements are told each where it can be mended', () => {
  const said = saidOf(
    inTransaction('ship', 'priceOf(id)') + inTransaction('bill', 'stockOf(id)') + inTransaction('close', 'priceOf(id)'),
  );
  expect(said.map((text) => text.slice(0, text.indexOf(' on another')))).toEqual([
    'orders.ts:8 priceOf reads prices',
    'orders.ts:23 stockOf reads stock',
    'orders.ts:38 priceOf reads prices',
  ]);
});

test('where they come by the same statement, that is told once', () => {
  const names = ['ship', 'bill', 'close'];
  const said = saidOf(names.map((name) => inTransaction(name, 'priceOf(id)')).join(''));
  expect(said).toEqual([
    'prices.ts:3 query reads prices on another connection than the 3 transactions around it; it happens in priceOf (query reads prices prices.ts:3)',
  ]);
});
