// What is kept in caches, told from hand-written outlines: what it is made of, who drops it, and what its key lacks.
import { describe, expect, it } from 'vitest';
import type { RowChange } from '../../src/core/outline/effect.js';
import type { CacheUse, Call } from '../../src/core/outline/call.js';
import type { Assign, FunctionOutline, Node, Op, Target } from '../../src/core/outline/outline.js';
import type { CachedValue } from '../../src/core/facts/cached-value.js';
import { COUNTED, TIME, type Value } from '../../src/core/outline/value.js';
import { localPlace, propertyPlace, variablePlace, type Place } from '../../src/core/outline/place.js';
import { keptText } from '../../src/rule/cache-text.js';
import {
  assign,
  branch,
  call,
  classOf,
  entity,
  field,
  fieldOf,
  file,
  func,
  idOf,
  literal,
  local,
  op,
  parameter,
  result,
  returns,
  self,
  seq,
} from './outline-builder.js';
import { link } from '../../src/engine/link.js';
import { linkFunctions, reportsOf } from './program.js';

const template = (...parts: Value[]): Value => ({ is: 'template', parts });
const key = (text: string, value: Value = parameter(0)): Value => template(literal(text), value);

/** An op on a cache that all instances share. */
const cacheOp = (id: number, line: number, kind: Op['effects'][number]['kind'], cache: CacheUse): Op => ({
  ...op(id, line, kind, 'x'),
  text: `this.cache.${cache.action}`,
  member: 'cache-manager:Cache',
  effects: [{ kind }],
  cache: { shared: true, ...cache },
});
const get = (id: number, line: number, at: Value) => cacheOp(id, line, 'cache-get', { action: 'get', key: at });
const set = (id: number, line: number, at: Value, value: Value) =>
  cacheOp(id, line, 'cache-set', { action: 'set', key: at, value, ttl: '60 s' });
const del = (id: number, line: number, at?: Value) =>
  cacheOp(id, line, 'cache-delete', { action: 'delete', ...(at && { key: at }) });
const write = (id: number, line: number) => op(id, line, 'write', 'Price');
const onMiss = (...body: Node[]) => branch(3, [seq(...body), seq()], { depends: [0] });

/** `get(key) ?? set(key, read)`. */
const readThrough = (at: Value, read: Op = op(1, 4, 'read', 'Price', { arguments: [parameter(0)] })) =>
  func('Prices.of', 1, ['id', 'tenant'], seq(get(0, 2, at), onMiss(read, set(2, 5, at, result(1)))));

const program = (functions: readonly FunctionOutline[], classes = [classOf('Prices', ['of'])]) =>
  linkFunctions(functions, { classes }, { entities: { transactional: ['Price'], reference: ['Currency'], small: [] } });
const cachesOf = (...functions: FunctionOutline[]): readonly CachedValue[] => program(functions).facts.caches;
const said = (rule: string, ...functions: FunctionOutline[]): string[] =>
  reportsOf(program(functions), rule).map(({ at, message, confidence }) => `${at.start.line} ${message} ${confidence}`);

