// What a hook asks of its event to learn which entity it is run for: `event.metadata.name`, `.target`, `.tableName`.
import { conditionIn, type Condition } from './condition.js';
import type { Value } from '../outline/value.js';

/** By what it asks for the entity: by its class, or by its table. */
export function entityAsked(value: Value): 'class' | 'table' | undefined {
  const metadata = value.is === 'field' ? value.of : undefined;
  if (value.is !== 'field' || metadata?.is !== 'field' || metadata.name !== 'metadata') return undefined;
  if (metadata.of.is !== 'parameter') return undefined;
  return BY.get(value.name);
}

const BY: ReadonlyMap<string, 'class' | 'table'> = new Map([
  ['name', 'class'],
  ['targetName', 'class'],
  ['target', 'class'],
  ['tableName', 'table'],
]);

/** Whether it comes about only for entities that the hook picks by their names. */
export const isOfPicked = ({ under }: { readonly under: readonly Condition[] }): boolean =>
  conditionIn(under, 'equal')?.all.some(({ value, isOther }) => !isOther && entityAsked(value) !== undefined) ?? false;
