// Switches over kinds of values: the type checker asks for every kind by name.
import { describe, expect, it } from 'vitest';
import { parts, remaining, some } from '../../src/core/outline/fold.js';
import type { Value } from '../../src/core/outline/value.js';

type Shape = { readonly is: 'circle' } | { readonly is: 'square' } | { readonly is: 'line' };

describe('remaining', () => {
  it('takes exactly the kinds that have no case of their own', () => {
    const corners = (shape: Shape): number => {
      switch (shape.is) {
        case 'square':
          return 4;
        default:
          remaining(shape, 'circle line');
          return 0;
      }
    };
    expect(corners({ is: 'square' }) + corners({ is: 'line' })).toBe(4);
  });

  it('does not compile where a kind is not named, or has a case of its own', () => {
    const wrong = (shape: Shape): undefined => {
      switch (shape.is) {
        case 'square':
          return undefined;
        default:
          // @ts-expect-error a kind that was added is not named
          remaining(shape, 'circle');
          // @ts-expect-error one that is named has its own case
          return remaining(shape, 'circle line square');
      }
    };
    expect(wrong({ is: 'circle' })).toBeUndefined();
  });
});

describe('parts', () => {
  it('are what a value is directly made of, and some looks at all that is inside', () => {
    const id: Value = { is: 'field', of: { is: 'parameter', index: 0 }, name: 'id' };
    const key: Value = { is: 'template', parts: [{ is: 'literal', text: 'order:' }, id] };
    expect(parts(key)).toEqual([{ is: 'literal', text: 'order:' }, id]);
    expect(some(key, ({ is }) => is === 'parameter')).toBe(true);
    expect(some(key, ({ is }) => is === 'element')).toBe(false);
  });
});
