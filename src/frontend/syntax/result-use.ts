// Where what a call gives goes, by syntax: nowhere, or out of the function as what it gives. What is bound to a name,
// tested or passed on is used here.
import { ts } from 'ts-morph';
import type { Use } from '../../core/outline/outline.js';
import { isFunctionNode } from './names.js';
import { unwrapOut } from './syntax.js';

const CHAINED = new Set(['then', 'catch', 'finally']);
const TOGETHER = new Set(['all', 'allSettled', 'race', 'any']);

/** Whether a call gives what it is given in this argument. */
export type GivesOn = (call: ts.CallExpression, argument: number) => boolean;

/** What becomes of the value of a call; undefined where it is used. */
export function useOf(node: ts.Node, givesOn: GivesOn): Use | undefined {
  return useFrom(node, givesOn);
}

/** What becomes of what a function gives that is handed over by name: `rows.forEach(orders.save)`. */
export function useOfHandedOver(node: ts.Node, givesOn: GivesOn): Use | undefined {
  const next = ofFunction(node);
  return typeof next === 'string' ? next : useFrom(next, givesOn);
}

function useFrom(node: ts.Node, givesOn: GivesOn): Use | undefined {
  let at = node;
  for (;;) {
    const next = outwards(at, givesOn);
    if (next === undefined || next === 'dropped' || next === 'returned') return next;
    at = next;
  }
}

/** The expression that stands for the value one step further out, or where it ends. */
function outwards(at: ts.Node, givesOn: GivesOn): ts.Node | Use | undefined {
  const { parent } = at;
  if (ts.isExpressionStatement(parent) || ts.isVoidExpression(parent)) return 'dropped';
  if (isWrapper(parent)) return parent;
  if (ts.isVariableDeclaration(parent) && parent.initializer === at)
    return ts.isIdentifier(parent.name) && isOnlyLogged(parent.name) ? 'dropped' : undefined;
  if (ts.isPropertyAccessExpression(parent) && parent.expression === at) return ofMember(parent);
  if (ts.isConditionalExpression(parent)) return parent.condition === at ? undefined : parent;
  if (ts.isBinaryExpression(parent)) return isLogical(parent) && parent.right === at ? parent : undefined;
  if (ts.isCallExpression(parent))
    return isTogether(parent) || givesOn(parent, parent.arguments.indexOf(at as ts.Expression)) ? parent : undefined;
  if (ts.isArrowFunction(parent)) return ofFunction(parent);
  if (!ts.isReturnStatement(parent)) return undefined;
  const owner = ts.findAncestor(parent, isFunctionNode);
  return owner && ofFunction(owner);
}

/** Whether all that becomes of a variable is that it is written to the console, if that. */
function isOnlyLogged(name: ts.Identifier): boolean {
  const home = ts.findAncestor(name, (node) => isFunctionNode(node) || ts.isSourceFile(node));
  const isUsed = (node: ts.Node): boolean =>
    ts.isIdentifier(node)
      ? node !== name && node.text === name.text && !isLogged(node)
      : ts.forEachChild(node, isUsed) === true;
  return home !== undefined && !ts.isSourceFile(home) && !isUsed(home);
}

/** Whether the value goes into an argument of `console.log(…)` and the like, by itself or in a text. */
function isLogged(node: ts.Expression): boolean {
  for (let at: ts.Node = node; !ts.isStatement(at) && !isFunctionNode(at); at = at.parent) {
    const { parent } = at;
    if (!ts.isCallExpression(parent) || parent.expression === at) continue;
    const { expression } = parent;
    if (!ts.isPropertyAccessExpression(expression)) return false;
    const on = expression.expression;
    if (ts.isIdentifier(on) && on.text === 'console') return true;
    if (!ts.isIdentifier(on) || on.text !== 'JSON') return false;
  }
  return false;
}

const isWrapper = (node: ts.Node): boolean =>
  ts.isParenthesizedExpression(node) ||
  ts.isAwaitExpression(node) ||
  ts.isAsExpression(node) ||
  ts.isNonNullExpression(node) ||
  ts.isSatisfiesExpression(node) ||
  (ts.isSpreadElement(node) && ts.isArrayLiteralExpression(node.parent)) ||
  ts.isArrayLiteralExpression(node);

/** `.then(() => …)` hands nothing on; a part of what is given is still what is given. */
function ofMember(member: ts.PropertyAccessExpression): ts.Node | undefined {
  const call = member.parent;
  if (!ts.isCallExpression(call) || call.expression !== member) return member;
  if (!CHAINED.has(member.name.text)) return undefined;
  const [work] = call.arguments;
  const takes = member.name.text === 'then' && work && !(isFunctionNode(work) && work.parameters.length === 0);
  return takes ? undefined : call;
}

const isLogical = ({ operatorToken: { kind } }: ts.BinaryExpression): boolean =>
  kind === ts.SyntaxKind.AmpersandAmpersandToken ||
  kind === ts.SyntaxKind.BarBarToken ||
  kind === ts.SyntaxKind.QuestionQuestionToken;

/** `Promise.all([…])` gives what its parts give. */
export const isTogether = ({ expression }: ts.CallExpression): boolean =>
  ts.isPropertyAccessExpression(expression) &&
  TOGETHER.has(expression.name.text) &&
  ts.isIdentifier(expression.expression) &&
  expression.expression.text === 'Promise';

/** A callback gives to the call that it is handed to; `forEach` looks at nothing. */
function ofFunction(node: ts.Node): ts.Node | Use {
  const at = unwrapOut(node);
  const { parent } = at;
  if (!ts.isCallExpression(parent) || parent.expression === at) return 'returned';
  const { expression } = parent;
  return ts.isPropertyAccessExpression(expression) && expression.name.text === 'forEach' ? 'dropped' : parent;
}
