// The frontend's one door: loads the workspace and the models, and lowers every file to outlines that are kept
// until something that they depend on changes.
import type { ts } from 'ts-morph';
import type { Directive } from '../core/directive.js';
import type { Entity } from '../core/outline/entity.js';
import { isSame } from '../core/equality.js';
import type { Diagnostic } from '../core/finding.js';
import type { LeftOut } from '../core/left-out.js';
import type { FileOutline, Setting } from '../core/outline/outline.js';
import { boundedNames } from './lowering/bounds.js';
import { accessorNames, methodNames } from './syntax/accessors.js';
import { Conventions } from './declarations/conventions.js';
import { KnownRouters } from './declarations/routes/known-routers.js';
import { DeclaredTypes } from './types/declared-types.js';
import type { OtherFiles } from './files/file-view.js';
import { EntityIndex } from './declarations/entities/entity-index.js';
import { OwnDecorators } from './declarations/own-decorators.js';
import { Imports } from './syntax/imports.js';
import { CallSites } from './types/sites/call-sites.js';
import { leftOutOfPaths, leftOutReason } from './program/completeness.js';
import { openSourceProgram } from './program/loaded-program.js';
import { affectedFiles, newKnown } from './incremental/affected-files.js';
import { loweredFile, type LoweredFile } from './incremental/lowered-file.js';
import { ownAnswers, type OwnAnswers } from './incremental/own-answers.js';
import { seenFiles, type SeenFiles } from './incremental/seen-files.js';
import { type KeptFile, KeptFiles, keptState, type KeptState } from './kept/kept-state.js';
import { LoadedModels } from './models/loaded-models.js';
import { walk } from './lowering/lower-function.js';
import { modelledPackages, modelText } from './models/index.js';
import { ListenerLists } from './messages/listener-lists.js';
import { propertyNames } from './models/property-names.js';
import { Names } from './syntax/names.js';
import { Looks } from './types/looks.js';
import { FileTests, NarrowedNames } from './types/narrowed-names.js';
import type { Lowering } from './frame/frame.js';
import { SqlReader } from './sql/sql-reader.js';
import type { SourceProgram } from './program/source-program.js';
import { AskedAgain } from './conditions/asked-again.js';
import { ChangedNames } from './conditions/changed-names.js';
import { TaggedFunctions } from './models/tagged-functions.js';
import type { Program } from './program/ports.js';

export interface FrontendOptions {
  readonly cwd: string;
  readonly paths: readonly string[];
  readonly ignore: readonly string[];
  /** Whether links that lead out of the workspace are followed. */
  readonly followsLinks?: boolean;
  /** Absolute paths of the user's own model files. */
  readonly models: readonly string[];
  readonly onProgress?: (phase: string, done: number, all: number) => void;
  /** Files in another state than on disk. */
  readonly files?: OtherFiles;
  /** Trees and checker are let go of once the files are lowered: another state needs a frontend of its own. */
  readonly once?: boolean;
  /** Whether `state` will be asked for. */
  readonly keeps?: boolean;
  /** The files as another process lowered them in the state that is opened. */
  readonly kept?: readonly KeptFile[];
}

/** Nothing is reported in tests and generated code, and nothing that runs in production goes through them. */
const UNLOWERED: ReadonlySet<Setting> = new Set(['test', 'generated']);

/** Opens the workspace; nothing is parsed or lowered before it is asked for. */
export function createFrontend(options: FrontendOptions): LoweredWorkspace {
  return new LoweredWorkspace(options);
}

class LoweredWorkspace {
  readonly #workspace: SourceProgram;
  readonly #models: LoadedModels;
  readonly #names = new Names();
  readonly #imports = new Imports();
  readonly #ownDecorators: OwnDecorators;
  readonly #tests = new FileTests();
  readonly #sql = new SqlReader();
  #entities: EntityIndex | undefined;
  readonly #timing: Record<string, number> = {};
  #files = new Map<string, LoweredFile>();
  readonly #kept = new KeptFiles();
  readonly #known = newKnown(this.#names);
  readonly #looks: Looks;
  /** What files saw of each other when they were lowered. */
  #seen: SeenFiles | undefined;
  #program: Program | undefined;
  #lowered: readonly string[] = [];
  #answered: OwnAnswers | undefined;
  #hasLetGo = false;

