// Real repositories of Git for tests, untouched by what the machine has configured.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { folderWith } from '../config/folder.js';

const ENVIRONMENT = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))),
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Somebody',
  GIT_AUTHOR_EMAIL: 'somebody@example.org',
  GIT_COMMITTER_NAME: 'Somebody',
  GIT_COMMITTER_EMAIL: 'somebody@example.org',
};

export interface TestRepository {
  readonly folder: string;
  git(...args: readonly string[]): string;
  write(path: string, text: string): void;
  /** Commits all that there is. */
  commit(): void;
}

/** The repository in a folder that exists. */
export function repositoryAt(folder: string): TestRepository {
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'protocol.file.allow=always', ...args], {
      cwd: folder,
      env: ENVIRONMENT,
      stdio: 'pipe',
      encoding: 'utf8',
    });
  return {
    folder,
    git,
    write: (path, text) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    },
    commit: () => {
      git('add', '--all');
      git('commit', '--quiet', '--allow-empty', '--message', 'A change');
    },
  };
}

/** A new repository with one commit on `main`. */
export function repositoryWith(files: Readonly<Record<string, string>>): TestRepository {
  return committed(folderWith(files));
}

/** Makes a folder a repository with one commit on `main`. */
export function committed(folder: string): TestRepository {
  const repository = repositoryAt(folder);
  repository.git('init', '--quiet', '--initial-branch', 'main');
  repository.commit();
  return repository;
}
