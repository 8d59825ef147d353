// What callers have to pass for an arm to be taken: `if (options.notify)`, `if (!dto.email) return`.
import { ts } from 'ts-morph';
import { isOfParameter } from '../../core/outline/fold.js';
import type { Lacking, Needed } from '../../core/outline/outline.js';
import { isFalsyText, type Value } from '../../core/outline/value.js';
import type { Frame } from '../frame/frame.js';
import { EQUAL } from './equality.js';
import { meantBy } from './named-condition.js';
import { unwrap } from '../syntax/syntax.js';

/** Of each one has to be passed in runs that take the arm. */
export interface Needs {
  readonly arm: number;
  readonly all: readonly Needed[];
}

/** What the condition needs to hold, or to fail, of the function's parameters. */
export function needsOf(frame: Frame, condition: ts.Expression): Needs | undefined {
  for (const arm of [0, 1]) {
    const all = needed(frame, condition, arm === 0);
    if (all.length > 0) return { arm, all };
  }
  return undefined;
}

function needed(frame: Frame, condition: ts.Expression, holds: boolean): readonly Needed[] {
  const node = meantBy(frame, condition);
  if (ts.isPrefixUnaryExpression(node))
    return node.operator === ts.SyntaxKind.ExclamationToken ? needed(frame, node.operand, !holds) : [];
  if (ts.isBinaryExpression(node)) return byOperator(frame, node, holds);
  const value = holds ? requiredArgument(frame, node) : undefined;
  return value ? [{ one: [value] }] : [];
}

function byOperator(frame: Frame, node: ts.BinaryExpression, holds: boolean): readonly Needed[] {
  const kind = node.operatorToken.kind;
  if (kind === ts.SyntaxKind.AmpersandAmpersandToken || kind === ts.SyntaxKind.BarBarToken) {
    const [left, right] = [needed(frame, node.left, holds), needed(frame, node.right, holds)];
    const needsOne = (kind === ts.SyntaxKind.BarBarToken) === holds;
    return needsOne ? either(left, right) : [...left, ...right];
  }
  const isEqual = EQUAL.get(kind);
  const other = unwrap(node.right);
  // `=== undefined` asks for nothing, `=== 'all'` and `=== true` for something; what is not passed is not `null`.
  const asksForNothing =
    other.getText() === 'undefined' || (LOOSE.has(kind) && other.kind === ts.SyntaxKind.NullKeyword);
  const asks = asksForNothing || ts.isLiteralExpression(other) || other.kind === ts.SyntaxKind.TrueKeyword;
  if (isEqual === undefined || !asks || (isEqual === holds) === asksForNothing) return [];
  const value = requiredArgument(frame, unwrap(node.left));
  const isAny = asksForNothing || isFalsyText(literalText(other));
  return value ? [{ one: [value], ...(isAny && { orFalse: true }) }] : [];
}

/** `to === ''` asks for a text that a condition takes for no. */
const literalText = (node: ts.Expression): string => (ts.isStringLiteralLike(node) ? node.text : node.getText());

function either([a]: readonly Needed[], [b]: readonly Needed[]): readonly Needed[] {
  return a && b ? [{ one: [...a.one, ...b.one], ...((a.orFalse ?? b.orFalse) && { orFalse: true }) }] : [];
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
