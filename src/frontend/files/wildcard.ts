// Wildcards of one path segment (`*`, `?`, `[a-z]`, `\*`), matched in time that grows with pattern times name,
// whatever stands in either: a compiled regular expression would try every way to share a name among the stars.

type Test = (char: string) => boolean;
/** `*` stands for any number of characters. */
type Token = Test | '*';

export interface Wildcard {
  readonly tokens: readonly Token[];
  /** The text that alone matches, where there is no wildcard in it. */
  readonly literal?: string;
  /** What any text ends with that matches: most names are told apart by that. */
  readonly ending: string;
}

/** Reads one segment; `undefined` for a class without an end, which matches nothing. */
export function parseWildcard(text: string): Wildcard | undefined {
  const tokens: Token[] = [];
  let isLiteral = true;
  let ending = '';
  const add = (char: string): void => {
    tokens.push(is(char));
    ending += char;
  };
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] as string;
    if (char === '*' || char === '?' || char === '[') {
      isLiteral = false;
      ending = '';
    }
    if (char === '*') {
      if (tokens.at(-1) !== STAR) tokens.push(STAR);
    } else if (char === '?') {
      tokens.push(() => true);
    } else if (char === '[') {
      const found = parseClass(text, at + 1);
      if (!found) return undefined;
      tokens.push(found.test);
      at = found.end;
    } else if (char === '\\') {
      at += 1;
      if (at === text.length) return undefined;
      add(text[at] as string);
    } else add(char);
  }
  return isLiteral ? { tokens, literal: ending, ending } : { tokens, ending };
}

const STAR = '*';
const is =
  (wanted: string): Test =>
  (char) =>
    char === wanted;

/** Whether the pattern is all of `text`. Of several stars only the last one is ever tried again. */
export function matchesWildcard({ tokens, literal, ending }: Wildcard, text: string): boolean {
  if (literal !== undefined) return literal === text;
  if (!text.endsWith(ending)) return false;
  return matchesSequence(
    tokens.length,
    text.length,
    (token) => tokens[token] === STAR,
    (token, at) => (tokens[token] as Test)(text[at] as string),
  );
}

/** Whether a sequence with gaps (`isGap`) is all of another one: for characters, and for the segments of a path. */
export function matchesSequence(
  wanted: number,
  length: number,
  isGap: (index: number) => boolean,
  fits: (index: number, at: number) => boolean,
): boolean {
  let [index, at] = [0, 0];
  let retry: { readonly index: number; at: number } | undefined;
  while (at < length) {
    if (index < wanted && isGap(index)) {
      retry = { index, at };
      index += 1;
    } else if (index < wanted && fits(index, at)) {
      index += 1;
      at += 1;
    } else if (retry) {
      retry.at += 1;
      index = retry.index + 1;
      at = retry.at;
    } else return false;
  }
  while (index < wanted && isGap(index)) index += 1;
  return index === wanted;
}

const NAMED: Readonly<Record<string, RegExp>> = {
  alnum: /[A-Za-z0-9]/,
  alpha: /[A-Za-z]/,
  blank: /[ \t]/,
  cntrl: /\p{Cc}/u,
  digit: /[0-9]/,
  graph: /[!-~]/,
  lower: /[a-z]/,
  print: /[ -~]/,
  punct: /[!-/:-@[-`{-~]/,
  space: /\s/,
  upper: /[A-Z]/,
  xdigit: /[0-9A-Fa-f]/,
};

/** A class that begins at `from`, behind its bracket. */
function parseClass(text: string, from: number): { readonly test: Test; readonly end: number } | undefined {
  const inverted = text[from] === '!' || text[from] === '^';
  const tests: Test[] = [];
  const first = inverted ? from + 1 : from;
  for (let at = first; at < text.length; at += 1) {
    if (text[at] === ']' && at > first) {
      return { test: (char) => tests.some((test) => test(char)) !== inverted, end: at };
    }
    const name = /^\[:(\w{1,10}):\]/.exec(text.slice(at, at + 16))?.[1];
    if (name !== undefined) {
      const named = NAMED[name];
      tests.push((char) => named?.test(char) ?? false);
      at += name.length + 3;
      continue;
    }
    if (text[at] === '\\') at += 1;
    const low = text[at];
    if (low === undefined) return undefined;
    let high = low;
    if (text[at + 1] === '-' && text[at + 2] !== undefined && text[at + 2] !== ']') {
      at += text[at + 2] === '\\' ? 3 : 2;
      high = text[at] ?? low;
    }
    tests.push((char) => low <= char && char <= high);
  }
  return undefined;
}

/** What `*` stands for when `pattern` matches `text`; empty when it matches without a star. */
export function matchStar(pattern: string, text: string): string | undefined {
  const star = pattern.indexOf('*');
  if (star < 0) return pattern === text ? '' : undefined;
  const [before, after] = [pattern.slice(0, star), pattern.slice(star + 1)];
  if (text.length < before.length + after.length || !text.startsWith(before) || !text.endsWith(after)) return undefined;
  return text.slice(before.length, text.length - after.length);
}
