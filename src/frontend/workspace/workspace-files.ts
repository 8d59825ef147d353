// The workspace as it is on disk at one moment: its packages, the files to load, and how modules resolve.
import type { Diagnostic } from '../../core/finding.js';
import { UsageError } from '../../core/errors.js';
import type { Disk } from '../files/disk.js';
import { isDeclaration } from '../files/extensions.js';
import { isInside } from '../files/file-path.js';
import type { ModelledPackages } from './modelled-packages.js';
import { tiedFiles } from './import-ties.js';
import { type PackageManifest, type Use, analysedPackages, hasUserInterface, readManifest } from './packages.js';
import { ignoredFiles } from './reported-paths.js';
import { Resolver, byName } from './resolution.js';
import { isForeign, isGenerated, isPacked } from '../files/source-text.js';
import { ConfigReader } from './tsconfig.js';
import { walk } from './tree.js';
import { isMember, readWorkspaceFile } from './workspace.js';

export interface WorkspaceFiles {
  /** Sorted by folder. */
  readonly packages: readonly PackageManifest[];
  /** Folders of the packages that are analysed. */
  readonly analysed: ReadonlySet<string>;
  /** What the program starts from: sources, then typings, each sorted. */
  readonly roots: readonly string[];
  /** Files that the configuration ignores: loaded only where others import them. */
  readonly ignored: ReadonlySet<string>;
  readonly resolver: Resolver;
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
  readonly ignore: readonly string[];
  /** Whether a file is loaded only where others import it. */
  isUnloaded(file: string, owner: PackageManifest): boolean;
  readonly texts: Texts;
  readonly overlays: ReadonlySet<string>;
}

/** Looks at the workspace. Throws a `UsageError` when there is nothing in it to analyse. */
export function readWorkspaceFiles(question: WorkspaceQuestion): WorkspaceFiles {
  const { root, disk, models, texts, overlays } = question;
  const configs = new ConfigReader(disk);
  const tree = walk(root, disk, configs);
  const ignored = ignoredFiles(question.ignore, root);
  const sources = tree.sources.filter((file) => !ignored.has(file));
  if (sources.length === 0 && overlays.size === 0) throw nothingToAnalyse(root, tree.problems);

  const problems: Diagnostic[] = [...tree.problems];
  const packages = readPackages(root, tree.manifests, disk, (problem) => problems.push(problem));
  const packageOf = ownerIn(packages);
  const analysed = chooseAnalysed(packages, sources, packageOf, question);
  const workspace = readWorkspaceFile(root, disk);
  const members = packages.filter((one) => isMember(one.folder, root, workspace));
  const resolver = new Resolver({
    root,
    disk,
    configs,
    models,
    packages,
    named: byName(members),
    output: tree.output,
    hasOverlays: overlays.size > 0,
    hasOverlay: (file) => overlays.has(file),
  });
  // A buffer for a file that is not on disk is one more source.
  const buffers = [...overlays].filter((file) => isInside(file, root) && !isDeclaration(file) && !disk.isFile(file));
  const isWanted = (file: string): boolean => {
    const owner = packageOf(file);
    return !models.has(file) && analysed.has(owner.folder) && !question.isUnloaded(file, owner);
  };
  const written = [...sources, ...buffers].filter((file) => isWanted(file) && isHandWritten(texts.get(file))).sort();
  const typings = tree.declarations.filter((file) => !ignored.has(file) && isWanted(file));
  return {
    packages,
    analysed: new Set(analysed.keys()),
    roots: [
      ...withoutUntied(written, analysed, packageOf, resolver, question),
      ...typings.filter((file) => !isPacked(texts.get(file))),
    ],
    ignored,
    resolver,
    packageOf,
    problems: () => [...problems, ...configs.problems()],
  };
}

/** Leaves out files of user interfaces and of mere dependents that cannot reach analysed code. */
function withoutUntied(
  files: readonly string[],
  analysed: ReadonlyMap<string, Use>,
  packageOf: (file: string) => PackageManifest,
  resolver: Resolver,
  { anchors, texts }: WorkspaceQuestion,
): readonly string[] {
  const isQuestionable = (file: string): boolean => {
    const one = packageOf(file);
    if (hasUserInterface(one)) return true;
    return analysed.size > 1 && (analysed.get(one.folder) === 'dependent' || /\.[jt]sx$/.test(file));
  };
  if (!files.some(isQuestionable)) return files;
  const wanted = anchors();
  const tied = tiedFiles({
    files,
    textOf: (file) => texts.get(file),
    isTied: (file) => texts.hasTags(texts.get(file)),
    isLibraryTied: (specifier, from) => {
      const library = resolver.packageOf(specifier, from);
      return library !== undefined && wanted.has(library);
    },
    resolve: (specifier, from) => resolver.resolve(specifier, from),
  });
  // Where nothing is tied to anything, the question is what the code uses at all.
  return tied.size === 0 ? files : files.filter((file) => tied.has(file) || !isQuestionable(file));
}

function readPackages(
  root: string,
  folders: readonly string[],
  disk: Disk,
  report: (problem: Diagnostic) => void,
): readonly PackageManifest[] {
  const all = [...new Set([root, ...folders])].sort();
  return all
    .map((folder) => readManifest(folder, folder === root ? '.' : folder.slice(root.length + 1), disk, report))
    .filter((one) => one.folder === root || one.raw['name'] !== undefined || one.dependencies.size > 0);
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
  let mention: RegExp | undefined;
  return analysedPackages(packages, anchors(), (folder, names) => {
    if (names.length === 0) return false;
    mention ??= new RegExp(
      `['"](?:${names.map((name) => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|')})['"/]`,
    );
    return (byFolder.get(folder) ?? []).some((file) => (mention as RegExp).test(texts.get(file)));
  });
}

function isHandWritten(text: string): boolean {
  return text !== '' && !isForeign(text) && !isPacked(text) && !isGenerated(text);
}

function nothingToAnalyse(root: string, problems: readonly Diagnostic[]): UsageError {
  const unreadable = problems[0] ? ` (${problems[0].message})` : '';
  return new UsageError(
    `Nothing to analyse in ${root}: it has no TypeScript or JavaScript sources outside build output and dependencies${unreadable}. ` +
      `Run erplint in the folder of your sources, or name it: erplint check path/to/sources`,
  );
}