  constructor(private readonly options: FrontendOptions) {
    this.#looks = new Looks(options.once && !options.keeps ? undefined : this.#known.shapes, this.#names);
    this.#files = new Map(options.kept?.map((file) => [file.outline.file, this.#kept.lowered(file)]));
    // Versions are asked for when the workspace is known.
    this.#models = new LoadedModels(options.models, (name) => this.#workspace.versionOf(name));
    const { files } = this.#models;
    this.#workspace = this.#timed('workspace', () =>
      openSourceProgram({
        cwd: options.cwd,
        paths: options.paths,
        ignore: options.ignore,
        followsLinks: options.followsLinks ?? false,
        ...(options.onProgress && { onProgress: options.onProgress }),
        ...(options.files && { files: options.files }),
        unloaded: UNLOWERED,
        modelFiles: modelledPackages(files),
        ownModels: options.models,
        isCalled: (file, text, owner) => this.#models.called.has(file, text, owner),
        modelText: (file) => modelText(file, (name) => this.#workspace.versionOf(name)),
      }),
    );
    this.#ownDecorators = new OwnDecorators(this.#workspace, this.#imports);
  }

  get root(): string {
    return this.#workspace.root;
  }

  /** The files that were lowered for the state at hand; what was kept from the one before is not among them. */
  lowered(): readonly string[] {
    this.#lower();
    return this.#lowered;
  }

