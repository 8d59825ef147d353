// Tags for transactions: callbacks and decorators that open one, steps that open and close one by hand, and
// where a statement takes its connection from.
import { REGIONS } from '../../core/outline/outline.js';
import type { Slot } from '../member.js';
import type { MemberDraft, TagDefinition } from './definition.js';

function control(draft: MemberDraft, step: MemberDraft['transaction'], verb: string): void {
  draft.transaction = step;
  draft.effects.push({ kind: 'transaction', verb });
}

export const TRANSACTION_TAGS: readonly TagDefinition[] = [
  {
    name: 'transaction',
    group: 'Transactions',
    syntax: 'slot [handle N]',
    meaning:
      'Calls the function once between BEGIN and COMMIT and gives what it gives; its parameter N is the handle. ' +
      '`this`: a decorator that does so with its method.',
    member: (words, draft) => {
      const slot = words.slot();
      draft.effects.push({ kind: 'transaction', verb: 'BEGIN' }, { kind: 'transaction', verb: 'COMMIT' });
      if (slot.of === 'receiver') draft.region = 'transaction';
      else {
        const handle = words.accept('handle') ? { handle: words.number() } : {};
        draft.callbacks.push({ slot, times: 'once', region: 'transaction', ...handle, returns: true });
      }
    },
  },
  {
    name: 'begin',
    group: 'Transactions',
    syntax: '[returned|bound]',
    meaning:
      'Begins a transaction on its receiver; `returned`: on a handle of its own, which it gives and which `@commit` and `@rollback` give back; ' +
      '`bound`: its receiver stands for one connection, so that nothing begins where it is asked of a pool.',
    member: (words, draft) => {
      control(draft, 'begin', 'BEGIN');
      if (words.accept('returned')) draft.beginsOwn = true;
      else if (words.accept('bound')) draft.beginsBound = true;
    },
  },
  {
    name: 'commit',
    group: 'Transactions',
    syntax: '',
    meaning: 'Commits the transaction of its receiver.',
    member: (_, draft) => control(draft, 'commit', 'COMMIT'),
  },
  {
    name: 'rollback',
    group: 'Transactions',
    syntax: '',
    meaning: 'Rolls back the transaction of its receiver.',
    member: (_, draft) => control(draft, 'rollback', 'ROLLBACK'),
  },
  {
    name: 'source',
    group: 'Transactions',
    syntax: 'slot',
    meaning:
      'The data source that the handle it gives, or what it decorates, works on, by its name: what is sent to another one takes part in no transaction of this. Nothing there, or `default`: the default one.',
    member: (words, draft) => {
      draft.source = words.slot();
    },
  },
  {
    name: 'opens',
    group: 'Transactions',
    syntax: '[client [over slot]|later]',
    meaning:
      'Gives a handle that has to be released; `client`: a connection or a pool of them made anew, unless what stands in the slot was made elsewhere; `later`: its connection is taken when it is first used.',
    member: (words, draft) => {
      draft.transaction = 'open';
      if (words.accept('client')) draft.client = true;
      if (draft.client && words.accept('over')) draft.over = words.slot();
      if (words.accept('later')) draft.later = true;
    },
  },
  {
    name: 'connects',
    group: 'Transactions',
    syntax: '',
    meaning: 'Its receiver, a handle, takes its connection.',
    member: (_, draft) => {
      draft.transaction = 'connect';
    },
  },
  {
    name: 'release',
    group: 'Transactions',
    syntax: '[slot] [client [taken]]',
    meaning:
      'Gives its receiver, or the handle in the slot, back; `client`: closes what was made anew; `taken`: and gives back all handles that were taken from it.',
    member: (words, draft) => {
      draft.transaction = 'release';
      const slot = words.slotIfAny();
      if (slot) draft.released = slot;
      if (!words.accept('client')) return;
      draft.client = true;
      if (words.accept('taken')) draft.takesBack = true;
    },
  },
  {
    name: 'inside',
    group: 'Transactions',
    syntax: '"text"',
    meaning: 'What makes a statement run inside the transaction that it opens, a sentence or two for advice.',
    member: (words, draft) => {
      draft.inside = words.quoted();
    },
  },
  {
    name: 'expires',
    group: 'Transactions',
    syntax: 'slot N',
    meaning: 'The transaction that it opens is rolled back after so many milliseconds: those in the slot, else N.',
    member: (words, draft) => {
      draft.expires = { slot: words.slot(), else: words.number() };
    },
  },
  {
    name: 'runs-on',
    group: 'Transactions',
    syntax: 'slot…',
    meaning: 'Where its statements take their handle from, first match first; without the tag: from the pool.',
    member: (words, draft) => {
      const slots: Slot[] = [words.slot()];
      while (words.peek !== undefined) slots.push(words.slot());
      draft.handle = slots;
    },
  },
  {
    name: 'apart',
    group: 'Transactions',
    syntax: '[kept]',
    meaning:
      'Its statements take a connection of their own even where a library binds a transaction to the code around; ' +
      '`kept`: only where a field keeps its receiver.',
    member: (words, draft) => {
      draft.apart = words.accept('kept') ? 'kept' : 'always';
    },
  },
  {
    name: 'region',
    group: 'Transactions',
    syntax: `${REGIONS.join('|')} [ambient]`,
    meaning:
      'A decorator whose method runs in such a region; `ambient`: on a handle that it asks for where it needs it, and what runs on another one is outside.',
    member: (words, draft) => {
      draft.region = words.one(...REGIONS);
      if (words.accept('ambient')) draft.ambient = true;
    },
  },
];
