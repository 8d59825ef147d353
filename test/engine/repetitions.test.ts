// Loops: who owns a statement, how often it runs, and the facts that keep one quiet. Each exemption is taken out once.
import { describe, expect, it } from 'vitest';
import type { Node } from '../../src/core/outline/outline.js';
import type { ExemptionName } from '../../src/core/summary/exemption.js';
import type { Value } from '../../src/core/outline/value.js';
import {
  assign,
  branch,
  call,
  element,
  exit,
  field,
  fieldOf,
  fn,
  func,
  idOf,
  lazy,
  list,
  literal,
  local,
  loop,
  op,
  parameter,
  result,
  returns,
  self,
  seq,
} from './outline-builder.js';
import { effectsOf, linkFunctions, queryLines, quietFacts, reportsOf } from './program.js';

const read = (line: number, more = {}) => op(line, line, 'read', 'Price', { varies: [0], ...more });
const gathered = (body: Node): Node => ({ node: 'region', region: 'debounced', at: read(3).at, body });
const overIds = (body: Node, more = {}) => func('run', 1, ['ids'], loop(0, 2, parameter(0), body, more));
const over = (value: Value, before: Node[] = []) =>
  func('run', 1, ['ids'], seq(...before, loop(0, 10, value, read(11))));

/** Quiet for this reason, and reported when the exemption is taken out. */
function expectExempt(name: ExemptionName, functions: Parameters<typeof linkFunctions>[0], options = {}): void {
  expect(queryLines(linkFunctions(functions, {}, options))).toEqual([]);
  expect(quietFacts(linkFunctions(functions, {}, options)).some((fact) => fact.includes(` ${name}: `))).toBe(true);
  const taken = linkFunctions(functions, {}, { ...options, disabledExemptions: new Set([name]) });
  expect(queryLines(taken)).not.toEqual([]);
}

describe('ownership', () => {
  it('gives a statement to the innermost loop of its function, counted over all', () => {
    const program = linkFunctions([
      func(
        'run',
        1,
        ['orders'],
        loop(0, 2, parameter(0), loop(1, 3, field(element(0), 'lines'), op(0, 4, 'write', 'Line', { varies: [1] }))),
      ),
    ]);
    expect(queryLines(program)).toEqual(['4 proven']);
    expect(reportsOf(program, 'query-in-loop')[0]!.cost).toBe('writes Line: orders.lines');
  });

  it('multiplies independent collections', () => {
    const program = linkFunctions([
      func(
        'run',
        1,
        ['orders', 'taxes'],
        loop(0, 2, parameter(0), loop(1, 3, parameter(1), op(0, 4, 'write', 'Line', { varies: [0, 1] }))),
      ),
    ]);
    expect(effectsOf(program, 'run')).toEqual(['write Line: orders·taxes']);
  });

  it('gives every loop around a call its own finding, each to be repaired on its own', () => {
    const program = linkFunctions([
      func(
        'inner',
        10,
        ['order'],
        loop(0, 11, field(parameter(0), 'lines'), op(0, 12, 'write', 'Line', { varies: [0] })),
      ),
      func(
        'outer',
        1,
        ['orders'],
        loop(0, 2, parameter(0), call(0, 3, 'inner', { arguments: [element(0)], varies: [0] })),
      ),
    ]);
    expect(queryLines(program)).toEqual(['3 proven', '12 proven']);
    expect(effectsOf(program, 'outer')).toEqual(['write Line: orders.lines']);
  });

  it('hands the statements of a fixed inner loop to the loop around it', () => {
    const program = linkFunctions([overIds(loop(1, 3, list(literal('a'), literal('b')), read(4, { varies: [0, 1] })))]);
    expect(queryLines(program)).toEqual(['4 proven']);
    expect(effectsOf(program, 'run')).toEqual(['read Price: 2·ids']);
  });

  it('leaves what runs once in the header of a loop alone', () => {
    const program = linkFunctions([func('run', 1, [], seq(op(0, 2, 'read', 'Order'), loop(0, 2, result(0), seq())))]);
    expect(queryLines(program)).toEqual([]);
  });

  it('reports several calls of one callee in one loop once, and other callees apart', () => {
    const twice = seq(read(3), read(4), op(9, 5, 'write', 'Price', { varies: [0] }));
    expect(queryLines(linkFunctions([overIds(twice)]))).toEqual(['3 proven', '5 proven']);
  });
});

