// What decides how many rows a statement counts: the columns that its conditions name.
import type { Value } from '../../core/outline/value.js';
import type { EffectTag } from '../../models/member.js';
import type { Frame } from '../frame/frame.js';
import type { ModelCall } from '../frame/slots.js';
import { factsOf } from '../model-effects/builders.js';

/** Names in the conditions of a count, columns among them; none where a condition is made elsewhere. */
export function countedBy(
  frame: Frame,
  call: ModelCall,
  tags: readonly EffectTag[],
): { readonly counts?: readonly string[] } {
  if (!tags.every(({ kind, rows }) => kind === 'read' && rows === 'count')) return {};
  const names = new Set<string>();
  const conditions = [...call.arguments, ...(factsOf(frame, call.receiver)?.passed ?? [])];
  return conditions.every((value) => addNames(value, names)) ? { counts: [...names].sort() } : {};
}

/** Whether all names in the value are known: `{ where: { isActive: true } }`, `'s.sync_ignored = false'`. */
function addNames(value: Value, names: Set<string>): boolean {
  if (value.is === 'literal') for (const [word] of value.text.matchAll(/[A-Za-z_]\w*/g)) names.add(word);
  if (value.is === 'list') return value.items.every((item) => addNames(item, names));
  if (value.is !== 'record') return value.is === 'literal';
  return Object.entries(value.fields).every(([name, field]) => {
    names.add(name);
    return name !== '...' && (field.is !== 'record' || addNames(field, names));
  });
}
