// Costs: upper bounds on how often something happens, as sums of products of sizes. The algebra keeps every
// cost in one normal form, so that equal costs are equal as text.
import { compareText } from '../text.js';
import { evaluateSize, formatSize, sizeAt, sizeText, wholeOf, type Size } from './size.js';

export interface Term {
  readonly coefficient: number;
  /** Sorted by their text; empty for a constant. */
  readonly factors: readonly Size[];
}

export interface Cost {
  /** Sorted, no two with the same factors, none with coefficient 0. */
  readonly terms: readonly Term[];
  /** The bound is attained by every run, not only by the worst. */
  readonly exact: boolean;
  /** Set when no bound is known: the cost is the top element, with its reason. */
  readonly unknown?: string;
}

/** Products of more sizes than this have no useful bound. */
const MAX_DEGREE = 3;
/** Sums of more terms than this are read by nobody. */
const MAX_TERMS = 12;

export const ZERO: Cost = { terms: [], exact: true };
export const ONE: Cost = { terms: [{ coefficient: 1, factors: [] }], exact: true };

export function constantCost(n: number): Cost {
  if (n === 0) return ZERO;
  return n === 1 ? ONE : { terms: [{ coefficient: n, factors: [] }], exact: true };
}

export function costOfSize(size: Size, exact = true): Cost {
  return { terms: [{ coefficient: 1, factors: [size] }], exact };
}

export function unknownCost(reason: string): Cost {
  return { terms: [], exact: false, unknown: reason };
}

function factorsText(factors: readonly Size[]): string {
  if (factors.length === 0) return '';
  return factors.length === 1 ? sizeText(factors[0]!) : factors.map(sizeText).join('·');
}

const plus = (a: number, b: number): number => a + b;

/** The normal form of terms in any order. */
function collect(terms: readonly Term[], exact: boolean): Cost {
  const byFactors = new Map<string, Term>();
  for (const term of terms) {
    const key = factorsText(term.factors);
    const known = byFactors.get(key);
    byFactors.set(key, known ? { ...known, coefficient: known.coefficient + term.coefficient } : term);
  }
  if (byFactors.size > MAX_TERMS) return unknownCost(`more than ${MAX_TERMS} different sizes`);
  const sorted = [...byFactors].filter(([, term]) => term.coefficient !== 0).sort(([a], [b]) => compareText(a, b));
  return { terms: sorted.map(([, term]) => term), exact };
}

/** Two costs as one: their terms are sorted already. */
function merge(a: Cost, b: Cost, combine: (a: number, b: number) => number, exact: boolean): Cost {
  const terms: Term[] = [];
  let [i, k] = [0, 0];
  while (i < a.terms.length && k < b.terms.length) {
    const [s, t] = [a.terms[i]!, b.terms[k]!];
    const [left, right] = [factorsText(s.factors), factorsText(t.factors)];
    if (left === right) terms.push({ coefficient: combine(s.coefficient, t.coefficient), factors: s.factors });
    else terms.push(left < right ? s : t);
    if (left <= right) i++;
    if (right <= left) k++;
  }
  for (; i < a.terms.length; i++) terms.push(a.terms[i]!);
  for (; k < b.terms.length; k++) terms.push(b.terms[k]!);
  return terms.length > MAX_TERMS ? unknownCost(`more than ${MAX_TERMS} different sizes`) : { terms, exact };
}

export function isZero(cost: Cost): boolean {
  return cost.terms.length === 0 && cost.unknown === undefined;
}

/** Whether the cost is one number, and which. */
export function constantOf(cost: Cost): number | undefined {
  if (cost.unknown !== undefined || cost.terms.length > 1) return undefined;
  const term = cost.terms[0];
  if (!term) return 0;
  return term.factors.length === 0 ? term.coefficient : undefined;
}

