// Where the working tree differs from a commit or from the index, and what stood there: so much of Git's objects as an
// analysis of the earlier state reads.
import { existsSync } from 'node:fs';
import type { OtherFiles } from '../../session.js';
import { isProgramFile } from '../../session/names.js';
import type { Repository } from './repository.js';

/** A path that one side has in another way, or not at all. */
export interface Difference {
  /** From the top of the working tree. */
  readonly path: string;
  /** Of the commit or index: `100644`, `120000` for a link, `160000` for a submodule, zeros for nothing. */
  readonly mode: string;
  /** On the other side. */
  readonly newMode: string;
  readonly id: string;
  /** `A`, `D`, `M`, `T`; `U` for what is not merged. */
  readonly status: string;
}

export interface EarlierState {
  /** By absolute path. */
  readonly files: OtherFiles;
  /** Submodules whose earlier state is not in their objects. */
  readonly unseen: readonly string[];
}

const SUBMODULE = '160000';
const FILE = /^100/;

/** Whether either side has a submodule there. */
export const isSubmodule = ({ mode, newMode }: Difference): boolean => mode === SUBMODULE || newMode === SUBMODULE;

/** What `git diff-index` or `git diff-files` tells; a rename is a path that goes and one that comes. */
export async function differencesOf(
  repository: Repository,
  command: readonly string[],
): Promise<readonly Difference[]> {
  const [name = '', ...rest] = command;
  const out = await repository.run([name, '--raw', '-z', '--no-renames', '--no-abbrev', '--no-ext-diff', ...rest]);
  const parts = out.toString('utf8').split('\0');
  const found: Difference[] = [];
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const [, mode = '', newMode = '', id = '', status = ''] =
      /^:(\d+) (\d+) ([0-9a-f]+) [0-9a-f]+ ([A-Z])/.exec(parts[at] ?? '') ?? [];
    found.push({ path: parts[at + 1] ?? '', mode, newMode, id, status });
  }
  return found;
}

/** The state on the other side of `differences`. Files that git does not know are in none. */
export async function earlierState(
  repository: Repository,
  differences: readonly Difference[],
  untracked: readonly string[],
): Promise<EarlierState> {
  const files = new Map<string, Uint8Array | undefined>();
  const unseen: string[] = [];
  const wanted = differences.filter(({ path, mode }) => FILE.test(mode) && isProgramFile(path));
  const blobs = await blobsOf(repository, wanted);
  const set = (path: string, bytes: Uint8Array | undefined) => files.set(`${repository.top}/${path}`, bytes);
  for (const { path, mode } of differences) if (!FILE.test(mode) && isProgramFile(path)) set(path, undefined);
  wanted.forEach(({ path }, at) => set(path, blobs[at]));
  for (const path of untracked.filter(isProgramFile)) set(path, undefined);
  for (const difference of differences.filter(isSubmodule)) {
    const { path } = difference;
    const inside = await submoduleState(repository.submodule(path), difference);
    if (inside) for (const [file, bytes] of inside.files) files.set(file, bytes);
    unseen.push(...(inside?.unseen ?? ['']).map((one) => (one === '' ? path : `${path}/${one}`)));
  }
  return { files, unseen };
}

async function submoduleState(submodule: Repository, { mode, id }: Difference): Promise<EarlierState | undefined> {
  // Where it was never fetched, git would answer for the repository around it.
  const isHere = existsSync(submodule.top) && (await submodule.ask(['rev-parse', '--show-toplevel'])) === submodule.top;
  if (mode !== SUBMODULE) return isHere ? nothingIn(submodule) : { files: new Map(), unseen: [] };
  const isKnown = isHere && (await submodule.ask(['rev-parse', '--verify', '--quiet', `${id}^{commit}`])) !== undefined;
  return isKnown ? stateOfCommit(submodule, id) : undefined;
}

/** The state in which none of its files was there. */
async function nothingIn(submodule: Repository): Promise<EarlierState> {
  const tracked = listed(await submodule.run(['ls-files', '-z']));
  return earlierState(submodule, [], [...tracked, ...(await untrackedIn(submodule))]);
}

/** The state of a commit, as far as the working tree has another one. */
export async function stateOfCommit(repository: Repository, commit: string): Promise<EarlierState> {
  const differences = await differencesOf(repository, ['diff-index', commit]);
  return earlierState(repository, differences, await untrackedIn(repository));
}

/** Files that git neither knows nor ignores. */
export async function untrackedIn(repository: Repository): Promise<readonly string[]> {
  return listed(await repository.run(['ls-files', '--others', '--exclude-standard', '-z']));
}

const listed = (list: Buffer): readonly string[] => list.toString('utf8').split('\0').filter(Boolean);

/** The contents of files, by one process for all of them. */
async function blobsOf(repository: Repository, files: readonly Difference[]): Promise<readonly (Buffer | undefined)[]> {
  if (files.length === 0) return [];
  const out = await repository.run(['cat-file', '--batch'], files.map(({ id }) => `${id}\n`).join(''));
  let at = 0;
  return files.map(() => {
    const line = out.indexOf(10, at);
    const size = /^[0-9a-f]+ \w+ (\d+)$/.exec(out.toString('utf8', at, line))?.[1];
    at = line + 1;
    if (size === undefined) return undefined;
    const bytes = out.subarray(at, at + Number(size));
    at += Number(size) + 1;
    return bytes;
  });
}
