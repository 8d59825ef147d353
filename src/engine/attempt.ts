// The one guard of the engine: an error of ours in one function is noted there, and everything else goes on.
import { messageOf } from '../core/errors.js';
import type { FunctionId } from '../core/outline.js';

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
