// What query-in-loop says: message, confidence, advice, trace and identity, on hand-written outlines.
import { describe, expect, it } from 'vitest';
import type { FunctionOutline, Node } from '../../src/core/outline/outline.js';
import { propertyPlace } from '../../src/core/outline/place.js';
import { TIME, type Value } from '../../src/core/outline/value.js';
import type { Report } from '../../src/rule.js';
import { rules } from '../../rules/index.js';
import {
  assign,
  at,
  branch,
  call,
  element,
  field,
  func,
  local,
  loop,
  op,
  parameter,
  result,
  seq,
} from '../engine/outline-builder.js';
import { linkFunctions, reportsOf } from '../engine/program.js';

const rule = rules.find(({ id }) => id === 'query-in-loop')!;
/** The message as fronts print it. */
const text = (report: Report): string =>
  rule.messages[report.message]!.replace(/\{(\w+)\}/g, (_, name: string) => report.data[name]!);
const only = (functions: Parameters<typeof linkFunctions>[0]): Report => {
  const reports = reportsOf(linkFunctions(functions), 'query-in-loop');
  expect(reports).toHaveLength(1);
  return reports[0]!;
};
const each = (body: Parameters<typeof loop>[3], more = {}) =>
  func('Orders.confirmAll', 1, ['orders'], loop(0, 2, parameter(0), body, more), {
    entries: [{ kind: 'http', name: 'POST /orders' }],
  });
const load = func(
  'Prices.load',
  10,
  ['id'],
  op(0, 11, 'read', 'Price', {
    effects: [{ kind: 'read', entity: 'Price', rows: 'one', instead: 'findBy({ id: In(ids) })' }],
  }),
);