describe('cost', () => {
  it('of rows fetched in each pass is their total, not a product', () => {
    const body = seq(
      op(0, 3, 'read', 'Line', { bound: 'lines', varies: [0] }),
      loop(1, 4, result(0), op(1, 5, 'write', 'Line', { varies: [1] })),
    );
    expect(effectsOf(linkFunctions([overIds(body)]), 'run')).toEqual(['read Line: ids', 'write Line: lines']);
  });

  it('of chunks and limits is a term of its own', () => {
    const chunked = overIds(read(3), { over: undefined });
    const inChunks = func(
      'run',
      1,
      ['ids'],
      loop(0, 2, { is: 'chunks', of: parameter(0), size: 100 }, read(3), { mode: 'batch' }),
    );
    expect(effectsOf(linkFunctions([inChunks]), 'run')).toEqual(['read Price: ⌈ids/100⌉']);
    const limited = over(result(5), [op(5, 5, 'read', 'Order', { bound: 'orders', limit: 50 })]);
    expect(effectsOf(linkFunctions([limited]), 'run')).toContain('read Price: min(orders, 50)');
    expect(effectsOf(linkFunctions([chunked]), 'run')).toEqual(['read Price: passes']);
  });

  it('of all chunks together is what was cut up', () => {
    const inner = loop(1, 3, element(0), op(0, 4, 'write', 'Price', { varies: [1] }));
    const program = linkFunctions([
      func('run', 1, ['ids'], loop(0, 2, { is: 'chunks', of: parameter(0), size: 10 }, inner, { mode: 'batch' })),
    ]);
    expect(effectsOf(program, 'run')).toEqual(['write Price: ids']);
    expect(queryLines(program)).toEqual(['4 proven']);
  });

  it('of branches is the larger one, exact where both are equal', () => {
    const equal = overIds(branch(3, [read(4), read(5)]));
    const unequal = overIds(branch(3, [read(4), seq()]));
    expect(effectsOf(linkFunctions([equal]), 'run')).toEqual(['read Price: ids']);
    expect(effectsOf(linkFunctions([unequal]), 'run')).toEqual(['read Price: ≤ ids']);
  });

  it('is not made inexact by a guard that throws', () => {
    const guarded = overIds(branch(3, [exit(3, 'throw'), read(4)]));
    expect(effectsOf(linkFunctions([guarded]), 'run')).toEqual(['read Price: ids']);
  });

  it('is inexact behind an exit, and after an optional effect', () => {
    const leaves = func('run', 1, [], seq(branch(2, [exit(2, 'return'), seq()]), op(0, 3, 'read', 'Price')));
    const optional = func(
      'run',
      1,
      [],
      op(0, 3, 'read', 'Price', { effects: [{ kind: 'read', entity: 'Price', optional: true }] }),
    );
    expect(effectsOf(linkFunctions([leaves]), 'run')).toEqual(['read Price: ≤ 1']);
    expect(effectsOf(linkFunctions([optional]), 'run')).toEqual(['read Price: ≤ 1']);
  });

  it('counts a rollback in the place of a commit, and what a catch repairs on top', () => {
    const tx = (id: number) => op(id, id, 'transaction', '', { effects: [{ kind: 'transaction' }] });
    const body = seq(tx(2), tx(3));
    const location = tx(1).at;
    const rethrows = func('run', 1, [], { node: 'try', at: location, body, catch: seq(tx(4), exit(5, 'throw')) });
    const repairs = func('run', 1, [], { node: 'try', at: location, body, catch: tx(4) });
    expect(effectsOf(linkFunctions([rethrows]), 'run')).toEqual(['transaction: 2']);
    expect(effectsOf(linkFunctions([repairs]), 'run')).toEqual(['transaction: ≤ 3']);
  });

  it('substitutes what the caller passes', () => {
    const inner = func('inner', 10, ['items'], loop(0, 11, parameter(0), op(0, 12, 'write', 'Line', { varies: [0] })));
    const of = (argument: Value) =>
      effectsOf(
        linkFunctions([inner, func('run', 1, ['orders'], call(0, 2, 'inner', { arguments: [argument] }))]),
        'run',
      );
    expect(of(list(literal('a'), literal('b')))).toEqual(['write Line: 2']);
    expect(of(field(parameter(0), 'lines'))).toEqual(['write Line: orders.lines']);
    expect(of({ is: 'derived', from: parameter(0), by: 'filter' })).toEqual(['write Line: ≤ orders']);
  });
});

