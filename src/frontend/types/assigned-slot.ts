// Variables and fields that are set later, and of which their declaration says nothing: a client that is made once, as in
// `let client;`, then `if (!global.client) global.client = make(); client = global.client;`, or `this.client = make();`.
import { ts } from 'ts-morph';
import type { Declared, Known } from './declared.js';

/** What is set, where all that is known of it is one type. */
export function assignedTo(
  types: Declared,
  declaration: ts.VariableDeclaration | ts.PropertyDeclaration,
): Known | undefined {
  if (!ts.isIdentifier(declaration.name) || isFollowed(declaration)) return undefined;
  const { text } = declaration.name;
  const found: Known[] = [];
  const visit = (node: ts.Node): void => {
    const name = ts.isBinaryExpression(node) && SETS.has(node.operatorToken.kind) ? nameOf(node.left) : undefined;
    if (name?.text === text && types.checker.getSymbolAtLocation(name)?.valueDeclaration === declaration) {
      const known = types.of((node as ts.BinaryExpression).right);
      if (known) found.push(known);
    }
    ts.forEachChild(node, visit);
  };
  visit(scopeOf(declaration));
  const [first] = found;
  return first && found.every(({ type }) => type === first.type) ? first : undefined;
}

const scopeOf = (declaration: ts.VariableDeclaration | ts.PropertyDeclaration): ts.Node =>
  ts.isVariableDeclaration(declaration) ? declaration.parent.parent.parent : declaration.parent;

/** Of a variable without a type the checker knows what it holds at each place, except in functions where it is the module's. */
const isFollowed = (declaration: ts.VariableDeclaration | ts.PropertyDeclaration): boolean =>
  !declaration.type && !ts.isSourceFile(scopeOf(declaration));

/** `client`, `this.client` */
function nameOf(target: ts.Expression): ts.Identifier | undefined {
  if (ts.isIdentifier(target)) return target;
  const isOwn = ts.isPropertyAccessExpression(target) && target.expression.kind === ts.SyntaxKind.ThisKeyword;
  return isOwn && ts.isIdentifier(target.name) ? target.name : undefined;
}

const SETS: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.EqualsToken,
  ts.SyntaxKind.QuestionQuestionEqualsToken,
  ts.SyntaxKind.BarBarEqualsToken,
]);
