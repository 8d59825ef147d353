// Messages by hand-written outlines: who gets what, through wrappers, awaited or not; hooks of entities; heat.
import { describe, expect, it, test } from 'vitest';
import { keyMatches, type Message, type Receiver, type RunsHooks } from '../../src/core/outline/message.js';
import type { Op } from '../../src/core/outline/outline.js';
import type { AnalysedProgram } from '../../src/core/program.js';
import type { Value } from '../../src/core/outline/value.js';
import { fieldPlace } from '../../src/core/outline/place.js';
import { createLinker } from '../../src/engine/link.js';
import {
  assign,
  at,
  branch,
  call,
  classOf,
  field,
  fieldOf,
  file,
  fn,
  func,
  idOf,
  literal,
  loop,
  op,
  parameter,
  result,
  self,
  seq,
} from './outline-builder.js';
import { effectsOf, ENTITIES, linkFunctions, queryLines, reportsOf } from './program.js';

const bus = (name = 'events'): Value => ({ is: 'constant', name });
const klass = (id: string): Value => ({ is: 'class', id });

/** An op that sends; nothing else. */
const send = (id: number, line: number, key: Value | undefined, more: Partial<Message> & Partial<Op> = {}): Op => {
  const { awaits, bus: on = bus(), payload = [], ...rest } = more;
  const message: Message = { sends: 'event', bus: on, payload, ...(key && { key }), ...(awaits && { awaits }) };
  return op(id, line, 'emit', '', { effects: [{ kind: 'emit' }], text: 'this.events.emit', message, ...rest });
};

const listener = (symbol: string, keys: readonly string[], more: Partial<Receiver> = {}): Receiver => ({
  takes: 'event',
  function: idOf(symbol),
  at: at(90),
  bus: 'events',
  keys,
  ...more,
});

const reads = func('Stock.onOrder', 50, ['order'], op(0, 51, 'read', 'Price'));
const publishes = (...nodes: Parameters<typeof seq>) => func('Orders.publish', 1, ['order'], seq(...nodes));

describe('keys', () => {
  test.each([
    ['order.confirmed', 'order.confirmed', true],
    ['order.confirmed', 'order.shipped', false],
    ['order.confirmed', 'order.*', true],
    ['order.line.added', 'order.*', false],
    ['order.line.added', 'order.**', true],
    ['order.line.added', '**', true],
    ['order:confirmed', 'order:*', true],
    ['order.{}', 'order.shipped', true],
    ['order.{}', 'stock.shipped', false],
    ['order.{}.done', 'order.line.done', true],
    ['order.{}.done', 'order.line.open', false],
    ['{}', 'order.*', false],
  ])('%s comes to %s: %s', (sent, taken, comes) => {
    expect(keyMatches(sent, taken)).toBe(comes);
  });
});

