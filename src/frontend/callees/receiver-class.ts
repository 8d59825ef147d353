// What is known of the object that a method is called on, beside the method: its class, and the token it was injected by.
import { ts } from 'ts-morph';
import { injectionToken } from '../declarations/injection.js';
import type { Frame } from '../frame/frame.js';
import { isClassNode } from '../syntax/names.js';

/** The class that the receiver is of: what inherits a member does not run the overrides of its siblings. */
export function classOfReceiver(frame: Frame, callee: ts.Expression): ts.Declaration | undefined {
  if (!ts.isPropertyAccessExpression(callee)) return undefined;
  const { checker, declared, workspace } = frame.shared;
  const type = checker.getNonNullableType(declared.typeAt(callee.expression));
  const bound = type.flags & ts.TypeFlags.TypeParameter ? checker.getBaseConstraintOfType(type) : type;
  const found = bound?.symbol?.declarations?.find(isClassNode);
  return found && workspace.isOwnSource(found.getSourceFile().fileName) ? found : undefined;
}

/** The token that the receiver was injected by, or asked of the container with. */
export function tokenBehind(frame: Frame, receiver: ts.Expression): { readonly token?: string } {
  const value = ts.isIdentifier(receiver) ? frame.own(receiver.text)?.value : undefined;
  const token = value && frame.tokens.get(value);
  return token === undefined ? injectionToken(frame.shared, receiver) : { token };
}
