// Hooks that an ORM runs with a modelled call, as a fact on the op of its statement.
import type { Effect } from '../../core/outline/effect.js';
import type { RunsHooks } from '../../core/outline/message.js';
import type { Value } from '../../core/outline/value.js';
import type { EffectTag, MemberModel } from '../../models/member.js';

/** The hooks that run with the effects of these tags of a member's, if any; `over`: once for each of these rows. */
export function hooksWith(
  member: MemberModel,
  tags: readonly EffectTag[],
  effects: readonly Effect[],
  over: Value | undefined,
): { hooks?: RunsHooks } {
  const at = tags.findIndex(({ hooks }) => hooks);
  const entity = effects[at]?.entity;
  if (entity === undefined) return {};
  const inTransaction = member.effects.some(({ verb }) => verb === 'BEGIN');
  return {
    hooks: {
      ...tags[at]!.hooks!,
      entity,
      ...(over ? { over } : {}),
      ...(inTransaction ? { inTransaction } : {}),
    },
  };
}
