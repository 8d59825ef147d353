// What a run is about when it is asked what changed: the state that is judged, and the one before it.
import type { OtherFiles } from '../../session.js';

export interface Changes {
  /** What the state is compared with, as people call it. */
  readonly against: string;
  /** The state that is judged, as far as the disk has another one. */
  readonly now: OtherFiles;
  /** The states that it comes from: one, several for a merge, none where there was none yet. What any of them has is not new. */
  readonly before: readonly OtherFiles[];
  /** Whether anything that is analysed differs from the first of them. */
  readonly isProgram: boolean;
  /** The files that differ, where only these are asked about: absolute, with forward slashes. */
  readonly files?: ReadonlySet<string>;
  /** Submodules whose state before is not known. */
  readonly unseen: readonly string[];
}

/** The text that a file has in a state, where that is another one than on disk. */
export function textIn(files: OtherFiles, file: string): string | undefined {
  const bytes = files.get(file.replaceAll('\\', '/'));
  return (
    bytes &&
    Buffer.from(bytes)
      .toString('utf8')
      .replace(/^\ufeff/, '')
  );
}
