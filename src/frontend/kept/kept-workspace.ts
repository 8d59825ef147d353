// What was kept of a workspace without its code: which files are analysed, which are left out, what is wrong, and what was
// asked about. It reads no outline, so that whoever needs none waits for none.
import type { Diagnostic } from '../../core/finding.js';
import type { LeftOut } from '../../core/left-out.js';
import type { Setting } from '../../core/outline/outline.js';
import { Disk } from '../files/disk.js';
import type { OtherFiles } from '../files/file-view.js';
import { leftOutOfPaths, leftOutReason } from '../program/completeness.js';
import { LeftOutFiles } from '../workspace/left-out-files.js';
import { pathsWithout, type Reported, reportedPaths } from '../workspace/reported-paths.js';
import type { ImportedLibrary } from '../program/completeness.js';
import type { KeptWorkspace } from './kept-state.js';

/** What it was opened with. */
export interface KeptOptions {
  readonly root: string;
  readonly cwd: string;
  readonly paths: readonly string[];
  readonly ignore: readonly string[];
  readonly files?: OtherFiles;
}

export class KeptWorkspaceView {
  readonly root: string;
  readonly #workspace: KeptWorkspace;
  readonly #reported: Reported;
  readonly #leftOut: LeftOutFiles;
  readonly #files: ReadonlySet<string>;
  readonly #disk: Disk;

  /** `files` are those that are analysed. */
  constructor(options: KeptOptions, workspace: KeptWorkspace, files: readonly string[]) {
    this.root = options.root;
    this.#workspace = workspace;
    this.#reported = reportedPaths(options.paths, options.cwd);
    const passedBy = new Map(workspace.leftOut.map((one) => [one.path, one]));
    this.#leftOut = new LeftOutFiles(options.root, passedBy, options.ignore);
    this.#files = new Set(files);
    this.#disk = new Disk(options.files);
  }

  files(): readonly string[] {
    return [...this.#files];
  }

  diagnostics(): readonly Diagnostic[] {
    const isAnalysed = (file: string): boolean => this.#files.has(file);
    return [...this.#workspace.diagnostics, ...leftOutOfPaths(this.#asked(), isAnalysed)];
  }

  leftOut(): readonly LeftOut[] {
    return this.#leftOut.all().filter(({ path }) => !this.#files.has(path));
  }

  whyLeftOut(path: string): LeftOut | undefined {
    return this.#files.has(path) ? undefined : leftOutReason(this.#asked(), path);
  }

  dataLibraries(): readonly ImportedLibrary[] {
    return this.#workspace.dataLibraries;
  }

  isReported(file: string): boolean {
    return this.#reported.has(file) && this.#leftOut.of(file)?.reason !== 'ignored';
  }

  settingOf(file: string): Setting {
    return this.#workspace.settings[file] ?? 'product';
  }

  #asked() {
    return {
      whyLeftOut: (path: string) => this.#leftOut.of(path),
      isFolder: (path: string) => this.#disk.isFolder(path),
      namedPaths: () => pathsWithout(this.#reported, [...this.#files], (file) => this.isReported(file)),
    };
  }
}