describe('a call whose statements run differently often', () => {
  it('is one finding, which tells them all', () => {
    const save = op(0, 3, 'read', 'Price', { varies: [0] });
    const chunks = loop(1, 3, parameter(0), op(1, 3, 'write', 'Price', { member: save.member, varies: [] }), {
      mode: 'batch',
      isInternal: true,
    });
    const reports = reportsOf(linkFunctions([overIds(seq(save, chunks))]), 'query-in-loop');
    expect(reports).toHaveLength(1);
    expect(reports[0]!.cost).toBe('reads Price: ids, writes Price: ids·⌈ids/k⌉; up to ids·⌈ids/k⌉ + ids in all');
  });
});

describe('a loop over chunks in a loop', () => {
  it('keeps its statements', () => {
    const chunks = loop(1, 3, parameter(0), op(1, 4, 'write', 'Price', { varies: [1] }), { mode: 'batch' });
    expect(queryLines(linkFunctions([overIds(chunks)]))).toEqual([]);
  });
});

describe('a parameter that is taken apart', () => {
  it('goes by the names of its parts', () => {
    const run = func('run', 1, [{ name: '{ ids }', isPattern: true }], loop(0, 2, field(parameter(0), 'ids'), read(3)));
    expect(reportsOf(linkFunctions([run]), 'query-in-loop')[0]!.cost).toBe('reads Price: ids');
  });
});

