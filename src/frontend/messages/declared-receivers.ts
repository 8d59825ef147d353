// Receivers that declarations make: methods and classes under a library's decorators, hooks of entities, and methods
// that an ORM calls by their names in its subscribers.
import type { ts } from 'ts-morph';
import { HOLE, recordKey, type Receiver, type Sent } from '../../core/outline/message.js';
import type { Value } from '../../core/outline/value.js';
import type { MessageTag } from '../../models/message-tags.js';
import { argumentAt, decoratorsOf, type AppliedDecorator } from '../declarations/decorators.js';
import { constantKey } from './keys.js';
import { isFunctionNode, locate, memberName } from '../syntax/names.js';
import type { Shared } from '../context.js';
import { hookReceiver, subscriberHooks } from '../declarations/subscribers.js';

const TAKEN: Readonly<Partial<Record<MessageTag['action'], Sent>>> = {
  listens: 'event',
  processes: 'job',
  handles: 'command',
};

/** The receivers that a class declares. */
export function receiversOf(shared: Shared, node: ts.ClassLikeDeclaration): readonly Receiver[] {
  const found: Receiver[] = [];
  const onClass = decoratorsOf(node, shared);
  for (const decorator of onClass) {
    const method = decorator.model.message?.method;
    const code = method === undefined ? undefined : methodOf(node, method);
    const receiver = code && messageReceiver(shared, code, decorator);
    if (receiver) found.push(receiver);
  }
  for (const member of node.members) {
    if (!isFunctionNode(member)) continue;
    for (const decorator of decoratorsOf(member, shared)) {
      const { hook } = decorator.model;
      const receiver = messageReceiver(shared, member, decorator);
      if (receiver) found.push(receiver);
      if (!hook) continue;
      const entity = shared.names.classId(node);
      found.push({ ...hookReceiver(shared, member, decorator.node), hook: { ...hook, entity, own: true } });
    }
  }
  return [...found, ...subscriberHooks(shared, node, onClass)];
}

function methodOf(node: ts.ClassLikeDeclaration, name: string): ts.Node | undefined {
  return node.members.find((member) => isFunctionNode(member) && member.name && memberName(member.name) === name);
}

function messageReceiver(shared: Shared, code: ts.Node, decorator: AppliedDecorator): Receiver | undefined {
  const tag = decorator.model.message;
  const takes = tag && TAKEN[tag.action];
  if (!tag || !takes) return undefined;
  return {
    takes,
    function: shared.names.functionId(code),
    at: locate(decorator.node),
    bus: tag.bus ?? decorator.model.package,
    isShared: true,
    keys: keysOf(shared, decorator, tag),
    ...(tag.apart && { apart: true as const }),
    ...(tag.paced ? { paced: decorator.model.name } : {}),
  };
}

/** A name that cannot be read stands for no event that anybody sends. */
function keysOf(shared: Shared, decorator: AppliedDecorator, { name }: MessageTag): readonly string[] {
  if (!name) return [];
  const nodes =
    name.rest && typeof name.of === 'number' ? decorator.arguments.slice(name.of) : [argumentAt(decorator, name)];
  const keys = nodes.flatMap((node) => (node ? texts(constantKey(shared, node)) : []));
  return keys.length > 0 ? keys : ['?'];
}

function texts(value: Value | undefined): readonly string[] {
  if (value?.is === 'literal') return [value.text];
  if (value?.is === 'class') return [value.id];
  if (value?.is === 'record') return [recordKey(value.fields)];
  return value?.is === 'list' ? value.items.flatMap(texts) : [HOLE];
}
