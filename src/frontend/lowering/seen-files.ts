// What files see of each other in one state of the workspace. While it stays the same, what was lowered of a file holds
// as long as the file itself does.
import type { ts } from 'ts-morph';
import type { Shared } from '../context.js';
import { shapeOf } from '../program/file-shape.js';
import type { NarrowedNames } from '../types/narrowed-names.js';

export interface SeenFiles {
  /** All files of the program but the standard library's. */
  readonly files: ReadonlyMap<string, ts.SourceFile>;
  /** Which of them are lowered, and as what. */
  readonly lowered: readonly string[];
  readonly narrowed: NarrowedNames;
  /** Names of functions and properties, by what they matter for. */
  readonly names: Readonly<Record<string, ReadonlySet<string>>>;
}

/** What is seen of the files that are lowered with `shared`. */
export function seenFiles(
  files: readonly ts.SourceFile[],
  sources: readonly ts.SourceFile[],
  narrowed: NarrowedNames,
  { workspace, accessors, methods, brought, ends, delegates }: Shared,
): SeenFiles {
  return {
    files: new Map(files.map((file) => [file.fileName, file])),
    lowered: sources.map(({ fileName }) => {
      const lent = workspace.isLent(fileName) ? ' lent' : '';
      return `${fileName} ${workspace.settingOf(fileName)}${lent}`;
    }),
    narrowed,
    names: { accessors, methods, brought, ends, delegates },
  };
}

/** Whether nothing that one file sees of another has changed. `looks`: what has been looked at besides. */
export function areSeenAlike(before: SeenFiles, now: SeenFiles, looks: Shared['looks']): boolean {
  if (before.files.size !== now.files.size || before.lowered.join('\n') !== now.lowered.join('\n')) return false;
  const edited: (readonly [ts.SourceFile, ts.SourceFile])[] = [];
  for (const [name, file] of now.files) {
    const known = before.files.get(name);
    if (!known) return false;
    if (known !== file) edited.push([known, file]);
  }
  return (
    edited.every(([old, file]) => shapeOf(old) === shapeOf(file) && !looks.isAffected(old, file)) &&
    Object.keys(now.names).every((kind) => isSameSet(before.names[kind]!, now.names[kind]!)) &&
    now.narrowed.isAsBefore(before.narrowed, edited)
  );
}

const isSameSet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((one) => b.has(one));
