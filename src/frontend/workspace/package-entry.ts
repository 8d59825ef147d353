// Where the source of a workspace package's entry is: `exports`, `main` and the like name built files, which
// are traced back from the build folder to what they were built from.
import { withoutExtension } from '../files/extensions.js';
import { isInside, join } from '../files/file-path.js';
import { matchStar } from '../files/wildcard.js';
import { asRecord } from './data-files.js';
import type { PackageManifest } from './packages.js';
import type { TsConfig } from './tsconfig.js';

/** Conditions in the order in which they are likeliest to name the source. */
const CONDITIONS = ['source', 'development', 'types', 'import', 'require', 'node', 'default'];
const ENTRY_FIELDS = ['source', 'types', 'typings', 'module', 'main'];
const SOURCE_FOLDERS = ['src', 'source', 'lib', '.'];
const ENTRY_NAMES = ['index', 'main', 'mod'];

export interface EntryContext {
  /** tsconfigs in the package's folder. */
  readonly configs: readonly TsConfig[];
  /** A source file for a path without extension, or a folder with an index; nothing in build output. */
  findSource(stem: string): string | undefined;
}

/** The source file behind `subpath` (`.` or `./x/y`) of a package. */
export function entrySource(one: PackageManifest, subpath: string, context: EntryContext): string | undefined {
  for (const target of entryTargets(one, subpath)) {
    const found = sourceBehind(join(one.folder, target), one.folder, context);
    if (found) return found;
  }
  if (subpath !== '.') return undefined;
  for (const folder of SOURCE_FOLDERS) {
    for (const name of ENTRY_NAMES) {
      const found = context.findSource(join(one.folder, `${folder}/${name}`));
      if (found) return found;
    }
  }
  return undefined;
}

/** The source of `#name` in the manifest's `imports`. */
export function importsSource(one: PackageManifest, specifier: string, context: EntryContext): string | undefined {
  for (const target of matchTargets(asRecord(one.raw['imports']), specifier)) {
    if (!target.startsWith('.')) continue;
    const found = sourceBehind(join(one.folder, target), one.folder, context);
    if (found) return found;
  }
  return undefined;
}

function entryTargets(one: PackageManifest, subpath: string): readonly string[] {
  const { raw } = one;
  const exported = raw['exports'];
  const targets: string[] = [];
  if (exported !== undefined) {
    const isTable = Object.keys(asRecord(exported)).some((key) => key.startsWith('.'));
    targets.push(...matchTargets(isTable ? asRecord(exported) : { '.': exported }, subpath));
  }
  if (subpath === '.') {
    const fields = ENTRY_FIELDS.map((field) => raw[field]);
    targets.push(...fields.filter((target) => typeof target === 'string'));
  } else {
    for (const versions of Object.values(asRecord(raw['typesVersions']))) {
      targets.push(...matchTargets(asRecord(versions), subpath.slice(2)));
    }
    targets.push(subpath);
  }
  return targets;
}

/** The targets of the best matching key, as Node chooses it; `*` is replaced by what it stands for. */
function matchTargets(table: Readonly<Record<string, unknown>>, wanted: string): readonly string[] {
  if (table[wanted] !== undefined) return leaves(table[wanted]);
  const keys = Object.keys(table).filter((key) => matchStar(key, wanted) !== undefined);
  const best = keys.sort((a, b) => b.indexOf('*') - a.indexOf('*') || b.length - a.length)[0];
  if (best === undefined) return [];
  const star = matchStar(best, wanted) as string;
  return leaves(table[best]).map((target) => target.replaceAll('*', star));
}

/** All file names under nested conditions, the likeliest to name a source first. */
function leaves(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(leaves);
  const conditions = asRecord(value);
  const known = CONDITIONS.filter((name) => conditions[name] !== undefined);
  const others = Object.keys(conditions).filter((name) => !CONDITIONS.includes(name));
  return [...known, ...others].flatMap((name) => leaves(conditions[name]));
}

/** The source that the file `target` is, or was built from. */
export function sourceBehind(target: string, packageFolder: string, context: EntryContext): string | undefined {
  const stem = withoutExtension(target);
  const direct = context.findSource(stem);
  if (direct) return direct;
  for (const candidate of [...byConfig(stem, context.configs), ...byConvention(stem, packageFolder)]) {
    const found = context.findSource(candidate);
    if (found) return found;
  }
  return undefined;
}

/** `outDir/a/b` -> `rootDir/a/b`, as the package's tsconfigs say. */
function byConfig(stem: string, configs: readonly TsConfig[]): readonly string[] {
  return configs.flatMap(({ folder, outDirs, rootDir }) =>
    outDirs
      .filter((outDir) => isInside(stem, outDir))
      .flatMap((outDir) => {
        const rest = stem.slice(outDir.length + 1);
        const roots = rootDir === undefined ? SOURCE_FOLDERS.map((name) => join(folder, name)) : [rootDir];
        return roots.map((root) => join(root, rest));
      }),
  );
}

/** `a/b` and `dist/a/b` -> `src/a/b`; `dist/cjs/src/a` -> `src/a`. */
function byConvention(stem: string, packageFolder: string): readonly string[] {
  if (!isInside(stem, packageFolder)) return [];
  const segments = stem.slice(packageFolder.length + 1).split('/');
  const candidates: string[] = [];
  for (let dropped = 0; dropped <= Math.min(3, segments.length - 1); dropped += 1) {
    const rest = segments.slice(dropped).join('/');
    for (const folder of SOURCE_FOLDERS) candidates.push(join(packageFolder, `${folder}/${rest}`));
  }
  // Bundlers write `dist/index.js` from `src/index.ts`, and `dist/x.js` from `src/x/index.ts`: both are above.
  return candidates;
}
