// Listeners: functions that take events, jobs or commands, or that an ORM runs with its statements, with the evidence of
// how often they run.
import type { Location } from '../location.js';
import type { Receiver } from '../outline/message.js';
import type { FunctionId } from '../outline/outline.js';

/** A place that publishes what a listener takes. */
export interface Publishing {
  readonly at: Location;
  readonly function: FunctionId;
  /** Only part of the name is known there. */
  readonly guessed?: boolean;
}

/** Why a listener runs often. */
export interface Heat {
  readonly by: 'configuration' | 'hook' | 'load' | 'loop' | 'base-class' | 'modules';
  /** For people: `published inside for…of over the rows of this.orders.find (src/a.ts:12:5)`. */
  readonly text: string;
  readonly at?: Location;
  /** What the evidence rests on. */
  readonly assumption?: string;
}

export interface Listener {
  readonly function: FunctionId;
  readonly receivers: readonly Receiver[];
  /** What it takes, for people: `order.confirmed`, `OrderConfirmed`, `after insert of Order`. */
  readonly takes: string;
  /** It takes whatever comes. */
  readonly everything: boolean;
  /** The ERP module that it is in. */
  readonly module: string;
  /** Sorted by location, each place once. */
  readonly sites: readonly Publishing[];
  /** Strongest first; none: nothing shows that it runs often. */
  readonly heat: readonly Heat[];
  /** Calls of a hook that give what the row itself is to hold: `this.content = await packed(this.content)`. */
  readonly fillsRow: ReadonlySet<number>;
  /** Why it is no concern: tests, seeds, start-up. */
  readonly aside?: string;
  /** Why it runs less often than events come. */
  readonly paced?: string;
}
