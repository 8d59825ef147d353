// Values of names declared at the top of a module: constants, enums, functions, classes, imports.
import { ts } from 'ts-morph';
import { FEW, unknownValue, type Value } from '../../core/outline/value.js';
import { makesBus } from './buses.js';
import { importedPackage } from '../callees/external-package.js';
import { constantKey } from './keys.js';
import { clientOf } from '../declarations/data-sources.js';
import { isFunctionNode } from '../syntax/names.js';
import { unwrap } from '../syntax/syntax.js';
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
    if (ts.isShorthandPropertyAssignment(property) && functionMeant(shared, property))
      fields[property.name.text] = moduleValue(shared, property.name);
    if (isFunctionNode(value)) fields[property.name.text] = { is: 'function', id: shared.names.functionId(value) };
  }
  return Object.keys(fields).length > 0
    ? { is: 'record', fields }
    : { is: 'constant', name, size: node.properties.length };
}

/** A list of objects that name functions, `[{ event: 'order.placed', handler: onPlaced }]`, keeps which goes with which. */
function tableValue(shared: Shared, { elements }: ts.ArrayLiteralExpression): Value | undefined {
  const rows = elements.filter(ts.isObjectLiteralExpression);
  if (rows.length < elements.length || rows.length > FEW) return undefined;
  const items = rows.map((row): Value & { is: 'record' } => ({ is: 'record', fields: cells(shared, row) }));
  const names = items.some(({ fields }) => Object.values(fields).some((cell) => cell.is === 'function'));
  return names ? { is: 'list', items } : undefined;
}

function cells(shared: Shared, row: ts.ObjectLiteralExpression): Readonly<Record<string, Value>> {
  const found: Record<string, Value> = {};
  for (const property of row.properties) {
    if (!property.name || !ts.isIdentifier(property.name)) continue;
    const node = ts.isPropertyAssignment(property) ? unwrap(property.initializer) : property;
    const name = ts.isShorthandPropertyAssignment(node) ? node.name : node;
    // A function, or a constant that is one; tables in tables are not followed.
    const named = ts.isIdentifier(name) ? moduleValue(shared, name, DEPTH) : undefined;
    if (isFunctionNode(node)) found[property.name.text] = { is: 'function', id: shared.names.functionId(node) };
    else if (named?.is === 'function') found[property.name.text] = named;
    else if (ts.isPropertyAssignment(property)) {
      const key = constantKey(shared, property.initializer);
      if (key) found[property.name.text] = key;
    }
  }
  return found;
}
