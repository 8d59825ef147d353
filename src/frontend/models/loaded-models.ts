// The models that a program uses: those that its imports lead to, the standard library's, and the user's own.
// Models that nothing imports are not read, and those that were are taken from the program's own parse.
import type { ts } from 'ts-morph';
import type { SourceProgram } from '../program/source-program.js';
import { UsageError } from '../../core/errors.js';
import { printable } from '../../core/printable.js';
import { formatProblem } from '../../models/problem.js';
import { bundledModels, STANDARD_LIBRARY } from './bundled-models.js';
import { readModels, type Models, type Versions } from './index.js';
import { CalledFiles } from './called-files.js';
import { moduleDeclared, modelledPackages } from './versions.js';

export class LoadedModels {
  /** All model files, whether used or not. */
  readonly files: readonly string[];
  /** Which files of a workspace are called by frameworks, as these models say. */
  readonly called: CalledFiles;
  #key = '';
  #models: Models | undefined;
  /** Typings that were made from schemas, as they were read. */
  #made: readonly ts.SourceFile[] = [];

  /** Throws a `UsageError` when one of the user's own models is wrong. */
  constructor(
    private readonly own: readonly string[],
    private readonly versions: Versions,
  ) {
    this.files = [...bundledModels().filter((file) => file !== STANDARD_LIBRARY), ...own];
    this.called = new CalledFiles(modelledPackages(this.files));
    const { problems } = readModels(own, () => undefined);
    if (problems.length > 0)
      throw new UsageError(problems.map((problem) => printable(formatProblem(problem))).join('\n'));
  }

  /** The models in use by a program, also of frameworks that call it unasked; the same object as long as they are the same. */
  of(workspace: Pick<SourceProgram, 'program' | 'packages' | 'isModelFile'>): Models {
    const { program } = workspace;
    const calling = this.called.models(workspace.packages);
    const stored = this.files.filter(
      (file) => this.own.includes(file) || program.getSourceFile(file) !== undefined || calling.includes(file),
    );
    const made = program.getSourceFiles().filter((file) => workspace.isModelFile(file.fileName) && isModule(file));
    const used = [...stored, ...made.map((file) => file.fileName)];
    const key = used.join('\n');
    if (!this.#models || key !== this.#key || made.some((file, index) => file !== this.#made[index])) {
      this.#made = made;
      this.#key = key;
      this.#models = readModels([STANDARD_LIBRARY, ...used], this.versions, (file) => program.getSourceFile(file));
    }
    return this.#models;
  }
}

const isModule = (file: ts.SourceFile): boolean => moduleDeclared(file.text) !== undefined;
