// Lowers a call of a modelled member: its tags become ops, loops over callbacks, regions and memo facts.
import { ts } from 'ts-morph';
import type { Effect } from '../core/effect.js';
import { unknownValue, type Value } from '../core/value.js';
import type { EffectTag, MemberModel, Slot } from '../models/member.js';
import { builderStep, limitOf, loadsOf, openBuilder } from './builders.js';
import { lowerCallbacks, slotsOfCallbacks } from './lower-callback.js';
import { emitOp } from './emit.js';
import { entityAt } from './entity-reference.js';
import type { Frame } from './frame.js';
import { isPart, join } from './terms.js';
import { argumentsOf, argumentValue, type CallNode } from './call-arguments.js';
import { addTo } from './lower-pattern.js';
import { locate } from './names.js';
import { placeOf, unwrap } from './places.js';
import { slotNode, slotNumber, slotValue, type ModelCall } from './slots.js';

/** Emits what the member does and gives what the call gives. */
export function lowerModelCall(
  frame: Frame,
  node: CallNode,
  member: MemberModel,
  receiver: Value | undefined,
  binding: string | undefined,
): Value {
  const call = openCall(frame, node, member, receiver);
  if (member.message?.action === 'listens' && !member.effects.length) return unknownValue('listener');
  const fromCallbacks = lowerCallbacks(frame, call, member);
  noteMemo(frame, call, member);
  builderStep(frame, call, member);
  frame.binding = binding;
  const op = emitEffects(frame, call, member);
  frame.binding = undefined;
  const value = given(frame, call, member, op, fromCallbacks);
  noteDepends(frame, call, memberNameOf(member), value);
  return value;
}

/** What a call gives varies with what it was given: a builder with its conditions, a slice with its bounds. */
function noteDepends(frame: Frame, call: ModelCall, name: string, value: Value): void {
  if (frame.loops.length === 0 || (value.is !== 'handle' && value.is !== 'derived' && value.is !== 'chunks')) return;
  const loops = new Set(frame.depends.get(value));
  for (const argument of call.arguments) frame.varies(argument, loops);
  // What is taken off a queue is another part of it in each pass.
  const emptied = name === 'splice' && call.receiver && frame.loopOver(call.receiver);
  if (emptied) loops.add(emptied.id);
  if (loops.size > 0) frame.depends.set(value, loops);
}

/** Lowers the arguments; functions that a tag says how to call are left to it. */
function openCall(frame: Frame, node: CallNode, member: MemberModel, receiver: Value | undefined): ModelCall {
  const callee = unwrap(ts.isTaggedTemplateExpression(node) ? node.tag : node.expression);
  const receiverNode =
    ts.isPropertyAccessExpression(callee) || ts.isElementAccessExpression(callee) ? callee.expression : undefined;
  const argumentNodes = argumentsOf(node);
  const taken = slotsOfCallbacks(member);
  const values = argumentNodes.map((argument, index) =>
    taken.has(index) && ts.isFunctionLike(unwrap(argument)) ? unknownValue('callback') : argumentValue(frame, argument),
  );
  return {
    node,
    ...(receiverNode ? { receiverNode } : {}),
    ...(receiver ? { receiver } : {}),
    argumentNodes,
    arguments: values,
  };
}

/** `map.set(k, v)` adds to its receiver; `map.get(k)` in a condition tests it. */
function noteMemo(frame: Frame, call: ModelCall, member: MemberModel): void {
  if (!member.memo || !call.receiverNode) return;
  if (member.memo === 'adds')
    return addTo(
      frame,
      call.receiverNode,
      call.arguments.at(-1) ?? unknownValue('nothing'),
      call.node,
      call.argumentNodes.at(-1)?.kind === ts.SyntaxKind.SpreadElement,
    );
  const place = frame.condition && placeOf(frame, call.receiverNode);
  if (place) frame.condition!.places.push(place);
}

