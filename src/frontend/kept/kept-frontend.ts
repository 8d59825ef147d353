// A frontend that answers from what was kept of the same workspace in the same state, without a compiler. It knows nothing
// of other states: buffers and changes are the business of a frontend that is opened anew.
import type { Directive } from '../../core/directive.js';
import type { Diagnostic } from '../../core/finding.js';
import type { LeftOut } from '../../core/left-out.js';
import type { Entity } from '../../core/outline/entity.js';
import type { FileOutline, Setting } from '../../core/outline/outline.js';
import { Disk } from '../files/disk.js';
import { traceHolds } from '../files/disk-trace.js';
import type { OtherFiles } from '../files/file-view.js';
import { leftOutOfPaths, leftOutReason } from '../program/completeness.js';
import { LeftOutFiles } from '../workspace/left-out-files.js';
import { pathsWithout, type Reported, reportedPaths } from '../workspace/reported-paths.js';
import type { ImportedLibrary, KeptState } from './kept-state.js';

/** What it was opened with. */
export interface KeptOptions {
  readonly root: string;
  readonly cwd: string;
  readonly paths: readonly string[];
  readonly ignore: readonly string[];
  readonly files?: OtherFiles;
}

export class KeptFrontend {
  readonly root: string;
  readonly #state: KeptState;
  readonly #reported: Reported;
  readonly #leftOut: LeftOutFiles;
  readonly #files: ReadonlySet<string>;
  readonly #disk: Disk;
  #shown: OtherFiles | undefined;

  /** `state` holds. */
  constructor(options: KeptOptions, state: KeptState) {
    this.root = options.root;
    this.#state = state;
    this.#reported = reportedPaths(options.paths, options.cwd);
    const passedBy = new Map(state.workspace.leftOut.map((one) => [one.path, one]));
    this.#leftOut = new LeftOutFiles(options.root, passedBy, options.ignore);
    this.#files = new Set(state.files.map(({ outline }) => outline.file));
    this.#disk = new Disk(options.files);
    this.#shown = options.files;
  }

  outlines(): readonly FileOutline[] {
    return this.#state.files.map(({ outline }) => outline);
  }

  entities(): readonly Entity[] {
    return this.#state.workspace.entities;
  }

  directives(): readonly Directive[] {
    return this.#state.files.flatMap(({ directives }) => directives);
  }

  diagnostics(): readonly Diagnostic[] {
    const isAnalysed = (file: string): boolean => this.#files.has(file);
    return [...this.#state.workspace.diagnostics, ...leftOutOfPaths(this.#asked(), isAnalysed)];
  }

  leftOut(): readonly LeftOut[] {
    return this.#leftOut.all().filter(({ path }) => !this.#files.has(path));
  }

  whyLeftOut(path: string): LeftOut | undefined {
    return this.#files.has(path) ? undefined : leftOutReason(this.#asked(), path);
  }

  dataLibraries(): readonly ImportedLibrary[] {
    return this.#state.workspace.dataLibraries;
  }

  isReported(file: string): boolean {
    return this.#reported.has(file) && this.#leftOut.of(file)?.reason !== 'ignored';
  }

  settingOf(file: string): Setting {
    return this.#state.workspace.settings[file] ?? 'product';
  }

  /** A session opens another frontend for buffers. */
  update(): never {
    throw new Error('What was kept takes no buffers.');
  }

  show(files: OtherFiles | undefined): void {
    this.#shown = files;
  }

  revalidate(): readonly string[] | 'outdated' {
    return traceHolds(this.#state.trace, this.#shown) ? [] : 'outdated';
  }

  timing(): Readonly<Record<string, number>> {
    return {};
  }

  #asked() {
    return {
      whyLeftOut: (path: string) => this.#leftOut.of(path),
      isFolder: (path: string) => this.#disk.isFolder(path),
      namedPaths: () => pathsWithout(this.#reported, [...this.#files], (file) => this.isReported(file)),
    };
  }
}
