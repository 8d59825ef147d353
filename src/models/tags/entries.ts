// Tags for entry points, for what a request brings, and for dependency injection.
import { ENTRY_KINDS } from '../../core/outline/outline.js';
import type { Slot } from '../member.js';
import type { Words } from '../words.js';
import type { TagDefinition } from './definition.js';

const SOURCES = ['request', 'file', 'message'] as const;

/** `[name slot] [verb "text"]` */
function naming(words: Words): { name?: Slot; verb?: string } {
  const found: { name?: Slot; verb?: string } = {};
  while (words.peek !== undefined) {
    if (words.one('name', 'verb') === 'name') found.name = words.slot();
    else found.verb = words.quoted();
  }
  return found;
}

export const ENTRY_TAGS: readonly TagDefinition[] = [
  {
    name: 'entry',
    group: 'Entry points',
    syntax: `${ENTRY_KINDS.join('|')} [name slot] [verb "text"]`,
    meaning: 'The decorated method (or all methods of the class) is called from outside.',
    member: (words, draft) => {
      draft.entry = { kind: words.one(...ENTRY_KINDS), ...naming(words) };
    },
  },
  {
    name: 'registers',
    group: 'Entry points',
    syntax: `${ENTRY_KINDS.join('|')} slot… [name slot] [verb "text"]`,
    meaning: 'Registers the functions in these slots as entry points; `arg1...` is every argument from there on.',
    member: (words, draft) => {
      const kind = words.one(...ENTRY_KINDS);
      const slots = [words.slot()];
      for (let slot = words.slotIfAny(); slot; slot = words.slotIfAny()) slots.push(slot);
      draft.registers = { kind, slots, ...naming(words) };
    },
  },
  {
    name: 'prefix',
    group: 'Entry points',
    syntax: 'slot',
    meaning: 'A class decorator whose argument goes before the names of the class’s entry points.',
    member: (words, draft) => {
      draft.prefix = words.slot();
    },
  },
  {
    name: 'field-type',
    group: 'Entry points',
    syntax: 'slot…',
    meaning:
      'The first function among these slots names the type of the GraphQL field or operation, in a list where it gives many; of a union, its types; of a class, the interfaces that it can stand for.',
    member: (words, draft) => {
      draft.fieldType = [words.slot()];
      for (let slot = words.slotIfAny(); slot; slot = words.slotIfAny()) draft.fieldType.push(slot);
    },
  },
  {
    name: 'input',
    group: 'Entry points',
    syntax: SOURCES.join('|'),
    meaning: 'The decorated parameter brings in what came from there.',
    member: (words, draft) => {
      draft.input = words.one(...SOURCES);
    },
  },
  {
    name: 'brings',
    group: 'Entry points',
    syntax: SOURCES.join('|'),
    meaning: 'Its value came from there.',
    member: (words, draft) => {
      draft.brings = words.one(...SOURCES);
    },
  },
  {
    name: 'context',
    group: 'Entry points',
    syntax: '[slot]',
    meaning: 'Gives what is kept for the request around it, all of it or what has the name in the slot.',
    member: (words, draft) => {
      draft.context = words.slotIfAny() ?? true;
    },
  },
  {
    name: 'answers',
    group: 'Entry points',
    syntax: '[slot]',
    meaning: 'Sends the response, made of what is in the slot; what stands behind it runs afterwards.',
    member: (words, draft) => {
      draft.answers = words.slotIfAny() ?? true;
    },
  },
  {
    name: 'inject',
    group: 'Entry points',
    syntax: '[slot]',
    meaning:
      'The decorated parameter or property is filled by the container: by the token in the slot, else by its type.',
    member: (words, draft) => {
      draft.inject = words.slotIfAny() ?? true;
    },
  },
  {
    name: 'resolves',
    group: 'Entry points',
    syntax: 'slot',
    meaning: 'Gives what the container holds for the class or token in the slot.',
    member: (words, draft) => {
      draft.resolves = words.slot();
    },
  },
  {
    name: 'provider',
    group: 'Entry points',
    syntax: '[slot]',
    meaning:
      'A class decorator: the container makes one instance for all requests, unless the scope in the slot says otherwise.',
    member: (words, draft) => {
      const scope = words.slotIfAny();
      draft.provider = scope ? { scope } : {};
    },
  },
  {
    name: 'provides',
    group: 'Entry points',
    syntax: 'slot',
    meaning:
      'Declares the providers listed in the slot: classes, or `{ provide, useClass | useFactory | useExisting }`.',
    member: (words, draft) => {
      draft.provides = words.slot();
    },
  },
];
