// Random edits of a source text. The gentle ones are what people do all day and leave code that compiles; the harsh ones
// take its tokens apart.
import ts from 'typescript';
import type { Random } from './random.js';

export type Edit = (text: string, random: Random, others: readonly string[]) => string;

interface Token {
  readonly start: number;
  readonly end: number;
}

/** The tokens of a text as far as a scanner alone can tell, white space and comments apart. */
function tokensOf(text: string): readonly Token[] {
  const scanner = ts.createScanner(ts.ScriptTarget.ESNext, true, ts.LanguageVariant.Standard, text);
  const tokens: Token[] = [];
  while (scanner.scan() !== ts.SyntaxKind.EndOfFileToken)
    tokens.push({ start: scanner.getTokenStart(), end: scanner.getTokenEnd() });
  return tokens;
}

const onTokens =
  (edit: (text: string, tokens: readonly Token[], random: Random, others: readonly string[]) => string): Edit =>
  (text, random, others) => {
    const tokens = tokensOf(text);
    return tokens.length === 0 ? text : edit(text, tokens, random, others);
  };

const cut = (text: string, { start, end }: Token, by = ''): string => text.slice(0, start) + by + text.slice(end);

/** Up to `most` tokens next to each other. */
function span(tokens: readonly Token[], random: Random, most: number): Token {
  const from = random.below(tokens.length);
  const to = Math.min(tokens.length - 1, from + random.below(most));
  return { start: tokens[from]!.start, end: tokens[to]!.end };
}

/** Harsh edits, by what they are called. */
export const MUTATIONS: Readonly<Record<string, Edit>> = {
  deletion: onTokens((text, tokens, random) => cut(text, span(tokens, random, 6))),
  duplication: onTokens((text, tokens, random) => {
    const { start, end } = span(tokens, random, 12);
    const piece = text.slice(start, end);
    return `${text.slice(0, end)} ${piece}${text.slice(end)}`;
  }),
  swap: onTokens((text, tokens, random) => {
    const [a, b] = [random.pick(tokens), random.pick(tokens)].sort((x, y) => x.start - y.start) as [Token, Token];
    if (a.end > b.start) return text;
    return (
      text.slice(0, a.start) +
      text.slice(b.start, b.end) +
      text.slice(a.end, b.start) +
      text.slice(a.start, a.end) +
      text.slice(b.end)
    );
  }),
  truncation: onTokens((text, tokens, random) => text.slice(0, random.pick(tokens).start + random.below(3))),
  nesting: onTokens((text, tokens, random) => {
    const piece = span(tokens, random, 8);
    const [open, close] = random.pick(PAIRS);
    const depth = 2 ** random.below(12);
    return cut(text, piece, open.repeat(depth) + text.slice(piece.start, piece.end) + close.repeat(depth));
  }),
  splicing: onTokens((text, tokens, random, others) => {
    const other = random.pick(others);
    const theirs = tokensOf(other);
    if (theirs.length === 0) return text;
    const { start, end } = span(theirs, random, 60);
    const { end: at } = random.pick(tokens);
    return `${text.slice(0, at)} ${other.slice(start, end)} ${text.slice(at)}`;
  }),
};

const PAIRS: readonly (readonly [string, string])[] = [
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['(() => ', ')'],
  ['await (', ')'],
  ['`${', '}`'],
  ['!', ''],
  ['if (1) ', ''],
  ['for (const a of b) ', ''],
  ['f(', ')'],
  ['{ a: ', ' }'],
];

/** A line of the text that `is` holds for. */
function lineWith(
  text: string,
  random: Random,
  is: (line: string) => boolean,
): readonly [string[], number] | undefined {
  const lines = text.split('\n');
  const found = lines.flatMap((line, at) => (is(line) ? [at] : []));
  return found.length === 0 ? undefined : [lines, random.pick(found)];
}

const atLine =
  (is: (line: string) => boolean, edit: (lines: string[], at: number) => void): Edit =>
  (text, random) => {
    const found = lineWith(text, random, is);
    if (!found) return text;
    edit(...found);
    return found[0].join('\n');
  };

const replacing =
  (pattern: RegExp, by: string): Edit =>
  (text, random) => {
    const found = [...text.matchAll(pattern)];
    if (found.length === 0) return text;
    const match = random.pick(found);
    return (
      text.slice(0, match.index) +
      match[0].replace(new RegExp(pattern.source), by) +
      text.slice(match.index + match[0].length)
    );
  };

const isStatement = (line: string): boolean => /^\s+\S.*;$/.test(line);

/** What people do to a file, by what it is called. */
export const EDITS: Readonly<Record<string, Edit>> = {
  comment: atLine(
    (line) => line === '' || isStatement(line),
    (lines, at) => lines.splice(at, 0, '// a remark'),
  ),
  'blank line': (text, random) => {
    const lines = text.split('\n');
    lines.splice(random.below(lines.length + 1), 0, '');
    return lines.join('\n');
  },
  'no statement': atLine(isStatement, (lines, at) => lines.splice(at, 1)),
  'statement twice': atLine(isStatement, (lines, at) => lines.splice(at, 0, lines[at]!)),
  'empty statement': atLine(isStatement, (lines, at) => lines.splice(at, 0, 'void 0;')),
  'other number': replacing(/\b\d+\b/g, '7'),
  'other text': replacing(/'[a-z][\w.]*'(?=[,)\]])/g, "'changed'"),
  'no await': replacing(/\bawait /g, ''),
  'other name': replacing(/\b(async \w+)\(/g, '$1Renamed('),
  'other member': replacing(/\.(find|findOne|save|get|set)\(/g, '.$1By('),
  'no result type': replacing(/\): Promise<[\w[\]]+> \{/g, ') {'),
  'other result type': replacing(/\): Promise<([\w[\]]+)> \{/g, '): Promise<$1 | undefined> {'),
  'no parameter type': replacing(/\b(\w+): [\w<>[\]]+(?=[,)])/g, '$1'),
  'no import': atLine(
    (line) => /^import .* from /.test(line),
    (lines, at) => lines.splice(at, 1),
  ),
  'no decorator': atLine(
    (line) => /^\s*@\w+\(.*\)$/.test(line),
    (lines, at) => lines.splice(at, 1),
  ),
  'a mark': (text) => `// Code generated by protoc. DO NOT EDIT.\n${text}`,
  suppression: atLine(isStatement, (lines, at) =>
    lines.splice(at, 0, '// erplint-disable-next-line query-in-loop -- known'),
  ),
  acceptance: atLine(
    (line) => /^ {2}(?:private )?async \w+\(/.test(line),
    (lines, at) => lines.splice(at, 0, '// erplint-accept query-in-loop -- once a day'),
  ),
  function: (text) =>
    `${text}export async function added(work: () => Promise<void>): Promise<void> {\n  await work();\n}\n`,
  method: atLine(
    (line) => /^ {2}(?:private )?async \w+\(/.test(line),
    (lines, at) => lines.splice(at, 0, '  async put(): Promise<void> {}', ''),
  ),
};
