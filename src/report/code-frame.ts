// The line of source that a finding speaks of, with the name of what is called marked, and the loop's header or the start
// of the chain above it where that is near.
import { codeFrameColumns } from '@babel/code-frame';
import type { Finding } from '../core/finding.js';
import type { Location } from '../core/location.js';
import { printableLine } from '../core/printable.js';
import { anchorOf } from './anchor.js';

/** What begins further above is told by its line only. */
const NEAR = 3;
/** Lines longer than this are minified or data; a frame of them helps nobody. */
const LONGEST_LINE = 240;

/** The frame, or undefined where the source does not reach that far or is not fit to print. */
export function codeFrame(source: string, { at, header }: Pick<Finding, 'at' | 'header'>, color: boolean) {
  const { start, end } = anchorOf(source, at);
  const first = firstLine(start.line, [at, ...(header?.file === at.file ? [header] : [])]);
  const lines = source.split(/\r\n|[\n\r\u2028\u2029]/).slice(first - 1, start.line);
  const marked = lines[start.line - first];
  if (marked === undefined || lines.some((line) => line.length > LONGEST_LINE)) return undefined;
  // A span over several lines is marked on its first one: the frame shows where, the editor shows all of it.
  const endColumn = end.line === start.line ? end.column : marked.length + 1;
  const frame = {
    // Only the lines of the frame are handed over, so that a long file costs no more than a short one.
    startLine: first,
    linesAbove: NEAR,
    linesBelow: 0,
    highlightCode: color,
    forceColor: color,
  };
  const indent = sharedIndent(lines);
  const span = {
    start: { line: start.line, column: start.column - indent },
    end: { line: start.line, column: Math.max(start.column + 1, endColumn) - indent },
  };
  return codeFrameColumns(lines.map((line) => printableLine(line.slice(indent))).join('\n'), span, frame);
}

/** Where the nearest of them begins that is near enough. */
function firstLine(line: number, places: readonly Location[]): number {
  const near = places.map(({ start }) => start.line).filter((one) => one <= line && line - one <= NEAR);
  return Math.max(1, Math.min(line, ...near));
}

/** As many characters as all lines that are not blank begin with. */
function sharedIndent(lines: readonly string[]): number {
  const indents = lines.filter((line) => line.trim() !== '').map((line) => /^[ \t]*/.exec(line)?.[0] ?? '');
  let shared = indents[0] ?? '';
  for (const indent of indents) while (!indent.startsWith(shared)) shared = shared.slice(0, -1);
  return shared.length;
}
