// A few lines of source with the reported span marked.
import { codeFrameColumns } from '@babel/code-frame';
import type { Location } from '../core/location.js';
import { printableLine } from '../core/printable.js';

const LINES_ABOVE = 2;
const LINES_BELOW = 1;
/** Lines longer than this are minified or data; a frame of them helps nobody. */
const LONGEST_LINE = 240;

/** The frame, or undefined where the source does not reach that far or is not fit to print. */
export function codeFrame(source: string, at: Location, color: boolean): string | undefined {
  const { start, end } = at;
  const first = Math.max(1, start.line - LINES_ABOVE);
  const lines = source.split(/\r\n|[\n\r\u2028\u2029]/).slice(first - 1, start.line + LINES_BELOW);
  const marked = lines[start.line - first];
  if (marked === undefined || lines.some((line) => line.length > LONGEST_LINE)) return undefined;
  // A span over several lines is marked on its first one: the frame shows where, the editor shows all of it.
  const endColumn = end.line === start.line ? end.column : marked.length + 1;
  const frame = {
    // Only the lines of the frame are handed over, so that a long file costs no more than a short one.
    startLine: first,
    linesAbove: LINES_ABOVE,
    linesBelow: LINES_BELOW,
    highlightCode: color,
    forceColor: color,
  };
  const span = { start, end: { line: start.line, column: Math.max(start.column + 1, endColumn) } };
  return codeFrameColumns(lines.map(printableLine).join('\n'), span, frame);
}
