// Sizes and entities that are told from elsewhere: chunks that another function cut, what queries inside callbacks
// give, the entity of a generic base class, and what a library does to rows that it has read.
import { describe, expect, it } from 'vitest';
import type { Effect } from '../../src/core/outline/effect.js';
import type { FunctionOutline, Node, Op } from '../../src/core/outline/outline.js';
import type { Value } from '../../src/core/outline/value.js';
import {
  at,
  branch,
  call,
  classOf,
  element,
  field,
  fn,
  func,
  idOf,
  literal,
  loop,
  op,
  parameter,
  result,
  returns,
  self,
  seq,
} from './outline-builder.js';
import { effectsOf, linkFunctions, queryLines, quietFacts } from './program.js';

describe('chunks', () => {
  const chunks = (size?: number): Value => ({ is: 'chunks', of: parameter(0), ...(size !== undefined && { size }) });
  const cut = (value: Value) => func('inGroups', 10, ['rows'], returns(11, value));
  const write = op(1, 4, 'write', 'Price', { arguments: [element(0)], varies: [0] });
  const each = func(
    'importAll',
    1,
    ['rows'],
    seq(call(0, 2, 'inGroups', { arguments: [parameter(0)] }), loop(0, 3, result(0), write)),
  );

  it('cut by another function make a batch loop, as many passes as there are chunks', () => {
    const program = linkFunctions([each, cut(chunks(10))]);
    expect(queryLines(program)).toEqual([]);
    expect(quietFacts(program)).toEqual([expect.stringContaining('batch')]);
    expect(effectsOf(program, 'importAll')).toEqual(['write Price: ⌈rows/10⌉']);
  });

  it('are not what a function hands back as it got it', () => {
    expect(queryLines(linkFunctions([each, cut(parameter(0))]))).toEqual(['4 proven']);
  });
});

describe('the rows of the one or the other query', () => {
  const either = (first: string, second: string, more: Partial<Op> = {}) =>
    func(
      'closeAll',
      1,
      [],
      seq(
        op(0, 2, 'read', first, more),
        op(1, 3, 'read', second, more),
        loop(0, 4, { is: 'join', of: [result(0), result(1)] }, op(2, 5, 'write', 'Entry', { varies: [0] })),
      ),
    );
  const written = (outline: FunctionOutline) =>
    effectsOf(linkFunctions([outline]), 'closeAll').find((effect) => effect.startsWith('write'));

  it('are as many as the one has that it is, where people call both the same', () => {
    expect(written(either('Order', 'Order'))).toBe('write Entry: orders');
    expect(written(either('Order', 'Order', { limit: 500 }))).toBe('write Entry: min(orders, 500)');
  });

  it('are at most as many as both have, where they are called differently', () => {
    expect(written(either('Order', 'Invoice'))).toBe('write Entry: ≤ orders + invoices');
  });
});

describe('a query inside a callback that a helper calls for each element', () => {
  const inTurn = func(
    'inTurn',
    20,
    ['list', { name: 'work', callable: true }],
    loop(
      0,
      21,
      parameter(0),
      call(0, 22, { is: 'value', value: parameter(1) }, { arguments: [element(0)], varies: [0] }),
    ),
  );
  const passed = (id: string) => call(0, 2, 'inTurn', { arguments: [parameter(0), fn(id)] });
  const rows = op(0, 3, 'read', 'Order', { bound: 'orders' });
  const writes = loop(0, 4, result(0), op(1, 5, 'write', 'Line', { varies: [0] }));

  it('counts its rows over all passes', () => {
    const literalId = 'run/inTurn#1';
    const program = linkFunctions([
      func('run', 1, ['ids'], passed(literalId)),
      func(literalId, 2, ['id'], seq(rows, writes), { parent: idOf('run') }),
      inTurn,
    ]);
    expect(effectsOf(program, 'run')).toEqual(['read Order: ids', 'write Line: orders']);
  });

  it('is another number in each pass where the callback is a function of its own', () => {
    const program = linkFunctions([
      func('run', 1, ['ids'], passed('work')),
      func('work', 2, ['id'], seq(rows, writes)),
      inTurn,
    ]);
    expect(effectsOf(program, 'run')).toEqual(['read Order: ids', 'write Line: ≤ ids·orders']);
  });
});

describe('a query in each pass of a loop', () => {
  it.each(['/erp/orders.ts', '/erp/(admin)/orders.ts'])('counts its rows over all passes, in %s', (path) => {
    const rows = op(0, 3, 'read', 'Order', { bound: 'orders', at: at(3, path) });
    const writes = loop(1, 4, result(0), op(1, 5, 'write', 'Line', { varies: [1], at: at(5, path) }));
    const program = linkFunctions([func('run', 1, ['ids'], loop(0, 2, parameter(0), seq(rows, writes)))]);
    expect(effectsOf(program, 'run')).toEqual(['read Order: ids', 'write Line: orders']);
  });
});

