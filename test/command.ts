// The command as a process of its own: as it was built where no source is newer, which starts in a third of the time; else
// from its sources. Both are the same code.
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { repository } from '../scripts/repository.js';

const SOURCES = ['{src,rules,eslint-plugin/src}/**/*.ts', 'package.json', 'tsdown.config.ts'];
const BUILT = ['dist/cli.js', 'dist/index.js', 'eslint-plugin/dist/index.js'];
const at = (path: string): string => join(repository, path);

/** Whether what was built is what the sources say. */
export const isBuilt = ((): boolean => {
  if (!BUILT.every((path) => existsSync(at(path)))) return false;
  const age = (path: string): number => statSync(at(path)).mtimeMs;
  const oldest = Math.min(...BUILT.map(age));
  return globSync(SOURCES, { cwd: repository }).every((path) => age(path) <= oldest);
})();

/** What node is started with. */
export const COMMAND: readonly string[] = isBuilt
  ? [at('dist/cli.js')]
  : ['--import', import.meta.resolve('tsx'), at('src/cli.ts')];

/** The same as words of a shell. */
export const SHELL_COMMAND = [process.execPath, ...COMMAND].map((word) => `'${word}'`).join(' ');
