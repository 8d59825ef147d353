// The loaded workspace as the rest of the frontend sees it: which files there are, what they are for, which
// package each belongs to, and one TypeScript program over their sources and the models of libraries.
import type { ts } from 'ts-morph';
import type { Diagnostic } from '../../core/finding.js';
import type { LeftOut } from '../../core/left-out.js';
import type { Location } from '../../core/location.js';
import type { Setting } from '../../core/outline/outline.js';
import type { OtherFiles } from '../files/file-view.js';
import type { DiskTrace } from '../files/trace.js';
import type { NamedPath } from '../workspace/reported-paths.js';
import type { WorkspacePackage } from '../workspace/packages.js';
import type { Program } from './ports.js';

/** What is asked of the package that a file lies in. */
export type Owner = Pick<WorkspacePackage, 'folder' | 'dependencies'>;

export interface SourceProgramOptions {
  /** Absolute folder that `paths` are resolved against. */
  readonly cwd: string;
  /** Files, folders or globs whose findings are wanted; empty: everything under `cwd`. */
  readonly paths: readonly string[];
  /** Modelled package name -> absolute path of its model `.d.ts`. */
  readonly modelFiles: ReadonlyMap<string, string>;
  /** Absolute paths of the user's own model files. */
  readonly ownModels?: readonly string[];
  /** Text of a model file that is made, not stored (a generated client); `undefined`: read it from disk. */
  modelText?(file: string): string | undefined;
  /**
   * Modelled packages whose use makes a workspace package worth analysing. Absent: those with effects in their
   * model, not mere utilities.
   */
  readonly anchors?: ReadonlySet<string>;
  /**
   * Settings whose files are loaded only where others import them. Absent: all are loaded.
   */
  readonly unloaded?: ReadonlySet<Setting>;
  /** Whether a framework that its package depends on calls what the file exports, or its functions by a directive. */
  isCalled?(file: string, text: string, owner: Owner): boolean;
  readonly onProgress?: (phase: string, done: number, all: number) => void;
  /** Files in another state than on disk. */
  readonly files?: OtherFiles;
  /** Globs, relative to the workspace folder, of files that are not analysed. */
  readonly ignore: readonly string[];
  /** Whether links that lead out of the workspace are followed. */
  readonly followsLinks?: boolean;
}

/** All files are absolute paths with forward slashes. */
export interface SourceProgram {
  /** The workspace folder. */
  readonly root: string;
  /** Sorted files to be lowered: sources of the workspace and those reached from them by imports. */
  readonly files: readonly string[];
  /** Sorted by folder. */
  readonly packages: readonly WorkspacePackage[];
  /** A new object after each `update` or `revalidate` that changed something; files that did not change keep theirs. */
  readonly program: Program;
  sourceFile(file: string): ts.SourceFile | undefined;
  /** What the file is for; only `product` code is reported. */
  settingOf(file: string): Setting;
  /** Whether it is product code only because product code imports it, its name being that of tests or tools. */
  isLent(file: string): boolean;
  /** The innermost workspace package that the file lies in. */
  packageOf(file: string): WorkspacePackage;
  /** Version of a dependency for the whole workspace: from the lockfile, else the lowest of the manifests' ranges. */
  versionOf(packageName: string): string | undefined;
  isModelFile(file: string): boolean;
  /** Where what stands in typings that were made from a schema is written: in the schema. */
  writtenAt(location: Location): Location;
  /** The modelled package that a model file belongs to. */
  modelledPackage(file: string): string | undefined;
  /** Whether a declaration in this file is the project's own source (to be lowered), not a model, library or typing. */
  isOwnSource(file: string): boolean;
  /** Whether findings in this file were asked for. */
  isReported(file: string): boolean;
  /**
   * The package that a module specifier written in `from` names, when it is not own source: `lodash` for
   * `lodash/map`, `node:fs` for `fs`; modelled or not. `undefined` for own modules (relative, alias, workspace package).
   */
  packageOfSpecifier(specifier: string, from: string): string | undefined;
  /** The files that a file's imports lead to. */
  importsOf(file: string): readonly string[];
  /** The packages that a file imports, own modules apart. */
  packagesOf(file: string): readonly string[];
  isModelled(packageName: string): boolean;
  /** Files, and folders that were not entered, that are loaded only where others import them, or not at all. */
  leftOut(): readonly LeftOut[];
  /** The paths that were named, as they were written, of which no file is analysed, each with what it stands for. */
  namedPaths(isAnalysed: (file: string) => boolean): readonly NamedPath[];
  isFolder(path: string): boolean;
  /** Why a file or folder is left out, itself or with a folder around it. */
  whyLeftOut(path: string): LeftOut | undefined;
  /** The own or model file that a module specifier written in `from` resolves to. */
  resolve(specifier: string, from: string): string | undefined;
  /** Analyses `text` in place of the file's text on disk; `undefined` goes back to the disk. Gives whether that changes anything. */
  update(file: string, text: string | undefined): boolean;
  /**
   * Re-reads what changed on disk, notices new and deleted files; gives the changed files, sorted. `outdated` when
   * manifests, configuration, lockfiles, schemas or models are others now: only a program that is opened anew holds then.
   */
  revalidate(): readonly string[] | 'outdated';
  /** Shows files in another state than on disk, or as they are there; `revalidate` notices what that changes. */
  show(files: OtherFiles | undefined): void;
  /** Lets go of all trees and of the checker: nothing that asks for them may be asked from then on. */
  letGo(): void;
  /** All that was read of the disk, for a program without buffers over it. */
  trace(): DiskTrace | undefined;
  /** What could not be loaded or parsed. */
  diagnostics(): readonly Diagnostic[];
}
