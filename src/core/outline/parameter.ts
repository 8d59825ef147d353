// Parameters of functions, and the rows that a function makes.
import type { Value } from './value.js';

export interface Parameter {
  readonly name: string;
  readonly rest?: boolean;
  /** The declared type is a function: calls of it are parametric. */
  readonly callable?: boolean;
  readonly default?: Value;
  /** What a framework passes here (a request body, a job's data). */
  readonly input?: 'request' | 'file' | 'message';
}

/** A row made in memory, with what it is made of. */
export interface MadeRow {
  readonly result: number;
  readonly of: readonly Value[];
}
