// Caches known by their shape: asked for a key, and filled under that key with what was made for it.
import { describe, expect, it } from 'vitest';
import type { FunctionOutline, Node } from '../../src/core/outline/outline.js';
import {
  branch,
  call,
  classOf,
  element,
  exit,
  field,
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
import { linkFunctions, queryLines, quietFacts } from './program.js';

const cache = field(self, 'cache');
const member = (name: string) => ({ is: 'member' as const, owner: idOf('Cache'), name });
/** The cache's own code does nothing that the engine could see. */
const remembers = [func('Cache.get', 90, ['key'], seq()), func('Cache.set', 91, ['key', 'value'], seq())];
const classes = [classOf('Cache', ['get', 'set'])];

const asked = (key = element(0)) => call(0, 3, member('get'), { receiver: cache, arguments: [key], varies: [0] });
const made = op(1, 5, 'read', 'Price', { arguments: [element(0)], varies: [0] });
const filled = (key = element(0), receiver = cache) =>
  call(2, 6, member('set'), { receiver, arguments: [key, result(1)], varies: [0] });
const each = (...body: Node[]) => func('Prices.all', 1, ['ids'], loop(0, 2, parameter(0), seq(...body)));
/** `if (!found) { … }` on what the first call gave. */
const onMiss = (...body: Node[]) => branch(4, [seq(...body), seq()], { depends: [0] });

describe('a read-through cache', () => {
  it('makes a value once for each key, whatever the cache is called', () => {
    const program = linkFunctions([each(asked(), onMiss(made, filled())), ...remembers], { classes });
    expect(queryLines(program)).toEqual([]);
    expect(quietFacts(program).some((fact) => fact.includes('memoised'))).toBe(true);
  });

  it('may be asked by one name that is written out', () => {
    const program = linkFunctions(
      [each(asked(literal('rates')), onMiss(made, filled(literal('rates')))), ...remembers],
      { classes },
    );
    expect(queryLines(program)).toEqual([]);
  });

  it('may be filled by a helper that is handed the cache, where the helper puts something into one', () => {
    const helped = (helper: FunctionOutline, given = cache) => {
      const filling = call(2, 6, helper.symbol, { arguments: [given, element(0), result(1)], varies: [0] });
      return queryLines(linkFunctions([each(asked(), onMiss(made, filling)), helper, ...remembers], { classes }));
    };
    const puts = func('keep', 70, ['cache', 'key', 'value'], op(0, 70, 'cache-set', ''));
    expect(helped(puts)).toEqual([]);
    expect(helped(func('log', 70, ['cache', 'key', 'value'], seq()))).toEqual(['5 proven']);
    expect(helped(puts, field(self, 'other'))).toEqual(['5 proven']);
  });

  it('may leave on a hit and make the value behind the check', () => {
    const hit = branch(4, [exit(4, 'continue'), seq(made, filled())], { depends: [0] });
    expect(queryLines(linkFunctions([each(asked(), hit), ...remembers], { classes }))).toEqual([]);
  });

  it('is none where asking it, or filling it, asks the database', () => {
    const stored = func('Cache.get', 90, ['key'], op(0, 90, 'read', 'Kept', { arguments: [parameter(0)] }));
    const reported = func('Cache.set', 91, ['key', 'value'], op(0, 91, 'read', 'Kept', { arguments: [parameter(0)] }));
    const program = (functions: typeof remembers) =>
      linkFunctions([each(asked(), onMiss(made, filled())), ...functions], { classes });
    expect(queryLines(program([stored, remembers[1]!]))).toEqual(['3 proven', '5 proven']);
    expect(queryLines(program([remembers[0]!, reported]))).toEqual(['5 proven', '6 proven']);
  });

  it('is none where what it is given was made before it was asked, or where it is asked for more', () => {
    const before = op(1, 2, 'read', 'Offer', { arguments: [element(0)], varies: [0] });
    const early = linkFunctions([each(before, asked(), onMiss(filled(), { ...made, id: 7 })), ...remembers], {
      classes,
    });
    expect(queryLines(early)).toEqual(['2 proven', '5 proven']);
    const shared = call(0, 3, member('get'), { receiver: cache, arguments: [self, element(0)], varies: [0] });
    const filledFor = call(2, 6, member('set'), { receiver: cache, arguments: [self, result(1)], varies: [0] });
    const context = linkFunctions([each(shared, onMiss(made, filledFor)), ...remembers], { classes });
    expect(queryLines(context)).toEqual(['5 proven']);
  });

  it('is none when what looks like filling comes after what runs because there was an answer', () => {
    // `const parts = await strategy.split(order); if (!parts) return; …; await strategy.done(order, made)`
    const hit = branch(4, [exit(4, 'continue'), seq(made, filled())], { depends: [0], foundArm: 1 });
    expect(queryLines(linkFunctions([each(asked(), hit), ...remembers], { classes }))).toEqual(['5 proven']);
  });

  it.each([
    ['never filled', onMiss(made)],
    ['filled under another key', onMiss(made, filled(literal('all')))],
    ['filled elsewhere', onMiss(made, filled(element(0), field(self, 'other')))],
  ])('is none when it is %s', (_, miss) => {
    expect(queryLines(linkFunctions([each(asked(), miss), ...remembers], { classes }))).toEqual(['5 proven']);
  });

  it('is none when what is asked and filled is a table', () => {
    const repository = field(self, 'prices');
    const found = op(0, 3, 'read', 'Price', { receiver: repository, arguments: [element(0)], varies: [0] });
    const stored = op(2, 6, 'write', 'Price', {
      receiver: repository,
      arguments: [element(0), result(1)],
      varies: [0],
    });
    const program = linkFunctions([each(found, onMiss(op(1, 5, 'read', 'Currency', { varies: [0] }), stored))]);
    expect(queryLines(program)).toEqual(['3 proven', '5 proven', '6 proven']);
  });
});
