// Pools made by hand: who calls the function that makes one sees how many passes run at one time, and by whom.
import { describe, expect, it } from 'vitest';
import type { FunctionOutline } from '../../src/core/outline/outline.js';
import type { Value } from '../../src/core/outline/value.js';
import { pickStatements, poolText } from '../../src/rule/statement-text.js';
import { call, element, field, fn, func, idOf, literal, loop, op, parameter, seq } from './outline-builder.js';
import { effectsOf, linkFunctions, queryLines, quietFacts } from './program.js';

/** A member of an enum, with its number. */
const enumMember = (text: string, number: number): Value => ({ is: 'literal', text, number });

const started = { is: 'value', value: parameter(0) } as const;
const done = { is: 'value', value: field(parameter(2), 'done') } as const;

/** `inParallel(start, items, options)`: `options.max ?? Few` at a time, then `options.done`. */
const inParallel = func(
  'inParallel',
  100,
  [{ name: 'start', callable: true }, 'items', 'options'],
  seq(
    loop(0, 101, parameter(1), call(0, 102, started, { arguments: [element(0)], varies: [0] }), {
      mode: 'concurrent',
      pool: [field(parameter(2), 'max'), enumMember('Few = 2', 2)],
    }),
    loop(1, 103, { is: 'chunks', of: parameter(1) }, call(1, 104, done), { mode: 'batch' }),
  ),
);

const work = (line: number, name: string): FunctionOutline =>
  func(name, line, ['id'], op(0, line + 1, 'write', 'Order', { varies: [], arguments: [parameter(0)] }));

/** The program in which `run(ids, options)` hands its ids to the pool with the options given. */
function withOptions(...options: Value[]) {
  const run = func(
    'run',
    1,
    ['ids', 'given'],
    call(0, 2, 'inParallel', { arguments: [fn('write'), parameter(0), ...options] }),
  );
  return linkFunctions([run, inParallel, work(10, 'write'), work(20, 'after')]);
}

const poolOf = (...options: Value[]): string[] =>
  withOptions(...options)
    .facts.loops.filter((one) => one.function === idOf('run') && one.mode === 'concurrent')
    .map((one) =>
      poolText(
        one,
        pickStatements(one.sites[0]!, () => true)!,
      ),
    );

const record = (fields: Record<string, Value>): Value => ({ is: 'record', fields });

const EACH = ', each taking a connection from the pool';

describe('a pool made by hand', () => {
  it('is as wide as its caller says, else as it says itself', () => {
    expect(poolOf()).toEqual([`2 at a time in inParallel${EACH}`]);
    expect(poolOf(record({ done: fn('after') }))).toEqual([`2 at a time in inParallel${EACH}`]);
    expect(poolOf(record({ max: enumMember('Many = 4', 4) }))).toEqual([`4 at a time in inParallel${EACH}`]);
    expect(poolOf(record({ max: literal('7') }))).toEqual([`7 at a time in inParallel${EACH}`]);
  });

  it('is of some width where nobody knows which', () => {
    expect(poolOf(parameter(1))).toEqual([`a few at a time in inParallel${EACH}`]);
  });

  it('runs what it is given for each element', () => {
    const program = withOptions();
    expect(effectsOf(program, 'run')).toEqual(['write Order: ids']);
    expect(queryLines(program)).toEqual(['2 proven']);
  });

  it('runs what waits for it once for each time it is full, which is a batch', () => {
    const program = withOptions(record({ done: fn('after') }));
    expect(effectsOf(program, 'run')).toEqual(['write Order: ≤ ids + ⌈ids/k⌉']);
    expect(queryLines(program)).toEqual(['2 proven']);
    expect(quietFacts(program).join()).toContain('batch');
  });
});
