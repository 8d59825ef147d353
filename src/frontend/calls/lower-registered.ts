// Functions that a call hands over for later: handlers given to a router become entry points, written there or named,
// and batch functions given to a loader run once for many.
import { ts } from 'ts-morph';
import type { Entry } from '../../core/outline/outline.js';
import type { Value } from '../../core/outline/value.js';
import type { MemberModel } from '../../models/member.js';
import type { Frame } from '../frame/frame.js';
import { sendsResponse } from '../callees/library-call.js';
import { memberAt } from '../context.js';
import { handlerFunctions } from '../types/handler-functions.js';
import { resolversOfMap, resolversOfType } from '../declarations/resolver-maps.js';
import { addressOf } from '../declarations/routes/route-prefixes.js';
import { interceptorsGiven } from '../declarations/routes/interceptors.js';
import { wrappingsOf, wrappingsOfAll } from '../declarations/routes/wrapped-handlers.js';
import { keepersAmong } from '../model-effects/answer-cache.js';
import { isFunctionNode, locate, memberName } from '../syntax/names.js';
import { unwrap } from '../syntax/syntax.js';
import { slotNode, slotValue, type ModelCall } from '../frame/slots.js';

/** Lowers handlers and batch functions that are written in the call, and notes those that it names. */
export function lowerRegistered(frame: Frame, call: ModelCall, member: MemberModel): void {
  const { registers, dataloader } = member;
  const batch = dataloader && slotNode(call, dataloader);
  if (batch && isFunctionNode(unwrap(batch))) frame.shared.walk.separate(frame, unwrap(batch) as ts.FunctionExpression);
  // A decorator that is called in the code of another one says nothing of the application.
  if (call.receiverNode && member.registers === undefined) noteInterceptors(frame, call, member);
  noteResolvers(frame, call, member);
  if (!registers) return;
  const named = registers.name && slotValue(call, registers.name);
  const name = named?.is === 'literal' ? named.text : pathOf(call);
  const method = registers.verb ?? member.name.toUpperCase();
  const entry: Entry = {
    kind: registers.kind,
    name: `${method} ${registers.kind === 'http' ? addressOf(frame.shared, call.receiverNode, name) : name}`,
    ...(registers.kind === 'http' ? { method } : {}),
  };
  const handlers = registers.slots.flatMap((slot): readonly Handed[] => {
    const from = typeof slot.of === 'number' && slot.rest ? slot.of : undefined;
    if (from !== undefined)
      return call.argumentNodes.slice(from).map((node, index) => ({ node, value: call.arguments[from + index] }));
    const node = slotNode(call, slot);
    return node ? [{ node, value: slotValue(call, slot) }] : [];
  });
  for (const handed of handlers) register(frame, entry, handed);
  if (registers.kind === 'http')
    frame.file.wrappings.push(
      ...wrappingsOf(
        frame.shared,
        call.receiverNode,
        handlers.map(({ node }) => node),
      ),
    );
}

interface Handed {
  readonly node: ts.Expression;
  readonly value: Value | undefined;
}

/** `response.json = (body) => …`: a function that stands in for what sends responses runs for each of them. */
export function registersAnswer(frame: Frame, target: ts.Expression, set: ts.Expression): Value | undefined {
  const member = unwrap(target);
  const sent = unwrap(set);
  if (!ts.isPropertyAccessExpression(member) || !isFunctionNode(sent)) return undefined;
  const replaced = memberAt(frame.shared, member);
  if (!replaced || !sendsResponse(frame, replaced)) return undefined;
  const entry: Entry = { kind: 'http', name: `each response by ${member.name.text}` };
  frame.shared.walk.separate(frame, sent as ts.FunctionExpression, { entries: [entry] });
  return { is: 'function', id: frame.shared.names.functionId(sent) };
}

/**
 * What names a route where the model tells no slot: the path in front of the handlers, or the property or constant that
 * holds it.
 */
function pathOf({ arguments: [first], node }: ModelCall): string {
  if (first?.is === 'literal') return first.text;
  const { parent } = node;
  if (parent && ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name)) return parent.name.text;
  return parent && ts.isPropertyAssignment(parent) ? memberName(parent.name) : '*';
}

/** Resolvers of GraphQL types that are given as data. */
function noteResolvers(frame: Frame, call: ModelCall, { resolvers }: MemberModel): void {
  const node = resolvers && slotNode(call, resolvers.slot);
  if (!node) return;
  const { shared } = frame;
  const { of } = resolvers;
  const named = typeof of === 'string' ? of : of && slotNode(call, of);
  const found = resolvers.form === 'map' ? resolversOfMap(shared, node) : resolversOfType(shared, node, named);
  for (const { entry, function: one } of found) {
    const handler: Value = { is: 'function', id: shared.names.functionId(one) };
    frame.file.registrations.push({ entry, handler, at: locate(one), function: frame.id });
  }
}

/** Interceptors around all handlers of an application, which the call is given. */
function noteInterceptors(frame: Frame, call: ModelCall, member: MemberModel): void {
  const { shared, file } = frame;
  const given = interceptorsGiven(member, call.argumentNodes, shared);
  file.answerKeepers.push(...keepersAmong(given, shared));
  file.applicationWrappings.push(...wrappingsOfAll(shared, given));
}

/** A handler, a list of them, or a handler that a call was made from: `router.post('/orders', guarded(create))`. */
function register(frame: Frame, entry: Entry, { node, value }: Handed): void {
  const handler = unwrap(node);
  if (isFunctionNode(handler)) {
    frame.shared.walk.separate(frame, handler as ts.FunctionExpression, { entries: [entry] });
    return;
  }
  const at = { entry, at: locate(node), function: frame.id };
  if (value && NAMES.has(value.is)) frame.file.registrations.push({ ...at, handler: ofAnyPass(frame, value) });
  const items = handlerFunctions(frame.shared, node).map((one): Value => ({
    is: 'function',
    id: frame.shared.names.functionId(one),
  }));
  if (items.length > 0) frame.file.registrations.push({ ...at, handler: { is: 'list', items } });
}

const NAMES: ReadonlySet<Value['is']> = new Set(['function', 'result', 'field', 'list', 'captured', 'join', 'element']);

/** What the element of a loop is outside of it: `for (const { path, handler } of routes) app.get(path, handler)`. */
function ofAnyPass(frame: Frame, value: Value): Value {
  if (value.is === 'field') return { ...value, of: ofAnyPass(frame, value.of) };
  const over = value.is === 'element' ? frame.loopSources.get(value.loop) : undefined;
  return over ? { is: 'element', loop: -1, over: ofAnyPass(frame, over) } : value;
}
