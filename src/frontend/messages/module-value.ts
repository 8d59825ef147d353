// Values of names declared at the top of a module: constants, enums, functions, classes, imports.
import { ts } from 'ts-morph';
import { parts } from '../../core/outline/fold.js';
import { FEW, unknownValue, type Value } from '../../core/outline/value.js';
import { makesBus } from './buses.js';
import { importedPackage } from '../callees/external-package.js';
import { constantKey } from './keys.js';
import { clientOf } from '../declarations/data-sources.js';
import { isFunctionNode } from '../syntax/names.js';
import { unwrap } from '../syntax/syntax.js';
import { functionDeclared } from '../types/handler-functions.js';
import { symbolAt, unalias, type Shared } from '../context.js';

/** Constants that stand for constants are followed so far. */
const DEPTH = 8;

/** What a name that is no local stands for. */
export function moduleValue(shared: Shared, node: ts.Identifier, depth = 0): Value {
  // `const a = b, b = a`
  if (depth > DEPTH) return { is: 'constant', name: node.text };
  const symbol = meantBy(shared, node);
  const declaration = symbol?.valueDeclaration ?? symbol?.declarations?.[0];
  if (!declaration) {
    const external = importedPackage(shared, node);
    return external ? unknownValue(`external: ${external}`) : { is: 'constant', name: node.text };
  }
  if (!shared.workspace.isOwnSource(declaration.getSourceFile().fileName)) return { is: 'constant', name: node.text };
  return declaredValue(shared, declaration, node.text, depth);
}

/** What a name stands for; of functions `{ send }` is what `send` stands for, not the property. */
function meantBy(shared: Shared, node: ts.Identifier): ts.Symbol | undefined {
  return (
    (ts.isShorthandPropertyAssignment(node.parent) && functionMeant(shared, node.parent)) || symbolAt(shared, node)
  );
}

/** The function that `{ send }` gives the property. */
function functionMeant(shared: Shared, property: ts.ShorthandPropertyAssignment): ts.Symbol | undefined {
  const named = shared.checker.getShorthandAssignmentValueSymbol(property);
  const symbol = named && unalias(shared, named);
  const declaration = symbol?.valueDeclaration;
  if (!declaration) return undefined;
  const held = ts.isVariableDeclaration(declaration) && declaration.initializer;
  return isFunctionNode(held ? unwrap(held) : declaration) ? symbol : undefined;
}

/** The value of a declaration outside the function at hand. */
function declaredValue(shared: Shared, declaration: ts.Node, name: string, depth = 0): Value {
  if (isFunctionNode(declaration)) return { is: 'function', id: shared.names.functionId(declaration) };
  if (ts.isFunctionLike(declaration)) {
    const symbol = shared.checker.getSymbolAtLocation((declaration as ts.FunctionDeclaration).name ?? declaration);
    const body = symbol?.declarations?.find(isFunctionNode);
    return body ? { is: 'function', id: shared.names.functionId(body) } : unknownValue(`${name} has no body`);
  }
  if (ts.isClassLike(declaration)) return { is: 'class', id: shared.names.classId(declaration) };
  if (ts.isEnumDeclaration(declaration)) return { is: 'constant', name, size: declaration.members.length };
  if (!ts.isVariableDeclaration(declaration) || !declaration.initializer) return { is: 'constant', name };
  // Under the name that whoever uses it there knows it by.
  if (makesBus(shared, unwrap(declaration.initializer)))
    return { is: 'constant', name: `${declaration.getSourceFile().fileName}#${name}` };
  const client = clientOf(shared, declaration);
  if (client !== undefined) return { is: 'constant', name, client };
  return shared.listeners.variable(declaration) ?? initialValue(shared, declaration.initializer, name, depth);
}

function initialValue(shared: Shared, initializer: ts.Expression, name: string, depth: number): Value {
  const value = unwrap(initializer);
  if (isFunctionNode(value)) return { is: 'function', id: shared.names.functionId(value) };
  if (ts.isStringLiteralLike(value) || ts.isNumericLiteral(value)) return { is: 'literal', text: value.text };
  if (ts.isArrayLiteralExpression(value) && !value.elements.some(ts.isSpreadElement))
    return tableValue(shared, value) ?? { is: 'constant', name, size: value.elements.length };
  if (ts.isObjectLiteralExpression(value)) return objectValue(shared, value, name);
  if (ts.isClassExpression(value)) return { is: 'class', id: shared.names.classId(value) };
  if (ts.isIdentifier(value)) return moduleValue(shared, value, depth + 1);
  return { is: 'constant', name };
}

