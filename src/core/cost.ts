// Costs: upper bounds on how often something happens, as sums of products of sizes.

/**
 * A size is how many elements a collection has. Its path is canonical and equal for equal collections:
 * `param:0.lines`, `rows(/abs/a.ts:12:5)`; `orders[].lines` is the total over all elements of `orders`.
 */
export type Size =
  | { readonly is: 'size'; readonly path: string; readonly label: string }
  /** ⌈of / by⌉ */
  | { readonly is: 'chunks'; readonly of: Size; readonly by: number | undefined }
  /** min(of, limit) */
  | { readonly is: 'min'; readonly of: Size; readonly limit: number };

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
