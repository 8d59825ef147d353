// Pools that code makes by hand: a loop puts what it starts into a list, and each time the list is full it waits for
// what is in it. What stands behind the wait then runs once for each time.
import { ts } from 'ts-morph';
import type { Loop } from '../../core/outline/outline.js';
import { unknownValue, type Value } from '../../core/outline/value.js';
import { resolveCallee } from '../callees/call-target.js';
import type { Frame } from '../frame/frame.js';
import { find, movedNames, namesIn, rootName } from '../syntax/loop-syntax.js';
import { locate } from '../syntax/names.js';
import { unwrap } from '../syntax/syntax.js';

/** An `if` in a loop that waits for a full list: how much makes it full, the first of these that is given. */
export function fullList(frame: Frame, node: ts.IfStatement): readonly Value[] | undefined {
  const loop = frame.loops.at(-1);
  if (!loop?.statement || node.elseStatement) return undefined;
  const list = listOf(node);
  const local = list === undefined ? undefined : frame.own(list);
  // A list that each pass makes anew is no pool.
  if (list === undefined || !local || local.place.loop === loop.id) return undefined;
  const waits = find(node.thenStatement, (inner) => ts.isAwaitExpression(inner) && waitsFor(frame, inner, list));
  const empties = waits && find(loop.statement, (inner) => takesOut(inner, list));
  return empties ? boundOf(frame, (unwrap(node.expression) as ts.BinaryExpression).right) : undefined;
}

/** `list` of `if (list.length >= max)`. */
function listOf(node: ts.IfStatement): string | undefined {
  const test = unwrap(node.expression);
  if (!ts.isBinaryExpression(test) || !REACHES.has(test.operatorToken.kind)) return undefined;
  const counted = unwrap(test.left);
  if (!ts.isPropertyAccessExpression(counted) || !['length', 'size'].includes(counted.name.text)) return undefined;
  return ts.isIdentifier(counted.expression) ? counted.expression.text : undefined;
}

const REACHES: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.GreaterThanEqualsToken,
  ts.SyntaxKind.GreaterThanToken,
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsToken,
]);

/** `await Promise.all(list)`, `await Promise.race(list)` */
function waitsFor(frame: Frame, node: ts.AwaitExpression, list: string): boolean {
  const call = unwrap(node.expression);
  if (!ts.isCallExpression(call) || !call.arguments[0] || rootName(unwrap(call.arguments[0])) !== list) return false;
  const callee = resolveCallee(frame, unwrap(call.expression));
  return callee.is === 'model' && callee.member.gives?.as === 'awaits';
}

/** `list = []`, `list.length = 0`, `list.splice(0)`, `list.delete(done)`, `list.clear()` */
function takesOut(node: ts.Node, list: string): boolean {
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken)
    return rootName(node.left) === list;
  return (
    ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    rootName(node.expression.expression) === list &&
    ['splice', 'delete', 'clear'].includes(node.expression.name.text)
  );
}

/** `max`, or both sides of `options.max ?? 5`, written out or held by a constant. */
function boundOf(frame: Frame, node: ts.Expression): readonly Value[] {
  const bare = unwrap(node);
  const declaration = ts.isIdentifier(bare) ? frame.own(bare.text)?.declaration : undefined;
  const initializer = declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
  const bound = initializer ? unwrap(initializer) : bare;
  if (
    ts.isBinaryExpression(bound) &&
    (bound.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken ||
      bound.operatorToken.kind === ts.SyntaxKind.BarBarToken)
  )
    return [...boundOf(frame, bound.left), ...boundOf(frame, bound.right)];
  const values: Value[] = [];
  frame.collect(() => values.push(frame.shared.walk.expression(frame, bound)));
  return values;
}

/**
 * Lowers such an `if`, whose arm is a loop of its own behind the one that it stands in; false where it only waits for a
 * free place, which may be in every pass.
 */
export function lowerWait(frame: Frame, node: ts.IfStatement, bound: readonly Value[]): boolean {
  const { walk } = frame.shared;
  const open = frame.loops.at(-1)!;
  const waits = open.pool?.waits ?? [];
  open.pool = { bound, waits };
  const list = listOf(node);
  if (list === undefined || !find(node.thenStatement, (inner) => takesOut(inner, list))) return false;
  walk.expression(frame, node.expression);
  frame.loops.pop();
  const id = frame.newLoop();
  const of = frame.loopSources.get(open.id);
  // Full lists only: what is left in the last one is waited for behind the loop.
  const over: Value | undefined = of && { is: 'chunks', of };
  if (over) frame.loopSources.set(id, over);
  frame.loops.push({ id });
  const body = frame.arm(() => frame.scoped(() => walk.statement(frame, node.thenStatement)));
  frame.loops.pop();
  frame.loops.push(open);
  const wait: Loop = {
    node: 'loop',
    id,
    at: locate(node, node.expression),
    form: 'if',
    ...(over ? { over } : {}),
    mode: 'batch',
    evidence: `runs each time ${node.expression.getText().slice(0, 60)}`,
    body,
  };
  open.pool = { bound, waits: [...waits, wait] };
  return true;
}

/**
 * How many workers there are, where the passes of the callback around a loop are workers: what the loop goes over is
 * counted on, or taken from, by all of them (`while (next < items.length) items[next++]`), so together they make its passes.
 */
export function workersAround(frame: Frame, node: ts.WhileStatement | ts.DoStatement): Value | undefined {
  const outer = frame.loops.at(-1);
  if (!outer || outer.statement) return undefined;
  const isShared = (name: string): boolean => {
    const local = frame.own(name);
    return local !== undefined && local.place.loop !== outer.id;
  };
  const asked = namesIn(node.expression);
  const counted = [...movedNames(node).keys()].some((name) => asked.has(name) && isShared(name));
  const taken = find(node.statement, (inner) => takesFirst(inner, (name) => asked.has(name) && isShared(name)));
  if (!counted && !taken) return undefined;
  outer.workers = true;
  const over = frame.loopSources.get(outer.id);
  return (over?.is === 'record' ? over.fields.length : undefined) ?? unknownValue('how many workers there are');
}

/** `queue.shift()`, `queue.pop()` */
const takesFirst = (node: ts.Node, isQueue: (name: string) => boolean): boolean =>
  ts.isCallExpression(node) &&
  ts.isPropertyAccessExpression(node.expression) &&
  ['shift', 'pop'].includes(node.expression.name.text) &&
  isQueue(rootName(node.expression.expression) ?? '');
