// What a modelled call sends over a bus, and which function it registers to take messages from one.
import { ts } from 'ts-morph';
import type { Message, Reception, Sent } from '../../core/outline/message.js';
import { shortName } from '../../core/outline/effect.js';
import type { Entry } from '../../core/outline/outline.js';
import { unknownValue, type Value } from '../../core/outline/value.js';
import type { MemberModel, Slot } from '../../models/member.js';
import type { MessageTag } from '../../models/message-tags.js';
import { busOf, isFromMaker } from './buses.js';
import { emitCall } from '../frame/emit.js';
import { entityOfType } from '../declarations/entities/entity-reference.js';
import type { Frame } from '../frame/frame.js';
import { keyOf } from './keys.js';
import { isLeftRunning } from './left-running.js';
import { isFunctionNode, locate, shorten } from '../syntax/names.js';
import { unwrap } from '../syntax/syntax.js';
import { slotNode, slotValue, type ModelCall } from '../frame/slots.js';
import { join } from '../frame/terms.js';

const SENT: Readonly<Record<MessageTag['action'], Sent>> = {
  emits: 'event',
  listens: 'event',
  enqueues: 'job',
  processes: 'job',
  commands: 'command',
  handles: 'command',
};
const SENDS = new Set<MessageTag['action']>(['emits', 'enqueues', 'commands']);

/** The message that the call sends, for its op; `element`: the one of many that the op is about. */
export function messageOf(
  frame: Frame,
  call: ModelCall,
  member: MemberModel,
  element?: Value,
): { readonly message?: Message } {
  const tag = member.message;
  if (!tag || !SENDS.has(tag.action)) return {};
  const key = element ?? (tag.name && keyAt(frame, call, tag.name));
  const type = tag.name && typeAt(frame, call, tag.name, tag.each ?? false);
  return {
    message: {
      sends: SENT[tag.action],
      bus: busAt(frame, call, member, tag),
      ...(key ? { key } : {}),
      ...(type !== undefined ? { type } : {}),
      payload: element ? [element] : payloadOf(call, tag),
      ...(tag.awaits ? { awaits: true } : {}),
    },
  };
}

/** Emits one op for each message of a list, in a loop where the list is not written out. */
export function eachMessage(
  frame: Frame,
  call: ModelCall,
  slot: Slot,
  send: (element: Value) => Value,
): Value | undefined {
  const list = slotValue(call, slot);
  if (list?.is === 'list') {
    const node = slotNode(call, slot);
    const nodes =
      node && ts.isArrayLiteralExpression(unwrap(node)) ? (unwrap(node) as ts.ArrayLiteralExpression).elements : [];
    const sent = list.items.map((item, i) => send(nodes[i] ? keyOf(frame, nodes[i], item) : item));
    const parts = sent.flatMap((part) => (part.is === 'result' ? [part.of] : []));
    if (parts.length > 1) frame.together.set(parts[0]!, parts.slice(1));
    return sent[0];
  }
  const id = frame.newLoop();
  let value: Value | undefined;
  if (list) frame.loopSources.set(id, list);
  const body = frame.collect(() => (value = send({ is: 'element', loop: id })));
  const form = shorten((call.node as ts.CallExpression).expression.getText());
  frame.out.push({
    node: 'loop',
    id,
    at: locate(call.node),
    form,
    ...(list ? { over: list } : {}),
    mode: 'per-element',
    body,
  });
  return value;
}

/** Emits the registration of a function that takes messages, and gives the bus; undefined when the call registers none. */
export function lowerReception(frame: Frame, call: ModelCall, member: MemberModel): Value | undefined {
  const tag = member.message;
  if (!tag?.callback || SENDS.has(tag.action)) return undefined;
  const key: Value | undefined = tag.all ? { is: 'literal', text: EVERY } : tag.name && keyAt(frame, call, tag.name);
  const from = busAt(frame, call, member, tag);
  const name = nameOf(key) ?? nameOf(from) ?? '?';
  const entries: readonly Entry[] = [{ kind: tag.action === 'processes' ? 'job' : 'listener', name }];
  const taken = functionAt(frame, call, tag.callback, entries);
  if (!taken) return from;
  const note = (): void =>
    register(frame, call, taken, {
      takes: SENT[tag.action],
      from,
      ...(key ? { key } : {}),
      ...(tag.paced ? { paced: member.name } : {}),
    });
  if (isLeftRunning(slotNode(call, tag.callback), call.node))
    frame.out.push({ node: 'detach', at: locate(call.node), caught: false, body: frame.collect(note) });
  else note();
  return from;
}

