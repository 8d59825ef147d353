// What is one of two things: `a ?? b`, `c ? a : b`, and members that one part of a union has; and lists that are written down.
import { ts } from 'ts-morph';
import { saysNothing, unwrap } from '../syntax/syntax.js';
import { type Declared, isReference, type Known, NO_TYPE_ARGUMENTS } from './declared.js';
import type { Checker } from '../program/ports.js';

/** What either of two expressions is, where both are the same or both are lists, or one is anything: `tx || this.database`. */
export function chosen(types: Declared, a: ts.Expression, b: ts.Expression): Known | undefined {
  const one = types.of(a);
  const other = types.of(b);
  if (!one || !other) return one ? besideAnything(types, one, b) : other && besideAnything(types, other, a);
  if (one.type === other.type && one.typeArguments.size === 0 && other.typeArguments.size === 0)
    return one.opaque ? one : other;
  // Of two lists only what every list has is known.
  const areLists = types.checker.isArrayType(one.type) && types.checker.isArrayType(other.type);
  return areLists && isReference(one.type) ? { ...one, opaque: true } : undefined;
}

/**
 * What is known beside a parameter of which its declaration says nothing, or a name or member that is `any`, as
 * `globalThis.client` is in JavaScript: that may be of another entity.
 */
function besideAnything(types: Declared, known: Known, other: ts.Expression): Known | undefined {
  const name = ts.isParenthesizedExpression(other) ? other.expression : other;
  if (!ts.isIdentifier(name) && !ts.isPropertyAccessExpression(name)) return undefined;
  const declaration = types.checker.getSymbolAtLocation(name)?.valueDeclaration;
  if (declaration && ts.isParameter(declaration)) return saysNothing(declaration.type) ? known : undefined;
  if ((types.typeAt(name).flags & ts.TypeFlags.Any) === 0) return undefined;
  const parts = isReference(known.type) ? types.checker.getTypeArguments(known.type) : [];
  const isOfSome = parts.some((_, index) => types.argument(known, index));
  return isOfSome ? { ...known, opaque: true } : known;
}

/** The two expressions of which `a ?? b`, `a || b` and `c ? a : b` give one. */
export function alternativesOf(node: ts.Expression): readonly [ts.Expression, ts.Expression] | undefined {
  if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse];
  if (!ts.isBinaryExpression(node)) return undefined;
  const { kind } = node.operatorToken;
  const isChoice = kind === ts.SyntaxKind.BarBarToken || kind === ts.SyntaxKind.QuestionQuestionToken;
  return isChoice ? [node.left, node.right] : undefined;
}

/** What such an expression chooses from, choices in it too. */
export const choicesIn = (node: ts.Expression): readonly ts.Expression[] =>
  alternativesOf(unwrap(node))?.flatMap((side) => [side, ...choicesIn(side)]) ?? [];

/** A list that is written down: it has what every list has; of its elements nothing is said. */
export function writtenList(types: Declared): Known {
  return { type: types.checker.listOfAny(), typeArguments: NO_TYPE_ARGUMENTS, opaque: true };
}

/**
 * The member that an access names, of the one part of its receiver's union that has it, `{ admin: Client; error: null } |
 * { error: Response }`. Code that compiles has asked before which part it is; without strict null checks, as programs are
 * loaded here, the checker cannot follow that.
 */
export function memberOfPart(checker: Checker, access: ts.PropertyAccessExpression): ts.Symbol | undefined {
  if (!ts.isIdentifier(access.name)) return undefined;
  const { text } = access.name;
  const type = checker.getTypeAtLocation(access.expression);
  if (!type.isUnion() || checker.getPropertyOfType(type, text)) return undefined;
  const found = type.types.flatMap((part) => checker.getPropertyOfType(part, text) ?? []);
  const [first] = found;
  return first?.declarations?.length && found.length === 1 ? first : undefined;
}
