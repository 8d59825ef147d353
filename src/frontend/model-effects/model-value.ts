// What a call of a modelled member gives: an argument or a part of it, a handle, what its callbacks gave, or the
// result of its statement.
import { inputsOf } from '../../core/outline/call.js';
import { ts } from 'ts-morph';
import type { MadeValue, Resource } from '../../core/outline/outline.js';
import { AMBIENT, NEW_ID, TIME, unknownValue, type Value } from '../../core/outline/value.js';
import type { MemberModel, Slot } from '../../models/member.js';
import { copyBuilder, openBuilder } from './builders.js';
import { sourceName } from '../declarations/data-sources.js';
import { isAwaited } from '../frame/call-arguments.js';
import type { Frame } from '../frame/frame.js';
import { locate, shorten } from '../syntax/names.js';
import { storeOf } from '../frame/context-slots.js';
import { slotNode, slotNumber, slotValue, type ModelCall } from '../frame/slots.js';
import { copyOfThis } from './object-copy.js';
import { goesOverOthers } from './handle.js';
import { isFixed, isPart, join } from '../frame/terms.js';

/** What they give without arguments is the time at which they run. */
const CLOCKS: ReadonlySet<string> = new Set([
  'ecmascript:DateConstructor.new',
  'ecmascript:DateConstructor.now',
  'ecmascript:Performance.now',
]);

/** Notes that a connection is taken or given back, or a transaction begun or ended, by hand; gives the call's value. */
export function handled(frame: Frame, call: ModelCall, member: MemberModel, value: Value): Value {
  const { transaction, client, later, beginsOwn, beginsBound, takesBack, inside } = member;
  if (!transaction || goesOverOthers(frame, call, member)) return value;
  const isNew = transaction === 'open' || beginsOwn === true;
  const result: Value = isNew ? { is: 'handle', origin: 'opened', of: value } : value;
  const of = member.released ? slotValue(call, member.released) : call.receiver;
  const handle = isNew ? result : (of ?? unknownValue('no receiver'));
  const isConnection = transaction === 'open' || transaction === 'connect' || transaction === 'release';
  const kind = !isConnection ? 'transaction' : client ? 'client' : 'connection';
  const more = {
    ...(transaction === 'open' && !client && call.receiver && { from: call.receiver }),
    ...(takesBack && { takesBack }),
    ...(later && { later }),
    ...(beginsBound && { bound: true as const }),
    ...(inside !== undefined && { inside }),
  };
  noteStep(frame, call, { action: transaction === 'release' ? 'close' : transaction, kind, handle, ...more });
  return result;
}

/** Notes that a callback is given a connection; gives what it is told in place of one where there is none. */
export function noteTaken(frame: Frame, call: ModelCall, handle: Value): Value {
  const failure = pseudoCall(frame, call);
  const from = call.receiver && { from: call.receiver };
  noteStep(frame, call, { action: 'open', kind: 'connection', handle, ...from, failure: failure.of });
  return failure;
}

/** Notes a step of a connection's or a transaction's life. */
export function noteStep(
  frame: Frame,
  call: ModelCall,
  step: Pick<Resource, 'action' | 'kind' | 'handle' | 'from' | 'failure' | 'takesBack' | 'later' | 'bound' | 'inside'>,
): void {
  const callee = (call.node as ts.CallExpression).expression as ts.Node | undefined;
  const text = shorten((callee ?? call.node).getText());
  frame.out.push({ node: 'resource', at: locate(call.node), text, ...step, awaited: isAwaited(call.node) });
}

/** What a call gives varies with what it was given: a builder with its conditions, a slice with its bounds. */
export function noteDepends(frame: Frame, call: ModelCall, name: string, value: Value): void {
  if (frame.loops.length === 0 || (value.is !== 'handle' && value.is !== 'derived' && value.is !== 'chunks')) return;
  const loops = new Set(frame.depends.get(value));
  for (const argument of call.arguments) frame.varies(argument, loops);
  // So do elements that a callback picks by what it reads around it.
  for (const node of call.argumentNodes) frame.readsOf(node, loops);
  // What is taken off a queue is another part of it in each pass.
  const emptied = name === 'splice' && call.receiver && frame.loopOver(call.receiver);
  if (emptied) loops.add(emptied.id);
  if (loops.size > 0) frame.depends.set(value, loops);
}

