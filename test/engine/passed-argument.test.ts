// What is done only where the caller asks for it: `if (options.notify) await this.mails.send(order)`.
import { expect, test } from 'vitest';
import type { Value } from '../../src/core/outline/value.js';
import { assign, branch, call, field, func, literal, local, op, parameter, seq } from './outline-builder.js';
import { effectsOf, linkFunctions } from './program.js';

const options = parameter(0);
const notify = field(options, 'notify');
const urgent = field(options, 'urgent');
const confirm = (one: readonly Value[], arm = 0, before = seq()) => {
  const read = op(0, 12, 'read', 'Order');
  const arms = arm === 0 ? [read, seq()] : [seq(), read];
  return func('confirm', 10, ['options'], seq(before, branch(11, arms, { needs: { arm, all: [{ one }] } })));
};
const record = (fields: Readonly<Record<string, Value>>): Value => ({ is: 'record', fields });
const run = (given: readonly Value[], before = seq()) =>
  func('run', 1, ['input'], seq(before, call(0, 2, 'confirm', { arguments: [...given] })));
const isDone = (...functions: Parameters<typeof linkFunctions>[0]): boolean =>
  effectsOf(linkFunctions(functions), functions.at(-1)!.symbol).length > 0;

test('is done where it is asked for, or may be', () => {
  const spread = record({ '...': parameter(0) });
  for (const given of [record({ notify: literal('true') }), parameter(0), field(parameter(0), 'options'), spread])
    expect(isDone(confirm([notify]), run([given])), given.is).toBe(true);
});

test('is not done where the caller leaves it out', () => {
  for (const given of [
    [],
    [record({})],
    [record({ urgent: literal('true') })],
    [record({ notify: literal('undefined') })],
  ])
    expect(isDone(confirm([notify]), run(given))).toBe(false);
  expect(isDone(confirm([notify], 1), run([record({})]))).toBe(false);
});

test('of several, one is enough', () => {
  expect(isDone(confirm([notify, urgent]), run([record({ urgent: literal('true') })]))).toBe(true);
  expect(isDone(confirm([notify, urgent]), run([record({})]))).toBe(false);
});

test('is not done where what is passed is taken for no, unless anything is enough', () => {
  const off = record({ notify: literal('false') });
  expect(isDone(confirm([notify]), run([off]))).toBe(false);
  const needs = { arm: 0, all: [{ one: [notify], orFalse: true as const }] };
  const either = func('confirm', 10, ['options'], branch(11, [op(0, 12, 'read', 'Order'), seq()], { needs }));
  expect(isDone(either, run([off]))).toBe(true);
});

test('of questions inside of each other, each has to be answered', () => {
  const inner = branch(13, [op(0, 14, 'read', 'Order'), seq()], { needs: { arm: 0, all: [{ one: [urgent] }] } });
  const needs = { arm: 0, all: [{ one: [notify] }] };
  const both = func('confirm', 10, ['options'], branch(11, [inner, seq()], { needs }));
  const [only, other] = [record({ notify: literal('true') }), record({ urgent: literal('true') })];
  expect(isDone(both, run([only]))).toBe(false);
  expect(isDone(both, run([other]))).toBe(false);
  expect(isDone(both, run([record({ notify: literal('true'), urgent: literal('true') })]))).toBe(true);
});

test('of questions in functions that call each other, each has to be answered', () => {
  const options = parameter(0);
  const pass = func(
    'pass',
    20,
    ['options'],
    branch(21, [call(0, 22, 'confirm', { arguments: [record({ notify: field(options, 'mail') })] }), seq()], {
      needs: { arm: 0, all: [{ one: [field(options, 'send')] }] },
    }),
  );
  const from = (given: Value) => func('from', 30, [], call(0, 31, 'pass', { arguments: [given] }));
  const yes = literal('true');
  expect(isDone(confirm([notify]), pass, from(record({ mail: yes })))).toBe(false);
  expect(isDone(confirm([notify]), pass, from(record({ send: yes })))).toBe(false);
  expect(isDone(confirm([notify]), pass, from(record({ send: yes, mail: yes })))).toBe(true);
});

test('is asked for further up', () => {
  const pass = func('pass', 20, ['order'], call(0, 21, 'confirm', { arguments: [field(parameter(0), 'options')] }));
  const from = (given: Value) => func('from', 30, [], call(0, 31, 'pass', { arguments: [given] }));
  expect(isDone(confirm([notify]), pass, from(record({ options: record({}) })))).toBe(false);
  expect(isDone(confirm([notify]), pass, from(record({ options: record({ notify: literal('true') }) })))).toBe(true);
});

test('is done in any case where the function or its caller sets it', () => {
  const set = assign(11, local('confirm:options.notify'));
  expect(isDone(confirm([notify], 0, seq(set)), run([record({})]))).toBe(true);
  expect(isDone(confirm([notify]), run([record({})], seq(assign(1, local('own.notify')))))).toBe(true);
});
