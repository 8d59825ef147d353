// Writing the files of a scaffold: all or none, formatted like the rest.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { UsageError } from '../../src/core/errors.js';

/** The name given on the command line, when it is one for `what`. */
export function checkedName(name: string | undefined, what: string, pattern: RegExp, example: string): string {
  if (name === undefined) throw new UsageError(`Name the ${what}: npm run new-${what} ${example}`);
  if (!pattern.test(name)) throw new UsageError(`'${name}' is no name for a ${what}: write it like ${example}.`);
  return name;
}

/** Writes new files below `root`; a file that is there already is an error, and nothing is written. */
export async function writeNew(root: string, files: ReadonlyMap<string, string>): Promise<void> {
  const there = [...files.keys()].filter((path) => existsSync(join(root, path)));
  if (there.length > 0)
    throw new UsageError(`${there.join(', ')}: already there. Choose another name, or remove it first.`);
  for (const [path, text] of files) await write(root, path, text);
}

/** Writes one file below `root`, new or not. */
export async function write(root: string, path: string, text: string): Promise<void> {
  const file = join(root, path);
  const options = await resolveConfig(file);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, await format(text, { ...options, filepath: file }));
}

/** The text of a file below `root`. */
export const read = (root: string, path: string): string => readFileSync(join(root, path), 'utf8');
