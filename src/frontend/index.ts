// The frontend's one door: loads the workspace and the models, and lowers every file to outlines that are kept
// until something that they depend on changes.
import type { ts } from 'ts-morph';
import type { Directive } from '../core/directive.js';
import type { Entity } from '../core/outline/entity.js';
import { messageOf } from '../core/errors.js';
import type { Diagnostic } from '../core/finding.js';
import type { LeftOut } from '../core/left-out.js';
import type { FileOutline, Setting } from '../core/outline/outline.js';
import { accessorNames, methodNames } from './syntax/accessors.js';
import { Conventions } from './declarations/conventions.js';
import { DeclaredTypes } from './types/declared-types.js';
import { readDirectives } from './syntax/directives.js';
import type { OtherFiles } from './files/file-view.js';
import { EntityIndex } from './declarations/entity-reader.js';
import { OwnDecorators } from './declarations/own-decorators.js';
import { Imports } from './syntax/imports.js';
import { ownTagProblems } from './syntax/own-tag-problems.js';
import { CallSites } from './types/inferred-parameters.js';
import { importedDataLibraries, leftOutOfPaths, leftOutReason } from './program/completeness.js';
import { openSourceProgram } from './program/loaded-program.js';
import { LoadedModels } from './models/loaded-models.js';
import { lowerFile } from './lowering/lower-file.js';
import { areSeenAlike, seenFiles, type SeenFiles } from './lowering/seen-files.js';
import { walk } from './lowering/lower-function.js';
import { modelledPackages, modelText } from './models/index.js';
import { ListenerLists } from './messages/listener-lists.js';
import { locate, Names } from './syntax/names.js';
import { Looks } from './types/looks.js';
import { FileTests, NarrowedNames } from './types/narrowed-names.js';
import type { Lowering } from './frame/frame.js';
import { SqlReader } from './sql/sql-reader.js';
import type { SourceProgram } from './program/source-program.js';
import { AskedAgain } from './conditions/asked-again.js';
import { TaggedFunctions } from './models/tagged-functions.js';

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
}

/** Nothing is reported in tests and generated code, and nothing that runs in production goes through them. */
const UNLOWERED: ReadonlySet<Setting> = new Set(['test', 'generated']);

/** Opens the workspace; nothing is parsed or lowered before it is asked for. */
export function createFrontend(options: FrontendOptions): LoweredWorkspace {
  return new LoweredWorkspace(options);
}

interface Lowered {
  readonly outline: FileOutline;
  readonly directives: readonly Directive[];
  readonly source: ts.SourceFile;
  readonly crashes: readonly Diagnostic[];
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
  #files = new Map<string, Lowered>();
  /** What files saw of each other when they were lowered, and where they looked besides. */
  #seen: SeenFiles | undefined;
  #looks = new Looks();
  #program: ts.Program | undefined;

