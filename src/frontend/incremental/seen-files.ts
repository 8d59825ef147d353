// What files see of each other in one state of the workspace.
import type { ts } from 'ts-morph';
import type { Shared } from '../context.js';
import type { NarrowedNames } from '../types/narrowed-names.js';
import type { Checker } from '../program/ports.js';

export interface SeenFiles {
  /** All files of the program but the standard library's. */
  readonly files: ReadonlyMap<string, ts.SourceFile>;
  readonly checker: Checker;
  /** Which of them are lowered, and as what. */
  readonly lowered: ReadonlyMap<string, string>;
  /** Where the imports of each lead. */
  readonly imports: ReadonlyMap<string, readonly string[]>;
  readonly narrowed: NarrowedNames;
  /** Names of functions and properties, by what they matter for. */
  readonly names: Readonly<Record<string, ReadonlySet<string>>>;
}

/** What is seen of the files that are lowered with `shared`. */
export function seenFiles(
  files: readonly ts.SourceFile[],
  sources: readonly ts.SourceFile[],
  narrowed: NarrowedNames,
  { workspace, checker, entities, accessors, bounded, methods, brought, ends, delegates }: Shared,
): SeenFiles {
  return {
    files: new Map(files.map((file) => [file.fileName, file])),
    checker,
    lowered: new Map(
      sources.map(({ fileName }) => {
        const lent = workspace.isLent(fileName) ? ' lent' : '';
        return [fileName, `${workspace.settingOf(fileName)}${lent}`];
      }),
    ),
    imports: new Map(files.map(({ fileName }) => [fileName, workspace.importsOf(fileName)])),
    narrowed,
    names: { accessors, bounded, methods, brought, ends, delegates, lazy: new Set(entities.soleLazy().keys()) },
  };
}
