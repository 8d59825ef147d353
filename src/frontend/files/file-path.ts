// Absolute paths with forward slashes, as everything in the frontend writes them.
import { posix } from 'node:path';

export const toPosix = (path: string): string => path.replaceAll('\\', '/');

/** The folder part of a path; the root of a disk is its own folder. */
export function folderOf(path: string): string {
  const at = path.lastIndexOf('/');
  return at <= 0 ? '/' : path.slice(0, at);
}

export const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

export const isInside = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder === '/' ? '/' : `${folder}/`);

/** `folder` and the folders above it, innermost first, up to `top` (or the disk's root). */
export function* upward(folder: string, top?: string): Generator<string> {
  for (let at = folder; ; at = folderOf(at)) {
    yield at;
    if (at === top || at === folderOf(at) || /^[A-Za-z]:$/.test(at)) return;
  }
}

/** `relative` seen from `folder`, without `.` and `..`, without a slash at the end. */
export function join(folder: string, relative: string): string {
  const path = isAbsolute(relative) ? posix.normalize(relative) : posix.join(folder, relative);
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
}

export const isAbsolute = (path: string): boolean => path.startsWith('/') || /^[A-Za-z]:\//.test(path);
