// Which way a condition goes when the result that it asks about is there: `if (!row)`, `rows.length > 0`.
import { some } from '../../core/outline/fold.js';
import { ts } from 'ts-morph';
import type { Frame } from '../frame/frame.js';
import { EQUAL } from './equality.js';
import { placeOf } from '../frame/places.js';
import { unwrap } from '../syntax/syntax.js';

type IsIt = (frame: Frame, node: ts.Expression) => boolean;

/** 0 when the condition holds for a result that is there (truthy, not empty), 1 when it fails for one. */
export function foundArmOf(frame: Frame, condition: ts.Expression, isIt: IsIt = isResult): number | undefined {
  const node = unwrap(condition);
  if (ts.isPrefixUnaryExpression(node))
    return node.operator === ts.SyntaxKind.ExclamationToken ? flip(foundArmOf(frame, node.operand, isIt)) : undefined;
  if (ts.isBinaryExpression(node)) return ofBinary(frame, node, isIt);
  return isIt(frame, node) ? 0 : undefined;
}

/** The same for variables and properties, whatever they hold. */
export const heldArmOf = (frame: Frame, condition: ts.Expression): number | undefined =>
  foundArmOf(frame, condition, (at, node) => placeOf(at, node) !== undefined);

/** 0 when the condition holds for what is not as it should be (`row.version !== known`), 1 when it fails for that. */
export function otherArmOf(condition: ts.Expression): number | undefined {
  const node = unwrap(condition);
  if (ts.isPrefixUnaryExpression(node))
    return node.operator === ts.SyntaxKind.ExclamationToken ? flip(otherArmOf(node.operand)) : undefined;
  if (!ts.isBinaryExpression(node)) return undefined;
  const { left, right, operatorToken } = node;
  const isEqual = EQUAL.get(operatorToken.kind);
  if (isEqual !== undefined) return isFixed(left) || isFixed(right) ? undefined : Number(isEqual);
  const isLogical =
    operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken || operatorToken.kind === ts.SyntaxKind.BarBarToken;
  return isLogical && (otherArmOf(left) === 0 || otherArmOf(right) === 0) ? 0 : undefined;
}

/** The other arm. */
export const flip = (arm: number | undefined): number | undefined => (arm === undefined ? undefined : 1 - arm);

function ofBinary(frame: Frame, node: ts.BinaryExpression, isIt: IsIt): number | undefined {
  const { left, right } = node;
  switch (node.operatorToken.kind) {
    case ts.SyntaxKind.AmpersandAmpersandToken:
    case ts.SyntaxKind.BarBarToken: {
      const [a, b] = [foundArmOf(frame, left, isIt), foundArmOf(frame, right, isIt)];
      return a === undefined || b === undefined || a === b ? (a ?? b) : undefined;
    }
    default:
  }
  const sides = isFixed(right) ? [left, right] : isFixed(left) ? [right, left] : undefined;
  if (!sides || !isIt(frame, unwrap(sides[0]!))) return undefined;
  const operator = sides[0] === left ? node.operatorToken.kind : MIRRORED.get(node.operatorToken.kind);
  return byComparison(operator ?? node.operatorToken.kind, unwrap(sides[1]!).getText());
}

const MIRRORED = new Map<ts.SyntaxKind, ts.SyntaxKind>([
  [ts.SyntaxKind.GreaterThanToken, ts.SyntaxKind.LessThanToken],
  [ts.SyntaxKind.LessThanToken, ts.SyntaxKind.GreaterThanToken],
  [ts.SyntaxKind.GreaterThanEqualsToken, ts.SyntaxKind.LessThanEqualsToken],
  [ts.SyntaxKind.LessThanEqualsToken, ts.SyntaxKind.GreaterThanEqualsToken],
]);

/** Values that a result is compared with to see whether it is there. */
const isFixed = (node: ts.Expression): boolean => /^(?:null|undefined|true|false|0|1)$/.test(unwrap(node).getText());

function byComparison(operator: ts.SyntaxKind, fixed: string): number | undefined {
  switch (operator) {
    case ts.SyntaxKind.EqualsEqualsToken:
    case ts.SyntaxKind.EqualsEqualsEqualsToken:
      return fixed === 'true' ? 0 : fixed === '1' ? undefined : 1;
    case ts.SyntaxKind.ExclamationEqualsToken:
    case ts.SyntaxKind.ExclamationEqualsEqualsToken:
      return fixed === 'true' ? 1 : fixed === '1' ? undefined : 0;
    case ts.SyntaxKind.GreaterThanToken:
      return fixed === '0' ? 0 : undefined;
    case ts.SyntaxKind.GreaterThanEqualsToken:
      return fixed === '1' ? 0 : undefined;
    case ts.SyntaxKind.LessThanToken:
      return fixed === '1' ? 1 : undefined;
    case ts.SyntaxKind.LessThanEqualsToken:
      return fixed === '0' ? 1 : undefined;
    default:
      return undefined;
  }
}

/** A call's result, a local that holds one, or its length: what else it has may be falsy while it is there. */
function isResult(frame: Frame, node: ts.Expression): boolean {
  if (ts.isAwaitExpression(node)) return isResult(frame, unwrap(node.expression));
  if (ts.isCallExpression(node)) {
    const only = node.arguments[0];
    if (ts.isIdentifier(node.expression) && node.expression.text === 'Boolean' && only)
      return isResult(frame, unwrap(only));
    return true;
  }
  if (ts.isPropertyAccessExpression(node) && (node.name.text === 'length' || node.name.text === 'size'))
    return isResult(frame, unwrap(node.expression));
  if (!ts.isIdentifier(node)) return false;
  const local = frame.lookup(node.text);
  return local !== undefined && some(local.value, (term) => term.is === 'result');
}
