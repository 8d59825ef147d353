// What a call of a modelled member runs on: the handle that its tags point at, or a connection of its own.
import { ts } from 'ts-morph';
import type { Value } from '../../core/outline/value.js';
import type { MemberModel } from '../../models/member.js';
import { isScript } from '../files/extensions.js';
import { slotValue, type ModelCall } from '../frame/slots.js';

/** The handle of its statements, with the argument that it was found in (-1: the receiver). */
export function handleOf(call: ModelCall, member: MemberModel): { handle: Value; handleArgument: number } | undefined {
  const own = call.built && (call.built.handle ?? call.receiver);
  if (own) return { handle: own, handleArgument: -1 };
  for (const slot of member.handle ?? []) {
    const value = slotValue(call, slot);
    if (value) return { handle: value, handleArgument: slot.of === 'receiver' ? -1 : Number(slot.of) };
  }
  const { receiver, receiverNode } = call;
  const isEither = receiver?.is === 'parameter' && receiverNode !== undefined && isOpenDefault(receiverNode);
  return isEither ? { handle: receiver, handleArgument: -1 } : undefined;
}

/** A parameter of JavaScript that only its default says something of: `(id, db = pool)` may be given a client. */
function isOpenDefault(node: ts.Expression): boolean {
  if (!ts.isIdentifier(node) || !isScript(node.getSourceFile().fileName)) return false;
  const owner = ts.findAncestor(node, (one): one is ts.SignatureDeclaration => {
    const parameters = ts.isFunctionLike(one) ? one.parameters : [];
    return parameters.some(({ name }) => ts.isIdentifier(name) && name.text === node.text);
  });
  return owner?.parameters.find(({ name }) => name.getText() === node.text)?.initializer !== undefined;
}

/** Whether a library that binds a transaction to the code around it does not reach it: what a field keeps was there before. */
export const isApart = ({ receiver }: ModelCall, { apart }: MemberModel): boolean =>
  apart === 'always' || (apart === 'kept' && receiver?.is === 'field' && receiver.of.is === 'this');
