// Names the package that a value comes from when its package has no model: what the engine cannot follow is
// then `external: that package`, not a mystery.
import { ts } from 'ts-morph';
import { memberAt, symbolAt, unalias, type Shared } from '../context.js';
import { unwrap } from '../syntax/syntax.js';
import { requiredText } from '../types/required-modules.js';

const DEPTH = 10;

/** The unmodelled package that the value of an expression comes from, followed through locals, fields and types. */
export function externalPackage(shared: Shared, node: ts.Expression, depth = 0): string | undefined {
  if (depth > DEPTH) return undefined;
  const bare = unwrap(node);
  const next = (inner: ts.Expression): string | undefined => externalPackage(shared, inner, depth + 1);
  if (ts.isIdentifier(bare)) return ofIdentifier(shared, bare, depth);
  if (ts.isPropertyAccessExpression(bare)) return ofProperty(shared, bare, depth);
  if (ts.isElementAccessExpression(bare)) return next(bare.expression);
  // `const debug = require('debug')('orders')`
  const required = requiredText(bare);
  if (required) return unmodelled(shared, required.text, required.getSourceFile().fileName);
  if (ts.isCallExpression(bare) || ts.isNewExpression(bare))
    return next(bare.expression) ?? ofCallResult(shared, bare, depth);
  if (ts.isTaggedTemplateExpression(bare)) return next(bare.tag);
  if (ts.isAwaitExpression(bare)) return next(bare.expression);
  if (ts.isBinaryExpression(bare)) return next(bare.left) ?? next(bare.right);
  if (ts.isConditionalExpression(bare)) return next(bare.whenTrue) ?? next(bare.whenFalse);
  return undefined;
}

function ofIdentifier(shared: Shared, node: ts.Identifier, depth: number): string | undefined {
  const symbol = shared.checker.getSymbolAtLocation(node);
  for (const declaration of symbol?.declarations ?? []) {
    const found = ofDeclaration(shared, declaration, depth);
    if (found) return found;
  }
  return symbol?.declarations?.length ? ofImported(shared, symbol, depth) : importedPackage(shared, node);
}

/** `import { trpc } from './client'`, which is `const trpc = createTRPCReact()` there. */
function ofImported(shared: Shared, symbol: ts.Symbol, depth: number): string | undefined {
  const declaration = symbol.flags & ts.SymbolFlags.Alias ? unalias(shared, symbol)?.valueDeclaration : undefined;
  return declaration && ts.isVariableDeclaration(declaration)
    ? ofDeclaration(shared, declaration, depth + 1)
    : undefined;
}

function ofProperty(shared: Shared, node: ts.PropertyAccessExpression, depth: number): string | undefined {
  const symbol = memberAt(shared, node);
  for (const declaration of symbol?.declarations ?? []) {
    const found = ofDeclaration(shared, declaration, depth);
    if (found) return found;
  }
  if (node.expression.kind === ts.SyntaxKind.ThisKeyword || node.expression.kind === ts.SyntaxKind.SuperKeyword)
    return ofHeritage(shared, node, depth);
  return externalPackage(shared, node.expression, depth + 1);
}

function ofDeclaration(shared: Shared, declaration: ts.Node, depth: number): string | undefined {
  if (depth > DEPTH) return undefined;
  if (ts.isImportSpecifier(declaration) || ts.isImportClause(declaration) || ts.isNamespaceImport(declaration))
    return importedPackage(shared, declaration.name!);
  if (ts.isImportEqualsDeclaration(declaration)) return importedPackage(shared, declaration.name);
  if (ts.isBindingElement(declaration)) {
    const imported = ts.isIdentifier(declaration.name) ? importedPackage(shared, declaration.name) : undefined;
    return imported ?? ofDeclaration(shared, declaration.parent.parent, depth + 1);
  }
  if (ts.isVariableDeclaration(declaration) && ts.isIdentifier(declaration.name)) {
    const imported = importedPackage(shared, declaration.name);
    if (imported) return imported;
  }
  const typed = declaration as { type?: ts.TypeNode; initializer?: ts.Expression };
  if (typed.type && ts.isTypeNode(typed.type)) {
    const found = packageOfType(shared, typed.type, depth + 1);
    if (found) return found;
  }
  if (typed.initializer && !ts.isFunctionLike(typed.initializer))
    return externalPackage(shared, typed.initializer, depth + 1);
  if (ts.isParameter(declaration)) return ofCallbackParameter(shared, declaration, depth);
  if (ts.isVariableDeclaration(declaration)) {
    const loop = declaration.parent.parent;
    if (ts.isForOfStatement(loop)) return externalPackage(shared, loop.expression, depth + 1);
  }
  return undefined;
}

