// What waits for the end of a transaction is no part of it; what waits for another one's end, or for none, is.
import { describe, expect, test } from 'vitest';
import type { FunctionOutline, Node } from '../../src/core/outline/outline.js';
import type { Value } from '../../src/core/outline/value.js';
import { openSession } from '../../src/index.js';
import { folderWith } from '../config/folder.js';
import { at, branch, call, fn, func, idOf, parameter, returns, seq } from './outline-builder.js';
import { escapes, on, opened, POOL, resource, slow, transaction, http } from './transaction-outlines.js';

const end = (of: Value): Value => ({ is: 'end', of });
const wait = (line: number, of: Value): Node => ({ node: 'await', at: at(line), of });

describe('behind an awaited end of the handle', () => {
  const post = (...body: Node[]): FunctionOutline => func('post', 1, [], transaction(2, opened(0), ...body));
  const work = func('work', 40, [], on(1, 41, POOL));
  const run = call(9, 32, { is: 'value', value: parameter(1) });
  const after = func('after', 30, ['trx', 'work'], seq(wait(31, end(parameter(0))), run));
  const hands = (...passed: Value[]): Node => call(1, 3, 'after', { arguments: passed });

  test('of the same transaction', () => {
    expect(escapes(post(hands(opened(0), fn('work'))), after, work)).toEqual([]);
    expect(escapes(post(wait(3, end(opened(0))), on(1, 4, POOL)))).toEqual([]);
    expect(escapes(post(on(1, 3, POOL), wait(4, end(opened(0)))))).toEqual(['3 beside proven']);
  });

  test('of another one, of the pool, and of none', () => {
    expect(escapes(post(hands(opened(7), fn('work'))), after, work)).toEqual(['3 beside proven']);
    expect(escapes(post(hands(POOL, fn('work'))), after, work)).toEqual(['3 beside proven']);
    expect(escapes(post(hands({ is: 'literal', text: 'undefined' }, fn('work'))), after, work)).toEqual([
      '3 beside proven',
    ]);
  });

  test('where a function gives what settles then', () => {
    const ending = func('ending', 20, ['trx'], returns(21, end(parameter(0))));
    const through = func('after', 30, ['trx', 'work'], seq(call(8, 31, 'ending', { arguments: [parameter(0)] }), run));
    expect(escapes(post(hands(opened(0), fn('work'))), through, ending, work)).toEqual([]);
    expect(escapes(post(hands(opened(7), fn('work'))), through, ending, work)).toEqual(['3 beside proven']);
  });

  test('an arm that waits says nothing of what comes behind the branch', () => {
    expect(escapes(post(branch(3, [wait(4, end(opened(0))), seq()]), on(1, 6, POOL)))).toEqual(['6 beside proven']);
  });

  test('a try that waits has it ended behind it', () => {
    const guarded: Node = { node: 'try', at: at(3), body: wait(4, end(opened(0))), catch: seq() };
    expect(escapes(post(guarded, on(1, 6, POOL)))).toEqual([]);
  });

  test('of one that was begun by hand, with the literal that is run then', () => {
    const literal = func('post/after#1', 4, [], http(1, 5), { parent: idOf('post') });
    const by = (handle: Value): string[] =>
      slow(
        func(
          'post',
          1,
          [],
          seq(resource(2, 'open', opened(0)), resource(3, 'begin', opened(0)), hands(handle, fn('post/after#1'))),
        ),
        after,
        literal,
      );
    expect(by(opened(0))).toEqual([]);
    expect(by(opened(7))).toEqual(['5 slow proven']);
  });
});

test('untyped helpers know the property by what their call sites pass', () => {
  const helpers = `export function ending(trx) {
  return Promise.resolve(trx ? trx.executionPromise : null);
}
export function after(trx, work) {
  ending(trx).then(() => work(), () => {});
}
`;
  const orders = (passed: string): string => `import { Knex } from 'knex';
import { after } from './helpers';

export class Orders {
  constructor(private readonly knex: Knex) {}

  async close(id: number) {
    await this.knex.transaction(async (trx: Knex.Transaction) => {
      await trx('orders').where({ id }).update({ status: 'closed' });
      after(${passed}, () => this.knex('notes').insert({ id }));
    });
  }
}
`;
  const rules = (passed: string): string[] => {
    const cwd = folderWith({
      'package.json': '{ "name": "shop", "dependencies": { "knex": "3.1.0" } }',
      'helpers.ts': helpers,
      'orders.ts': orders(passed),
    });
    return openSession({ cwd })
      .findings()
      .map(({ rule, at: { start } }) => `${start.line} ${rule}`);
  };
  expect(rules('trx')).toEqual([]);
  expect(rules('undefined as Knex.Transaction | undefined')).toEqual(['10 transaction-escape']);
});
