// What regions of code have in common, as facts and rules ask for it.
export const REGIONS = [
  'transaction',
  'after-commit',
  'after-response',
  'once',
  'debounced',
  'worker',
  'cached', // runs only where a cache does not have what it makes
] as const;
export type RegionKind = (typeof REGIONS)[number];

/** Runs when the transaction around it is over, or on another thread, which has no part in it. */
const OUTSIDE_TRANSACTION: ReadonlySet<RegionKind> = new Set(['after-commit', 'after-response', 'debounced', 'worker']);
/** Holds up no request: it ran before, or it runs on another thread. */
const OFF_THE_REQUEST: ReadonlySet<RegionKind> = new Set(['once', 'worker', 'cached']);
/** Nobody waits for it either: it comes later. */
const LATER: ReadonlySet<RegionKind> = new Set(['after-commit', 'after-response', 'debounced']);

export const isOutsideTransaction = (region: RegionKind): boolean => OUTSIDE_TRANSACTION.has(region);
export const isOffTheRequest = (region: RegionKind): boolean => OFF_THE_REQUEST.has(region);
/** No response waits for it. */
export const isUnwaited = (region: RegionKind): boolean => OFF_THE_REQUEST.has(region) || LATER.has(region);

/** A transaction is rolled back after so many milliseconds. */
export interface Expiry {
  readonly after: number;
  /** Nobody says so where it is opened. */
  readonly isDefault?: true;
}

/** Of a client: its transactions are rolled back after so many milliseconds where nothing else is said; absent: nobody knows. */
export interface ClientExpiry {
  readonly after?: number;
}
