// The repository's own files, as the tests about the repository see them.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { repository } from '../../scripts/repository.js';

/** TypeScript sources under `folders`, relative to the repository with forward slashes, sorted. */
export function sourceFiles(folders: readonly string[]): string[] {
  const patterns = folders.flatMap((folder) => [`${folder}/**/*.ts`, `${folder}.ts`]);
  return globSync(patterns, { cwd: repository, ignore: ['**/node_modules/**', '**/dist/**', '**/*.d.ts'] }).sort();
}

/** The text of a file named relative to the repository. */
export const textOf = (file: string): string => readFileSync(join(repository, file), 'utf8');

/** Text files that are committed or would be, relative to the repository. */
export function ownFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    cwd: repository,
    encoding: 'utf8',
  });
  return listed
    .split('\0')
    .filter(
      (file) =>
        /\.(c|m)?(ts|js)x?$|\.(jsonc?|md|ya?ml|svg|sh)$|^\.ci\//.test(file) && existsSync(join(repository, file)),
    )
    .sort();
}
