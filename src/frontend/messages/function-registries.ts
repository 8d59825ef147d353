// Registries of functions: a map in a field or module that functions are put into under a key, and that somebody takes
// them out of to call them. That is a bus of the project's own, with the map for its name.
import { ts } from 'ts-morph';
import { remaining } from '../../core/outline/fold.js';
import { heldBus } from '../../core/outline/message.js';
import type { Value } from '../../core/outline/value.js';
import type { MemberModel } from '../../models/member.js';
import { emitOp } from '../frame/emit.js';
import type { Frame } from '../frame/frame.js';
import { addedTo } from './listener-lists.js';
import { keyOf } from './keys.js';
import { register } from './messages.js';
import { placeOf } from '../frame/places.js';
import { unwrap } from '../syntax/syntax.js';
import { symbolAt } from '../context.js';
import type { ModelCall } from '../frame/slots.js';

/** What `map.get(key)` gives where the map holds functions: what is registered under the key. */
export function askedRegistry(frame: Frame, call: ModelCall, member: MemberModel): Value | undefined {
  const [key] = call.argumentNodes;
  if (member.memo !== 'asks' || member.name !== 'get' || !key) return undefined;
  const bus = registryAt(frame, call);
  if (!bus || !holdsFunctions(frame, frame.shared.checker.getTypeAtLocation(call.node))) return undefined;
  return { is: 'stream', of: bus, only: keyOf(frame, key, call.arguments[0]) };
}

/** `map.set(key, [...known, handler])`, `map.get(key).push(handler)`: the handler takes what is sent under the key. */
export function noteRegistration(frame: Frame, call: ModelCall): void {
  const known = call.receiver && registryIn(frame, call.receiver, 0);
  if (known) {
    const takes = { takes: 'event', from: known.of, ...(known.only ? { key: known.only } : {}) } as const;
    for (const added of call.arguments.flatMap(handlersIn)) register(frame, call, added, takes);
    return;
  }
  const [key, value] = call.arguments;
  const [keyNode, valueNode] = call.argumentNodes;
  if (!key || !value || !keyNode || !valueNode) return;
  const bus = registryAt(frame, call);
  const handlers = bus ? handlersIn(value) : [];
  if (!bus || handlers.length === 0) return;
  if (!holdsFunctions(frame, frame.shared.checker.getTypeAtLocation(valueNode))) return;
  const takes = { takes: 'event', from: bus, key: keyOf(frame, keyNode, key) } as const;
  for (const handler of handlers) register(frame, call, handler, takes);
}

/** `this.listeners = [...this.listeners, handler]`, `this.handlers[name] = handler`. */
export function noteAdded(frame: Frame, node: ts.BinaryExpression, left: ts.Expression, value: Value): void {
  const table = addedTo(node) && unwrap(left);
  const handlers = table ? handlersIn(value) : [];
  if (!table || handlers.length === 0) return;
  const keyNode = ts.isElementAccessExpression(table) ? table.argumentExpression : undefined;
  const known = listAt(frame, ts.isElementAccessExpression(table) ? unwrap(table.expression) : table);
  if (!known) return;
  const key = keyNode && keyOf(frame, keyNode, frame.shared.walk.expression(frame, keyNode));
  const takes = { takes: 'event', from: known.of, ...(key ? { key } : {}) } as const;
  for (const added of handlers) register(frame, { node, argumentNodes: [], arguments: [] }, added, takes);
}

/** The list of listeners that a field of the object at hand, or a module variable, is. */
function listAt({ shared }: Frame, node: ts.Expression): (Value & { is: 'stream' }) | undefined {
  const isField = ts.isPropertyAccessExpression(node) && node.expression.kind === ts.SyntaxKind.ThisKeyword;
  if (isField) return shared.listeners.field(node, node.name.text);
  const declaration = ts.isIdentifier(node) ? symbolAt(shared, node)?.declarations?.[0] : undefined;
  return declaration && ts.isVariableDeclaration(declaration) ? shared.listeners.variable(declaration) : undefined;
}