describe('exemptions', () => {
  it.each(['batch', 'page', 'drain', 'retry', 'poll', 'search', 'few'] as const)(
    '%s, by the mode of the loop',
    (mode) => {
      expectExempt(mode, [overIds(read(3), { mode })]);
    },
  );

  it('page: a statement for each row of the page is still one for each row', () => {
    const body = seq(
      op(0, 3, 'read', 'Order', { bound: 'page', limit: 20 }),
      loop(1, 4, result(0), op(1, 5, 'write', 'Order', { varies: [1] })),
    );
    const program = linkFunctions([func('run', 1, [], loop(0, 2, undefined, body, { mode: 'page' }))]);
    expect(queryLines(program)).toEqual(['5 proven']);
  });

  it('few: literal lists, constants and queries with a small limit', () => {
    expectExempt('few', [over(list(literal('a'), literal('b')))]);
    expectExempt('few', [over({ is: 'constant', name: 'Status', size: 4 })]);
    expectExempt('few', [over(result(5), [op(5, 5, 'read', 'Order', { limit: 20 })])]);
    expect(queryLines(linkFunctions([over(result(5), [op(5, 5, 'read', 'Order', { limit: 21 })])]))).toEqual([
      '11 proven',
    ]);
  });

  it('few: a parameter for which every caller passes a fixed list', () => {
    const helper = func('helper', 10, ['items'], loop(0, 11, parameter(0), read(12)));
    const pass = (name: string, line: number, value: Value) =>
      func(name, line, ['ids'], call(0, line + 1, 'helper', { arguments: [value] }));
    expectExempt('few', [helper, pass('a', 1, list(literal('x'))), pass('b', 3, list(literal('y'), literal('z')))]);
    const mixed = [helper, pass('a', 1, list(literal('x'))), pass('b', 3, parameter(0))];
    expect(queryLines(linkFunctions(mixed))).toEqual(['12 proven']);
  });

  it('a field of a parameter is what callers write there, or in what they spread', () => {
    const over = field(parameter(0), 'lines');
    const helper = func('helper', 10, ['order'], loop(0, 11, over, read(12)));
    const pass = (name: string, line: number, fields: Record<string, Value>) =>
      func(
        name,
        line,
        [{ name: 'body', input: 'request' }],
        call(0, line + 1, 'helper', { arguments: [{ is: 'record', fields }] }),
      );
    const two = { lines: list(literal('x'), literal('y')) };
    expectExempt('few', [helper, pass('a', 1, two)]);
    expect(queryLines(linkFunctions([helper, pass('a', 1, two), pass('b', 3, { '...': parameter(0) })]))).toEqual([
      '12 proven',
    ]);
    expect(queryLines(linkFunctions([helper, pass('a', 1, { lines: field(parameter(0), 'items') })]))).toEqual([
      '12 proven',
    ]);
    expect(queryLines(linkFunctions([helper, pass('a', 1, {})]))).toEqual(['12 likely']);
  });

  it('few: a loop that always leaves after its first pass', () => {
    expectExempt('few', [overIds(seq(read(3), exit(4, 'return')))]);
  });

  it('search: leaves on a hit; a check that throws, or gives false, runs through when all is well', () => {
    const then = (node: Node) => overIds(seq(read(3), branch(4, [node, seq()], { depends: [3] })));
    expectExempt('search', [then(returns(4, result(3)))]);
    expectExempt('search', [then(exit(4, 'break', { loop: 0 }))]);
    expect(queryLines(linkFunctions([then(exit(4, 'throw'))]))).toEqual(['3 proven']);
    expect(queryLines(linkFunctions([then(returns(4, literal('false')))]))).toEqual(['3 proven']);
  });

  it('search: only for the statement that is tested, and only where the exit is the hit', () => {
    const body = (hit?: number) =>
      seq(
        read(3),
        op(7, 4, 'write', 'Order', { varies: [0] }),
        branch(5, [exit(5, 'break'), seq()], { depends: [3], ...(hit !== undefined && { foundArm: hit }) }),
      );
    expect(queryLines(linkFunctions([overIds(body())]))).toEqual(['4 proven']);
    expect(queryLines(linkFunctions([overIds(body(1))]))).toEqual(['3 proven', '4 proven']);
  });

  it('search: what stands in an arm that leaves the loop runs once at most', () => {
    expectExempt('search', [overIds(branch(3, [seq(read(4), exit(5, 'return')), seq()]))]);
    const caught: Node = {
      node: 'try',
      at: read(3).at,
      body: branch(3, [seq(read(4), exit(5, 'throw')), seq()]),
      catch: seq(),
    };
    expect(queryLines(linkFunctions([overIds(caught)]))).toEqual(['4 proven']);
  });

  it('memoised: a map that is asked before and filled in the arm, or later in the pass', () => {
    const map = local('prices');
    expectExempt('memoised', [
      overIds(branch(3, [seq(read(4), assign(5, map, { adds: true })), seq()], { tests: [map] })),
    ]);
    expectExempt('memoised', [
      overIds(seq(branch(3, [read(4), seq()], { tests: [map] }), assign(5, map, { adds: true }))),
    ]);
  });

  it('memoised: not by a map that nothing fills, nor by a local that is new in each pass', () => {
    const map = local('prices');
    const unfilled = overIds(branch(3, [read(4), seq()], { tests: [map] }));
    const fresh = local('price', { loop: 0 });
    const reset = overIds(seq(branch(3, [seq(read(4), assign(5, fresh)), seq()], { tests: [fresh] })));
    const set = overIds(seq(assign(2, map), branch(3, [seq(read(4), assign(5, map)), seq()], { tests: [map] })));
    for (const run of [unfilled, reset, set]) expect(queryLines(linkFunctions([run]))).toEqual(['4 proven']);
  });

  it('memoised: a field of a service that the callee asks and fills', () => {
    const cache = fieldOf('Rates', 'byCode');
    const lookUp = func(
      'lookUp',
      10,
      ['code'],
      branch(11, [returns(11, literal('hit')), seq(read(12), assign(13, cache, { adds: true }))], { tests: [cache] }),
    );
    expectExempt('memoised', [lookUp, overIds(call(0, 3, 'lookUp', { arguments: [element(0)], varies: [0] }))]);
  });

  it('memoised: a local that stands for a map which outlives the call, not one made in the call', () => {
    const lookUp = (lifetime: 'call' | 'singleton') => {
      const map = local('rates');
      const filled = { ...map, lifetime, ...(lifetime === 'singleton' && { key: parameter(0) }) };
      const fill = seq(read(12), assign(13, filled, { adds: true }));
      return func('lookUp', 10, ['code'], branch(11, [returns(11, literal('hit')), fill], { tests: [map] }));
    };
    const run = overIds(call(0, 3, 'lookUp', { arguments: [element(0)], varies: [0] }));
    expectExempt('memoised', [lookUp('singleton'), run]);
    expect(queryLines(linkFunctions([lookUp('call'), run]))).toEqual(['3 proven']);
  });

  it('memoised: what runs once, whoever comes first', () => {
    expectExempt('memoised', [overIds({ node: 'region', region: 'once', at: read(3).at, body: read(4) })]);
  });

  it('dataloader: a batch function runs once for many callers', () => {
    const batch = func('loadAll', 10, ['keys'], read(11));
    expectExempt('dataloader', [batch, overIds(gathered(call(0, 3, 'loadAll', { varies: [0] })))]);
  });

  it('reference: an entity that the configuration names as small', () => {
    const entities = { transactional: [], reference: [], small: ['Price'] };
    expectExempt('reference', [overIds(read(3))], { entities });
  });

  it.each(['test', 'migration', 'seed', 'script', 'generated'] as const)('setting: %s code', (setting) => {
    expectExempt('setting', [func('run', 1, ['ids'], loop(0, 2, parameter(0), read(3)), { setting })]);
  });

  it('setting: code that only start-up runs, unless something else runs it too', () => {
    const run = overIds(read(3));
    const boot = func('boot', 20, [], call(0, 21, 'run', { arguments: [parameter(0)] }), {
      entries: [{ kind: 'start-up', name: 'module' }],
    });
    expectExempt('setting', [run, boot]);
    const handler = func('handler', 30, [], call(0, 31, 'run'), { entries: [{ kind: 'http', name: 'POST /orders' }] });
    const program = linkFunctions([run, boot, handler]);
    expect(queryLines(program)).toEqual(['3 proven']);
    expect(reportsOf(program, 'query-in-loop')[0]!.entry).toBe('POST /orders');
  });

  it('setting: code lent by a folder for tests, unless product code calls it', () => {
    const lent = func('run', 1, ['ids'], loop(0, 2, parameter(0), read(3)), { lent: true });
    expectExempt('setting', [lent]);
    const handler = func('handler', 30, [], call(0, 31, 'run', { arguments: [parameter(0)] }));
    expect(queryLines(linkFunctions([lent, handler]))).toEqual(['3 proven']);
  });

  it('setting: what tests call is still the product', () => {
    const check = func('check', 20, [], call(0, 21, 'run', { arguments: [list(literal('x'))] }), { setting: 'test' });
    expect(queryLines(linkFunctions([overIds(read(3)), check]))).toEqual(['3 proven']);
  });
});

