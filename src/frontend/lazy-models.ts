// Models that are read when something of their package is asked for first: most runs need three of them, and
// reading all takes longer than lowering a small project.
import { readFileSync } from 'node:fs';
import type { ts } from 'ts-morph';
import type { ClassModel, MemberModel } from '../models/member.js';
import type { ModelProblem } from '../models/problem.js';
import { ECMASCRIPT } from './model-ids.js';
import { readModels, type Models } from './model-reader.js';
import { declaresGlobals, modelledPackages, packagesIn, type Versions } from './model-versions.js';

export interface ModelSources {
  /** The models that come along: valid, and read when needed. */
  readonly bundled: readonly string[];
  /** The user's: read at once, for what is wrong with them. */
  readonly own: readonly string[];
  readonly versions: Versions;
  /** Files that have been parsed already. */
  readonly sourceOf?: (file: string) => ts.SourceFile | undefined;
}

/** The same table as `readModels` of all files gives; `problems` are those of the user's files. */
export function openModels(sources: ModelSources): Models {
  const reader = new LazyReader(sources);
  const problems: readonly ModelProblem[] = sources.own.flatMap((file) => reader.read(file));
  const table = {
    members: new LazyMap<MemberModel>(reader, reader.members, (id) => id.slice(0, id.lastIndexOf(':'))),
    classes: new LazyMap<ClassModel>(reader, reader.classes, (id) => id.slice('model:'.length, id.lastIndexOf('#'))),
    packages: modelledPackages([...sources.bundled, ...sources.own]),
  };
  return { table, problems };
}

class LazyReader {
  readonly members = new Map<string, MemberModel>();
  readonly classes = new Map<string, ClassModel>();
  readonly #sources: ModelSources;
  readonly #filesOf = new Map<string, string[]>();
  readonly #done = new Set<string>();

  constructor(sources: ModelSources) {
    this.#sources = sources;
    for (const file of [...sources.bundled, ...sources.own]) {
      const text = readFileSync(file, 'utf8');
      const names = declaresGlobals(text) ? [ECMASCRIPT] : packagesIn(text);
      for (const name of new Set(names)) this.#filesOf.set(name, [...(this.#filesOf.get(name) ?? []), file]);
    }
  }

  readPackage(name: string): void {
    for (const file of this.#filesOf.get(name) ?? []) this.read(file);
  }

  readAll(): void {
    for (const file of [...this.#sources.bundled, ...this.#sources.own]) this.read(file);
  }

  /** Reads a file once; what an earlier file says of a member stays. */
  read(file: string): readonly ModelProblem[] {
    if (this.#done.has(file)) return [];
    this.#done.add(file);
    const { table, problems } = readModels([file], this.#sources.versions, this.#sources.sourceOf);
    for (const [id, model] of table.members) if (!this.members.has(id)) this.members.set(id, model);
    for (const [id, model] of table.classes) if (!this.classes.has(id)) this.classes.set(id, model);
    return problems;
  }
}

/** Reads the package of a key before it answers, and everything before it answers for all keys. */
class LazyMap<V> implements ReadonlyMap<string, V> {
  constructor(
    private readonly reader: LazyReader,
    private readonly known: ReadonlyMap<string, V>,
    private readonly packageOf: (id: string) => string,
  ) {}

  get(id: string): V | undefined {
    this.reader.readPackage(this.packageOf(id));
    return this.known.get(id);
  }

  has(id: string): boolean {
    return this.get(id) !== undefined;
  }

  get size(): number {
    return this.#all().size;
  }

  forEach(visit: (value: V, key: string, map: ReadonlyMap<string, V>) => void): void {
    this.#all().forEach(visit);
  }

  entries(): MapIterator<[string, V]> {
    return this.#all().entries();
  }

  keys(): MapIterator<string> {
    return this.#all().keys();
  }

  values(): MapIterator<V> {
    return this.#all().values();
  }

  [Symbol.iterator](): MapIterator<[string, V]> {
    return this.entries();
  }

  #all(): ReadonlyMap<string, V> {
    this.reader.readAll();
    return this.known;
  }
}