describe('listeners', () => {
  it('count in who awaits them, and as an assumption in who does not', () => {
    const receivers = [listener('Stock.onOrder', ['order.confirmed'])];
    const key = literal('order.confirmed');
    const awaited = linkFunctions([publishes(send(0, 2, key, { awaits: true })), reads], { receivers });
    expect(effectsOf(awaited, 'Orders.publish')).toEqual(['emit: 1', 'read Price: 1']);
    const left = linkFunctions([publishes(send(0, 2, key)), reads], { receivers });
    expect(effectsOf(left, 'Orders.publish')).toEqual(['emit: 1', 'read Price: 1 (assumed)']);
    expect(left.summaries.get(idOf('Orders.publish'))!.effects.at(-1)).toMatchObject({
      awaited: false,
      detached: 'caught',
    });
  });

  it('hear only their own names on their own bus', () => {
    const receivers = [
      listener('Stock.onOrder', ['order.shipped']),
      listener('Stock.onOrder', ['order.confirmed'], { bus: 'another' }),
    ];
    const program = linkFunctions([publishes(send(0, 2, literal('order.confirmed'), { awaits: true })), reads], {
      receivers,
    });
    expect(effectsOf(program, 'Orders.publish')).toEqual(['emit: 1']);
  });

  it('that gather events first cost the publisher nothing', () => {
    const receivers = [listener('Stock.onOrder', ['order.confirmed'], { paced: 'debounceTime' })];
    const program = linkFunctions([publishes(send(0, 2, literal('order.confirmed'), { awaits: true })), reads], {
      receivers,
    });
    expect(effectsOf(program, 'Orders.publish')).toEqual(['emit: 1']);
    expect(program.facts.listeners[0]).toMatchObject({
      paced: 'debounceTime',
      sites: [{ function: idOf('Orders.publish') }],
    });
  });

  it('of a processor of jobs are a boundary', () => {
    const receivers = [listener('Stock.onOrder', [], { takes: 'job', bus: 'queue' })];
    const program = linkFunctions([publishes(send(0, 2, undefined, { bus: bus('queue') })), reads], { receivers });
    expect(effectsOf(program, 'Orders.publish')).toEqual(['emit: 1']);
  });

  it('that publish to themselves, directly or in a circle, are not followed round', () => {
    const echo = func(
      'Echo.on',
      30,
      [],
      seq(op(0, 31, 'read', 'Price'), send(1, 32, literal('ping'), { awaits: true })),
    );
    const other = func(
      'Other.on',
      40,
      [],
      seq(op(0, 41, 'read', 'Line'), send(1, 42, literal('ping'), { awaits: true })),
    );
    const receivers = [listener('Echo.on', ['ping']), listener('Other.on', ['ping'])];
    const program = linkFunctions([echo, other, publishes(send(0, 2, literal('ping'), { awaits: true }))], {
      receivers,
    });
    expect(effectsOf(program, 'Orders.publish')).toEqual(['emit: 3', 'read Line: 1', 'read Price: 1']);
  });
});

describe('an emitter that is passed', () => {
  const shipped = { awaits: true, awaited: true };
  const tell = func('Orders.tell', 10, ['bus'], send(0, 11, literal('order'), { ...shipped, bus: parameter(0) }));
  const passes = (id: number, name: string) => call(id, 2 + id, 'Orders.tell', { arguments: [bus(name)] });
  const receivers = [listener('Stock.onOrder', ['order'], { bus: 'a' }), listener('Other.on', ['order'], { bus: 'b' })];
  const other = func('Other.on', 40, [], op(0, 41, 'read', 'Line'));

  it('brings the listeners on it', () => {
    const program = linkFunctions([tell, publishes(passes(0, 'a')), reads, other], { receivers });
    expect(effectsOf(program, 'Orders.publish')).toEqual(['emit: 1', 'read Price: 1']);
  });

  it('brings the listeners on each of several as an assumption', () => {
    const program = linkFunctions([tell, publishes(passes(0, 'a'), passes(1, 'b')), reads, other], { receivers });
    expect(effectsOf(program, 'Orders.tell')).toEqual([
      'emit: 1',
      'read Line: ≤ 1 (assumed)',
      'read Price: ≤ 1 (assumed)',
    ]);
  });

  it('and kept in a field is the one that the constructor was given', () => {
    const place = fieldOf('Desk', 'bus');
    const made = func('Desk.constructor', 20, ['bus'], assign(21, place, { value: parameter(0) }), {
      owner: idOf('Desk'),
    });
    const own: Value = { is: 'join', of: [bus(), field(self, 'bus')] };
    const desk = func('Desk.tell', 22, [], send(0, 23, literal('order'), { ...shipped, bus: own }), {
      owner: idOf('Desk'),
    });
    const start = func(
      'start',
      30,
      [],
      call(0, 31, { is: 'member', owner: idOf('Desk'), name: 'constructor' }, { arguments: [bus('b')] }),
    );
    const program = linkFunctions([made, desk, start, reads, other], {
      receivers,
      classes: [classOf('Desk', ['constructor', 'tell'])],
    });
    expect(effectsOf(program, 'Desk.tell')).toEqual(['emit: 1', 'read Line: 1']);
  });

  it('to whoever registers, too', () => {
    const takes = { takes: 'event', from: parameter(0), key: literal('order') } as const;
    const listens = func(
      'listen',
      60,
      ['bus'],
      call(0, 61, { is: 'value', value: fn('Stock.onOrder') }, { takes: { ...takes } }),
    );
    const start = func('start', 63, [], call(0, 64, 'listen', { arguments: [bus('a')] }));
    const sends = publishes(send(0, 2, literal('order'), { ...shipped, bus: bus('a') }));
    expect(effectsOf(linkFunctions([listens, start, sends, reads]), 'Orders.publish')).toEqual([
      'emit: 1',
      'read Price: 1',
    ]);
  });
});

