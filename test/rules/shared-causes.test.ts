// What several transactions come by is told once, where one repair mends it for all of them.
import { describe, expect, test } from 'vitest';
import type { FunctionOutline, Node } from '../../src/core/outline/outline.js';
import { reportsOf, linkFunctions } from '../engine/program.js';
import { call, func, idOf, op, seq } from '../engine/outline-builder.js';
import { on, opened, POOL, transaction } from '../engine/transaction-outlines.js';

/** So many functions, on lines 100, 110, …, that do this in a transaction of their own. */
const posts = (count: number, body: (line: number) => Node): FunctionOutline[] =>
  Array.from({ length: count }, (_, i) => {
    const line = 100 + 10 * i;
    return func(`post${i}`, line, [], transaction(line + 1, opened(0), body(line + 2)));
  });

const told = (rule: string, functions: readonly FunctionOutline[]): string[] =>
  reportsOf(linkFunctions(functions), rule).map(
    ({ at, message, data, trace }) =>
      `${at.start.line} ${message} ${data['count'] ?? 1} ${trace.filter((step) => step.message.startsWith('so does')).length}`,
  );

describe('a statement that runs beside', () => {
  const note = func('note', 20, [], on(1, 21, POOL));
  const calls = (line: number): Node => call(1, line, 'note');

  test('is told where it stands from three transactions on', () => {
    expect(told('transaction-escape', [...posts(3, calls), note])).toEqual(['21 besideShared 3 2']);
    expect(told('transaction-escape', [...posts(2, calls), note])).toEqual(['102 beside 1 0', '112 beside 1 0']);
  });

  test('is each transaction’s own where they run it themselves', () => {
    expect(
      told(
        'transaction-escape',
        posts(3, (line) => on(1, line, POOL)),
      ),
    ).toEqual(['102 beside 1 0', '112 beside 1 0', '122 beside 1 0']);
  });

  test('lists a dozen of them, and counts the others', () => {
    expect(told('transaction-escape', [...posts(20, calls), note])).toEqual(['21 besideShared 20 12']);
  });
});

describe('statements of one repository that nobody has bound', () => {
  const through = (name: string) => ({ receiver: { is: 'field', of: { is: 'this' }, name } as const });
  const store = (second = 'rows') => [
    { ...func('Store.add', 20, [], { ...on(1, 21, POOL), ...through('rows') } as Node), owner: idOf('Store') },
    { ...func('Store.mark', 30, [], { ...on(1, 31, POOL), ...through(second) } as Node), owner: idOf('Store') },
  ];
  const both = (line: number): Node => seq(call(1, line, 'Store.add'), call(2, line + 1, 'Store.mark'));

  test('are told once, with the others and the transactions', () => {
    const functions = [...posts(3, both), ...store()];
    expect(told('transaction-escape', functions)).toEqual(['21 besideCommon 3 2']);
    const [report] = reportsOf(linkFunctions(functions), 'transaction-escape');
    expect(report!.data).toMatchObject({ common: 'Store.rows', others: '1' });
    expect(report!.trace.at(-1)).toMatchObject({ at: { start: { line: 31 } } });
  });

  test('are told one by one where they are sent through several, or few transactions come by', () => {
    expect(told('transaction-escape', [...posts(3, both), ...store('marks')])).toEqual([
      '21 besideShared 3 2',
      '31 besideShared 3 2',
    ]);
    expect(told('transaction-escape', [...posts(2, both), ...store()])).toHaveLength(4);
  });
});

describe('a transaction that nothing runs in', () => {
  const beside = (line: number, count: number): Node =>
    seq(
      ...Array.from({ length: count }, (_, i) =>
        op(i + 1, line + i, 'write', `Row${i}`, { handle: POOL, handleArgument: -1 }),
      ),
    );

  test('is told once, with all that runs beside it', () => {
    const functions = posts(1, (line) => beside(line, 4));
    const [report, ...others] = reportsOf(linkFunctions(functions), 'transaction-escape');
    expect(others).toEqual([]);
    expect(report).toMatchObject({ message: 'unused', at: { start: { line: 102 } }, data: { others: '3' } });
    expect(report!.trace.slice(-3).map(({ at }) => at.start.line)).toEqual([103, 104, 105]);
  });

  test('is not said where something runs in it, or where little runs beside it', () => {
    const used = posts(1, (line) => seq(beside(line, 4), on(9, line + 5, opened(0))));
    expect(told('transaction-escape', used)).toHaveLength(4);
    expect(
      told(
        'transaction-escape',
        posts(1, (line) => beside(line, 2)),
      ),
    ).toHaveLength(2);
  });
});

describe('a job that is queued before the commit', () => {
  const queue = func('queue', 20, [], op(1, 21, 'enqueue', ''));
  const change = func('change', 30, [], call(1, 31, 'queue'));

  test('is told where the way to it is one for all', () => {
    expect(told('transaction-escape', [...posts(3, (line) => call(1, line, 'change')), change, queue])).toEqual([
      '31 earlyShared 3 2',
    ]);
  });

  test('is each transaction’s own where they queue it themselves', () => {
    expect(told('transaction-escape', [...posts(3, (line) => call(1, line, 'queue')), queue])).toEqual([
      '102 early 1 0',
      '112 early 1 0',
      '122 early 1 0',
    ]);
  });

  test('is told apart from ways that only one comes by', () => {
    const other = func('other', 200, [], transaction(201, opened(0), call(1, 202, 'queue')));
    expect(told('transaction-escape', [...posts(3, (line) => call(1, line, 'change')), other, change, queue])).toEqual([
      '31 earlyShared 3 2',
      '202 early 1 0',
    ]);
  });
});

describe('slow work', () => {
  const waits = (kind: 'sleep' | 'http'): FunctionOutline =>
    func('wait', 20, [], op(1, 21, 'read', '', { effects: [{ kind }] }));
  const calls = (line: number): Node => call(1, line, 'wait');

  test('is one pause for all, and other work each transaction has to move', () => {
    expect(told('slow-work-in-transaction', [...posts(3, calls), waits('sleep')])).toEqual(['21 slowShared 3 2']);
    expect(told('slow-work-in-transaction', [...posts(3, calls), waits('http')])).toHaveLength(3);
  });
});
