// What resolution needs of tsconfig.json and jsconfig.json: path aliases, base folder, output and source
// folders, references; with `extends` followed, also into packages of the workspace. Packages that are installed are skipped.
import type { Disk } from '../files/disk.js';
import { folderOf, isInside, join } from '../files/file-path.js';
import { matchStar } from '../files/wildcard.js';
import { asRecord, type DataFiles } from './data-files.js';

export interface TsConfig {
  readonly file: string;
  readonly folder: string;
  /** Pattern -> absolute targets, `*` still in both. */
  readonly paths: readonly PathAlias[];
  readonly baseUrl?: string;
  readonly outDirs: readonly string[];
  readonly rootDir?: string;
  readonly rootDirs: readonly string[];
  /** Files of referenced configurations. */
  readonly references: readonly string[];
}

export interface PathAlias {
  readonly pattern: string;
  readonly targets: readonly string[];
  /** The configuration that says so. */
  readonly file: string;
}

interface RawOptions {
  readonly baseUrl?: unknown;
  readonly paths?: unknown;
  readonly outDir?: unknown;
  readonly declarationDir?: unknown;
  readonly rootDir?: unknown;
  readonly rootDirs?: unknown;
}

/** Packages that `extends` may name. */
export interface ConfigPackages {
  /** The folder of a package of the workspace. */
  folderOf(name: string): string | undefined;
  /** Whether a manifest around `folder` lists the package, so that it is merely not looked into. */
  isListed(name: string, folder: string): boolean;
}

/** Longer chains of `extends` are somebody's joke. */
const LONGEST_CHAIN = 50;

export class ConfigReader {
  readonly #read = new Map<string, TsConfig | undefined>();
  /** By file, for the folder that `${configDir}` stands for; those that are being read are in it as `undefined`. */
  readonly #loaded = new Map<string, TsConfig | undefined>();
  #packages: ConfigPackages | undefined;

  constructor(private readonly data: DataFiles) {}

  /** To be told once the packages are known; what was read before is read again. */
  usePackages(packages: ConfigPackages): void {
    this.#packages = packages;
    this.#read.clear();
    this.#loaded.clear();
  }

  outputOf(file: string): readonly string[] {
    return this.config(file)?.outDirs ?? [];
  }

  /** All that have been read. */
  all(): readonly TsConfig[] {
    return [...this.#read.values()].filter((one) => one !== undefined);
  }

  /** The configuration in `file` with what it extends; `undefined` when there is none. */
  config(file: string): TsConfig | undefined {
    if (!this.#read.has(file)) this.#read.set(file, this.#load(file, folderOf(file), 0));
    return this.#read.get(file);
  }

  #load(file: string, configFolder: string, depth: number): TsConfig | undefined {
    const key = `${configFolder}\0${file}`;
    if (this.#loaded.has(key)) return this.#loaded.get(key);
    const raw = this.data.json(file, { allowTrailingComma: true, allowEmptyContent: true });
    if (raw === undefined) return undefined;
    this.#loaded.set(key, undefined);
    const folder = folderOf(file);
    const options = asRecord(raw['compilerOptions']) as RawOptions;
    const bases = this.#bases(raw['extends'], file, configFolder, depth);
    const config = {
      file,
      folder,
      ...merge(file, configFolder, bases, options),
      references: references(raw['references'], folder, this.data.disk),
    };
    this.#loaded.set(key, config);
    return config;
  }

  #bases(value: unknown, file: string, configFolder: string, depth: number): readonly TsConfig[] {
    const names = (Array.isArray(value) ? value : [value]).filter((name) => typeof name === 'string');
    return names.flatMap((name) => {
      const base = this.#baseFile(name, file);
      if (base === undefined) return [];
      if (depth === LONGEST_CHAIN) {
        this.data.report(file, `"extends" goes on for more than ${LONGEST_CHAIN} files; the rest is ignored.`);
        return [];
      }
      const key = `${configFolder}\0${base}`;
      // What is being read is there without a value.
      if (this.#loaded.has(key) && this.#loaded.get(key) === undefined) {
        this.data.report(file, `"extends" goes round in a circle through ${base}; it is ignored.`);
        return [];
      }
      return this.#load(base, configFolder, depth + 1) ?? [];
    });
  }

  #baseFile(name: string, from: string): string | undefined {
    const folder = folderOf(from);
    const path = /^[./]/.test(name) ? join(folder, name) : this.#inPackage(name, from);
    if (path === undefined) return undefined;
    const file = [path, `${path}.json`, `${path}/tsconfig.json`].find((one) => this.data.disk.isFile(one));
    if (file === undefined) {
      this.data.report(from, `"extends" names ${name}, which does not exist; correct or remove it.`);
    }
    return file;
  }