describe('the entity of a generic base class', () => {
  const base = idOf('Crud');
  const read = func('Crud.get', 10, ['id'], op(0, 11, 'read', `${base}<T>`, { text: 'this.repository.findOne' }), {
    owner: base,
  });
  const twice = func(
    'Crud.both',
    20,
    ['id'],
    call(0, 21, { is: 'member', owner: base, name: 'get' }, { receiver: self }),
    {
      owner: base,
    },
  );
  const crud = classOf('Crud', ['get', 'both']);
  const ask = (owner: string, name: string) => func('ask', 1, [], call(0, 2, { is: 'member', owner, name }));

  it('is what the receiver class gives for the type parameter', () => {
    const prices = classOf('Prices', [], { bases: [base], typeArguments: { [`${base}<T>`]: 'Price' } });
    const program = (name: string) =>
      linkFunctions([read, twice, ask(prices.id, name)], {
        classes: [crud, prices],
      });
    expect(effectsOf(program('get'), 'ask')).toEqual(['read Price: 1']);
    expect(effectsOf(program('both'), 'ask')).toEqual(['read Price: 1']);
  });

  it('is handed on by generic classes in between', () => {
    const named = classOf('Named', [], { bases: [base], typeArguments: { [`${base}<T>`]: `${idOf('Named')}<N>` } });
    const orders = classOf('Orders', [], { bases: [named.id], typeArguments: { [`${named.id}<N>`]: 'Order' } });
    const program = linkFunctions([read, ask(orders.id, 'get')], { classes: [crud, named, orders] });
    expect(effectsOf(program, 'ask')).toEqual(['read Order: 1']);
  });

  it('stays open where the class itself is asked', () => {
    const program = linkFunctions([read, ask(base, 'get')], { classes: [crud] });
    expect(program.summaries.get(idOf('ask'))?.effects.map(({ effect }) => effect.entity)).toEqual([`${base}<T>`]);
  });
});

describe('a save that looks first at what is stored', () => {
  const effects: Effect[] = [
    { kind: 'read', entity: 'Order', optional: true },
    { kind: 'write', entity: 'Order' },
  ];
  const save = (value: Value) => op(1, 3, 'write', 'Order', { effects, arguments: [value] });
  const run = (value: Value) =>
    effectsOf(linkFunctions([func('run', 1, ['order'], seq(op(0, 2, 'read', 'Line'), save(value)))]), 'run').filter(
      (text) => !text.includes('Line'),
    );

  it('may write nothing of rows that were read, or of what a caller passes', () => {
    expect(run(result(0))).toEqual(['read Order: ≤ 1', 'write Order: ≤ 1']);
    expect(run(parameter(0))).toEqual(['read Order: ≤ 1', 'write Order: ≤ 1']);
    expect(run({ is: 'record', fields: { id: literal('1') } })).toEqual(['read Order: ≤ 1', 'write Order: ≤ 1']);
  });

  it('writes what is made on the spot, and does not look', () => {
    expect(run({ is: 'record', fields: { total: field(parameter(0), 'total') } })).toEqual(['write Order: 1']);
  });
});

describe('relations loaded by statements of their own', () => {
  it('are reads of their targets', () => {
    const find = op(0, 2, 'read', 'Order', { loads: ['lines'], separately: 'keys-first' });
    expect(effectsOf(linkFunctions([func('run', 1, [], find)]), 'run')).toEqual(['read Line: ≤ 2', 'read Order: 1']);
    const joined = op(0, 2, 'read', 'Order', { loads: ['lines'] });
    expect(effectsOf(linkFunctions([func('run', 1, [], joined)]), 'run')).toEqual(['read Order: 1']);
  });
});

describe('attempts', () => {
  const read = op(0, 3, 'read', 'Order');
  const retry = loop(0, 2, field(parameter(0), 'retries'), read, { mode: 'retry' });

  it('are no rows, whatever bounds them', () => {
    expect(effectsOf(linkFunctions([func('load', 1, ['options'], retry)]), 'load')).toEqual(['read Order: ≤ attempts']);
  });

  it('go by the name of a parameter that bounds them', () => {
    const times = loop(0, 2, parameter(0), read, { mode: 'retry' });
    expect(effectsOf(linkFunctions([func('load', 1, ['tries'], times)]), 'load')).toEqual(['read Order: ≤ tries']);
  });

  it('cover the one attempt of the other arm', () => {
    const once = op(1, 7, 'read', 'Order');
    const twice = seq(once, op(2, 8, 'read', 'Order'));
    const either = (arm: Node): string[] =>
      effectsOf(linkFunctions([func('load', 1, ['options'], branch(2, [arm, retry]))]), 'load');
    expect(either(once)).toEqual(['read Order: ≤ attempts']);
    // Two may be more than one attempt.
    expect(either(twice)).toEqual(['read Order: ≤ attempts + 2']);
  });
});
