// The erplint that a workspace has installed, as Node would find it from there.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The folders that one erplint serves. */
export interface Installed {
  /** Its command, as a file for Node. */
  readonly command: string;
  readonly folders: readonly string[];
}

/** The commands that `folders` have, each with all folders that find it, in their order. */
export function installedIn(folders: readonly string[]): readonly Installed[] {
  const found = new Map<string, string[]>();
  for (const folder of folders) {
    const command = commandFrom(folder);
    if (command !== undefined) found.set(command, [...(found.get(command) ?? []), folder]);
  }
  return [...found].map(([command, own]) => ({ command, folders: own }));
}

/** Undefined where none is installed, or one from before there was a server. */
function commandFrom(folder: string): string | undefined {
  try {
    const manifest = createRequire(join(folder, 'package.json')).resolve('erplint/package.json');
    const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as { readonly bin?: { readonly erplint?: string } };
    const command = bin?.erplint === undefined ? undefined : join(dirname(manifest), bin.erplint);
    return command !== undefined && existsSync(command) ? command : undefined;
  } catch {
    return undefined;
  }
}
