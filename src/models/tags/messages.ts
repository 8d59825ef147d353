// Tags for caches: what is asked, kept and dropped, under which key, for how long.
import type { EffectKind } from '../../core/outline/effect.js';
import type { CacheTag, MemberModel } from '../member.js';
import type { Words } from '../words.js';
import type { TagDefinition } from './definition.js';

/** What the engine counts for the action. */
const EFFECTS: Readonly<Partial<Record<CacheTag['action'], EffectKind>>> = {
  get: 'cache-get',
  set: 'cache-set',
  wrap: 'cache-get',
  delete: 'cache-delete',
};

export const CACHE_TAGS: readonly TagDefinition[] = [
  {
    name: 'cache',
    group: 'Messages and caches',
    syntax:
      'get|set|wrap|delete|memo|rows|store|tag [key slot] [value slot] [ttl slot [seconds]] [when slot] [unless slot] [tags [slot]] [shared] [first] [orm] [script slot]',
    meaning:
      'Reads, fills, reads or fills, or drops a cached value; makes a function that remembers what it gave (`first`: by its first argument only); ' +
      'has the ORM keep the rows (`when` the option is given; never where the one at `unless` is false); makes a store (its `ttl` holds for what is put in without one); gives what the function at hand keeps another tag. `tags`: what is kept is dropped by tags, those in the slot, not by its key. `shared`: the store can be outside the process; `orm`: it is where the ORM keeps rows; `script`: what the Lua text in the slot drops, given keys and values behind their number, in two lists, or in `keys` and `arguments`. Times are milliseconds unless `seconds` follows.',
    member: (words, draft) => {
      const tag = cacheTag(words);
      draft.cache = tag;
      const kind = EFFECTS[tag.action];
      if (kind) draft.effects.push({ kind });
      if (tag.action === 'wrap') draft.effects.push({ kind: 'cache-set', optional: true });
    },
  },
  {
    name: 'keeps',
    group: 'Messages and caches',
    syntax: '[answers] [choice] [key slot] [ttl slot [seconds]]',
    meaning:
      'A decorator that says under which key, or how long, the answer of a handler is kept; `answers`: the class that it makes is what keeps them; `choice`: a subclass that has a method in place of this one chooses which answers it keeps.',
    member: (words, draft) => {
      if (words.accept('answers')) {
        draft.keepsAnswers = true;
        return;
      }
      if (words.accept('choice')) {
        draft.keepsAnswers = 'choice';
        return;
      }
      const found: Mutable<NonNullable<MemberModel['keeps']>> = {};
      while (words.peek !== undefined) {
        const option = words.one('key', 'ttl');
        found[option] = words.slot();
        if (option === 'ttl' && words.accept('seconds')) found.unit = 'seconds';
      }
      draft.keeps = found;
    },
  },
  {
    name: 'wraps',
    group: 'Messages and caches',
    syntax: '[slot [copy]]',
    meaning:
      'What is given from this argument on wraps handlers: those that the decorator stands at; of a router or of a builder of procedures, those registered on it from there on (`copy`: on what the call gives); else all of the application; without a slot: what is provided under this token.',
    member: (words, draft) => {
      const slot = words.slotIfAny();
      draft.wraps = typeof slot?.of === 'number' ? slot.of : 'provided';
      if (slot && words.accept('copy')) draft.wrapsCopy = true;
    },
  },
];

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function cacheTag(words: Words): CacheTag {
  const action = words.one('get', 'set', 'wrap', 'delete', 'memo', 'rows', 'store', 'tag');
  const found: Mutable<Omit<CacheTag, 'action'>> = {};
  while (words.peek !== undefined) {
    const option = words.one('key', 'value', 'ttl', 'when', 'unless', 'tags', 'shared', 'first', 'orm', 'script');
    if (option === 'tags') {
      found.tags = words.slotIfAny() ?? true;
      continue;
    }
    if (option === 'shared' || option === 'first' || option === 'orm') {
      found[option] = true;
      continue;
    }
    found[option] = words.slot();
    if (option === 'ttl' && words.accept('seconds')) found.unit = 'seconds';
  }
  return { action, ...found };
}