/** What the call gives: what a tag says, what its callbacks gave, the op's result, or something made of its parts. */
export function resultOf(
  frame: Frame,
  call: ModelCall,
  member: MemberModel,
  op: Value | undefined,
  fromCallbacks: Value | undefined,
): Value {
  const { gives } = member;
  const copy = copyOfThis(frame, call, member);
  if (copy) return copy;
  if (member.brings) return by(frame, op, { is: 'input', from: member.brings });
  if (gives?.as === 'ambient') return by(frame, op, { ...AMBIENT });
  if (gives?.as === 'new-id') return by(frame, op, { ...NEW_ID });
  // `(manager ?? this.dataSource).getRepository`: on whichever of them is there.
  const { receiver } = call;
  if (gives?.as === 'pool')
    return by(frame, op, receiver?.is === 'join' ? handleFrom(frame, call, receiver) : pooled(frame, call, member));
  if (gives) {
    const of = gives.of.of === 'returned' ? (op ?? fromCallbacks) : anyOf(call, gives.of);
    if (of) return by(frame, op, shape(frame, call, member, of, fromCallbacks, op));
    if (gives.as === 'handle') return by(frame, op, pooled(frame, call, member));
  }
  if (fromCallbacks && (!op || member.callbacks.some(({ returns }) => returns))) return by(frame, op, fromCallbacks);
  if (op) return op;
  if (CLOCKS.has(member.id) && call.arguments.length === 0) return { ...TIME };
  const value = pseudoCall(frame, call);
  noteMade(frame, call, member, value.of);
  return value;
}

/** What is in the slot, or in it or one that follows it. */
function anyOf(call: ModelCall, slot: Slot): Value | undefined {
  const isSeveral = slot.rest && typeof slot.of === 'number' && call.arguments.length > slot.of + 1;
  return isSeveral ? join(call.arguments.slice(slot.of as number)) : slotValue(call, slot);
}

/** A value that awaiting waits for `op`. */
function by(frame: Frame, op: Value | undefined, value: Value): Value {
  if (op?.is !== 'result' || op === value) return value;
  const own = { ...value };
  frame.made.set(own, op.of);
  return own;
}

function shape(
  frame: Frame,
  call: ModelCall,
  member: MemberModel,
  of: Value,
  element: Value | undefined,
  op: Value | undefined,
): Value {
  const { gives } = member;
  const { name } = member;
  switch (gives!.as) {
    case 'same':
      if (gives!.property !== undefined) return heldIn(gives!.property, of);
      if (!op) noteAdded(frame, call, of);
      return of;
    case 'awaits':
      frame.markAwaited(of);
      if (!element || !member.callbacks.some(({ returns }) => returns)) return of;
      // `then` gives what its callback gives, `catch` only when something was thrown.
      return name === 'catch' ? join([of, element]) : element;
    case 'chunks': {
      const size = gives!.size && slotNumber(call, gives!.size);
      return { is: 'chunks', of, ...(size !== undefined ? { size } : {}) };
    }
    case 'element':
      return elementOf(frame, of);
    case 'copy':
      return copyBuilder(frame, of);
    case 'pool':
      return pooled(frame, call, member);
    case 'ambient':
      return { ...AMBIENT };
    case 'new-id':
      return { ...NEW_ID };
    case 'end':
      return { is: 'end', of };
    case 'handle':
      return handleFrom(frame, call, of);
    case 'least':
      return leastOf(of, name) ?? pseudoCall(frame, call);
    case 'derived': {
      const limit = name === 'slice' ? sliceLimit(call) : undefined;
      // A callback that gives nothing to the call, as filter's, only chooses among the elements.
      const made = member.callbacks.some(({ returns }) => returns) ? element : undefined;
      if (made && isPart(made)) return { is: 'chunks', of: made.from };
      if (gives!.count === 'flat' && of.is === 'list' && member.callbacks.length === 0) return putTogether(of, name);
      const more = gives!.with && anyOf(call, gives!.with);
      return {
        is: 'derived',
        from: more ? join([of, more]) : of,
        by: name,
        ...(limit !== undefined ? { limit } : {}),
        ...(gives!.count ? { count: gives!.count } : {}),
        ...(made ? { element: made } : {}),
      };
    }
  }
}

/** `schema.safeParse(body)`: what was given, or what is wrong with it. */
const heldIn = (property: string, value: Value): Value => ({
  is: 'record',
  fields: { '...': unknownValue('what a library says of it'), [property]: value },
});

/** `[[1, 2], rows].flat()`: what is written out, with all of what else is a list. */
function putTogether({ items }: Value & { is: 'list' }, by: string): Value {
  const single = items.flatMap((item) => (item.is === 'list' ? item.items : item.is === 'literal' ? [item] : []));
  const others = items.filter(({ is }) => is !== 'list' && is !== 'literal');
  const lists = others.map((from): Value => ({ is: 'derived', from, by, count: 'all' }));
  return join(single.length > 0 || lists.length === 0 ? [{ is: 'list', items: single }, ...lists] : lists);
}

/** One element of a collection; of a queue that an open loop empties, the one that the pass is about. */
function elementOf(frame: Frame, of: Value): Value {
  const loop = frame.loopOver(of);
  return loop ? { is: 'element', loop: loop.id } : { is: 'field', of, name: '[]' };
}

