// Fields of a type that an answer holds one object of run once: no field resolver of its own is a loop.
import { describe, expect, it } from 'vitest';
import type { AnswerField } from '../../src/core/outline/graphql-field.js';
import { classOf, func, idOf, op } from './outline-builder.js';
import { linkFunctions, quietFacts, reportsOf } from './program.js';

const entries = [{ kind: 'graphql-field', name: 'price' }] as const;
const price = func('Resolver.price', 1, ['parent'], op(0, 2, 'read', 'Price'), { entries });
const answered: AnswerField = { of: idOf('Lookup'), gives: [], many: false, function: idOf('Resolver.price') };
const one = (type: string, of?: string): AnswerField => ({
  ...(of === undefined ? { isOperation: true } : { of: idOf(of) }),
  gives: [idOf(type)],
  many: false,
});
const list = (type: string, of?: string): AnswerField => ({ ...one(type, of), many: true });
const classes = [
  classOf('Lookup', [], { bases: [idOf('Node')] }),
  classOf('Node', [], { kind: 'interface' }),
  classOf('Shop', []),
];

function lines(...fields: AnswerField[]): number[] {
  const program = linkFunctions([price], { classes, answerFields: [answered, ...fields] });
  return reportsOf(program, 'query-in-field-resolver').map(({ at }) => at.start.line);
}

describe('a field resolver', () => {
  it('runs once where an operation gives one parent', () => {
    expect(lines(one('Lookup'))).toEqual([]);
    expect(lines(one('Shop'), one('Lookup', 'Shop'))).toEqual([]);
    const program = linkFunctions([price], { classes, answerFields: [answered, one('Lookup')] });
    expect(quietFacts(program, 'query-in-field-resolver')).toEqual([
      '2 few: an answer holds one Lookup, so it runs once',
    ]);
  });

  it('runs for each parent where anything gives a list of them', () => {
    expect(lines(one('Lookup'), list('Lookup'))).toEqual([2]);
    expect(lines(list('Shop'), one('Lookup', 'Shop'), one('Lookup'))).toEqual([2]);
    expect(lines(one('Lookup'), list('Lookup', 'Unasked'))).toEqual([2]);
  });

  it('runs for each parent where a list holds what it implements', () => {
    expect(lines(one('Lookup'), list('Node'))).toEqual([2]);
    expect(lines(one('Lookup'), list('Shop'), one('Node', 'Shop'))).toEqual([2]);
  });

  it('runs for each parent where nothing is known to give one', () => {
    expect(lines()).toEqual([2]);
    expect(lines(one('Lookup', 'Shop'))).toEqual([2]);
  });
});
