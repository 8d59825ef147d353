// Functions passed as arguments: a helper's summary is parametric in them, and no caller sees another's.
import { describe, expect, it } from 'vitest';
import type { FunctionOutline } from '../../src/core/outline/outline.js';
import {
  assign,
  branch,
  call,
  element,
  fieldOf,
  fn,
  func,
  idOf,
  lazy,
  local,
  loop,
  op,
  parameter,
  returns,
  seq,
} from './outline-builder.js';
import { effectsOf, linkFunctions, queryLines, quietFacts } from './program.js';

const value = (index: number) => ({ is: 'value', value: parameter(index) }) as const;

/** `withTransaction(work)`: begin, work, commit. */
const withTransaction = func(
  'withTransaction',
  100,
  [{ name: 'work', callable: true }],
  seq(op(0, 101, 'transaction', 'Order', { effects: [{ kind: 'transaction' }] }), {
    node: 'region',
    region: 'transaction',
    at: op(0, 101, 'read', 'x').at,
    body: call(1, 102, value(0)),
  }),
);

/** `eachInTurn(items, work)`. */
const eachInTurn = func(
  'eachInTurn',
  110,
  ['items', { name: 'work', callable: true }],
  loop(0, 111, parameter(0), call(0, 112, value(1), { arguments: [element(0)], varies: [0] })),
);

const literal = (parent: string, line: number, body: FunctionOutline['body']): FunctionOutline =>
  func(`${parent}/work#1`, line, ['item'], body, { parent: idOf(parent) });