describe('query-in-loop', () => {
  it('names the statements, their number, what they grow with and the function of the query', () => {
    const report = only([each(call(0, 3, 'Prices.load', { arguments: [element(0)], varies: [0] })), load]);
    expect(text(report)).toBe('Prices.load runs 1 query on Price for each of orders, in Prices.load');
    expect(report).toMatchObject({
      confidence: 'proven',
      cost: 'reads Price: orders',
      entry: 'POST /orders',
      cause: { at: { start: { line: 11 } }, title: 'this.price.find reads Price' },
      identity: ['Orders.confirmAll', 'read', 'Price'],
    });
    expect(report.header!.start.line).toBe(2);
    expect(report.trace.map(({ message }) => message)).toEqual([
      'for…of: one pass for each of the parameter "orders"',
      'calls Prices.load',
      'reads Price (Repository.find)',
    ]);
    expect(report.advice).toContain('findBy({ id: In(ids) })');
  });

  it('names the pool that concurrent passes drain, and never advises an unbounded one', () => {
    const unbounded = only([each(op(0, 3, 'write', 'Order', { varies: [0] }), { mode: 'concurrent' })]);
    expect(text(unbounded)).toContain('all at once in .map, each taking a connection from the pool');
    expect(unbounded.advice).toBe(
      'Collect the rows in the loop and write them together after it. If neither is possible, let only a few run at a time: the pool has few connections.',
    );
    const bounded = only([each(op(0, 3, 'write', 'Order', { varies: [0] }), { mode: 'concurrent', limit: 4 })]);
    expect(text(bounded)).toContain('4 at a time in .map');
    expect(bounded.advice).not.toContain('at a time');
  });

  it('tells passes that wait for one connection from those that drain the pool', () => {
    const handle = { is: 'parameter', index: 1 } as const;
    const write = op(0, 3, 'write', 'Order', { varies: [0], handle });
    const saveAll = func(
      'Orders.saveAll',
      1,
      ['orders', 'on'],
      loop(0, 2, parameter(0), write, { mode: 'concurrent' }),
    );
    const calling = (name: string, on: Value) =>
      func(name, 20, ['orders'], call(0, 21, 'Orders.saveAll', { arguments: [parameter(0), on] }));
    const inTransaction = calling('Orders.close', { is: 'handle', origin: 'opened', of: { is: 'result', of: 7 } });
    const shared = only([saveAll, inTransaction]);
    expect(text(shared)).toContain('all at once in .map, one after the other on the connection that they share');
    expect(shared.advice).toBe('Collect the rows in the loop and write them together after it.');
    const onPool = calling('Orders.import', { is: 'handle', origin: 'pool' });
    expect(text(only([saveAll, onPool]))).toMatch(/each taking a connection from the pool$/);
    const either = only([saveAll, inTransaction, onPool]);
    expect(text(either)).toContain('each taking a connection from the pool where no transaction is passed');
    expect(either.advice).toContain('let only a few run at a time');
  });

  it('tells a connection taken before the loop from one that each pass takes', () => {
    const handle = { is: 'handle', origin: 'opened', of: { is: 'result', of: 7 } } as const;
    const write = op(0, 3, 'write', 'Order', { varies: [0], handle });
    expect(text(only([each(write, { mode: 'concurrent' })]))).toContain(
      'on the connection that they share, where the first that fails leaves the others running',
    );
    const takes = { node: 'resource', at: at(2), text: 'runner', action: 'open', kind: 'connection', handle } as const;
    expect(text(only([each(seq({ ...takes, awaited: false }, write), { mode: 'concurrent' })]))).toContain(
      'each taking a connection from the pool',
    );
  });

  it('follows lists of promises to callers that have them run one after the other', () => {
    const give = func(
      'give',
      10,
      ['ids'],
      loop(0, 11, parameter(0), op(0, 12, 'write', 'Order', { varies: [0] }), { mode: 'concurrent' }),
      { async: false },
    );
    const asks = (name: string, line: number, inTurn: boolean): FunctionOutline =>
      func(name, line, ['ids'], call(0, line + 1, 'give', { arguments: [parameter(0)], ...(inTurn && { inTurn }) }));
    expect(only([give, asks('list', 20, true)]).message).toBe('sequential');
    expect(only([give, asks('list', 20, true), asks('all', 30, false)]).message).toBe('concurrent');
    expect(only([give]).message).toBe('concurrent');
  });

  it('advises to hoist what does not vary', () => {
    const report = only([each(op(0, 3, 'read', 'Currency', { varies: [] }))]);
    expect(report.message).toBe('same');
    expect(report.advice).toBe('Nothing in it changes from pass to pass: run it once before the loop.');
  });

  it('does not advise it where the clock decides, or what the loop hands in', () => {
    const asks = (value: Value) =>
      func('Rates.due', 20, ['context'], op(0, 21, 'read', 'Rate', { arguments: [value] }));
    const due = (context: Value, ...before: Node[]) =>
      each(seq(...before, call(0, 3, 'Rates.due', { arguments: [context], varies: [] })));
    const given = field(parameter(1), 'day');
    const set = assign(3, propertyPlace(local('context'), 'day'), { value: element(0) });
    const messageOf = (...functions: FunctionOutline[]): string => only(functions).message;
    expect(messageOf(due(parameter(1)), asks(given))).toBe('same');
    expect(messageOf(due(parameter(1)), asks(TIME))).toBe('sequential');
    expect(messageOf(due(parameter(1), set), asks(given))).toBe('sequential');
  });

  it('advises no list of keys where each pass asks by what the one before has found', () => {
    const up = (more: Node[]) =>
      func(
        'Categories.path',
        1,
        ['id'],
        loop(0, 2, undefined, seq(op(1, 3, 'read', 'Category', { arguments: [element(0)], varies: [0] }), ...more), {
          form: 'while',
        }),
        { entries: [{ kind: 'http', name: 'GET /path' }] },
      );
    expect(only([up([assign(4, local('at'), { value: result(1) })])]).advice).toContain('WITH RECURSIVE');
    expect(only([up([])]).advice).toContain('Collect the keys');
  });

  it('keeps what later passes read in step with what the loop writes', () => {
    const read = op(0, 3, 'read', 'Bill', { varies: [0] });
    const writing = (entity: string) => each(seq(read, op(1, 4, 'write', entity, { varies: [0] })));
    const told = (entity: string) =>
      reportsOf(linkFunctions([writing(entity)]), 'query-in-loop').map(({ advice }) => advice);
    expect(told('Bill')).toContainEqual(expect.stringContaining('The loop writes Bill as well: put that into the Map'));
    expect(told('Order')).not.toContainEqual(expect.stringContaining('as well'));
  });

  it('keeps the order of locks', () => {
    const locking = op(0, 3, 'read', 'Stock', {
      varies: [0],
      effects: [{ kind: 'read', entity: 'Stock', rows: 'one', lock: 'row' }],
    });
    expect(only([each(locking)]).advice).toContain('Sorted by the key, it locks them in the same order.');
  });

  it('tells a list of one given to a call that takes many', () => {
    const report = only([each(op(0, 3, 'write', 'Order', { varies: [0], single: true }))]);
    expect(report.message).toBe('single');
    expect(report.advice).toBe('Pass the whole list in one call after the loop.');
  });

  it('advises one transaction around the loop', () => {
    const begin = op(0, 3, 'transaction', '', { varies: [0], effects: [{ kind: 'transaction' }] });
    expect(only([each(begin)]).advice).toContain('Open one transaction around the loop');
  });

  it('hands on an accept comment only when every way runs through it', () => {
    const accepted = { ...load, accepted: '/erp/prices.ts:9' };
    const calls = call(0, 3, 'Prices.load', { arguments: [element(0)], varies: [0] });
    expect(only([each(calls), accepted]).accepted).toBe('/erp/prices.ts:9');
    const both = func('Prices.both', 20, ['id'], seq(call(0, 21, 'Prices.load'), op(1, 22, 'write', 'Line')));
    expect(only([each(call(0, 3, 'Prices.both', { varies: [0] })), both, accepted]).accepted).toBeUndefined();
  });

  it('takes the largest of alternatives, and says that it is a bound', () => {
    const read = (id: number, line: number, entity: string) => op(id, line, 'read', entity);
    const either = func(
      'Prices.either',
      20,
      ['id'],
      branch(21, [
        read(0, 22, 'Price'),
        branch(23, [read(1, 24, 'Offer'), seq(read(2, 25, 'Rate'), read(3, 26, 'Rate'))]),
      ]),
    );
    const report = only([each(call(0, 3, 'Prices.either', { varies: [0] })), either]);
    expect(text(report)).toBe(
      'Prices.either runs up to 2 queries on Offer, Price or 1 more for each of orders, in Prices.either',
    );
    const both = func('Prices.both', 30, ['id'], seq(read(0, 31, 'Line'), branch(32, [read(1, 33, 'Price'), seq()])));
    expect(text(only([each(call(0, 3, 'Prices.both', { varies: [0] })), both]))).toContain(
      'runs up to 2 queries on Line and Price for each of orders',
    );
  });

  it('stays a bound where one call of two decides the way', () => {
    const kind = { tests: [], needs: { arm: 0, all: [{ one: [parameter(0)] }] } };
    const sent = func(
      'Mails.send',
      20,
      ['copy'],
      branch(21, [op(0, 22, 'read', 'Copy'), op(1, 23, 'read', 'Original')], kind),
    );
    const two = func(
      'Mails.both',
      30,
      ['id'],
      seq(call(0, 31, 'Mails.send'), call(1, 32, 'Mails.send', { arguments: [parameter(0)] })),
    );
    const report = only([each(call(0, 3, 'Mails.both', { arguments: [element(0)], varies: [0] })), two, sent]);
    expect(text(report)).toContain('runs up to 3 queries on Copy and Original for each of orders, in Mails.send');
  });

  it('tells what grows fastest in what it leads to, and the whole sum as its cost', () => {
    const lines = field(parameter(0), 'lines');
    const confirm = func(
      'Orders.confirm',
      20,
      ['order'],
      seq(
        loop(0, 21, lines, op(0, 22, 'read', 'Price', { varies: [0] })),
        loop(1, 23, lines, op(1, 24, 'read', 'Price', { varies: [1] })),
        op(2, 25, 'write', 'Order'),
      ),
    );
    const reports = reportsOf(
      linkFunctions([each(call(0, 3, 'Orders.confirm', { arguments: [element(0)], varies: [0] })), confirm]),
      'query-in-loop',
    );
    const outer = reports.find(({ at: place }) => place.start.line === 3)!;
    expect(text(outer)).toBe('Orders.confirm runs 2 queries on Price for each of orders.lines, in Orders.confirm');
    expect(outer.cost).toBe('reads Price: 2·orders.lines, writes Order: orders; orders + 2·orders.lines in all');
  });

  it('says nothing of work that is no statement', () => {
    const http = op(0, 3, 'http', '', { varies: [0], effects: [{ kind: 'http' }] });
    expect(reportsOf(linkFunctions([each(http)]), 'query-in-loop')).toEqual([]);
  });
});

describe('all rules', () => {
  it('have a text for every message that they use, and placeholders that they fill', () => {
    const programs = [
      linkFunctions([each(call(0, 3, 'Prices.load', { varies: [0] })), load]),
      linkFunctions([
        func('price', 1, ['order'], op(0, 2, 'read', 'Price'), {
          entries: [{ kind: 'graphql-field', name: 'Order.price' }],
        }),
      ]),
    ];
    for (const one of rules) {
      for (const program of programs) {
        for (const report of reportsOf(program, one.id)) {
          const message = one.messages[report.message]!;
          for (const [, name] of message.matchAll(/\{(\w+)\}/g)) expect(report.data).toHaveProperty(name!);
        }
      }
    }
  });
});