/** An object of functions keeps them by name, so that they can be followed when the object is passed on. */
/** A table of more functions is not followed as a value; calls of its members are resolved all the same. */
const MOST_FIELDS = 200;

function objectValue(shared: Shared, node: ts.ObjectLiteralExpression, name: string): Value {
  // Each use would write all of it out again.
  if (node.properties.length > MOST_FIELDS) return { is: 'constant', name, size: node.properties.length };
  const fields: Record<string, Value> = {};
  for (const property of node.properties) {
    if (!property.name || !(ts.isIdentifier(property.name) || ts.isStringLiteralLike(property.name))) continue;
    const value = ts.isPropertyAssignment(property) ? unwrap(property.initializer) : property;
    const named = ts.isShorthandPropertyAssignment(property) ? functionMeant(shared, property) : undefined;
    const one = functionHeld(
      shared,
      isFunctionNode(value) ? value : (named?.valueDeclaration ?? functionNamed(shared, value)),
    );
    if (one) fields[property.name.text] = one;
  }
  return Object.keys(fields).length > 0
    ? { is: 'record', fields }
    : { is: 'constant', name, size: node.properties.length };
}

/** What `create` or `orders.create` names. */
function functionNamed(shared: Shared, node: ts.Node): ts.Declaration | undefined {
  if (!ts.isIdentifier(node) && !ts.isPropertyAccessExpression(node)) return undefined;
  const symbol = symbolAt(shared, ts.isIdentifier(node) ? node : node.name);
  return symbol?.valueDeclaration;
}

/** The function that a declaration in the workspace is or holds. */
function functionHeld(shared: Shared, declaration: ts.Node | undefined): Value | undefined {
  if (!declaration || !shared.workspace.isOwnSource(declaration.getSourceFile().fileName)) return undefined;
  const held = isFunctionNode(declaration) ? declaration : functionDeclared(shared, declaration as ts.Declaration);
  return held && { is: 'function', id: shared.names.functionId(held) };
}

/** A list of rows that name functions, `[{ event: 'order.placed', handler: onPlaced }]`, keeps which goes with which. */
function tableValue(shared: Shared, { elements }: ts.ArrayLiteralExpression): Value | undefined {
  if (elements.length > FEW) return undefined;
  const items = elements.map((row): Value | undefined => {
    if (ts.isObjectLiteralExpression(row)) return { is: 'record', fields: cells(shared, row) };
    return ts.isArrayLiteralExpression(row)
      ? { is: 'list', items: row.elements.map((one) => cell(shared, one)) }
      : undefined;
  });
  const rows = items.filter((row) => row !== undefined);
  const names = rows.some((row) => parts(row).some((one) => one.is === 'function'));
  return names && rows.length === elements.length ? { is: 'list', items: rows } : undefined;
}

/** A function, by whatever name, or what is written out. */
function cell(shared: Shared, node: ts.Expression): Value {
  const value = unwrap(node);
  const held = functionHeld(shared, isFunctionNode(value) ? value : functionNamed(shared, value));
  return held ?? constantKey(shared, node) ?? unknownValue('computed');
}

function cells(shared: Shared, row: ts.ObjectLiteralExpression): Readonly<Record<string, Value>> {
  const found: Record<string, Value> = {};
  for (const property of row.properties) {
    if (!property.name || !ts.isIdentifier(property.name)) continue;
    const node = ts.isPropertyAssignment(property) ? unwrap(property.initializer) : property;
    const name = ts.isShorthandPropertyAssignment(node) ? node.name : node;
    // A function, or a constant that is one; tables in tables are not followed.
    const named = ts.isIdentifier(name) ? moduleValue(shared, name, DEPTH) : undefined;
    const held = functionHeld(shared, isFunctionNode(node) ? node : functionNamed(shared, node));
    if (held) found[property.name.text] = held;
    else if (named?.is === 'function') found[property.name.text] = named;
    else if (ts.isPropertyAssignment(property)) {
      const key = constantKey(shared, property.initializer);
      if (key) found[property.name.text] = key;
    }
  }
  return found;
}
