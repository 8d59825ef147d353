// What the cost of something looks like in a pop-up: how many statements, which, with links to where they are sent.
import { posix } from 'node:path';
import type { Location } from '../core/location.js';
import type { PlaceCost, StatementCost } from '../session.js';
import { uriOf } from './protocol.js';

/** Statements that a pop-up lists. */
const MOST_LISTED = 8;

/** `4 + 2·lines statements`. */
export function statementsText(cost: string): string {
  if (cost === '0') return 'no statement';
  return `${cost} ${/^(?:up to )?1$/.test(cost) ? 'statement' : 'statements'}`;
}

/** The cost of a call or function in Markdown; undefined where nothing comes of it. */
export function costMarkdown({ title, entries, cost, statements, more, work }: PlaceCost): string | undefined {
  if (statements.length === 0 && work.length === 0) return undefined;
  const listed = statements.slice(0, MOST_LISTED);
  const unlisted = more + statements.length - listed.length;
  return [
    `**erplint** ${code(title)}: ${escaped(statementsText(cost))}`,
    ...(entries.length > 0 ? [`Answers ${entries.map(code).join(', ')}`] : []),
    [...listed.map(statementLine), ...(unlisted > 0 ? [`- and ${unlisted} more`] : [])].join('\n'),
    ...(work.length > 0 ? [`Besides: ${escaped(work.join(', '))}`] : []),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function statementLine({ does, cost, trace }: StatementCost): string {
  const at = trace.at(-1)?.at;
  const link = at && ` ([${escaped(posix.basename(at.file))}:${at.start.line}](${linkTo(at)}))`;
  return `- ${escaped(does)}: ${escaped(cost)}${link ?? ''}`;
}

/** Brackets would end the link. */
const linkTo = ({ file, start }: Location): string =>
  `${uriOf(file).replaceAll('(', '%28').replaceAll(')', '%29')}#L${start.line}`;

/** Names and texts of the code never become markup. */
const escaped = (text: string): string => text.replace(/[\\`*_{}[\]<>()#+!|~-]/g, '\\$&');

/** On one line, between more back ticks than it has itself. */
function code(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `${fence}${line}${fence}` : `${fence} ${line} ${fence}`;
}
