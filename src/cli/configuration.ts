// The configuration that holds for a command.
import { isAbsolute, relative } from 'node:path';
import { rules } from '../../rules/index.js';
import { loadConfiguration } from '../config/load.js';
import type { Configuration } from '../session.js';
import { workspaceOf } from '../session/workspace-root.js';

/** `textOf` has texts that count in place of those on disk. The file that is named, else the nearest one from `cwd`; from the paths' workspace where `cwd` lies outside of it. */
export function configurationFor(
  cwd: string,
  paths: readonly string[],
  file: string | undefined,
  textOf?: (file: string) => string | undefined,
): Configuration {
  const root = workspaceOf(cwd, paths);
  const folder = relative(root, cwd);
  const from = folder.startsWith('..') || isAbsolute(folder) ? root : cwd;
  return loadConfiguration({ cwd, from, file, rules, ...(textOf && { textOf }) });
}
