// Paths as reports print them: relative to a base folder, with forward slashes, or as URIs.
import { posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import { formatLocation, type Location } from '../core/location.js';

/** `file` seen from `base`, with forward slashes; `../` where it lies outside. */
export function relativePath(base: string, file: string): string {
  const from = base.replaceAll('\\', '/');
  const to = file.replaceAll('\\', '/');
  if (drive(from) !== drive(to)) return to;
  return posix.relative(from, to) || '.';
}

/** `file:line:column`, seen from `base`: the form that terminals and editors make clickable. */
export function relativeLocation(base: string, at: Location): string {
  return formatLocation({ ...at, file: relativePath(base, at.file) });
}

/** A relative URI for files below `base`, an absolute one for all others. */
export function relativeUri(base: string, file: string): { readonly uri: string; readonly below: boolean } {
  const path = relativePath(base, file);
  const below = !path.startsWith('../') && !path.startsWith('/') && drive(path) === '';
  if (!below) return { uri: pathToFileURL(file).href, below };
  return { uri: path.split('/').map(encodeURIComponent).join('/'), below };
}

function drive(path: string): string {
  return /^[A-Za-z]:/.exec(path)?.[0].toUpperCase() ?? '';
}
