// Where the names that a call uses were declared, set or handed to a procedure for the last time before it: further up in
// the function, the call would not find what it needs.
import { ts } from 'ts-morph';
import { append } from '../../core/multimap.js';
import type { Position } from '../../core/location.js';
import { bindingNames } from './loop-syntax.js';
import { isFunctionNode } from './names.js';
import { unwrap } from './syntax.js';

/** Ends of the code that sets a name, by name, for each outermost function of a file. */
export class SetNames {
  readonly #byFunction = new WeakMap<ts.Node, ReadonlyMap<string, readonly number[]>>();

  /** Behind here all names have the values that the call takes them with; undefined: they have had them all along. */
  before(call: ts.Node): Position | undefined {
    const outermost = outermostFunction(call);
    if (!outermost) return undefined;
    let sets = this.#byFunction.get(outermost);
    if (!sets) this.#byFunction.set(outermost, (sets = setsIn(outermost)));
    if (sets.size === 0) return undefined;
    const start = call.getStart();
    let last = -1;
    for (const name of usedIn(call)) for (const end of sets.get(name) ?? []) if (end <= start && end > last) last = end;
    if (last < 0) return undefined;
    const { line, character } = call.getSourceFile().getLineAndCharacterOfPosition(last);
    return { line: line + 1, column: character + 1 };
  }
}

function outermostFunction(node: ts.Node): ts.Node | undefined {
  let found: ts.Node | undefined;
  for (let at = node.parent as ts.Node | undefined; at && !ts.isSourceFile(at); at = at.parent)
    if (isFunctionNode(at)) found = at;
  return found;
}

/** Names and fields of `this` that stand in the call. */
function usedIn(call: ts.Node): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) names.add(node.text);
    else if (ts.isPropertyAccessExpression(node)) {
      const name = rootOf(node);
      if (name !== undefined) names.add(name);
      visit(node.expression);
    } else ts.forEachChild(node, visit);
  };
  visit(call);
  return names;
}

/** The variable, or field of `this`, that an expression reads or writes a part of. */
function rootOf(node: ts.Node): string | undefined {
  const at = unwrap(node as ts.Expression);
  if (ts.isIdentifier(at)) return at.text;
  if (!ts.isPropertyAccessExpression(at) && !ts.isElementAccessExpression(at)) return undefined;
  const isField = ts.isPropertyAccessExpression(at) && at.expression.kind === ts.SyntaxKind.ThisKeyword;
  return isField ? `this.${at.name.text}` : rootOf(at.expression);
}

function setsIn(outermost: ts.Node): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  const set = (target: ts.Node, by: ts.Node): void => {
    const name = rootOf(target);
    if (name !== undefined) append(found, name, by.getEnd());
  };
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) || (ts.isParameter(node) && node.parent !== outermost))
      for (const name of bindingNames(node.name)) append(found, name, node.getEnd());
    else if (ts.isBinaryExpression(node) && isAssignment(node.operatorToken.kind)) set(node.left, node);
    else if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) {
      if (STEPS.has(node.operator)) set(node.operand, node);
    } else if (ts.isExpressionStatement(node)) changedBy(node, set);
    ts.forEachChild(node, visit);
  };
  visit(outermost);
  return found;
}

/** `form.append(…)`, `await this.check(order);`: a call for what it does may change its receiver and what it is given. */
function changedBy({ expression }: ts.ExpressionStatement, set: (target: ts.Node, by: ts.Node) => void): void {
  const call = unwrap(ts.isAwaitExpression(expression) ? expression.expression : expression);
  if (!ts.isCallExpression(call)) return;
  if (ts.isPropertyAccessExpression(call.expression)) set(call.expression.expression, call);
  for (const argument of call.arguments) if (ts.isIdentifier(unwrap(argument))) set(argument, call);
}

const STEPS: ReadonlySet<ts.SyntaxKind> = new Set([ts.SyntaxKind.PlusPlusToken, ts.SyntaxKind.MinusMinusToken]);

const isAssignment = (kind: ts.SyntaxKind): boolean =>
  kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
