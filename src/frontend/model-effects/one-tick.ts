// When calls of one tick are one statement, and when what a library promises never runs.
import { ts } from 'ts-morph';
import type { Value } from '../../core/outline/value.js';
import type { MemberModel } from '../../models/member.js';
import { classId } from '../models/index.js';
import type { Frame } from '../frame/frame.js';
import { slotValue, type ModelCall } from '../frame/slots.js';

/** Whether the call can be gathered with others: it asks by plain values of its keys, without operators. */
export function isGathered(
  frame: Frame,
  call: ModelCall,
  { gathers }: MemberModel,
  entity: string | undefined,
): boolean {
  if (!gathers) return false;
  if (gathers !== true && gathers.of === 'receiver') return isOfGathered(frame, call.receiver);
  const where = gathers === true ? undefined : slotValue(call, gathers);
  if (where?.is !== 'record') return true;
  const known = entity === undefined ? undefined : frame.shared.entities.byId(entity);
  const columns = new Set([...(known?.fields ?? []), ...(known?.relations ?? []).map(({ name }) => name)]);
  // A key over several columns is a record of its own; a column's record has operators in it.
  return Object.entries(where.fields).every(
    ([name, value]) => !LOGIC.has(name) && !(columns.has(name) && isRecord(value)),
  );
}

/** `findUnique(…).customer()` goes on from what is gathered, in the same tick. */
function isOfGathered(frame: Frame, receiver: Value | undefined): boolean {
  const before = receiver?.is === 'result' ? frame.calls.get(receiver.of) : undefined;
  return before?.effects?.some(({ gathers }) => gathers === true) ?? false;
}

const LOGIC = new Set(['AND', 'OR', 'NOT']);

const isRecord = (value: Value): boolean => value.is === 'record';

/** `prisma.log.create(…);`: nobody awaits what the library starts only then. */
export function isNeverRun(
  frame: Frame,
  { node, isHandedOver }: ModelCall,
  { package: name, owner }: MemberModel,
): boolean {
  if (isHandedOver || !frame.shared.models.table.classes.get(classId(name, owner ?? ''))?.isLazy) return false;
  let outer = node.parent;
  while (ts.isParenthesizedExpression(outer) || ts.isVoidExpression(outer)) outer = outer.parent;
  return ts.isExpressionStatement(outer);
}
