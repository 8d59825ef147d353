// Tags for events, jobs and commands, which go by name or class from one place to another, for the streams that they
// come in, and for the hooks that an ORM runs.
import type { EffectKind } from '../../core/outline/effect.js';
import type { EntryKind } from '../../core/outline/outline.js';
import type { Slot } from '../member.js';
import type { MessageTag, StageTag } from '../message-tags.js';
import type { Words } from '../words.js';
import type { TagDefinition } from './definition.js';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** What the engine counts for the action; taking a message is no effect. */
const EFFECTS: Readonly<Partial<Record<MessageTag['action'], EffectKind>>> = {
  emits: 'emit',
  enqueues: 'enqueue',
  commands: 'command',
};

const ENTRIES: Readonly<Partial<Record<MessageTag['action'], EntryKind>>> = {
  listens: 'listener',
  processes: 'job',
  handles: 'listener',
};

const OPTIONS = ['payload', 'calls', 'awaits', 'later', 'bus', 'each', 'method', 'paced', 'all', 'apart'] as const;

function message(action: MessageTag['action'], words: Words): MessageTag {
  const name = words.slotIfAny();
  const found: Mutable<Omit<MessageTag, 'action' | 'name'>> = {};
  while (words.peek !== undefined) {
    const option = words.one(...OPTIONS);
    if (option === 'payload') found.payload = words.slot();
    else if (option === 'calls') found.callback = words.slot();
    else if (option === 'bus') found.bus = words.quoted();
    else if (option === 'method') found.method = words.quoted();
    else found[option] = true;
  }
  return { action, ...(name && { name }), ...found };
}

function messageTag(action: MessageTag['action'], syntax: string, meaning: string): TagDefinition {
  return {
    name: action,
    group: 'Messages and caches',
    syntax: `[slot] ${syntax}`,
    meaning,
    member: (words, draft) => {
      draft.message = message(action, words);
      const kind = EFFECTS[action];
      if (kind) draft.effects.push({ kind });
      const entry = ENTRIES[action];
      const { name, callback } = draft.message;
      // A decorator makes an entry point of what it stands on; a registration of what it is given.
      if (entry && !callback) draft.entry ??= { kind: entry, ...(name && { name }) };
    },
  };
}

const SENDS = '[payload slot] [bus "name"] [awaits] [each]';
const EMITS = '[payload slot] [bus "name"] [awaits] [later] [each]';
const TAKES = '[calls slot] [method "name"] [bus "name"] [paced] [all] [apart]';

function stage(words: Words): StageTag {
  const found: Mutable<StageTag> = {};
  while (words.peek !== undefined) {
    const option = words.one('only', 'where', 'calls', 'paced');
    if (option === 'paced') found.paced = true;
    else found[option] = words.slot();
  }
  return found;
}

function slots(words: Words): Slot[] {
  const found = [words.slot()];
  while (words.peek !== undefined) found.push(words.slot());
  return found;
}

export const EVENT_TAGS: readonly TagDefinition[] = [
  messageTag(
    'emits',
    EMITS,
    'Publishes the event named by the slot: a text, a class, or an instance of one. `bus`: on the one bus that the library has, ' +
      'else on the very receiver; `awaits`: who awaits it awaits the listeners; `later`: it only notes the event, which another ' +
      'call publishes; `each`: one event for each element.',
  ),
  messageTag(
    'listens',
    TAKES,
    'The function after `calls`, or the decorated method, takes the events named by the slot; `method`: that method of the ' +
      'decorated class; `paced`: it runs less often than events come; `all`: whatever their names are; ' +
      '`apart`: in a process of its own.',
  ),
  messageTag('enqueues', SENDS, 'Puts a job on the queue named by the slot, or on the very receiver.'),
  messageTag(
    'processes',
    TAKES,
    'The function after `calls`, or the decorated method, takes the jobs named by the slot.',
  ),
  messageTag('commands', SENDS, 'Sends the command or query in the slot to its handler.'),
  messageTag(
    'handles',
    TAKES,
    'The function after `calls`, or the decorated class or method, handles the command in the slot.',
  ),
  {
    name: 'pipes',
    group: 'Messages and caches',
    syntax: '[slot…]',
    meaning:
      'Gives the messages that its receiver brings, or those of all streams in the slots, through the stages in `arg0...`.',
    member: (words, draft) => {
      draft.pipes = words.peek === undefined ? [] : slots(words);
    },
  },
  {
    name: 'stage',
    group: 'Messages and caches',
    syntax: '[only slot] [where slot] [calls slot] [paced]',
    meaning:
      'Makes a stage of a stream: it lets through what is of the class or name in `only`, or what the condition in `where` holds ' +
      'for; runs the function after `calls` with each message; `paced`: lets fewer through than come.',
    member: (words, draft) => {
      draft.stage = stage(words);
    },
  },
  {
    name: 'relays',
    group: 'Messages and caches',
    syntax: '"bus" commands "bus"',
    meaning:
      'The decorated function is given the stream of all that comes over the first bus; what the stream that it gives brings is ' +
      'sent as commands over the second.',
    member: (words, draft) => {
      const from = words.quoted();
      words.one('commands');
      draft.relays = { from, to: words.quoted() };
    },
  },
  {
    name: 'hooked',
    group: 'Entities',
    syntax: '',
    meaning:
      'The class or name that this method of a subscriber gives is the entity whose hooks it takes; without it: every entity.',
    member: (_, draft) => {
      draft.hooked = true;
    },
  },
];
