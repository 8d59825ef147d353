// Tags for classes as a whole, and for the versions in which something exists.
import { STATEMENT_KINDS } from '../../core/outline/effect.js';
import { isVersion } from '../version.js';
import { TagError, type Words } from '../words.js';
import type { TagDefinition } from './definition.js';
import { statement } from './effects.js';

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
    name: 'awaited',
    group: 'Classes and versions',
    syntax: 'reads|writes|raw …',
    meaning: 'Instances run this statement when they are awaited, not before.',
    class: (words, draft) => {
      const kind = words.one('reads', 'writes', 'raw');
      if (kind === 'raw') draft.awaited.push({ kind: STATEMENT_KINDS[2] });
      else draft.awaited.push(statement(kind === 'reads' ? 'read' : 'write', words));
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
