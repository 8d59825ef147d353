// Handles that get lost on the way down from a transaction, and what rests on something being missing.
import { describe, expect, test } from 'vitest';
import type { FunctionOutline, Node, Op } from '../../src/core/outline/outline.js';
import type { Value } from '../../src/core/outline/value.js';
import { assign, branch, call, element, func, list, local, loop, op, parameter, seq } from './outline-builder.js';
import { linkFunctions, reportsOf } from './program.js';
import { escapes, on, opened, POOL, slow, transaction } from './transaction-outlines.js';

/** A transaction that hands itself to `callee`. */
const post = (name: string, line: number, callee: string): FunctionOutline =>
  func(name, line, [], transaction(line + 1, opened(0), call(1, line + 2, callee, { arguments: [opened(0)] })));

describe('a handle that is taken where one is given, and left out below', () => {
  const template = func('template', 100, ['manager'], on(1, 101, { is: 'join', of: [parameter(0), POOL] }));
  const notify = (name: string, line: number, ...passed: Value[]): FunctionOutline =>
    func(name, line, ['manager'], call(1, line + 1, 'template', { arguments: passed }));

  test('once, at the call that leaves it out, however many transactions come by', () => {
    const found = reportsOf(
      linkFunctions([post('a', 1, 'mail'), post('b', 11, 'mail'), post('c', 21, 'mail'), notify('mail', 90), template]),
      'transaction-escape',
    );
    expect(found.map(({ at: place, message }) => `${place.start.line} ${message}`)).toEqual(['91 lost']);
    expect(found[0]!.trace.map(({ at: place }) => place.start.line)).toEqual([2, 3, 91, 101, 13, 23]);
  });

  test('once in the helper, where several calls leave it out', () => {
    const found = escapes(
      post('a', 1, 'mail'),
      post('b', 11, 'text'),
      notify('mail', 80),
      notify('text', 90),
      template,
    );
    expect(found).toEqual(['101 helper proven']);
  });

  test('at the transaction, where that passes nothing on itself', () => {
    const bare = func('a', 1, [], transaction(2, opened(0), call(1, 3, 'mail')));
    expect(escapes(bare, notify('mail', 90), template)).toEqual(['3 beside proven']);
  });

  test('not at all where it is passed on', () => {
    expect(escapes(post('a', 1, 'mail'), notify('mail', 90, parameter(0)), template)).toEqual([]);
  });
});

describe('code that asks whether it was given a handle', () => {
  const asks = (there: 0 | 1): FunctionOutline => {
    const own = seq(
      op(1, 22, 'transaction', '', { effects: [{ kind: 'transaction' }] }),
      transaction(23, opened(0), on(2, 24, opened(0))),
    );
    const arms = there === 0 ? [on(3, 25, parameter(0)), own] : [own, on(3, 25, parameter(0))];
    return func('save', 20, ['manager'], branch(21, arms, { tests: [local('save:manager')], heldArm: there }));
  };

  test.each([0, 1] as const)('opens a transaction of its own only where nothing is passed (arm %i)', (there) => {
    expect(escapes(post('a', 1, 'save'), asks(there))).toEqual([]);
    expect(escapes(func('a', 1, [], transaction(2, opened(0), call(1, 3, 'save'))), asks(there))).toEqual([
      '3 beside proven',
    ]);
  });
});

describe('what is loaded only where it is missing', () => {
  const lines = local('load:order.lines');
  const load = (there: 0 | 1): FunctionOutline => {
    const filled = seq(on(1, 22, POOL), assign(23, lines));
    const arms = there === 1 ? [filled, seq()] : [seq(), filled];
    return func('load', 20, ['order'], branch(21, arms, { tests: [lines], heldArm: there }));
  };

  test('is likely, and certain where something is done because it is there', () => {
    const a = func('a', 1, [], transaction(2, opened(0), call(1, 3, 'load')));
    expect(escapes(a, load(1))).toEqual(['3 beside likely']);
    const [present] = [load(1)].map(({ body, ...rest }) => ({ ...rest, body: { ...body, heldArm: 0 } as Node }));
    expect(escapes(a, present!)).toEqual(['3 beside proven']);
  });

  test('is certain where another way loads it in any case', () => {
    const a = func('a', 1, [], transaction(2, opened(0), call(1, 3, 'load'), on(2, 4, POOL)));
    expect(escapes(a, load(1))).toEqual(['3 beside likely', '4 beside proven']);
  });
});

describe('what a transaction has locked', () => {
  const fetch = (line: number): Op => op(3, line, 'read', 'Order', { effects: [{ kind: 'http' }], text: 'fetch' });

  test('is what it wrote itself, not what ran beside it', () => {
    expect(slow(func('a', 1, [], transaction(2, opened(0), on(1, 3, opened(0)), fetch(4))))).toEqual([
      '4 locked proven',
    ]);
    expect(slow(func('a', 1, [], transaction(2, opened(0), on(1, 3, POOL), fetch(4))))).toEqual(['4 slow proven']);
  });
});

describe('a loop of statements in a helper', () => {
  const all = func('all', 20, ['ids'], loop(0, 21, parameter(0), on(1, 22, opened(5), { arguments: [element(0)] })));
  const given = (ids: Value): FunctionOutline =>
    func('a', 1, ['ids'], transaction(2, opened(0), call(1, 3, 'all', { arguments: [ids] })));

  test('is slow over data, not over a list of one that is handed over', () => {
    expect(slow(given(parameter(0)), all)).toEqual(['3 loop proven']);
    expect(slow(given(list(parameter(0))), all)).toEqual([]);
  });
});
