// What a function asks in more than one condition: what is known of the rest helps nobody, and finding out what it is
// takes types.
import { ts } from 'ts-morph';
import { find } from '../syntax/loop-syntax.js';
import { unwrap } from '../syntax/syntax.js';

/** What is asked again, by outermost function, each function read once. */
export class AskedAgain {
  readonly #byFunction = new WeakMap<ts.Node, ReadonlySet<string>>();

  /** Whether another condition of the function reads the same variable or property (`options.dryRun`). */
  has(read: ts.Expression): boolean {
    const text = nameOf(read);
    if (text === undefined) return false;
    const outermost = outermostFunction(read);
    let asked = this.#byFunction.get(outermost);
    if (!asked) {
      asked = askedTwice(outermost);
      this.#byFunction.set(outermost, asked);
    }
    return asked.has(text);
  }
}

/** `a.b.c` of a variable and properties. */
function nameOf(read: ts.Expression): string | undefined {
  const node = unwrap(read);
  if (ts.isIdentifier(node)) return node.text;
  if (node.kind === ts.SyntaxKind.ThisKeyword) return 'this';
  const of = ts.isPropertyAccessExpression(node) ? nameOf(node.expression) : undefined;
  return of === undefined ? undefined : `${of}.${(node as ts.PropertyAccessExpression).name.text}`;
}

function outermostFunction(node: ts.Node): ts.Node {
  let outermost: ts.Node = node.getSourceFile();
  for (let at = node; !ts.isSourceFile(at); at = at.parent) if (ts.isFunctionLike(at)) outermost = at;
  return outermost;
}

function askedTwice(within: ts.Node): ReadonlySet<string> {
  const once = new Set<string>();
  const twice = new Set<string>();
  const visit = (node: ts.Node): void => {
    const condition = conditionOf(node);
    for (const name of condition ? namesRead(condition) : []) (once.has(name) ? twice : once).add(name);
    ts.forEachChild(node, visit);
  };
  visit(within);
  return twice;
}

function namesRead(condition: ts.Expression): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    const name = ts.isExpression(node) ? nameOf(node) : undefined;
    if (name === undefined) ts.forEachChild(node, visit);
    else names.add(name);
  };
  visit(condition);
  return names;
}

/** What the node branches on, where an arm can do something. */
function conditionOf(node: ts.Node): ts.Expression | undefined {
  if (ts.isIfStatement(node)) return node.expression;
  if (ts.isConditionalExpression(node)) return node.condition;
  if (!ts.isBinaryExpression(node) || !LOGICAL.has(node.operatorToken.kind)) return undefined;
  return find(node.right, runsCode) ? node.left : undefined;
}

const LOGICAL: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.AmpersandAmpersandEqualsToken,
  ts.SyntaxKind.BarBarEqualsToken,
]);

/** A property may have a getter, and what is awaited may be a builder. */
const runsCode = (node: ts.Node): boolean =>
  ts.isCallLikeExpression(node) || ts.isPropertyAccessExpression(node) || ts.isAwaitExpression(node);