  outlines(): readonly FileOutline[] {
    this.#lower();
    return [...this.#files.values()].map((file) => file.outline);
  }

  entities(): readonly Entity[] {
    return this.#answers().entities;
  }

  directives(): readonly Directive[] {
    this.#lower();
    return [...this.#files.values()].flatMap((file) => file.directives);
  }

  diagnostics(): readonly Diagnostic[] {
    const { diagnostics } = this.#answers();
    return [...diagnostics, ...leftOutOfPaths(this.#workspace, (file) => this.#files.has(file))];
  }

  leftOut(): readonly LeftOut[] {
    this.#lower();
    return this.#workspace.leftOut().filter(({ path }) => !this.#files.has(path));
  }

  whyLeftOut(path: string): LeftOut | undefined {
    this.#lower();
    return this.#files.has(path) ? undefined : leftOutReason(this.#workspace, path);
  }

  dataLibraries(): OwnAnswers['dataLibraries'] {
    return this.#answers().dataLibraries;
  }

  isReported(file: string): boolean {
    return this.#workspace.isReported(file);
  }

  settingOf(file: string): Setting {
    return this.#workspace.settingOf(file);
  }

  update(file: string, text: string | undefined): boolean {
    return this.#workspace.update(file, text);
  }

  show(files: OtherFiles | undefined): void {
    this.#workspace.show(files);
  }

  revalidate(): readonly string[] | 'outdated' {
    return this.#hasLetGo ? 'outdated' : this.#workspace.revalidate();
  }

  timing(): Readonly<Record<string, number>> {
    return this.#timing;
  }

  /** All of it, to be kept; `undefined` where something stands in the way: buffers, a crash, a file that changed meanwhile. */
  state(): KeptState | undefined {
    this.#lower();
    return keptState(this.#workspace, this.#answers(), [...this.#files.values()], this.#kept);
  }

  /** What is made from trees and types. */
  #answers(): OwnAnswers {
    this.#lower();
    this.#answered ??= ownAnswers(this.#workspace, this.#files, this.#entities?.all() ?? []);
    return this.#answered;
  }

  /** Lowers what changed since the last time, and what sees of it. */
  #lower(): void {
    if (this.#hasLetGo) return;
    const program = this.#timed('parse', () => this.#workspace.program);
    if (program === this.#program) return;
    this.#program = program;
    this.#answered = undefined;
    const sources = this.#workspace.files
      .filter((file) => !UNLOWERED.has(this.#workspace.settingOf(file)))
      .flatMap((file) => program.getSourceFile(file) ?? []);
    const isTakenOver = this.options.kept !== undefined && this.#seen === undefined;
    const { shared, affected } = this.#timed('entities', () => this.#prepare(sources));
    const files = new Map<string, LoweredFile>();
    this.#timed('lower', () => {
      sources.forEach((source, index) => {
        const known = this.#files.get(source.fileName);
        const holds = known && affected !== 'all' && !affected.has(source.fileName);
        files.set(source.fileName, holds ? known : loweredFile(shared, source, known?.outline));
        this.options.onProgress?.('analysing', index + 1, sources.length);
      });
    });
    this.#lowered = [...files.keys()].filter((file) => files.get(file) !== this.#files.get(file));
    this.#files = files;
    if (this.options.once && !isTakenOver) this.#letGo();
  }

  /** Keeps answers in place of what they are made from, which is two thirds of all memory. */
  #letGo(): void {
    this.#answers();
    this.#hasLetGo = true;
    this.#entities = undefined;
    this.#seen = undefined;
    this.#program = undefined;
    this.#workspace.letGo();
  }

  /** What all files share, and which of them have to be lowered again. */
  #prepare(sources: readonly ts.SourceFile[]): Readonly<{ shared: Lowering; affected: ReadonlySet<string> | 'all' }> {
    const { program } = this.#workspace;
    const files = program.getSourceFiles().filter((file) => !program.isSourceFileDefaultLibrary(file));
    const narrowed = new NarrowedNames(files, this.#tests);
    const entities = this.#entities?.all();
    const shared = this.#share(sources, narrowed);
    const before = this.#seen;
    const now = seenFiles(files, sources, narrowed, shared);
    this.#seen = now;
    if (!before) return { shared, affected: this.options.kept ? new Set() : 'all' };
    const affected = affectedFiles(before, now, this.#files, this.#known);
    // What entities refer to may stand elsewhere now.
    if (affected === 'all') this.#entities = undefined;
    else this.#entities?.readAgain(sources.filter(({ fileName }) => affected.has(fileName)));
    if (affected !== 'all' && isSame(entities, this.#entities?.all(), 'at')) return { shared, affected };
    const anew = this.#share(sources, narrowed);
    this.#seen = seenFiles(files, sources, narrowed, anew);
    return { shared: anew, affected: 'all' };
  }

  #share(sources: readonly ts.SourceFile[], narrowed: NarrowedNames): Lowering {
    const models = this.#timed('models', () => this.#models.of(this.#workspace));
    const lookup = {
      models,
      imports: this.#imports,
      ownDecorators: this.#ownDecorators,
      workspace: this.#workspace,
      names: this.#names,
    };
    const entities = this.#entities?.models === models ? this.#entities : (this.#entities = new EntityIndex(lookup));
    const { program } = this.#workspace;
    // Models may declare entities too.
    const ofModels = program.getSourceFiles().filter(({ fileName }) => this.#workspace.isModelFile(fileName));
    const declaring = new Map([...sources, ...ofModels].map((source) => [source.fileName, source]));
    for (const file of entities.files()) if (!declaring.has(file)) entities.forget(file);
    for (const source of declaring.values()) entities.read(source);
    const checker = program.getTypeChecker();
    return {
      ...lookup,
      checker,
      declared: new DeclaredTypes(checker, narrowed),
      entities,
      looks: this.#looks,
      tagged: new TaggedFunctions(),
      askedAgain: new AskedAgain(),
      changedNames: new ChangedNames(),
      callSites: new CallSites(sources, this.#looks),
      listeners: new ListenerLists(checker, this.#names, this.#looks),
      sql: this.#sql,
      conventions: new Conventions(models, this.#workspace),
      routers: new KnownRouters(),
      accessors: accessorNames(sources, entities.lazyNames()),
      bounded: boundedNames(sources, lookup),
      methods: methodNames(sources, this.#names),
      ...propertyNames(models),
      walk,
    };
  }

  #timed<T>(phase: string, work: () => T): T {
    const before = performance.now();
    try {
      return work();
    } finally {
      this.#timing[phase] = (this.#timing[phase] ?? 0) + performance.now() - before;
    }
  }
}
