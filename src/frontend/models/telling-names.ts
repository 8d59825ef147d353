// Names of library members whose property tells something wherever it is read: a quick look at a name spares the question
// to the checker.
import type { Models } from './index.js';

/** Names of properties by what they bring; see what lowering shares. */
export function tellingNames({ members }: Models['table']): {
  readonly brought: ReadonlySet<string>;
  readonly ends: ReadonlySet<string>;
  readonly delegates: ReadonlySet<string>;
} {
  const [brought, ends, delegates] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const { id, brings, gives, effects } of members.values()) {
    const name = id.split('.').at(-1) ?? '';
    if (brings || gives?.as === 'ambient') brought.add(name);
    if (gives?.as === 'end') ends.add(name);
    if (gives?.as === 'handle' && gives.of.of === 'receiver' && effects.length === 0) delegates.add(name);
  }
  return { brought, ends, delegates };
}
