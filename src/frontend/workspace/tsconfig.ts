// What resolution needs of tsconfig.json and jsconfig.json: path aliases, base folder, output and source
// folders, references; with `extends` followed. Configurations inside packages that are not installed are skipped.
import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';
import type { Diagnostic } from '../../core/finding.js';
import type { Location } from '../../core/location.js';
import type { Disk } from '../files/disk.js';
import { folderOf, join } from '../files/file-path.js';

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
}

interface RawOptions {
  readonly baseUrl?: unknown;
  readonly paths?: unknown;
  readonly outDir?: unknown;
  readonly declarationDir?: unknown;
  readonly rootDir?: unknown;
  readonly rootDirs?: unknown;
}

export class ConfigReader {
  readonly #disk: Disk;
  readonly #read = new Map<string, TsConfig | undefined>();
  readonly #problems = new Map<string, Diagnostic>();

  constructor(disk: Disk) {
    this.#disk = disk;
  }

  problems(): readonly Diagnostic[] {
    return [...this.#problems.values()];
  }

  outputOf(file: string): readonly string[] {
    return this.config(file)?.outDirs ?? [];
  }

  /** The configuration in `file` with what it extends; `undefined` when there is none. */
  config(file: string): TsConfig | undefined {
    if (!this.#read.has(file)) this.#read.set(file, this.#load(file, []));
    return this.#read.get(file);
  }

  #load(file: string, extending: readonly string[]): TsConfig | undefined {
    if (extending.includes(file)) {
      this.#problem(extending.at(-1) ?? file, `"extends" goes round in a circle through ${file}; it is ignored.`);
      return undefined;
    }
    const raw = this.#parse(file);
    if (raw === undefined) return undefined;
    const folder = folderOf(file);
    const options = asRecord(raw['compilerOptions']) as RawOptions;
    const bases = this.#bases(raw['extends'], folder, [...extending, file]);
    const configFolder = folderOf(extending[0] ?? file);
    return {
      file,
      folder,
      ...merge(folder, configFolder, bases, options),
      references: references(raw['references'], folder, this.#disk),
    };
  }

  #bases(value: unknown, folder: string, extending: readonly string[]): readonly TsConfig[] {
    const names = (Array.isArray(value) ? value : [value]).filter((name) => typeof name === 'string');
    return names.flatMap((name) => {
      // A package's configuration is not ours to read: it may not be installed.
      if (!name.startsWith('.') && !name.startsWith('/')) return [];
      const path = name.startsWith('/') ? name : join(folder, name);
      const file = [path, `${path}.json`, `${path}/tsconfig.json`].find((candidate) => this.#disk.isFile(candidate));
      if (file) return this.#load(file, extending) ?? [];
      this.#problem(extending.at(-1) as string, `"extends" names ${name}, which does not exist; correct or remove it.`);
      return [];
    });
  }

  #parse(file: string): Record<string, unknown> | undefined {
    const read = this.#disk.readIfFile(file);
    if (!read) return undefined;
    if ('problem' in read) {
      this.#problem(file, `Cannot be read (${read.problem}); files below are loaded without it.`);
      return {};
    }
    const errors: ParseError[] = [];
    const value: unknown = parse(read.text, errors, { allowTrailingComma: true, allowEmptyContent: true });
    const first = errors[0];
    if (first) {
      const what = printParseErrorCode(first.error);
      this.#problem(file, `Not valid JSON (${what}); what could be read of it is used.`, at(read.text, first.offset));
    }
    return asRecord(value);
  }

  #problem(file: string, message: string, start: Location['start'] = { line: 1, column: 1 }): void {
    const at = { file, start, end: start };
    this.#problems.set(`${file} ${message}`, { kind: 'configuration', message, at, incomplete: true });
  }
}

/** `${configDir}` is the folder of the configuration that extends; other paths are relative to where they are written. */
function resolvePath(path: string, folder: string, configFolder: string): string {
  const inConfig = /^\$\{configDir\}\/?/.exec(path);
  return inConfig ? join(configFolder, path.slice(inConfig[0].length)) : join(folder, path);
}

function merge(
  folder: string,
  configFolder: string,
  bases: readonly TsConfig[],
  options: RawOptions,
): Omit<TsConfig, 'file' | 'folder' | 'references'> {
  const absolute = (path: unknown): string | undefined =>
    typeof path === 'string' ? resolvePath(path, folder, configFolder) : undefined;
  const inherited = <T>(pick: (config: TsConfig) => T | undefined): T | undefined =>
    bases.map(pick).findLast((value) => value !== undefined);
  const baseUrl = absolute(options.baseUrl) ?? inherited((config) => config.baseUrl);
  const paths =
    options.paths === undefined ? undefined : aliases(asRecord(options.paths), baseUrl ?? folder, configFolder);
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

function aliases(paths: Record<string, unknown>, base: string, configFolder: string): readonly PathAlias[] {
  return Object.entries(paths)
    .map(([pattern, targets]) => ({
      pattern,
      targets: (Array.isArray(targets) ? targets : [])
        .filter((target) => typeof target === 'string')
        .map((target) => resolvePath(target, base, configFolder)),
    }))
    .sort((a, b) => specificity(b.pattern) - specificity(a.pattern));
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

export function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

function at(text: string, offset: number): Location['start'] {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) as string).length + 1 };
}
