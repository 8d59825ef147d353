// Tags for functions that a member is given, for what its value is made of, and for what it loads.
import { REGIONS } from '../../core/outline/outline.js';
import { CALLBACK_TIMES } from '../callback-times.js';
import type { CallbackTag, Slot } from '../member.js';
import type { Words } from '../words.js';
import type { TagDefinition } from './definition.js';

const GIVEN = [
  'same',
  'derived',
  'chunks',
  'element',
  'least',
  'handle',
  'pool',
  'ambient',
  'awaits',
  'copy',
  'end',
  'new-id',
] as const;
const COUNTS = ['all', 'flat'] as const;

function callback(words: Words): CallbackTag {
  const slot = words.slot();
  const found: { -readonly [K in keyof CallbackTag]: CallbackTag[K] } = { slot, times: words.one(...CALLBACK_TIMES) };
  while (words.peek !== undefined) {
    switch (
      words.one('over', 'waits', 'element', 'limit', 'in', 'ambient', 'handle', 'result', 'settled', 'returns', 'drops')
    ) {
      case 'over':
        found.over = words.slot();
        break;
      case 'waits':
        found.waits = true;
        break;
      case 'element':
        found.element = words.number();
        break;
      case 'limit':
        found.limit = words.slotIfAny() ?? words.number();
        break;
      case 'in':
        found.region = words.one(...REGIONS);
        break;
      case 'ambient':
        found.ambient = true;
        break;
      case 'handle':
        found.handle = words.number();
        if (!words.accept('taken')) break;
        found.taken = true;
        if (/^\d+$/.test(words.peek ?? '')) found.givesBack = words.number();
        break;
      case 'result':
        found.result = words.number();
        break;
      case 'settled':
        found.settled = words.number();
        break;
      case 'returns':
        found.returns = true;
        break;
      case 'drops':
        found.drops = true;
    }
  }
  return found;
}

function slots(words: Words, stop?: string): Slot[] {
  const found = [words.slot()];
  while (words.peek !== undefined && words.peek !== stop) found.push(words.slot());
  return found;
}

const isAlone = (as: (typeof GIVEN)[number]): boolean => as === 'pool' || as === 'ambient' || as === 'new-id';

