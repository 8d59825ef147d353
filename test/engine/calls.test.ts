// Call targets: which functions a call can run, and what is certain about it.
import { describe, expect, it } from 'vitest';
import type { Target } from '../../src/core/outline/outline.js';
import {
  call,
  classOf,
  field,
  fieldOf,
  file,
  fn,
  func,
  idOf,
  loop,
  op,
  parameter,
  result,
  returns,
  self,
  seq,
} from './outline-builder.js';
import { link } from '../../src/engine/link.js';
import { effectsOf, linkFunctions, queryLines, reportsOf } from './program.js';

const member = (owner: string, name: string, more: object = {}): Target => ({
  is: 'member',
  owner: idOf(owner),
  name,
  ...more,
});
const reads = (symbol: string, line: number, entity = 'Price') =>
  func(symbol, line, ['id'], op(0, line + 1, 'read', entity), { owner: idOf(symbol.split('.')[0]!) });
const caller = (target: Target) => func('run', 1, [], call(0, 2, target));

describe('a member call', () => {
  it('reaches the own member, or the nearest inherited one', () => {
    const classes = [
      classOf('Base', ['load']),
      classOf('Prices', [], { bases: [idOf('Base')] }),
      classOf('Special', [], { bases: [idOf('Prices')] }),
    ];
    const program = linkFunctions([reads('Base.load', 10), caller(member('Special', 'load'))], { classes });
    expect(effectsOf(program, 'run')).toEqual(['read Price: 1']);
  });

  it('of a class is certain when every override bears a statement, and assumed when one does not', () => {
    const classes = [classOf('Base', ['load']), classOf('Cached', ['load'], { bases: [idOf('Base')] })];
    const quiet = func('Cached.load', 20, ['id'], seq());
    const run = func('run', 1, ['ids'], loop(0, 2, parameter(0), call(0, 3, member('Base', 'load'), { varies: [0] })));
    const mixed = linkFunctions([reads('Base.load', 10), quiet, run], { classes });
    expect(queryLines(mixed)).toEqual(['3 likely']);
    expect(reportsOf(mixed, 'query-in-loop')[0]!.assumption).toBe(
      'Base.load is the one of 2 implementations that runs',
    );
    const both = linkFunctions([reads('Base.load', 10), reads('Cached.load', 20), run], { classes });
    expect(queryLines(both)).toEqual(['3 proven']);
  });

  it('of an interface reaches its implementations, also inherited ones and those of subclasses', () => {
    const classes = [
      classOf('Source', [], { kind: 'interface' }),
      classOf('Base', ['load']),
      classOf('Table', [], { bases: [idOf('Base'), idOf('Source')] }),
      classOf('View', ['load'], { bases: [idOf('Table')] }),
    ];
    const program = linkFunctions(
      [reads('Base.load', 10), reads('View.load', 20, 'Line'), caller(member('Source', 'load'))],
      { classes },
    );
    expect(program.targetsOf(idOf('run'), 0)).toEqual([idOf('Base.load'), idOf('View.load')]);
  });

  it('of an injected token reaches only what the container gives for it', () => {
    const classes = [
      classOf('Source', [], { kind: 'interface' }),
      classOf('Table', ['load'], { bases: [idOf('Source')] }),
      classOf('View', ['load'], { bases: [idOf('Source')] }),
    ];
    const providers = [{ token: 'SOURCE', classes: [idOf('View')], at: classes[0]!.at }];
    const functions = [
      reads('Table.load', 10),
      reads('View.load', 20),
      caller(member('Source', 'load', { token: 'SOURCE' })),
    ];
    const program = linkFunctions(functions, { classes, providers });
    expect(program.targetsOf(idOf('run'), 0)).toEqual([idOf('View.load')]);
  });

  it('that is exact reaches no override', () => {
    const classes = [classOf('Base', ['load']), classOf('Child', ['load'], { bases: [idOf('Base')] })];
    const program = linkFunctions(
      [reads('Base.load', 10), reads('Child.load', 20), caller(member('Base', 'load', { exact: true }))],
      { classes },
    );
    expect(program.targetsOf(idOf('run'), 0)).toEqual([idOf('Base.load')]);
  });

  it('reaches getters and static members by their own names', () => {
    const classes = [classOf('Order', ['get total', 'static all', 'constructor'])];
    const functions = [
      reads('Order.get total', 10),
      reads('Order.static all', 20, 'Line'),
      func(
        'run',
        1,
        [],
        seq(
          call(0, 2, member('Order', 'total', { accessor: 'get' })),
          call(1, 3, member('Order', 'all', { static: true })),
        ),
      ),
    ];
    expect(effectsOf(linkFunctions(functions, { classes }), 'run')).toEqual(['read Line: 1', 'read Price: 1']);
  });

  it('of an inherited member leaves out the overrides of sibling classes', () => {
    const classes = [
      classOf('Crud', ['update'], { kind: 'abstract' }),
      classOf('Users', [], { bases: [idOf('Crud')] }),
      classOf('Policies', ['update'], { bases: [idOf('Crud')] }),
    ];
    const functions = [reads('Crud.update', 10), reads('Policies.update', 20, 'Policy')];
    const program = linkFunctions([...functions, caller(member('Users', 'update'))], { classes });
    expect(effectsOf(program, 'run')).toEqual(['read Price: 1']);
  });

  it('of a constructor that nobody wrote does nothing', () => {
    const made = caller(member('Order', 'constructor', { exact: true }));
    const { calls, unknowns } = linkFunctions([made], { classes: [classOf('Order', [])] });
    expect(unknowns).toEqual([]);
    expect(calls.all).toEqual({ own: 1, model: 0, builtin: 0, external: {}, unknown: {} });
  });

  it('without any code is an unknown with its reason, and no name of Object.prototype is code', () => {
    const classes = [classOf('Source', [], { kind: 'interface' }), classOf('Order', [])];
    const program = linkFunctions(
      [func('run', 1, [], seq(call(0, 2, member('Source', 'load')), call(1, 3, member('Order', 'toString'))))],
      { classes },
    );
    expect(program.unknowns.map(({ reason }) => reason)).toEqual([
      'no implementation of Source.load',
      'Order has no code for "toString"',
    ]);
    expect(program.calls.all).toEqual({
      own: 0,
      model: 0,
      builtin: 0,
      external: {},
      unknown: { 'no implementation of Source.load': 1, 'Order has no code for "toString"': 1 },
    });
  });

  it('survives a circular class hierarchy', () => {
    const classes = [classOf('A', [], { bases: [idOf('B')] }), classOf('B', [], { bases: [idOf('A')] })];
    const program = linkFunctions([caller(member('A', 'load'))], { classes });
    expect(program.targetsOf(idOf('run'), 0)).toEqual([]);
  });
});

