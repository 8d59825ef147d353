// Pinned public code bases: which there are, where they lie, and how their sources are laid out in a folder.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UsageError } from '../src/core/errors.js';

export interface CodeBase {
  readonly name: string;
  /** `owner/name` on GitHub. */
  readonly repository: string;
  readonly commit: string;
  /** The folder that is checked, relative to the repository's root. */
  readonly package: string;
  readonly comparison?: Comparison;
}

/** What the other tools need before they can read the code base: installed packages and a tsconfig. */
export interface Comparison {
  /** What the tsconfig includes, relative to the package. */
  readonly sources: readonly string[];
  /** The npm workspaces that are installed. */
  readonly workspaces: readonly string[];
  /** Dependencies that are not published. */
  readonly drop?: readonly string[];
  /** Development dependencies that the whole repository has elsewhere. */
  readonly add?: Readonly<Record<string, string>>;
  /** Projects that have to be compiled first, for their declaration files. */
  readonly build?: readonly string[];
  readonly compilerOptions: Readonly<Record<string, unknown>>;
}

/** The pinned code bases, or the ones named. */
export function codeBases(only: readonly string[]): CodeBase[] {
  const all = JSON.parse(readFileSync(new URL('corpus.json', import.meta.url), 'utf8')) as CodeBase[];
  const strange = only.find((name) => !all.some((one) => one.name === name));
  if (strange !== undefined)
    throw new UsageError(`There is no code base '${strange}': name one of ${all.map((one) => one.name).join(', ')}.`);
  return all.filter((one) => only.length === 0 || only.includes(one.name));
}

/** The git directory of `codeBase` below `folder`: a bare mirror `owner+name/repo`, or a plain clone. */
export function gitDirectoryOf(codeBase: CodeBase, folder: string): string | undefined {
  const [owner, name] = codeBase.repository.split('/') as [string, string];
  const candidates = [
    `${owner}+${name}/repo`,
    `${owner}+${name}/repo/.git`,
    `${name}/.git`,
    `${owner}/${name}/.git`,
    `${name}.git`,
  ];
  return candidates.map((path) => join(folder, path)).find((path) => existsSync(join(path, 'HEAD')));
}

/** What analysis and compilers read; the rest of a repository stays where it is. */
const wanted = /\.([cm]?[jt]sx?|jsonc?|ya?ml|graphql)$|(^|\/)(\.npmrc|\.gitignore)$/;

/** Writes the sources of the pinned commit that `belongs` to `into`, which is emptied first. Says how many files that were. */
export function layOut(
  codeBase: CodeBase,
  gitDirectory: string,
  into: string,
  belongs: (path: string) => boolean = () => true,
): number {
  const git = (...parameters: string[]): string =>
    execFileSync('git', ['--git-dir', gitDirectory, ...parameters], { encoding: 'utf8', maxBuffer: 2 ** 28 });
  const known = spawnSync('git', ['--git-dir', gitDirectory, 'cat-file', '-e', `${codeBase.commit}^{commit}`]);
  if (known.status !== 0)
    throw new UsageError(
      `${gitDirectory} does not have commit ${codeBase.commit} of ${codeBase.repository}: fetch it there, or pin another commit in bench/corpus.json.`,
    );
  rmSync(into, { recursive: true, force: true });
  const blobs = git('ls-tree', '-rz', codeBase.commit)
    .split('\0')
    .flatMap((line) => {
      const [, object, path] = /^100\d+ blob (\w+)\t(.*)$/s.exec(line) ?? [];
      return object && path && wanted.test(path) && belongs(path) ? [{ object, path }] : [];
    });
  let written = 0;
  for (const [path, text] of contents(gitDirectory, blobs)) {
    const file = join(into, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    written += 1;
  }
  return written;
}

/** Reads blobs in one process. A partial clone may lack some: they are left out. */
function* contents(
  gitDirectory: string,
  blobs: readonly { object: string; path: string }[],
): Generator<[path: string, text: Buffer]> {
  const out = execFileSync('git', ['--git-dir', gitDirectory, 'cat-file', '--batch'], {
    input: blobs.map(({ object }) => object).join('\n'),
    maxBuffer: 2 ** 30,
  });
  let at = 0;
  for (const { path } of blobs) {
    const end = out.indexOf(10, at);
    const [, kind, size] = out.toString('latin1', at, end).split(' ');
    at = end + 1;
    if (kind !== 'blob') continue;
    const length = Number(size);
    yield [path, out.subarray(at, at + length)];
    at += length + 1;
  }
}

/** Whether the other tools read a file too: the package's sources and what stands beside them, and the other workspaces. */
export function isCompared({ package: own }: CodeBase, { sources, workspaces }: Comparison): (path: string) => boolean {
  const within = (folder: string, path: string): boolean => path === folder || path.startsWith(`${folder}/`);
  return (path) => {
    if (!path.includes('/')) return true;
    if (!within(own, path)) return workspaces.some((workspace) => within(workspace, path));
    const inside = path.slice(own.length + 1);
    return !inside.includes('/') || sources.some((source) => within(source, inside));
  };
}
