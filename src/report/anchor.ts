// Where the eye should fall in a call: on the name of what is called, which in a chain over many lines is far from its start.
import type { Location, Position } from '../core/location.js';

/** Comments, texts, type arguments of a call, brackets and names, as far as telling the last name outside of brackets needs them. */
const TOKEN =
  /\/\/[^\n]*|\/\*[^]*?\*\/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|<[^<>()]*(?:<[^<>()]*>[^<>()]*)*>(?=\()|[()[\]{}]|[\p{ID_Start}$_#][\p{ID_Continue}$]*/gu;

/** The span of the last name that stands outside of brackets: `getMany` of a builder's chain; all of it where there is none. */
export function anchorOf(source: string, at: Location): Location {
  const starts = lineStarts(source);
  const start = offsetOf(starts, at.start);
  const end = offsetOf(starts, at.end);
  if (start === undefined || end === undefined) return at;
  let depth = 0;
  let name: { readonly text: string; readonly index: number } | undefined;
  for (const { 0: text, index } of source.slice(start, end).matchAll(TOKEN)) {
    if (/^[([{]$/.test(text)) depth++;
    else if (/^[)\]}]$/.test(text)) depth--;
    else if (depth === 0 && /^[\p{ID_Start}$_#]/u.test(text)) name = { text, index };
  }
  // Brackets in a regular expression or in a text within a text: it was not understood.
  if (depth !== 0 || name === undefined) return at;
  const from = positionOf(starts, start + name.index);
  return { file: at.file, start: from, end: { line: from.line, column: from.column + name.text.length } };
}

/** Where each line starts. */
function lineStarts(source: string): readonly number[] {
  return [0, ...[...source.matchAll(/\r\n|[\n\r\u2028\u2029]/g)].map(({ 0: end, index }) => index + end.length)];
}

function offsetOf(starts: readonly number[], { line, column }: Position): number | undefined {
  const start = starts[line - 1];
  return start === undefined ? undefined : start + column - 1;
}

function positionOf(starts: readonly number[], offset: number): Position {
  const line = starts.findLastIndex((start) => start <= offset);
  return { line: line + 1, column: offset - starts[line]! + 1 };
}
