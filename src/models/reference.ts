// The reference part of docs/models.md, as the grammar has it.
import { TAG_GROUPS } from './tags/definition.js';
import { TAGS } from './tags/index.js';

/** Markdown: a heading for each group, a line for each tag. */
export function tagReference(): string {
  const groups = TAG_GROUPS.map((group) => {
    const lines = TAGS.filter((tag) => tag.group === group).map(
      ({ name, syntax, meaning }) => `- \`${`@${name} ${syntax}`.trim()}\`: ${meaning}`,
    );
    return `### ${group}\n\n${lines.join('\n')}`;
  });
  return `${groups.join('\n\n')}\n`;
}