describe('a bus of the project’s own', () => {
  // publish(event) sends its parameter; ofType(type) gives the stream cut down to its parameter.
  const publish = func('Bus.publish', 10, ['event'], send(0, 11, parameter(0), { payload: [parameter(0)] }));
  const ofType = func('Bus.ofType', 12, ['type'], {
    node: 'exit',
    at: at(13),
    how: 'return',
    value: { is: 'stream', of: bus(), only: parameter(0) },
  });
  const registers = func(
    'Stock.start',
    20,
    [],
    seq(
      call(0, 21, 'Bus.ofType', { arguments: [klass('E')] }),
      call(1, 22, { is: 'value', value: fn('Stock.onOrder') }, { takes: { takes: 'event', from: result(0) } }),
    ),
  );

  it('is followed from the class that is published to the class that is listened to', () => {
    const each = func(
      'Orders.all',
      1,
      ['orders'],
      loop(0, 2, parameter(0), call(0, 3, 'Bus.publish', { arguments: [klass('E')], varies: [0] })),
    );
    const other = func('Orders.other', 5, [], call(0, 6, 'Bus.publish', { arguments: [klass('F')] }));
    const program = linkFunctions([publish, ofType, registers, reads, each, other]);
    expect(queryLines(program)).toEqual(['3 likely']);
    expect(effectsOf(program, 'Orders.other')).toEqual(['emit: 1']);
    expect(effectsOf(program, 'Stock.start')).toEqual([]);
    const [found] = program.facts.listeners;
    expect(found).toMatchObject({ takes: 'E', heat: [{ by: 'loop' }] });
    expect(found!.sites.map((site) => site.at.start.line)).toEqual([3]);
  });

  it('whose registrations go through a function with key and callback', () => {
    const on = func(
      'Bus.on',
      14,
      ['name', 'f'],
      call(0, 15, { is: 'value', value: parameter(1) }, { takes: { takes: 'event', from: bus(), key: parameter(0) } }),
    );
    const start = func(
      'Stock.start',
      20,
      [],
      call(0, 21, 'Bus.on', { arguments: [literal('a'), fn('Stock.onOrder')] }),
    );
    const sends = publishes(send(0, 2, literal('a'), { awaits: true }), send(1, 3, literal('b'), { awaits: true }));
    const program = linkFunctions([on, start, reads, sends]);
    expect(effectsOf(program, 'Orders.publish')).toEqual(['emit: 2', 'read Price: 1']);
  });

  it('what subscribes to something else runs where it stands', () => {
    const start = func(
      'Stock.start',
      20,
      [],
      seq(
        op(0, 21, 'http', '', { effects: [{ kind: 'http' }] }),
        call(1, 22, { is: 'value', value: fn('Stock.onOrder') }, { takes: { takes: 'event', from: result(0) } }),
      ),
    );
    expect(effectsOf(linkFunctions([start, reads]), 'Stock.start')).toEqual(['http: 1', 'read Price: 1']);
  });
});