describe("a value in a library's cache", () => {
  it('is made of what its result comes from, under the key as people read it', () => {
    const [value] = cachesOf(readThrough(key('price:')));
    expect(value).toMatchObject({ key: 'price:{id}', scope: 'shared', ttl: '60 s', data: { class: 'transactional' } });
    expect(value!.reads.map(({ entity }) => entity)).toEqual(['Price']);
  });

  it('is what something outside has answered, not the rows that its client was made by', () => {
    const answered = (receiver: Value, ...passed: Value[]): Call => ({
      ...call(4, 5, 'ask', { arguments: passed, receiver }),
      target: { is: 'unknown', reason: 'no type' },
      awaited: true,
    });
    const kept = (asked: Call) => {
      const read = op(1, 4, 'read', 'Price', { arguments: [parameter(0)] });
      const at = key('limit:');
      return func('Prices.of', 1, ['id'], seq(get(0, 2, at), onMiss(read, asked, set(2, 6, at, result(4)))));
    };
    expect(cachesOf(kept(answered(result(1), literal('limit')))).flatMap(({ reads }) => reads)).toEqual([]);
    const [sent] = cachesOf(kept(answered(parameter(0), result(1))));
    expect(sent!.reads.map(({ entity }) => entity)).toEqual(['Price']);
  });

  it('is in what holds its store, also where a method of the same object puts it in', () => {
    const put = func('Kept.put', 40, ['id', 'price'], set(0, 41, key('price:'), parameter(1)));
    const owner = { owner: idOf('Prices') };
    const keeping = call(0, 51, 'Kept.put', { arguments: [parameter(0), parameter(1)], receiver: field(self, 'kept') });
    const keep = func('Prices.keep', 50, ['id', 'price'], keeping, owner);
    const read = op(0, 61, 'read', 'Price', { arguments: [parameter(0)] });
    const handing = call(1, 62, 'Prices.keep', { arguments: [parameter(0), result(0)], receiver: self });
    const of = func('Prices.of', 60, ['id'], seq(read, handing), owner);
    const { caches } = program([put, keep, of], [classOf('Kept', ['put']), classOf('Prices', ['keep', 'of'])]).facts;
    expect(caches.map(({ store }) => store)).toEqual(['Prices.kept']);
  });

  it('is stale when nobody drops it, and said where it is put in', () => {
    const writer = func('change', 20, ['id'], write(0, 21));
    expect(said('transactional-cache', readThrough(key('price:')), writer)).toEqual(['5 stale proven']);
    expect(said('missing-cache-invalidation', readThrough(key('price:')), writer)).toEqual([]);
  });

  it('is said at each writer that does not drop it when others do', () => {
    const good = func('change', 20, ['id'], seq(write(0, 21), del(1, 22, key('price:'))));
    const bad = func('import', 30, ['id'], write(0, 31));
    expect(said('missing-cache-invalidation', readThrough(key('price:')), good, bad)).toEqual(['31 misses proven']);
    expect(said('transactional-cache', readThrough(key('price:')), good, bad)).toEqual([]);
  });

  it.each([
    ['a caller drops it', func('change', 20, ['id'], seq(call(0, 21, 'store'), del(1, 22, key('price:')))), []],
    [
      'it is dropped under another key',
      func('change', 20, ['id'], seq(call(0, 21, 'store'), del(1, 22, key('stock:')))),
      ['41 misses proven'],
    ],
    [
      'it is dropped before the write',
      func('change', 20, ['id'], seq(del(0, 21, key('price:')), write(1, 22))),
      ['21 early proven', '41 misses proven'],
    ],
    [
      'it is dropped before the commit',
      func('change', 20, ['id'], {
        node: 'region',
        region: 'transaction',
        at: write(0, 20).at,
        body: seq(write(0, 21), del(1, 22, key('price:'))),
      }),
      ['22 uncommitted proven', '41 misses proven'],
    ],
  ])('when %s', (_, writer, expected) => {
    const good = func('other', 50, ['id'], seq(write(0, 51), del(1, 52, key('price:'))));
    const helper = func('store', 40, [], write(0, 41));
    expect(said('missing-cache-invalidation', readThrough(key('price:')), writer, helper, good)).toEqual(expected);
  });

  it('is said for each slot of a store of which only some keys are dropped', () => {
    const second = func(
      'Tops.of',
      60,
      ['size'],
      seq(get(0, 62, key('top:')), onMiss(op(1, 64, 'read', 'Price'), set(2, 65, key('top:'), result(1)))),
    );
    const few = func(
      'change',
      20,
      ['id'],
      seq(write(0, 21), del(1, 22, literal('price:5')), del(2, 23, literal('top:5'))),
    );
    expect(said('missing-cache-invalidation', readThrough(key('price:')), second, few)).toEqual([
      '21 some proven',
      '21 some proven',
    ]);
  });

  it('is kept until then where something empties the store, and for good where nothing does', () => {
    const field = classOf('Prices', ['of', 'reset'], { lifetime: 'singleton' });
    const place = fieldOf('Prices', 'known');
    const owner = { owner: idOf('Prices') };
    const fill: Node = { ...assign(4, place, { adds: true, value: result(0) }), key: parameter(0) } as Node;
    const of = func(
      'Prices.of',
      1,
      ['id'],
      branch(2, [seq(op(0, 3, 'read', 'Price'), fill), seq()], { tests: [place] }),
      owner,
    );
    const reset = func('Prices.reset', 30, [], { ...assign(31, place), drops: true } as Node, owner);
    const change = func('change', 20, ['id'], write(0, 21));
    const kept = (...functions: FunctionOutline[]) => program(functions, [field]).facts.caches.map(keptText);
    expect(kept(of, change)).toEqual(['for good']);
    expect(kept(of, change, reset)).toEqual(['until something empties it']);
  });

  it('is quiet where the whole store is emptied, or the key could be any', () => {
    const all = func('change', 20, ['id'], seq(write(0, 21), del(1, 22)));
    const any = func('change', 20, ['id'], seq(write(0, 21), del(1, 22, { is: 'unknown', reason: 'listed keys' })));
    for (const writer of [all, any]) {
      expect(said('transactional-cache', readThrough(key('price:')), writer)).toEqual([]);
      expect(said('missing-cache-invalidation', readThrough(key('price:')), writer)).toEqual([]);
    }
  });

  it('lacks what the query varies with and the key does not have', () => {
    const where: Value = { is: 'record', fields: { id: parameter(0), tenant: parameter(1) } };
    const read = op(1, 4, 'read', 'Price', { arguments: [where] });
    expect(cachesOf(readThrough(key('price:'), read))[0]!.leftOut.map(({ text }) => text)).toEqual(['tenant']);
    const whole = template(literal('price:'), parameter(0), literal(':'), parameter(1));
    expect(cachesOf(readThrough(whole, read))[0]!.leftOut).toEqual([]);
    expect(said('missing-cache-invalidation', readThrough(key('price:'), read))).toEqual(['5 key proven']);
  });

  it('has all of a row in its key that has its primary key, whatever that is called', () => {
    const [order, tenant] = [parameter(0), field(parameter(0), 'tenant')];
    const read = op(1, 4, 'read', 'Price', { arguments: [{ is: 'record', fields: { tenant } }] });
    const under = (column: string, indexes: readonly (readonly string[])[]): readonly string[] => {
      const functions = [readThrough(template(literal('price:'), field(order, column)), read)];
      const price = { ...entity('Price'), indexes };
      const { facts } = link([file(functions, { classes: [classOf('Prices', ['of'])] })], [price], {});
      return facts.caches.flatMap(({ leftOut }) => leftOut.map(({ text }) => text));
    };
    expect(under('id', [['id']])).toEqual([]);
    expect(under('number', [['number']])).toEqual([]);
    expect(under('number', [['id']])).toEqual(['id.tenant']);
    // One of several columns does not tell one row from the others.
    expect(under('number', [['number', 'year']])).toEqual(['id.tenant']);
  });

  it('is one where a function puts it in at several places', () => {
    const again = func(
      'Prices.of',
      1,
      ['id'],
      seq(
        get(0, 2, key('price:')),
        onMiss(
          op(1, 4, 'read', 'Price'),
          branch(5, [set(2, 6, key('price:'), result(1)), set(3, 7, key('price:'), result(1))]),
        ),
      ),
    );
    expect(cachesOf(again).map(({ at }) => at.start.line)).toEqual([6]);
  });

  it('is no concern when nothing is read to make it', () => {
    expect(cachesOf(func('token', 1, ['id'], seq(set(0, 2, key('token:'), literal('1')))))).toEqual([]);
  });

  it('of reference data is quiet', () => {
    const read = op(1, 4, 'read', 'Currency', { arguments: [parameter(0)] });
    const writer = func('rename', 20, ['id'], op(0, 21, 'write', 'Currency'));
    expect(said('transactional-cache', readThrough(key('currency:'), read), writer)).toEqual([]);
  });
});

