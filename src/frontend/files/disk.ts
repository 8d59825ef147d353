// The file system as the frontend asks it: folder listings and file texts, each read once until it changed.
// Names are compared exactly, also where the disk would not. Paths are absolute with forward slashes.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { messageOf } from '../../core/errors.js';
import { baseName, folderOf, toPosix } from './file-path.js';
import { FileView, type OtherFiles } from './file-view.js';
import { decode, type SourceText } from './source-text.js';

export type EntryKind = 'file' | 'folder' | 'broken';

/** Changes whenever the content may have changed. */
export type Stamp = string;

/** Names with their kinds; links unfollowed. */
type Listing = ReadonlyMap<string, EntryKind | 'link'>;

/** What is no longer as it was read. */
export interface Changes {
  /** Files, and folders whose entries are others now, sorted. */
  readonly paths: readonly string[];
  /** Data that everything rests on is other data now, or has come or gone. */
  readonly isData: boolean;
}

export class Disk {
  readonly #folders = new Map<string, Listing | undefined>();
  readonly #stamps = new Map<string, Stamp | undefined>();
  /** Files that were read as data, with what stood in them. */
  readonly #data = new Map<string, string>();
  #view: FileView | undefined;

  constructor(files?: OtherFiles) {
    this.show(files);
  }

  /** Shows files in another state than on disk from now on; `changes` tells what that changes. */
  show(files: OtherFiles | undefined): void {
    this.#view = files && new FileView(files);
  }

  /** Names in a folder with their kinds (links unfollowed); `undefined` where there is no readable folder. */
  entries(folder: string): Listing | undefined {
    if (this.#folders.has(folder)) return this.#folders.get(folder);
    // A folder that its own folder does not list need not be asked for.
    if (this.#folders.get(folderOf(folder))?.has(baseName(folder)) === false) return undefined;
    return this.#list(folder);
  }

  #list(folder: string): Listing | undefined {
    // The stamp comes first: a change during the reading is then noticed later, not missed.
    this.#stamps.set(folder, this.#stampOf(folder));
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
    const shown: Listing | undefined = this.#view ? this.#view.listing(folder, found) : found;
    this.#folders.set(folder, shown);
    return shown;
  }

  #stampOf(path: string): Stamp | undefined {
    const onDisk = stampOf(path);
    return this.#view ? this.#view.stampOf(path, onDisk) : onDisk;
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
    this.#stamps.set(path, this.#stampOf(path));
    return decode(this.#view?.files.get(path) ?? readFileSync(path));
  }

  /** Text of a data file (configuration, a schema, a model), or why it cannot be read; `undefined` when there is none. */
  readIfFile(path: string): { readonly text: string } | { readonly problem: string } | undefined {
    if (!this.isFile(path)) return undefined;
    try {
      const { text } = this.read(path);
      this.#data.set(path, digest(text));
      return { text };
    } catch (error) {
      this.#data.set(path, '');
      return { problem: messageOf(error) };
    }
  }

  /** How many data files have been read. */
  get dataFiles(): number {
    return this.#data.size;
  }

  /** Forgets a file, so that the next look at it is fresh. */
  forget(path: string): void {
    this.#folders.delete(path);
    this.#stamps.delete(path);
    this.#data.delete(path);
  }

  /**
   * Files that are no longer as they were read, and folders whose entries are others now; they are forgotten.
   * A folder that a temporary file came and went in is none, nor is a data file that says what it said.
   * `isDataName`: whether an entry that came or went in a folder is data.
   */
  changes(isDataName: (name: string, folder: string) => boolean): Changes {
    const stale = [...this.#stamps].filter(([path, stamp]) => this.#stampOf(path) !== stamp).map(([path]) => path);
    let isData = false;
    const changed = stale.filter((path) => {
      const before = this.#folders.get(path);
      const said = this.#data.get(path);
      this.forget(path);
      if (before) {
        const others = differing(before, this.#list(path));
        isData ||= others.some((name) => isDataName(name, path));
        return others.length > 0;
      }
      const isSame = said !== undefined && this.#saysStill(path, said);
      isData ||= said !== undefined && !isSame;
      return !isSame;
    });
    for (const path of changed) this.forget(path);
    return { paths: changed.sort(), isData };
  }

  #saysStill(path: string, said: string): boolean {
    const read = this.readIfFile(path);
    return read !== undefined && 'text' in read && digest(read.text) === said;
  }
}

const digest = (text: string): string => createHash('sha1').update(text).digest('base64');

/** Names that only one of two listings has, or that stand for something else in each. */
function differing(a: Listing, b: Listing | undefined): readonly string[] {
  const names = new Set([...a.keys(), ...(b?.keys() ?? [])]);
  return [...names].filter((name) => a.get(name) !== b?.get(name));
}

function stampOf(path: string): Stamp | undefined {
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    return stat && `${stat.mtimeMs} ${stat.size} ${stat.ino}`;
  } catch {
    return undefined; // A circle of links.
  }
}

/** Where systems keep what looks like files and never ends, waits for somebody, or does something when it is read. */
const SPECIAL = /^\/(?:proc|sys|dev)(?:\/|$)/;

/** What a link leads to: `broken` when it leads nowhere, round in a circle, or to what is no file. */
function linkKind(path: string): EntryKind {
  try {
    if (SPECIAL.test(realpathSync(path))) return 'broken';
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
