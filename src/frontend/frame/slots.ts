// Slots of a modelled call: the expressions and values that its tags refer to.
import type { ts } from 'ts-morph';
import type { Value } from '../../core/outline/value.js';
import type { Slot } from '../../models/member.js';
import type { ModelCall } from './builder-facts.js';
import { unwrap, propertyOf } from '../syntax/syntax.js';

export type { ModelCall };

/** The value in a slot; `undefined` where the call does not give one. */
export function slotValue(call: ModelCall, slot: Slot): Value | undefined {
  let value =
    slot.of === 'receiver' ? call.receiver : typeof slot.of === 'number' ? call.arguments[slot.of] : undefined;
  for (const name of slot.path) {
    if (!value) return undefined;
    value = value.is === 'record' ? fieldOf(value.fields, name) : { is: 'field', of: value, name };
  }
  return value;
}

/** A field of a record; one that is not written out may come from what was spread into it. */
function fieldOf(fields: Readonly<Record<string, Value>>, name: string): Value | undefined {
  const spread = fields['...'];
  return fields[name] ?? (spread && { is: 'field', of: spread, name });
}

/** The source of a slot, through object literals. */
export function slotNode(call: ModelCall, slot: Slot): ts.Expression | undefined {
  let node =
    slot.of === 'receiver' ? call.receiverNode : typeof slot.of === 'number' ? call.argumentNodes[slot.of] : undefined;
  for (const name of slot.path) node = node && propertyOf(unwrap(node), name);
  return node;
}

/** A literal number in a slot, or one that is no more than that. */
export function slotNumber(call: ModelCall, slot: Slot): number | undefined {
  const value = slotValue(call, slot);
  if (value?.is === 'derived') return value.limit;
  if (value?.is !== 'literal') return undefined;
  const number = Number(value.text);
  return value.text !== '' && Number.isFinite(number) ? number : undefined;
}
