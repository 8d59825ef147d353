// What cannot be analysed is told, and everything else goes on; what is too long is cut with a mark.
import { describe, expect, it } from 'vitest';
import type { Value } from '../../src/core/outline/value.js';
import { createLinker } from '../../src/engine/link.js';
import { call, classOf, file, func, idOf, loop, op, parameter, seq } from './outline-builder.js';
import { effectsOf, linkFunctions, queryLines } from './program.js';

/** A value that fails as soon as the engine looks into it. */
const broken = (): Value => ({
  is: 'element',
  loop: 0,
  get over(): Value {
    throw new Error('cannot be read');
  },
});

describe('a function that cannot be summarised', () => {
  const bad = func('bad', 10, [], loop(0, 11, broken(), op(0, 12, 'read', 'Price')));
  const good = func(
    'good',
    1,
    ['ids'],
    loop(0, 2, parameter(0), seq(op(0, 3, 'read', 'Order', { varies: [0] }), call(1, 4, 'bad'))),
  );

  it('is told, and counts as doing nothing', () => {
    const program = linkFunctions([bad, good]);
    expect(program.crashes).toMatchObject([{ function: idOf('bad'), message: 'cannot be read' }]);
    expect(program.crashes[0]!.at.start.line).toBe(10);
    expect(effectsOf(program, 'bad')).toEqual([]);
    expect(queryLines(program)).toEqual(['3 proven']);
  });

  it('is told again by the next run, until it is mended', () => {
    const linker = createLinker();
    const link = (one = bad) => linker.link([file([one, good])], []);
    expect(link().crashes).toHaveLength(1);
    expect(link().crashes).toHaveLength(1);
    const mended = link(func('bad', 10, [], op(0, 12, 'read', 'Price')));
    expect(mended.crashes).toEqual([]);
    expect(effectsOf(mended, 'good')).toEqual(['read Order: ids', 'read Price: ids']);
  });
});

describe('what fails elsewhere in a function', () => {
  const rows = func('rows', 1, ['ids'], loop(0, 2, parameter(0), op(0, 3, 'read', 'Order', { varies: [0] })));

  it('is a call that cannot be resolved: the others of the function are', () => {
    const unclear = call(0, 11, { is: 'value', value: broken() });
    const bad = func('bad', 10, ['ids'], seq(unclear, call(1, 12, 'rows', { arguments: [parameter(0)] })));
    const program = linkFunctions([rows, bad]);
    expect(program.crashes).toMatchObject([{ function: idOf('bad'), message: 'cannot be read' }]);
    expect(program.unknowns).toMatchObject([{ function: idOf('bad'), reason: 'a call that could not be analysed' }]);
    expect(effectsOf(program, 'bad')).toEqual(['read Order: ids']);
  });

  it('is a body that cannot be looked through', () => {
    const bad = func('bad', 10, [], {
      node: 'seq',
      get body(): never {
        throw new Error('no body');
      },
    });
    const program = linkFunctions([rows, bad]);
    expect(program.crashes).toMatchObject([{ function: idOf('bad'), message: 'no body' }]);
    expect(queryLines(program)).toEqual(['3 proven']);
  });

  it('is a loop that cannot be told: the others are', () => {
    const bad = func('bad', 10, [], loop(0, 11, parameter(0), op(0, 12, 'read', 'Price')), { setting: 'script' });
    const disabledExemptions = {
      has: (name: string): boolean => {
        if (name === 'setting') throw new Error('no setting');
        return false;
      },
    } as unknown as ReadonlySet<never>;
    const program = linkFunctions([rows, bad], {}, { disabledExemptions });
    expect(queryLines(program)).toEqual(['3 proven']);
    expect(program.crashes).toMatchObject([{ function: idOf('bad'), message: 'no setting' }]);
  });
});

