// Messages: events, jobs and commands that go by a key from whoever sends them to whoever takes them, and the hooks
// that an ORM runs with its statements.
import type { Location } from '../location.js';
import { shortName } from './effect.js';
import type { Value } from './value.js';

/** What goes over a bus; queries are commands that answer. */
export type Sent = 'event' | 'job' | 'command';

/** Something is sent: part of an op. */
export interface Message {
  readonly sends: Sent;
  /** An emitter or subject by where it is declared, or the one bus that a library has. */
  readonly bus: Value;
  /** What both sides agree on: a text, a class, an instance of the class; absent: whoever listens gets it. */
  readonly key?: Value;
  /** The class that the key is declared to be, where its value does not tell. */
  readonly type?: string;
  /** What the receivers get. */
  readonly payload: readonly Value[];
  /** Who awaits the op awaits the receivers. */
  readonly awaits?: boolean;
}

/** A function takes messages from now on: part of a call, whose target is that function. */
export interface Reception {
  readonly takes: Sent;
  /** The bus, or a stream of what comes from one. */
  readonly from: Value;
  readonly key?: Value;
  /** What makes it run less often than messages come, for people: `debounceTime`. */
  readonly paced?: string;
}

export const HOOK_EVENTS = ['insert', 'update', 'remove', 'soft-remove', 'recover', 'load'] as const;
export type HookOn = (typeof HOOK_EVENTS)[number];

/** The hooks that an op runs: once for each row, an entity's own methods too; or once for the statement, subscribers only. */
export interface RunsHooks {
  readonly on: readonly HookOn[];
  readonly rows?: boolean;
  /** The rows, where they are many. */
  readonly over?: Value;
  /** Whose hooks. */
  readonly entity?: string;
  /** They run before the statement's transaction is committed. */
  readonly inTransaction?: boolean;
}

/** Where a hook is told which entity it is run for: by its class, or by its table. */
export interface EntityName {
  readonly by: 'class' | 'table';
  readonly parameter: number;
  readonly path: readonly string[];
}

/** A function that takes messages, or that an ORM runs with its statements. */
export interface Receiver {
  readonly takes: Sent | 'hook';
  readonly function: string;
  /** The class that inherits the function. */
  readonly owner?: string;
  /** The decorator, registration or method that makes it one. */
  readonly at: Location;
  /** Canonical: a place, or a library's name for its one bus; hooks have none. */
  readonly bus: string;
  /** The bus is whichever a library or a container has. */
  readonly isShared?: true;
  /** The class that holds the bus in a field of its own. */
  readonly holder?: string;
  /** Texts, class ids, patterns with `*` and `**` for segments; empty: everything that comes over the bus. */
  readonly keys: readonly string[];
  readonly paced?: string;
  /** It takes them in a process of its own: they cost the sender nothing. */
  readonly apart?: true;
  /** Hooks only. */
  readonly hook?: {
    readonly phase: 'before' | 'after';
    readonly on: HookOn;
    /** Absent: of every entity. */
    readonly entity?: string;
    /** A method of the entity itself. */
    readonly own?: boolean;
    /** The method by which a subscriber names its entity. */
    readonly namedBy?: string;
    /** Where what it is called with names the entity. */
    readonly tells?: readonly EntityName[];
  };
}

/** The bus that a class keeps in a field of its own. */
export const heldBus = (id: string, name: string): Value => ({ is: 'field', of: { is: 'class', id }, name });

/** Stands in a key for what is only known at run time: `order.${status}` is `order.{}`. */
export const HOLE = '{}';

/** The key that an object of texts is: `cmd=price`, in the order of the names. */
export const recordKey = (fields: Readonly<Record<string, Value>>): string =>
  Object.entries(fields)
    .flatMap(([name, value]) => (value.is === 'literal' ? `${name}=${value.text}` : []))
    .sort()
    .join('&');

/** Whether a message with the key `sent` comes to a receiver of `taken`. */
export function keyMatches(sent: string, taken: string): boolean {
  if (sent === taken) return true;
  const isPattern = taken.includes('*');
  if (!isPattern && !sent.includes(HOLE)) return false;
  if (taken === '*' && !sent.includes('.')) return true;
  const [has, wanted] = [segments(sent), segments(taken)];
  return isPattern ? matchesPattern(has, wanted) : fills(sent, taken);
}

/** Whether it does so whatever is put in the holes of `sent`. */
export const matchesForSure = (sent: string, taken: string): boolean =>
  keyMatches(sent.replaceAll(HOLE, ANYTHING), taken);

/** Whether a configuration that names an event means the key: by text, by pattern, or by its class's name. */
export const namesEvent = (event: string, key: string): boolean =>
  keyMatches(key, event) || keyMatches(event, key) || shortName(key) === event;

/** A text that nobody listens to by name. */
const ANYTHING = '\u0000';

/** Events are named with dots, colons or slashes between their parts. */
const segments = (key: string): readonly string[] => key.split(/[.:/]/);

function matchesPattern(has: readonly string[], wanted: readonly string[], at = 0, from = 0): boolean {
  if (from === wanted.length) return at === has.length;
  const want = wanted[from]!;
  if (want === '**') {
    for (let next = at; next <= has.length; next++) if (matchesPattern(has, wanted, next, from + 1)) return true;
    return false;
  }
  if (at === has.length) return false;
  return (want === '*' || want === has[at] || has[at] === HOLE) && matchesPattern(has, wanted, at + 1, from + 1);
}

/** Whether `taken` is what `sent` can be once its holes are filled. */
function fills(sent: string, taken: string): boolean {
  let at = 0;
  const pieces = sent.split(HOLE);
  for (const [index, piece] of pieces.entries()) {
    const last = index === pieces.length - 1;
    const found =
      index === 0
        ? taken.startsWith(piece)
          ? 0
          : -1
        : last
          ? taken.length - piece.length
          : taken.indexOf(piece, at + 1);
    if (found < at || (last && !taken.endsWith(piece))) return false;
    at = found + piece.length;
  }
  return true;
}
