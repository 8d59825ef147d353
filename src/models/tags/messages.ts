// Tags for events, jobs and commands, which go by name or class from one place to another, and for caches.
import type { EffectKind } from '../../core/effect.js';
import type { CacheTag, MessageTag, Slot } from '../member.js';
import type { Words } from '../words.js';
import type { TagDefinition } from './definition.js';

/** What the engine counts for the action; taking a message is no effect. */
const EFFECTS: Readonly<Partial<Record<MessageTag['action'] | CacheTag['action'], EffectKind>>> = {
  emits: 'emit',
  enqueues: 'enqueue',
  commands: 'command',
  get: 'cache-get',
  set: 'cache-set',
  wrap: 'cache-get',
  delete: 'cache-delete',
};

function message(action: MessageTag['action'], words: Words): MessageTag {
  const name = words.slotIfAny();
  const found: { payload?: Slot; callback?: Slot; awaits?: boolean } = {};
  while (words.peek !== undefined) {
    const option = words.one('payload', 'calls', 'awaits');
    if (option === 'payload') found.payload = words.slot();
    else if (option === 'calls') found.callback = words.slot();
    else found.awaits = true;
  }
  return { action, ...(name && { name }), ...found };
}

function messageTag(action: MessageTag['action'], meaning: string): TagDefinition {
  return {
    name: action,
    group: 'Messages and caches',
    syntax: '[slot] [payload slot] [calls slot] [awaits]',
    meaning,
    member: (words, draft) => {
      draft.message = message(action, words);
      const kind = EFFECTS[action];
      if (kind) draft.effects.push({ kind });
    },
  };
}

export const MESSAGE_TAGS: readonly TagDefinition[] = [
  messageTag('emits', 'Publishes the event named by the slot; `awaits`: who awaits it awaits the listeners.'),
  messageTag('listens', 'The function after `calls`, or the decorated method, takes the events named by the slot.'),
  messageTag('enqueues', 'Puts a job on the queue named by the slot.'),
  messageTag('processes', 'The function after `calls`, or the decorated method, takes the jobs named by the slot.'),
  messageTag('commands', 'Sends the command in the slot to its handler.'),
  messageTag('handles', 'The function after `calls`, or the decorated class, handles the command in the slot.'),
  {
    name: 'cache',
    group: 'Messages and caches',
    syntax: 'get|set|wrap|delete [key slot] [value slot] [ttl slot]',
    meaning: 'Reads, fills, reads or fills, or drops a cached value.',
    member: (words, draft) => {
      const action = words.one('get', 'set', 'wrap', 'delete');
      const found: { key?: Slot; value?: Slot; ttl?: Slot } = {};
      while (words.peek !== undefined) found[words.one('key', 'value', 'ttl')] = words.slot();
      draft.cache = { action, ...found };
      draft.effects.push({ kind: EFFECTS[action] ?? 'cache-get' });
      if (action === 'wrap') draft.effects.push({ kind: 'cache-set', optional: true });
    },
  },
];
