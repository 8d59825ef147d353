// What callers have to pass for an arm to be taken: `if (options.notify)`, `if (!dto.email) return`.
import { ts } from 'ts-morph';
import { isOfParameter } from '../../core/outline/fold.js';
import type { Lacking } from '../../core/outline/outline.js';
import type { Value } from '../../core/outline/value.js';
import type { Frame } from '../frame/frame.js';
import { EQUAL } from './equality.js';
import { unwrap } from '../syntax/syntax.js';

/** One of the values has to be passed in runs that take the arm. */
export interface Needs {
  readonly arm: number;
  readonly one: readonly Value[];
}

/** What the condition needs to hold, or to fail, of the function's parameters. */
export function needsOf(frame: Frame, condition: ts.Expression): Needs | undefined {
  for (const arm of [0, 1]) {
    const one = needed(frame, condition, arm === 0);
    if (one) return { arm, one };
  }
  return undefined;
}

function needed(frame: Frame, condition: ts.Expression, holds: boolean): readonly Value[] | undefined {
  const node = unwrap(condition);
  if (ts.isPrefixUnaryExpression(node))
    return node.operator === ts.SyntaxKind.ExclamationToken ? needed(frame, node.operand, !holds) : undefined;
  if (ts.isBinaryExpression(node)) return byOperator(frame, node, holds);
  const value = holds ? requiredArgument(frame, node) : undefined;
  return value && [value];
}

function byOperator(frame: Frame, node: ts.BinaryExpression, holds: boolean): readonly Value[] | undefined {
  const kind = node.operatorToken.kind;
  if (kind === ts.SyntaxKind.AmpersandAmpersandToken || kind === ts.SyntaxKind.BarBarToken) {
    const [left, right] = [needed(frame, node.left, holds), needed(frame, node.right, holds)];
    const needsOne = (kind === ts.SyntaxKind.BarBarToken) === holds;
    return needsOne ? left && right && [...left, ...right] : (left ?? right);
  }
  const isEqual = EQUAL.get(kind);
  const other = unwrap(node.right);
  // `=== undefined` asks for nothing, `=== 'all'` and `=== true` for something; what is not passed is not `null`.
  const asksForNothing =
    other.getText() === 'undefined' || (LOOSE.has(kind) && other.kind === ts.SyntaxKind.NullKeyword);
  const asks = asksForNothing || ts.isLiteralExpression(other) || other.kind === ts.SyntaxKind.TrueKeyword;
  if (isEqual === undefined || !asks || (isEqual === holds) === asksForNothing) return undefined;
  const value = requiredArgument(frame, unwrap(node.left));
  return value && [value];
}

const LOOSE: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
]);

/** A parameter, or what it has under a name. */
export function requiredArgument(frame: Frame, node: ts.Expression): Value | undefined {
  if (ts.isPropertyAccessExpression(node)) {
    const of = requiredArgument(frame, unwrap(node.expression));
    return of && { is: 'field', of, name: node.name.text };
  }
  const value = ts.isIdentifier(node) ? frame.lookup(node.text)?.value : undefined;
  return value && isOfParameter(value) ? value : undefined;
}

/** The arm that is taken only where the argument was not passed which the list was made of: `const some = all?.filter(…); if (!some)`. */
export function lackingOf(frame: Frame, condition: ts.Expression, holds = true): Lacking | undefined {
  const node = unwrap(condition);
  if (ts.isPrefixUnaryExpression(node))
    return node.operator === ts.SyntaxKind.ExclamationToken ? lackingOf(frame, node.operand, !holds) : undefined;
  let value = ts.isIdentifier(node) ? frame.lookup(node.text)?.value : undefined;
  if (value?.is !== 'derived') return undefined;
  while (value.is === 'derived') value = value.from;
  return isOfParameter(value) ? { arm: holds ? 1 : 0, value } : undefined;
}
