// Tags for what a call does: statements on a database, and work outside the process or on the event loop.
import type { EffectKind, RowBound, RowChange, WorkKind } from '../../core/outline/effect.js';
import { HOOK_EVENTS, type HookOn } from '../../core/outline/message.js';
import type { EffectTag, Slot } from '../member.js';
import { TagError, type Words } from '../words.js';
import type { TagDefinition } from './definition.js';

const OPTIONS = [
  'optional',
  'hooks',
  'each',
  'when',
  'outside',
  'deferrable',
  'needed',
  'threaded',
  'brief',
  'service',
  'defines',
  'verb',
] as const;

/** How a model says what a write does to rows. */
const CHANGES = {
  inserts: 'insert',
  updates: 'update',
  saves: 'save',
  removes: 'remove',
  counts: 'count',
  relates: 'relate',
} as const satisfies Readonly<Record<string, RowChange>>;
const CHANGE_WORDS = Object.keys(CHANGES) as (keyof typeof CHANGES)[];

/** How the words of `options` are written; the documentation explains them once. */
const SUFFIX = '[how…]';

/** What may follow the words of every effect tag; `usual`: the hooks of its statement. */
function options(words: Words, usual?: readonly HookOn[]): Partial<EffectTag> {
  const found: { -readonly [K in keyof EffectTag]?: EffectTag[K] } = {};
  while (words.peek !== undefined) {
    switch (words.one(...OPTIONS)) {
      case 'optional':
        found.optional = true;
        break;
      case 'hooks':
        if (!usual) throw new TagError('does not take `hooks`: they run with what `@reads` and `@writes` say');
        found.hooks = hooks(words, usual);
        break;
      case 'outside':
        found.outside = true;
        break;
      case 'deferrable':
        found.defer = 'always';
        break;
      case 'needed':
        found.defer = 'never';
        break;
      case 'brief':
        found.brief = true;
        break;
      case 'defines':
        found.defines = true;
        break;
      case 'service':
        found.service = true;
        break;
      case 'threaded':
        found.threaded = true;
        break;
      case 'each':
        found.each = words.slot();
        if (words.accept('by')) found.by = { slot: words.slot(), else: words.number() };
        break;
      case 'when': {
        const slots: Slot[] = [words.slot()];
        while (words.accept('and')) slots.push(words.slot());
        found.when = slots;
        break;
      }
      case 'verb':
        found.verb = words.quoted();
    }
  }
  return found;
}

/** The hooks of what the statement does to rows; what a model does not say has to be named. */
const USUAL_HOOKS: Readonly<Record<RowChange | 'read' | 'open', readonly HookOn[]>> = {
  read: ['load'],
  insert: ['insert'],
  update: ['update'],
  count: ['update'],
  save: ['insert', 'update'],
  remove: ['remove'],
  relate: [],
  open: [],
};

/** `hooks rows soft-remove`: the events, where they are others than usual. */
function hooks(words: Words, usual: readonly HookOn[]): NonNullable<EffectTag['hooks']> {
  const rows = words.accept('rows');
  const named: HookOn[] = [];
  if (usual.length === 0) named.push(words.one(...HOOK_EVENTS));
  for (let next = nextHook(words); next; next = nextHook(words)) named.push(next);
  return { on: named.length > 0 ? named : usual, ...(rows && { rows }) };
}

const nextHook = (words: Words): HookOn | undefined => HOOK_EVENTS.find((one) => words.accept(one));

function rows(words: Words): RowBound {
  if (words.peek !== undefined && /^\d+$/.test(words.peek)) return words.number();
  return words.one('one', 'many', 'all', 'count');
}

/** The words of `@reads` and `@writes`. */
function statement(kind: 'read' | 'write', words: Words): EffectTag {
  const bound = rows(words);
  const entity = words.entityIfAny(kind === 'write' ? [...OPTIONS, ...CHANGE_WORDS] : OPTIONS);
  const change = kind === 'write' ? changeIfAny(words) : {};
  const usual = USUAL_HOOKS[kind === 'read' ? kind : (change.change ?? 'open')];
  return { kind, rows: bound, ...(entity && { entity }), ...change, ...options(words, usual) };
}

/** `saves arg0`: what is done to rows, and where these, or the columns that are set, are given. */
function changeIfAny(words: Words): Pick<EffectTag, 'change' | 'values'> {
  const word = CHANGE_WORDS.find((one) => words.accept(one));
  if (!word) return {};
  const values = words.slotIfAny();
  return { change: CHANGES[word], ...(values && { values }) };
}

/** The statement of a builder, as `@awaited`, `@builds` and `@becomes` have it. */
export function builtStatement(words: Words): EffectTag {
  const kind = words.one('reads', 'writes', 'raw', 'issues');
  if (kind === 'raw') return plain('raw', words);
  if (kind === 'issues') return { kind: 'transaction', verb: words.one(...CONTROL), ...options(words) };
  return statement(kind === 'reads' ? 'read' : 'write', words);
}

function plain(kind: EffectKind, words: Words): EffectTag {
  return { kind, ...options(words) };
}

const WORK = ['http', 'mail', 'file', 'process', 'prompt', 'sleep'] as const satisfies readonly WorkKind[];
const CONTROL = ['BEGIN', 'COMMIT', 'ROLLBACK', 'SAVEPOINT', 'RELEASE', 'SET'] as const;