describe('origin', () => {
  const originOf = (value: Value, before: Node[] = []) => linkFunctions([over(value, before)]).facts.loops[0]!.origin;
  const orders = op(5, 5, 'read', 'Order', { bound: 'orders' });

  it('is followed to queries, relations, requests and files', () => {
    expect(originOf(result(5), [orders])).toMatchObject({ from: 'query', text: 'the rows of this.order.find' });
    expect(originOf({ is: 'derived', from: result(5), by: 'filter' }, [orders])).toMatchObject({ from: 'query' });
    expect(originOf(field({ is: 'element', loop: -1, over: result(5) }, 'lines'), [orders])).toMatchObject({
      from: 'relation',
      text: 'the relation Order.lines',
    });
    expect(originOf({ is: 'input', from: 'request' })).toMatchObject({ from: 'request' });
    expect(originOf({ is: 'join', of: [list(), parameter(0)] })).toMatchObject({ from: 'caller' });
  });

  it('goes through the functions that return a collection', () => {
    const open = func('open', 30, [], seq(op(0, 31, 'read', 'Order', { loads: ['lines'] }), returns(31, result(0))));
    const program = linkFunctions([open, over(result(7), [call(7, 7, 'open', { bound: 'orders' })])]);
    expect(program.facts.loops[0]!.origin).toMatchObject({
      from: 'query',
      loads: ['lines'],
      at: op(0, 31, 'read', 'x').at,
    });
    expect(queryLines(program)).toEqual(['11 proven']);
  });

  it('that is not known makes a finding likely and names the assumption', () => {
    const program = linkFunctions([over({ is: 'unknown', reason: 'what an unmodelled call gives' })]);
    expect(queryLines(program)).toEqual(['11 likely']);
    expect(reportsOf(program, 'query-in-loop')[0]!.assumption).toBe(
      'what an unmodelled call gives grows with the data',
    );
  });

  it('that is what an object keeps is not said to grow', () => {
    const program = linkFunctions([over(field(self, 'strategies'))]);
    expect(program.facts.loops[0]!.origin.from).toBe('state');
    expect(queryLines(program)).toEqual([]);
  });

  it('inside a loop over data leaves its statements to that loop', () => {
    const inner = loop(1, 3, field(self, 'handlers'), read(4));
    const program = linkFunctions([
      func('run', 1, ['ids'], loop(0, 2, parameter(0), inner), { owner: idOf('Service') }),
    ]);
    expect(queryLines(program)).toEqual(['4 proven']);
    expect(reportsOf(program, 'query-in-loop')[0]!.header!.start.line).toBe(2);
  });
});

