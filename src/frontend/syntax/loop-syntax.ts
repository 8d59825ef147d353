// What the syntax of a loop shows: the names that it moves on, and what stands somewhere in it.
import { ts } from 'ts-morph';
import { append } from '../../core/multimap.js';
import type { LoopMode } from '../../core/outline/outline.js';

/** A loop's mode with the fact that decided it. */
export interface ModeFact {
  readonly mode: LoopMode;
  readonly evidence: string;
  /** How many elements one pass takes (`batch`). */
  readonly width?: number;
}

/** The first node inside `node`, itself included, that passes the test. */
export function find(node: ts.Node, test: (inner: ts.Node) => boolean): ts.Node | undefined {
  if (test(node)) return node;
  return ts.forEachChild(node, (child) => find(child, test));
}

/** `a` of `a.b[c].d`. */
export function rootName(node: ts.Node): string | undefined {
  let at = node;
  while (ts.isPropertyAccessExpression(at) || ts.isElementAccessExpression(at)) at = at.expression;
  return ts.isIdentifier(at) ? at.text : undefined;
}

/** The names that stand anywhere in a node. */
export function namesIn(node: ts.Node): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (inner: ts.Node): void => {
    if (ts.isIdentifier(inner)) names.add(inner.text);
    ts.forEachChild(inner, visit);
  };
  visit(node);
  return names;
}

/** The names that a binding declares. */
export function bindingNames(name: ts.BindingName): readonly string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : bindingNames(element.name)));
}

/** Variables declared outside that the loop assigns, with the assigned expressions. */
export function movedNames(node: ts.IterationStatement): ReadonlyMap<string, readonly ts.Node[]> {
  const moved = new Map<string, ts.Node[]>();
  const add = (target: ts.Node, by: ts.Node): void => {
    const root = rootName(target);
    if (root) append(moved, root, by);
  };
  const visit = (inner: ts.Node): void => {
    if (
      ts.isBinaryExpression(inner) &&
      inner.operatorToken.kind >= ts.SyntaxKind.FirstAssignment &&
      inner.operatorToken.kind <= ts.SyntaxKind.LastAssignment
    )
      add(inner.left, inner);
    else if (
      (ts.isPrefixUnaryExpression(inner) || ts.isPostfixUnaryExpression(inner)) &&
      (inner.operator === ts.SyntaxKind.PlusPlusToken || inner.operator === ts.SyntaxKind.MinusMinusToken)
    )
      add(inner.operand, inner);
    ts.forEachChild(inner, visit);
  };
  ts.forEachChild(node, visit);
  return moved;
}

const GONE_OVER = new Set([
  'length',
  'size',
  'map',
  'forEach',
  'filter',
  'some',
  'every',
  'push',
  'shift',
  'pop',
  'splice',
]);

/** Variables that each pass of the loop sets anew, less those that hold collections. */
export function movedScalars(node: ts.IterationStatement): readonly string[] {
  const names = new Set(movedNames(node).keys());
  const visit = (inner: ts.Node): void => {
    if (ts.isPropertyAccessExpression(inner) && GONE_OVER.has(inner.name.text))
      names.delete(rootName(inner.expression) ?? '');
    if (ts.isForOfStatement(inner)) names.delete(rootName(inner.expression) ?? '');
    ts.forEachChild(inner, visit);
  };
  visit(node);
  return [...names];
}

/** Variables that the loop sets to another value by name: `frontier = next`. */
export const replacedNames = (node: ts.IterationStatement): readonly string[] =>
  [...movedNames(node)]
    .filter(([, moves]) =>
      moves.some(
        (by) =>
          ts.isBinaryExpression(by) && by.operatorToken.kind === ts.SyntaxKind.EqualsToken && ts.isIdentifier(by.left),
      ),
    )
    .map(([name]) => name);

/** Whether the loop itself adds to some queue. */
export const growsInside = (node: ts.IterationStatement): boolean =>
  find(
    node.statement,
    (inner) =>
      ts.isCallExpression(inner) &&
      ts.isPropertyAccessExpression(inner.expression) &&
      ['push', 'unshift', 'add', 'set', 'enqueue'].includes(inner.expression.name.text),
  ) !== undefined;
