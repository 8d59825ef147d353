// Who depends on what: a file on all that it imports, on what these import, and on what lowering has looked at besides.
import { append } from '../../core/multimap.js';

/** What each file takes something from. */
export type Dependencies = (file: string) => Iterable<string>;

/** Who takes something from each file. */
export type Users = ReadonlyMap<string, readonly string[]>;

export function usersAmong(files: Iterable<string>, dependencies: Dependencies): Users {
  const users = new Map<string, string[]>();
  for (const file of files) for (const used of dependencies(file)) append(users, used, file);
  return users;
}

/** The files themselves and all that depend on them, however many files lie between. */
export function dependentsOf(changed: Iterable<string>, users: Users): ReadonlySet<string> {
  const found = new Set(changed);
  // A set hands out what is added while it is gone over.
  for (const file of found) for (const user of users.get(file) ?? []) found.add(user);
  return found;
}
