// What a call of a modelled member runs on: the handle that its tags point at, or a connection of its own.
import { ts } from 'ts-morph';
import type { Value } from '../../core/outline/value.js';
import type { MemberModel } from '../../models/member.js';
import { isScript } from '../files/extensions.js';
import { unwrap } from '../syntax/syntax.js';
import { isPrimitive } from '../types/declared.js';
import type { Frame } from '../frame/frame.js';
import { slotNode, slotValue, type ModelCall } from '../frame/slots.js';

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

/** Whether a client that is made goes over connections that somebody else has made: `new Kysely({ dialect })`. */
export function goesOverOthers(frame: Frame, call: ModelCall, { over }: MemberModel): boolean {
  if (!over) return false;
  const node = slotNode(call, over) ?? (typeof over.of === 'number' ? call.argumentNodes[over.of] : undefined);
  return node !== undefined && isGiven(frame, unwrap(node), 0);
}

/** A parameter, a field, or what is declared outside of the function at hand; or something that is made of one. */
function isGiven(frame: Frame, node: ts.Expression, depth: number): boolean {
  const { checker } = frame.shared;
  if (ts.isNewExpression(node) && depth < 2)
    return (node.arguments ?? []).some((argument) => parts(argument).some((part) => isGiven(frame, part, depth + 1)));
  const isField = ts.isPropertyAccessExpression(node) && node.expression.kind === ts.SyntaxKind.ThisKeyword;
  if (isPrimitive(checker.getTypeAtLocation(node))) return false;
  if (isField) return true;
  if (!ts.isIdentifier(node)) return false;
  const symbol = ts.isShorthandPropertyAssignment(node.parent)
    ? checker.getShorthandAssignmentValueSymbol(node.parent)
    : checker.getSymbolAtLocation(node);
  const declaration = symbol?.declarations?.[0];
  const owner = ts.findAncestor(node, ts.isFunctionLike);
  return (
    declaration !== undefined && (ts.isParameter(declaration) || !ts.findAncestor(declaration, (one) => one === owner))
  );
}

const parts = (argument: ts.Expression): readonly ts.Expression[] =>
  ts.isObjectLiteralExpression(argument)
    ? argument.properties.flatMap((property) =>
        ts.isPropertyAssignment(property)
          ? unwrap(property.initializer)
          : ts.isShorthandPropertyAssignment(property)
            ? property.name
            : [],
      )
    : [unwrap(argument)];

/** Whether a library that binds a transaction to the code around it does not reach it: what a field keeps was there before. */
export const isApart = ({ receiver }: ModelCall, { apart }: MemberModel): boolean =>
  apart === 'always' || (apart === 'kept' && receiver?.is === 'field' && receiver.of.is === 'this');
