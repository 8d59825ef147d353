// Where a module specifier leads: to a model, to source of the workspace, or to a package that stays
// unresolved. Nothing in node_modules is ever opened, so the answer is the same installed or not.
import { isBuiltin } from 'node:module';
import type { Disk } from '../files/disk.js';
import { SOURCE_EXTENSIONS, isDeclaration, sourcesFor } from '../files/extensions.js';
import { folderOf, isAbsolute, isInside, join, upward } from '../files/file-path.js';
import { denoModule, type ImportMap } from '../files/import-map.js';
import { inOtherCase } from '../files/other-case.js';
import { matchStar } from '../files/wildcard.js';
import { asRecord, type DataFiles } from './data-files.js';
import { CLIENT_PACKAGE, type GeneratedClients } from '../schemas/generated-clients.js';
import type { ImportStyle, ModelledPackages } from './modelled-packages.js';
import { type EntryContext, entrySource, importsSource, sourceBehind } from './package-entry.js';
import { importMapAt, type PackageManifest, packageNameOf, readManifest } from './packages.js';
import { aliasesFor, type ConfigReader, leadsSomewhere, nowhereText, type TsConfig } from './tsconfig.js';

export interface ResolutionScope {
  readonly root: string;
  readonly disk: Disk;
  readonly data: DataFiles;
  readonly configs: ConfigReader;
  readonly models: ModelledPackages;
  readonly clients: GeneratedClients;
  /** Sorted, innermost last. */
  readonly packages: readonly PackageManifest[];
  /** Packages that may be imported by their name. */
  readonly named: ReadonlyMap<string, PackageManifest>;
  /** Build folders: what is in them is traced back to its source. */
  readonly output: readonly string[];
  /** Links that are not followed. */
  readonly linked: readonly string[];
  readonly hasOverlays: boolean;
  /** Buffers that stand for files, which need not exist on disk. */
  hasOverlay(file: string): boolean;
}

/** What decides over bare names in a folder. */
interface Surroundings {
  /** Equal for folders with equal surroundings. */
  readonly key: string;
  readonly owner: PackageManifest | undefined;
  /** The nearest tsconfigs first. */
  readonly configs: readonly TsConfig[];
  readonly imports: ImportMap | undefined;
}

export class Resolver {
  readonly #scope: ResolutionScope;
  readonly #resolved = new Map<string, string | undefined>();
  readonly #surroundings = new Map<string, Surroundings>();
  readonly #owners: ReadonlyMap<string, PackageManifest>;

  constructor(scope: ResolutionScope) {
    this.#scope = scope;
    this.#owners = new Map(scope.packages.map((one) => [one.folder, one]));
  }

