// Reads the tags of one declaration into its model, or says everything that is wrong with them.
import { closest, distance } from 'fastest-levenshtein';
import type { MemberModel } from './member.js';
import type { ClassModel } from './model-table.js';
import type { ModelProblem } from './problem.js';
import type { RawTag, TaggedDeclaration } from './tagged.js';
import type { ClassDraft, MemberDraft, TagDefinition } from './tags/definition.js';
import { TAG_BY_NAME, TAGS } from './tags/index.js';
import { TagError, Words } from './words.js';

/** What a class's tags say, with the defaults that they set for its members. */
export interface ParsedClass {
  readonly model: ClassModel;
  readonly nothingByDefault: boolean;
  readonly options: boolean;
}

/** The model of a member, or the problems of its tags. `undefined`: a property that says nothing. */
export function parseMember(declaration: TaggedDeclaration): MemberModel | readonly ModelProblem[] | undefined {
  const draft: MemberDraft = {
    id: declaration.id,
    package: declaration.package,
    ...(declaration.owner !== undefined && { owner: declaration.owner }),
    name: declaration.name,
    effects: [],
    nothing: false,
    callbacks: [],
    at: declaration.at,
  };
  const problems = readTags(declaration, 'member', (tag, words) => tag.member?.(words, draft));
  const says = declaration.tags.filter((tag) => tag.name !== 'since' && tag.name !== 'until').length;
  if (problems.length > 0) return problems;
  if (says === 0) {
    if (!declaration.callable) return undefined;
    if (!declaration.nothingByDefault) return [untagged(declaration)];
    draft.nothing = true;
  }
  if (declaration.returnsThis) draft.gives ??= { as: 'same', of: { of: 'receiver', path: [] } };
  if (draft.nothing && draft.effects.length > 0) return [contradiction(declaration)];
  return draft;
}

/** The model of a class, or the problems of its tags. */
export function parseClass(declaration: TaggedDeclaration): ParsedClass | readonly ModelProblem[] {
  const draft: ClassDraft = {
    id: declaration.id,
    package: declaration.package,
    name: declaration.name,
    builds: [],
    isThenable: false,
    isHandle: false,
    nothingByDefault: false,
    options: false,
  };
  const problems = readTags(declaration, 'class', (tag, words) => tag.class?.(words, draft));
  if (problems.length > 0) return problems;
  const { nothingByDefault, options, ...model } = draft;
  return { model, nothingByDefault, options };
}

function readTags(
  declaration: TaggedDeclaration,
  on: 'member' | 'class',
  read: (tag: TagDefinition, words: Words) => void,
): readonly ModelProblem[] {
  const problems: ModelProblem[] = [];
  for (const raw of declaration.tags) {
    const problem = (message: string) =>
      problems.push({ file: declaration.at.file, line: raw.line, message: `${declaration.id}: ${message}` });
    const tag = TAG_BY_NAME.get(raw.name);
    if (!tag?.[on]) {
      problem(unknownTag(raw, on, tag));
      continue;
    }
    try {
      const words = new Words(raw.text, declaration);
      read(tag, words);
      words.end();
    } catch (error) {
      if (!(error instanceof TagError)) throw error;
      problem(`\`@${raw.name}\` ${error.message}. It is written \`@${`${tag.name} ${tag.syntax}`.trim()}\``);
    }
  }
  return problems;
}

function unknownTag(raw: RawTag, on: 'member' | 'class', tag: TagDefinition | undefined): string {
  if (tag) return `\`@${raw.name}\` does not go on a ${on === 'class' ? 'class' : 'member'}`;
  const names = TAGS.filter((known) => known[on]).map((known) => known.name);
  const nearest = closest(raw.name, names);
  const hint = distance(raw.name, nearest) <= 3 ? `; did you mean \`@${nearest}\`?` : '';
  return `there is no tag \`@${raw.name}\`${hint}`;
}

function untagged(declaration: TaggedDeclaration): ModelProblem {
  const message = `${declaration.id}: bears no tag; say what it does, \`@nothing\` if it has no effect`;
  return { ...declaration.at, message };
}

function contradiction(declaration: TaggedDeclaration): ModelProblem {
  return { ...declaration.at, message: `${declaration.id}: says \`@nothing\` and an effect at the same time` };
}
