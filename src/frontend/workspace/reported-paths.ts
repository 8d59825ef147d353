// Which files the user asked about: files, folders and globs on the command line. They filter what is
// reported and never what is analysed.
import { globSync } from 'tinyglobby';
import { UsageError } from '../../core/errors.js';
import { Disk } from '../files/disk.js';
import { folderOf, isInside, join, toPosix } from '../files/file-path.js';
import { decidingRule, type IgnoreRule, ignoreRules } from '../files/gitignore.js';

/** A path as it was written, and the file, the folder or the files that it stands for. */
export interface NamedPath {
  readonly name: string;
  readonly paths: readonly string[];
}

export interface Reported {
  /** What was named, in order; empty when nothing was. */
  readonly named: readonly NamedPath[];
  /** Folders to find the workspace from. */
  readonly starts: readonly string[];
  has(file: string): boolean;
}

/**
 * Reads `paths`, each seen from `cwd`; throws a `UsageError` for one that leads nowhere. They are of the disk as it is,
 * whatever state its files are shown in.
 */
export function reportedPaths(paths: readonly string[], folder: string): Reported {
  const cwd = toPosix(folder);
  const disk = new Disk();
  const asked = paths.length === 0 ? ['.'] : paths;
  const files = new Set<string>();
  const folders: string[] = [];
  const starts: string[] = [];
  const named: NamedPath[] = [];
  for (const path of asked) {
    const absolute = join(cwd, toPosix(path));
    const kind = disk.isFolder(absolute) ? 'folder' : disk.kindOf(absolute);
    if (kind !== undefined) named.push({ name: path, paths: [absolute] });
    if (kind === 'folder') {
      folders.push(absolute);
      starts.push(absolute);
    } else if (kind !== undefined) {
      files.add(absolute);
      starts.push(absolute.slice(0, absolute.lastIndexOf('/')) || '/');
    } else {
      const matches = matchesOf(path, cwd);
      named.push({ name: path, paths: matches });
      for (const file of matches) files.add(file);
      starts.push(cwd);
    }
  }
  return {
    named: paths.length === 0 ? [] : named,
    starts,
    has: (file) => files.has(file) || folders.some((folder) => isInside(file, folder)),
  };
}

/** The paths that were named with none of `files` that answers in them. */
export function pathsWithout(
  { named }: Reported,
  files: readonly string[],
  answers: (file: string) => boolean,
): readonly NamedPath[] {
  if (named.length === 0) return [];
  const answering = files.filter(answers);
  return named.filter(({ paths }) => !answering.some((file) => paths.some((path) => isInside(file, path))));
}

function matchesOf(path: string, cwd: string): readonly string[] {
  if (!/[*?[\]{}()!]/.test(path)) {
    throw new UsageError(`${path} does not exist (looked in ${cwd}). Check the spelling, or give a folder or a glob.`);
  }
  const matches = globSync(toPosix(path), { cwd, absolute: true, ignore: ['**/node_modules/**'], dot: true });
  if (matches.length === 0) {
    throw new UsageError(`${path} matches no file (seen from ${cwd}). Quote the glob, and check it from that folder.`);
  }
  return matches.map((match) => toPosix(match).replace(/\/$/, ''));
}

/** The pattern of `ignore` that takes a file out, seen from the workspace folder. A folder's pattern takes what is in it. */
export function ignoreList(patterns: readonly string[], root: string): (file: string) => string | undefined {
  if (patterns.length === 0) return () => undefined;
  const chain = [ignoreRules(root, patterns)];
  const known = new Map<string, string | undefined>();
  const ofFolder = (folder: string): string | undefined => {
    if (folder === root || !isInside(folder, root)) return undefined;
    if (!known.has(folder)) {
      const own = decidingRule(chain, folder, true);
      known.set(folder, own === undefined ? ofFolder(folderOf(folder)) : takenBy(own));
    }
    return known.get(folder);
  };
  return (file) => {
    if (!isInside(file, root)) return undefined;
    const own = decidingRule(chain, file, false);
    return own === undefined ? ofFolder(folderOf(file)) : takenBy(own);
  };
}

const takenBy = ({ negated, text }: IgnoreRule): string | undefined => (negated ? undefined : text);
