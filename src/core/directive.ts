// Comments that speak to erplint: `erplint-disable-next-line rule[, rule] -- reason` and its kin, as `//`, block or
// JSX comments. Lowering finds the comments and ties accepts to functions and queries; the session applies them.
import type { Location } from './location.js';

/** All comments that there are: those that ESLint has too, and `accept`. */
export const DIRECTIVE_KINDS = [
  'disable-next-line',
  'disable-line',
  'disable',
  'enable',
  'disable-file',
  'accept',
] as const;
export type DirectiveKind = (typeof DIRECTIVE_KINDS)[number];

export interface Directive {
  /** `unknown`: it begins like a comment for erplint, but there is none of this name. */
  readonly kind: DirectiveKind | 'unknown';
  /** The word that it begins with, `erplint-disable-line`. */
  readonly word: string;
  /** None: all of them, where it is one of those that ESLint has too. */
  readonly rules: readonly string[];
  /** Empty when none is given; such a directive does nothing but is reported. Only `enable` needs none. */
  readonly reason: string;
  readonly at: Location;
  /**
   * What it acts on: the first line of code after the comment; for `accept` also the line that it shares with code, and for
   * `disable-line` its own.
   */
  readonly line: number;
}

/** `file:line` of the comment: how outlines and reports refer to an accept. */
export function directiveId(at: Location): string {
  return `${at.file}:${at.start.line}`;
}

/** Whether a text can hold directives at all; spares the search for comments in most files. */
export function mayHoldDirectives(text: string): boolean {
  return text.includes('erplint-');
}

/**
 * Reads a comment with its delimiters (`// …`, `/* … *\/`); undefined when it does not speak to erplint.
 * `line` is the first line of code after it.
 */
export function parseDirective(comment: string, at: Location, line: number): Directive | undefined {
  const body = comment
    .replace(/^\/[/*]+/, '')
    .replace(/\*+\/$/, '')
    .replace(/^[ \t]*\*/gm, '')
    .trim();
  const word = /^erplint-[a-z][\w-]*(?=[\s,]|$)/i.exec(body)?.[0];
  if (word === undefined) return undefined;
  const kind = DIRECTIVE_KINDS.find((one) => word === `erplint-${one}`) ?? 'unknown';
  const rest = body.slice(word.length);
  const split = /(?:^|\s)--+(?:\s|$)/.exec(rest);
  const names = split ? rest.slice(0, split.index) : rest;
  const reason = split ? rest.slice(split.index + split[0].length) : '';
  return {
    kind,
    word,
    rules: names.split(/[\s,]+/).flatMap((name) => (name ? [name.replace(/^erplint\//, '')] : [])),
    reason: reason.replace(/\s+/g, ' ').trim(),
    at,
    line: kind === 'disable-line' ? at.start.line : line,
  };
}
