// How Deno names modules: by a registry or an address (`npm:pg@8`, `https://esm.sh/pg@8`), and by the import map of its
// configuration. A package is told by the name that npm has for it.
import { join } from './file-path.js';

export interface ImportMap {
  /** The folder of the file that has it. */
  readonly folder: string;
  /** Name, or beginning of names that ends in `/`, to what it stands for; the longest names first. */
  readonly entries: readonly (readonly [string, string])[];
}

/** The import map in what a file in the folder holds. */
export function importMapIn(imports: Readonly<Record<string, unknown>>, folder: string): ImportMap {
  const entries = Object.entries(imports).flatMap(([name, target]) =>
    typeof target === 'string' ? [[name, target] as const] : [],
  );
  return { folder, entries: entries.sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1)) };
}

/** What a specifier stands for: a path, or the name of a package as npm has it. */
export function denoModule(specifier: string, map: ImportMap | undefined): string {
  const entry = map?.entries.find(([name]) => (name.endsWith('/') ? specifier.startsWith(name) : specifier === name));
  if (!map || !entry) return npmName(specifier);
  const [name, target] = entry;
  const whole = target + specifier.slice(name.length);
  return /^\.{0,2}\//.test(whole) ? join(map.folder, whole) : npmName(whole);
}

const REGISTRY = /^(?:npm|jsr):\/?/;
/** Hosts that serve the packages of npm. */
const SERVER =
  /^https?:\/\/(?:esm\.sh\/(?:v\d+\/|stable\/)?\*?|cdn\.jsdelivr\.net\/npm\/|unpkg\.com\/|cdn\.skypack\.dev\/)/;
/** Deno's own library, which its registry has as `@std`. */
const STANDARD = /^https:\/\/deno\.land\/std(?:@[^/]+)?\//;

function npmName(specifier: string): string {
  const standard = STANDARD.exec(specifier);
  if (standard) return `@std/${specifier.slice(standard[0].length).replace(/\.[jt]s$/, '')}`;
  const served = REGISTRY.exec(specifier) ?? SERVER.exec(specifier);
  if (!served) return specifier;
  const named = /^((?:@[^/@?]+\/)?[^/@?]+)(?:@[^/?]*)?([^?]*)/.exec(specifier.slice(served[0].length));
  return named ? `${named[1] as string}${named[2] as string}` : specifier;
}