function emitEffects(frame: Frame, call: ModelCall, member: MemberModel): Value | undefined {
  const tags = member.effects.flatMap((tag) => applies(call, tag, handleOf(call, member)?.handle) ?? []);
  if (tags.length === 0) return undefined;
  const perElement = tags.filter((tag) => tag.each && isList(frame, call, tag.each));
  const once = tags.filter((tag) => !perElement.includes(tag));
  const op = once.length > 0 ? emitOnce(frame, call, member, once) : undefined;
  const first = perElement[0];
  if (!first) return op;
  const id = frame.newLoop();
  const over = slotValue(call, first.each!);
  let inner: Value | undefined;
  const body = frame.collect(() => (inner = emitOnce(frame, call, member, perElement)));
  const parts = [op, inner].flatMap((part) => (part?.is === 'result' ? [part.of] : []));
  if (parts.length > 1) frame.together.set(parts[0]!, parts.slice(1));
  const evidence = 'one call for all, the library goes over the list';
  frame.out.push({
    node: 'loop',
    id,
    at: locate(call.node),
    form: member.id,
    ...(over ? { over } : {}),
    mode: 'batch',
    evidence,
    body,
  });
  return op ?? inner;
}

/** The tag as it applies to this call: not at all, certainly, or perhaps. */
function applies(call: ModelCall, tag: EffectTag, handle: Value | undefined): EffectTag | undefined {
  let perhaps = tag.optional === true;
  for (const slot of tag.when ?? []) {
    const value = slotValue(call, slot);
    if (!value || (value.is === 'literal' && ['undefined', 'false', 'null'].includes(value.text))) return undefined;
    if (value.is !== 'literal' && value.is !== 'list' && value.is !== 'record' && value.is !== 'constant')
      perhaps = true;
  }
  if (tag.outside && handle?.is === 'handle') {
    if (handle.origin === 'opened') return undefined;
    if (handle.origin === 'given-or-opened') perhaps = true;
  }
  return perhaps ? { ...tag, optional: true } : tag;
}

function isList(frame: Frame, call: ModelCall, slot: Slot): boolean {
  const value = slotValue(call, slot);
  if (value?.is === 'list' || value?.is === 'chunks' || value?.is === 'derived') return true;
  const node = slotNode(call, slot);
  return node !== undefined && frame.shared.checker.isArrayLikeType(frame.shared.checker.getTypeAtLocation(node));
}

function emitOnce(frame: Frame, call: ModelCall, member: MemberModel, tags: readonly EffectTag[]): Value {
  const effects = tags.map((tag) => effectOf(frame, call, member, tag));
  const limit = limitOf(frame, call, member);
  const loads = loadsOf(frame, call, member);
  return emitOp(frame, call.node, {
    member: member.id,
    effects,
    ...(call.receiver ? { receiver: call.receiver } : {}),
    arguments: call.arguments,
    ...(limit !== undefined ? { limit } : {}),
    ...(loads.length > 0 ? { loads } : {}),
    ...(handleOf(call, member) ?? {}),
    ...(isSingle(call, member) ? { single: true } : {}),
    ...cacheOf(call, member),
  });
}

function effectOf(frame: Frame, call: ModelCall, member: MemberModel, tag: EffectTag): Effect {
  const entity = tag.entity && entityAt(frame, call, tag.entity);
  return {
    kind: tag.kind,
    ...(entity !== undefined ? { entity } : {}),
    ...(tag.rows !== undefined ? { rows: tag.rows } : {}),
    verb: tag.verb ?? memberNameOf(member),
    ...(tag.optional ? { optional: true } : {}),
    ...(tag.lock ? { lock: tag.lock } : {}),
    ...(tag.hooks ? { hooks: true } : {}),
    ...(member.instead !== undefined ? { instead: member.instead } : {}),
  };
}

function handleOf(call: ModelCall, member: MemberModel): { handle: Value; handleArgument: number } | undefined {
  for (const slot of member.handle ?? []) {
    const value = slotValue(call, slot);
    if (value) return { handle: value, handleArgument: slot.of === 'receiver' ? -1 : Number(slot.of) };
  }
  return undefined;
}

function isSingle(call: ModelCall, member: MemberModel): boolean {
  const value = member.plural && slotValue(call, member.plural);
  return value?.is === 'list' && value.items.length === 1;
}