describe('a copy of a part of the rows', () => {
  const entities = ['Price', 'Order'].map((id) => ({ ...classOf(id, []), id }));
  const told = (...functions: FunctionOutline[]): string[] =>
    reportsOf(program(functions, [classOf('Prices', ['of']), ...entities]), 'missing-cache-invalidation').map(
      ({ at: { start }, confidence }) => `${start.line} ${confidence}`,
    );
  const read = op(1, 4, 'read', 'Price', { effects: [{ kind: 'read', entity: 'Price', rows: 'one' }] });
  const amountKept = func(
    'Prices.of',
    1,
    ['id'],
    seq(get(0, 2, key('price:')), onMiss(read, set(2, 5, key('price:'), field(result(1), 'amount')))),
  );
  const decided = func(
    'Prices.of',
    1,
    ['id'],
    seq(get(0, 2, key('price:')), onMiss(read, branch(4, [set(2, 5, key('price:'), literal('yes')), seq()]))),
  );
  const whole = func(
    'Prices.of',
    1,
    ['id'],
    seq(get(0, 2, key('price:')), onMiss(read, set(2, 5, key('price:'), result(1)))),
  );
  const dropping = func('change', 20, ['id'], seq(write(0, 21), del(1, 22, key('price:'))));
  const updating = (column: string) =>
    func(
      'update',
      30,
      ['id'],
      op(0, 31, 'write', 'Price', {
        member: 'typeorm:Repository.update',
        effects: [{ kind: 'write', entity: 'Price', rows: 'many', change: 'update' }],
        values: { is: 'record', fields: { [column]: literal('1') } },
      }),
    );
  const saving = func('keep', 40, ['price'], op(0, 41, 'write', 'Price', { arguments: [parameter(0)] }));
  const setting = (column: string) => {
    const place = propertyPlace(localPlace(idOf('set'), 'price'), column);
    const assign: Assign = { node: 'assign', at: op(9, 50, 'read', 'x').at, place, value: literal('1') };
    return func('set', 50, ['price'], seq(assign, op(0, 51, 'write', 'Price', { arguments: [parameter(0)] })));
  };
  const removing = func(
    'remove',
    60,
    ['id'],
    op(0, 61, 'write', 'Price', { effects: [{ kind: 'write', entity: 'Price', rows: 'one', change: 'remove' }] }),
  );

  it('is right after writes of other columns, named or set before they are saved', () => {
    expect(told(amountKept, dropping, updating('note'))).toEqual([]);
    expect(told(amountKept, dropping, updating('amount'))).toEqual(['31 proven']);
    expect(told(amountKept, dropping, setting('note'))).toEqual([]);
    expect(told(amountKept, dropping, setting('amount'))).toEqual(['51 proven']);
    expect(told(whole, dropping, setting('note'))).toEqual(['51 proven']);
  });

  it('may be wrong where nobody knows what is written, unless most such writers leave it', () => {
    expect(told(amountKept, dropping, saving)).toEqual(['41 likely']);
    expect(told(decided, dropping, saving)).toEqual(['41 likely']);
    // It saves whatever it is given: that something of it has changed does not show.
    expect(told(whole, dropping, saving)).toEqual(['41 likely']);
    expect(told(amountKept, dropping, saving, removing)).toEqual([]);
    expect(told(amountKept, dropping, saving, removing, updating('amount'))).toEqual(['31 proven']);
  });

  it('shows rows that come by a relation where it is of whole rows', () => {
    const orders = op(1, 4, 'read', 'Order', { loads: ['lines'] });
    const kept = (value: Value) =>
      func('Prices.of', 1, ['id'], seq(get(0, 2, key('order:')), onMiss(orders, set(2, 5, key('order:'), value))));
    const changing = func('change', 20, ['id'], seq(op(0, 21, 'write', 'Order'), del(1, 22, key('order:'))));
    const taking = func(
      'take',
      60,
      ['id'],
      op(0, 61, 'write', 'Line', { effects: [{ kind: 'write', entity: 'Line', rows: 'one', change: 'remove' }] }),
    );
    expect(told(kept(result(1)), changing, taking)).toEqual(['61 likely']);
    expect(told(kept(field(result(1), 'total')), changing, taking)).toEqual([]);
  });

  it('under a key is right after new rows, made here or by all callers', () => {
    const made: Value = { is: 'record', fields: { amount: literal('1') } };
    const insert = (value: Value) =>
      func('add', 70, [], op(0, 71, 'write', 'Price', { arguments: [value], member: 'typeorm:Repository.save' }));
    expect(told(whole, dropping, insert(made))).toEqual([]);
    expect(told(whole, dropping, insert({ is: 'record', fields: { id: literal('1') } }))).toEqual(['71 proven']);
    const caller = func('create', 80, [], call(0, 81, 'keep', { arguments: [made] }));
    expect(told(whole, dropping, saving, caller)).toEqual([]);
    const other = func('edit', 90, ['price'], call(0, 91, 'keep', { arguments: [parameter(0)] }));
    expect(told(whole, dropping, saving, caller, other)).toEqual(['41 likely']);
  });
});