  /** The model or own file that `specifier` in the file `from` names. */
  resolve(written: string, from: string, style: ImportStyle = 'module'): string | undefined {
    const folder = folderOf(from);
    const specifier = this.#named(written, folder);
    // What a bare name means depends on the tsconfig and the package alone, not on the very folder.
    const key = `${style} ${isPath(specifier) ? folder : this.#around(folder).key} ${specifier} ${written}`;
    if (!this.#resolved.has(key)) this.#resolved.set(key, this.#find(specifier, folder, style, written));
    return this.#resolved.get(key);
  }

  /** The package that `specifier` in `from` names, when it is not own source. */
  packageOf(written: string, from: string): string | undefined {
    const folder = folderOf(from);
    const specifier = this.#named(written, folder);
    const { clients } = this.#scope;
    if (isPath(specifier))
      return !clients.isEmpty && clients.has(this.resolve(specifier, from) ?? '') ? CLIENT_PACKAGE : undefined;
    const real = this.#realName(specifier, folder);
    const modelled = this.#scope.models.packageFor(real);
    if (modelled !== undefined && this.#ownBelow(specifier, folder) === undefined) return modelled;
    if (isBuiltin(specifier)) return `node:${specifier.replace(/^node:/, '').split('/')[0] as string}`;
    const own = this.resolve(specifier, from);
    if (own !== undefined) return clients.has(own) ? CLIENT_PACKAGE : undefined;
    const name = packageNameOf(real);
    if (name === undefined || this.#scope.named.has(name)) return undefined;
    return this.#isDependency(packageNameOf(specifier) as string, folder) || !this.#isAlias(specifier, folder)
      ? name
      : undefined;
  }

  /** What a name means by Deno's registries and import maps. */
  #named(specifier: string, folder: string): string {
    return isPath(specifier) ? specifier : denoModule(specifier, this.#around(folder).imports);
  }

  #find(specifier: string, folder: string, style: ImportStyle, written: string): string | undefined {
    if (isPath(specifier)) {
      return isAbsolute(specifier) ? this.#file(specifier) : this.#relative(join(folder, specifier), specifier);
    }
    const owner = this.#around(folder).owner;
    if (specifier.startsWith('#')) return owner && importsSource(owner, specifier, this.#entryContext(owner));
    if (isBuiltin(specifier)) return this.#scope.models.fileFor(specifier, style);
    return (
      this.#ownBelow(specifier, folder) ??
      this.#scope.clients.fileFor(this.#realName(specifier, folder), folder) ??
      this.#scope.models.fileFor(this.#realName(specifier, folder), style, written) ??
      this.#byAlias(specifier, folder) ??
      this.#byPackage(specifier) ??
      this.#byBaseUrl(specifier, folder) ??
      this.#byModuleAlias(specifier, owner) ??
      this.#nowhere(specifier, folder)
    );
  }

  /** Own source that could be a file of a package: `prisma/service` beside `prisma`. The compiler looks for it first. */
  #ownBelow(specifier: string, folder: string): string | undefined {
    const isName = packageNameOf(specifier) === specifier || isBuiltin(specifier);
    return isName ? undefined : (this.#byAlias(specifier, folder) ?? this.#byBaseUrl(specifier, folder));
  }

  /** Tells of aliases whose targets are not there: nothing that is imported by them is followed. */
  #nowhere(specifier: string, folder: string): undefined {
    const { disk, data, root } = this.#scope;
    if (this.#isDependency(packageNameOf(specifier) ?? '', folder)) return;
    for (const alias of aliasesFor(this.#around(folder).configs, specifier))
      if (!alias.targets.some((target) => leadsSomewhere(target, disk)))
        data.report(alias.file, nowhereText(alias, root));
  }

  #relative(path: string, specifier: string): string | undefined {
    const found =
      this.#scope.clients.at(path) ?? (/(?:^|\/)\.{0,2}\/?$/.test(specifier) ? this.#index(path) : this.#file(path));
    if (found ?? this.#isOutput(path)) return found ?? this.#fileOrSource(path);
    const other = inOtherCase(path, this.#scope.root, this.#scope.disk);
    return other && this.#file(other);
  }

  /** By `paths` of the nearest tsconfig and those it refers to. */
  #byAlias(specifier: string, folder: string): string | undefined {
    for (const config of this.#around(folder).configs) {
      for (const { pattern, targets } of config.paths) {
        const star = matchStar(pattern, specifier);
        if (star === undefined) continue;
        for (const target of targets) {
          const found = this.#fileOrSource(target.replace('*', star));
          if (found) return found;
        }
      }
    }
    return undefined;
  }

  #byPackage(specifier: string): string | undefined {
    const name = packageNameOf(specifier);
    const target = name === undefined ? undefined : this.#scope.named.get(name);
    if (!target || name === undefined) return undefined;
    const subpath = specifier.length > name.length ? `.${specifier.slice(name.length)}` : '.';
    return entrySource(target, subpath, this.#entryContext(target));
  }

  #byBaseUrl(specifier: string, folder: string): string | undefined {
    // At run time a dependency is found first: compilers leave such a name as it is.
    if (this.#isDependency(specifier, folder)) return undefined;
    for (const { baseUrl } of this.#around(folder).configs) {
      const found = baseUrl === undefined ? undefined : this.#file(join(baseUrl, specifier));
      if (found) return found;
    }
    return undefined;
  }

  /** `_moduleAliases` of the package module-alias, in projects without a tsconfig. */
  #byModuleAlias(specifier: string, owner: PackageManifest | undefined): string | undefined {
    for (const [alias, target] of Object.entries(asRecord(owner?.raw['_moduleAliases']))) {
      if (!owner || typeof target !== 'string' || !isInside(specifier, alias)) continue;
      const found = this.#fileOrSource(join(join(owner.folder, target), `.${specifier.slice(alias.length)}`));
      if (found) return found;
    }
    return undefined;
  }

  #fileOrSource(path: string): string | undefined {
    const found = this.#file(path);
    if (found) return found;
    const owner = this.#around(folderOf(path)).owner;
    return owner && sourceBehind(path, owner.folder, this.#entryContext(owner));
  }

  /** A source for a path as an import writes it: `./a`, `./a.js` for `a.ts`, `./a` for `a/index.ts`. */
  #file(path: string): string | undefined {
    const client = this.#scope.clients.at(path);
    if (client) return client;
    for (const source of sourcesFor(path)) if (this.#exists(source)) return source;
    if (/\.[cm]?[jt]sx?$/.test(path) && this.#exists(path)) return path;
    return this.#withExtension(path) ?? this.#index(path);
  }

  #withExtension(stem: string): string | undefined {
    const { disk, hasOverlays } = this.#scope;
    if (!hasOverlays && !disk.isFolder(folderOf(stem))) return undefined;
    const extension = EXTENSIONS.find((one) => this.#exists(stem + one));
    return extension && stem + extension;
  }

  #index(folder: string): string | undefined {
    if (!this.#scope.disk.isFolder(folder)) return undefined;
    const { main } = this.#scope.disk.isFile(`${folder}/package.json`)
      ? readManifest(folder, folder, this.#scope.data).raw
      : {};
    const entry = typeof main === 'string' ? this.#withExtensionOrSelf(join(folder, main)) : undefined;
    return entry ?? this.#withExtension(`${folder}/index`);
  }

  #withExtensionOrSelf(path: string): string | undefined {
    return this.#exists(path) && /\.[cm]?[jt]sx?$/.test(path) ? path : this.#withExtension(path);
  }

  #exists(file: string): boolean {
    const { disk, root, linked, hasOverlay } = this.#scope;
    if (hasOverlay(file)) return true;
    const below = isInside(file, root) ? file.slice(root.length) : file;
    if (below.includes('/node_modules/') || linked.some((link) => isInside(file, link))) return false;
    return disk.isFile(file) && !this.#isOutput(file);
  }

  #isOutput(file: string): boolean {
    if (isInside(file, this.#scope.root) && file.slice(this.#scope.root.length).includes('/dist/')) return true;
    return this.#scope.output.some((folder) => isInside(file, folder));
  }

  #entryContext(one: PackageManifest): EntryContext {
    return {
      configs: this.#configsIn(one.folder),
      findSource: (stem) => {
        const client = this.#scope.clients.at(stem);
        if (client) return client;
        const file = this.#withExtension(stem) ?? this.#withExtension(`${stem}/index`);
        return file && (isDeclaration(file) || !this.#isOutput(file)) ? file : undefined;
      },
    };
  }

  #around(folder: string): Surroundings {
    const known = this.#surroundings.get(folder);
    if (known) return known;
    const { root } = this.#scope;
    const above = [...upward(folder, isInside(folder, root) ? root : undefined)];
    const configured = above.find((one) => this.#configsIn(one).length > 0);
    const owned = above.find((one) => this.#owners.has(one));
    const imports = above.map((one) => importMapAt(one, this.#scope.data)).find((one) => one !== undefined);
    const around = {
      key: `${configured ?? ''} ${owned ?? ''} ${imports?.folder ?? ''}`,
      imports,
      owner: owned === undefined ? undefined : this.#owners.get(owned),
      configs: this.#withBase(configured === undefined ? [] : this.#configsIn(configured)),
    };
    this.#surroundings.set(folder, around);
    return around;
  }

  /** The workspace's own configuration may hold the aliases of packages that do not extend it. */
  #withBase(configs: readonly TsConfig[]): readonly TsConfig[] {
    const { root, configs: reader } = this.#scope;
    const base = ['tsconfig.base.json', 'tsconfig.json'].map((name) => reader.config(`${root}/${name}`));
    return [...new Set([...configs, ...base.filter((one) => one !== undefined)])];
  }

  /** The tsconfigs in a folder, the plain one first, then those that they refer to. */
  #configsIn(folder: string): readonly TsConfig[] {
    const { configs, disk } = this.#scope;
    const order = (name: string): number => ['tsconfig.json', 'jsconfig.json'].indexOf(name) & 3;
    const own = [...disk.configurations(folder)]
      .sort((a, b) => order(a) - order(b) || (a < b ? -1 : 1))
      .map((name) => configs.config(`${folder}/${name}`));
    const found = new Set<TsConfig>();
    const add = (config: TsConfig | undefined): void => {
      if (!config || found.has(config)) return;
      found.add(config);
      for (const reference of config.references) add(configs.config(reference));
    };
    own.forEach(add);
    return [...found];
  }

  #realName(specifier: string, folder: string): string {
    const name = packageNameOf(specifier);
    if (name === undefined) return specifier;
    const real = this.#around(folder).owner?.aliases.get(name) ?? this.#scope.packages[0]?.aliases.get(name);
    return real === undefined ? specifier : real + specifier.slice(name.length);
  }

  #isDependency(name: string, folder: string): boolean {
    return [this.#around(folder).owner, this.#scope.packages[0]].some((one) => one?.dependencies.has(name));
  }

  /** Whether a path alias was meant, though it leads nowhere (code that is still to be generated). */
  #isAlias(specifier: string, folder: string): boolean {
    return aliasesFor(this.#around(folder).configs, specifier).length > 0;
  }
}

const EXTENSIONS = [...SOURCE_EXTENSIONS, '.d.ts', '.d.mts', '.d.cts'];

const isPath = (specifier: string): boolean => /^\.{1,2}(?:\/|$)/.test(specifier) || isAbsolute(specifier);