describe('hooks', () => {
  const hook = (symbol: string, on: 'insert' | 'update' | 'load', entity?: string): Receiver =>
    listener(symbol, [], {
      takes: 'hook',
      bus: '',
      hook: { phase: 'after', on, ...(entity !== undefined && { entity }) },
    });
  const writes = (hooks: Partial<RunsHooks>, more: Partial<Op> = {}): Op =>
    op(0, 2, 'write', 'Order', { hooks: { on: ['insert'], entity: 'Order', ...hooks }, ...more });
  const run = (node: Op, receivers: readonly Receiver[]): string[] =>
    effectsOf(linkFunctions([publishes(node), reads], { receivers }), 'Orders.publish');

  it('of the entity run with its statements, once for each row that is given', () => {
    const own = hook('Stock.onOrder', 'insert', 'Order');
    expect(run(writes({}), [own])).toEqual(['read Price: 1', 'write Order: 1']);
    expect(run(writes({ over: parameter(0) }), [own])).toEqual(['read Price: order', 'write Order: 1']);
    expect(run(writes({ on: ['update'] }), [own])).toEqual(['write Order: 1']);
    expect(run(writes({ entity: 'Line' }), [own])).toEqual(['write Order: 1']);
  });

  it('that inserts or updates as the row may be is a bound', () => {
    const saves = writes({ on: ['insert', 'update'], rows: true }, { arguments: [parameter(0)] });
    expect(run(saves, [hook('Stock.onOrder', 'insert', 'Order')])).toEqual(['read Price: ≤ 1', 'write Order: 1']);
  });

  it('of every entity are a catch-all, whatever they do', () => {
    const program = linkFunctions([publishes(writes({})), reads], { receivers: [hook('Stock.onOrder', 'insert')] });
    expect(reportsOf(program, 'catch-all-listener').map(({ at: { start } }) => start.line)).toEqual([51]);
    expect(reportsOf(program, 'slow-hot-listener')).toEqual([]);
  });

  it('run with each row, whatever the row before has noted of itself', () => {
    const status = fieldPlace('Order', 'status');
    const sends = op(0, 51, 'http', '', { effects: [{ kind: 'http' }] });
    const onlyOpen = branch(50, [seq(sends, op(1, 52, 'read', 'Price'), assign(53, status))], { tests: [status] });
    const send = func('Order.send', 49, [], onlyOpen, { owner: 'Order' });
    const hooked = func('Order.saved', 45, [], call(0, 46, 'Order.send', { receiver: self }), { owner: 'Order' });
    const own = hook('Order.saved', 'insert', 'Order');
    const program = linkFunctions([publishes(writes({ rows: true, over: parameter(0) })), hooked, send], {
      receivers: [{ ...own, hook: { ...own.hook!, own: true } }, hook('Order.saved', 'load', 'Order')],
    });
    expect(effectsOf(program, 'Orders.publish')).toContain('read Price: ≤ order');
    expect(reportsOf(program, 'slow-hot-listener').map(({ at, message }) => [at.start.line, message])).toEqual([
      [46, 'work'],
    ]);
  });

  it('that compute on threads of their own are slow with many rows only', () => {
    const told = (on: 'insert' | 'load', threaded = true) => {
      const hashes = op(0, 51, 'cpu', '', { effects: [{ kind: 'cpu', threaded }] });
      const receivers = [hook('Stock.onOrder', on, 'Order')];
      const entities = { transactional: ['Order'], reference: [], small: [] };
      const program = linkFunctions([func('Stock.onOrder', 50, [], hashes)], { receivers }, { entities });
      return reportsOf(program, 'slow-hot-listener').map(({ message }) => message);
    };
    expect(told('insert')).toEqual([]);
    expect(told('insert', false)).toEqual(['work']);
    expect(told('load')).toEqual(['work']);
  });

  it('that read a whole table for each row are slow', () => {
    const whole = op(0, 51, 'read', 'Price', { whole: true });
    const receivers = [hook('Stock.onOrder', 'load', 'Order')];
    const program = linkFunctions([func('Stock.onOrder', 50, [], whole)], { receivers });
    expect(reportsOf(program, 'slow-hot-listener').map(({ message, confidence }) => [message, confidence])).toEqual([
      // Nobody writes prices: that there are many is an assumption.
      ['whole', 'likely'],
    ]);
  });
});

