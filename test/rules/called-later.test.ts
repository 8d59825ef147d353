// Functions that are gathered in a list for each element, and called later: once for each all the same.
import { expect, test } from 'vitest';
import { findingsIn } from './wanted.js';

const SOURCE = `import { Pool } from 'pg';
const pool = new Pool();
interface Order { readonly id: number }
type Task = () => Promise<unknown>;

async function close(id: number) {
  await pool.query('UPDATE orders SET closed = true WHERE id = $1', [id]);
}
async function runAll(tasks: Task[]) {
  for (const task of tasks) await task();
}

export async function gathered(orders: Order[]) {
  const tasks: Task[] = [];
  for (const order of orders) tasks.push(() => pool.query('UPDATE orders SET closed = true WHERE id = $1', [order.id])); // want query-in-loop proven
  for (const task of tasks) await task();
}
export async function mapped(orders: Order[]) {
  const tasks = orders.map((order) => () => pool.query('UPDATE orders SET closed = true WHERE id = $1', [order.id])); // want query-in-loop proven
  await Promise.all(tasks.map((task) => task()));
}
export async function inObjects(orders: Order[]) {
  const tasks: { run: Task }[] = [];
  for (const order of orders) tasks.push({ run: () => close(order.id) });
  for (const task of tasks) await task.run(); // want query-in-loop proven
}
export async function byHelper(orders: Order[]) {
  await runAll(orders.map((order) => () => close(order.id))); // want query-in-loop proven
}
export async function gatheredForHelper(orders: Order[]) {
  const tasks: Task[] = [];
  for (const order of orders) tasks.push(() => close(order.id)); // want query-in-loop proven
  await runAll(tasks);
}

export async function two() {
  await runAll([() => close(1), () => close(2)]);
}
export function never(orders: Order[]) {
  const tasks = orders.map((order) => () => close(order.id));
  return tasks.length;
}
export async function first(orders: Order[]) {
  const tasks = orders.map((order) => () => close(order.id));
  await tasks[0]?.();
}
export async function together(orders: Order[]) {
  const ids: number[] = [];
  for (const order of orders) ids.push(order.id);
  const tasks = [() => pool.query('UPDATE orders SET closed = true WHERE id = ANY($1)', [ids])];
  for (const task of tasks) await task();
}
`;

test('a function for each element, called later, is work for each', () => {
  const { found, wanted } = findingsIn(SOURCE, { pg: '8.0.0' });
  expect(found).toEqual(wanted);
});
