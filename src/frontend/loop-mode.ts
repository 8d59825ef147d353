// Loop modes as facts: batch, page, drain, retry and few are told from a loop's own shape, each with the
// evidence in words. Search needs the calls' results and is the engine's to tell.
import { ts } from 'ts-morph';
import type { LoopMode } from '../core/outline.js';
import { some, type Value } from '../core/value.js';
import type { Frame } from './frame.js';
import { moduleValue } from './module-value.js';
import { unwrap } from './places.js';

export interface ModeFact {
  readonly mode: LoopMode;
  readonly evidence: string;
}

/** Lists, constants and enums of so many elements at most are few. */
export const FEW = 20;

export const isLiteralList = (value: Value): boolean =>
  value.is === 'list' || value.is === 'constant' || (value.is === 'derived' && isLiteralList(value.from));

/** The mode that the loop's shape shows, if it is not plainly one pass for each element. */
export function modeOfLoop(frame: Frame, node: ts.IterationStatement, over: Value | undefined): ModeFact | undefined {
  if (over && chunked(over)) return { mode: 'batch', evidence: 'goes over chunks' };
  const few = over && fewOf(over);
  if (few) return few;
  if (ts.isForOfStatement(node) || ts.isForInStatement(node)) return undefined;
  return stride(node) ?? retry(node) ?? drain(node, over) ?? page(frame, node, over);
}

const chunked = (value: Value): boolean =>
  value.is === 'chunks' ||
  (value.is === 'derived' && value.by !== 'flat' && value.by !== 'flatMap' && chunked(value.from));

/** A collection that is written out, an enum, a constant, or cut to at most 20. */
export function fewOf(value: Value): ModeFact | undefined {
  if (value.is === 'list')
    return value.items.length <= FEW
      ? { mode: 'few', evidence: `a list of ${value.items.length} written out` }
      : undefined;
  if (value.is === 'constant')
    return value.size === undefined || value.size <= FEW
      ? { mode: 'few', evidence: `constant ${value.name}` }
      : undefined;
  if (value.is === 'field') return value.of.is === 'constant' ? fewOf(value.of) : undefined;
  if (value.is === 'derived') {
    if (value.limit !== undefined && value.limit <= FEW)
      return { mode: 'few', evidence: `cut to at most ${value.limit}` };
    return fewOf(value.from);
  }
  if (value.is === 'join') {
    const facts = value.of.map(fewOf);
    return facts.every((fact) => fact) ? facts[0] : undefined;
  }
  return undefined;
}

/** `i += 100`, or `while (rows.length) { const batch = rows.splice(0, 100)`. */
function stride(node: ts.IterationStatement): ModeFact | undefined {
  const step = ts.isForStatement(node) && node.incrementor && unwrap(node.incrementor);
  if (
    step &&
    ts.isBinaryExpression(step) &&
    step.operatorToken.kind === ts.SyntaxKind.PlusEqualsToken &&
    step.right.getText() !== '1'
  )
    return { mode: 'batch', evidence: `steps by ${step.right.getText()}` };
  const cut = find(
    node.statement,
    (inner) =>
      ts.isCallExpression(inner) &&
      ts.isPropertyAccessExpression(inner.expression) &&
      inner.expression.name.text === 'splice' &&
      inner.arguments.length === 2 &&
      inner.arguments[1]!.getText() !== '1',
  );
  if (cut && !ts.isForStatement(node))
    return { mode: 'batch', evidence: `takes off a batch by ${cut.getText().slice(0, 40)}` };
  return undefined;
}

/** A loop that tries again: a `try` whose body leaves the loop when it has worked. */
function retry(node: ts.IterationStatement): ModeFact | undefined {
  const body = ts.isBlock(node.statement) ? node.statement.statements : [node.statement];
  for (const statement of body)
    if (ts.isTryStatement(statement) && statement.catchClause && body.indexOf(statement) >= body.length - 2) {
      const last = statement.tryBlock.statements.at(-1);
      if (last && (ts.isReturnStatement(last) || (ts.isBreakStatement(last) && !last.label)))
        return { mode: 'retry', evidence: 'leaves as soon as the attempt has not thrown' };
    }
  return undefined;
}

/** `while ((row = await cursor.next()))`: the condition itself takes the next one. */
function drain(node: ts.IterationStatement, over: Value | undefined): ModeFact | undefined {
  if (over || !ts.isWhileStatement(node)) return undefined;
  const taken = find(node.expression, (inner) => ts.isAwaitExpression(inner));
  return taken ? { mode: 'drain', evidence: `takes the next one by ${taken.getText().slice(0, 40)}` } : undefined;
}

/**
 * A page loop: nothing is iterated, a variable set in the loop goes into a call of the loop (an offset, a page
 * number, a cursor, the last id), and the loop ends on what that call gave.
 */
