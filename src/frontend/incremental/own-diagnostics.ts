// What could not be done with the sources themselves, whatever paths were asked about.
import type { Diagnostic } from '../../core/finding.js';
import type { Entity } from '../../core/outline/entity.js';
import type { SourceProgram } from '../program/source-program.js';
import { ownTagProblems } from '../syntax/own-tag-problems.js';
import type { LoweredFile } from './lowered-file.js';

/** Of loading and lowering, and of tags on the project's own functions. */
export function ownDiagnostics(
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