export const VALUE_TAGS: readonly TagDefinition[] = [
  {
    name: 'calls',
    group: 'Callbacks and values',
    syntax: `slot ${CALLBACK_TIMES.join('|')} [over slot] [waits] [element N] [limit slot|N] [in region [ambient]] [handle N [taken [N]]] [result N] [settled N] [returns] [drops]`,
    meaning:
      'Calls the function in the slot, so often (`failed`: once, where what comes before has failed; `finally`: once, when all is done, whether it succeeded or not); `over` is the collection, `waits` makes each pass wait for the one before, `element` the parameter that gets the element, ' +
      '`limit` bounds how many passes run together (`receiver`: as many as that was made for), `result` the parameter that gets what the call gives once that is there, `settled` the one that is called with what the call gives, `taken` that the handle is a connection which has to be given back, as the parameter named after it does when it is called, `returns` says that the call gives what the function gives (beside `@gives derived`: its elements are that), `drops` that nobody waits for the promises that it gives.',
    member: (words, draft) => void draft.callbacks.push(callback(words)),
  },
  {
    name: 'gives',
    group: 'Callbacks and values',
    syntax:
      `${GIVEN.filter((as) => !isAlone(as)).join('|')} slot [as "property"] [with slot] [all|flat] [size slot] [in-turn]` +
      ', or pool, or ambient, or new-id',
    meaning:
      'What its value is made of: the slot itself, elements from it, groups of them, one element, the least of the numbers in it, a handle on the same ' +
      'connection (without one in the slot: on the pool), a handle on the pool, the handle of the transaction that is open where it is asked for (`ambient`, on a property or ' +
      'parameter decorator too), what the promises in it give, a builder of its own that goes on from the one in the slot (`copy`), a promise that settles when the transaction of the handle in the slot has ended (`end`, on a property too), or an id that nothing had before (`new-id`). ' +
      '`as`: the slot itself, in that property of what it gives. `in-turn`: promises that only then start, one after the other on one connection. Elements are some of them; `all`: as many; `flat`: what is in the lists that the function gives; `with`: and those of the second slot.',
    member: (words, draft) => {
      const as = words.one(...GIVEN);
      if (isAlone(as)) {
        draft.gives = { as, of: { of: 'receiver', path: [] } };
        return;
      }
      const of = words.slot();
      const more = as === 'derived' && words.accept('with') ? words.slot() : undefined;
      const count = COUNTS.find((word) => as === 'derived' && words.accept(word));
      draft.gives = {
        as,
        of,
        ...(as === 'same' && words.accept('as') && { property: words.quoted() }),
        ...(more && { with: more }),
        ...(count && { count }),
        ...(words.accept('size') && { size: words.slot() }),
        ...(as === 'awaits' && words.accept('in-turn') && { inTurn: true }),
      };
    },
  },
  {
    name: 'adds',
    group: 'Callbacks and values',
    syntax: '',
    meaning: 'Adds to its receiver.',
    member: (_, draft) => {
      draft.memo = 'adds';
    },
  },
  {
    name: 'asks',
    group: 'Callbacks and values',
    syntax: '',
    meaning: 'Asks its receiver whether, or what, something is in it.',
    member: (_, draft) => {
      draft.memo = 'asks';
    },
  },
  {
    name: 'drops',
    group: 'Callbacks and values',
    syntax: '',
    meaning: 'Takes out of its receiver: what its first argument names, or everything.',
    member: (_, draft) => {
      draft.memo = 'drops';
    },
  },
  {
    name: 'scans',
    group: 'Callbacks and values',
    syntax: 'slot [sums]',
    meaning:
      'Goes through the collection in the slot element by element, in memory; `sums`: to make a sum or groups of all of them.',
    member: (words, draft) => {
      const slot = words.slot();
      draft.scans = { slot, ...(words.accept('sums') && { sums: true }) };
    },
  },
  {
    name: 'makes',
    group: 'Callbacks and values',
    syntax: '',
    meaning: 'Gives a row that is in no table yet, made of its arguments: to save it inserts it.',
    member: (_, draft) => {
      draft.makes = true;
    },
  },
  {
    name: 'gathers',
    group: 'Callbacks and values',
    syntax: '[slot]',
    meaning:
      'Calls of one tick are one statement: what is started together is asked for together. With a slot: where its conditions ' +
      'are plain values, without operators.',
    member: (words, draft) => {
      draft.gathers = words.slotIfAny() ?? true;
    },
  },
  {
    name: 'dataloader',
    group: 'Callbacks and values',
    syntax: 'slot',
    meaning: 'Makes a loader that gathers the calls of one tick into one call of this function.',
    member: (words, draft) => {
      draft.dataloader = words.slot();
    },
  },
  {
    name: 'limit',
    group: 'Loading',
    syntax: 'slot…',
    meaning: 'The option or argument that bounds the number of rows or elements.',
    member: (words, draft) => {
      draft.limit = slots(words);
    },
  },
  {
    name: 'where',
    group: 'Loading',
    syntax: '[slot…]',
    meaning:
      'The option or argument that restricts the rows; a step of a builder that bears it restricts them, and on what ends ' +
      'a builder it says that the steps do.',
    member: (words, draft) => {
      draft.where = words.peek === undefined ? [] : slots(words);
    },
  },
  {
    name: 'groups',
    group: 'Loading',
    syntax: '',
    meaning: 'A step of a builder that makes groups: an aggregate gives a row for each of them.',
    member: (_, draft) => {
      draft.groups = true;
    },
  },
  {
    name: 'loads',
    group: 'Loading',
    syntax: 'slot… [nested]',
    meaning:
      'The option that names the relations loaded with the rows; `nested`: what it says of one has options of the same names ' +
      'for the relations of that.',
    member: (words, draft) => {
      const named = slots(words, 'nested');
      const form = words.accept('nested') ? 'nested' : 'options';
      draft.loads = [...(draft.loads ?? []), ...named.map((slot) => ({ slot, form }) as const)];
    },
  },
  {
    name: 'eager',
    group: 'Loading',
    syntax: '',
    meaning: 'Loads the relations, too, that the entity declares to be eager, and those of theirs.',
    member: (_, draft) => {
      draft.eager = true;
    },
  },
  {
    name: 'separately',
    group: 'Loading',
    syntax: '[slot "value"]',
    meaning:
      'The option, and its value, that loads each relation by statements of its own instead of a join; without words: each ' +
      'relation is loaded by one statement of its own.',
    member: (words, draft) => {
      draft.separately = words.peek === undefined ? 'always' : { slot: words.slot(), value: words.quoted() };
      words.end();
    },
  },
  {
    name: 'joins',
    group: 'Loading',
    syntax: 'slot',
    meaning: 'A builder step that loads the relation named by an alias path (`order.lines`).',
    member: (words, draft) => {
      draft.loads = [...(draft.loads ?? []), { slot: words.slot(), form: 'path' as const }];
      words.end();
    },
  },
  {
    name: 'nests',
    group: 'Loading',
    syntax: 'slot…',
    meaning:
      'Rows of relations are written along where they are nested there: statements of their own, in one transaction.',
    member: (words, draft) => {
      draft.nests = slots(words);
    },
  },
  {
    name: 'selects',
    group: 'Loading',
    syntax: 'slot',
    meaning: 'The option that names the columns that are read.',
    member: (words, draft) => {
      draft.selects = words.slot();
    },
  },
  {
    name: 'plural',
    group: 'Loading',
    syntax: 'slot',
    meaning: 'Takes many at a time there: a list of exactly one inside a loop is a waste.',
    member: (words, draft) => {
      draft.plural = words.slot();
    },
  },
];
