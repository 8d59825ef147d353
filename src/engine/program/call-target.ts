// What a call resolves to.
import type { FunctionId } from '../../core/outline/outline.js';

/** A parameter, or a field of one, of the function or of one that encloses it. */
export interface ParameterRef {
  readonly of?: FunctionId;
  readonly index: number;
  readonly path: readonly string[];
}

export interface Targets {
  readonly functions: readonly FunctionId[];
  readonly parameters: readonly ParameterRef[];
  /** Those of the functions that whoever made this one has handed in. */
  readonly handed?: readonly FunctionId[];
  /** The field or variable that functions were read from: what it holds when is not known. */
  readonly merged?: string;
  /** What else it rests on, for people. */
  readonly assumption?: string;
  readonly kind: 'own' | 'model' | 'builtin' | 'external' | 'unknown';
  /** The package of an external, the reason of an unknown. */
  readonly name: string;
}
