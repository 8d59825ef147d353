// Files in another state than on disk: what a commit or the index of Git has of them. Folders show them, and nothing of
// the disk where it has other ones.
import { createHash } from 'node:crypto';
import { baseName, folderOf } from './file-path.js';

/** The bytes of files by their absolute paths; `undefined` for one that is not there. */
export type OtherFiles = ReadonlyMap<string, Uint8Array | undefined>;

export class FileView {
  /** By folder: names that it has, or has not, other than on disk. */
  readonly #folders = new Map<string, Map<string, 'file' | 'folder' | undefined>>();

  constructor(readonly files: OtherFiles) {
    for (const [path, bytes] of [...files].sort(([, a], [, b]) => Number(a !== undefined) - Number(b !== undefined))) {
      this.#note(path, bytes && 'file');
      if (bytes) this.#noteFolders(folderOf(path));
    }
  }

  #note(path: string, kind: 'file' | 'folder' | undefined): void {
    const folder = folderOf(path);
    const names = this.#folders.get(folder) ?? new Map<string, 'file' | 'folder' | undefined>();
    this.#folders.set(folder, names.set(baseName(path), kind));
  }

  #noteFolders(folder: string): void {
    if (folderOf(folder) === folder || this.#folders.get(folderOf(folder))?.get(baseName(folder)) === 'folder') return;
    this.#note(folder, 'folder');
    this.#noteFolders(folderOf(folder));
  }

  /** What a folder has in this view, given what it has on disk. */
  listing<Kind>(
    folder: string,
    onDisk: ReadonlyMap<string, Kind> | undefined,
  ): ReadonlyMap<string, Kind | 'file' | 'folder'> | undefined {
    const others = this.#folders.get(folder);
    if (!others) return onDisk;
    const listing = new Map<string, Kind | 'file' | 'folder'>(onDisk ?? []);
    for (const [name, kind] of others) {
      if (kind === undefined) listing.delete(name);
      // A folder on disk may be a link, and stays one.
      else if (kind === 'file' || !listing.has(name)) listing.set(name, kind);
    }
    return onDisk === undefined && listing.size === 0 ? undefined : listing;
  }

  /** Differs from that of the disk wherever the view does. */
  stampOf(path: string, onDisk: string | undefined): string | undefined {
    if (this.files.has(path)) {
      const bytes = this.files.get(path);
      return bytes && `other ${createHash('sha1').update(bytes).digest('base64')}`;
    }
    const others = this.#folders.get(path);
    return others ? `${onDisk ?? ''} ${JSON.stringify([...others])}` : onDisk;
  }
}
