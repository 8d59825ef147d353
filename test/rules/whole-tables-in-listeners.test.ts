// A listener that goes through the rows of one table reads another one whole: two repairs, and both are told.
import { expect, test } from 'vitest';
import { findingsIn } from './wanted.js';

test('a loop stands for the table that it goes through, and for no other', () => {
  const { found, wanted } = findingsIn(
    `import { EventEmitter } from 'node:events';
import { Pool } from 'pg';
const db = new Pool();
const bus = new EventEmitter();
async function mark() {
  const { rows } = await db.query('SELECT * FROM prices');
  for (const { id } of rows) await db.query('UPDATE prices SET seen = true WHERE id = $1', [id]);
}
bus.on('sold', async () => {
  const { rows } = await db.query('SELECT * FROM prices');
  for (const { id } of rows)
    await db.query('DELETE FROM offers WHERE price = $1', [id]); // want slow-hot-listener proven
});
bus.on('booked', async () => {
  await mark(); // want slow-hot-listener proven
  await db.query('SELECT * FROM wares'); // want slow-hot-listener proven
});
export async function book(lines: { id: number }[]) {
  for (const { id } of lines) {
    await db.query('UPDATE wares SET stock = stock - 1 WHERE id = $1', [id]);
    bus.emit('sold', id);
    bus.emit('booked', id);
  }
}
`,
    { pg: '8.13.0' },
  );
  expect(found.filter((one) => one.includes('listener'))).toEqual(wanted);
});
