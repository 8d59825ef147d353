// What a commit would contain: which files are staged in git, and their text where the working tree has more. Nothing
// of the repository runs: no filter, no hook, no external diff.
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { messageOf, UsageError } from '../../core/errors.js';

const SOURCE = /\.[cm]?[jt]sx?$/;
const CONFIGURATION = /(?:^|\/)erplint\.jsonc$/;

export interface Staged {
  /** Absolute source files with forward slashes that a commit would add or change. */
  readonly files: ReadonlySet<string>;
  /** The staged text of every source file that was changed again since it was staged. */
  readonly texts: ReadonlyMap<string, string>;
  /** The staged text of every `erplint.jsonc` that is another one on disk. */
  readonly configurations: ReadonlyMap<string, string>;
}

/** Asks git. The hook's environment names the index that counts, so it is handed on. */
export async function stagedIn(cwd: string): Promise<Staged> {
  const top = (await git(cwd, ['rev-parse', '--show-toplevel'])).toString('utf8').replace(/\r?\n$/, '');
  const absolute = (path: string) => resolve(top, path).replaceAll('\\', '/');
  const unmerged = await names(cwd, ['diff', '--diff-filter=U']);
  const [conflict] = unmerged;
  if (conflict !== undefined) {
    const more = unmerged.length > 1 ? ` and ${unmerged.length - 1} more` : '';
    throw new UsageError(`--staged: ${conflict}${more} is not merged yet. Resolve the conflict and stage the file.`);
  }
  const files = new Set((await names(cwd, ['diff', '--cached', '--diff-filter=d'])).filter(isSource).map(absolute));
  const edited = (await names(cwd, ['diff'])).filter((path) => isSource(path) || CONFIGURATION.test(path));
  const staged = await textsOf(cwd, edited);
  const pick = (wanted: (path: string) => boolean) =>
    new Map(edited.flatMap((path, at) => (wanted(path) ? [[absolute(path), staged[at] ?? ''] as const] : [])));
  return {
    files,
    texts: files.size === 0 ? new Map() : pick(isSource),
    configurations: pick((path) => CONFIGURATION.test(path)),
  };
}

const isSource = (path: string): boolean => SOURCE.test(path);

async function names(cwd: string, args: readonly string[]): Promise<readonly string[]> {
  const list = await git(cwd, [...args, '--name-only', '--no-relative', '--no-ext-diff', '--no-textconv', '-z']);
  return list.toString('utf8').split('\0').filter(Boolean);
}

/** The staged texts of files, by one process for all of them. */
async function textsOf(cwd: string, paths: readonly string[]): Promise<readonly string[]> {
  if (paths.length === 0) return [];
  // A newline in a name would be two questions.
  const asked = paths.map((path) => (path.includes('\n') ? '' : path));
  const out = await git(cwd, ['cat-file', '--batch'], asked.map((path) => `:${path}\n`).join(''));
  let at = 0;
  return asked.map(() => {
    const line = out.indexOf(10, at);
    const size = /^[0-9a-f]+ \w+ (\d+)$/.exec(out.toString('utf8', at, line))?.[1];
    at = line + 1;
    if (size === undefined) return '';
    const text = out.toString('utf8', at, at + Number(size));
    at += Number(size) + 1;
    return text.replace(/^\ufeff/, '');
  });
}

/** Runs git; the index is not written to, and no monitor or filter of the repository is started. */
function git(cwd: string, args: readonly string[], input = ''): Promise<Buffer> {
  return new Promise((done, fail) => {
    const child = spawn('git', ['-c', 'core.fsmonitor=false', ...args], {
      cwd,
      env: { ...process.env, GIT_OPTIONAL_LOCKS: '0' },
    });
    const [out, err]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') fail(new UsageError('--staged needs git, which cannot be found on the PATH.'));
      else fail(new UsageError(`--staged needs git, which cannot be started: ${messageOf(error)}`));
    });
    child.on('close', (code) => {
      if (code === 0) done(Buffer.concat(out));
      else
        fail(new UsageError(`--staged needs a git repository here. git says: ${Buffer.concat(err).toString().trim()}`));
    });
    // Where git ends early, its exit code says why.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}
