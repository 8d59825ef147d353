// What is said of the sources themselves, whatever paths were asked about: what they declare and are written on, and what
// could not be done with them.
import type { Diagnostic } from '../../core/finding.js';
import type { Entity } from '../../core/outline/entity.js';
import { importedDataLibraries, type ImportedLibrary } from '../program/completeness.js';
import type { SourceProgram } from '../program/source-program.js';
import { ownTagProblems } from '../syntax/own-tag-problems.js';
import type { LoweredFile } from './lowered-file.js';

/** What is made from trees and types. */
export interface OwnAnswers {
  readonly entities: readonly Entity[];
  /** Less those about the paths that were named. */
  readonly diagnostics: readonly Diagnostic[];
  readonly dataLibraries: readonly ImportedLibrary[];
}

/** Goes over all files: it is asked for once in each state, as ESLint wants it with every file that it lints. */
export function ownAnswers(
  workspace: SourceProgram,
  files: ReadonlyMap<string, LoweredFile>,
  entities: readonly Entity[],
): OwnAnswers {
  return {
    entities,
    diagnostics: ownDiagnostics(workspace, files, entities),
    dataLibraries: importedDataLibraries(workspace, [...files.keys()]),
  };
}

/** Of loading and lowering, and of tags on the project's own functions. */
function ownDiagnostics(
  workspace: SourceProgram,
  files: ReadonlyMap<string, LoweredFile>,
  entities: readonly Entity[],
): readonly Diagnostic[] {
  const names = [...new Set(entities.map(({ name }) => name))].sort();
  const sources = [...files.keys()].flatMap((file) => workspace.sourceFile(file) ?? []);
  return [
    ...workspace.diagnostics(),
    ...[...files.values()].flatMap((file) => file.crashes),
    ...sources.flatMap((source) => ownTagProblems(source, names)),
  ];
}
