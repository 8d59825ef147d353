// What a commit would contain: which files are staged in git, and their text where the working tree has more.
import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { messageOf, UsageError } from '../core/errors.js';

const run = promisify(execFile);
const SOURCE = /\.[cm]?[jt]sx?$/;

export interface Staged {
  /** Absolute source files with forward slashes that a commit would add or change. */
  readonly files: ReadonlySet<string>;
  /** The staged text of every source file that was changed again since it was staged. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Asks git. The hook's environment names the index that counts, so it is handed on. */
export async function stagedIn(cwd: string): Promise<Staged> {
  const upward = (await git(cwd, ['rev-parse', '--show-cdup'])).trim();
  const top = resolve(cwd, upward);
  const absolute = (path: string) => resolve(top, path).replaceAll('\\', '/');
  const staged = await names(top, ['diff', '--cached', '--diff-filter=d']);
  const files = new Set(staged.map(absolute));
  const texts = new Map<string, string>();
  if (files.size === 0) return { files, texts };
  for (const path of await names(top, ['diff'])) {
    const text = await git(top, ['show', `:${path}`]);
    texts.set(absolute(path), text.replace(/^\ufeff/, ''));
  }
  return { files, texts };
}

async function names(top: string, args: readonly string[]): Promise<readonly string[]> {
  const list = await git(top, [...args, '--name-only', '--no-relative', '--no-ext-diff', '-z']);
  return list.split('\0').filter((path) => SOURCE.test(path));
}

async function git(cwd: string, args: readonly string[]): Promise<string> {
  try {
    const { stdout } = await run('git', [...args], { cwd, encoding: 'utf8', maxBuffer: 1 << 30 });
    return stdout;
  } catch (error) {
    const { code, stderr } = error as { readonly code?: unknown; readonly stderr?: string };
    if (code === 'ENOENT') throw new UsageError('--staged needs git, which cannot be found on the PATH.');
    throw new UsageError(`--staged needs a git repository here. git says: ${stderr?.trim() || messageOf(error)}`);
  }
}
