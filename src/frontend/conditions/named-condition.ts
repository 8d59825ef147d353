// Conditions that a constant has the outcome of: `const isNew = !input.id; if (isNew) …`.
import { ts } from 'ts-morph';
import type { Frame } from '../frame/frame.js';
import { unwrap } from '../syntax/syntax.js';

/** What the constant was made of, where it is one of this function's; else the condition itself. */
export function meantBy(frame: Frame, condition: ts.Expression): ts.Expression {
  const node = unwrap(condition);
  if (!ts.isIdentifier(node) || !frame.own(node.text)) return node;
  const declaration = frame.lookup(node.text)?.declaration;
  if (!declaration || !ts.isVariableDeclaration(declaration) || !declaration.initializer) return node;
  if ((ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) === 0) return node;
  const made = unwrap(declaration.initializer);
  return ts.isPrefixUnaryExpression(made) || ts.isBinaryExpression(made) ? made : node;
}
