// What is loaded only where the caller passes nothing: `if (!order) order = await this.orders.findOne(id)`.
import { expect, test } from 'vitest';
import type { Value } from '../../src/core/outline/value.js';
import {
  assign,
  branch,
  call,
  element,
  fn,
  func,
  literal,
  local,
  loop,
  op,
  parameter,
  result,
  seq,
} from './outline-builder.js';
import { effectsOf, linkFunctions, queryLines } from './program.js';

const order = local('order');
const load = seq(op(0, 11, 'read', 'Order'), assign(12, order));
const total = (there: number) =>
  func(
    'total',
    10,
    ['id', 'order'],
    branch(11, there === 1 ? [load, seq()] : [seq(), load], { tests: [order], heldArm: there }),
  );
const run = (...given: Value[]) =>
  func(
    'run',
    1,
    ['ids', 'known'],
    seq(
      op(0, 2, 'read', 'Order'),
      loop(0, 3, parameter(0), call(1, 4, 'total', { arguments: [element(0), ...given], varies: [0] })),
    ),
  );

test('is read where nothing, or what may be nothing, is passed', () => {
  for (const given of [[], [literal('undefined')], [parameter(1)], [{ is: 'unknown', reason: 'computed' }]] as const)
    expect(queryLines(linkFunctions([total(1), run(...(given as readonly Value[]))]))).toEqual(['4 proven']);
  expect(queryLines(linkFunctions([total(0), run()]))).toEqual(['4 proven']);
});

test('is not read where the caller has it at hand', () => {
  expect(queryLines(linkFunctions([total(1), run(result(0))]))).toEqual([]);
  expect(queryLines(linkFunctions([total(0), run(element(0))]))).toEqual([]);
});

test('is decided further out where a caller hands on what it was given', () => {
  const hand = func('hand', 20, ['order'], call(0, 21, 'total', { arguments: [literal('1'), parameter(0)] }));
  const outer = (given: Value) => func('outer', 30, ['x'], call(0, 31, 'hand', { arguments: [given] }));
  expect(effectsOf(linkFunctions([total(1), hand, outer(parameter(0))]), 'outer')).toEqual(['read Order: ≤ 1']);
  expect(effectsOf(linkFunctions([total(1), hand, outer(element(0))]), 'outer')).toEqual([]);
});

test('is read in any case where another statement of its kind is', () => {
  const both = func(
    'total',
    10,
    ['id', 'order'],
    seq(branch(11, [load, seq()], { tests: [order], heldArm: 1 }), op(5, 13, 'read', 'Order')),
  );
  expect(queryLines(linkFunctions([both, run(result(0))]))).toEqual(['4 proven']);
});

const totalOf = func(
  'totalOf',
  10,
  ['id', 'options'],
  branch(11, [load, seq()], { tests: [local('options'), local('options.order')], heldArm: 1 }),
);
const record = (fields: Readonly<Record<string, Value>>): Value => ({ is: 'record', fields });

test('is asked of what an object has under a name, also further up', () => {
  const hand = func('hand', 20, ['order'], call(0, 21, 'totalOf', { arguments: [literal('1'), parameter(0)] }));
  const outer = (given: Value) => func('outer', 30, ['x'], call(0, 31, 'hand', { arguments: [given] }));
  const found = (given: Value) => effectsOf(linkFunctions([totalOf, hand, outer(given)]), 'outer');
  expect(found(record({ order: element(0) }))).toEqual([]);
  expect(found(record({}))).toEqual(['read Order: ≤ 1']);
  expect(found(parameter(0))).toEqual(['read Order: ≤ 1']);
});

test('a function that is given is called only in the arm that the caller takes', () => {
  const work = { is: 'value', value: parameter(0) } as const;
  const arms = [call(1, 42, work), seq()];
  const once = func('once', 40, ['work', 'order'], branch(41, arms, { tests: [local('order')], heldArm: 1 }));
  const read = func('read', 50, [], op(0, 51, 'read', 'Order'));
  const from = (...given: Value[]) => func('from', 60, [], call(0, 61, 'once', { arguments: [fn('read'), ...given] }));
  expect(effectsOf(linkFunctions([read, once, from()]), 'from')).toEqual(['read Order: ≤ 1']);
  expect(effectsOf(linkFunctions([read, once, from(element(0))]), 'from')).toEqual([]);
});
