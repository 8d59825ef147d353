// Which version of a dependency a workspace has: from the lockfile of npm, pnpm, yarn or bun, else from the
// ranges in the manifests.
import { parse as parseYaml } from 'yaml';
import semver from 'semver';
import type { Disk } from '../files/disk.js';
import type { PackageManifest } from './packages.js';
import { asRecord } from './tsconfig.js';
import { append } from '../../core/multimap.js';

/** The versions that a workspace may run with, as its files said when it was first asked. */
export class WorkspaceVersions {
  readonly #known = new Map<string, string | undefined>();
  #locked: ReadonlyMap<string, readonly string[]> | undefined;

  constructor(
    private readonly root: string,
    private readonly packages: readonly PackageManifest[],
    private readonly disk: Disk,
  ) {}

  /** The lowest version of a package that the workspace may run with; `undefined` when nothing names one. */
  of(name: string): string | undefined {
    if (!this.#known.has(name)) this.#known.set(name, this.#find(name));
    return this.#known.get(name);
  }

  #find(name: string): string | undefined {
    const ranges = this.packages.flatMap((one) => rangeOf(name, one.dependencies, this.root, this.disk) ?? []);
    this.#locked ??= lockedVersions(this.root, this.disk);
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
  disk: Disk,
): string | undefined {
  const range = dependencies.get(name);
  if (range === undefined) return undefined;
  const catalog = /^catalog:(.*)$/.exec(range);
  const text = catalog ? catalogRange(name, catalog[1] as string, root, disk) : range.replace(/^npm:@?[^@]+@/, '');
  return text !== undefined && semver.validRange(text) ? text : undefined;
}

/** pnpm keeps shared ranges in its workspace file. */
function catalogRange(name: string, catalog: string, root: string, disk: Disk): string | undefined {
  const read = disk.readIfFile(`${root}/pnpm-workspace.yaml`);
  if (!read || !('text' in read)) return undefined;
  try {
    const file = asRecord(parseYaml(read.text));
    const ranges = catalog === '' || catalog === 'default' ? file['catalog'] : asRecord(file['catalogs'])[catalog];
    const range = asRecord(ranges)[name];
    return typeof range === 'string' ? range : undefined;
  } catch {
    return undefined;
  }
}

function lowest(range: string): string | undefined {
  return range === '*' || range === '' ? undefined : semver.minVersion(range)?.version;
}

/**
 * What each lockfile says of a package's name and version. Lockfiles are megabytes: a pattern goes through one sooner
 * than a parser.
 */
const LOCKED: Readonly<Record<string, RegExp>> = {
  'package-lock.json': /node_modules\/((?:@[^/"\n]+\/)?[^/"\n]+)":\s*\{\s*(?:"name":[^,]*,\s*)?"version":\s*"([^"]+)"/g,
  'pnpm-lock.yaml': /^ {2}['"]?\/?((?:@[^/@\s]+\/)?[^/@'"\s]+)[@/](\d[^():'"\s]*)/gm,
  'yarn.lock': /^"?((?:@[^/@\n]+\/)?[^@"\s]+)@[^\n]*:\n {2}version:? "?([^"\n]+)"?/gm,
  'bun.lock': /^\s*"((?:@[^/"\n]+\/)?[^/"\n]+)": \["\1@([^"]+)"/gm,
};

/** The versions of all packages in the workspace's lockfiles. */
function lockedVersions(root: string, disk: Disk): ReadonlyMap<string, readonly string[]> {
  const versions = new Map<string, string[]>();
  for (const [file, pattern] of Object.entries(LOCKED)) {
    const read = disk.readIfFile(`${root}/${file}`);
    if (!read || !('text' in read)) continue;
    for (const [, name, version] of read.text.matchAll(pattern) as Iterable<[string, string, string]>)
      append(versions, name, version);
  }
  return versions;
}
