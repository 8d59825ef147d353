// Slots of contexts (async local storage): which one a value was asked from, and what a call keeps in which.
import { ts } from 'ts-morph';
import { contextSlot, type ContextSlot, type Keep } from '../../core/outline/outline.js';
import { accessOf } from '../../core/outline/fold.js';
import type { Value } from '../../core/outline/value.js';
import type { MemberModel } from '../../models/member.js';
import { locate } from '../syntax/names.js';
import { unwrap } from '../syntax/syntax.js';
import type { Frame } from './frame.js';
import { placeOf } from './places.js';
import { slotValue, type ModelCall } from './slots.js';

/** What is asked by names is one for all who have it injected; what is asked as a whole is the very object. */
export function storeOf(
  frame: Frame,
  { receiverNode }: ModelCall,
  { package: name, owner }: MemberModel,
  isNamed: boolean,
): string {
  return (isNamed || !receiverNode ? undefined : placeOf(frame, receiverNode)?.name) ?? `${name}:${owner}`;
}

/** What the call keeps, under its name or as a whole with each of its fields. */
export function keptBy(frame: Frame, call: ModelCall, member: MemberModel): Keep | undefined {
  const { puts } = member;
  const value = puts && slotValue(call, puts.value);
  if (!value) return undefined;
  const name = puts.name && slotValue(call, puts.name);
  if (puts.name && name?.is !== 'literal') return undefined;
  const store = storeOf(frame, call, member, puts.name !== undefined);
  const fields = value.is === 'record' ? Object.entries(value.fields).filter(([field]) => field !== '...') : [];
  const own = name?.is === 'literal' ? [name.text] : [];
  const slots: Record<ContextSlot, Value> = { [contextSlot(store, own)]: value };
  for (const [field, part] of fields) slots[contextSlot(store, [...own, field])] = part;
  return { node: 'keep', at: locate(call.node), slots, ...(member.callbacks.length === 0 && { stays: true }) };
}

/** `store.manager = manager` where the context gave the object: it is kept in that slot. */
export function keepSet(frame: Frame, target: ts.Expression, value: Value): void {
  if (!frame.inMemory.some(({ store }) => store !== undefined)) return;
  const slot = slotAskedBy(frame, target);
  if (slot !== undefined) frame.out.push({ node: 'keep', at: locate(target), slots: { [slot]: value }, stays: true });
}

/** The slot that an expression in a condition asks for. */
export function slotAskedBy(frame: Frame, node: ts.Expression): ContextSlot | undefined {
  const path: string[] = [];
  let at = unwrap(node);
  for (; ts.isPropertyAccessExpression(at); at = unwrap(at.expression)) path.unshift(at.name.text);
  const local = ts.isIdentifier(at) ? frame.lookup(at.text)?.value : undefined;
  const { root, path: own } = local ? accessOf(local) : { root: undefined, path: [] };
  const read = root?.is === 'result' ? root.of : frame.contextReads.get(at);
  const asked = frame.inMemory.find(({ result, store }) => store !== undefined && result === read);
  return asked && contextSlot(asked.store!, [asked.context ?? '', ...own, ...path]);
}
