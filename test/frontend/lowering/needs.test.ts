// What callers have to pass for an arm to be taken.
import { expect, test } from 'vitest';
import { walkNodes } from '../../../src/engine/outlines/nodes.js';
import type { Needed } from '../../../src/core/outline/outline.js';
import type { Value } from '../../../src/core/outline/value.js';
import { lower } from './lower.js';

/** The arm, and what it needs, of the branch on the condition. */
function needs(condition: string): string | undefined {
  const { body } = lower(`
    interface Options { notify?: boolean; to?: string; kind?: string; order: { urgent?: boolean } }
    export async function run(options: Options, { note }: Options & { note?: string }, { copy = true } = {}) {
      const urgent = options.order.urgent;
      const isUrgent = options.notify && options.to !== 'nobody' && !!options.to;
      const other = await orders.find();
      if (${condition}) await customers.find();
      else await orders.find();
    }
  `).function('run');
  let found: string | undefined;
  walkNodes(body, (node) => {
    if (node.node === 'branch') found = node.needs && `${node.needs.arm}: ${node.needs.all.map(needed).join(' and ')}`;
  });
  return found;
}

const needed = ({ one, orFalse }: Needed): string => `${one.map(text).join(' or ')}${orFalse ? '?' : ''}`;

function text(value: Value): string {
  if (value.is === 'field') return `${text(value.of)}.${value.name}`;
  return value.is === 'parameter' ? `#${value.index}` : value.is;
}

test.each([
  ['options.notify', '0: #0.notify'],
  ['!options.notify', '1: #0.notify'],
  ['note', '0: #1.note'],
  ['urgent', '0: #0.order.urgent'],
  ['options.notify || options.to', '0: #0.notify or #0.to'],
  ['!options.notify && !options.to', '1: #0.notify or #0.to'],
  ['options.notify && other.length', '0: #0.notify'],
  ['options.notify && options.to', '0: #0.notify and #0.to'],
  ['isUrgent', '0: #0.notify and #0.to'],
  ['!isUrgent', '1: #0.notify and #0.to'],
  ["options.kind === ''", '0: #0.kind?'],
  ['options.to !== undefined', '0: #0.to?'],
  ['options.to == null', '1: #0.to?'],
  ["options.kind === 'all'", '0: #0.kind'],
  ['options.notify !== true', '1: #0.notify'],
  ["options.kind !== 'all'", '1: #0.kind'],
])('%s', (condition, expected) => {
  expect(needs(condition)).toBe(expected);
});

test.each([
  'other.length',
  'options.notify || other.length',
  'options.to !== null',
  'options.notify === false',
  'copy',
])('%s needs nothing that callers pass', (condition) => {
  expect(needs(condition)).toBeUndefined();
});