describe('rows that the ORM keeps', () => {
  const kept = func(
    'Prices.of',
    1,
    ['id'],
    op(0, 4, 'read', 'Price', { cache: { action: 'rows', shared: true, ttl: '60 s' } }),
  );
  const writer = func('change', 20, ['id'], write(0, 21));
  const source = (symbol: string, off: boolean) =>
    func(symbol, 90, [], op(0, 91, 'read', 'x', { effects: [], cache: { action: 'rows', ...(off && { off }) } }));

  it('are stale until their time is over, unless every data source keeps none', () => {
    expect(said('transactional-cache', kept, writer)).toEqual(['4 stale proven']);
    expect(said('transactional-cache', kept, writer, source('open', true))).toEqual([]);
    expect(said('transactional-cache', kept, writer, source('open', true), source('openOther', false))).toEqual([
      '4 stale proven',
    ]);
  });
});

describe('what business counts up and down', () => {
  it('is transactional whatever its name', () => {
    const read = op(1, 4, 'read', 'Line', { arguments: [parameter(0)] });
    const counting = (change: RowChange) =>
      func(
        'take',
        20,
        ['id'],
        op(0, 21, 'write', 'Line', { effects: [{ kind: 'write', entity: 'Line', rows: 'many', change }] }),
      );
    expect(said('transactional-cache', readThrough(key('line:'), read), counting('count'))).toEqual(['5 stale proven']);
    expect(said('transactional-cache', readThrough(key('line:'), read), counting('update'))).toEqual([
      '5 stale likely',
    ]);
  });
});

