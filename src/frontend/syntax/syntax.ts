// What the bare syntax around and within an expression says, whatever its types.
import { ts } from 'ts-morph';
import { isClassNode, memberName } from './names.js';

/** The class whose member the node stands in; none within a function that has a `this` of its own. */
export function enclosingClass(node: ts.Node): ts.ClassLikeDeclaration | undefined {
  for (let at: ts.Node | undefined = node.parent; at; at = at.parent)
    if (isClassNode(at)) return ts.isClassLike(at) ? at : undefined;
    else if (ts.isFunctionDeclaration(at) || ts.isFunctionExpression(at)) return undefined;
  return undefined;
}

/** The expression without parentheses, type assertions and non-null marks around it. */
export function unwrap(node: ts.Expression): ts.Expression {
  let at = node;
  while (
    ts.isParenthesizedExpression(at) ||
    ts.isAsExpression(at) ||
    ts.isSatisfiesExpression(at) ||
    ts.isNonNullExpression(at) ||
    ts.isTypeAssertionExpression(at)
  )
    at = at.expression;
  return at;
}

/** The node with the parentheses, type assertions and non-null marks around it. */
export function unwrapOut(node: ts.Node): ts.Node {
  let at = node;
  while (
    ts.isParenthesizedExpression(at.parent) ||
    ts.isAsExpression(at.parent) ||
    ts.isSatisfiesExpression(at.parent) ||
    ts.isNonNullExpression(at.parent)
  )
    at = at.parent;
  return at;
}

/** The function in `f.bind(…)`. */
export function boundFunction(node: ts.Expression): ts.Expression | undefined {
  const bare = unwrap(node);
  return ts.isCallExpression(bare) &&
    ts.isPropertyAccessExpression(bare.expression) &&
    bare.expression.name.text === 'bind'
    ? unwrap(bare.expression.expression)
    : undefined;
}

/** The initializer of a property of an object literal. */
export function propertyOf(node: ts.Expression, name: string): ts.Expression | undefined {
  if (!ts.isObjectLiteralExpression(node)) return undefined;
  for (const property of node.properties) {
    if (ts.isPropertyAssignment(property) && memberName(property.name) === name) return property.initializer;
    if (ts.isShorthandPropertyAssignment(property) && property.name.text === name) return property.name;
  }
  return undefined;
}

/** What a variable, a property or an export is set to where it is declared: also `exports.list = …`, `module.exports = …`. */
export function heldBy(declaration: ts.Node): ts.Expression | undefined {
  if (ts.isVariableDeclaration(declaration) || ts.isPropertyDeclaration(declaration)) return declaration.initializer;
  if (ts.isPropertyAssignment(declaration)) return declaration.initializer;
  if (ts.isExportAssignment(declaration)) return declaration.expression;
  const assignment = ts.isBinaryExpression(declaration) ? declaration : declaration.parent;
  return ts.isBinaryExpression(assignment) && assignment.operatorToken.kind === ts.SyntaxKind.EqualsToken
    ? assignment.right
    : undefined;
}

/** Whether an annotation tells no type: whoever writes `any` says no more than who writes nothing. */
export const saysNothing = (type: ts.TypeNode | undefined): type is undefined =>
  type === undefined || type.kind === ts.SyntaxKind.AnyKeyword;
