// The functions that an expression can be, followed through names, objects, tables and calls that wrap them: what a
// framework is handed as `controller.list`, `[authorised, create]` or `wrapped(create)`, declared in whatever file.
import { ts } from 'ts-morph';
import { isFunctionNode, type FunctionNode } from '../syntax/names.js';
import { boundFunction, heldBy, unwrap } from '../syntax/syntax.js';
import { symbolAt, unalias, type Shared } from '../context.js';

/** So many names and calls are followed, one after the other. */
const DEPTH = 6;

/** The functions of the project that the expression names, or wraps. */
export function handlerFunctions(shared: Shared, node: ts.Expression): readonly FunctionNode[] {
  const found = new Set<FunctionNode>();
  ofExpression(shared, node, found, 0);
  return [...found];
}

/** The function that a declaration is, or holds as it is. */
export function functionDeclared(shared: Shared, declaration: ts.Declaration): FunctionNode | undefined {
  if (isFunctionNode(declaration)) return declaration;
  const held = valueHeld(shared, declaration);
  const value = held && (boundFunction(held) ?? unwrap(held));
  return value && isFunctionNode(value) ? value : undefined;
}

function ofExpression(shared: Shared, node: ts.Expression, found: Set<FunctionNode>, depth: number): void {
  if (depth > DEPTH) return;
  const bare = boundFunction(node) ?? unwrap(node);
  const on = (next: ts.Expression): void => {
    ofExpression(shared, next, found, depth + 1);
  };
  if (isFunctionNode(bare)) found.add(bare);
  else if (ts.isIdentifier(bare)) ofSymbol(shared, symbolAt(shared, bare), found, depth);
  else if (ts.isPropertyAccessExpression(bare)) ofSymbol(shared, symbolAt(shared, bare.name), found, depth);
  else if (ts.isElementAccessExpression(bare) && ts.isStringLiteralLike(bare.argumentExpression))
    ofSymbol(shared, shared.checker.getSymbolAtLocation(bare.argumentExpression), found, depth);
  else if (ts.isArrayLiteralExpression(bare)) bare.elements.forEach(on);
  else if (ts.isSpreadElement(bare)) on(bare.expression);
  else if (ts.isCallExpression(bare)) bare.arguments.forEach(on);
  else if (ts.isConditionalExpression(bare)) [bare.whenTrue, bare.whenFalse].forEach(on);
}

function ofSymbol(shared: Shared, symbol: ts.Symbol | undefined, found: Set<FunctionNode>, depth: number): void {
  for (const declaration of symbol?.declarations ?? []) {
    if (!shared.workspace.isOwnSource(declaration.getSourceFile().fileName)) continue;
    if (isFunctionNode(declaration)) {
      if (!ts.isAccessor(declaration) && !ts.isConstructorDeclaration(declaration)) found.add(declaration);
    } else if (ts.isBindingElement(declaration)) ofSymbol(shared, propertyTaken(shared, declaration), found, depth + 1);
    else {
      const held = valueHeld(shared, declaration);
      if (held) {
        shared.looks.into(held);
        ofExpression(shared, held, found, depth + 1);
      }
    }
    if (depth > DEPTH) return;
  }
}

/** `const { create } = controller`, `routes.forEach(({ path, handler }) => …)`: the property of what is taken apart. */
function propertyTaken(shared: Shared, element: ts.BindingElement): ts.Symbol | undefined {
  const property = element.propertyName ?? element.name;
  if (!ts.isIdentifier(property) || !ts.isObjectBindingPattern(element.parent)) return undefined;
  const symbol = shared.checker.getTypeAtLocation(element.parent).getProperty(property.text);
  return symbol && unalias(shared, symbol);
}

/** What a declaration is set to; `{ list }` is what the name stands for. */
function valueHeld(shared: Shared, declaration: ts.Node): ts.Expression | undefined {
  if (!ts.isShorthandPropertyAssignment(declaration)) return heldBy(declaration);
  const value = shared.checker.getShorthandAssignmentValueSymbol(declaration);
  const [named] = (value && unalias(shared, value)?.declarations) ?? [];
  return named && named !== declaration && !isFunctionNode(named) ? valueHeld(shared, named) : undefined;
}
