// What was read of the disk, as data that outlives the process.

/** What of a folder was asked for: these names, and the compiler's configurations; all of it without `names`. */
export interface FolderPart {
  readonly names?: readonly string[];
  readonly hasConfigurations?: boolean;
}

/** What was read: enough to tell whether all of it would be read in the same way once more. */
export interface DiskTrace {
  /** What each folder listed, as a digest; empty for one that is not there. */
  readonly folders: Readonly<Record<string, FolderPart & { readonly listed: string }>>;
  /** What each file said, as a digest; empty for one that could not be read. */
  readonly files: Readonly<Record<string, string>>;
}
