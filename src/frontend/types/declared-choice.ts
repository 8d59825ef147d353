// Expressions that hold one of two things, `a ?? b` and `c ? a : b`, and lists that are written down.
import { ts } from 'ts-morph';
import { type Declared, isReference, type Known, NO_TYPE_ARGUMENTS } from './declared.js';

/** What either of two expressions is, where both are the same or both are lists. */
export function chosen(types: Declared, a: ts.Expression, b: ts.Expression): Known | undefined {
  const one = types.of(a);
  const other = one && types.of(b);
  if (!other) return undefined;
  if (one.type === other.type && one.typeArguments.size === 0 && other.typeArguments.size === 0)
    return one.opaque ? one : other;
  // Of two lists only what every list has is known.
  const areLists = types.checker.isArrayType(one.type) && types.checker.isArrayType(other.type);
  return areLists && isReference(one.type) ? { ...one, opaque: true } : undefined;
}

/** The two expressions of which `a ?? b`, `a || b` and `c ? a : b` give one. */
export function alternativesOf(node: ts.Expression): readonly [ts.Expression, ts.Expression] | undefined {
  if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse];
  if (!ts.isBinaryExpression(node)) return undefined;
  const { kind } = node.operatorToken;
  const isChoice = kind === ts.SyntaxKind.BarBarToken || kind === ts.SyntaxKind.QuestionQuestionToken;
  return isChoice ? [node.left, node.right] : undefined;
}

/** A list that is written down: it has what every list has; of its elements nothing is said. */
export function writtenList(types: Declared): Known {
  const checker = types.checker as ts.TypeChecker & { createArrayType(element: ts.Type): ts.Type };
  return { type: checker.createArrayType(checker.getAnyType()), typeArguments: NO_TYPE_ARGUMENTS, opaque: true };
}
