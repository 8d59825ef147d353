// Calls whose failure stops nothing around them, by syntax: `await save(row).catch(log)`, and what `Promise.allSettled` waits for.
import { ts } from 'ts-morph';
import { isFunctionNode } from './names.js';
import { unwrapOut } from './syntax.js';

/** Whether what comes behind the call, or the next pass of the loop around it, comes even where it fails. */
export function failsAlone(node: ts.Node): boolean {
  return isCaught(node) || isSettled(node);
}

/** A chain on the promise itself takes its failure, and throws none. */
function isCaught(node: ts.Node): boolean {
  let at = unwrapOut(node);
  for (;;) {
    const member: ts.Node = at.parent;
    if (!ts.isPropertyAccessExpression(member) || member.expression !== at) return false;
    const call = member.parent;
    if (!ts.isCallExpression(call) || call.expression !== member) return false;
    const name = member.name.text;
    const takes = name === 'catch' ? call.arguments[0] : name === 'then' ? call.arguments[1] : undefined;
    if (takes) return isFunctionNode(takes) && !throws(takes);
    if (name !== 'then' && name !== 'finally') return false;
    at = unwrapOut(call);
  }
}

/** What it throws, or rejects with, comes out of the chain. */
const throws = (node: ts.Node): boolean =>
  ts.isThrowStatement(node) ||
  (ts.isPropertyAccessExpression(node) && node.name.text === 'reject') ||
  ts.forEachChild(node, throws) === true;

/** The function around it makes one of the promises that are waited for, however they end; or hands what it gives to who does. */
function isSettled(node: ts.Node): boolean {
  for (let at: ts.Node = node; ;) {
    const pass = ts.findAncestor(at, isFunctionNode);
    if (!pass || !(ts.isArrowFunction(pass) || ts.isFunctionExpression(pass))) return false;
    const made = unwrapOut(pass).parent;
    if (!ts.isCallExpression(made)) return false;
    const list = unwrapOut(made);
    const settles = ts.isSpreadElement(list.parent) ? unwrapOut(list.parent.parent).parent : list.parent;
    if (ts.isCallExpression(settles) && isAllSettled(settles)) return true;
    if (!isGivenOn(list)) return false;
    at = made;
  }
}

const isAllSettled = ({ expression }: ts.CallExpression): boolean =>
  ts.isPropertyAccessExpression(expression) && expression.name.text === 'allSettled';

/** `limit(async () => …)` as what a function gives or waits for: that fails where this does. */
const isGivenOn = ({ parent }: ts.Node): boolean =>
  ts.isArrowFunction(parent) || ts.isReturnStatement(parent) || ts.isAwaitExpression(parent);