  /** A package that is listed need not be installed, and is not looked into, so that the answer is the same everywhere. */
  #inPackage(name: string, from: string): string | undefined {
    const packageName = /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name;
    const folder = this.#packages?.folderOf(packageName);
    if (folder !== undefined) return join(folder, `.${name.slice(packageName.length)}`);
    if (this.#packages?.isListed(packageName, folderOf(from)) === false) {
      this.data.report(
        from,
        `"extends" names ${name}, and no package.json here lists ${packageName}; add it, or correct the name.`,
      );
    }
    return undefined;
  }
}

/** `${configDir}` is the folder of the configuration that extends; other paths are relative to where they are written. */
function resolvePath(path: string, folder: string, configFolder: string): string {
  const inConfig = /^\$\{configDir\}\/?/.exec(path);
  return inConfig ? join(configFolder, path.slice(inConfig[0].length)) : join(folder, path);
}

function merge(
  file: string,
  configFolder: string,
  bases: readonly TsConfig[],
  options: RawOptions,
): Omit<TsConfig, 'file' | 'folder' | 'references'> {
  const folder = folderOf(file);
  const absolute = (path: unknown): string | undefined =>
    typeof path === 'string' ? resolvePath(path, folder, configFolder) : undefined;
  const inherited = <T>(pick: (config: TsConfig) => T | undefined): T | undefined =>
    bases.map(pick).findLast((value) => value !== undefined);
  const baseUrl = absolute(options.baseUrl) ?? inherited((config) => config.baseUrl);
  const paths =
    options.paths === undefined ? undefined : aliases(asRecord(options.paths), baseUrl ?? folder, configFolder, file);
  const outDirs = [absolute(options.outDir), absolute(options.declarationDir)].filter((dir) => dir !== undefined);
  const rootDir = absolute(options.rootDir) ?? inherited((config) => config.rootDir);
  const rootDirs = Array.isArray(options.rootDirs) ? options.rootDirs.map(absolute) : undefined;
  return {
    paths: paths ?? inherited((config) => (config.paths.length ? config.paths : undefined)) ?? [],
    ...(baseUrl !== undefined && { baseUrl }),
    outDirs: outDirs.length
      ? outDirs
      : (inherited((config) => (config.outDirs.length ? config.outDirs : undefined)) ?? []),
    ...(rootDir !== undefined && { rootDir }),
    rootDirs: rootDirs?.filter((dir) => dir !== undefined) ?? inherited((config) => config.rootDirs) ?? [],
  };
}

function aliases(
  paths: Record<string, unknown>,
  base: string,
  configFolder: string,
  file: string,
): readonly PathAlias[] {
  return Object.entries(paths)
    .map(([pattern, targets]) => ({
      pattern,
      file,
      targets: (Array.isArray(targets) ? targets : [])
        .filter((target) => typeof target === 'string')
        .map((target) => resolvePath(target, base, configFolder)),
    }))
    .sort((a, b) => specificity(b.pattern) - specificity(a.pattern));
}

/** The aliases that a specifier may be written by. */
export const aliasesFor = (configs: readonly TsConfig[], specifier: string): readonly PathAlias[] =>
  configs
    .flatMap(({ paths }) => paths)
    .filter(({ pattern }) => pattern !== '*' && matchStar(pattern, specifier) !== undefined);

/** Whether there is a folder for what an alias stands for. Installed packages are not looked for. */
export const leadsSomewhere = (target: string, disk: Disk): boolean =>
  target.includes('/node_modules/') || (target.includes('*') && disk.isFolder(folderOf(target.replace(/\*.*$/, '*'))));

/** What is said of an alias whose targets are not there; they are told as seen from `root`. */
export function nowhereText({ pattern, targets }: PathAlias, root: string): string {
  const to = targets.map((target) => (isInside(target, root) ? target.slice(root.length + 1) : target)).join(' or ');
  return `"paths" leads ${pattern} to ${to}, where nothing is: what is imported by it is not followed. Correct it, or generate what is missing.`;
}

/** The longest prefix before the star wins; a pattern without one beats all. */
const specificity = (pattern: string): number => {
  const star = pattern.indexOf('*');
  return star < 0 ? Infinity : star;
};

function references(value: unknown, folder: string, disk: Disk): readonly string[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((reference) => {
    const path = asRecord(reference)['path'];
    if (typeof path !== 'string') return [];
    const target = join(folder, path);
    return disk.isFile(target) ? [target] : [`${target}/tsconfig.json`];
  });
}
