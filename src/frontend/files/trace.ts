// What was read of the disk, as data that outlives the process.

/** What of a folder was asked for: these names, and the compiler's configurations; all of it without `names`. */
export interface FolderPart {
  readonly names?: readonly string[];
  readonly hasConfigurations?: boolean;
}

export interface FolderTrace extends FolderPart {
  /** What it listed, as a digest; empty for one that is not there. */
  readonly listed: string;
  /** All that it had, where all of it was asked for. */
  readonly all?: readonly string[];
}

/** What was read: enough to tell whether all of it would be read in the same way once more. */
export interface DiskTrace {
  readonly folders: Readonly<Record<string, FolderTrace>>;
  /** What each file said, as a digest; empty for one that could not be read. */
  readonly files: Readonly<Record<string, string>>;
}
