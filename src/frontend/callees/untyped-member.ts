// Members that are called of a value that nothing is known of: neither a type nor where it comes from.
import { ts } from 'ts-morph';
import type { Shared } from '../context.js';
import { unwrap } from '../syntax/syntax.js';

/** The name that is called; none where a library has a member of that name, as the value may be of that library then. */
export function untypedMember(shared: Shared, callee: ts.Expression): string | undefined {
  if (!ts.isPropertyAccessExpression(callee) && !ts.isElementAccessExpression(callee)) return undefined;
  const name = ts.isPropertyAccessExpression(callee) ? callee.name.text : textOf(callee.argumentExpression);
  return isUntyped(shared, callee.expression) ? ownName(shared, name) : undefined;
}

/** A call of one of two members, by a condition. */
export interface ChosenMember {
  readonly condition: ts.Expression;
  /** If it holds, and if not. */
  readonly names: readonly [string | undefined, string | undefined];
}

/** `client[isAsked ? 'ask' : 'send']()`, which is `isAsked ? client.ask() : client.send()`, of a value without a type. */
export function chosenMember(shared: Shared, callee: ts.Expression): ChosenMember | undefined {
  if (!ts.isElementAccessExpression(callee) || !isUntyped(shared, callee.expression)) return undefined;
  const key = unwrap(callee.argumentExpression);
  if (!ts.isConditionalExpression(key)) return undefined;
  return {
    condition: key.condition,
    names: [ownName(shared, textOf(key.whenTrue)), ownName(shared, textOf(key.whenFalse))],
  };
}

const isUntyped = (shared: Shared, of: ts.Expression): boolean =>
  (shared.declared.typeAt(of).flags & ts.TypeFlags.Any) !== 0;

const textOf = (node: ts.Expression): string | undefined => (ts.isStringLiteralLike(node) ? node.text : undefined);

const ownName = (shared: Shared, name: string | undefined): string | undefined =>
  name === undefined || shared.ofLibraries.has(name) ? undefined : name;
