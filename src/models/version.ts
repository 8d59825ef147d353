// Versions of modelled packages: which members exist in the version that a project uses.
import semver from 'semver';

/** Where a member exists: from `since` on, gone in `until`. */
export interface VersionRange {
  readonly since?: string;
  readonly until?: string;
}

/** Whether `text` is a version as `@since` and `@until` take it: `0.3`, `1.0.0`. */
export function isVersion(text: string): boolean {
  return /^\d+(\.\d+){0,2}$/.test(text);
}

/**
 * Whether something that exists in `range` is there for a project that asks for `wanted`, a version or range
 * as `package.json` or a lockfile has it. Without one, or with one that names no version (`latest`,
 * `workspace:*`), the newest modelled version is meant.
 */
export function existsIn(range: VersionRange, wanted: string | undefined): boolean {
  const valid = wanted === undefined ? null : semver.validRange(wanted);
  if (valid === null || valid === '*') return range.until === undefined;
  const bounds = [range.since && `>=${full(range.since)}`, range.until && `<${full(range.until)}-0`].filter(Boolean);
  return bounds.length === 0 || semver.intersects(valid, bounds.join(' '), { includePrerelease: true });
}

function full(version: string): string {
  return [...version.split('.'), '0', '0'].slice(0, 3).join('.');
}
