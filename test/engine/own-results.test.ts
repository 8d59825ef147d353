// Calls that are passed their own earlier result: `node = parent(node)` in a loop.
import { expect, it } from 'vitest';
import type { Value } from '../../src/core/value.js';
import { call, func, loop, op, parameter, result, returns, seq } from './outline-builder.js';
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
