// Tags for entry points, for what a request brings, and for dependency injection.
import { SENDERS } from '../../core/outline/entry-kinds.js';
import { ENTRY_KINDS } from '../../core/outline/outline.js';
import { patternOf, type FilePattern } from '../file-pattern.js';
import type { Slot } from '../member.js';
import { TagError, type Words } from '../words.js';
import type { TagDefinition } from './definition.js';

const SOURCES = ['request', 'file', 'message'] as const;

/** `[name slot] [verb "text"]` */
function naming(words: Words): { name?: Slot; verb?: string } {
  const found: { name?: Slot; verb?: string } = {};
  while (words.peek !== undefined && words.peek !== 'called') {
    if (words.one('name', 'verb') === 'name') found.name = words.slot();
    else found.verb = words.quoted();
  }
  return found;
}

/** Reads a place, and what goes with it. */
function filePattern(words: Words): FilePattern {
  const text = words.quoted();
  const pattern = patternOf(text);
  if (!pattern)
    throw new TagError(
      `expects a path such as \`"app/.../route"\`, \`"pages/api/..."\` or \`"middleware"\`, not \`"${text}"\``,
    );
  return {
    ...pattern,
    under: words.accept('under') ? words.quoted() : '',
    ...(words.accept('unless') && { unless: words.quoted() }),
    ...(words.accept('unless-export') && { unlessExport: { name: words.quoted(), text: words.quoted() } }),
  };
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
    name: 'composes',
    group: 'Entry points',
    syntax: 'slot',
    meaning: 'What it gives is all decorators that it is given from this argument on.',
    member: (words, draft) => {
      draft.composes = words.slot();
    },
  },
  {
    name: 'registers',
    group: 'Entry points',
    syntax: `${ENTRY_KINDS.join('|')} slot… [name slot] [verb "text"] [called "property"]`,
    meaning:
      'Registers the functions in these slots as entry points; `arg1...` is every argument from there on. `called`: calling what it gives calls the function; what it is called with is that property of what the function is given.',
    member: (words, draft) => {
      const kind = words.one(...ENTRY_KINDS);
      const slots = [words.slot()];
      for (let slot = words.slotIfAny(); slot; slot = words.slotIfAny()) slots.push(slot);
      draft.registers = { kind, slots, ...naming(words), ...(words.accept('called') && { called: words.quoted() }) };
    },
  },
  {
    name: 'resolvers',
    group: 'Entry points',
    syntax: 'map|type slot [of slot|"name"]',
    meaning:
      'Registers GraphQL resolvers: those of a map of types (`{ Query: { orders }, Order: { customer } }`), or those of the `fields` of one type by its `name`, or by what `of` says: a text, or what was made with one. What `Query`, `Mutation` and `Subscription` hold are operations, all else fields.',
    member: (words, draft) => {
      const form = words.one('map', 'type');
      const slot = words.slot();
      const of = words.accept('of') ? (words.slotIfAny() ?? words.quoted()) : undefined;
      draft.resolvers = { form, slot, ...(of !== undefined && { of }) };
    },
  },
  {
    name: 'files',
    group: 'Entry points',
    syntax: '"path" [under "address"] [unless "directive"] [unless-export "name" "text"] …',
    meaning:
      'On an interface: files of a package that depends on the library, at one of these paths below its folder, are called by the library. What they export under the name of a member (`default`: by default) is what the member’s tags say. `...` is any folders, and what follows it the name of the file without its ending; these folders are the address of an entry point, less those in parentheses or with `@`, behind what `under` says. `unless`: not where the file begins with that directive; `unless-export`: nor where it exports a constant of that name with that text.',
    class: (words, draft) => {
      const files = [filePattern(words)];
      while (words.peek !== undefined) files.push(filePattern(words));
      draft.files = [...(draft.files ?? []), ...files];
    },
  },
  {
    name: 'handler',
    group: 'Entry points',
    syntax: ENTRY_KINDS.join('|'),
    meaning:
      'On an interface of the model: a platform calls functions that are declared as it; that take it first and give what bears the tag too; or that take it first and are named `handler`.',
    class: (words, draft) => {
      draft.handler = words.one(...ENTRY_KINDS);
    },
  },
  {
    name: 'directive',
    group: 'Entry points',
    syntax: '"text"',
    meaning:
      'Functions that begin with this directive (`"use server"`), and exported functions of a file that does, in packages that depend on the library, are what the other tags say.',
    member: (words, draft) => {
      draft.directive = words.quoted();
    },
  },
  {
    name: 'prefix',
    group: 'Entry points',
    syntax: 'slot [of slot]',
    meaning:
      'What goes before the names of entry points: of a class decorator, those of its class; of a router, what it is made with or ' +
      'given; `of`: those of the router in the slot, which it mounts.',
    member: (words, draft) => {
      const slot = words.slot();
      draft.prefix = words.accept('of') ? { slot, of: words.slot() } : { slot };
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
    name: 'bounds',
    group: 'Entry points',
    syntax: 'slot',
    meaning:
      'Of a decorator, or of what one is given: what stands below (the property), or is `@bounded` by it, holds no more than the number in the slot.',
    member: (words, draft) => {
      draft.bounds = words.slot();
    },
  },
  {
    name: 'bounded',
    group: 'Entry points',
    syntax: '',
    meaning:
      'What the decorated parameter carries holds no more than what decorators of its function say by `@bounds`.',
    member: (_, draft) => {
      draft.bounded = true;
    },
  },
  {
    name: 'input',
    group: 'Entry points',
    syntax: SOURCES.join('|'),
    meaning:
      'The decorated parameter brings in what came from there; beside `@entry` on a member of `@files`, or `@directive`: all that the function is given does.',
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
    name: 'verifies',
    group: 'Entry points',
    syntax: SENDERS.join('|'),
    meaning:
      'Makes sure that a request comes from a system: one that tells of an event and wants no answer but that it has come (`webhook`), or a queue or timer of one’s own, for which nobody waits (`job`).',
    member: (words, draft) => {
      draft.verifies = words.one(...SENDERS);
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
    name: 'puts',
    group: 'Entry points',
    syntax: 'slot [name slot]',
    meaning:
      'Keeps what is in the slot as that context from here on, or under the name in the second slot; of what calls functions, while they run.',
    member: (words, draft) => {
      const value = words.slot();
      draft.puts = { value, ...(words.accept('name') && { name: words.slot() }) };
    },
  },
  {
    name: 'answers',
    group: 'Entry points',
    syntax: '[slot [to slot]]',
    meaning:
      'Sends the response, made of what is in the slot; what stands behind it runs afterwards. `to`: where that holds a response, and not a file.',
    member: (words, draft) => {
      const of = words.slotIfAny();
      draft.answers = of ? { of, ...(words.accept('to') && { to: words.slot() }) } : true;
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
