// The grammar: every tag there is, in the order of the documentation.
import { CLASS_TAGS } from './classes.js';
import { TAG_GROUPS, type TagDefinition } from './definition.js';
import { EFFECT_TAGS } from './effects.js';
import { ENTITY_TAGS } from './entities.js';
import { ENTRY_TAGS } from './entries.js';
import { EVENT_TAGS } from './events.js';
import { CACHE_TAGS } from './messages.js';
import { TRANSACTION_TAGS } from './transactions.js';
import { VALUE_TAGS } from './values.js';

const UNSORTED = [
  EFFECT_TAGS,
  VALUE_TAGS,
  TRANSACTION_TAGS,
  ENTITY_TAGS,
  ENTRY_TAGS,
  EVENT_TAGS,
  CACHE_TAGS,
  CLASS_TAGS,
].flat();

export const TAGS: readonly TagDefinition[] = TAG_GROUPS.flatMap((group) =>
  UNSORTED.filter((tag) => tag.group === group),
);

export const TAG_BY_NAME: ReadonlyMap<string, TagDefinition> = new Map(TAGS.map((tag) => [tag.name, tag]));
