// What a project has already: its folders, package manager, hook tool, CI service and ESLint configuration.
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse } from 'jsonc-parser';
import { workspaceRoot } from '../../session/workspace-root.js';

export interface Project {
  /** The workspace folder, absolute. */
  readonly root: string;
  /** The folder of the repository, where hooks and services look; the workspace's own where there is none. */
  readonly top: string;
  /** From the repository's folder to the workspace; empty where they are one. */
  readonly prefix: string;
  readonly packageManager: PackageManager;
  /** What `package.json` says of the workspace. */
  readonly manifest: Manifest;
  /** The text of a file from the repository's folder; `undefined` where there is none. */
  read(path: string): string | undefined;
  /** The first of these files that is there, from the repository's folder. */
  first(paths: readonly string[]): string | undefined;
}

export type PackageManager = 'npm' | 'pnpm' | 'yarn' | 'bun';

export interface Manifest {
  readonly packageManager?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** Looks at the project of a folder. */
export function projectAt(cwd: string): Project {
  const root = workspaceRoot(cwd);
  const top = repositoryAround(root) ?? root;
  const textAt = (folder: string, path: string) => {
    const file = join(folder, path);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  };
  const manifest = Object(parse(textAt(root, 'package.json') ?? '{}')) as Manifest;
  const prefix = relative(top, root).replaceAll('\\', '/');
  return {
    root,
    top,
    prefix,
    packageManager: packageManagerOf(manifest, (name) => existsSync(join(root, name)) || existsSync(join(top, name))),
    manifest,
    read: (path) => textAt(top, path),
    first: (paths) => paths.find((path) => existsSync(join(top, path))),
  };
}

function repositoryAround(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder;
  const parent = join(folder, '..').replaceAll('\\', '/');
  return parent === folder ? undefined : repositoryAround(parent);
}

const LOCKFILES: readonly (readonly [string, PackageManager])[] = [
  ['pnpm-lock.yaml', 'pnpm'],
  ['yarn.lock', 'yarn'],
  ['bun.lock', 'bun'],
  ['bun.lockb', 'bun'],
];

function packageManagerOf({ packageManager = '' }: Manifest, has: (name: string) => boolean): PackageManager {
  const [, named] = /^(npm|pnpm|yarn|bun)@/.exec(packageManager) ?? [];
  if (named !== undefined) return named as PackageManager;
  return LOCKFILES.find(([name]) => has(name))?.[1] ?? 'npm';
}

const RUN: Readonly<Record<PackageManager, string>> = { npm: 'npx', pnpm: 'pnpm exec', yarn: 'yarn', bun: 'bunx' };

/** How the installed erplint is run. */
export const runCommand = ({ packageManager }: Project, args: string): string =>
  `${RUN[packageManager]} erplint ${args}`;

/** How packages are installed. */
export function installCommand({ packageManager }: Project, names: readonly string[]): string {
  const verb = packageManager === 'npm' ? 'install --save-dev' : packageManager === 'bun' ? 'add --dev' : 'add -D';
  return `${packageManager} ${verb} ${names.join(' ')}`;
}
