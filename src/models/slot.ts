// The places in a call that tags speak of.

/**
 * A place in a call that a tag refers to: `receiver`, `this` (a decorator's target), `argN`, `argN.option`,
 * `argN.*` (every function in an option bag), `returned` (the value that the call gives).
 */
export interface Slot {
  readonly of: 'receiver' | 'returned' | number;
  readonly path: readonly string[];
  /** `arg1...`: this argument and all that follow it. */
  readonly rest?: boolean;
}
