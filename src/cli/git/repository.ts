// Git as a program that is asked. Nothing of the repository runs: no filter, no hook, no monitor, no external diff; and the
// index is not written to.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { messageOf, UsageError } from '../../core/errors.js';

export interface Repository {
  /** The folder of the working tree, with forward slashes. */
  readonly top: string;
  /** What git prints; throws a `UsageError` with what it says where it fails. */
  run(args: readonly string[], input?: string): Promise<Buffer>;
  /** What git prints, without its line break; `undefined` where it fails. */
  ask(args: readonly string[]): Promise<string | undefined>;
  /** The repository of a submodule. */
  submodule(path: string): Repository;
}

/** The repository that `cwd` lies in; `option` is what needs it, for messages. */
export async function repositoryOf(cwd: string, option: string): Promise<Repository> {
  const outside = new AskedRepository(cwd, option, process.env);
  const asked = async (what: string): Promise<string> =>
    (await outside.run(['rev-parse', what])).toString('utf8').replace(/\r?\n$/, '');
  const top = await asked('--show-toplevel');
  const { GIT_DIR, GIT_WORK_TREE } = process.env;
  const isNamed = GIT_DIR !== undefined || GIT_WORK_TREE !== undefined;
  // They may be named from where the command runs, which the top of the tree need not be.
  const names = isNamed && { GIT_DIR: await asked('--absolute-git-dir'), GIT_WORK_TREE: top };
  return new AskedRepository(top.replaceAll('\\', '/'), option, { ...process.env, ...names });
}

class AskedRepository implements Repository {
  constructor(
    readonly top: string,
    private readonly option: string,
    // A hook's environment names the repository and the index that count, so it is handed on.
    private readonly env: NodeJS.ProcessEnv,
  ) {}

  submodule(path: string): Repository {
    // They name those of the repository around it.
    const env = Object.fromEntries(Object.entries(this.env).filter(([name]) => !name.startsWith('GIT_')));
    return new AskedRepository(join(this.top, path).replaceAll('\\', '/'), this.option, env);
  }

  async run(args: readonly string[], input = ''): Promise<Buffer> {
    const { code, out, err } = await this.#spawn(args, input);
    if (code === 0) return out;
    throw new UsageError(`${this.option} needs a git repository here. git says: ${err.toString().trim()}`);
  }

  async ask(args: readonly string[]): Promise<string | undefined> {
    const { code, out } = await this.#spawn(args, '');
    return code === 0 ? out.toString('utf8').replace(/\r?\n$/, '') : undefined;
  }

  #spawn(args: readonly string[], input: string): Promise<Answer> {
    return new Promise((done, fail) => {
      const child = spawn('git', ['-c', 'core.fsmonitor=false', ...args], {
        cwd: this.top,
        env: { ...this.env, GIT_OPTIONAL_LOCKS: '0' },
      });
      const [out, err]: [Buffer[], Buffer[]] = [[], []];
      child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
      child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
      child.on('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT')
          fail(new UsageError(`${this.option} needs git, which cannot be found on the PATH.`));
        else fail(new UsageError(`${this.option} needs git, which cannot be started: ${messageOf(error)}`));
      });
      child.on('close', (code) => {
        done({ code, out: Buffer.concat(out), err: Buffer.concat(err) });
      });
      // Where git ends early, its exit code says why.
      child.stdin.on('error', () => undefined);
      child.stdin.end(input);
    });
  }
}

interface Answer {
  readonly code: number | null;
  readonly out: Buffer;
  readonly err: Buffer;
}