  constructor(private readonly options: FrontendOptions) {
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

  outlines(): readonly FileOutline[] {
    this.#lower();
    return [...this.#files.values()].map((file) => file.outline);
  }

  entities(): readonly Entity[] {
    this.#lower();
    return this.#entities?.all() ?? [];
  }

  directives(): readonly Directive[] {
    this.#lower();
    return [...this.#files.values()].flatMap((file) => file.directives);
  }

  diagnostics(): readonly Diagnostic[] {
    this.#lower();
    const entities = [...new Set(this.entities().map(({ name }) => name))].sort();
    const files = [...this.#files.values()];
    return [
      ...this.#workspace.diagnostics(),
      ...leftOutOfPaths(this.#workspace, (file) => this.#files.has(file)),
      ...files.flatMap((file) => file.crashes),
      ...files.flatMap((file) => ownTagProblems(file.source, entities)),
    ];
  }

  leftOut(): readonly LeftOut[] {
    this.#lower();
    return this.#workspace.leftOut().filter(({ path }) => !this.#files.has(path));
  }

  whyLeftOut(path: string): LeftOut | undefined {
    this.#lower();
    return this.#files.has(path) ? undefined : leftOutReason(this.#workspace, path);
  }

  dataLibraries(): ReturnType<typeof importedDataLibraries> {
    this.#lower();
    return importedDataLibraries(this.#workspace, [...this.#files.keys()]);
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
    return this.#workspace.revalidate();
  }

  timing(): Readonly<Record<string, number>> {
    return this.#timing;
  }

  /** Lowers what changed since the last time: edited files, and all of them when something they see of others changed. */
  #lower(): void {
    const program = this.#timed('parse', () => this.#workspace.program);
    if (program === this.#program) return;
    this.#program = program;
    const sources = this.#workspace.files
      .filter((file) => !UNLOWERED.has(this.#workspace.settingOf(file)))
      .flatMap((file) => program.getSourceFile(file) ?? []);
    const { shared, kept } = this.#timed('entities', () => this.#prepare(sources));
    const files = new Map<string, Lowered>();
    this.#timed('lower', () => {
      sources.forEach((source, index) => {
        const known = kept.get(source.fileName);
        files.set(source.fileName, known?.source === source ? known : this.#lowerOne(shared, source));
        this.options.onProgress?.('analysing', index + 1, sources.length);
      });
    });
    this.#files = files;
  }

  /** What all files share, and what was lowered before, where files look to each other as they did. */
  #prepare(sources: readonly ts.SourceFile[]): { readonly shared: Lowering; readonly kept: Map<string, Lowered> } {
    const { program } = this.#workspace;
    const files = program.getSourceFiles().filter((file) => !program.isSourceFileDefaultLibrary(file));
    const narrowed = new NarrowedNames(files, this.#tests);
    const shared = this.#share(sources, narrowed);
    const seen = seenFiles(files, sources, narrowed, shared);
    const before = this.#seen;
    this.#seen = seen;
    if (!before) return { shared, kept: new Map() };
    if (areSeenAlike(before, seen, this.#looks)) return { shared, kept: this.#files };
    // What entities refer to may stand elsewhere now.
    this.#entities = undefined;
    this.#looks = new Looks();
    return { shared: this.#share(sources, narrowed), kept: new Map() };
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
    if (this.#entities?.models !== models) this.#entities = new EntityIndex(lookup);
    const entities = this.#entities;
    const declaring = [...sources, ...this.#modelSources()];
    const present = new Set(declaring.map((source) => source.fileName));
    for (const file of entities.files()) if (!present.has(file)) entities.forget(file);
    for (const source of declaring) entities.read(source);
    return {
      ...lookup,
      checker: this.#workspace.checker,
      declared: new DeclaredTypes(this.#workspace.checker, narrowed),
      entities,
      looks: this.#looks,
      tagged: new TaggedFunctions(),
      askedAgain: new AskedAgain(),
      callSites: new CallSites(sources, this.#looks),
      listeners: new ListenerLists(this.#workspace.checker, this.#names, this.#looks),
      sql: this.#sql,
      conventions: new Conventions(models, this.#workspace),
      accessors: accessorNames(sources, entities.lazyNames()),
      methods: methodNames(sources, this.#names),
      brought: new Set(
        [...models.table.members.values()].flatMap(({ id, brings, gives }) =>
          brings || gives?.as === 'ambient' ? [id.split('.').at(-1) ?? ''] : [],
        ),
      ),
      ends: new Set(
        [...models.table.members.values()].flatMap(({ id, gives }) =>
          gives?.as === 'end' ? [id.split('.').at(-1) ?? ''] : [],
        ),
      ),
      delegates: new Set(
        [...models.table.members.values()].flatMap(({ id, gives, effects }) =>
          gives?.as === 'handle' && gives.of.of === 'receiver' && effects.length === 0
            ? [id.split('.').at(-1) ?? '']
            : [],
        ),
      ),
      walk,
    };
  }

  /** Models may declare entities too. */
  #modelSources(): readonly ts.SourceFile[] {
    return this.#workspace.program.getSourceFiles().filter(({ fileName }) => this.#workspace.isModelFile(fileName));
  }

  #lowerOne(shared: Lowering, source: ts.SourceFile): Lowered {
    const crashes: Diagnostic[] = [];
    const onCrash = (error: unknown, node: ts.Node): void => {
      const at = locate(node);
      crashes.push({
        kind: 'internal-error',
        message: `This could not be analysed and was left out (${messageOf(error)}). Please report it with the code of the function.`,
        at,
        incomplete: true,
      });
    };
    const directives = readDirectives(source);
    try {
      const outline = this.#looks.from(source.fileName, () => lowerFile(shared, source, directives, onCrash));
      return { outline, directives, source, crashes };
    } catch (error) {
      onCrash(error, source);
      return {
        outline: { file: source.fileName, functions: [], classes: [], providers: [] },
        directives,
        source,
        crashes,
      };
    }
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