/** `this.handlers[name]` of a table of listeners; an index into a list chooses nobody in particular. */
export function registeredUnder(
  frame: Frame,
  node: ts.ElementAccessExpression,
  table: Value & { is: 'stream' },
  key: Value,
): Value {
  const { checker } = frame.shared;
  if (table.only || checker.isArrayLikeType(checker.getTypeAtLocation(node.expression))) return table;
  return { ...table, only: keyOf(frame, node.argumentExpression, key) };
}

/** Sends to what was taken out of a registry: the call of one of its functions. */
export function sendToRegistered(
  frame: Frame,
  node: ts.Node,
  callee: ts.Expression,
  receiver: Value | undefined,
  values: readonly Value[],
): Value | undefined {
  const value = receiver ?? (ts.isIdentifier(callee) ? frame.lookup(callee.text)?.value : undefined);
  const from = value && registryIn(frame, value, 0);
  if (!from) return undefined;
  // A call of a function: who awaits it awaits what the function does.
  const message = { sends: 'event', bus: from.of, payload: values, awaits: true } as const;
  return emitOp(frame, node, {
    member: 'registry',
    effects: [],
    arguments: values,
    message: { ...message, ...(from.only ? { key: from.only } : {}) },
  });
}

function registryAt(frame: Frame, call: ModelCall): Value | undefined {
  const place = call.receiverNode && placeOf(frame, call.receiverNode);
  if (place?.scope === 'field') return heldBus(place.owner, place.path.join('.'));
  return place?.scope === 'module' ? { is: 'constant', name: place.name } : undefined;
}

const MAX_DEPTH = 6;

function registryIn(frame: Frame, value: Value, depth: number): (Value & { is: 'stream' }) | undefined {
  if (depth > MAX_DEPTH) return undefined;
  const on = (next: Value | undefined) => next && registryIn(frame, next, depth + 1);
  switch (value.is) {
    case 'stream':
      return value;
    case 'join':
      return value.of.map(on).find((found) => found !== undefined);
    case 'element':
      return on(value.over ?? frame.loopSources.get(value.loop));
    case 'field':
      return on(value.of);
    case 'derived':
      return on(value.from);
    default:
      return remaining(
        value,
        'parameter this literal constant result list record template chunks function class captured handle end input unknown',
      );
  }
}

/** Functions and parameters that are added, not what was there before. */
function handlersIn(value: Value): readonly Value[] {
  switch (value.is) {
    case 'parameter':
    case 'function':
    case 'field':
    case 'captured':
      return [value];
    case 'list':
      return value.items.flatMap(handlersIn);
    case 'join':
      return value.of.flatMap(handlersIn);
    case 'derived':
      return value.element ? handlersIn(value.element) : [];
    default:
      remaining(
        value,
        'this element literal constant result record template chunks class handle end stream input unknown',
      );
      return [];
  }
}

/** A function, a list of functions, or objects with a field that holds one. */
function holdsFunctions(frame: Frame, type: ts.Type, depth = 0): boolean {
  const { checker } = frame.shared;
  if (depth > 2) return false;
  if (type.getCallSignatures().length > 0) return true;
  if (type.isUnion()) return type.types.some((part) => holdsFunctions(frame, part, depth + 1));
  if (checker.isArrayLikeType(type) || type.symbol?.name === 'Set')
    return checker.getTypeArguments(type as ts.TypeReference).some((part) => holdsFunctions(frame, part, depth + 1));
  const isPlain = type.symbol?.declarations?.some(
    (one) =>
      ts.isTypeLiteralNode(one) ||
      (ts.isInterfaceDeclaration(one) && frame.shared.workspace.isOwnSource(one.getSourceFile().fileName)),
  );
  return (
    isPlain === true &&
    type
      .getProperties()
      .some(
        (property) =>
          property.valueDeclaration !== undefined &&
          ts.isPropertySignature(property.valueDeclaration) &&
          checker.getTypeOfSymbol(property).getCallSignatures().length > 0,
      )
  );
}
