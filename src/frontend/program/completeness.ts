// What the loaded program does not speak of: paths that were named and hold nothing to analyse, files that are left
// out, and data libraries, with a model or without.
import type { Diagnostic } from '../../core/finding.js';
import { LEFT_OUT, type LeftOut, type LeftOutReason, leftOutText } from '../../core/left-out.js';
import { DATA_LIBRARIES } from '../../models/data-libraries.js';
import { reasonByName } from '../workspace/left-out-files.js';
import { packageNameOf } from '../workspace/packages.js';
import type { SourceProgram } from './source-program.js';

/** Named by tools that hand over all that was changed; that there is nothing to say about them is no surprise. */
const EXPECTED: ReadonlySet<LeftOutReason> = new Set(['test', 'typings']);
/** Of longer lists the first ones are told. */
const LONGEST_LIST = 5;

/** What tells why something is left out. */
type Asked = Pick<SourceProgram, 'whyLeftOut' | 'isFolder'>;

/** One diagnostic for each reason why paths on the command line are not analysed. */
export function leftOutOfPaths(
  workspace: Asked & Pick<SourceProgram, 'namedPaths'>,
  isAnalysed: (file: string) => boolean,
): readonly Diagnostic[] {
  const byReason = new Map<string, { readonly first: LeftOut; readonly names: string[] }>();
  for (const { name, paths } of workspace.namedPaths(isAnalysed)) {
    const found = paths.map((path) => leftOutReason(workspace, path));
    const [first] = found;
    if (!first) continue;
    const key = found.every(({ reason }) => reason === first.reason) ? leftOutText(first) : '';
    const group = byReason.get(key);
    if (group) group.names.push(name);
    else byReason.set(key, { first, names: [name] });
  }
  return [...byReason].map(([why, { first, names }]) => {
    const more = names.length > LONGEST_LIST ? ` and ${names.length - LONGEST_LIST} more` : '';
    const listed = `${names.slice(0, LONGEST_LIST).join(', ')}${more}`;
    const reason =
      why === '' ? 'none of its files is' : names.length === 1 ? why : `each of them ${LEFT_OUT[first.reason][0]}`;
    const start = { line: 1, column: 1 };
    return {
      kind: 'left-out' as const,
      message: `${listed} ${names.length === 1 ? 'was' : 'were'} named and not analysed: ${reason}.`,
      ...(names.length === 1 && !first.isFolder && why !== '' && { at: { file: first.path, start, end: start } }),
      incomplete: !EXPECTED.has(first.reason),
    };
  });
}

/** Why a path that is not analysed is not. */
export function leftOutReason(workspace: Asked, path: string): LeftOut {
  const known = workspace.whyLeftOut(path);
  if (known) return known.path === path ? known : { ...known, path };
  const isFolder = workspace.isFolder(path);
  if (isFolder) return { path, isFolder, reason: 'other', detail: 'there are no sources in it' };
  return { path, isFolder, reason: reasonByName(path) ?? 'unused' };
}

export interface ImportedLibrary {
  readonly package: string;
  readonly files: number;
  readonly isModelled: boolean;
}

/** Data libraries that the files import, most files first, and whether there is a model of each. */
export function importedDataLibraries(workspace: SourceProgram, files: readonly string[]): readonly ImportedLibrary[] {
  const counts = new Map<string, number>();
  for (const file of files) {
    // A part of a library may have a model of its own: `mysql2/promise`.
    const libraries = workspace.packagesOf(file).map((name) => packageNameOf(name) ?? name);
    for (const name of new Set(libraries)) if (DATA_LIBRARIES.has(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .map(([name, count]) => ({ package: name, files: count, isModelled: workspace.isModelled(name) }))
    .sort((a, b) => b.files - a.files || (a.package < b.package ? -1 : 1));
}
