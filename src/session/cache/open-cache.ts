// What of a session's options decides what is read, and what it says of what was read.
import type { OtherFiles } from '../../frontend/files/file-view.js';
import type { Configuration, SessionOptions } from '../contract.js';
import { questionOf, type ReadOptions, SessionCache } from './session-cache.js';

/** What a frontend is opened with. */
export function readOptions(
  options: SessionOptions,
  config: Configuration,
  files: OtherFiles | undefined,
): ReadOptions {
  return {
    cwd: options.cwd,
    paths: options.paths ?? [],
    ignore: config.ignore,
    followsLinks: config.followLinks ?? false,
    models: config.models,
    ...(files && { files }),
  };
}

/** What is kept of the workspace, where anything is. Throws a UsageError for paths that lead nowhere. */
export function openCache(
  options: SessionOptions,
  config: Configuration,
  files: OtherFiles | undefined,
): SessionCache | undefined {
  return options.cache && new SessionCache(options.cache, readOptions(options, config, files));
}

/** What a session is asked by its options: of the same state the same question has the same answer. */
export const questionIn = ({ cwd, rules, disabledExemptions }: SessionOptions, config: Configuration): string =>
  questionOf(
    cwd,
    config,
    rules.map(({ id }) => id),
    [...(disabledExemptions ?? [])].sort(),
  );