describe('constructors', () => {
  it('need no code of their own', () => {
    const made = func(
      'make',
      1,
      [],
      call(0, 2, { is: 'member', owner: idOf('Plain'), name: 'constructor', exact: true }),
    );
    const program = linkFunctions([made], { classes: [classOf('Plain', [])] });
    expect(program.unknowns).toEqual([]);
    expect(program.calls.all).toMatchObject({ own: 1, unknown: {} });
  });

  it('of a class below one that has code run that code', () => {
    const base = func('Base.constructor', 10, [], op(0, 11, 'read', 'Price'), { owner: idOf('Base') });
    const made = func(
      'make',
      1,
      [],
      call(0, 2, { is: 'member', owner: idOf('Plain'), name: 'constructor', exact: true }),
    );
    const classes = [classOf('Base', ['constructor']), classOf('Plain', [], { bases: [idOf('Base')] })];
    expect(effectsOf(linkFunctions([made, base], { classes }), 'make')).toEqual(['read Price: 1']);
  });
});

describe('a long way to a statement', () => {
  /** `step0` calls `step1` and so on, down to a query. */
  const chain = (length: number) =>
    linkFunctions(
      Array.from({ length }, (_, i) =>
        func(
          `step${i}`,
          2 * i + 1,
          [],
          i + 1 < length ? call(0, 2 * i + 2, `step${i + 1}`) : op(0, 2 * i + 2, 'read', 'Price'),
        ),
      ),
    );
  const messages = (length: number): string[] =>
    chain(length)
      .summaries.get(idOf('step0'))!
      .effects[0]!.trace.map(({ message }) => message);

  it('is told whole up to 49 steps', () => {
    expect(messages(49)).toEqual([
      ...Array.from({ length: 48 }, (_, i) => `calls step${i + 1}`),
      'reads Price (Repository.find)',
    ]);
  });

  it('keeps both ends, and one step says how many are missing between them', () => {
    const told = messages(200);
    expect(told).toHaveLength(49);
    expect(told[24]).toBe('… 152 more calls …');
    expect(told[23]).toBe('calls step24');
    expect(told[25]).toBe('calls step177');
    expect(told.at(-1)).toBe('reads Price (Repository.find)');
  });
});

describe('a pass over the whole program that fails', () => {
  const rows = func('rows', 1, ['ids'], loop(0, 2, parameter(0), op(0, 3, 'read', 'Order', { varies: [0] })));
  const options = {
    entities: {
      reference: [],
      small: [],
      get transactional(): readonly string[] {
        throw new Error('no list');
      },
    },
  };

  it('is told once, and costs nothing but what it would have told', () => {
    const program = linkFunctions([rows], {}, options);
    expect(program.failures).toEqual([]);
    expect(program.facts.dataClasses.of('Order')).toMatchObject({ class: 'unknown' });
    expect(program.facts.dataClasses.of('Price')).toMatchObject({ class: 'unknown' });
    expect(program.failures).toEqual([{ pass: 'kinds of data', message: 'no list' }]);
    expect(queryLines(program)).toEqual(['3 proven']);
  });

  it('takes the listeners with it, and the loops stay', () => {
    const receiver = { function: idOf('rows'), takes: 'event', bus: 'bus', paced: undefined, at: rows.at } as const;
    const broken = Object.defineProperty({ ...receiver }, 'keys', {
      get: () => {
        throw new Error('no keys');
      },
    }) as never;
    const program = createLinker().link([{ ...file([rows]), receivers: [broken] }], []);
    expect(program.facts.listeners).toEqual([]);
    expect(program.failures).toEqual([{ pass: 'listeners', message: 'no keys' }]);
    expect(program.facts.listeners).toEqual([]);
    expect(queryLines(program)).toEqual(['3 proven']);
  });

  it('is one function’s, where it can be told whose', () => {
    const message = {
      get bus(): never {
        throw new Error('no bus');
      },
    };
    const bad = func('bad', 10, [], op(0, 11, 'read', 'Price', { message: message as never }));
    const program = linkFunctions([rows, bad]);
    expect(program.crashes).toMatchObject([{ function: idOf('bad'), message: 'no bus' }]);
    expect(program.failures).toEqual([]);
    expect(queryLines(program)).toEqual(['3 proven']);
  });
});