/** A parameter of a callback that is handed to an unmodelled package is that package's. */
function ofCallbackParameter(shared: Shared, parameter: ts.ParameterDeclaration, depth: number): string | undefined {
  let at: ts.Node = parameter.parent;
  if (!ts.isArrowFunction(at) && !ts.isFunctionExpression(at)) return undefined;
  while (at.parent && (ts.isPropertyAssignment(at.parent) || ts.isObjectLiteralExpression(at.parent))) at = at.parent;
  const call = at.parent;
  return (ts.isCallExpression(call) || ts.isNewExpression(call)) && call.expression !== at
    ? externalPackage(shared, call.expression, depth + 1)
    : undefined;
}

/** What an own function with an external return type, or with an external value to return, gives. */
function ofCallResult(shared: Shared, call: ts.CallExpression | ts.NewExpression, depth: number): string | undefined {
  const callee = unwrap(call.expression);
  const symbol = symbolAt(shared, ts.isPropertyAccessExpression(callee) ? callee.name : callee);
  for (const declaration of symbol?.declarations ?? []) {
    const type = (declaration as { type?: ts.TypeNode }).type;
    const found = type && ts.isTypeNode(type) ? packageOfType(shared, type, depth + 1) : undefined;
    if (found) return found;
    const body = (declaration as { body?: ts.Node }).body;
    if (body) shared.looks.into(body);
    const returned = body && returnedExpression(body);
    const through = returned && externalPackage(shared, returned, depth + 1);
    if (through) return through;
  }
  return undefined;
}

function returnedExpression(body: ts.Node): ts.Expression | undefined {
  if (!ts.isBlock(body)) return body as ts.Expression;
  for (const statement of body.statements)
    if (ts.isReturnStatement(statement) && statement.expression) return statement.expression;
  return undefined;
}

function ofHeritage(shared: Shared, node: ts.Node, depth: number): string | undefined {
  for (let at: ts.Node | undefined = node; at; at = at.parent) {
    if (!ts.isClassLike(at)) continue;
    for (const clause of at.heritageClauses ?? [])
      for (const type of clause.types) {
        const found = externalPackage(shared, type.expression, depth + 1);
        if (found) return found;
      }
  }
  return undefined;
}

/** The unmodelled package of a type, or of one of its type arguments. */
function packageOfType(shared: Shared, type: ts.TypeNode, depth = 0): string | undefined {
  if (depth > DEPTH) return undefined;
  if (ts.isTypeReferenceNode(type)) {
    const root = ts.isQualifiedName(type.typeName) ? leftmost(type.typeName) : type.typeName;
    const found = importedPackage(shared, root) ?? ofNamedType(shared, type.typeName, depth);
    if (found) return found;
    return first(type.typeArguments ?? [], (argument) => packageOfType(shared, argument, depth + 1));
  }
  if (ts.isArrayTypeNode(type)) return packageOfType(shared, type.elementType, depth + 1);
  if (ts.isUnionTypeNode(type) || ts.isIntersectionTypeNode(type))
    return first(type.types, (part) => packageOfType(shared, part, depth + 1));
  if (ts.isImportTypeNode(type) && ts.isLiteralTypeNode(type.argument) && ts.isStringLiteral(type.argument.literal))
    return unmodelled(shared, type.argument.literal.text, type.getSourceFile().fileName);
  return ts.isTypeQueryNode(type) && ts.isIdentifier(type.exprName)
    ? importedPackage(shared, type.exprName)
    : undefined;
}

/** `type Handle = PoolClient & { … }`, `interface Request extends Base`: the packages that an own type is made of. */
function ofNamedType(shared: Shared, name: ts.EntityName, depth: number): string | undefined {
  const declaration = symbolAt(shared, name)?.declarations?.[0];
  if (!declaration) return undefined;
  if (ts.isTypeAliasDeclaration(declaration)) return packageOfType(shared, declaration.type, depth + 1);
  if (!ts.isInterfaceDeclaration(declaration) && !ts.isClassLike(declaration)) return undefined;
  for (const clause of declaration.heritageClauses ?? []) {
    const found = first(clause.types, (base) => externalPackage(shared, base.expression, depth + 1));
    if (found) return found;
  }
  return undefined;
}

function first<A, B>(items: readonly A[], find: (item: A) => B | undefined): B | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

function leftmost(name: ts.QualifiedName): ts.Identifier {
  let at: ts.EntityName = name;
  while (ts.isQualifiedName(at)) at = at.left;
  return at;
}

/** The unmodelled package that a local name is imported from. */
export function importedPackage(shared: Shared, name: ts.Node): string | undefined {
  if (!ts.isIdentifier(name)) return undefined;
  const imported = shared.imports.of(name.getSourceFile()).get(name.text);
  return imported && unmodelled(shared, imported.specifier, name.getSourceFile().fileName);
}

function unmodelled(shared: Shared, specifier: string, from: string): string | undefined {
  const name = shared.workspace.packageOfSpecifier(specifier, from);
  return name !== undefined && !shared.models.table.packages.has(name) ? name : undefined;
}
