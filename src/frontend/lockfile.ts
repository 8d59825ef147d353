// Which version of a dependency a workspace has: from the lockfile of npm, pnpm, yarn or bun, else from the
// ranges in the manifests.
import { parse as parseYaml } from 'yaml';
import semver from 'semver';
import type { Disk } from './disk.js';
import type { PackageManifest } from './packages.js';
import { asRecord } from './tsconfig.js';

/** The lowest version that the workspace may run with; `undefined` when nothing names one. */
export function versionOf(
  name: string,
  root: string,
  packages: readonly PackageManifest[],
  disk: Disk,
): string | undefined {
  const ranges = packages.flatMap((one) => rangeOf(name, one.dependencies, root, disk) ?? []);
  const locked = lockedVersions(name, root, disk).filter((version) => semver.valid(version));
  const fitting = locked.filter((version) => ranges.some((range) => semver.satisfies(version, range)));
  const candidates = fitting.length > 0 || ranges.length > 0 ? fitting : locked;
  const versions = candidates.length > 0 ? candidates : ranges.flatMap((range) => lowest(range) ?? []);
  return [...versions].sort(semver.compare)[0];
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

function lockedVersions(name: string, root: string, disk: Disk): readonly string[] {
  const quoted = name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  const text = (file: string): string => {
    const read = disk.readIfFile(`${root}/${file}`);
    return read && 'text' in read ? read.text : '';
  };
  const all = (file: string, pattern: string): readonly string[] =>
    [...text(file).matchAll(new RegExp(pattern, 'gm'))].map((match) => match[1] as string);
  // Lockfiles are megabytes: a pattern finds one entry sooner than a parser.
  return [
    ...all(
      'package-lock.json',
      `(?<=["/])node_modules/${quoted}":\\s*\\{\\s*(?:"name":[^,]*,\\s*)?"version":\\s*"([^"]+)"`,
    ),
    ...all('pnpm-lock.yaml', `^ {2}['"]?/?${quoted}[@/](\\d[^():'"\\s]*)`),
    ...all('yarn.lock', `^"?${quoted}@[^\\n]*:\\n {2}version:? "?([^"\\n]+)"?`),
    ...all('bun.lock', `^\\s*"${quoted}": \\["${quoted}@([^"]+)"`),
  ];
}
