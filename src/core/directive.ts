// Comments that speak to erplint: `erplint-disable-next-line rule[, rule] -- reason` and
// `erplint-accept rule[, rule] -- reason`, as `//`, block or JSX comments. Lowering finds the comments and ties
// accepts to functions and queries; the session applies them.
import type { Location } from './location.js';

export type DirectiveKind = 'disable-next-line' | 'accept';

export interface Directive {
  readonly kind: DirectiveKind;
  readonly rules: readonly string[];
  /** Empty when none is given; such a directive does nothing but is reported. */
  readonly reason: string;
  readonly at: Location;
  /** What it acts on: the first line of code after the comment; for `accept` also the line that it shares with code. */
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
  const head = /^erplint-(disable-next-line|accept)(?![\w-])/.exec(body);
  if (!head) return undefined;
  const rest = body.slice(head[0].length);
  const split = /(?:^|\s)--+(?:\s|$)/.exec(rest);
  const names = split ? rest.slice(0, split.index) : rest;
  const reason = split ? rest.slice(split.index + split[0].length) : '';
  return {
    kind: head[1] as DirectiveKind,
    rules: names.split(/[\s,]+/).flatMap((name) => (name ? [name.replace(/^erplint\//, '')] : [])),
    reason: reason.replace(/\s+/g, ' ').trim(),
    at,
    line,
  };
}
