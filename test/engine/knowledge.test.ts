// What the engine says when it is asked: the class of an entity's data, and what it knows of a line.
import { describe, expect, it } from 'vitest';
import { explainLine } from '../../src/engine/explain.js';
import { call, element, FILE, func, loop, op, parameter } from './outline-builder.js';
import { linkFunctions } from './program.js';

const write = func('save', 10, ['order'], op(0, 11, 'write', 'Order'));
const handler = (i: number) =>
  func(`handler${i}`, 20 + i, [], call(0, 20 + i, 'save'), { entries: [{ kind: 'http', name: `POST /${i}` }] });

describe('data classes', () => {
  it('come from the configuration first', () => {
    const entities = { transactional: ['Price'], reference: ['Order'], small: ['Currency'] };
    const program = linkFunctions([write, handler(1), handler(2), handler(3)], {}, { entities });
    expect(program.facts.dataClasses.of('Price')).toEqual({ class: 'transactional', reason: 'configuration' });
    expect(program.facts.dataClasses.of('Order')).toEqual({ class: 'reference', reason: 'configuration' });
    expect(program.facts.dataClasses.of('Currency')).toEqual({
      class: 'reference',
      reason: 'configuration',
      small: true,
    });
  });

  it('come from who writes it, and stay unknown without evidence', () => {
    const program = linkFunctions([write, handler(1), handler(2), handler(3)]);
    // Who writes it does not decide: its name does, and is told.
    expect(program.facts.dataClasses.of('Order')).toEqual({
      class: 'transactional',
      reason: 'its name "Order" names what business changes',
      byName: true,
    });
    expect(program.facts.dataClasses.of('Line')).toEqual({ class: 'unknown', reason: 'nothing here writes it' });
    const seed = linkFunctions([{ ...write, setting: 'seed' }]);
    expect(seed.facts.dataClasses.of('Order').class).toBe('reference');
  });
});

describe('a line', () => {
  const run = func(
    'run',
    1,
    ['ids'],
    loop(0, 2, parameter(0), call(0, 3, 'save', { arguments: [element(0)], varies: [0] })),
  );

  it('is explained by its loop, its calls and their effects', () => {
    const program = linkFunctions([run, write]);
    expect(explainLine(program, FILE, 2)[0]).toMatchObject({
      title: 'for…of (per-element) over the parameter "ids"',
      details: ['passes: ids', expect.stringContaining('runs save')],
    });
    const titles = explainLine(program, FILE, 3).map(({ title }) => title);
    expect(titles).toEqual(['save, awaited', expect.stringContaining('save runs once for each pass of for…of')]);
  });

  it('tells which exemption kept it quiet, and why a call was not followed', () => {
    const quiet = func(
      'run',
      1,
      ['ids'],
      loop(0, 2, parameter(0), op(0, 3, 'write', 'Order'), { mode: 'batch', evidence: 'steps by 10' }),
    );
    const lost = func('lost', 5, [], call(0, 6, { is: 'unknown', reason: 'any' }));
    const program = linkFunctions([quiet, lost]);
    expect(explainLine(program, FILE, 2)[0]!.details).toContain('quiet, batch: steps by 10');
    expect(explainLine(program, FILE, 6)[0]!.details).toEqual(['not followed: any']);
  });
});
