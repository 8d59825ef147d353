// Tags for classes as a whole, and for the versions in which something exists.
import { CONNECTIONS } from '../../core/outline/effect.js';
import { isVersion } from '../version.js';
import { TagError, type Words } from '../words.js';
import type { TagDefinition } from './definition.js';
import { builtStatement } from './effects.js';

function version(words: Words): string {
  const text = words.peek ?? '';
  if (!isVersion(text)) throw new TagError(`expects a version such as \`0.3\` or \`1.0.0\`, not \`${text}\``);
  words.accept(text);
  return text;
}

export const CLASS_TAGS: readonly TagDefinition[] = [
  {
    name: 'handle',
    group: 'Classes and versions',
    syntax: '',
    meaning: 'Instances are handles of a transaction or connection.',
    class: (_, draft) => {
      draft.isHandle = true;
    },
  },
  {
    name: 'connection',
    group: 'Classes and versions',
    syntax: 'shared|queued|requests',
    meaning:
      'Statements of instances take no connection from a pool. `shared`: there is one, and whatever is sent belongs to the transaction that is ' +
      'open on it; `queued`: there is one, and what is sent beside a transaction waits for its end; `requests`: each is a request of its own.',
    class: (words, draft) => {
      draft.connection = words.one(...CONNECTIONS);
    },
  },
  {
    name: 'awaited',
    group: 'Classes and versions',
    syntax: 'reads|writes|raw|issues …',
    meaning:
      'Instances are builders that run this statement when they are awaited, not before: also by `then`, by `Promise.all`, or when an async ' +
      'function gives them. What their steps say by `@becomes`, `@where`, `@limit`, `@runs-on` and so on counts where they are run.',
    class: (words, draft) => {
      draft.builds.push(builtStatement(words));
      draft.isThenable = true;
    },
  },
  {
    name: 'lazy',
    group: 'Classes and versions',
    syntax: '',
    meaning: 'What its members give runs when it is awaited, chained or handed on, and never where nobody does.',
    class: (_, draft) => {
      draft.isLazy = true;
    },
  },
  {
    name: 'builds',
    group: 'Classes and versions',
    syntax: 'reads|writes|raw|issues …',
    meaning: 'As `@awaited`, but awaiting does nothing: they run by a word that bears `@runs`.',
    class: (words, draft) => void draft.builds.push(builtStatement(words)),
  },
  {
    name: 'table',
    group: 'Classes and versions',
    syntax: '',
    meaning: 'The text that is its first type argument names an entity (`PgTable<"orders">`).',
    class: (_, draft) => {
      draft.isTable = true;
    },
  },
  {
    name: 'options',
    group: 'Classes and versions',
    syntax: '',
    meaning: 'An option bag or a bag of raw values: its members need no tags and may be `any`.',
    class: (_, draft) => {
      draft.options = true;
    },
  },
  {
    name: 'since',
    group: 'Classes and versions',
    syntax: 'version',
    meaning: 'Exists from this version on.',
    member: (words, draft) => {
      draft.since = version(words);
    },
    class: (words) => void version(words),
  },
  {
    name: 'until',
    group: 'Classes and versions',
    syntax: 'version',
    meaning: 'Is gone in this version and later.',
    member: (words, draft) => {
      draft.until = version(words);
    },
    class: (words) => void version(words),
  },
];
