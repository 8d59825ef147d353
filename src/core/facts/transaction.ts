// Transactions with the code that stands in them.
import type { TraceStep } from '../finding.js';
import type { FunctionId } from '../outline/outline.js';
import type { OpenTransaction } from '../summary/reached.js';
import type { Step } from '../summary/step.js';

/** A step that stands in a transaction, with how it could be moved out. */
export interface TransactionStep {
  readonly function: FunctionId;
  readonly step: Step;
  /** Reads and work outside the database: all that it needs is there before, or nothing that is written needs it. */
  readonly movable?: 'before' | 'after';
  /** All that comes after it throws: the transaction is undone, and what is written elsewhere stays. */
  readonly isUndone?: boolean;
  /** All that it needs is there before the transaction begins, in the same code. */
  readonly ready?: boolean;
  /** Whether what it gives goes into what is written or decides about it; absent: it is not known. */
  readonly feeds?: boolean;
  /** The call passes the handle of the transaction on. */
  readonly handsOn?: boolean;
}

/** A transaction with the code that stands in it, in a function or in literals that a helper runs for it. */
export interface Transaction extends OpenTransaction {
  /** Whose code stands in it. */
  readonly function: FunctionId;
  /** Calls between the code that opens it and the function, when a helper does. */
  readonly via: readonly TraceStep[];
  /** The function is not written where the transaction is opened, but handed over there by its name. */
  readonly isHandedOver?: true;
  /** A framework runs the function inside of this one, which opens it: a middleware, an interceptor. */
  readonly around?: {
    readonly symbol: string;
    /** It stands around all handlers of the application. */ readonly isOfAll: boolean;
  };
  /** In the order of the source. */
  readonly steps: readonly TransactionStep[];
  /** The entry points that reach the function; the first ones when there are many. */
  readonly entries: readonly string[];
  /** Only jobs, timers and command lines reach it. */
  readonly isBackground: boolean;
  /** Why it is no concern: test code, start-up code. */
  readonly aside?: string;
}