describe('recursion', () => {
  it('down a structure repeats the statements of its function', () => {
    const walk = func(
      'walk',
      1,
      ['node'],
      seq(
        op(0, 2, 'read', 'Order', { arguments: [field(parameter(0), 'id')] }),
        call(1, 3, 'walk', { arguments: [field(parameter(0), 'parent')] }),
      ),
    );
    const program = linkFunctions([walk]);
    expect(queryLines(program)).toEqual(['3 proven']);
    expect(effectsOf(program, 'walk')).toEqual(['read Order: ≤ calls + 1']);
  });

  it('in a loop over children is one finding, in the loop', () => {
    const walk = func(
      'walk',
      1,
      ['node'],
      seq(
        op(0, 2, 'write', 'Order'),
        loop(0, 3, field(parameter(0), 'children'), call(1, 4, 'walk', { arguments: [element(0)], varies: [0] })),
      ),
    );
    expect(queryLines(linkFunctions([walk]))).toEqual(['4 proven']);
  });

  it('that tries again, or turns a page, is none', () => {
    const retry = func(
      'retry',
      1,
      ['id', 'attempt'],
      seq(
        op(0, 2, 'write', 'Order'),
        call(1, 3, 'retry', { arguments: [parameter(0), { is: 'unknown', reason: 'computed' }] }),
      ),
    );
    const page = func(
      'page',
      10,
      ['skip'],
      seq(op(0, 11, 'read', 'Order', { limit: 100 }), call(1, 12, 'page', { arguments: [field(result(0), 'length')] })),
    );
    expect(queryLines(linkFunctions([retry, page]))).toEqual([]);
  });

  it('in a circle of functions gives each of them the effects of all', () => {
    const a = func('a', 1, ['x'], seq(op(0, 2, 'read', 'Order'), call(1, 3, 'b', { arguments: [parameter(0)] })));
    const b = func('b', 10, ['x'], seq(op(0, 11, 'write', 'Line'), call(1, 12, 'a', { arguments: [parameter(0)] })));
    const program = linkFunctions([a, b]);
    for (const name of ['a', 'b'])
      expect(program.summaries.get(idOf(name))!.effects.map(({ effect }) => effect.kind)).toEqual(['read', 'write']);
  });
});

describe('lazy relations', () => {
  const orders = (loads: string[]) => op(5, 5, 'read', 'Order', { bound: 'orders', loads });
  const loopOver = (loads: string[], body: Node) =>
    func('run', 1, [], seq(orders(loads), loop(0, 10, result(5), body)));
  const lazyLines = (functions: Parameters<typeof linkFunctions>[0]) =>
    reportsOf(linkFunctions(functions), 'lazy-relation-in-loop').map(
      ({ at, confidence }) => `${at.start.line} ${confidence}`,
    );

  it('start a query for each element, unless the query of the collection loaded them', () => {
    const read = lazy(0, 11, 'Order', 'customer', element(0));
    expect(lazyLines([loopOver([], read)])).toEqual(['11 proven']);
    expect(lazyLines([loopOver(['customer'], read)])).toEqual([]);
    expect(lazyLines([loopOver(['lines'], read)])).toEqual(['11 proven']);
    expect(quietFacts(linkFunctions([loopOver(['customer'], read)]), 'lazy-relation-in-loop')).toEqual([
      '11 loaded: this.order.find loads "customer"',
    ]);
    const taken = linkFunctions([loopOver(['customer'], read)], {}, { disabledExemptions: new Set(['loaded']) });
    expect(reportsOf(taken, 'lazy-relation-in-loop')).toHaveLength(1);
  });

  it('behind a mapper or a getter are decided where the entity comes from', () => {
    const mapper = func('toRow', 30, ['order'], lazy(0, 31, 'Order', 'customer', parameter(0)));
    const map = call(0, 11, 'toRow', { arguments: [element(0)], varies: [0] });
    expect(lazyLines([mapper, loopOver([], map)])).toEqual(['11 proven']);
    expect(lazyLines([mapper, loopOver(['customer'], map)])).toEqual([]);
    const getter = func('label', 30, [], lazy(0, 31, 'Order', 'customer', self));
    const get = call(0, 11, 'label', { receiver: element(0), varies: [0] });
    expect(lazyLines([getter, loopOver([], get)])).toEqual(['11 proven']);
    expect(lazyLines([getter, loopOver(['customer'], get)])).toEqual([]);
  });

  it('deeper down need their whole path loaded', () => {
    const read = lazy(0, 11, 'Line', 'product', element(1));
    const nested = loop(1, 11, field(element(0), 'lines'), read);
    expect(lazyLines([loopOver(['lines'], nested)])).toEqual(['11 proven']);
    expect(lazyLines([loopOver(['lines.product'], nested)])).toEqual([]);
  });

  it('read twice in one pass are read once', () => {
    const read = (id: number) => lazy(id, 11, 'Order', 'customer', element(0));
    expect(effectsOf(linkFunctions([loopOver([], seq(read(0), read(1)))]), 'run')).toContain('read customer: orders');
  });

  it('are no business of query-in-loop', () => {
    expect(queryLines(linkFunctions([loopOver([], lazy(0, 11, 'Order', 'customer', element(0)))]))).toEqual([]);
  });
});

