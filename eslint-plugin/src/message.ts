// What ESLint shows of a finding: one sentence with the place of the cause. The rule's page and `erplint why`
// have the rest.
import path from 'node:path';
import { printable, type Finding, type Location, type Rule } from 'erplint';

/** What a message adds when the file could not be analysed or the rule failed. */
export const FAILURE = 'failure';

const LONGEST = 160;
const LONGEST_PLACE = 60;
/** Values are cut this short, one after the other, until the sentence fits. */
const VALUE_LENGTHS = [LONGEST, 60, 45, 30, 20] as const;

/** ESLint messages by id: those of the rule, which are made whole here, and one for failures. */
export function eslintMessages(rule: Rule): Record<string, string> {
  return Object.fromEntries([...Object.keys(rule.messages), FAILURE].map((id) => [id, '{{text}}']));
}

/** The finding in one sentence of at most 160 characters, with the place of its cause as seen from `cwd`. */
export function sentenceOf(finding: Finding, rule: Rule, cwd: string): string {
  const before = finding.confidence === 'likely' ? 'Likely: ' : '';
  const behind = ` (${placeOf(finding.trace.at(-1)?.at ?? finding.cause?.at ?? finding.at, cwd)})`;
  const room = LONGEST - before.length - behind.length;
  // What follows a semicolon says where the cause is, in words.
  const [template = ''] = rule.messages[finding.messageId ?? '']?.split('; ') ?? [finding.message];
  const sentences = VALUE_LENGTHS.map((longest) => filled(template, finding.data ?? {}, longest));
  const fitting = sentences.find((sentence) => sentence.length <= room) ?? cut(sentences.at(-1) ?? '', room);
  return `${before}${fitting}${behind}`;
}

/** Any text on one line of at most 160 characters. */
export function oneLine(text: string): string {
  return cut(printable(text.replace(/\s+/g, ' ').trim()), LONGEST);
}

function filled(template: string, data: Readonly<Record<string, string>>, longest: number): string {
  return template
    .replace(/\{(\w+)\}/g, (whole, name: string) => cut(data[name] ?? whole, longest))
    .replace(/\s+/g, ' ');
}

/** `src/orders/price.service.ts:12`; of a long path, the end. */
function placeOf({ file, start }: Location, cwd: string): string {
  const place = printable(`${path.relative(cwd, file).split(path.sep).join('/')}:${start.line}`);
  if (place.length <= LONGEST_PLACE) return place;
  const end = place.slice(-LONGEST_PLACE);
  const folder = end.indexOf('/');
  return `…${folder < 0 ? end : end.slice(folder)}`;
}

/** Cut before a space where there is one near the end. */
function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const start = text.slice(0, longest - 1);
  const space = start.lastIndexOf(' ');
  return `${(space > longest * 0.7 ? start.slice(0, space) : start).trimEnd()}…`;
}
