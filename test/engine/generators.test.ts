// Loops over own generators: whole results are pages, what `yield*` hands out comes one by one.
import { expect, test } from 'vitest';
import type { Value } from '../../src/core/outline/value.js';
import { call, func, list, loop, op, result, returns, seq } from './outline-builder.js';
import { linkFunctions, queryLines, quietFacts } from './program.js';

function over(from: Value) {
  const pages = func(
    'pages',
    20,
    [],
    seq(op(0, 21, 'read', 'Order'), returns(22, { is: 'derived', from, by: 'yield' })),
  );
  const body = op(1, 3, 'write', 'Line', { varies: [0] });
  const run = func('run', 1, [], seq(call(0, 2, 'pages'), loop(0, 2, result(0), body, { mode: 'drain' })));
  return linkFunctions([pages, run]);
}

test('a generator that hands out whole results is gone over page by page', () => {
  expect(queryLines(over(list(result(0))))).toEqual([]);
  expect(quietFacts(over(list(result(0))))).toEqual(['3 page: the generator hands out one page at a time']);
});

test('a generator that hands on each row of its results is gone over row by row', () => {
  expect(queryLines(over(result(0)))).toEqual(['3 proven']);
  const both: Value = { is: 'join', of: [result(0), { is: 'derived', from: result(0), by: 'yield' }] };
  expect(queryLines(over(both))).toEqual(['3 proven']);
});
