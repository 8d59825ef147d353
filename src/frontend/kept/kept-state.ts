// What the frontend made of a workspace, as plain data that outlives the process: all that is asked of it while nothing has
// changed. Only what was read without a fault is kept.
import type { Directive } from '../../core/directive.js';
import type { LeftOut } from '../../core/left-out.js';
import type { FileOutline, Setting } from '../../core/outline/outline.js';
import type { DiskTrace } from '../files/trace.js';
import type { LoweredFile } from '../incremental/lowered-file.js';
import type { OwnAnswers } from '../incremental/own-answers.js';
import type { SourceProgram } from '../program/source-program.js';
import { keptLooks, type KeptLooks, looksOf } from './kept-looks.js';
import { filesNamedIn } from './named-files.js';

export interface KeptState {
  /** What it rests on. */
  readonly trace: DiskTrace;
  readonly workspace: KeptWorkspace;
  /** In the order of the outlines. */
  readonly files: readonly KeptFile[];
}

export interface KeptFile {
  readonly outline: FileOutline;
  readonly directives: readonly Directive[];
  readonly looked: KeptLooks;
}

export interface KeptWorkspace extends OwnAnswers {
  readonly leftOut: readonly LeftOut[];
  /** Of all files that something stands in. */
  readonly settings: Readonly<Record<string, Setting>>;
}

/** All of it; `undefined` where something stands in the way: buffers, a crash, a file that changed meanwhile. */
export function keptState(
  program: Pick<SourceProgram, 'trace' | 'leftOut' | 'settingOf'>,
  answers: OwnAnswers,
  lowered: readonly LoweredFile[],
  keptFiles: KeptFiles,
): KeptState | undefined {
  const trace = program.trace();
  if (!trace || lowered.some(({ crashes }) => crashes.length > 0)) return undefined;
  const { entities, diagnostics, dataLibraries } = answers;
  const files = lowered.map((file) => keptFiles.kept(file));
  const named = [...filesNamedIn([files, entities, diagnostics])];
  const settings = Object.fromEntries(named.map((file) => [file, program.settingOf(file)]));
  return {
    trace,
    workspace: { entities, diagnostics, dataLibraries, leftOut: program.leftOut(), settings },
    files,
  };
}

/** Files as they are kept and as they were lowered: what came of one that was kept is kept as the same object. */
export class KeptFiles {
  readonly #kept = new WeakMap<LoweredFile, KeptFile>();

  lowered(file: KeptFile): LoweredFile {
    const { outline, directives, looked } = file;
    const lowered = { outline, directives, crashes: [], looked: looksOf(looked) };
    this.#kept.set(lowered, file);
    return lowered;
  }

  kept(file: LoweredFile): KeptFile {
    const { outline, directives, looked } = file;
    return this.#kept.get(file) ?? { outline, directives, looked: keptLooks(looked) };
  }
}
