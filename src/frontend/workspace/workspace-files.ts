// The workspace as it is on disk at one moment: its packages, the files to load, and how modules resolve.
import type { Diagnostic } from '../../core/finding.js';
import { UsageError } from '../../core/errors.js';
import { countLeftOut, type LeftOut, leftOutCounts } from '../../core/left-out.js';
import type { Disk } from '../files/disk.js';
import { isDeclaration } from '../files/extensions.js';
import { isInside } from '../files/file-path.js';
import { isGlobalTyping } from '../files/global-typings.js';
import { DataFiles } from './data-files.js';
import { CLIENT_PACKAGE, GeneratedClients } from '../schemas/generated-clients.js';
import type { ModelledPackages } from './modelled-packages.js';
import { tiedFiles } from './import-ties.js';
import {
  type PackageManifest,
  type Use,
  analysedPackages,
  byName,
  hasUserInterface,
  readManifest,
} from './packages.js';
import { Resolver } from './resolution.js';
import { LeftOutFiles } from './left-out-files.js';
import { type ConfigPackages, ConfigReader } from './tsconfig.js';
import { walk } from './tree.js';
import { isMember, readWorkspaceFile } from './workspace.js';

export interface WorkspaceFiles {
  /** Sorted by folder. */
  readonly packages: readonly PackageManifest[];
  /** Folders of the packages that are analysed. */
  readonly analysed: ReadonlySet<string>;
  /** What the program starts from: sources, then typings, each sorted. */
  readonly roots: readonly string[];
  /** What is loaded only where others import it, or not at all. */
  readonly leftOut: LeftOutFiles;
  readonly resolver: Resolver;
  readonly data: DataFiles;
  /** Clients that are generated from schemas of the workspace. */
  readonly clients: GeneratedClients;
  /** The package that a file lies in. */
  packageOf(file: string): PackageManifest;
  /** Problems of the walk, the manifests and the tsconfigs (which are read as they are needed). */
  problems(): readonly Diagnostic[];
}

/** Texts of source files, each read once; a file that cannot be read is empty and reported. */
export interface Texts {
  get(file: string): string;
  /** Whether comments in the text say what functions do, as models do. */
  hasTags(text: string): boolean;
  readonly problems: ReadonlyMap<string, Diagnostic>;
}

export interface WorkspaceQuestion {
  readonly root: string;
  readonly disk: Disk;
  readonly models: ModelledPackages;
  /** Packages whose use makes a workspace package worth analysing; asked for only when there is a choice. */
  anchors(): ReadonlySet<string>;
  /** Whether a framework that its package depends on calls what the file exports, or its functions by a directive. */
  isCalled(file: string, owner: PackageManifest): boolean;
  readonly ignore: readonly string[];
  /** Whether links that lead out of the workspace are followed. */
  readonly followsLinks: boolean;
  /** Whether a file is loaded only where others import it. */
  isUnloaded(file: string, owner: PackageManifest): boolean;
  readonly texts: Texts;
  readonly overlays: ReadonlySet<string>;
}

/** Looks at the workspace. Throws a `UsageError` when there is nothing in it to analyse. */
export function readWorkspaceFiles(question: WorkspaceQuestion): WorkspaceFiles {
  const { root, disk, models, texts, overlays } = question;
  const data = new DataFiles(disk);
  const configs = new ConfigReader(data);
  const tree = walk(root, disk, configs, question.followsLinks);
  const leftOut = new LeftOutFiles(root, tree.leftOut, question.ignore);
  const sources = tree.sources.filter((file) => !leftOut.isIgnored(file));
  if (sources.length === 0 && overlays.size === 0) throw nothingToAnalyse(root, tree.problems, leftOut.all());

  const packages = readPackages(root, tree.manifests, data);
  const packageOf = ownerIn(packages);
  const analysed = chooseAnalysed(packages, sources, packageOf, question);
  const workspace = readWorkspaceFile(root, data);
  const members = packages.filter((one) => isMember(one.folder, root, workspace));
  const named = byName(members);
  configs.usePackages(configPackages(packageOf, packages, named));
  const clients = new GeneratedClients(root, tree.schemas, disk);
  const resolver = new Resolver({
    root,
    disk,
    data,
    configs,
    models,
    clients,
    packages,
    named,
    output: tree.output,
    linked: [...tree.leftOut.values()].flatMap(({ reason, path }) => (reason === 'linked' ? [path] : [])),
    hasOverlays: overlays.size > 0,
    hasOverlay: (file) => overlays.has(file),
  });
  // A buffer for a file that is not on disk is one more source.
  const buffers = [...overlays].filter((file) => isInside(file, root) && !isDeclaration(file) && !disk.isFile(file));
  const isUnused = (file: string): boolean => !analysed.has(packageOf(file).folder);
  const isUnloaded = (file: string): boolean => question.isUnloaded(file, packageOf(file));
  const written = leftOut.withoutModels(sources, models, clients).concat(buffers).sort();
  const wanted = leftOut.handWritten(written, { isUnused, isUnloaded, texts });
  const typings = tree.declarations.filter(
    (file) =>
      !models.has(file) &&
      clients.at(file) === undefined &&
      !isUnused(file) &&
      !isUnloaded(file) &&
      !leftOut.isIgnored(file) &&
      isGlobalTyping(texts.get(file), (name) => resolver.resolve(name, file) !== undefined),
  );
  const tied = withoutUntied(wanted, analysed, packageOf, { resolver, clients }, question);
  leftOut.addUntied(wanted, new Set(tied));
  return {
    packages,
    analysed: new Set(analysed.keys()),
    roots: [...tied, ...typings],
    leftOut,
    resolver,
    clients,
    data,
    packageOf,
    problems: () => [...tree.problems, ...data.problems(), ...clients.problems()],
  };
}