describe('a key that is put together of a constant and something else', () => {
  const key: Value = { is: 'template', parts: [literal('order.'), field(parameter(0), 'status')] };
  const published = loop(0, 2, parameter(0), send(0, 3, key, { awaits: true, varies: [0] }));
  const linked = (...taken: readonly string[]) =>
    linkFunctions([publishes(published), reads], { receivers: [listener('Stock.onOrder', taken)] });

  it('reaches what it can be as likely only', () => {
    const program = linked('order.shipped');
    expect(effectsOf(program, 'Orders.publish')).toEqual(['emit: order', 'read Price: ≤ order (assumed)']);
    expect(queryLines(program)).toEqual(['3 likely']);
    expect(program.facts.listeners[0]!.heat).toMatchObject([{ by: 'loop', assumption: expect.any(String) }]);
  });

  it('reaches what listens to all that it can be for sure', () => {
    expect(queryLines(linked('order.*'))).toEqual(['3 proven']);
    expect(queryLines(linked('order.shipped', 'order.**'))).toEqual(['3 proven']);
    expect(linked('order.*').facts.listeners[0]!.heat[0]).not.toHaveProperty('assumption');
  });

  it('is sure or not anew when what is listened to changes', () => {
    const linker = createLinker({});
    const functions = [publishes(published), reads];
    const linkedAgain = (taken: string) =>
      queryLines(linker.link([file(functions, { receivers: [listener('Stock.onOrder', [taken])] })], ENTITIES));
    expect(linkedAgain('order.shipped')).toEqual(['3 likely']);
    expect(linkedAgain('order.*')).toEqual(['3 proven']);
  });

  it('is decided by callers in the same way', () => {
    const say = func('Bus.say', 10, ['name'], send(0, 11, parameter(0), { awaits: true }));
    const each = loop(0, 2, parameter(0), call(0, 3, 'Bus.say', { arguments: [key], varies: [0], awaited: true }));
    const program = linkFunctions([say, publishes(each), reads], {
      receivers: [listener('Stock.onOrder', ['order.shipped'])],
    });
    expect(queryLines(program)).toEqual(['3 likely']);
  });
});

describe('how often a listener runs', () => {
  const heatOf = (program: AnalysedProgram): readonly string[] =>
    program.facts.listeners.flatMap(({ takes, heat }) => heat.map(({ by }) => `${takes} ${by}`));
  const receivers = [listener('Stock.onOrder', ['mail']), listener('Stock.onLetter', ['letter'])];
  const letters = func('Stock.onLetter', 60, ['order'], op(0, 61, 'read', 'Price'));

  it('is told by callers that pass what the publisher decides by', () => {
    const tell = func(
      'Orders.tell',
      1,
      ['kind'],
      branch(2, [send(0, 3, literal('mail')), send(1, 4, literal('letter'))], {
        cases: [
          { arm: 0, of: parameter(0), to: ['m'] },
          { arm: 1, of: parameter(0), to: ['m'], isOther: true },
        ],
      }),
    );
    const each = func(
      'Orders.all',
      10,
      ['orders'],
      loop(0, 11, parameter(0), call(0, 12, 'Orders.tell', { arguments: [literal('m')], varies: [] })),
    );
    const once = func('Orders.one', 20, [], call(0, 21, 'Orders.tell', { arguments: [literal('l')] }));
    expect(heatOf(linkFunctions([tell, each, once, reads, letters], { receivers }))).toEqual(['mail loop']);
  });

  it('is that of a base class only where several of its classes publish', () => {
    const base = (name: string) => ({ owner: idOf(name) });
    const act = { is: 'member' as const, owner: idOf('Step'), name: 'act' };
    const run = func('Step.run', 1, [], call(0, 2, act, { receiver: self }), base('Step'));
    const one = func('Pick.act', 10, [], send(0, 11, literal('mail')), base('Pick'));
    const quiet = func('Pack.act', 20, [], seq(), base('Pack'));
    const other = func('Pack.act', 20, [], send(0, 21, literal('mail')), base('Pack'));
    const classes = [
      classOf('Step', ['run', 'act']),
      classOf('Pick', ['act'], { bases: [idOf('Step')] }),
      classOf('Pack', ['act'], { bases: [idOf('Step')] }),
    ];
    expect(heatOf(linkFunctions([run, one, quiet, reads], { classes, receivers: [receivers[0]!] }))).toEqual([]);
    expect(heatOf(linkFunctions([run, one, other, reads], { classes, receivers: [receivers[0]!] }))).toEqual([
      'mail base-class',
    ]);
  });
});
