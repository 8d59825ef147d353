// What tags say of events, jobs and commands: who sends them, who takes them, and what the stages of a stream do with them.
import type { Slot } from './slot.js';

/** Work handed on by name or class: an event, a job, a command; and the code that takes it. */
export interface MessageTag {
  readonly action: 'emits' | 'listens' | 'enqueues' | 'processes' | 'commands' | 'handles';
  /** The slot with the name, the class, or an instance of the class that both sides agree on; absent: anything. */
  readonly name?: Slot;
  readonly payload?: Slot;
  /** The function that takes it; absent for decorators, whose target does. */
  readonly callback?: Slot;
  /** Who awaits the sending call awaits the receivers too. */
  readonly awaits?: boolean;
  /** It is only noted here: another call publishes it. */
  readonly later?: boolean;
  /** The one bus that the library has; absent: the very emitter, subject or queue. */
  readonly bus?: string;
  /** One message for each element of what the slot holds. */
  readonly each?: boolean;
  /** The method of the decorated class that takes it. */
  readonly method?: string;
  /** It runs less often than messages come. */
  readonly paced?: boolean;
  /** It takes messages of every name. */
  readonly all?: boolean;
  /** Another process takes them. */
  readonly apart?: boolean;
}

/** A decorator of functions that turn the messages of one bus into what is sent as commands over another. */
export interface RelayTag {
  readonly from: string;
  readonly to: string;
}

/** What one stage of a stream does with each message. */
export interface StageTag {
  readonly only?: Slot;
  readonly where?: Slot;
  readonly calls?: Slot;
  readonly paced?: boolean;
}
