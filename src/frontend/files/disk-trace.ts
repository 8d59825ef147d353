// Whether what was read of the disk once would be read in the same way now.
import { Disk } from './disk.js';
import type { DiskTrace } from './trace.js';
import type { OtherFiles } from './file-view.js';

/** Whether all that was read is as it was, in the state that `shown` shows. What could not be read never is. */
export function traceHolds({ folders, files }: DiskTrace, shown: OtherFiles | undefined): boolean {
  const disk = new Disk(shown);
  return (
    Object.entries(files).every(([file, said]) => said !== '' && disk.digestOf(file) === said) &&
    Object.entries(folders).every(([folder, { listed, ...part }]) => disk.listingDigest(folder, part) === listed)
  );
}
