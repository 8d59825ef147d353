// Calls that are passed their own earlier result: `node = parent(node)` in a loop.
import { expect, it } from 'vitest';
import type { Value } from '../../src/core/outline/value.js';
import { call, element, func, loop, op, parameter, result, returns, seq } from './outline-builder.js';
import { effectsOf, linkFunctions } from './program.js';

const either = (...of: Value[]): Value => ({ is: 'join', of });

it('ends where a call is passed what it gave before', () => {
  const program = linkFunctions([
    func(
      'climb',
      1,
      ['orders'],
      seq(
        loop(0, 2, parameter(0), call(1, 3, 'next', { arguments: [either(parameter(0), result(2))] })),
        call(2, 4, 'next', { arguments: [either(parameter(0), result(1))] }),
        returns(5, result(2)),
      ),
    ),
    func('next', 10, ['node'], seq(op(0, 11, 'read', 'Line'), returns(12, parameter(0)))),
  ]);
  expect(effectsOf(program, 'climb')).toEqual(['read Line: orders + 1']);
});

it('ends where a loop fills what it goes over', () => {
  const queue = either(parameter(0), { is: 'derived', from: element(0), by: 'push' });
  const program = linkFunctions([
    func('caller', 1, ['roots'], seq(call(0, 2, 'deepest', { arguments: [parameter(0)] }), returns(3, result(0)))),
    func('deepest', 10, ['queue'], seq(loop(0, 11, queue, op(0, 12, 'read', 'Line')), returns(13, element(0)))),
  ]);
  expect(effectsOf(program, 'caller')).toHaveLength(1);
  expect(program.facts.loops).toHaveLength(1);
});
