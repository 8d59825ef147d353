// Lists that are empty where they are handed over, and that the function fills which is called: `await gather(rows, found)`.
import { ts } from 'ts-morph';
import { unknownValue } from '../../core/outline/value.js';
import type { Frame } from '../frame/frame.js';
import { join } from '../frame/terms.js';
import { find } from '../syntax/loop-syntax.js';
import { isFunctionNode, type FunctionNode } from '../syntax/names.js';
import { unwrap } from '../syntax/syntax.js';

/** Behind the call such a list holds what the function adds, and nobody sees here how much that is. */
export function noteFilled(frame: Frame, passed: readonly ts.Expression[], callee: ts.Node | undefined): void {
  passed.forEach((node, index) => {
    const bare = unwrap(node);
    const local = ts.isIdentifier(bare) ? frame.own(bare.text) : undefined;
    if (local?.value.is !== 'list' || local.value.items.length > 0) return;
    const code = callee && codeOf(callee);
    if (!code || !fills(frame, code, index)) return;
    const from = unknownValue('what a call adds');
    local.value = join([local.value, { is: 'derived', from, by: 'push', count: 'all' }]);
  });
}

function codeOf(declaration: ts.Node): FunctionNode | undefined {
  if (isFunctionNode(declaration)) return declaration;
  const held = ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
  return held && isFunctionNode(unwrap(held)) ? (unwrap(held) as ts.ArrowFunction) : undefined;
}

/** Whether its code adds something to what is passed at the position. */
function fills(frame: Frame, code: FunctionNode, index: number): boolean {
  const name = code.parameters[index]?.name;
  if (!name || !ts.isIdentifier(name) || !code.body) return false;
  frame.shared.looks.into(code);
  return find(code.body, (node) => isAddedTo(node, name.text)) !== undefined;
}

function isAddedTo(node: ts.Node, name: string): boolean {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  const { expression: list, name: member } = node.expression;
  const of = unwrap(list);
  return ts.isIdentifier(of) && of.text === name && (member.text === 'push' || member.text === 'unshift');
}
