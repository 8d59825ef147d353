// Functions that are given the class of an entity: each caller's statements are about the class that it gives.
import { describe, expect, it } from 'vitest';
import type { Value } from '../../src/core/outline/value.js';
import { call, fn, func, idOf, literal, op, parameter, seq } from './outline-builder.js';
import { effectsOf, linkFunctions } from './program.js';

const entity = (id: string): Value => ({ is: 'class', id });
const read = (given: Value) => op(0, 2, 'read', 'Line', { effects: [{ kind: 'read', entity: 'Line', class: given }] });
const findOne = func('findOne', 1, ['type', 'id'], read(parameter(0)));

describe('a function that is given an entity', () => {
  it('reads what its caller gives, through functions that hand it on', () => {
    const program = linkFunctions([
      findOne,
      func('orThrow', 3, ['id', 'type'], call(0, 4, 'findOne', { arguments: [parameter(1), parameter(0)] })),
      func('price', 5, ['id'], call(0, 6, 'orThrow', { arguments: [parameter(0), entity('Price')] })),
      func('both', 7, ['id'], seq(call(0, 8, 'findOne', { arguments: [entity('Order')] }), call(1, 9, 'price'))),
    ]);
    expect(effectsOf(program, 'orThrow')).toEqual(['read Line: 1']);
    expect(effectsOf(program, 'price')).toEqual(['read Price: 1']);
    expect(effectsOf(program, 'both')).toEqual(['read Order: 1', 'read Price: 1']);
    const { trace } = program.summaries.get(idOf('price'))!.effects[0]!;
    expect(trace.at(-1)!.message).toBe('reads Price (Repository.find)');
  });

  it('reads what it declares where the caller gives something else', () => {
    const program = linkFunctions([
      findOne,
      func('run', 3, [], seq(call(0, 4, 'findOne', { arguments: [literal('x')] }), call(1, 5, 'findOne'))),
    ]);
    expect(effectsOf(program, 'run')).toEqual(['read Line: 2']);
  });

  it('gives it to functions written in it', () => {
    const id = idOf('run');
    const program = linkFunctions([
      func('once', 1, ['work'], call(0, 2, { is: 'value', value: parameter(0) })),
      func('run', 3, ['type'], call(0, 4, 'once', { arguments: [fn('run/once#1')] })),
      func('run/once#1', 5, [], read({ is: 'captured', function: id, value: parameter(0) }), { parent: id }),
      func('caller', 6, [], call(0, 7, 'run', { arguments: [entity('Customer')] })),
    ]);
    expect(effectsOf(program, 'caller')).toEqual(['read Customer: 1']);
  });
});
