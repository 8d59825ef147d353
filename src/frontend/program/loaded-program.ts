// Opens the workspace as one TypeScript program and keeps it up to date: buffers over files, changes on disk.
// A bare program of ts-morph's own compiler: its `Project` costs a fifth more time to open.
import { ts } from 'ts-morph';
import type { Diagnostic } from '../../core/finding.js';
import type { LeftOut } from '../../core/left-out.js';
import type { Location } from '../../core/location.js';
import type { Setting } from '../../core/outline/outline.js';
import { anchorsAmong } from './anchors.js';
import { compilerHost } from './compiler-host.js';
import { Disk } from '../files/disk.js';
import { isDeclaration, isSource } from '../files/extensions.js';
import type { OtherFiles } from '../files/file-view.js';
import { isInside, toPosix } from '../files/file-path.js';
import { isDataFile, isWorkspaceFile } from '../files/data-names.js';
import { DataFiles } from '../workspace/data-files.js';
import { WorkspaceVersions } from '../workspace/lockfile.js';
import { ModelledPackages } from '../workspace/modelled-packages.js';
import { type NamedPath, pathsWithout, type Reported, reportedPaths } from '../workspace/reported-paths.js';
import { type Convention, conventionOf, GENERATED, type Settings, settingsOf } from '../workspace/setting.js';
import { CLIENT_PACKAGE } from '../schemas/generated-clients.js';
import { glanceAt } from './glance.js';
import { ImportedFiles } from './imported-files.js';
import { ownProgram, type Program } from './ports.js';
import { SourceFiles } from './source-files.js';
import { byPlace, firstSyntaxError } from './syntax-errors.js';
import type { SourceProgram, SourceProgramOptions } from './source-program.js';
import { publicPackage, type WorkspacePackage } from '../workspace/packages.js';
import { withoutMark } from '../files/source-text.js';
import { COMPILER_OPTIONS, standardLibrary } from './standard-library.js';
import { type WorkspaceFiles, readWorkspaceFiles } from '../workspace/workspace-files.js';
import { commonFolder, workspaceRoot } from '../workspace/workspace.js';

/** Opens the workspace that `cwd` and `paths` lie in; throws a `UsageError` when there is nothing to analyse. */
export function openSourceProgram(options: SourceProgramOptions): SourceProgram {
  return new LoadedProgram(options);
}

/** What is worked out from a program, once. */
interface Derived {
  /** Absent once it has been let go of. */
  readonly program?: Program;
  readonly files: readonly string[];
  readonly settings: Settings;
}

class LoadedProgram implements SourceProgram {
  readonly root: string;
  readonly #disk: Disk;
  readonly #models: ModelledPackages;
  readonly #sources: SourceFiles;
  #imports: ImportedFiles;
  #reported: Reported;
  #workspace: WorkspaceFiles;
  #versions: WorkspaceVersions | undefined;
  #library = standardLibrary();
  #old: ts.Program | undefined;
  #derived: Derived | undefined;
  /** Files have come or gone, so that an import may lead elsewhere than it did. */
  #resolutionChanged = false;

