// Places and names as the protocol has them: lines and characters from 0, files as URIs.
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Location as ProtocolLocation, Position as ProtocolPosition, Range } from 'vscode-languageserver/node';
import type { Location, Position } from '../core/location.js';

/** The file of a document; undefined for one that lies in no file: a draft, a state in Git. */
export function fileOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri).replaceAll('\\', '/');
  } catch {
    // The file of another machine.
    return undefined;
  }
}

export const uriOf = (file: string): string => pathToFileURL(file).href;

export const rangeOf = ({ start, end }: Pick<Location, 'start' | 'end'>): Range => ({
  start: { line: start.line - 1, character: start.column - 1 },
  end: { line: end.line - 1, character: end.column - 1 },
});

export const placeOf = ({ line, character }: ProtocolPosition): Position => ({ line: line + 1, column: character + 1 });

export const locationOf = (at: Location): ProtocolLocation => ({ uri: uriOf(at.file), range: rangeOf(at) });
