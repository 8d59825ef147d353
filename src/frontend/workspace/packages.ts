// The packages of a workspace: manifests read, members told from strangers, and which of them are worth
// analysing: those that use a modelled library and those that depend on one that does.
import { isBuiltin } from 'node:module';
import { baseName, folderOf, join } from '../files/file-path.js';
import { type ImportMap, importMapIn } from '../files/import-map.js';
import { asRecord, type DataFiles } from './data-files.js';

/** A package with what resolution needs of its manifest. */
export interface PackageManifest extends Omit<WorkspacePackage, 'analysed'> {
  readonly raw: Readonly<Record<string, unknown>>;
  /** Import name -> real name, for dependencies such as `"old": "npm:typeorm@^0.3"`. */
  readonly aliases: ReadonlyMap<string, string>;
}

const DEPENDENCY_FIELDS = ['devDependencies', 'optionalDependencies', 'peerDependencies', 'dependencies'] as const;

/** Reads the manifest of `folder`; a broken one counts as far as it can be read. */
export function readManifest(folder: string, fallbackName: string, data: DataFiles): PackageManifest {
  const raw = data.json(`${folder}/package.json`) ?? {};
  const dependencies = new Map<string, string>();
  const aliases = new Map<string, string>();
  for (const field of DEPENDENCY_FIELDS) {
    for (const [name, range] of Object.entries(asRecord(raw[field]))) {
      if (typeof range !== 'string') continue;
      dependencies.set(name, range);
      const alias = /^npm:(@?[^@]+)/.exec(range)?.[1];
      if (alias && alias !== name) aliases.set(name, alias);
    }
  }
  const { name, version } = raw;
  return {
    name: typeof name === 'string' && name !== '' ? name : fallbackName,
    folder,
    ...(typeof version === 'string' && { version }),
    dependencies,
    aliases,
    scheduled: scheduledIn(folder, data),
    raw,
  };
}

/** Addresses that Vercel calls by a schedule: `crons` of vercel.json. */
function scheduledIn(folder: string, data: DataFiles): ReadonlySet<string> {
  const { crons } = data.json(`${folder}/vercel.json`) ?? {};
  const paths = Array.isArray(crons) ? crons.map((one) => asRecord(one)['path']) : [];
  return new Set(paths.flatMap((path) => (typeof path === 'string' ? [path.replace(/[?#].*$/, '')] : [])));
}

/** The import map of Deno's configuration in the folder. */
export function importMapAt(folder: string, data: DataFiles): ImportMap | undefined {
  for (const name of ['deno.json', 'deno.jsonc', 'import_map.json']) {
    const raw = data.json(`${folder}/${name}`, { allowTrailingComma: true });
    const { imports, importMap } = raw ?? {};
    if (imports !== undefined) return importMapIn(asRecord(imports), folder);
    const other = typeof importMap === 'string' ? join(folder, importMap) : undefined;
    const more = other === undefined ? undefined : data.json(other)?.['imports'];
    if (other !== undefined && more !== undefined) return importMapIn(asRecord(more), folderOf(other));
  }
  return undefined;
}

/** A package uses a modelled library itself, or only depends on a package that does. */
export type Use = 'user' | 'dependent';

/**
 * The packages to analyse, by folder. `imports` tells which of the given package names the sources of a package mention.
 * When nothing uses a modelled library all are: what it is that they use is then the question.
 */
export function analysedPackages(
  packages: readonly PackageManifest[],
  anchors: Iterable<string>,
  imports: (folder: string, names: readonly string[]) => boolean,
): ReadonlyMap<string, Use> {
  const wanted = [...anchors].filter((name) => !isBuiltin(name));
  const analysed = new Map<string, Use>();
  for (const one of packages) {
    const uses = wanted.some((name) => one.dependencies.has(name) || [...one.aliases.values()].includes(name));
    if (uses || imports(one.folder, wanted)) analysed.set(one.folder, 'user');
  }
  if (analysed.size === 0) return new Map(packages.map((one) => [one.folder, 'user']));
  addDependents(packages, analysed, imports);
  return analysed;
}

/** By what its manifest says, or, where packages are all installed together and it says nothing, by what it imports. */
function addDependents(
  packages: readonly PackageManifest[],
  analysed: Map<string, Use>,
  imports: (folder: string, names: readonly string[]) => boolean,
): void {
  const names = new Set(packages.filter((one) => analysed.has(one.folder)).map((one) => one.name));
  for (let grown = true; grown;) {
    grown = false;
    for (const one of packages) {
      if (analysed.has(one.folder)) continue;
      const depends = [...one.dependencies.keys()].some((name) => names.has(name));
      if (!depends && !imports(one.folder, [...names])) continue;
      analysed.set(one.folder, 'dependent');
      names.add(one.name);
      grown = true;
    }
  }
}

const USER_INTERFACES = [
  'react',
  'preact',
  'vue',
  'svelte',
  'solid-js',
  '@angular/core',
  '@ionic/core',
  'react-native',
  'ember-source',
];

/** Whether the package has code for browsers, of which only a part may talk to a database. */
export const hasUserInterface = (one: PackageManifest): boolean =>
  USER_INTERFACES.some((name) => one.dependencies.has(name));

/** `lodash` of `lodash/map`, `@nestjs/common` of `@nestjs/common/decorators`; `undefined` when it names no package. */
export function packageNameOf(specifier: string): string | undefined {
  return /^(?:@[\w.~-]+\/)?[A-Za-z0-9~_-][\w.~-]*(?=$|\/)/.exec(specifier)?.[0];
}

/** A package of the workspace: a folder with a `package.json`, or the workspace folder itself. */
export interface WorkspacePackage {
  /** The manifest's name, else the folder's path relative to the workspace (`.` for the workspace itself). */
  readonly name: string;
  /** Absolute, forward slashes, no slash at the end. */
  readonly folder: string;
  readonly version?: string;
  /** Dependency name -> range as the manifest has it; `dependencies`, `peer-`, `dev-` and `optionalDependencies`. */
  readonly dependencies: ReadonlyMap<string, string>;
  /** Addresses of its routes that the platform calls by a schedule. */
  readonly scheduled: ReadonlySet<string>;
  /** Whether its files are analysed (it uses a modelled library, or is tied to one that does). */
  readonly analysed: boolean;
}

/** What others see of a package; `analysed`: the folders of those that are. */
export function publicPackage(one: PackageManifest, analysed: ReadonlySet<string>): WorkspacePackage {
  const { name, folder, version, dependencies, scheduled } = one;
  return {
    name,
    folder,
    ...(version !== undefined && { version }),
    dependencies,
    scheduled,
    analysed: analysed.has(folder),
  };
}

/** Members of a workspace by the names that others import them by; the outermost folder wins. */
export function byName(packages: readonly PackageManifest[]): ReadonlyMap<string, PackageManifest> {
  const named = new Map<string, PackageManifest>();
  for (const one of packages) {
    if (typeof one.raw['name'] === 'string' && baseName(one.folder) !== 'node_modules' && !named.has(one.name)) {
      named.set(one.name, one);
    }
  }
  return named;
}