describe('a cache behind a class of the project', () => {
  const kept = [
    func(
      'Kept.get',
      60,
      ['key', 'make'],
      seq(
        get(0, 61, parameter(0)),
        onMiss(call(1, 62, { is: 'value', value: parameter(1) }), set(2, 63, parameter(0), result(1))),
      ),
    ),
    func('Kept.drop', 70, ['key'], del(0, 71, parameter(0))),
  ];
  const make = func('Prices.load', 80, ['id'], op(0, 81, 'read', 'Price'));
  const use = func(
    'Prices.of',
    1,
    ['id'],
    call(0, 2, 'Kept.get', { arguments: [key('own:'), { is: 'function', id: idOf('Prices.load') }] }),
  );
  const writer = (text: string) =>
    func('change', 20, ['id'], seq(write(0, 21), call(1, 22, 'Kept.drop', { arguments: [key(text)] })));

  it('is said where it is used, and dropped through the same class', () => {
    expect(said('transactional-cache', ...kept, make, use, writer('other:'))).toEqual(['2 stale proven']);
    expect(said('transactional-cache', ...kept, make, use, writer('own:'))).toEqual([]);
  });
});

describe('a field or a map', () => {
  const place = fieldOf('Prices', 'all');
  const fill = (more: Partial<Assign> = {}): Assign => ({
    node: 'assign',
    at: op(9, 5, 'read', 'Price').at,
    place,
    value: result(0),
    ...more,
  });
  const load = func('Prices.of', 1, [], seq(op(0, 4, 'read', 'Price'), fill(), returns(6, field(self, 'all'))), {
    owner: idOf('Prices'),
  });
  const reader = func('Prices.list', 10, [], returns(11, field(self, 'all')), { owner: idOf('Prices') });
  const writer = func('change', 20, ['id'], write(0, 21));
  const classes = (lifetime?: 'singleton' | 'request') => [
    classOf('Prices', ['of', 'list'], lifetime ? { lifetime } : {}),
  ];
  const lines = (functions: readonly FunctionOutline[], lifetime?: 'singleton' | 'request') =>
    reportsOf(program(functions, classes(lifetime)), 'transactional-cache').map(
      ({ at, message, confidence }) => `${at.start.line} ${message} ${confidence}`,
    );

  it('of an object that the container keeps is a cache; of one for each request it is none', () => {
    expect(lines([load, reader, writer], 'singleton')).toEqual(['5 stale proven']);
    expect(lines([load, reader, writer], 'request')).toEqual([]);
    expect(lines([load, reader, writer])).toEqual([]);
  });

  it('that is filled once for all keeps what the first call asked for', () => {
    const where: Value = { is: 'record', fields: { tenant: field(parameter(0), 'tenantId') } };
    const read = op(0, 4, 'read', 'Price', { arguments: [where] });
    const once = (tests: Place[], depends: number[] = []) =>
      func('Prices.of', 1, ['ctx'], seq(branch(3, [seq(read, fill()), seq()], { tests, depends })), {
        owner: idOf('Prices'),
      });
    const left = (...functions: FunctionOutline[]) =>
      reportsOf(program(functions, classes('singleton')), 'missing-cache-invalidation').map(
        ({ at, message, data }) => `${at.start.line} ${message} ${data.missing}`,
      );
    expect(left(once([place]), reader)).toEqual(['5 first ctx.tenantId']);
    // What also asks for whom it was filled is no such thing.
    expect(left(once([place, fieldOf('Prices', 'tenant')]), reader)).toEqual([]);
  });

  it('that writers set anew is right in their own process only', () => {
    const refreshing = func('change', 20, ['id'], seq(write(0, 21), call(1, 22, 'Prices.of')));
    expect(lines([load, reader, refreshing], 'singleton')).toEqual(['5 instances likely']);
  });

  it('that is set anew before it is read keeps nothing', () => {
    const owner = { owner: idOf('Prices') };
    const run = func('Prices.of', 1, [], seq(op(0, 4, 'read', 'Price'), fill(), call(1, 6, 'Prices.list')), owner);
    expect(lines([run, reader, writer], 'singleton')).toEqual([]);
  });

  it('of what a function is called on keeps nothing for others', () => {
    const own = fieldOf('onClose', 'session');
    const handler = func('onClose', 1, [], seq(op(0, 4, 'read', 'Price'), fill({ place: own })));
    expect(lines([handler, writer], 'singleton')).toEqual([]);
  });

  it('of objects that have methods keeps what they do, whatever was read to make them', () => {
    const classesOf = [...classes('singleton'), classOf('Observer', ['constructor', 'start'])];
    const maker: Target = { is: 'member', owner: idOf('Observer'), name: 'constructor' };
    const entry = fill({ adds: true, key: parameter(0), value: { is: 'join', of: [result(7), result(1)] } });
    const watch = (...body: Node[]) =>
      func('Prices.of', 1, ['id'], seq(branch(3, [seq(...body, entry), seq()], { tests: [place] })), {
        owner: idOf('Prices'),
      });
    const read = op(0, 4, 'read', 'Price');
    const kept = (...functions: FunctionOutline[]) => program(functions, classesOf).facts.caches.length;
    const observer = ['constructor', 'start'].map((name) => func(`Observer.${name}`, 30, [], seq()));
    expect(kept(watch(read, call(1, 5, maker)), ...observer, writer)).toBe(0);
    expect(kept(watch(read, call(1, 5, 'other')), func('other', 40, [], seq()), ...observer, writer)).toBe(1);
  });

  it('has nothing of what is read only later', () => {
    const read = op(0, 4, 'read', 'Price');
    const timer = (later: boolean) =>
      func(
        'Prices.of',
        1,
        [],
        seq(
          branch(
            3,
            [
              seq(
                later ? { node: 'detach', at: read.at, caught: false, body: read } : read,
                fill({ value: { is: 'unknown', reason: 'a timer' } }),
              ),
              seq(),
            ],
            { tests: [place] },
          ),
        ),
        { owner: idOf('Prices') },
      );
    expect(lines([timer(true), reader, writer], 'singleton')).toEqual([]);
    expect(lines([timer(false), reader, writer], 'singleton')).toEqual(['5 stale proven']);
  });

  it('that only marks what was done, or when, keeps nothing', () => {
    const at = fill({ place: fieldOf('Prices', '#at'), value: result(1) });
    const flag = fill({ place: fieldOf('Prices', 'busy'), value: literal('true') });
    const read = op(0, 4, 'read', 'Price');
    const guarded = (tests: Place[], ...body: Node[]) =>
      func('Prices.of', 1, [], seq(branch(3, [seq(read, ...body), seq()], { tests })), { owner: idOf('Prices') });
    const stores = (run: FunctionOutline) =>
      program([run, writer, func('now', 50, [], seq())], classes('singleton')).facts.caches.map(({ store, timed }) =>
        [store, ...(timed ? ['timed'] : [])].join(' '),
      );
    const now = call(1, 4, 'now');
    expect(stores(guarded([place, at.place], now, fill(), at))).toEqual(['Prices.all timed']);
    expect(stores(guarded([place], now, fill()))).toEqual(['Prices.all']);
    expect(stores(guarded([at.place], now, at))).toEqual(['Prices.#at']);
    expect(stores(guarded([flag.place], flag))).toEqual([]);
    // The field of an entry that decides whether it is still good.
    const entry = local('entry');
    const asked = guarded([entry, place, propertyPlace(entry, 'until')], fill({ adds: true, key: literal('one') }));
    expect(stores(asked)).toEqual(['Prices.all timed']);
  });

  it.each(['/erp/classes/rates.ts', '/erp/rates.ts'])('of the module lasts as long as the process, in %s', (path) => {
    const all = variablePlace(path, 'all');
    const body = seq(op(0, 4, 'read', 'Price'), fill({ place: all }));
    const run = func('load', 1, [], branch(3, [body, seq()], { tests: [all] }));
    const kept = program([run, writer], classes('singleton')).facts.caches;
    expect(kept.map(({ store, scope }) => `${store} ${scope}`)).toEqual(['all process']);
  });

  it('that lets go of what is done is work under way', () => {
    const entry = fill({ adds: true, key: literal('run') });
    const drop = fill({ adds: true, drops: true, key: literal('run'), value: literal('undefined') });
    const none = seq();
    const run = (...body: Node[]) =>
      func('Prices.of', 1, [], seq(branch(3, [seq(op(0, 4, 'read', 'Price'), ...body), seq()], { tests: [place] })), {
        owner: idOf('Prices'),
      });
    const told = (...body: Node[]) => lines([run(...body), reader, writer], 'singleton');
    const tried = (clause: 'catch' | 'finally'): Node => ({ node: 'try', at: drop.at, body: none, [clause]: drop });
    expect(told(entry)).toEqual(['5 stale proven']);
    expect(told(entry, drop)).toEqual([]);
    // A promise is put in behind the place that says what happens when it has settled.
    expect(told(tried('finally'), entry)).toEqual([]);
    // What has failed is not kept; what has not is.
    expect(told(entry, tried('catch'))).toEqual(['5 stale proven']);
    // What goes by a timer is there until then.
    expect(told(entry, { node: 'detach', at: drop.at, caught: false, body: drop })).toEqual(['5 stale proven']);
  });

  it('that is taken back by the function which sets it is no copy', () => {
    const taken = fill({ value: literal('null') });
    const other = (name: string): Place => fieldOf('Prices', name);
    const only = (test: Place, ...body: Node[]) => branch(7, [seq(...body), seq()], { tests: [test] });
    const run = (set: Assign, ...body: Node[]) =>
      func(
        'Prices.of',
        1,
        [],
        seq(branch(3, [seq(op(0, 4, 'read', 'Price'), set, ...body), seq()], { tests: [place] })),
        {
          owner: idOf('Prices'),
        },
      );
    const told = (...body: Node[]) => lines([run(fill(), ...body), reader, writer], 'singleton');
    const ended = (...body: Node[]): Node => ({ node: 'try', at: taken.at, body: seq(), finally: seq(...body) });
    expect(told()).toEqual(['5 stale proven']);
    expect(told(taken)).toEqual([]);
    expect(told(ended(taken))).toEqual([]);
    expect(told(ended(only(place, taken)))).toEqual([]);
    expect(told(ended(only(other('failed'), taken)))).toEqual(['5 stale proven']);
    expect(told(only(place, taken))).toEqual(['5 stale proven']);
    // A chain that nobody waits for is told of the end, a timer is not, whatever it is made of.
    const alone = (body: Node, isCallback?: true): Node => ({
      node: 'detach',
      at: taken.at,
      caught: false,
      body,
      ...(isCallback && { isCallback }),
    });
    expect(told(alone(ended(taken)))).toEqual([]);
    expect(told(alone(ended(taken), true))).toEqual(['5 stale proven']);
    expect(told(alone(taken))).toEqual(['5 stale proven']);
    expect(told(alone(taken, true))).toEqual(['5 stale proven']);
  });

  it('that holds a number which was counted, or a time, holds no row', () => {
    const set = (value: Value) =>
      func(
        'Prices.of',
        1,
        [],
        seq(branch(3, [seq(op(0, 4, 'read', 'Price'), fill({ value })), seq()], { tests: [place] })),
        {
          owner: idOf('Prices'),
        },
      );
    const told = (value: Value) => lines([set(value), reader, writer], 'singleton');
    expect(told({ is: 'join', of: [field(self, 'all'), { ...COUNTED }] })).toEqual([]);
    expect(told({ ...TIME })).toEqual([]);
    expect(told({ is: 'join', of: [field(self, 'other'), { ...COUNTED }] })).toEqual(['5 stale proven']);
    expect(told({ is: 'unknown', reason: 'a timer' })).toEqual(['5 stale proven']);
  });

  it('whose entries last as long as their keys is a cache of the request', () => {
    const weak = func(
      'Prices.of',
      1,
      ['ctx'],
      seq(op(0, 4, 'read', 'Price'), fill({ adds: true, key: parameter(0), weak: true })),
    );
    expect(lines([weak, reader, writer], 'singleton')).toEqual([]);
  });
});
