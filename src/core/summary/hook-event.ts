// What a hook learns of the entity that it is run for, from what the library calls it with: `event.metadata.tableName`.
import { conditionIn, type Condition } from './condition.js';
import type { EntityName } from '../outline/message.js';
import type { Value } from '../outline/value.js';

/** By what a value of the hook tells the entity: by its class, or by its table. */
export function entityTold(value: Value, tells: readonly EntityName[]): EntityName['by'] | undefined {
  const path: string[] = [];
  let at = value;
  for (; at.is === 'field'; at = at.of) path.unshift(at.name);
  if (at.is !== 'parameter' || path.length === 0) return undefined;
  const { index } = at;
  return tells.find((one) => one.parameter === index && one.path.join() === path.join())?.by;
}

/** Whether it comes about only for entities that the hook picks by their names. */
export const isOfPicked = (
  { under }: { readonly under: readonly Condition[] },
  tells: readonly EntityName[],
): boolean =>
  conditionIn(under, 'equal')?.all.some(({ value, isOther }) => !isOther && entityTold(value, tells) !== undefined) ??
  false;
