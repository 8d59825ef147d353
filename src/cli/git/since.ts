// What a branch brings: the working tree against the commit that it left another branch at.
import { UsageError } from '../../core/errors.js';
import type { Terminal } from '../terminal.js';
import type { Changes } from './changes.js';
import { stateOfCommit } from './differences.js';
import { repositoryOf, type Repository } from './repository.js';

/** `revision`: as on the command line; `true` for the branch that this one will be merged into. */
export async function changesSince(revision: string | true, { cwd, env }: Terminal): Promise<Changes> {
  const repository = await repositoryOf(cwd, '--since');
  const target = revision === true ? await targetBranch(repository, env) : revision;
  const base = await forkPoint(repository, target);
  const { files, unseen } = await stateOfCommit(repository, base);
  return {
    against: `${target} (${base.slice(0, 9)})`,
    now: new Map(),
    before: [files],
    isProgram: files.size > 0,
    unseen,
  };
}

/** Where services say which branch a change is meant for. */
const TARGETS = [
  'GITHUB_BASE_REF',
  'CI_MERGE_REQUEST_TARGET_BRANCH_NAME',
  'BITBUCKET_PR_DESTINATION_BRANCH',
  'SYSTEM_PULLREQUEST_TARGETBRANCH',
  'BUILDKITE_PULL_REQUEST_BASE_BRANCH',
  'CHANGE_TARGET',
] as const;

async function targetBranch(repository: Repository, env: Terminal['env']): Promise<string> {
  // GitLab fetches no other branch, and tells the commit itself.
  const base = env['CI_MERGE_REQUEST_DIFF_BASE_SHA'];
  if (base) return base;
  const target = TARGETS.map((name) => env[name]).find((value) => value !== undefined && value !== '');
  if (target !== undefined) return `origin/${target.replace(/^refs\/heads\//, '')}`;
  const head = await repository.ask(['symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD']);
  const candidates = [...(head === undefined ? [] : [head]), 'origin/main', 'origin/master', 'main', 'master'];
  for (const name of candidates) if (await commitOf(repository, name)) return name;
  throw new UsageError('--since cannot tell which branch is the default one. Say which: --since main');
}

const commitOf = (repository: Repository, name: string): Promise<string | undefined> =>
  repository.ask(['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]);

/** Of a commit that is named otherwise than by a branch all that there is to fetch is the history. */
function branchToFetch(target: string): string {
  if (/^[0-9a-f]{7,64}$|[~^@:]|^HEAD$/.test(target)) return '';
  const branch = target.replace(/^origin\//, '');
  return ` +refs/heads/${branch}:refs/remotes/origin/${branch}`;
}

/** The last commit that both have. */
async function forkPoint(repository: Repository, target: string): Promise<string> {
  // Where a service checks out one branch, others are there as those of the origin.
  const commit = (await commitOf(repository, target)) ?? (await commitOf(repository, `origin/${target}`));
  const base = commit && (await repository.ask(['merge-base', commit, 'HEAD']));
  if (base) return base;
  const isShallow = (await repository.ask(['rev-parse', '--is-shallow-repository'])) === 'true';
  const fetch = `git fetch --no-tags${isShallow ? ' --unshallow' : ''} origin${branchToFetch(target)}`;
  if (isShallow) {
    throw new UsageError(
      `--since: this clone is shallow, and does not go back to where the work left ${target}. Get the rest with\n  ${fetch}\n` +
        'or check out with all of the history (`fetch-depth: 0` of actions/checkout, GIT_DEPTH: 0 in GitLab).',
    );
  }
  if (commit) throw new UsageError(`--since: ${target} and what is checked out have no commit in common.`);
  throw new UsageError(`--since: there is no ${target} here. If it is a branch of the origin, get it with\n  ${fetch}`);
}
