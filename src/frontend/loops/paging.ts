// Loops over the pages of a query: an offset, a page number or a cursor moves on, or a limited number of rows is
// taken until none is left; and what the query gave ends the loop.
import { ts } from 'ts-morph';
import { some } from '../../core/outline/fold.js';
import type { Value } from '../../core/outline/value.js';
import type { Frame } from '../frame/frame.js';
import { bindingNames, find, movedNames, namesIn, rootName, type ModeFact } from '../syntax/loop-syntax.js';
import { moduleValue } from '../messages/module-value.js';
import { unwrap } from '../syntax/syntax.js';

/**
 * A page loop: nothing is iterated, a variable set in the loop goes into a call of the loop (an offset, a page
 * number, a cursor, the last id), and the loop ends on what that call gave.
 */
export function page(frame: Frame, node: ts.IterationStatement, over: Value | undefined): ModeFact | undefined {
  if (over && !some(over, (term) => term.is === 'result' || term.is === 'unknown' || term.is === 'literal'))
    return undefined;
  const moved = movedNames(node);
  for (const call of awaitedCalls(node.statement)) {
    const names = namesIn(call);
    const rows = resultNames(call);
    const taken = namesMadeOf(node.statement, rows);
    const cursor = [...moved.keys()].find((name) => names.has(name) && advances(moved.get(name)!, call, taken));
    const decides = rows.length > 0 && endsOn(node, taken);
    if (cursor && decides) return { mode: 'page', evidence: `'${cursor}' moves on and '${rows[0]}' ends the loop` };
    if (decides && rows.some((row) => measured(node, row)) && limited(frame, call))
      return { mode: 'page', evidence: `takes a limited number until '${rows[0]}' is short` };
  }
  return undefined;
}

/** A counter or offset (`skip += n`, `page++`), or a cursor taken from the rows (`lastId = rows.at(-1).id`), also by way of others. */
function advances(assignments: readonly ts.Node[], call: ts.CallExpression, taken: ReadonlySet<string>): boolean {
  return assignments.some((by) => {
    if (!ts.isBinaryExpression(by)) return true;
    if (by.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return true;
    if (contains(by, call)) return false;
    const from = namesIn(by.right);
    return [...taken].some((name) => from.has(name)) || from.has(rootName(by.left) ?? '');
  });
}

const contains = (outer: ts.Node, inner: ts.Node): boolean => outer.pos <= inner.pos && inner.end <= outer.end;

function awaitedCalls(node: ts.Node): readonly ts.CallExpression[] {
  const calls: ts.CallExpression[] = [];
  const visit = (inner: ts.Node): void => {
    if (ts.isAwaitExpression(inner) && ts.isCallExpression(unwrap(inner.expression)))
      calls.push(unwrap(inner.expression) as ts.CallExpression);
    if (!ts.isIterationStatement(inner, false) && !ts.isFunctionLike(inner)) ts.forEachChild(inner, visit);
  };
  visit(node);
  return calls;
}

/** The names that take what an awaited call gives. */
function resultNames(call: ts.CallExpression): readonly string[] {
  let at: ts.Node = call.parent;
  while (ts.isAwaitExpression(at) || ts.isParenthesizedExpression(at) || ts.isAsExpression(at)) at = at.parent;
  if (ts.isVariableDeclaration(at)) return bindingNames(at.name);
  if (ts.isBinaryExpression(at) && at.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
    const root = rootName(at.left);
    return root ? [root] : [...namesIn(at.left)];
  }
  return [];
}

/** The names, and those that are set to what is made of them. */
function namesMadeOf(body: ts.Statement, names: readonly string[]): ReadonlySet<string> {
  const made = new Set(names);
  const visit = (inner: ts.Node): void => {
    if (ts.isVariableDeclaration(inner) && inner.initializer && mentions(inner.initializer, made))
      for (const name of bindingNames(inner.name)) made.add(name);
    if (
      ts.isBinaryExpression(inner) &&
      inner.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
      mentions(inner.right, made)
    ) {
      const root = rootName(inner.left);
      if (root) made.add(root);
    }
    ts.forEachChild(inner, visit);
  };
  visit(body);
  return made;
}

/**
 * Whether the loop's condition, or a condition in front of a `break` or `return`, depends on one of the names: also by a
 * flag that is set where they say so.
 */
function endsOn(node: ts.IterationStatement, names: ReadonlySet<string>): boolean {
  const deciding = new Set(names);
  const conditions: ts.Node[] = [];
  if (ts.isWhileStatement(node) || ts.isDoStatement(node)) conditions.push(node.expression);
  if (ts.isForStatement(node) && node.condition) conditions.push(node.condition);
  const visit = (inner: ts.Node): void => {
    if (ts.isIfStatement(inner)) {
      if (find(inner.thenStatement, (s) => ts.isBreakStatement(s) || ts.isReturnStatement(s)))
        conditions.push(inner.expression);
      if (mentions(inner.expression, deciding))
        for (const name of movedNames(inner as unknown as ts.IterationStatement).keys()) deciding.add(name);
    }
    ts.forEachChild(inner, visit);
  };
  visit(node.statement);
  return conditions.some((test) => mentions(test, deciding));
}

const mentions = (node: ts.Node, names: ReadonlySet<string>): boolean =>
  [...namesIn(node)].some((name) => names.has(name));

/** Whether a condition of the loop looks at the length of `name`. */
function measured(node: ts.Node, name: string): boolean {
  return (
    find(
      node,
      (inner) =>
        ts.isPropertyAccessExpression(inner) && inner.name.text === 'length' && rootName(inner.expression) === name,
    ) !== undefined
  );
}

/** Whether the call is given a constant limit by an option or argument. */
function limited(frame: Frame, call: ts.CallExpression): boolean {
  return (
    find(call, (inner) => {
      if (ts.isNumericLiteral(inner)) return Number(inner.text) > 1;
      return (
        ts.isIdentifier(inner) &&
        frame.lookup(inner.text) === undefined &&
        (ts.isExpression(inner.parent) ||
          (ts.isPropertyAssignment(inner.parent) && inner.parent.initializer === inner)) &&
        moduleValue(frame.shared, inner).is === 'literal'
      );
    }) !== undefined
  );
}
