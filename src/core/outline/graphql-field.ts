// Fields and operations of a GraphQL schema, as far as it matters how many objects of a type one answer can hold.
import type { ClassId, FunctionId } from './call.js';

/** A field of a type, or an operation, with what it gives. */
export interface AnswerField {
  /** The type that has it; absent where that is not known. */
  readonly of?: ClassId;
  /** It is an operation: one for each request. */
  readonly isOperation?: boolean;
  /** The types that it gives; of a union all of them. */
  readonly gives: readonly ClassId[];
  /** It gives a list. */
  readonly many: boolean;
  /** The method that answers it. */
  readonly function?: FunctionId;
}
