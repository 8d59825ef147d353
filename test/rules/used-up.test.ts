// Stock that is taken from layer by layer until it is enough: each layer is a statement, and nothing is remembered.
import { expect, test } from 'vitest';
import { findingsIn } from './wanted.js';

const LAYERS = `import { Pool } from 'pg';
const pool = new Pool();

export async function consume(product: number, quantity: number) {
  const { rows: layers } = await pool.query('SELECT id, rest FROM layer WHERE product_id = $1 ORDER BY at', [product]);
  let left = quantity;
  for (const layer of layers) {
    if (left <= 0) break;
    const taken = Math.min(left, layer.rest);
    await pool.query('UPDATE layer SET rest = rest - $1 WHERE id = $2', [taken, layer.id]); // want query-in-loop proven
    left -= taken;
  }
}

export async function settle(customer: number, paid: number) {
  const { rows: invoices } = await pool.query('SELECT id, open FROM invoice WHERE customer_id = $1', [customer]);
  let rest = paid;
  for (const invoice of invoices) {
    if (rest > 0) {
      const part = Math.min(rest, invoice.open);
      await pool.query('INSERT INTO payment (invoice_id, amount) VALUES ($1, $2)', [invoice.id, part]); // want query-in-loop proven
      rest = rest - part;
    }
  }
}

export async function warnOnce(products: { id: number; isLow: boolean }[]) {
  let warned = false;
  for (const product of products) {
    if (warned) continue;
    if (product.isLow) {
      await pool.query('INSERT INTO warning (product_id) VALUES ($1)', [product.id]);
      warned = true;
    }
  }
}

export async function atMostThree(products: { id: number }[]) {
  let tries = 3;
  for (const product of products) {
    if (tries <= 0) break;
    await pool.query('INSERT INTO sample (product_id) VALUES ($1)', [product.id]);
    tries -= 1;
  }
}
`;

test('what is used up is no memory', () => {
  const { found, wanted } = findingsIn(LAYERS, { pg: '8.0.0' });
  expect(found).toEqual(wanted);
});
