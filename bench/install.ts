// Makes a code base readable for tools that need its dependencies: installs the workspaces that matter, without
// running any script of theirs, compiles what others read declarations of, and writes a tsconfig.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UsageError } from '../src/core/errors.js';
import { layOut, type CodeBase, type Comparison } from './code-base.js';

export interface Installed {
  /** The package's folder. */
  readonly package: string;
  readonly tsconfig: string;
}

interface Manifest {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

const tsc = fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url));

/** Installs once per commit: the finished folder is kept for the next run. */
export function install(codeBase: CodeBase, comparison: Comparison, gitDirectory: string, into: string): Installed {
  const installed: Installed = {
    package: join(into, codeBase.package),
    tsconfig: join(into, codeBase.package, 'tsconfig.bench.json'),
  };
  const stamp = join(into, 'installed.json');
  const wanted = JSON.stringify(codeBase);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return installed;

  const part = `${into}.part`;
  layOut(codeBase, gitDirectory, part);
  prepareManifests(part, comparison);
  run(part, 'npm', [
    'install',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--prefer-offline',
    '--legacy-peer-deps',
  ]);
  for (const project of comparison.build ?? [])
    run(part, process.execPath, [
      tsc,
      '-p',
      project,
      '--ignoreDeprecations',
      '6.0',
      '--rootDir',
      join(project, '../src'),
    ]);
  const tsconfig = {
    extends: './tsconfig.json',
    compilerOptions: { ...comparison.compilerOptions, noEmit: true, allowJs: false },
    include: comparison.sources,
  };
  writeFileSync(join(part, codeBase.package, 'tsconfig.bench.json'), `${JSON.stringify(tsconfig, null, 2)}\n`);
  writeFileSync(join(part, 'installed.json'), wanted);
  rmSync(into, { recursive: true, force: true });
  renameSync(part, into);
  return installed;
}

/** Installs a version of TypeScript that is no dependency of ours; gives its command. */
export function installCompiler(version: string, work: string): string {
  const folder = join(work, `typescript-${version}`);
  const command = join(folder, 'node_modules/typescript/bin/tsc');
  if (existsSync(command)) return command;
  mkdirSync(folder, { recursive: true });
  run(folder, 'npm', [
    'install',
    '--prefix',
    '.',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    `typescript@${version}`,
  ]);
  return command;
}

/** Leaves only the workspaces that matter, and the compiler to us. */
function prepareManifests(root: string, { workspaces, drop = [], add = {} }: Comparison): void {
  for (const lockfile of ['pnpm-workspace.yaml', 'pnpm-lock.yaml']) rmSync(join(root, lockfile), { force: true });
  const manifest = { name: 'bench', private: true, workspaces, devDependencies: add };
  writeFileSync(join(root, 'package.json'), JSON.stringify(manifest, null, 2));
  for (const workspace of workspaces) {
    const file = join(root, workspace, 'package.json');
    const own = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
    for (const name of ['typescript', ...drop]) {
      Reflect.deleteProperty(own.dependencies ?? {}, name);
      Reflect.deleteProperty(own.devDependencies ?? {}, name);
    }
    writeFileSync(file, JSON.stringify(own, null, 2));
  }
}

function run(cwd: string, command: string, parameters: readonly string[]): void {
  process.stderr.write(`  ${command} ${parameters.join(' ')}\n`);
  const { status, stdout, stderr, error } = spawnSync(command, parameters, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (error || status === null || (status !== 0 && command === 'npm'))
    throw new UsageError(`${command} failed in ${cwd}:\n${error?.message ?? ''}${(stderr + stdout).slice(-2000)}`);
}
