// Tags for what decorators and schemas say about entities: relations, columns, indexes, hooks.
import type { EntityName } from '../../core/outline/message.js';
import type { RelationTag, Slot } from '../member.js';
import { TagError } from '../words.js';
import type { TagDefinition } from './definition.js';

const RELATIONS = ['one', 'many', 'many-to-one', 'one-to-one', 'one-to-many', 'many-to-many'] as const;
const ONE = new Set<string>(['one', 'many-to-one', 'one-to-one']);

const NAMED_BY: ReadonlySet<string> = new Set(['class', 'table']);

function entityName(by: EntityName['by'], { of, path }: Slot): EntityName {
  if (typeof of !== 'number') throw new TagError('what a hook is told stands in an argument');
  return { by, parameter: of, path };
}

export const ENTITY_TAGS: readonly TagDefinition[] = [
  {
    name: 'entity',
    group: 'Entities',
    syntax: '[slot] [table slot…]|["table"]',
    meaning:
      'The decorated class is an entity; with a slot: the schema there declares one; `table`: the slots that may name its ' +
      'table. On a class or interface of the model itself: its objects are rows, of the table of that name.',
    member: (words, draft) => {
      draft.isEntity = true;
      const schema = words.slotIfAny();
      if (schema) draft.schema = schema;
      if (!words.accept('table')) return;
      draft.tables = [words.slot()];
      while (words.peek !== undefined) draft.tables = [...draft.tables, words.slot()];
    },
    class: (words, draft) => {
      draft.entity = words.peek === undefined ? {} : { table: words.quoted() };
    },
  },
  {
    name: 'relation',
    group: 'Entities',
    syntax: `${RELATIONS.join('|')} [target slot] [options slot] [lazy-by-type]`,
    meaning:
      'The decorated property, or the property itself in an entity of the model, is a relation; `lazy-by-type`: a property of ' +
      'type `Promise` is lazy. Without `options`, they are the object literal among the arguments.',
    member: (words, draft) => {
      const relation: { -readonly [K in keyof RelationTag]: RelationTag[K] } = {
        cardinality: ONE.has(words.one(...RELATIONS)) ? 'one' : 'many',
        lazyByType: false,
      };
      while (words.peek !== undefined) {
        const option = words.one('target', 'options', 'lazy-by-type');
        if (option === 'target') relation.target = words.slot();
        else if (option === 'options') relation.options = words.slot();
        else relation.lazyByType = true;
      }
      draft.relation = relation;
    },
  },
  {
    name: 'column',
    group: 'Entities',
    syntax: 'plain|primary|unique|index|soft-delete|version',
    meaning: 'The decorated property, or the property itself in an entity of the model, is a column.',
    member: (words, draft) => {
      draft.column = words.one('plain', 'primary', 'unique', 'index', 'soft-delete', 'version');
    },
  },
  {
    name: 'index',
    group: 'Entities',
    syntax: '[slot]|["field…"] [unique]',
    meaning:
      'On a class: an index over the fields in the slot, or in the list or function among the arguments; on a property: ' +
      'over that property; on a class or interface of the model itself: over the fields in the text.',
    member: (words, draft) => {
      const fields = words.slotIfAny();
      draft.index = { ...(fields && { fields }), unique: words.accept('unique') };
    },
    class: (words, draft) => {
      const fields = words
        .quoted()
        .split(/[\s,]+/)
        .filter(Boolean);
      if (fields.length === 0) throw new TagError('expects the names of fields in double quotes');
      words.accept('unique');
      draft.indexes = [...(draft.indexes ?? []), fields];
    },
  },
  {
    name: 'hook',
    group: 'Entities',
    syntax: 'before|after insert|update|remove|soft-remove|recover|load [class slot…] [table slot…]',
    meaning:
      'The decorated method runs before or after that happens to a row. `class`, `table`: where it is told the class, or the ' +
      'table, of the entity that it runs for.',
    member: (words, draft) => {
      const phase = words.one('before', 'after');
      const on = words.one('insert', 'update', 'remove', 'soft-remove', 'recover', 'load');
      const tells: EntityName[] = [];
      while (words.peek !== undefined) {
        const by = words.one('class', 'table');
        do tells.push(entityName(by, words.slot()));
        while (words.peek !== undefined && !NAMED_BY.has(words.peek));
      }
      draft.hook = { phase, on, ...(tells.length > 0 && { tells }) };
      draft.entry = { kind: 'hook' };
    },
  },
];