describe('a function value', () => {
  it('is followed through records, factories and fields that classes hold', () => {
    const functions = [
      reads('load', 10),
      func('makeLoader', 20, [], returns(21, fn('load'))),
      func('run', 1, [], seq(call(0, 2, 'makeLoader'), call(1, 3, { is: 'value', value: result(0) }))),
      func(
        'viaRecord',
        30,
        [],
        call(0, 31, { is: 'value', value: field({ is: 'record', fields: { load: fn('load') } }, 'load') }),
      ),
    ];
    const program = linkFunctions(functions);
    expect(effectsOf(program, 'run')).toEqual(['read Price: 1']);
    expect(effectsOf(program, 'viaRecord')).toEqual(['read Price: 1']);
  });

  it('that a field holds is assumed at most', () => {
    const functions = [
      reads('load', 10),
      func('Registry.constructor', 20, [], {
        node: 'assign',
        at: { file: '/erp/orders.ts', start: { line: 21, column: 1 }, end: { line: 21, column: 2 } },
        place: fieldOf('Registry', 'handler'),
        value: fn('load'),
      }),
      func(
        'Registry.runAll',
        1,
        ['ids'],
        loop(0, 2, parameter(0), call(0, 3, { is: 'value', value: field(self, 'handler') }, { varies: [0] })),
        { owner: idOf('Registry') },
      ),
    ];
    const program = linkFunctions(functions, { classes: [classOf('Registry', ['constructor', 'runAll'])] });
    expect(queryLines(program)).toEqual(['3 likely']);
  });
});

describe('statistics', () => {
  it('count calls by what they resolved to, awaited ones again', () => {
    const functions = [
      reads('load', 10),
      func(
        'run',
        1,
        [],
        seq(
          call(0, 2, 'load'),
          call(1, 3, { is: 'external', package: 'axios' }, { awaited: false }),
          call(2, 4, { is: 'builtin', name: 'JSON.parse' }, { awaited: false }),
          op(3, 5, 'write', 'Order'),
        ),
      ),
    ];
    const { all, awaited } = linkFunctions(functions).calls;
    expect(all).toEqual({ own: 1, model: 2, builtin: 1, external: { axios: 1 }, unknown: {} });
    expect(awaited).toEqual({ own: 1, model: 2, builtin: 0, external: {}, unknown: {} });
  });

  it('leave out files that are not product code, also calls that left no node', () => {
    const resolved = { all: { model: 5, builtin: 3 }, awaited: { model: 4, builtin: 0 } };
    const inFile = (setting: 'product' | 'migration') =>
      link([{ ...file([func('up', 1, [], seq(), { setting })]), resolved }], []).calls.all;
    expect(inFile('migration')).toEqual({ own: 0, model: 0, builtin: 0, external: {}, unknown: {} });
    expect(inFile('product')).toEqual({ own: 0, model: 5, builtin: 3, external: {}, unknown: {} });
  });
});
