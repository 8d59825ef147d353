// The difference of two runs over the corpus: what was added, what went, and what only moved.
import { expect, it } from 'vitest';
import { difference, type SavedFinding } from '../../bench/difference.js';

const finding = (fingerprint: string, line: number, confidence = 'proven'): SavedFinding => ({
  fingerprint,
  rule: 'query-in-loop',
  confidence,
  place: `src/orders.ts:${line}`,
  message: 'one query for each order',
});

it('lists new findings, then lost ones', () => {
  expect(difference([finding('a', 1), finding('b', 2)], [finding('b', 2), finding('c', 3)])).toEqual([
    '+ src/orders.ts:3 query-in-loop proven: one query for each order',
    '- src/orders.ts:1 query-in-loop proven: one query for each order',
  ]);
});

it('says nothing of findings whose lines moved', () => {
  expect(difference([finding('a', 1)], [finding('a', 40)])).toEqual([]);
});

it('says that a finding changed its tier', () => {
  expect(difference([finding('a', 1)], [finding('a', 1, 'likely')])).toEqual([
    '+ src/orders.ts:1 query-in-loop likely: one query for each order',
    '- src/orders.ts:1 query-in-loop proven: one query for each order',
  ]);
});
