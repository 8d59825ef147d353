// Conditions that ask whether this is production: what is done elsewhere only is no code that users wait for.
import { ts } from 'ts-morph';
import { symbolAt, type Shared } from '../context.js';
import { unwrap } from '../syntax/syntax.js';
import { EQUAL } from './equality.js';

/** The arm that runs in production, where the condition says so: 0 where it holds there, 1 where it does not. */
export function productionArm(shared: Shared, condition: ts.Expression): number | undefined {
  const holds = inProduction(shared, condition);
  return holds === undefined ? undefined : holds ? 0 : 1;
}

function inProduction(shared: Shared, condition: ts.Expression, depth = 0): boolean | undefined {
  const node = unwrap(condition);
  if (depth > MAX_DEPTH) return undefined;
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) {
    const holds = inProduction(shared, node.operand, depth + 1);
    return holds === undefined ? undefined : !holds;
  }
  if (ts.isIdentifier(node)) {
    const made = constantIn(shared, node);
    return made && inProduction(shared, made, depth + 1);
  }
  if (!ts.isBinaryExpression(node)) return undefined;
  const { kind } = node.operatorToken;
  const isBoth = kind === ts.SyntaxKind.AmpersandAmpersandToken;
  if (isBoth || kind === ts.SyntaxKind.BarBarToken) {
    const sides = [inProduction(shared, node.left, depth + 1), inProduction(shared, node.right, depth + 1)];
    // One side that fails decides about both, one that holds about either.
    if (sides.includes(!isBoth)) return !isBoth;
    return sides.every((side) => side === isBoth) ? isBoth : undefined;
  }
  const isEqual = EQUAL.get(kind);
  const other = isEnvironment(node.left) ? node.right : isEnvironment(node.right) ? node.left : undefined;
  const name = other && unwrap(other);
  if (isEqual === undefined || !name || !ts.isStringLiteralLike(name)) return undefined;
  if (name.text === 'production') return isEqual;
  return ELSEWHERE.has(name.text) ? !isEqual : undefined;
}

/** Conditions within conditions are followed so far. */
const MAX_DEPTH = 6;

/** What Node.js, its frameworks and test runners call it where nobody waits. */
const ELSEWHERE: ReadonlySet<string> = new Set(['development', 'test']);

function isEnvironment(expression: ts.Expression): boolean {
  const node = unwrap(expression);
  const name = ts.isPropertyAccessExpression(node)
    ? node.name.text
    : ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression)
      ? node.argumentExpression.text
      : undefined;
  return name === 'NODE_ENV' && (node as ts.AccessExpression).expression.getText() === 'process.env';
}

/** What a constant of the module was made of. */
function constantIn(shared: Shared, node: ts.Identifier): ts.Expression | undefined {
  const declaration = symbolAt(shared, node)?.valueDeclaration;
  if (!declaration || !ts.isVariableDeclaration(declaration) || !declaration.initializer) return undefined;
  return (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) === 0 ? undefined : declaration.initializer;
}