function page(frame: Frame, node: ts.IterationStatement, over: Value | undefined): ModeFact | undefined {
  if (over && !some(over, (term) => term.is === 'result' || term.is === 'unknown' || term.is === 'literal'))
    return undefined;
  const moved = movedNames(node);
  for (const call of awaitedCalls(node.statement)) {
    const names = namesIn(call);
    const cursor = [...moved.keys()].find((name) => names.has(name) && advances(moved.get(name)!, call));
    const rows = resultNames(call);
    const decides = rows.length > 0 && endsOn(node, rows);
    if (cursor && decides) return { mode: 'page', evidence: `'${cursor}' moves on and '${rows[0]}' ends the loop` };
    if (decides && rows.some((row) => measured(node, row)) && limited(frame, call))
      return { mode: 'page', evidence: `takes a limited number until '${rows[0]}' is short` };
  }
  return undefined;
}

/** Variables declared outside that the loop assigns, with the assigned expressions. */
function movedNames(node: ts.IterationStatement): ReadonlyMap<string, readonly ts.Node[]> {
  const moved = new Map<string, ts.Node[]>();
  const add = (target: ts.Node, by: ts.Node): void => {
    const root = rootName(target);
    if (root) moved.set(root, [...(moved.get(root) ?? []), by]);
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

/** A counter or offset (`skip += n`, `page++`), or a cursor taken from the rows (`lastId = rows.at(-1).id`). */
function advances(assignments: readonly ts.Node[], call: ts.CallExpression): boolean {
  return assignments.some((by) => {
    if (!ts.isBinaryExpression(by)) return true;
    if (by.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return true;
    if (contains(by, call)) return false;
    const from = namesIn(by.right);
    return resultNames(call).some((row) => from.has(row)) || from.has(rootName(by.left) ?? '');
  });
}

const contains = (outer: ts.Node, inner: ts.Node): boolean => outer.pos <= inner.pos && inner.end <= outer.end;

function rootName(node: ts.Node): string | undefined {
  let at = node;
  while (ts.isPropertyAccessExpression(at) || ts.isElementAccessExpression(at)) at = at.expression;
  return ts.isIdentifier(at) ? at.text : undefined;
}

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

function namesIn(node: ts.Node): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (inner: ts.Node): void => {
    if (ts.isIdentifier(inner)) names.add(inner.text);
    ts.forEachChild(inner, visit);
  };
  visit(node);
  return names;
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

function bindingNames(name: ts.BindingName): readonly string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : bindingNames(element.name)));
}

/** Whether the loop's condition, or a condition in front of a `break` or `return`, depends on one of the names. */
function endsOn(node: ts.IterationStatement, names: readonly string[]): boolean {
  const derived = new Set(names);
  const conditions: ts.Node[] = [];
  if (ts.isWhileStatement(node) || ts.isDoStatement(node)) conditions.push(node.expression);
  if (ts.isForStatement(node) && node.condition) conditions.push(node.condition);
  const visit = (inner: ts.Node): void => {
    if (ts.isVariableDeclaration(inner) && inner.initializer && mentions(inner.initializer, derived))
      for (const name of bindingNames(inner.name)) derived.add(name);
    if (
      ts.isBinaryExpression(inner) &&
      inner.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
      mentions(inner.right, derived)
    ) {
      const root = rootName(inner.left);
      if (root) derived.add(root);
    }
    if (ts.isIfStatement(inner)) {
      if (find(inner.thenStatement, (s) => ts.isBreakStatement(s) || ts.isReturnStatement(s)))
        conditions.push(inner.expression);
      if (mentions(inner.expression, derived))
        for (const name of movedNames(inner as unknown as ts.IterationStatement).keys()) derived.add(name);
    }
    ts.forEachChild(inner, visit);
  };
  visit(node.statement);
  return conditions.some((test) => mentions(test, derived));
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
        ts.isExpression(inner.parent) &&
        moduleValue(frame.shared, inner).is === 'literal'
      );
    }) !== undefined
  );
}

function find(node: ts.Node, test: (inner: ts.Node) => boolean): ts.Node | undefined {
  if (test(node)) return node;
  return ts.forEachChild(node, (child) => find(child, test));
}

/** The number of passes of `for (let i = 0; i < 5; i++)`, constants of the module included. */
export function constantBound(frame: Frame, node: ts.ForStatement): number | undefined {
  const test = node.condition && unwrap(node.condition);
  if (!test || !ts.isBinaryExpression(test)) return undefined;
  const right = unwrap(test.right);
  if (ts.isNumericLiteral(right)) return Number(right.text);
  if (!ts.isIdentifier(right)) return undefined;
  const value = frame.lookup(right.text)?.value ?? moduleValue(frame.shared, right);
  return value.is === 'literal' && /^\d+$/.test(value.text) ? Number(value.text) : undefined;
}
