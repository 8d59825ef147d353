// Where a run keeps what it makes of the code for the next one.
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { CacheOptions } from '../session.js';
import { workspaceOf } from '../session/workspace-root.js';
import type { Terminal } from './terminal.js';

/** A folder; `true` for the usual one, `false` for none, and nothing for the usual one where packages are installed. */
export type CacheChoice = string | boolean | undefined;

/** In `node_modules`, which no repository holds, where nothing else is asked for. */
export function cacheFor(
  choice: CacheChoice,
  paths: readonly string[],
  { cwd, stderr }: Terminal,
): CacheOptions | undefined {
  if (choice === false) return undefined;
  const onProblem = (message: string) => stderr.write(`erplint: ${message}\n`);
  if (typeof choice === 'string') return { location: resolve(cwd, choice), onProblem };
  const installed = join(workspaceOf(cwd, paths), 'node_modules');
  return choice || isFolder(installed) ? { location: join(installed, '.cache/erplint'), onProblem } : undefined;
}

const isFolder = (name: string): boolean => statSync(name, { throwIfNoEntry: false })?.isDirectory() ?? false;
