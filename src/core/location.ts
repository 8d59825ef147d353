// Where something stands in source text. Lines and columns count from 1; files are absolute paths with
// forward slashes, made relative only when a report is written.

export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface Location {
  readonly file: string;
  readonly start: Position;
  readonly end: Position;
}

/** Total order of locations: file, then start, then end. Negative when `a` comes first. */
export function compareLocations(a: Location, b: Location): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return comparePositions(a.start, b.start) || comparePositions(a.end, b.end);
}

/** Whether both are the same place. Objects say nothing: what is kept from before an edit has others. */
export function isSameLocation(a: Location, b: Location): boolean {
  return compareLocations(a, b) === 0;
}

/** Negative when `a` comes first in its file. */
export function comparePositions(a: Position, b: Position): number {
  return a.line - b.line || a.column - b.column;
}

/** `file:line:column`, the form that terminals and editors make clickable. */
export function formatLocation(at: Location): string {
  return `${at.file}:${at.start.line}:${at.start.column}`;
}
