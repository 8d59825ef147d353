// The algebra of costs, by laws that must hold for all sizes.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addCost,
  chunksCost,
  constantCost,
  costOfSize,
  costText,
  evaluateCost,
  formatCost,
  joinCost,
  minCost,
  multiplyCost,
  ONE,
  scaleCost,
  substituteCost,
  unknownCost,
  ZERO,
  type Cost,
} from '../../src/core/summary/cost.js';

const LABELS = ['orders', 'lines', 'tries'];
const size = (label: string): Cost =>
  costOfSize({
    is: 'size',
    path: label,
    label,
    of: { is: 'parameter', index: 0 },
    ...(label === 'tries' && { positive: true }),
  });

/** Costs of degree 2 at most, so that a product of two may reach the cap. */
const costs: fc.Arbitrary<Cost> = fc
  .array(
    fc.tuple(
      fc.integer({ min: 1, max: 5 }),
      fc.array(
        fc.oneof(
          fc.constantFrom(...LABELS).map(size),
          fc.tuple(fc.constantFrom(...LABELS), fc.integer({ min: 1, max: 7 })).map(([l, k]) => chunksCost(size(l), k)),
          fc.tuple(fc.constantFrom(...LABELS), fc.integer({ min: 1, max: 7 })).map(([l, k]) => minCost(size(l), k)),
        ),
        { maxLength: 2 },
      ),
    ),
    { maxLength: 3 },
  )
  .map((terms) => terms.map(([n, factors]) => factors.reduce(multiplyCost, constantCost(n))).reduce(addCost, ZERO));
const sizes = fc.record(
  Object.fromEntries(LABELS.map((label) => [label, fc.integer({ min: label === 'tries' ? 1 : 0, max: 40 })])),
);

describe('costs', () => {
  it('evaluate sums to sums and products to products', () => {
    fc.assert(
      fc.property(costs, costs, sizes, (a, b, n) => {
        expect(evaluateCost(addCost(a, b), n)).toBe(evaluateCost(a, n) + evaluateCost(b, n));
        const product = multiplyCost(a, b);
        if (product.unknown === undefined)
          expect(evaluateCost(product, n)).toBe(evaluateCost(a, n) * evaluateCost(b, n));
      }),
    );
  });

  it('join to an upper bound of both, whichever comes first', () => {
    fc.assert(
      fc.property(costs, costs, sizes, (a, b, n) => {
        const joined = joinCost(a, b);
        expect(evaluateCost(joined, n)).toBeGreaterThanOrEqual(Math.max(evaluateCost(a, n), evaluateCost(b, n)));
        expect(joinCost(b, a)).toEqual(joined);
      }),
    );
  });

  it('have one normal form, whatever the order of operations', () => {
    fc.assert(
      fc.property(costs, costs, costs, (a, b, c) => {
        expect(costText(addCost(a, b))).toBe(costText(addCost(b, a)));
        expect(costText(addCost(addCost(a, b), c))).toBe(costText(addCost(a, addCost(b, c))));
        expect(costText(multiplyCost(a, b))).toBe(costText(multiplyCost(b, a)));
      }),
    );
  });

  it('substitute like evaluating with the substituted size', () => {
    fc.assert(
      fc.property(costs, costs, sizes, (a, b, n) => {
        const replaced = substituteCost(a, ({ label }) => (label === 'orders' ? constantCost(3) : undefined));
        expect(evaluateCost(replaced, n)).toBe(evaluateCost(a, { ...n, orders: 3 }));
        expect(evaluateCost(scaleCost(b, 2), n)).toBe(2 * evaluateCost(b, n));
      }),
    );
  });

  it('are exact only where all parts are', () => {
    const guess = { ...size('orders'), exact: false };
    expect(addCost(ONE, guess).exact).toBe(false);
    expect(multiplyCost(size('lines'), guess).exact).toBe(false);
    expect(joinCost(size('lines'), size('lines')).exact).toBe(true);
    expect(joinCost(size('lines'), ONE).exact).toBe(false);
  });

  it('have a top: too many nested sizes, or no bound at all', () => {
    const two = multiplyCost(size('orders'), size('lines'));
    expect(multiplyCost(two, two).unknown).toBe('more than 3 sizes multiplied');
    expect(addCost(ONE, unknownCost('a reason')).unknown).toBe('a reason');
    expect(evaluateCost(unknownCost('a reason'), {})).toBe(Infinity);
  });

  it('read like sums that people write', () => {
    expect(formatCost(addCost(size('orders'), scaleCost(size('lines'), 2)))).toBe('2·lines + orders');
    expect(formatCost(chunksCost(size('orders'), 100))).toBe('⌈orders/100⌉');
    expect(formatCost(minCost(size('orders'), 20))).toBe('min(orders, 20)');
    expect(formatCost(addCost(constantCost(1), size('orders')))).toBe('orders + 1');
    expect(formatCost(ZERO)).toBe('0');
  });

  it('say which size is missing', () => {
    expect(() => evaluateCost(size('orders'), {})).toThrow('no size given for "orders"');
  });
});
