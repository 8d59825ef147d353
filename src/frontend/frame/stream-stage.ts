// A stage of a stream of messages, and what is done with what a whole stream brings.
import type { Value } from '../../core/outline/value.js';
import type { RelayTag } from '../../models/message-tags.js';

/** What one stage does, by the value that stands for it. */
export interface Stage {
  readonly only?: Value;
  readonly filtered?: boolean;
  readonly paced?: string;
  readonly runs?: Value;
}

/** By its decorator, a function is given one stream and the one that it gives is worked off. */
export interface Relay extends RelayTag {
  readonly decorator: string;
}