describe('field resolvers', () => {
  const entries = [{ kind: 'graphql-field', name: 'Order.price', parent: 'Order' }] as const;
  const reportsIn = (functions: Parameters<typeof linkFunctions>[0]) =>
    reportsOf(linkFunctions(functions), 'query-in-field-resolver').map(({ at }) => at.start.line);

  it('run once for each parent', () => {
    const field = func('price', 1, ['order'], op(0, 2, 'read', 'Price'), { entries });
    const program = linkFunctions([field]);
    expect(reportsIn([field])).toEqual([2]);
    expect(queryLines(program)).toEqual([]);
    expect(reportsOf(program, 'query-in-field-resolver')[0]!.data.rows).toBe('every Order in the answer');
    const nameless = { ...field, entries: [{ kind: 'graphql-field', name: 'price' }] } as const;
    const [report] = reportsOf(linkFunctions([nameless]), 'query-in-field-resolver');
    expect(report!.data.rows).toBe('every parent in the answer');
  });

  it('are not kept quiet by a map that is filled under the own key of each parent', () => {
    const map = local('seen');
    const fill = seq(op(1, 12, 'read', 'Price'), assign(13, { ...map, lifetime: 'singleton', key: parameter(0) }));
    const lookUp = func('lookUp', 10, ['key'], branch(11, [returns(11, literal('hit')), fill], { tests: [map] }));
    const price = (key: Value) => func('price', 1, ['order'], call(0, 2, 'lookUp', { arguments: [key] }), { entries });
    expect(reportsIn([lookUp, price(field(parameter(0), 'id'))])).toEqual([2]);
    expect(reportsIn([lookUp, price(field(parameter(0), 'currencyCode'))])).toEqual([]);
    expect(reportsIn([lookUp, price(literal('settings'))])).toEqual([]);
  });

  it('own lazy relations that they read', () => {
    const field = func('customer', 1, ['order'], lazy(0, 2, 'Order', 'customer', parameter(0)), { entries });
    expect(reportsIn([field])).toEqual([2]);
    expect(reportsOf(linkFunctions([field]), 'lazy-relation-in-loop')).toEqual([]);
  });

  it('that load through a batch function are quiet, and so are root operations', () => {
    const batch = func('batch', 10, ['keys'], op(0, 11, 'read', 'Price'));
    const loads = func('price', 1, ['order'], gathered(call(0, 2, 'batch')), { entries });
    const root = func('orders', 20, [], op(0, 21, 'read', 'Order'), {
      entries: [{ kind: 'graphql-operation', name: 'Query.orders' }],
    });
    expect(reportsIn([batch, loads, root])).toEqual([]);
  });
});

describe('detached and passed work', () => {
  it('counts statements that nobody waits for', () => {
    const program = linkFunctions([overIds({ node: 'detach', at: read(3).at, caught: false, body: read(4) })]);
    expect(queryLines(program)).toEqual(['4 proven']);
    expect(program.facts.loops[0]!.sites[0]!.awaited).toBe(false);
  });

  it('does not run a function that is only mentioned', () => {
    const program = linkFunctions([
      func('load', 10, ['id'], op(0, 11, 'read', 'Price')),
      overIds(call(0, 3, { is: 'external', package: 'queue' }, { arguments: [fn('load')] })),
    ]);
    expect(queryLines(program)).toEqual([]);
  });
});
