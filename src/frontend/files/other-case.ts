// Imports that name a file in other case than it has: where file systems tell no case apart the program runs, so it is read
// as it runs there.
import { baseName, folderOf, isInside } from './file-path.js';
import type { Disk } from './disk.js';

/** The path of a module, without its extension, as the disk has it, where just one differs from it in case alone. */
export function inOtherCase(path: string, root: string, disk: Disk): string | undefined {
  if (path === root || !isInside(path, root)) return undefined;
  const folder = disk.isFolder(folderOf(path)) ? folderOf(path) : inOtherCase(folderOf(path), root, disk);
  if (folder === undefined) return undefined;
  const wanted = stemOf(baseName(path));
  const stems = new Set([...(disk.entries(folder)?.keys() ?? [])].map(stemOf));
  // What is there as it is written is nothing that can be read.
  if (stems.has(wanted)) return folder === folderOf(path) ? undefined : `${folder}/${wanted}`;
  const [found, ...others] = [...stems].filter((stem) => stem.toLowerCase() === wanted.toLowerCase());
  return found !== undefined && others.length === 0 ? `${folder}/${found}` : undefined;
}

const stemOf = (name: string): string => name.replace(/\.[cm]?[jt]sx?$/, '');
