// What a commit would bring: the index against the last commit, and against those that it merges; the working tree need have
// none of them.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from '../../core/errors.js';
import { isProgramFile } from '../../session/names.js';
import type { Changes } from './changes.js';
import {
  differencesOf,
  type EarlierState,
  earlierState,
  isSubmodule,
  stateOfCommit,
  untrackedIn,
} from './differences.js';
import { repositoryOf, type Repository } from './repository.js';

/** Asks git about the repository of `cwd`. */
export async function stagedIn(cwd: string): Promise<Changes> {
  const repository = await repositoryOf(cwd, '--staged');
  const edited = await differencesOf(repository, ['diff-files']);
  refuseUnmerged(edited.filter(({ status }) => status === 'U').map(({ path }) => path));
  const head = await repository.ask(['rev-parse', '--verify', '--quiet', 'HEAD']);
  const staged = await stagedPaths(repository, head);
  const isProgram = staged.some(({ path, isLibrary }) => isLibrary || isProgramFile(path));
  const files = new Set(staged.map(({ path }) => `${repository.top}/${path}`));
  if (!isProgram) return { against: 'HEAD', now: new Map(), before: [], isProgram, files, unseen: [] };
  // What git does not know is no part of the commit.
  const now = await earlierState(repository, edited, await untrackedIn(repository));
  const merged = await mergedCommits(repository);
  const before: EarlierState[] = [];
  for (const commit of head === undefined ? [] : [head, ...merged])
    before.push(await stateOfCommit(repository, commit));
  return {
    against: merged.length === 0 ? 'HEAD' : 'HEAD and MERGE_HEAD',
    now: now.files,
    before: before.map(({ files: texts }) => texts),
    isProgram,
    files,
    unseen: [...new Set([now, ...before].flatMap(({ unseen }) => unseen))].sort(),
  };
}

/** What the commit will have as its other parents, while a merge waits for it. */
async function mergedCommits(repository: Repository): Promise<readonly string[]> {
  const file = await repository.ask(['rev-parse', '--git-path', 'MERGE_HEAD']);
  try {
    return readFileSync(resolve(repository.top, file ?? 'MERGE_HEAD'), 'utf8')
      .split('\n')
      .filter(Boolean);
  } catch {
    return [];
  }
}

interface StagedPath {
  readonly path: string;
  /** It is a submodule. */
  readonly isLibrary: boolean;
}

async function stagedPaths(repository: Repository, head: string | undefined): Promise<readonly StagedPath[]> {
  // Before the first commit all that is in the index is new: the empty tree has another name by the kind of hash.
  const from = head ?? (await repository.run(['hash-object', '-t', 'tree', '--stdin'])).toString('utf8').trim();
  const staged = await differencesOf(repository, ['diff-index', '--cached', from]);
  return staged.map((difference) => ({ path: difference.path, isLibrary: isSubmodule(difference) }));
}

function refuseUnmerged(paths: readonly string[]): void {
  const [first, ...others] = [...new Set(paths)];
  if (first === undefined) return;
  const more = others.length > 0 ? ` and ${others.length} more` : '';
  throw new UsageError(`--staged: ${first}${more} is not merged yet. Resolve the conflict and stage the file.`);
}
