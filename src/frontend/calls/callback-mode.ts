// How the passes of a function that a library calls for each element follow each other.
import { ts } from 'ts-morph';
import type { LoopMode } from '../../core/outline/outline.js';
import type { CallbackTag } from '../../models/member.js';
import { isFunctionNode } from '../syntax/names.js';
import { unwrap } from '../syntax/syntax.js';

/** A literal whose passes go on after the call has returned. */
export const isAsync = (node: ts.Expression | undefined): boolean =>
  node !== undefined && (ts.getCombinedModifierFlags(unwrap(node) as never) & ts.ModifierFlags.Async) !== 0;

/** Passes of a synchronous iteration run together when they start work; a `reduce` that awaits its accumulator does not. */
export function modeOf(tag: CallbackTag, node: ts.Expression | undefined): LoopMode {
  if (tag.times === 'search') return 'search';
  if (tag.waits) return 'per-element';
  if (tag.times === 'concurrent') return 'concurrent';
  if ((tag.element ?? 0) === 0) return 'concurrent';
  const literal = node && unwrap(node);
  return !literal || !isFunctionNode(literal) || awaitsFirst(literal) ? 'per-element' : 'concurrent';
}

/** Whether the callback waits for what the pass before gave (its first parameter) before anything else. */
function awaitsFirst(node: ts.FunctionLikeDeclaration): boolean {
  const first = node.parameters[0]?.name;
  if (!first || !ts.isIdentifier(first) || !node.body) return false;
  const isFirst = (inner: ts.Expression): boolean => inner.getText() === first.text;
  const visit = (inner: ts.Node): 'first' | 'other' | undefined => {
    if (ts.isPropertyAccessExpression(inner) && inner.name.text === 'then' && isFirst(inner.expression)) return 'first';
    const inside = ts.forEachChild(inner, visit);
    if (inside || !ts.isAwaitExpression(inner)) return inside;
    return isFirst(inner.expression) ? 'first' : 'other';
  };
  return visit(node.body) === 'first';
}
