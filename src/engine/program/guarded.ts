// The guards of the engine: an error of ours in one function, or in one pass over the program, is noted there, and
// everything else goes on.
import { messageOf } from '../../core/errors.js';
import type { FunctionId } from '../../core/outline/outline.js';

/** What `work` gives; where it fails, `crashes` tells the function's failure and `otherwise` stands in. */
export function attempt<T>(
  id: FunctionId,
  crashes: Map<FunctionId, string>,
  work: () => T,
  otherwise: (message: string) => T,
): T {
  try {
    return work();
  } catch (error) {
    const message = messageOf(error);
    crashes.set(id, message);
    return otherwise(message);
  }
}

/** What a whole pass gives; where it fails, its failure is told once and `otherwise` stands in. */
export function attemptPass<T>(pass: string, failures: Map<string, string>, work: () => T, otherwise: () => T): T {
  try {
    return work();
  } catch (error) {
    failures.set(pass, messageOf(error));
    return otherwise();
  }
}

/** What a pass that failed has found. */
export const nothing = (): readonly never[] => [];

/** The same, where it gives a map. */
export const emptyMap = (): Map<string, never> => new Map<string, never>();
