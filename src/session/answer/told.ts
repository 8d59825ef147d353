// What rules and comments say of one state of the program, as plain data. With what the frontend tells it makes an answer.
import type { Diagnostic, Finding } from '../../core/finding.js';
import { countLeftOut } from '../../core/left-out.js';
import { printable } from '../../core/printable.js';
import type { AnalysedProgram } from '../../core/program.js';
import { dataLibrariesOf, unmodelledDiagnostics } from '../checks/completeness.js';
import { unknownNames } from '../checks/configured-names.js';
import { compareDiagnostics, crashDiagnostic, failureDiagnostic } from '../checks/internal-errors.js';
import type { Configuration, Statistics } from '../contract.js';
import { compareFindings } from '../findings.js';
import type { Frontend } from '../frontend-port.js';
import type { Verdict } from '../judge/verdict.js';

/** All of it, whatever paths were asked about. */
export interface Told extends Pick<Statistics, 'functions' | 'calls' | 'unknowns' | 'suppressions'> {
  /** Sorted. */
  readonly findings: readonly Finding[];
  /** What could not be worked out, and what the configuration names in vain. */
  readonly ofProgram: readonly Diagnostic[];
  /** Of comments and rules: told where their files are reported. */
  readonly ofComments: readonly Diagnostic[];
}

/** What of a frontend an answer tells. */
export type WorkspaceView = Pick<Frontend, 'diagnostics' | 'leftOut' | 'dataLibraries' | 'isReported'>;

/** What a verdict over `program` tells; a configuration's file is named as seen from `cwd`. */
export function toldBy(verdict: Verdict, program: AnalysedProgram, config: Configuration, cwd: string): Told {
  const { functions, calls, unknowns, crashes, failures } = program;
  return {
    findings: sortedFindings(verdict),
    ofProgram: [
      ...crashes.map(crashDiagnostic),
      ...failures.map(failureDiagnostic),
      ...unknownNames(config, program, cwd),
    ],
    ofComments: verdict.diagnostics,
    ...{ functions: functions.size, calls, unknowns, suppressions: verdict.suppressions },
  };
}

/** Those of all files. */
const sortedFindings = ({ findings }: Verdict): readonly Finding[] =>
  [...findings.values()].flat().sort(compareFindings);

/** What could not be done, and what is wrong with suppression comments. */
export function diagnosticsOf({ ofProgram, ofComments }: Told, workspace: WorkspaceView): readonly Diagnostic[] {
  return [
    ...workspace.diagnostics(),
    ...ofProgram,
    ...unmodelledDiagnostics(workspace),
    ...ofComments.filter(({ at }) => !at || workspace.isReported(at.file)),
  ]
    .map((diagnostic) => ({ ...diagnostic, message: printable(diagnostic.message) }))
    .sort(compareDiagnostics);
}

/** `files` are how many are analysed, `reused` how many of them were not read anew. */
export function statisticsOf(
  { functions, calls, unknowns, suppressions }: Told,
  workspace: WorkspaceView,
  { files, reused }: Pick<Statistics, 'files' | 'reused'>,
  timing: Statistics['timing'],
): Statistics {
  return {
    files,
    reused,
    ...{ functions, calls, unknowns, suppressions },
    leftOut: countLeftOut(workspace.leftOut()),
    ...dataLibrariesOf(workspace),
    timing,
  };
}
