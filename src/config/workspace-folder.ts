// How far up the configuration is looked for: the workspace that a folder belongs to.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'jsonc-parser';

/** `folder` and the folders above it up to its workspace's, nearest first; only itself outside of any package. */
export function foldersUpToWorkspace(folder: string): readonly string[] {
  const upward = ancestors(folder);
  const workspace = upward.findIndex(isWorkspace);
  const last = workspace >= 0 ? workspace : upward.findIndex((one) => existsSync(join(one, 'package.json')));
  return upward.slice(0, Math.max(last, 0) + 1);
}

function ancestors(folder: string): readonly string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...ancestors(parent)];
}

function isWorkspace(folder: string): boolean {
  if (existsSync(join(folder, 'pnpm-workspace.yaml'))) return true;
  try {
    const manifest = parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { workspaces?: unknown } | undefined;
    return manifest?.workspaces !== undefined;
  } catch {
    // No manifest, or none that can be read: not a workspace.
    return false;
  }
}
