// Option bags and registries: which of their functions a field can be, and what a missing field says.
import { describe, expect, it } from 'vitest';
import type { Value } from '../../src/core/outline/value.js';
import { call, field, fn, func, loop, op, parameter } from './outline-builder.js';
import { effectsOf, linkFunctions } from './program.js';

const record = (fields: Record<string, Value>): Value => ({ is: 'record', fields });
const save = func('save', 20, [], op(0, 21, 'write', 'Line'));

/** A function that calls one field of its options, and a caller that passes them. */
const calling = (name: string, options: Value) =>
  linkFunctions([
    save,
    func('run', 10, ['options'], call(0, 11, { is: 'value', value: field(parameter(0), name) })),
    func('caller', 1, [], call(0, 2, 'run', { arguments: [options] })),
  ]);

describe('a function in an option bag', () => {
  it('is the one of that name', () => {
    expect(effectsOf(calling('store', record({ store: fn('save') })), 'caller')).toEqual(['write Line: 1']);
  });

  it('is no other one where that name is missing', () => {
    expect(effectsOf(calling('progress', record({ store: fn('save') })), 'caller')).toEqual([]);
  });

  it('is any of them under a computed key', () => {
    expect(effectsOf(calling('[]', record({ store: fn('save') })), 'caller')).toEqual(['write Line: 1']);
  });

  it('is looked for in what was spread in', () => {
    const options = record({ '...': record({ store: fn('save') }) });
    expect(effectsOf(calling('store', options), 'caller')).toEqual(['write Line: 1']);
  });
});

it('a list that an option bag does not show is not known to be constant', () => {
  const over = field(record({ other: { is: 'literal', text: '1' } }), 'items');
  const program = linkFunctions([func('run', 1, [], loop(0, 2, over, op(0, 3, 'read', 'Line')))]);
  expect(program.facts.loops[0]!.origin.from).toBe('unknown');
});
