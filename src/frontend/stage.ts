// A stage of a stream of messages.
import type { Value } from '../core/value.js';

/** What one stage does, by the value that stands for it. */
export interface Stage {
  readonly only?: Value;
  readonly filtered?: boolean;
  readonly paced?: string;
  readonly runs?: Value;
}