  constructor(private readonly options: SourceProgramOptions) {
    this.#disk = new Disk(options.files);
    this.#models = new ModelledPackages(options.modelFiles);
    this.#sources = new SourceFiles(this.#disk, this.#models, {
      modelText: (file) => options.modelText?.(file),
      clientText: (file) => this.#workspace?.clients.textOf(file),
      onParsed: (count) => options.onProgress?.('reading', count, Math.max(count, this.#workspace.roots.length)),
    });
    // Own models that describe nothing yet may do so later.
    for (const file of options.ownModels ?? []) this.#disk.readIfFile(toPosix(file));
    this.#reported = reportedPaths(options.paths, options.cwd);
    this.root = workspaceRoot(commonFolder(this.#reported.starts), new DataFiles(this.#disk));
    this.#workspace = this.#look();
    this.#imports = new ImportedFiles(this.#workspace.resolver);
  }

  get program(): Program {
    const { program } = this.#current();
    if (program) return program;
    throw new Error('The program has been let go of.');
  }

  get files(): readonly string[] {
    return this.#current().files;
  }

  get packages(): readonly WorkspacePackage[] {
    return this.#workspace.packages.map((one) => publicPackage(one, this.#workspace.analysed));
  }

  sourceFile(file: string): ts.SourceFile | undefined {
    return this.program.getSourceFile(file);
  }

  settingOf(file: string): Setting {
    const known = this.#current().settings.of.get(file);
    return known ?? this.#convention(file, this.#workspace.packageOf(file)).setting;
  }

  isLent(file: string): boolean {
    return this.#current().settings.lent.has(file);
  }

  packageOf(file: string): WorkspacePackage {
    return publicPackage(this.#workspace.packageOf(file), this.#workspace.analysed);
  }

  versionOf(packageName: string): string | undefined {
    this.#versions ??= new WorkspaceVersions(this.root, this.#workspace.packages, this.#workspace.data);
    return this.#versions.of(packageName);
  }

  isModelFile(file: string): boolean {
    return this.#models.has(file) || this.#workspace.clients.has(file);
  }

  writtenAt(location: Location): Location {
    return this.#workspace.clients.writtenAt(location);
  }

  modelledPackage(file: string): string | undefined {
    return this.#workspace.clients.has(file) ? CLIENT_PACKAGE : this.#models.packageOfFile(file);
  }

  isOwnSource(file: string): boolean {
    return isSource(file) && !this.isModelFile(file) && !this.#library().has(file) && !this.#sources.isBlank(file);
  }

  isReported(file: string): boolean {
    return this.#reported.has(file) && this.#workspace.leftOut.of(file)?.reason !== 'ignored';
  }

  packageOfSpecifier(specifier: string, from: string): string | undefined {
    return this.#workspace.resolver.packageOf(specifier, from);
  }

  importsOf(file: string): readonly string[] {
    return this.#imports.of(this.sourceFile(file)).files;
  }

  packagesOf(file: string): readonly string[] {
    const { specifiers } = this.#imports.of(this.sourceFile(file));
    return [...new Set(specifiers.flatMap((specifier) => this.packageOfSpecifier(specifier, file) ?? []))];
  }

  isModelled(packageName: string): boolean {
    return packageName === CLIENT_PACKAGE || this.#models.packageFor(packageName) !== undefined;
  }

  namedPaths(isAnalysed: (file: string) => boolean): readonly NamedPath[] {
    return pathsWithout(this.#reported, this.files, (file) => isAnalysed(file) && this.isReported(file));
  }

  isFolder(path: string): boolean {
    return this.#disk.isFolder(path);
  }

  leftOut(): readonly LeftOut[] {
    return this.#workspace.leftOut.all();
  }

  whyLeftOut(path: string): LeftOut | undefined {
    return this.#workspace.leftOut.of(path);
  }

  resolve(specifier: string, from: string): string | undefined {
    return this.#workspace.resolver.resolve(specifier, from);
  }

  update(file: string, text: string | undefined): boolean {
    const path = toPosix(file);
    if (!isSource(path) && !isDeclaration(path)) return false;
    const known = this.#sources.isKnown(path) ? this.#glance(path) : undefined;
    if (!this.#sources.overlay(path, text === undefined ? undefined : withoutMark(text))) return false;
    this.#derived = undefined;
    // A buffer for a file that is not on disk adds a file, and taking it away removes one.
    const isGone = text === undefined && !this.#disk.isFile(path);
    if (known === undefined || isGone || known !== this.#glance(path)) this.#relook();
    return true;
  }

  show(files: OtherFiles | undefined): void {
    this.#disk.show(files);
  }

  trace(): ReturnType<Disk['trace']> {
    return this.#sources.overlaid().length > 0 ? undefined : this.#disk.trace();
  }

  letGo(): void {
    const { files, settings } = this.#current();
    this.#derived = { files, settings };
    this.#old = undefined;
    this.#library = standardLibrary();
    this.#sources.dropAll();
  }

  revalidate(): readonly string[] | 'outdated' {
    const { paths, isData } = this.#disk.changes((name, folder) =>
      isInside(folder, this.root) ? isDataFile(name) : isWorkspaceFile(name),
    );
    if (isData) return 'outdated';
    // Folders around the workspace were only looked at to find it.
    const changed = paths.filter((path) => path === this.root || !isInside(this.root, path));
    if (changed.length === 0) return [];
    const before = new Set(this.#current().files);
    const parsed = changed.filter((path) => this.#sources.isParsed(path));
    const glances = parsed.map((path) => this.#glance(path));
    const texts = changed.filter((path) => this.#sources.forget(path));
    this.#derived = undefined;
    // A changed folder may change which files there are and where imports lead, and so may what a file imports.
    const { dataFiles } = this.#disk;
    if (texts.length < changed.length || parsed.some((path, at) => glances[at] !== this.#glance(path))) this.#relook();
    if (this.#disk.dataFiles > dataFiles) return 'outdated';
    const after = new Set(this.#current().files);
    const comeOrGone = [...before, ...after].filter((file) => before.has(file) !== after.has(file));
    return [...new Set([...texts, ...comeOrGone])].sort();
  }

  diagnostics(): readonly Diagnostic[] {
    const { program, files } = this;
    const syntax = files.flatMap((file) => firstSyntaxError(program, program.getSourceFile(file)) ?? []);
    const loading = [...this.#workspace.problems(), ...this.#sources.allProblems()];
    return [...loading.filter((problem) => this.#matters(problem)), ...syntax].sort(byPlace);
  }

  /** Not of packages that are left out, nor of broken configuration that is a test's data. */
  #matters({ kind, at }: Diagnostic): boolean {
    if (!at) return true;
    const { folder } = this.#workspace.packageOf(at.file);
    const isTestData = kind === 'configuration' && this.#convention(at.file, { folder }).setting === 'test';
    return this.#workspace.analysed.has(folder) && !isTestData;
  }

  #look(): WorkspaceFiles {
    const { anchors, ignore, followsLinks = false, unloaded, modelFiles } = this.options;
    return readWorkspaceFiles({
      root: this.root,
      disk: this.#disk,
      models: this.#models,
      anchors: () => anchors ?? anchorsAmong(modelFiles, this.#disk),
      isCalled: (file, owner) => this.options.isCalled?.(file, this.#sources.get(file), owner) ?? false,
      ...{ ignore, followsLinks },
      isUnloaded: (file, owner) => unloaded?.has(this.#convention(file, owner).setting) ?? false,
      texts: this.#sources,
      overlays: new Set(this.#sources.overlaid()),
    });
  }

  #relook(): void {
    this.#reported = reportedPaths(this.options.paths, this.options.cwd);
    this.#workspace = this.#look();
    this.#versions = undefined;
    this.#imports = new ImportedFiles(this.#workspace.resolver);
    this.#resolutionChanged = true;
  }

  /** What a look at the workspace takes from the text of a file. */
  #glance(file: string): string {
    const isCalled = this.options.isCalled?.(file, this.#sources.get(file), this.#workspace.packageOf(file));
    return `${glanceAt(file, this.#sources, (name) => this.isModelled(name))} ${isCalled}`;
  }

  #current(): Derived {
    return (this.#derived ??= this.#derive());
  }

  #derive(): Derived {
    const compiled = ts.createProgram({
      rootNames: [...this.#sources.globalModels(), ...this.#workspace.roots],
      options: COMPILER_OPTIONS,
      host: compilerHost({
        root: this.root,
        sources: this.#sources,
        sourceFile: (file) => this.#library().get(file) ?? this.#sources.parsed(file),
        resolver: this.#workspace.resolver,
        resolutionChanged: this.#resolutionChanged,
      }),
      ...(this.#old && { oldProgram: this.#old }),
    });
    this.#old = compiled;
    const program = ownProgram(compiled);
    this.#resolutionChanged = false;
    this.#sources.dropUnparsed();
    const files = program
      .getSourceFiles()
      .map((file) => file.fileName)
      .filter((file) => this.isOwnSource(file))
      .sort();
    const settings = settingsOf(
      files,
      (file) => (this.#sources.isGenerated(file) ? GENERATED : this.#convention(file, this.#workspace.packageOf(file))),
      (file) => this.#imports.of(program.getSourceFile(file)).files,
    );
    return { program, files, settings };
  }

  #convention = (file: string, { folder }: Pick<WorkspacePackage, 'folder'>): Convention =>
    conventionOf(file, folder, this.root);
}
