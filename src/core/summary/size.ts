// Sizes: how many elements collections have, as the factors of costs.
import type { Location } from '../location.js';
import type { Value } from '../outline/value.js';

/**
 * A size is how many elements a collection has. Its path is canonical and equal for equal collections:
 * `param:0.lines`, `rows(/abs/a.ts:12:5)`; `orders[].lines` is the total over all elements of `orders`.
 */
export type Size =
  | {
      readonly is: 'size';
      readonly path: string;
      readonly label: string;
      /** The collection, where callers can tell more about it: substituted at calls. */
      readonly of?: Value;
      /** It counts attempts, of which there is one at least. */
      readonly positive?: boolean;
      /** What its number comes from, as far as that is seen; several where it is one of several collections. */
      readonly from?: readonly SizeSource[];
      /** Paths of the collections over whose elements, all together, it is a total. */
      readonly totalOf?: readonly string[];
    }
  /** ⌈of / by⌉ */
  | { readonly is: 'chunks'; readonly of: Size; readonly by: number | undefined }
  /** min(of, limit) */
  | { readonly is: 'min'; readonly of: Size; readonly limit: number };

/** `rows`: what the op there gives; `value`: what the call there gives; `recursion`: how often the call there is made. */
export interface SizeSource {
  readonly is: 'rows' | 'value' | 'recursion';
  readonly at: Location;
}

/** The canonical text of a size: equal for equal sizes. */
export function sizeText(size: Size): string {
  switch (size.is) {
    case 'size':
      return size.path;
    case 'chunks':
      return `⌈${sizeText(size.of)}/${size.by ?? '?'}⌉`;
    case 'min':
      return `min(${sizeText(size.of)},${size.limit})`;
  }
}

/** As people read it: `orders`, `⌈orders/100⌉`. */
export function formatSize(size: Size): string {
  switch (size.is) {
    case 'size':
      return size.label;
    case 'chunks':
      return `⌈${formatSize(size.of)}/${size.by ?? 'k'}⌉`;
    case 'min':
      return `min(${formatSize(size.of)}, ${size.limit})`;
  }
}

/** The number where each collection has as many elements as `numberOf` tells. */
export function sizeAt(size: Size, numberOf: (size: Size & { is: 'size' }) => number): number {
  switch (size.is) {
    case 'size':
      return numberOf(size);
    case 'chunks':
      return Math.ceil(sizeAt(size.of, numberOf) / (size.by ?? 1));
    case 'min':
      return Math.min(sizeAt(size.of, numberOf), size.limit);
  }
}

/** The collection that is counted, whatever limits or cuts it up. */
export const wholeOf = (size: Size): Size & { is: 'size' } => (size.is === 'size' ? size : wholeOf(size.of));

/** The number for given sizes, by label. A label that is missing is an error: the caller forgot a size. */
export function evaluateSize(size: Size, sizes: Readonly<Record<string, number>>): number {
  switch (size.is) {
    case 'size': {
      const n = sizes[size.label];
      if (n === undefined) throw new RangeError(`no size given for "${size.label}" (${size.path})`);
      return n;
    }
    case 'chunks':
      return Math.ceil(evaluateSize(size.of, sizes) / (size.by ?? 1));
    case 'min':
      return Math.min(evaluateSize(size.of, sizes), size.limit);
  }
}
