// Own functions that do nothing but set a timer, and promises of timers that only bound how long a race takes.
import { ts } from 'ts-morph';
import type { Frame } from './frame.js';
import { find } from './loop-syntax.js';
import { isFunctionNode } from './names.js';
import { unwrap } from './syntax.js';
import { symbolAt } from './shared.js';

/** A timer, or a call that waits for an own function which is made of one. */
export function isSleep(frame: Frame, call: ts.CallExpression): boolean {
  const callee = unwrap(call.expression);
  if (ts.isIdentifier(callee) && callee.text === 'setTimeout') return true;
  return ts.isAwaitExpression(call.parent) && callsTimer(frame, callee);
}

/** `Promise.race([work, sleep(500)])`: nobody waits for the timer itself. */
export function isRacedSleep(frame: Frame, call: ts.Node): boolean {
  return ts.isCallExpression(call) && isRaced(call) && callsTimer(frame, unwrap(call.expression));
}

/** One of the promises that race, given there or by name. */
export function isRaced(node: ts.Node): boolean {
  const outer = unwrapOut(node);
  const { parent } = outer;
  if (!ts.isVariableDeclaration(parent) || !ts.isIdentifier(parent.name)) return isInRace(outer);
  const { text } = parent.name;
  const uses = (at: ts.Node): boolean =>
    (ts.isIdentifier(at) && at.text === text && isInRace(unwrapOut(at))) || ts.forEachChild(at, uses) === true;
  return uses(parent.parent.parent.parent);
}

function callsTimer(frame: Frame, callee: ts.Expression): boolean {
  const name = ts.isPropertyAccessExpression(callee) ? callee.name : callee;
  const declaration = ts.isIdentifier(name) ? symbolAt(frame.shared, name)?.declarations?.[0] : undefined;
  return declaration !== undefined && isTimer(declaration);
}

/** `const sleep = (ms) => new Promise((done) => setTimeout(done, ms))`: nothing but a timer. */
function isTimer(declaration: ts.Node): boolean {
  const node = ts.isVariableDeclaration(declaration)
    ? declaration.initializer && unwrap(declaration.initializer)
    : declaration;
  if (!node || !isFunctionNode(node)) return false;
  if (ts.isBlock(node.body) && node.body.statements.length !== 1) return false;
  return (
    find(node.body, (inner) => ts.isCallExpression(inner) && inner.expression.getText() === 'setTimeout') !== undefined
  );
}

const isInRace = ({ parent: list }: ts.Node): boolean =>
  ts.isArrayLiteralExpression(list) &&
  ts.isCallExpression(list.parent) &&
  ts.isPropertyAccessExpression(list.parent.expression) &&
  list.parent.expression.name.text === 'race';

function unwrapOut(node: ts.Node): ts.Node {
  return ts.isParenthesizedExpression(node.parent) || ts.isAsExpression(node.parent) ? unwrapOut(node.parent) : node;
}