/** A repository, runner or builder made from a handle stays on it; a new value for each, builders gather facts. */
function handleFrom(frame: Frame, call: ModelCall, from: Value): Value {
  // What a handle has in a property (`db.query.orders`) is on the same connection.
  const of = from.is === 'field' && from.of.is === 'handle' ? from.of : from;
  return opened(frame, call, of.is === 'handle' ? { ...of } : { is: 'handle', origin: 'given', of });
}

/** A repository or builder that takes a connection from the pool for each statement. */
function pooled(frame: Frame, call: ModelCall, member: MemberModel): Value {
  const named = member.source && slotNode(call, member.source);
  const source = named && sourceName(frame.shared, named);
  const of = call.receiver && { of: call.receiver };
  return opened(frame, call, { is: 'handle', origin: 'pool', ...of, ...(source !== undefined && { source }) });
}

function opened(frame: Frame, call: ModelCall, handle: Value): Value {
  openBuilder(
    frame,
    handle,
    call.arguments.findLast((value) => value.is === 'literal'),
  );
  return handle;
}

/** `Math.min(rows.length, 50)`: as many as there are rows, 50 at most. */
function leastOf(of: Value, name: string): Value | undefined {
  const numbers = of.is === 'join' ? of.of : [of];
  const bounds = numbers.flatMap((one) => (one.is === 'literal' && one.text !== '' ? Number(one.text) : []));
  const others = numbers
    .filter(({ is }) => is !== 'literal')
    .map((one) => (one.is === 'field' && (one.name === 'length' || one.name === 'size') ? one.of : one));
  const limit = Math.min(...bounds);
  if (!Number.isFinite(limit)) return undefined;
  return { is: 'derived', from: others.length > 0 ? join(others) : of, by: name, limit };
}

/** `xs.slice(0, 10)` has ten elements at most; `xs.slice(i, i + n)` is a chunk of a size that is not a constant. */
function sliceLimit(call: ModelCall): number | undefined {
  const [from, to] = call.arguments;
  if (from?.is !== 'literal' || to?.is !== 'literal') return undefined;
  const count = Number(to.text) - Number(from.text);
  return Number.isFinite(count) && count >= 0 ? count : undefined;
}

/** Something made of the call's parts, which a builder's steps can be collected on. */
function pseudoCall(frame: Frame, call: ModelCall): Value & { is: 'result' } {
  const id = frame.newCall();
  const varies = new Set<number>();
  if (call.receiver) frame.varies(call.receiver, varies);
  for (const value of call.arguments) frame.varies(value, varies);
  frame.calls.set(id, { awaited: false, varies: [...varies] });
  const made = { is: 'result' as const, of: id };
  openBuilder(frame, made, undefined);
  return made;
}

/** No node stands for it. */
const isMadeInMemory = (frame: Frame, id: number): boolean => !('node' in (frame.calls.get(id) ?? { node: true }));

/** Which local holds it, and in which passes it is made. */
function heldAs({ loops }: Frame, node: ts.Node): Pick<MadeValue, 'bound' | 'loops'> {
  const { parent } = node;
  const isHeld = ts.isVariableDeclaration(parent) || ts.isBinaryExpression(parent);
  const name = ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name) ? parent.name.text : '';
  return { ...(isHeld && { bound: name }), ...(loops.length > 0 && { loops: loops.map(({ id }) => id) }) };
}

/** What it is made of, where somebody uses it. */
function noteMade(frame: Frame, call: ModelCall, member: MemberModel, result: number): void {
  const { makes, context } = member;
  const { node, arguments: passed } = call;
  if (makes) return void frame.inMemory.push({ result, of: passed, row: true, ...heldAs(frame, node) });
  if ((node.parent as ts.Node | undefined)?.kind === ts.SyntaxKind.ExpressionStatement) return;
  if (context) {
    const name = context === true ? undefined : slotValue(call, context);
    const store = storeOf(frame, call, member, context !== true);
    frame.contextReads.set(node, result);
    return void frame.inMemory.push({ result, of: [], context: name?.is === 'literal' ? name.text : '', store });
  }
  // What a collection is asked for with chooses what it gives, and is no part of it.
  const from = member.memo === 'asks' && call.receiver ? [call.receiver] : inputsOf(call);
  const of = from.filter((value) => !isFixed(value));
  if (of.length > 0) frame.inMemory.push({ result, of });
}

/** `hash.update(text)` is still the hash, of the text too; `Object.assign(row, more)` the row, with what is in `more`. */
export function noteAdded(frame: Frame, call: ModelCall, to: Value): void {
  if (to.is !== 'result' || !isMadeInMemory(frame, to.of)) return;
  const of = inputsOf(call).filter((value) => value !== to && (value.is === 'record' || !isFixed(value)));
  if (of.length > 0) frame.inMemory.push({ result: to.of, of });
}
