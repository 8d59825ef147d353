// Parameters of functions, and what library calls in them make in memory.
import type { Value } from './value.js';

export interface Parameter {
  readonly name: string;
  readonly rest?: boolean;
  /** `{ ids }`: an object that is taken apart where it is declared; its name is the text of that. */
  readonly isPattern?: boolean;
  /** The declared type is a function: calls of it are parametric. */
  readonly callable?: boolean;
  readonly default?: Value;
  /** What a container passes here works on the data source of this name. */
  readonly source?: string;
  /** What a framework passes here (a request body, a job's data). */
  readonly input?: 'request' | 'file' | 'message';
}

/** What a library's call makes in memory without leaving a node, with what it is made of. */
export interface MadeValue {
  readonly result: number;
  readonly of: readonly Value[];
  /** A row that is in no table yet, made of these objects. */
  readonly row?: true;
  /** Of such a row: the local that holds it (empty where something else does), and the loops in each of whose passes another one is made. */
  readonly bound?: string;
  readonly loops?: readonly number[];
  /** It was kept under this name for the request around it, or is all that was kept. */
  readonly context?: string;
  /** Which storage that was. */
  readonly store?: string;
  /** An object that is made after the function's own one. */
  readonly isCopy?: true;
}

/** One of the values has to be passed; `false`, `0` and empty text are not enough unless `orFalse`. */
export interface Needed {
  readonly one: readonly Value[];
  readonly orFalse?: true;
}
