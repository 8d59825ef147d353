// The file system as the frontend asks it: folder listings and file texts, each read once until it changed.
// Names are compared exactly, also where the disk would not. Paths are absolute with forward slashes.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { messageOf } from '../../core/errors.js';
import { baseName, folderOf, toPosix } from './file-path.js';
import { isConfiguration } from './data-names.js';
import { FileView, type OtherFiles } from './file-view.js';
import type { DiskTrace, FolderPart } from './trace.js';
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
  /** Folders of which all names were asked for, and the names that others were asked for. */
  readonly #whole = new Set<string>();
  readonly #asked = new Map<string, Set<string>>();
  /** Folders that were asked for configurations. */
  readonly #configured = new Set<string>();
  /** What files said when they were read; empty for those that could not be. */
  readonly #said = new Map<string, string>();
  /** A file said something else when it was read again, so that nobody knows which of the two counts. */
  #isTorn = false;
  #view: FileView | undefined;

  constructor(files?: OtherFiles) {
    this.show(files);
  }

  /** Shows files in another state than on disk from now on; `changes` tells what that changes. */
  show(files: OtherFiles | undefined): void {
    this.#view = files && new FileView(files);
  }

  /** All names in a folder with their kinds (links unfollowed); `undefined` where there is no readable folder. */
  entries(folder: string): Listing | undefined {
    this.#whole.add(folder);
    return this.#listing(folder);
  }

  #listing(folder: string): Listing | undefined {
    if (this.#folders.has(folder)) return this.#folders.get(folder);
    // A folder that its own folder does not list need not be asked for.
    if (this.#folders.get(folderOf(folder))?.has(baseName(folder)) === false) {
      this.#ask(folder);
      return undefined;
    }
    return this.#list(folder);
  }

  /** The names of the compiler's configurations in a folder. */
  configurations(folder: string): readonly string[] {
    this.#configured.add(folder);
    return [...(this.#listing(folder)?.keys() ?? [])].filter(isConfiguration);
  }

  #ask(path: string): void {
    const names = this.#asked.get(folderOf(path));
    if (names) names.add(baseName(path));
    else this.#asked.set(folderOf(path), new Set([baseName(path)]));
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
    this.#ask(path);
    const kind = this.#listing(folderOf(path))?.get(baseName(path));
    return kind === 'link' ? linkKind(path) : kind;
  }

  /** Whether the folder has an entry of the name, if only a link that leads nowhere. */
  has(path: string): boolean {
    return this.kindOf(path) !== undefined;
  }

  isFile(path: string): boolean {
    return this.kindOf(path) === 'file';
  }

  isFolder(path: string): boolean {
    return this.#listing(path) !== undefined;
  }

  /** Throws what the file system throws. */
  read(path: string): SourceText {
    return decode(this.#bytesOf(path));
  }

  #bytesOf(path: string): Uint8Array {
    this.#stamps.set(path, this.#stampOf(path));
    const before = this.#said.get(path);
    this.#said.set(path, '');
    const bytes = this.#view?.files.get(path) ?? readFileSync(path);
    const said = digest(bytes);
    this.#said.set(path, said);
    this.#isTorn ||= before !== undefined && before !== said;
    return bytes;
  }

  /** All that was read, to be compared with what is read another time; `undefined` where it changed meanwhile. */
  trace(): DiskTrace | undefined {
    if (this.#isTorn) return undefined;
    const folders = [...this.#folders.keys()].map((folder) => {
      const names = [...(this.#asked.get(folder) ?? [])].sort();
      const isWhole = this.#whole.has(folder);
      const part = isWhole ? {} : { names, hasConfigurations: this.#configured.has(folder) };
      const traced = { ...part, listed: this.listingDigest(folder, part) };
      return [folder, isWhole ? { ...traced, all: this.namesIn(folder) } : traced] as const;
    });
    return { folders: Object.fromEntries(folders), files: Object.fromEntries(this.#said) };
  }

  /** What a file says; `undefined` where it cannot be read. */
  digestOf(path: string): string | undefined {
    if (!this.isFile(path)) return undefined;
    try {
      this.#bytesOf(path);
      return this.#said.get(path);
    } catch {
      return undefined;
    }
  }

  /** What a folder has of that part, or all that it has, and where links lead; empty where there is no readable folder. */
  listingDigest(folder: string, { names, hasConfigurations }: FolderPart): string {
    const listing = this.#listing(folder);
    if (!listing) return '';
    const all = this.namesIn(folder);
    const entries = (names ? [...names, ...(hasConfigurations ? all.filter(isConfiguration) : [])] : all).map(
      (name) => {
        const path = `${folder === '/' ? '' : folder}/${name}`;
        const kind = listing.get(name);
        return kind === 'link' ? [name, kind, linkKind(path), realPath(path)] : [name, kind];
      },
    );
    return digest(JSON.stringify(entries));
  }

  /** Sorted; none of a folder that is not there. */
  namesIn(folder: string): readonly string[] {
    return [...(this.#listing(folder)?.keys() ?? [])].sort();
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
    this.#said.delete(path);
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

const digest = (text: string | Uint8Array): string => createHash('sha1').update(text).digest('base64');

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