/** Leaves out files of user interfaces and of mere dependents that cannot reach analysed code. */
function withoutUntied(
  files: readonly string[],
  analysed: ReadonlyMap<string, Use>,
  packageOf: (file: string) => PackageManifest,
  { resolver, clients }: { readonly resolver: Resolver; readonly clients: GeneratedClients },
  { anchors, isCalled, texts }: WorkspaceQuestion,
): readonly string[] {
  const isQuestionable = (file: string): boolean => {
    const one = packageOf(file);
    if (hasUserInterface(one)) return true;
    return analysed.size > 1 && (analysed.get(one.folder) === 'dependent' || /\.[jt]sx$/.test(file));
  };
  // What a service hands to the code that it shares with others, as the client that its framework gave it, no import tells.
  const isService = (one: PackageManifest, imported: PackageManifest): boolean =>
    one !== imported && !hasUserInterface(one) && analysed.get(imported.folder) === 'user';
  if (!files.some(isQuestionable)) return files;
  const wanted = anchors();
  const tied = tiedFiles({
    files,
    textOf: (file) => texts.get(file),
    isTied: (file) => texts.hasTags(texts.get(file)) || isCalled(file, packageOf(file)),
    isLibraryTied: (specifier, from) => {
      const library = resolver.packageOf(specifier, from);
      if (library !== undefined) return wanted.has(library);
      const file = resolver.resolve(specifier, from);
      return file !== undefined && (clients.has(file) || isService(packageOf(from), packageOf(file)));
    },
    // A client that is generated from a schema has the types of its rows as well, which user interfaces use.
    isTypeTied: (specifier, from) => {
      const library = resolver.packageOf(specifier, from);
      return library !== undefined && library !== CLIENT_PACKAGE && wanted.has(library);
    },
    resolve: (specifier, from) => resolver.resolve(specifier, from),
  });
  // Where nothing is tied to anything, the question is what the code uses at all.
  return tied.size === 0 ? files : files.filter((file) => tied.has(file) || !isQuestionable(file));
}

function readPackages(root: string, folders: readonly string[], data: DataFiles): readonly PackageManifest[] {
  const all = [...new Set([root, ...folders])].sort();
  return all
    .map((folder) => readManifest(folder, folder === root ? '.' : folder.slice(root.length + 1), data))
    .filter((one) => one.folder === root || one.raw['name'] !== undefined || one.dependencies.size > 0);
}

/** What `extends` may name: packages of the workspace, and what manifests list. */
function configPackages(
  packageOf: (file: string) => PackageManifest,
  packages: readonly PackageManifest[],
  named: ReadonlyMap<string, PackageManifest>,
): ConfigPackages {
  return {
    folderOf: (name) => named.get(name)?.folder,
    isListed: (name, folder) =>
      [packageOf(`${folder}/tsconfig.json`), packages[0]].some((one) => one?.dependencies.has(name)),
  };
}

function ownerIn(packages: readonly PackageManifest[]): (file: string) => PackageManifest {
  const byFolder = new Map(packages.map((one) => [one.folder, one]));
  const outermost = packages[0] as PackageManifest;
  return (file) => {
    for (let at = file.lastIndexOf('/'); at > 0; at = file.lastIndexOf('/', at - 1)) {
      const owner = byFolder.get(file.slice(0, at));
      if (owner) return owner;
    }
    return outermost;
  };
}

function chooseAnalysed(
  packages: readonly PackageManifest[],
  sources: readonly string[],
  packageOf: (file: string) => PackageManifest,
  { anchors, texts }: WorkspaceQuestion,
): ReadonlyMap<string, Use> {
  if (packages.length === 1) return new Map(packages.map((one) => [one.folder, 'user']));
  const byFolder = new Map<string, string[]>(packages.map((one) => [one.folder, []]));
  for (const file of sources) byFolder.get(packageOf(file).folder)?.push(file);
  const mentions = new Map<string, RegExp>();
  return analysedPackages(packages, anchors(), (folder, names) => {
    if (names.length === 0) return false;
    const key = names.map((name) => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|');
    const mention = mentions.get(key) ?? new RegExp(`['"](?:${key})['"/]`);
    mentions.set(key, mention);
    return (byFolder.get(folder) ?? []).some((file) => mention.test(texts.get(file)));
  });
}

function nothingToAnalyse(root: string, problems: readonly Diagnostic[], leftOut: readonly LeftOut[]): UsageError {
  const unreadable = problems[0] ? ` (${problems[0].message})` : '';
  const counts = leftOutCounts(countLeftOut(leftOut));
  return new UsageError(
    `Nothing to analyse in ${root}: it has no TypeScript or JavaScript sources outside build output and dependencies${unreadable}` +
      `${counts === '' ? '' : `; left out were ${counts}`}. ` +
      `Run erplint in the folder of your sources, or name it: erplint check path/to/sources`,
  );
}