/** A key or bus as people name it. */
function nameOf(value: Value | undefined): string | undefined {
  if (value?.is === 'literal') return value.text;
  if (value?.is === 'class') return shortName(value.id);
  if (value?.is === 'stream') return nameOf(value.only) ?? nameOf(value.of);
  return value?.is === 'constant' ? shortName(value.name).split('.').at(-1) : undefined;
}

/** A call of the function that does not run here: a library runs it with each message. */
export function register(frame: Frame, call: ModelCall, taken: Value, takes: Reception): void {
  emitCall(frame, call.node, { target: { is: 'value', value: taken }, arguments: [], takes });
}

/** The function in a slot: a literal, a method reference, the handler of an observer object. */
export function functionAt(
  frame: Frame,
  call: ModelCall,
  slot: Slot,
  entries: readonly Entry[] = [],
): Value | undefined {
  const node = slotNode(call, slot);
  const literal = node && unwrap(node);
  if (literal && isFunctionNode(literal))
    return frame.shared.walk.separate(frame, literal as ts.FunctionExpression, { entries });
  const passed = slotValue(call, slot);
  const value = passed?.is === 'record' ? passed.fields['next'] : passed;
  return value && !NONE.has(value.is) ? value : undefined;
}

/** The functions that a call takes to run them later, by position. */
export function receivingSlots(member: MemberModel): readonly Slot[] {
  const { message, stage } = member;
  const taken = message && !SENDS.has(message.action) ? message.callback : undefined;
  return [...(taken ? [taken] : []), ...(stage?.calls ? [stage.calls] : []), ...(stage?.where ? [stage.where] : [])];
}

/** The pattern that every name matches. */
const EVERY = '**';

const NONE: ReadonlySet<Value['is']> = new Set(['literal', 'template', 'list', 'record', 'unknown', 'constant']);

/** The key in a slot, or in all arguments from there on. */
function keyAt(frame: Frame, call: ModelCall, slot: Slot): Value | undefined {
  if (slot.rest && typeof slot.of === 'number') {
    const keys = call.argumentNodes
      .slice(slot.of)
      .map((node, i) => keyOf(frame, node, call.arguments[(slot.of as number) + i]));
    return keys.length === 0 ? undefined : join(keys);
  }
  const node = slotNode(call, slot);
  return node ? keyOf(frame, node, slotValue(call, slot)) : slotValue(call, slot);
}

/** The own class that an argument is declared to be, or to hold. */
function typeAt(frame: Frame, call: ModelCall, slot: Slot, each: boolean): string | undefined {
  const node = slotNode(call, slot);
  if (!node || ts.isStringLiteralLike(unwrap(node))) return undefined;
  const type = frame.shared.checker.getTypeAtLocation(node);
  if (type.flags & (ts.TypeFlags.StringLike | ts.TypeFlags.TypeParameter)) return undefined;
  const isList = frame.shared.checker.isArrayLikeType(type);
  return isList === each ? entityOfType(frame.shared, type) : undefined;
}

function payloadOf(call: ModelCall, tag: MessageTag): readonly Value[] {
  if (!tag.payload) return [];
  if (tag.payload.rest && typeof tag.payload.of === 'number') return call.arguments.slice(tag.payload.of);
  return [slotValue(call, tag.payload) ?? unknownValue('no payload')];
}

function busAt(frame: Frame, call: ModelCall, member: MemberModel, tag: MessageTag): Value {
  if (tag.bus !== undefined) return { is: 'constant', name: tag.bus, bus: 'shared' };
  return busAtReceiver(frame, call, member);
}

/** The stream or bus that the call is made on. */
export function busAtReceiver(frame: Frame, call: ModelCall, member: MemberModel): Value {
  const bus = busOf(frame, call.receiverNode, call.receiver);
  if (bus) return bus;
  const shared: Value = { is: 'constant', name: member.package, bus: 'shared' };
  // Where no container makes the object, whoever does passes one.
  const { receiver } = call;
  return receiver && isFromMaker(receiver) ? join([shared, receiver]) : shared;
}