describe('a helper that takes a function', () => {
  it('gives twenty callers their own effects: one slow caller, one finding', () => {
    const callers = Array.from({ length: 20 }, (_, i) => {
      const name = `caller${i}`;
      const slow = i === 13;
      const ids = { is: 'captured', function: idOf(name), value: parameter(0) } as const;
      const statement = op(0, 1000 + i * 10 + 3, 'write', 'Order', { varies: slow ? [0] : [] });
      return [
        func(
          name,
          1000 + i * 10,
          ['ids'],
          call(0, 1000 + i * 10 + 1, 'withTransaction', { arguments: [fn(`${name}/work#1`)] }),
        ),
        literal(name, 1000 + i * 10 + 2, slow ? loop(0, 1000 + i * 10 + 2, ids, statement) : statement),
      ];
    }).flat();
    const program = linkFunctions([withTransaction, ...callers]);
    expect(queryLines(program)).toEqual(['1133 proven']);
    expect(effectsOf(program, 'caller13')).toEqual(['transaction: 1', 'write Order: ids']);
    expect(effectsOf(program, 'caller12')).toEqual(['transaction: 1', 'write Order: 1']);
    expect(effectsOf(program, 'withTransaction')).toEqual(['transaction: 1']);
    expect(
      program.summaries.get(idOf('caller13'))!.effects.find(({ effect }) => effect.kind === 'write')!.regions,
    ).toEqual(['transaction']);
  });

  it('that loops gives the loop to the line inside the literal', () => {
    const program = linkFunctions([
      eachInTurn,
      func('run', 1, ['orders'], call(0, 2, 'eachInTurn', { arguments: [parameter(0), fn('run/work#1')] })),
      literal('run', 2, op(0, 3, 'read', 'Price', { arguments: [parameter(0)] })),
    ]);
    expect(queryLines(program)).toEqual(['3 proven']);
    expect(effectsOf(program, 'run')).toEqual(['read Price: orders']);
    const [repetition] = program.facts.loops.filter(({ sites }) => sites.length > 0);
    expect(repetition!.via.map(({ message }) => message)).toEqual(['calls eachInTurn', 'calls work']);
  });

  it('that loops gives the call to a named function', () => {
    const program = linkFunctions([
      eachInTurn,
      func('confirm', 20, ['order'], op(0, 21, 'write', 'Order', { arguments: [parameter(0)] })),
      func('run', 1, ['orders'], call(0, 2, 'eachInTurn', { arguments: [parameter(0), fn('confirm')] })),
    ]);
    expect(queryLines(program)).toEqual(['2 proven']);
  });

  it('hands a function on through another helper', () => {
    const twice = func(
      'twice',
      120,
      ['items', { name: 'work', callable: true }],
      call(0, 121, 'eachInTurn', { arguments: [parameter(0), parameter(1)] }),
    );
    const program = linkFunctions([
      eachInTurn,
      twice,
      func('run', 1, ['orders'], call(0, 2, 'twice', { arguments: [parameter(0), fn('run/work#1')] })),
      literal('run', 2, op(0, 3, 'read', 'Price', { arguments: [parameter(0)] })),
    ]);
    expect(effectsOf(program, 'run')).toEqual(['read Price: orders']);
    expect(queryLines(program)).toEqual(['3 proven']);
  });

  it('is called by a literal inside the helper, which captures the parameter', () => {
    const inner = func(
      'inTransaction/run#1',
      131,
      ['manager'],
      call(0, 132, { is: 'value', value: { is: 'captured', function: idOf('inTransaction'), value: parameter(0) } }),
      {
        parent: idOf('inTransaction'),
      },
    );
    const program = linkFunctions([
      withTransaction,
      inner,
      func(
        'inTransaction',
        130,
        [{ name: 'work', callable: true }],
        call(0, 131, 'withTransaction', { arguments: [fn('inTransaction/run#1')] }),
      ),
      func(
        'run',
        1,
        ['orders'],
        loop(0, 2, parameter(0), call(0, 3, 'inTransaction', { arguments: [fn('run/work#1')], varies: [] })),
      ),
      literal(
        'run',
        3,
        op(0, 4, 'write', 'Order', { arguments: [{ is: 'captured', function: idOf('run'), value: element(0) }] }),
      ),
    ]);
    expect(effectsOf(program, 'run')).toEqual(['transaction: orders', 'write Order: orders']);
    expect(queryLines(program)).toEqual(['3 proven', '4 proven']);
  });

  it('that asks a cache first keeps what it calls quiet', () => {
    const cache = fieldOf('Cache', 'map');
    const get = func(
      'getOrLoad',
      140,
      ['key', { name: 'load', callable: true }],
      branch(141, [seq(call(0, 142, value(1)), assign(143, cache, { adds: true })), seq()], { tests: [cache] }),
    );
    const program = linkFunctions([
      get,
      func(
        'run',
        1,
        ['orders'],
        loop(0, 2, parameter(0), call(0, 3, 'getOrLoad', { arguments: [element(0), fn('run/work#1')], varies: [0] })),
      ),
      literal('run', 3, op(0, 4, 'read', 'Price')),
    ]);
    expect(queryLines(program)).toEqual([]);
    expect(quietFacts(program)).toEqual(['4 memoised: "Cache.map" is asked before and filled afterwards']);
    const granted = linkFunctions(
      [...[...program.functions.values()]],
      {},
      { disabledExemptions: new Set(['memoised']) },
    );
    expect(queryLines(granted)).toEqual(['4 proven']);
  });

  it('multiplies the collections of its element to totals', () => {
    const program = linkFunctions([
      eachInTurn,
      func('run', 1, ['orders'], call(0, 2, 'eachInTurn', { arguments: [parameter(0), fn('run/work#1')] })),
      literal(
        'run',
        2,
        loop(0, 3, { is: 'field', of: parameter(0), name: 'lines' }, op(0, 4, 'write', 'Line', { varies: [0] })),
      ),
    ]);
    expect(effectsOf(program, 'run')).toEqual(['write Line: orders.lines']);
  });

  it('reads a lazy relation of its element: the caller knows whether it is loaded', () => {
    const run = (name: string, line: number, loads: string[]) => [
      func(
        name,
        line,
        [],
        seq(
          op(0, line + 1, 'read', 'Order', { bound: 'orders', loads }),
          call(1, line + 2, 'eachInTurn', { arguments: [{ is: 'result', of: 0 }, fn(`${name}/work#1`)] }),
        ),
      ),
      literal(name, line + 2, returns(line + 3, parameter(0))),
    ];
    const work = (name: string, line: number) =>
      literal(name, line + 2, lazy(0, line + 3, 'Order', 'customer', parameter(0)));
    const [loaded] = run('loaded', 200, ['customer']);
    const [plain] = run('plain', 300, []);
    const program = linkFunctions([eachInTurn, loaded!, plain!, work('loaded', 200), work('plain', 300)]);
    expect(effectsOf(program, 'loaded')).toEqual(['read Order: 1']);
    expect(effectsOf(program, 'plain')).toEqual(['read Order: 1', 'read customer: orders']);
  });

  it('keeps a local map of the caller apart from a memo of the program', () => {
    const seen = local('seen');
    const program = linkFunctions([
      func(
        'once',
        150,
        ['id'],
        branch(151, [seq(op(0, 152, 'read', 'Price'), assign(153, seen, { adds: true })), seq()], { tests: [seen] }),
      ),
      func('run', 1, ['ids'], loop(0, 2, parameter(0), call(0, 3, 'once', { arguments: [element(0)], varies: [0] }))),
    ]);
    expect(queryLines(program)).toEqual(['3 proven']);
  });
});
