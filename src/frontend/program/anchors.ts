// Which libraries make a package worth analysing, told by the tags of their models.
import { toPosix } from '../files/file-path.js';
import type { Disk } from '../files/disk.js';
import { packageNameOf } from '../workspace/packages.js';
import { EFFECT_TAGS } from '../../models/tags/effects.js';
import { TRANSACTION_TAGS } from '../../models/tags/transactions.js';

/** Work, and what any code may do: user interfaces have it too, and imports lead to it from where it matters. */
const EVERYWHERE = new Set(['nothing', 'instead', 'io', 'blocks', 'cpu']);

/**
 * A library whose model bears one of these makes a package worth analysing: it talks to a database, answers requests or
 * does jobs.
 */
const ANCHOR = new RegExp(
  `@(?:${[...EFFECT_TAGS, ...TRANSACTION_TAGS]
    .map((tag) => tag.name)
    .filter((tag) => !EVERYWHERE.has(tag))
    .concat('entry', 'handler', 'registers', 'processes', 'handles')
    .join('|')})\\b`,
);

/** The packages of `modelFiles` that do. Read from the files as they are: which version holds is not known before the workspace is. */
export function anchorsAmong(modelFiles: ReadonlyMap<string, string>, disk: Disk): ReadonlySet<string> {
  const named = [...modelFiles].filter(([, file]) => {
    const read = disk.readIfFile(toPosix(file));
    return !read || !('text' in read) || ANCHOR.test(read.text);
  });
  // Of a part of a package, what manifests name is the package.
  return new Set(named.flatMap(([name]) => [name, packageNameOf(name) ?? name]));
}
