// The file system as the frontend asks it: folder listings and file texts, each read once until it changed.
// Names are compared exactly, also where the disk would not. Paths are absolute with forward slashes.
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { messageOf } from '../../core/errors.js';
import { baseName, folderOf, toPosix } from './file-path.js';
import { decode, type SourceText } from './source-text.js';

export type EntryKind = 'file' | 'folder' | 'broken';

/** Changes whenever the content may have changed. */
export type Stamp = string;

/** Names with their kinds; links unfollowed. */
type Listing = ReadonlyMap<string, EntryKind | 'link'>;

export class Disk {
  readonly #folders = new Map<string, Listing | undefined>();
  readonly #stamps = new Map<string, Stamp | undefined>();

  /** Names in a folder with their kinds (links unfollowed); `undefined` where there is no readable folder. */
  entries(folder: string): Listing | undefined {
    if (this.#folders.has(folder)) return this.#folders.get(folder);
    // A folder that its own folder does not list need not be asked for.
    if (this.#folders.get(folderOf(folder))?.has(baseName(folder)) === false) return undefined;
    return this.#list(folder);
  }

  #list(folder: string): Listing | undefined {
    // The stamp comes first: a change during the reading is then noticed later, not missed.
    this.#stamps.set(folder, stampOf(folder));
    let found: Map<string, EntryKind | 'link'> | undefined;
    try {
      const listing = readdirSync(folder, { withFileTypes: true });
      found = new Map(
        listing.map((entry) => [
          entry.name,
          entry.isSymbolicLink() ? 'link' : entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : 'broken',
        ]),
      );
    } catch {
      found = undefined;
    }
    this.#folders.set(folder, found);
    return found;
  }

  kindOf(path: string): EntryKind | undefined {
    const kind = this.entries(folderOf(path))?.get(baseName(path));
    return kind === 'link' ? linkKind(path) : kind;
  }

  isFile(path: string): boolean {
    return this.kindOf(path) === 'file';
  }

  isFolder(path: string): boolean {
    return this.entries(path) !== undefined;
  }

  /** Throws what the file system throws. */
  read(path: string): SourceText {
    this.#stamps.set(path, stampOf(path));
    return decode(readFileSync(path));
  }

  /** Text of a small configuration file, or why it cannot be read; `undefined` when there is none. */
  readIfFile(path: string): { readonly text: string } | { readonly problem: string } | undefined {
    if (!this.isFile(path)) return undefined;
    try {
      return { text: this.read(path).text };
    } catch (error) {
      return { problem: messageOf(error) };
    }
  }

  /** Forgets a file, so that the next look at it is fresh. */
  forget(path: string): void {
    this.#folders.delete(path);
    this.#stamps.delete(path);
  }

  /**
   * Files that are no longer as they were read, and folders whose entries are others now; they are forgotten.
   * A folder that a temporary file came and went in is none.
   */
  changed(): readonly string[] {
    const stale = [...this.#stamps].filter(([path, stamp]) => stampOf(path) !== stamp).map(([path]) => path);
    const changed = stale.filter((path) => {
      const before = this.#folders.get(path);
      this.forget(path);
      return !before || !isSameListing(before, this.#list(path));
    });
    for (const path of changed) this.forget(path);
    return changed.sort();
  }
}

function isSameListing(a: Listing, b: Listing | undefined): boolean {
  return a.size === b?.size && [...a].every(([name, kind]) => b.get(name) === kind);
}

function stampOf(path: string): Stamp | undefined {
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    return stat && `${stat.mtimeMs} ${stat.size} ${stat.ino}`;
  } catch {
    return undefined; // A circle of links.
  }
}

/** What a link leads to: `broken` when it leads nowhere or round in a circle. */
function linkKind(path: string): EntryKind {
  try {
    const stat = statSync(path);
    return stat.isDirectory() ? 'folder' : stat.isFile() ? 'file' : 'broken';
  } catch {
    return 'broken';
  }
}

/** The path without links; `undefined` when it leads nowhere. */
export function realPath(path: string): string | undefined {
  try {
    return toPosix(realpathSync(path));
  } catch {
    return undefined;
  }
}

/** Whether following the path never ends: links that lead to each other. */
export function isCircle(path: string): boolean {
  try {
    statSync(path);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ELOOP';
  }
}
