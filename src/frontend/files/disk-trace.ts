// What of the disk is no longer as it was when it was traced, and the state that it was in then.
import { Disk } from './disk.js';
import type { OtherFiles } from './file-view.js';
import type { DiskTrace } from './trace.js';

/** What would be read in another way now. */
export interface Differences {
  /** Files that say something else, or have come or gone. */
  readonly files: readonly string[];
  /** Folders that list something else. */
  readonly folders: readonly string[];
}

/** The disk as it is now, to be compared with traces of it: each file is read once. */
export class PresentDisk {
  readonly #disk: Disk;
  readonly #digests = new Map<string, string | undefined>();

  constructor(private readonly shown: OtherFiles | undefined) {
    this.#disk = new Disk(shown);
  }

  /** What could not be read is always different. */
  differences({ folders, files }: DiskTrace): Differences {
    return {
      files: Object.keys(files).filter((file) => files[file] === '' || this.#digestOf(file) !== files[file]),
      folders: Object.entries(folders).flatMap(([folder, { listed, all: _, ...part }]) =>
        this.#disk.listingDigest(folder, part) === listed ? [] : [folder],
      ),
    };
  }

  holds(trace: DiskTrace): boolean {
    const { files, folders } = this.differences(trace);
    return files.length === 0 && folders.length === 0;
  }

  /**
   * The state of a trace, as it would be shown over the disk: `textOf` tells what the files said. `undefined` where the trace
   * does not tell enough.
   */
  stateOf(trace: DiskTrace, textOf: (file: string) => string | undefined): OtherFiles | undefined {
    const { files, folders } = this.differences(trace);
    const state = new Map(this.shown);
    for (const folder of folders) for (const [path, bytes] of this.#otherEntries(folder, trace)) state.set(path, bytes);
    for (const file of files) {
      const text = textOf(file);
      if (text === undefined) return undefined;
      state.set(file, Buffer.from(text));
    }
    return this.#shownAs(state).holds(trace) ? state : undefined;
  }

  /** The disk with other files shown over it; what both have says the same. */
  #shownAs(state: OtherFiles): PresentDisk {
    const present = new PresentDisk(state);
    for (const [file, digest] of this.#digests) if (!state.has(file)) present.#digests.set(file, digest);
    return present;
  }

  /** Names that came, taken away, and those that went, put back: what nobody read may be empty. */
  #otherEntries(folder: string, { folders }: DiskTrace): readonly (readonly [string, Uint8Array | undefined])[] {
    const pathsIn = (names: Iterable<string>) =>
      new Set([...names].map((name) => `${folder === '/' ? '' : folder}/${name}`));
    const [before, now] = [pathsIn(folders[folder]?.all ?? []), pathsIn(this.#disk.namesIn(folder))];
    const came = [...now].filter((path) => !before.has(path));
    // A folder comes back with its files.
    const went = [...before].filter((path) => !now.has(path) && !folders[path]?.listed);
    return [
      ...came.map((path) => [path, undefined] as const),
      ...went.map((path) => [path, new Uint8Array()] as const),
    ];
  }

  #digestOf(file: string): string | undefined {
    if (!this.#digests.has(file)) this.#digests.set(file, this.#disk.digestOf(file));
    return this.#digests.get(file);
  }
}

/** Whether all that was read is as it was, in the state that `shown` shows. */
export const traceHolds = (trace: DiskTrace, shown: OtherFiles | undefined): boolean =>
  new PresentDisk(shown).holds(trace);
