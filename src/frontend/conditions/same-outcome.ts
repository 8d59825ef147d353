// What each arm of a condition tells of what it asks, so that guards on the same constant or unchanged variable are
// taken together: `if (!dryRun) begin(); … if (!dryRun) commit();`.
import { ts } from 'ts-morph';
import type { Outcome } from '../../core/outline/outline.js';
import { symbolAt } from '../context.js';
import { EQUAL } from './equality.js';
import { isFunctionNode } from '../syntax/names.js';
import { unwrap } from '../syntax/syntax.js';
import type { Frame } from '../frame/frame.js';

/** What holds, or does not hold, in the first arm (0) and in the second (1); nothing for what may differ when asked again. */
export function outcomesOf(frame: Frame, condition: ts.Expression): readonly Outcome[] {
  return [true, false].flatMap((holds, arm) =>
    asked(frame, condition, holds).map(([question, is]) => ({ arm, question, is })),
  );
}

type Asked = readonly (readonly [question: string, is: boolean])[];

function asked(frame: Frame, condition: ts.Expression, holds: boolean): Asked {
  const node = unwrap(condition);
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    return asked(frame, node.operand, !holds);
  if (!ts.isBinaryExpression(node)) {
    const name = steadyName(frame, node);
    return name === undefined ? [] : [[name, holds]];
  }
  const kind = node.operatorToken.kind;
  const isBoth = kind === ts.SyntaxKind.AmpersandAmpersandToken;
  if (isBoth || kind === ts.SyntaxKind.BarBarToken) {
    // Both sides are known where `a && b` holds, and where `a || b` does not.
    const sides = isBoth === holds ? [...asked(frame, node.left, holds), ...asked(frame, node.right, holds)] : [];
    const whole = steadyText(frame, node);
    return whole === undefined ? sides : [...sides, [whole, holds]];
  }
  const isEqual = EQUAL.get(kind);
  const text = isEqual === undefined ? undefined : steadyText(frame, node);
  return text === undefined ? [] : [[text, isEqual === holds]];
}

/** The condition as text that is the same wherever the same is asked. */
function steadyText(frame: Frame, condition: ts.Expression): string | undefined {
  const node = unwrap(condition);
  if (ts.isPrefixUnaryExpression(node)) {
    const text = node.operator === ts.SyntaxKind.ExclamationToken ? steadyText(frame, node.operand) : undefined;
    return text === undefined ? undefined : `!${text}`;
  }
  if (!ts.isBinaryExpression(node)) return isWritten(node) ? node.getText() : steadyName(frame, node);
  const kind = node.operatorToken.kind;
  if (!EQUAL.has(kind) && kind !== ts.SyntaxKind.AmpersandAmpersandToken && kind !== ts.SyntaxKind.BarBarToken)
    return undefined;
  const [left, right] = [steadyText(frame, node.left), steadyText(frame, node.right)];
  const operator = node.operatorToken.getText().replace('!', '=').replace('===', '==');
  return left === undefined || right === undefined ? undefined : `(${left} ${operator} ${right})`;
}

const isWritten = (node: ts.Node): boolean =>
  ts.isLiteralExpression(node) ||
  (ts.isIdentifier(node) && node.text === 'undefined') ||
  node.kind === ts.SyntaxKind.NullKeyword ||
  node.kind === ts.SyntaxKind.TrueKeyword ||
  node.kind === ts.SyntaxKind.FalseKeyword;

/** What is asked again somewhere: a variable, or a property of one that only assignments change. */
function steadyName(frame: Frame, node: ts.Expression): string | undefined {
  return frame.shared.askedAgain.has(node) ? steadyPlace(frame, node) : undefined;
}

/** With its place, as names may be declared twice. */
function steadyPlace(frame: Frame, node: ts.Expression): string | undefined {
  const bare = unwrap(node);
  if (ts.isIdentifier(bare)) return steadyVariable(frame, bare);
  if (!ts.isPropertyAccessExpression(bare)) return undefined;
  const isOwn = bare.expression.kind === ts.SyntaxKind.ThisKeyword;
  if (!isProperty(frame, bare.name, isOwn)) return undefined;
  const of = isOwn ? 'this' : steadyPlace(frame, bare.expression);
  return of === undefined ? undefined : `${of}.${bare.name.text}`;
}

function steadyVariable(frame: Frame, node: ts.Identifier): string | undefined {
  const local = frame.lookup(node.text);
  if (local) {
    // What an enclosing function changes, it may change between any two calls of this one.
    if (!frame.own(node.text) && !isConstant(local.declaration)) return undefined;
    return local.declaration ? `${node.text}@${placeOf(frame, local.declaration)}` : node.text;
  }
  const declaration = symbolAt(frame.shared, node)?.valueDeclaration;
  return isConstant(declaration) ? `${node.text}@${declaration!.getSourceFile().fileName}` : undefined;
}

/** Which declaration it is, wherever lines move: its function, and how many of that name stand before it there. */
function placeOf(frame: Frame, declaration: ts.Node): string {
  const home = ts.findAncestor(declaration.parent, isFunctionNode) ?? declaration.getSourceFile();
  const name = nameOf(declaration);
  let before = 0;
  const isReached = (node: ts.Node): boolean => {
    if (node === declaration) return true;
    if (node.kind === declaration.kind && nameOf(node) === name) before++;
    return ts.forEachChild(node, (child) => isReached(child) || undefined) ?? false;
  };
  isReached(home);
  return `${frame.shared.names.symbol(home)}/${before}`;
}

const nameOf = (node: ts.Node): string | undefined =>
  (ts.isIdentifier(node) ? node : ts.getNameOfDeclaration(node as ts.Declaration))?.getText();

function isConstant(declaration: ts.Node | undefined): boolean {
  if (!declaration) return false;
  const root = ts.isBindingElement(declaration) ? ts.walkUpBindingElementsAndPatterns(declaration) : declaration;
  return ts.isVariableDeclaration(root) && (ts.getCombinedNodeFlags(root) & ts.NodeFlags.Const) !== 0;
}

/** A plain property of the project's own types; one of `this`, which any method may set, is one only if it is read-only. */
function isProperty(frame: Frame, name: ts.MemberName, isOwn: boolean): boolean {
  const declarations = symbolAt(frame.shared, name)?.declarations ?? [];
  return (
    declarations.length > 0 &&
    declarations.every(
      (one) =>
        (ts.isPropertySignature(one) ||
          ts.isPropertyDeclaration(one) ||
          ts.isParameter(one) ||
          ts.isPropertyAssignment(one) ||
          ts.isShorthandPropertyAssignment(one)) &&
        (!isOwn || (ts.getCombinedModifierFlags(one) & ts.ModifierFlags.Readonly) !== 0) &&
        frame.shared.workspace.isOwnSource(one.getSourceFile().fileName),
    )
  );
}
