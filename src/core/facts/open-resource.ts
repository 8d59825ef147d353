// Transactions and connections that some way out of their function leaves open.
import type { Location } from '../location.js';
import type { FunctionId } from '../outline/outline.js';

/** A way out of a function. */
export interface ExitPoint {
  readonly at: Location;
  /** `fails`: the call there throws; `end`: the function runs to its end. */
  readonly how: 'return' | 'throw' | 'fails' | 'end';
  readonly text: string;
}

/** A transaction or connection that some way out of its function leaves open. */
export interface LeftOpen {
  readonly function: FunctionId;
  /** `client`: a connection, or a pool of them, made anew. */
  readonly what: 'transaction' | 'connection' | 'client';
  /** Where it is begun or taken. */
  readonly at: Location;
  readonly text: string;
  /** Ways out that leave it open; empty where only its end is not awaited. */
  readonly exits: readonly ExitPoint[];
  /** Some way out does end it. */
  readonly isEnded: boolean;
  /** The commit that nobody waits for. */
  readonly unawaited?: Location;
  readonly entries: readonly string[];
  /** Why it is no concern: test code, start-up code. */
  readonly aside?: string;
}
