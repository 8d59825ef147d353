// Dependency injection: which token a field was injected by, and which classes a container gives for a token.
import { ts } from 'ts-morph';
import type { Provider } from '../../core/outline/outline.js';
import { decoratorsOf, argumentAt } from './decorators.js';
import { locate } from '../syntax/names.js';
import { enclosingClass, unwrap, propertyOf } from '../syntax/syntax.js';
import { symbolAt, type Shared } from '../context.js';

/** The token by which the field behind `this.field` was injected, if it was by one. */
export function injectionToken(shared: Shared, receiver: ts.Expression): { readonly token?: string } {
  if (!ts.isPropertyAccessExpression(receiver) || receiver.expression.kind !== ts.SyntaxKind.ThisKeyword) return {};
  const owner = enclosingClass(receiver);
  const name = receiver.name.text;
  for (const member of owner?.members ?? []) {
    const candidates = ts.isConstructorDeclaration(member)
      ? member.parameters.filter((p) => ts.isIdentifier(p.name) && p.name.text === name)
      : ts.isPropertyDeclaration(member) && member.name.getText() === name
        ? [member]
        : [];
    for (const candidate of candidates)
      for (const decorator of decoratorsOf(candidate, shared)) {
        const { inject } = decorator.model;
        const argument = inject && inject !== true ? argumentAt(decorator, inject) : undefined;
        const token = argument && tokenOf(shared, argument);
        if (token !== undefined) return { token };
      }
  }
  return {};
}

/** A token's canonical text: the text itself, a class's id, or where the constant is declared. */
export function tokenOf(shared: Shared, node: ts.Expression): string | undefined {
  const bare = unwrap(node);
  if (ts.isStringLiteralLike(bare)) return bare.text;
  if (!ts.isIdentifier(bare) && !ts.isPropertyAccessExpression(bare)) return undefined;
  const declaration = symbolAt(shared, ts.isIdentifier(bare) ? bare : bare.name)?.declarations?.[0];
  if (!declaration) return bare.getText();
  if (ts.isClassLike(declaration)) return shared.names.classId(declaration);
  if (
    ts.isVariableDeclaration(declaration) &&
    declaration.initializer &&
    ts.isStringLiteralLike(declaration.initializer)
  )
    return declaration.initializer.text;
  return `${declaration.getSourceFile().fileName}#${bare.getText()}`;
}

/** Reads `{ provide: TOKEN, useClass: X }` and its kin; other object literals give nothing. */
export function readProvider(shared: Shared, node: ts.ObjectLiteralExpression): Provider | undefined {
  const provide = propertyOf(node, 'provide');
  if (!provide) return undefined;
  const token = tokenOf(shared, provide);
  if (token === undefined) return undefined;
  const maker =
    propertyOf(node, 'useClass') ??
    propertyOf(node, 'useExisting') ??
    propertyOf(node, 'useFactory') ??
    propertyOf(node, 'useValue');
  const classes = maker ? classesMade(shared, maker) : [];
  return classes.length > 0 ? { token, classes, at: locate(node) } : undefined;
}

/** Factories that call factories are followed so far. */
const DEPTH = 4;

/** The classes that an expression names, or that a factory creates or returns. */
function classesMade(shared: Shared, node: ts.Expression, depth = 0): readonly string[] {
  if (depth > DEPTH) return [];
  const bare = unwrap(node);
  if (ts.isNewExpression(bare)) return classesMade(shared, bare.expression, depth + 1);
  if (ts.isIdentifier(bare)) {
    const declaration = symbolAt(shared, bare)?.declarations?.[0];
    if (declaration && ts.isClassLike(declaration)) return [shared.names.classId(declaration)];
    if (declaration && ts.isFunctionLike(declaration))
      return returnedClasses(shared, declaration as ts.FunctionLikeDeclaration, depth);
    return [];
  }
  return ts.isFunctionLike(bare) ? returnedClasses(shared, bare as ts.FunctionLikeDeclaration, depth) : [];
}

function returnedClasses(shared: Shared, factory: ts.FunctionLikeDeclaration, depth: number): readonly string[] {
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node)) for (const id of classesMade(shared, node.expression, depth + 1)) found.add(id);
    if (ts.isReturnStatement(node) && node.expression && ts.isIdentifier(node.expression)) {
      const type = shared.checker.getTypeAtLocation(node.expression).symbol?.declarations?.find(ts.isClassLike);
      if (type) found.add(shared.names.classId(type));
    }
    ts.forEachChild(node, visit);
  };
  shared.looks.into(factory);
  if (factory.body) visit(factory.body);
  return [...found].sort();
}