/** One after the other. */
export function addCost(a: Cost, b: Cost): Cost {
  if (a.unknown !== undefined) return a;
  if (b.unknown !== undefined) return b;
  const [s, t] = [a.terms[0], b.terms[0]];
  if (s && t && a.terms.length === 1 && b.terms.length === 1 && factorsText(s.factors) === factorsText(t.factors))
    return {
      terms: [{ coefficient: s.coefficient + t.coefficient, factors: s.factors }],
      exact: a.exact && b.exact,
    };
  if (isZero(a)) return a.exact ? b : inexact(b);
  if (isZero(b)) return b.exact ? a : inexact(a);
  return merge(a, b, plus, a.exact && b.exact);
}

/** `n` times. */
export function scaleCost(cost: Cost, n: number): Cost {
  if (n === 1 || cost.unknown !== undefined) return cost;
  if (n === 0) return ZERO;
  return { ...cost, terms: cost.terms.map((t) => ({ ...t, coefficient: t.coefficient * n })) };
}

/** One for each of the other. */
export function multiplyCost(a: Cost, b: Cost): Cost {
  if (isZero(a) || isZero(b)) return a.exact && b.exact ? ZERO : { ...ZERO, exact: false };
  if (a.unknown !== undefined) return a;
  if (b.unknown !== undefined) return b;
  const exact = a.exact && b.exact;
  const [left, right] = [constantOf(a), constantOf(b)];
  const scaled = right !== undefined ? scaleCost(a, right) : left !== undefined ? scaleCost(b, left) : undefined;
  if (scaled) return exact ? scaled : inexact(scaled);
  const products: Term[] = [];
  for (const s of a.terms) {
    for (const t of b.terms) {
      const factors = [...s.factors, ...t.factors];
      if (factors.length > MAX_DEGREE) return unknownCost(`more than ${MAX_DEGREE} sizes multiplied`);
      factors.sort((x, y) => compareText(sizeText(x), sizeText(y)));
      products.push({ coefficient: s.coefficient * t.coefficient, factors });
    }
  }
  return products.length === 1 ? { terms: products, exact } : collect(products, exact);
}

/** One or the other: the coefficient-wise maximum, an upper bound of both. */
export function joinCost(a: Cost, b: Cost): Cost {
  if (a.unknown !== undefined) return a;
  if (b.unknown !== undefined) return b;
  if (a === b) return a;
  if (isZero(b)) return b.exact && isZero(a) ? a : inexact(a);
  if (isZero(a)) return inexact(b);
  const exact = a.exact && b.exact && costText(a) === costText(b);
  return merge(withoutCovered(a, b), withoutCovered(b, a), Math.max, exact);
}

/** Less its constant, where the other bound has as many of something that there is at least one of. */
function withoutCovered(cost: Cost, other: Cost): Cost {
  const constant = cost.terms.find(({ factors }) => factors.length === 0);
  if (!constant || other.terms.some(({ factors }) => factors.length === 0)) return cost;
  const covered = other.terms.some(
    ({ coefficient, factors }) =>
      coefficient >= constant.coefficient &&
      factors.every((size) => size.is === 'size' && size.positive) &&
      // What it has of the same comes on top of its constant.
      !cost.terms.some((term) => factorsText(term.factors) === factorsText(factors)),
  );
  return covered ? { ...cost, terms: cost.terms.filter((term) => term !== constant) } : cost;
}

/** The same bound, not claimed to be attained. */
export function inexact(cost: Cost): Cost {
  return cost.exact ? { ...cost, exact: false } : cost;
}

/** Canonical text with paths: equal for equal bounds. */
export function costText(cost: Cost): string {
  if (cost.unknown !== undefined) return `?${cost.unknown}`;
  return cost.terms.map((t) => `${t.coefficient}·${factorsText(t.factors)}`).join('+');
}

/** Whether a caller can tell more about the size. */
const isOpen = (size: Size): boolean => (size.is === 'size' ? size.of !== undefined : isOpen(size.of));

