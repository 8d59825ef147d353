// Which version of a dependency a workspace has: from the lockfile of npm, pnpm, yarn or bun, else from the
// ranges in the manifests.
import semver from 'semver';
import { append } from '../../core/multimap.js';
import { asRecord, type DataFiles } from './data-files.js';
import type { PackageManifest } from './packages.js';

/** The versions that a workspace may run with, as its files said when it was first asked. */
export class WorkspaceVersions {
  readonly #known = new Map<string, string | undefined>();
  #locked: ReadonlyMap<string, readonly string[]> | undefined;

  constructor(
    private readonly root: string,
    private readonly packages: readonly PackageManifest[],
    private readonly data: DataFiles,
  ) {}

  /** The lowest version of a package that the workspace may run with; `undefined` when nothing names one. */
  of(name: string): string | undefined {
    if (!this.#known.has(name)) this.#known.set(name, this.#find(name));
    return this.#known.get(name);
  }

  #find(name: string): string | undefined {
    const ranges = this.packages.flatMap((one) => rangeOf(name, one.dependencies, this.root, this.data) ?? []);
    this.#locked ??= lockedVersions(this.root, this.data);
    const locked = (this.#locked.get(name) ?? []).filter((version) => semver.valid(version));
    const fitting = locked.filter((version) => ranges.some((range) => semver.satisfies(version, range)));
    const candidates = fitting.length > 0 || ranges.length > 0 ? fitting : locked;
    const versions = candidates.length > 0 ? candidates : ranges.flatMap((range) => lowest(range) ?? []);
    return [...versions].sort(semver.compare)[0];
  }
}

function rangeOf(
  name: string,
  dependencies: ReadonlyMap<string, string>,
  root: string,
  data: DataFiles,
): string | undefined {
  const range = dependencies.get(name);
  if (range === undefined) return undefined;
  const catalog = /^catalog:(.*)$/.exec(range);
  const text = catalog ? catalogRange(name, catalog[1] as string, root, data) : range.replace(/^npm:@?[^@]+@/, '');
  return text !== undefined && semver.validRange(text) ? text : undefined;
}

/** pnpm keeps shared ranges in its workspace file. */
function catalogRange(name: string, catalog: string, root: string, data: DataFiles): string | undefined {
  const file = data.yaml(`${root}/pnpm-workspace.yaml`) ?? {};
  const ranges = catalog === '' || catalog === 'default' ? file['catalog'] : asRecord(file['catalogs'])[catalog];
  const range = asRecord(ranges)[name];
  return typeof range === 'string' ? range : undefined;
}

function lowest(range: string): string | undefined {
  return range === '*' || range === '' ? undefined : semver.minVersion(range)?.version;
}

/** What the lockfiles that are no JSON say of a package's name and version, line by line: they are megabytes of YAML. */
const LOCKED: Readonly<Record<string, RegExp>> = {
  'pnpm-lock.yaml': /^ {2}['"]?\/?((?:@[^/@\s]+\/)?[^/@'"\s]+)[@/](\d[^():'"\s]*)/gm,
  'yarn.lock': /^"?((?:@[^/@\n]+\/)?[^@"\s]+)@[^\n]*:\n {2}version:? "?([^"\n]+)"?/gm,
  'bun.lock': /^[ \t]*"((?:@[^/"\n]+\/)?[^/"\n]+)": \["\1@([^"\n]+)"/gm,
};

/** The versions of all packages in the workspace's lockfiles. */
function lockedVersions(root: string, data: DataFiles): ReadonlyMap<string, readonly string[]> {
  const versions = new Map<string, string[]>();
  for (const [name, version] of npmVersions(data.lock(`${root}/package-lock.json`) ?? {})) {
    append(versions, name, version);
  }
  for (const [file, pattern] of Object.entries(LOCKED)) {
    const text = data.lines(`${root}/${file}`);
    if (text === undefined) continue;
    const found = [...(text.matchAll(pattern) as Iterable<[string, string, string]>)];
    for (const [, name, version] of found) append(versions, name, version);
    const problem = found.length === 0 ? whatIsMissing(text) : undefined;
    if (problem) data.report(`${root}/${file}`, problem);
  }
  return versions;
}

/** A lockfile of a project without dependencies says no versions either. */
const whatIsMissing = (text: string): string | undefined =>
  text.trim() === '' || HEADS.test(text)
    ? undefined
    : 'No versions could be read; those in package.json are used. Write the lockfile anew.';

/** How lockfiles begin. */
const HEADS = /^\s*(?:#|lockfileVersion:|__metadata:|\{\s*"lockfileVersion")/;

function npmVersions(lock: Readonly<Record<string, unknown>>): readonly (readonly [string, string])[] {
  const versionOf = (one: unknown): string | undefined => {
    const { version } = asRecord(one);
    return typeof version === 'string' ? version : undefined;
  };
  // Lockfiles of npm up to 6 go by name.
  const named = lock['packages'] === undefined ? Object.entries(asRecord(lock['dependencies'])) : [];
  const placed = Object.entries(asRecord(lock['packages'])).flatMap(([path, one]) => {
    const at = path.lastIndexOf('node_modules/');
    return at < 0 ? [] : [[path.slice(at + 'node_modules/'.length), one] as const];
  });
  return [...named, ...placed].flatMap(([name, one]) => {
    const version = versionOf(one);
    return version === undefined ? [] : [[name, version] as const];
  });
}
