// Where a package says its Prisma schema lies: in `package.json` (`prisma.schema`), in `prisma.config.ts`, or by `--schema` in
// one of its scripts. Nothing of it is run: what is not written out as a text says nothing.
import type { Disk } from '../files/disk.js';
import { folderOf, isInside, join } from '../files/file-path.js';

const CONFIGURATIONS = ['prisma.config.ts', 'prisma.config.mts', 'prisma.config.js', 'prisma.config.mjs'];

/** The file or folder that the nearest package around `folder` names, if that names one. */
export function namedSchema(disk: Disk, folder: string, root: string): string | undefined {
  for (let at = folder; at === root || isInside(at, root); at = folderOf(at)) {
    const named = inConfiguration(disk, at) ?? inManifest(disk, at);
    if (named !== undefined) return join(at, named);
    if (at === root) break;
  }
  return undefined;
}

function textOf(disk: Disk, file: string): string | undefined {
  const read = disk.readIfFile(file);
  return read && 'text' in read ? read.text : undefined;
}

function inConfiguration(disk: Disk, folder: string): string | undefined {
  for (const name of CONFIGURATIONS) {
    const text = textOf(disk, join(folder, name));
    const found = text && /\bschema\s*:\s*(?:[\w.]+\(\s*)?((?:['"`][^'"`$]+['"`]\s*,?\s*)+)/.exec(text)?.[1];
    if (found) return [...found.matchAll(/['"`]([^'"`]+)['"`]/g)].map(([, part]) => part).join('/');
  }
  return undefined;
}

/** What is asked of a manifest; whatever stands there may be something else. */
interface Manifest {
  readonly prisma?: { readonly schema?: unknown } | null;
  readonly scripts?: Readonly<Record<string, unknown>> | null;
}

function inManifest(disk: Disk, folder: string): string | undefined {
  const text = textOf(disk, join(folder, 'package.json'));
  if (text === undefined || !text.includes('schema')) return undefined;
  let manifest: Manifest | null;
  try {
    manifest = JSON.parse(text) as Manifest | null;
  } catch {
    // Whoever reads the manifest for the workspace says so.
    return undefined;
  }
  const schema = manifest?.prisma?.schema;
  if (typeof schema === 'string') return schema;
  for (const script of Object.values(manifest?.scripts ?? {})) {
    if (typeof script !== 'string') continue;
    const command = script.search(/\bprisma\b/);
    const named = command < 0 ? undefined : /--schema[= ]["']?([^\s"']+)/.exec(script.slice(command))?.[1];
    if (named) return named;
  }
  return undefined;
}
