// Hooks that an ORM runs with a modelled call, as a fact on the op of its statement.
import type { Effect } from '../../core/outline/effect.js';
import type { RunsHooks } from '../../core/outline/message.js';
import type { Value } from '../../core/outline/value.js';
import type { MemberModel } from '../../models/member.js';

/** The hooks that run with these effects of a member's, if any; `over`: once for each of these rows. */
export function hooksWith(
  { runsHooks, effects: tags }: MemberModel,
  effects: readonly Effect[],
  over: Value | undefined,
): { hooks?: RunsHooks } {
  if (!runsHooks) return {};
  const kind = runsHooks.on.includes('load') ? 'read' : 'write';
  const statement = effects.find((effect) => effect.kind === kind);
  if (!statement?.entity) return {};
  const inTransaction = tags.some(({ verb }) => verb === 'BEGIN');
  return {
    hooks: {
      ...runsHooks,
      entity: statement.entity,
      ...(over ? { over } : {}),
      ...(inTransaction ? { inTransaction } : {}),
    },
  };
}