function cacheOf(call: ModelCall, member: MemberModel): { key?: Value; ttl?: string } {
  const key = member.cache?.key && slotValue(call, member.cache.key);
  const ttl = member.cache?.ttl && slotNode(call, member.cache.ttl);
  return { ...(key ? { key } : {}), ...(ttl ? { ttl: ttl.getText() } : {}) };
}

/** What the call gives: what a tag says, what its callbacks gave, the op's result, or something made of its parts. */
function given(
  frame: Frame,
  call: ModelCall,
  member: MemberModel,
  op: Value | undefined,
  fromCallbacks: Value | undefined,
): Value {
  const { gives } = member;
  if (member.brings) return { is: 'input', from: member.brings };
  if (gives) {
    const of = gives.of.of === 'returned' ? (op ?? fromCallbacks) : slotValue(call, gives.of);
    if (of) return by(frame, op, shape(frame, call, member, of, fromCallbacks));
  }
  if (op) return op;
  if (fromCallbacks) return fromCallbacks;
  return pseudoCall(frame, call);
}

/** A value that awaiting waits for `op`. */
function by(frame: Frame, op: Value | undefined, value: Value): Value {
  if (op?.is !== 'result' || op === value) return value;
  const own = { ...value };
  frame.made.set(own, op.of);
  return own;
}

function shape(frame: Frame, call: ModelCall, member: MemberModel, of: Value, element: Value | undefined): Value {
  const { gives } = member;
  const name = memberNameOf(member);
  switch (gives!.as) {
    case 'same':
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
    case 'handle':
      return handleGiven(frame, call, of);
    case 'derived': {
      const limit = name === 'slice' ? sliceLimit(call) : undefined;
      if (element && MAKES.test(name) && isPart(element)) return { is: 'chunks', of: element.from };
      return {
        is: 'derived',
        from: of,
        by: name,
        ...(limit !== undefined ? { limit } : {}),
        ...(element && MAKES.test(name) ? { element } : {}),
      };
    }
  }
}

/** One element of a collection; of a queue that an open loop empties, the one that the pass is about. */
function elementOf(frame: Frame, of: Value): Value {
  const loop = frame.loopOver(of);
  return loop ? { is: 'element', loop: loop.id } : { is: 'field', of, name: '[]' };
}

const memberNameOf = (member: MemberModel): string => member.id.split(/[:.]/).at(-1)!.replace(/#\d+$/, '');

/** Members whose callback makes the elements; those of `filter`, `sortBy` or `groupBy` only choose among them. */
const MAKES = /(?:map|mapSeries|mapValues|mapPairs|from|fromAsync|times|props|process)$/i;

/** A repository, runner or builder made from a handle stays on it; a new value for each, builders gather facts. */
function handleGiven(frame: Frame, call: ModelCall, of: Value): Value {
  const handle: Value = of.is === 'handle' ? { ...of } : { is: 'handle', origin: 'given', of };
  openBuilder(
    frame,
    handle,
    call.arguments.findLast((value) => value.is === 'literal'),
  );
  return handle;
}

/** `xs.slice(0, 10)` has ten elements at most; `xs.slice(i, i + n)` is a chunk of a size that is not a constant. */
function sliceLimit(call: ModelCall): number | undefined {
  const [from, to] = call.arguments;
  if (from?.is !== 'literal' || to?.is !== 'literal') return undefined;
  const count = Number(to.text) - Number(from.text);
  return Number.isFinite(count) && count >= 0 ? count : undefined;
}

/** Something made of the call's parts, which a builder's steps can be collected on. */
function pseudoCall(frame: Frame, call: ModelCall): Value {
  const id = frame.newCall();
  const varies = new Set<number>();
  if (call.receiver) frame.varies(call.receiver, varies);
  for (const value of call.arguments) frame.varies(value, varies);
  frame.calls.set(id, { awaited: false, varies: [...varies] });
  const made: Value = { is: 'result', of: id };
  openBuilder(frame, made, undefined);
  return made;
}
