// Which way a condition goes when the variable or property that it asks about holds something.
import { expect, test } from 'vitest';
import { walkNodes } from '../../../src/engine/outlines/nodes.js';
import { lower } from './lower.js';

/** The arm that is taken then, of each branch in their order. */
function there(condition: string): readonly (number | undefined)[] {
  const { body } = lower(`
    export async function run(order: { lines?: string[] }, manager?: object) {
      if (${condition}) await customers.find();
      else await orders.find();
    }
  `).function('run');
  const found: (number | undefined)[] = [];
  walkNodes(body, (node) => {
    if (node.node === 'branch') found.push(node.heldArm);
  });
  return found;
}

test.each([
  ['order.lines', 0],
  ['!order.lines', 1],
  ['!manager', 1],
  ['manager !== undefined', 0],
  ['order.lines == null', 1],
])('%s', (condition, arm) => {
  expect(there(condition)).toEqual([arm]);
});

test('a call says nothing of a place', () => {
  expect(there('isOpen()')).toEqual([undefined]);
});