export const EFFECT_TAGS: readonly TagDefinition[] = [
  {
    name: 'nothing',
    group: 'Statements',
    syntax: '',
    meaning: 'Has no effect that matters here; on a class: so do all its members that bear no tag of their own.',
    member: (_, draft) => {
      draft.nothing = true;
    },
    class: (_, draft) => {
      draft.nothingByDefault = true;
    },
  },
  {
    name: 'reads',
    group: 'Statements',
    syntax: `one|many|all|count|N [entity] ${SUFFIX}`,
    meaning:
      'Reads so many rows of the entity: at most one, many by a condition, the whole table, an aggregate, at most N.',
    member: (words, draft) => void draft.effects.push(statement('read', words)),
  },
  {
    name: 'writes',
    group: 'Statements',
    syntax: `one|many|all|N [entity] [${CHANGE_WORDS.join('|')} [slot]] ${SUFFIX}`,
    meaning:
      'Inserts, updates or deletes so many rows in one statement, the next word says which (`saves`: inserts what is new, ' +
      'else updates; `counts`: adds to what is stored) and where the rows, or the columns that are set, are given; `each` makes it one statement for each element, or for so many elements.',
    member: (words, draft) => void draft.effects.push(statement('write', words)),
  },
  {
    name: 'raw',
    group: 'Statements',
    syntax: SUFFIX,
    meaning:
      'Runs SQL that the caller wrote: what its text says of tables, rows, locks and transactions counts, as far as it is known.',
    member: (words, draft) => void draft.effects.push(plain('raw', words)),
  },
  {
    name: 'locks',
    group: 'Statements',
    syntax: 'row|table [when slot]',
    meaning:
      'What it reads, or what the builder it is a step of reads, is locked: always, or when the option is given.',
    member: (words, draft) => {
      const lock = words.one('row', 'table');
      draft.locks = words.accept('when') ? { lock, when: words.slot() } : { lock };
    },
  },
  {
    name: 'issues',
    group: 'Statements',
    syntax: `${CONTROL.join('|')} ${SUFFIX}`,
    meaning: 'Sends a transaction statement of its own; `outside`: only where no transaction is open yet.',
    member: (words, draft) => {
      draft.effects.push({ kind: 'transaction', verb: words.one(...CONTROL), ...options(words) });
    },
  },
  {
    name: 'io',
    group: 'Other effects',
    syntax: `${WORK.join('|')} ${SUFFIX}`,
    meaning:
      'Waits for something outside the process: another machine, a mail server, a file, a child process, a person, a timer.',
    member: (words, draft) => {
      const kind = words.one(...WORK);
      draft.effects.push(plain(kind, words));
    },
  },
  {
    name: 'ends-process',
    group: 'Other effects',
    syntax: '',
    meaning: 'Ends the process: nothing behind it runs, and what was taken is given back.',
    member: (_, draft) => {
      draft.endsProcess = true;
    },
  },
  {
    name: 'blocks',
    group: 'Other effects',
    syntax: SUFFIX,
    meaning: 'Holds up the event loop until it is done.',
    member: (words, draft) => void draft.effects.push(plain('blocking', words)),
  },
  {
    name: 'cpu',
    group: 'Other effects',
    syntax: SUFFIX,
    meaning: 'Computes for a long time.',
    member: (words, draft) => void draft.effects.push(plain('cpu', words)),
  },
  {
    name: 'becomes',
    group: 'Statements',
    syntax: 'reads|writes|raw|issues …',
    meaning:
      'What the builder runs from this step on; on what gives a new builder: what that runs. The entity stays where none is named.',
    member: (words, draft) => {
      draft.becomes = [...(draft.becomes ?? []), builtStatement(words)];
    },
  },
  {
    name: 'about',
    group: 'Statements',
    syntax: 'entity',
    meaning: 'A step of a builder that names the entity of its statement, whatever that is.',
    member: (words, draft) => {
      const entity = words.entityIfAny([]);
      if (!entity) throw new TagError('expects an entity');
      draft.about = entity;
    },
  },
  {
    name: 'rows',
    group: 'Statements',
    syntax: 'returned.…',
    meaning:
      'The property of what it gives that holds the rows of its statement: `returned.rows`, `returned.0` of a pair.',
    member: (words, draft) => {
      const { of, path } = words.slot();
      if (of !== 'returned' || path.length !== 1) throw new TagError('expects a property, such as `returned.rows`');
      draft.rowsIn = path[0];
    },
  },
  {
    name: 'runs',
    group: 'Statements',
    syntax: 'slot [one|many|all|count|N] [together]',
    meaning:
      'Runs the builders in the slot, with all that their steps say; they read so many rows then; `together`: all go out ' +
      'in one round trip.',
    member: (words, draft) => {
      const slot = words.slot();
      const isRows = words.peek !== undefined && words.peek !== 'together';
      draft.runs = { slot, ...(isRows && { rows: rows(words) }), ...(words.accept('together') && { together: true }) };
    },
  },
  {
    name: 'instead',
    group: 'Statements',
    syntax: '"text"',
    meaning:
      'The batched call to use instead, for advice; with `@relation` or `@entity slot`: the option that loads a relation with ' +
      'the rows, `$name` where its name goes.',
    member: (words, draft) => {
      draft.instead = words.quoted();
    },
  },
];