/** Puts a cost in the place of every collection's size that callers know more of; `undefined` leaves it as it is. */
export function substituteCost(cost: Cost, replace: (size: Size & { is: 'size' }) => Cost | undefined): Cost {
  if (cost.unknown !== undefined || !cost.terms.some((t) => t.factors.some(isOpen))) return cost;
  let sum: Cost = { ...ZERO, exact: cost.exact };
  for (const term of cost.terms) {
    let product = constantCost(term.coefficient);
    for (const factor of term.factors) product = multiplyCost(product, substituteSize(factor, replace));
    sum = addCost(sum, product);
  }
  return sum;
}

function substituteSize(size: Size, replace: (size: Size & { is: 'size' }) => Cost | undefined): Cost {
  switch (size.is) {
    case 'size':
      return (size.of && replace(size)) ?? costOfSize(size);
    case 'chunks':
      return chunksCost(substituteSize(size.of, replace), size.by);
    case 'min':
      return minCost(substituteSize(size.of, replace), size.limit);
  }
}

/** How many chunks of `by` elements the elements counted by `cost` make. */
export function chunksCost(cost: Cost, by: number | undefined): Cost {
  const n = constantOf(cost);
  if (n !== undefined) return by === undefined ? inexact(constantCost(n)) : constantCost(Math.ceil(n / by));
  const size = onlySize(cost);
  if (!size) return inexact(cost);
  const chunks = costOfSize({ is: 'chunks', of: size, by }, cost.exact);
  return by === undefined ? inexact(chunks) : chunks;
}

/** At most `limit` of the elements counted by `cost`. */
export function minCost(cost: Cost, limit: number): Cost {
  const n = constantOf(cost);
  if (n !== undefined) return { ...constantCost(Math.min(n, limit)), exact: cost.exact };
  const size = onlySize(cost);
  if (!size) return inexact(constantCost(limit));
  if (size.is === 'min') return costOfSize({ ...size, limit: Math.min(size.limit, limit) }, cost.exact);
  return costOfSize({ is: 'min', of: size, limit }, cost.exact);
}

/** The size that the cost is, if it is nothing but one. */
export function onlySize(cost: Cost): Size | undefined {
  const [term, more] = cost.terms;
  return term && !more && term.coefficient === 1 && term.factors.length === 1 ? term.factors[0] : undefined;
}

/** As people read it: `orders + 2·lines`, `⌈orders/100⌉`. */
export function formatCost(cost: Cost): string {
  if (cost.unknown !== undefined) return 'unbounded';
  if (cost.terms.length === 0) return '0';
  const terms = [...cost.terms].sort((a, b) => b.factors.length - a.factors.length);
  return terms
    .map(({ coefficient, factors }) => {
      const sizes = factors.map(formatSize);
      return (coefficient === 1 && sizes.length > 0 ? sizes : [String(coefficient), ...sizes]).join('·');
    })
    .join(' + ');
}

/** The number where each collection has as many elements as `numberOf` tells. */
export function costAt(cost: Cost, numberOf: (size: Size & { is: 'size' }) => number): number {
  if (cost.unknown !== undefined) return Infinity;
  return cost.terms.reduce(
    (sum, { coefficient, factors }) =>
      sum + factors.reduce((product, size) => product * sizeAt(size, numberOf), coefficient),
    0,
  );
}

/** The number, where `volumeOf` tells how many elements each collection in it has. */
export function costByVolumes(
  cost: Cost,
  volumeOf: (size: Size & { is: 'size' }) => number | undefined,
): number | undefined {
  const isCounted = cost.terms.every(({ factors }) => factors.every((size) => volumeOf(wholeOf(size)) !== undefined));
  return isCounted && cost.unknown === undefined ? costAt(cost, (size) => volumeOf(size) ?? 0) : undefined;
}

/** The number for given sizes, by label. A label that is missing is an error: the caller forgot a size. */
export function evaluateCost(cost: Cost, sizes: Readonly<Record<string, number>>): number {
  if (cost.unknown !== undefined) return Infinity;
  let sum = 0;
  for (const { coefficient, factors } of cost.terms) {
    sum += factors.reduce((product, size) => product * evaluateSize(size, sizes), coefficient);
  }
  return sum;
}
