// Data sources by name, where a program has several: what a container fills with one of them, and clients that a module
// makes for itself.
import { ts } from 'ts-morph';
import { classIdOf } from '../models/index.js';
import { propertyOf, unwrap } from '../syntax/syntax.js';
import { symbolAt, type Shared } from '../context.js';
import { basesOf } from '../types/heritage.js';
import { argumentAt, decoratorsOf } from './decorators.js';
import { tokenOf } from './injection.js';

/** What the libraries call the one that is meant where none is named. */
const DEFAULT = 'default';

/** The data source that the decorators of a parameter or property name; undefined for the default one. */
export function injectedSource(shared: Shared, node: ts.Node): string | undefined {
  for (const decorator of decoratorsOf(node, shared)) {
    const named = argumentAt(decorator, decorator.model.source);
    if (named) return sourceName(shared, named);
  }
  return undefined;
}

/** The name that an expression gives, or else the text that it is written in; undefined for the default one. */
export function sourceName(shared: Shared, node: ts.Expression): string | undefined {
  const name = nameOf(shared, unwrap(node)) ?? tokenOf(shared, node) ?? node.getText();
  return name === DEFAULT ? undefined : name;
}

/** A text, an enum member, a constant of either, or the options of a data source with its name. */
function nameOf(shared: Shared, node: ts.Expression): string | undefined {
  const type = shared.checker.getTypeAtLocation(node);
  if (type.isStringLiteral()) return type.value;
  const name = ts.isPropertyAccessExpression(node) ? node.name : node;
  const declaration = symbolAt(shared, name)?.declarations?.[0];
  const isMade = declaration && (ts.isPropertyAssignment(declaration) || ts.isVariableDeclaration(declaration));
  const value = isMade && declaration.initializer ? unwrap(declaration.initializer) : node;
  const text = ts.isObjectLiteralExpression(value) ? propertyOf(value, 'name') : value;
  return text && ts.isStringLiteralLike(text) ? text.text : undefined;
}

/** Constants that are taken from others are followed so far. */
const DEPTH = 4;

/** Where the client of a database is declared that a module's variable holds, or holds something of. */
export function clientOf(shared: Shared, declaration: ts.VariableDeclaration, depth = 0): string | undefined {
  if (!declaration.initializer || depth > DEPTH) return undefined;
  const made = taken(declaration.initializer);
  if ((ts.isNewExpression(made) || ts.isCallExpression(made)) && opensClient(shared, made))
    return `${declaration.getSourceFile().fileName}#${declaration.name.getText()}`;
  const root = rootOf(made);
  const from = root && symbolAt(shared, root)?.declarations?.find(ts.isVariableDeclaration);
  return from && from !== declaration ? clientOf(shared, from, depth + 1) : undefined;
}

/** `sales` of `sales.getRepository(Order)`. */
function rootOf(node: ts.Expression): ts.Identifier | undefined {
  const bare = taken(node);
  if (ts.isCallExpression(bare) || ts.isPropertyAccessExpression(bare)) return rootOf(bare.expression);
  return ts.isIdentifier(bare) ? bare : undefined;
}

function taken(node: ts.Expression): ts.Expression {
  const bare = unwrap(node);
  return ts.isAwaitExpression(bare) ? taken(bare.expression) : bare;
}

/** Whether the library's function, or the constructor that `new X()` comes to through classes of the project, makes one. */
function opensClient(shared: Shared, node: ts.NewExpression | ts.CallExpression): boolean {
  const callee = unwrap(node.expression);
  const name = ts.isPropertyAccessExpression(callee) ? callee.name : callee;
  const declarations = symbolAt(shared, name)?.declarations ?? [];
  const { models, workspace } = shared;
  const opens = (id: string | undefined): boolean => {
    const model = id === undefined ? undefined : models.table.members.get(id);
    return model?.transaction === 'open' && model.client === true;
  };
  if (ts.isCallExpression(node))
    return declarations.some((one) => workspace.isModelFile(one.getSourceFile().fileName) && opens(models.idOf(one)));
  let made = declarations.find(ts.isClassLike);
  for (let depth = 0; made && depth < DEPTH; depth++) {
    if (workspace.isModelFile(made.getSourceFile().fileName) && opens(constructorId(made))) return true;
    made = basesOf(shared, made).find(ts.isClassLike);
  }
  return false;
}

const constructorId = (library: ts.ClassLikeDeclaration): string | undefined =>
  classIdOf(library)?.replace('model:', '').replace('#', ':');
