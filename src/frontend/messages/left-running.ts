// Listeners that whoever registers them does not wait for: `stream.on('data', async (row) => { await save(row); })` is done with
// its first row after the stream has ended, unless it holds the stream up or settles what is waited for.
import { ts } from 'ts-morph';
import { isFunctionNode } from '../syntax/names.js';
import { unwrap } from '../syntax/syntax.js';

/** An async function written there that calls nothing, and holds nothing up, that the code around it has at hand. */
export function isLeftRunning(listener: ts.Expression | undefined, registration: ts.Node): boolean {
  const literal = listener && unwrap(listener);
  if (!literal || !isFunctionNode(literal) || !isAsync(literal)) return false;
  const around = ts.findAncestor(registration, isFunctionNode);
  if (!around) return false;
  const names = new Set([...namesDeclaredIn(around, literal), ...namesIn(receiverOf(registration))]);
  return !callsOneOf(names, literal);
}

const isAsync = (node: ts.Node): boolean =>
  (ts.getCombinedModifierFlags(node as ts.Declaration) & ts.ModifierFlags.Async) !== 0;

/** Parameters and variables of the function, less those of the function written in it. */
function namesDeclaredIn(node: ts.Node, except: ts.Node): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (child: ts.Node): void => {
    if (child === except) return;
    const isDeclared = ts.isParameter(child) || ts.isVariableDeclaration(child) || ts.isFunctionDeclaration(child);
    if (isDeclared && child.name && ts.isIdentifier(child.name)) names.add(child.name.text);
    if (ts.isBindingElement(child) && ts.isIdentifier(child.name)) names.add(child.name.text);
    ts.forEachChild(child, visit);
  };
  ts.forEachChild(node, visit);
  return names;
}

/** `source.pipe(parser)`, of `source.pipe(parser).on('data', …)`. */
function receiverOf(registration: ts.Node): ts.Node | undefined {
  const called = ts.isCallExpression(registration) ? unwrap(registration.expression) : undefined;
  return called && ts.isPropertyAccessExpression(called) ? called.expression : undefined;
}

function namesIn(node: ts.Node | undefined): readonly string[] {
  const names: string[] = [];
  const visit = (child: ts.Node): void => {
    if (isFunctionNode(child)) return;
    if (ts.isIdentifier(child)) names.push(child.text);
    ts.forEachChild(child, visit);
  };
  if (node) visit(node);
  return names;
}

/** `resolve(rows)`, `stream.resume()`, or the function handed on. */
function callsOneOf(names: ReadonlySet<string>, node: ts.Node): boolean {
  const isNamed = (one: ts.Expression): boolean => ts.isIdentifier(one) && names.has(one.text);
  const visit = (child: ts.Node): boolean => {
    if (ts.isCallExpression(child) || ts.isNewExpression(child)) {
      const called = unwrap(child.expression);
      if (isNamed(called) || (ts.isPropertyAccessExpression(called) && isNamed(unwrap(called.expression)))) return true;
      if (child.arguments?.some(isNamed)) return true;
    }
    return ts.forEachChild(child, visit) ?? false;
  };
  return ts.forEachChild(node, visit) ?? false;
}
