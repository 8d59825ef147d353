// Base classes that the type checker cannot name because an unmodelled package or a mixin stands in the way:
// followed through constants, aliases and calls. `class T extends pipe(A, B)(Base)` counts as extending the
// classes that the calls were given and the class that a mixin function returns.
import { ts } from 'ts-morph';
import { classIdOf } from '../models/index.js';
import { isClassNode, memberName } from '../syntax/names.js';
import { enclosingClass, unwrap } from '../syntax/syntax.js';
import { symbolAt, type Shared } from '../context.js';

const DEPTH = 8;

/** The classes and interfaces that a class directly builds on, as declarations. */
export function basesOf(
  shared: Shared,
  node: ts.ClassLikeDeclaration | ts.InterfaceDeclaration,
): readonly ts.Declaration[] {
  const found: ts.Declaration[] = [];
  for (const clause of node.heritageClauses ?? [])
    for (const type of clause.types) collectClasses(shared, type.expression, found, 0);
  return [...new Set(found)].filter((base) => base !== node);
}

/** Ids of the bases, `model:` ones for modelled classes. */
export function baseIdsOf(shared: Shared, node: ts.ClassLikeDeclaration | ts.InterfaceDeclaration): readonly string[] {
  return basesOf(shared, node).flatMap((base) => {
    if (!shared.workspace.isModelFile(base.getSourceFile().fileName))
      return isClassNode(base) || ts.isTypeLiteralNode(base) ? [shared.names.classId(base)] : [];
    const id = classIdOf(base);
    return id ?? [];
  });
}

function collectClasses(shared: Shared, node: ts.Expression, into: ts.Declaration[], depth: number): void {
  if (depth > DEPTH) return;
  const bare = unwrap(node);
  if (ts.isClassExpression(bare)) {
    into.push(bare);
    return;
  }
  if (ts.isArrowFunction(bare) || ts.isFunctionExpression(bare)) return collectFromBody(shared, bare.body, into, depth);
  if (ts.isCallExpression(bare)) {
    collectReturned(shared, bare.expression, into, depth);
    // What is mixed in comes before what it is mixed into.
    if (ts.isCallExpression(bare.expression)) collectClasses(shared, bare.expression, into, depth + 1);
    for (const argument of bare.arguments) collectClasses(shared, argument, into, depth + 1);
    return;
  }
  if (!ts.isIdentifier(bare) && !ts.isPropertyAccessExpression(bare)) return;
  const symbol = symbolAt(shared, ts.isIdentifier(bare) ? bare : bare.name);
  for (const declaration of symbol?.declarations ?? []) {
    if (isClassNode(declaration)) into.push(declaration);
    else if (ts.isTypeAliasDeclaration(declaration)) collectAliased(shared, declaration.type, into);
    else if (ts.isVariableDeclaration(declaration) && declaration.initializer)
      collectClasses(shared, declaration.initializer, into, depth + 1);
    else if (ts.isFunctionLike(declaration)) collectReturned(shared, bare, into, depth);
  }
}

/** `class BullQueue implements Queue`, where `Queue` is the alias of an object type, of an interface, or of several. */
function collectAliased(shared: Shared, type: ts.TypeNode, into: ts.Declaration[], seen = new Set<ts.Node>()): void {
  if (seen.has(type)) return;
  seen.add(type);
  if (ts.isParenthesizedTypeNode(type)) return collectAliased(shared, type.type, into, seen);
  if (ts.isTypeLiteralNode(type) && shared.names.isNamed(type)) into.push(type);
  if (ts.isIntersectionTypeNode(type)) for (const part of type.types) collectAliased(shared, part, into, seen);
  if (!ts.isTypeReferenceNode(type)) return;
  const name = ts.isIdentifier(type.typeName) ? type.typeName : type.typeName.right;
  for (const declaration of symbolAt(shared, name)?.declarations ?? [])
    if (isClassNode(declaration)) into.push(declaration);
    else if (ts.isTypeAliasDeclaration(declaration)) collectAliased(shared, declaration.type, into, seen);
}

/** The classes that a mixin function returns. */
function collectReturned(shared: Shared, callee: ts.Expression, into: ts.Declaration[], depth: number): void {
  const bare = unwrap(callee);
  const symbol = symbolAt(shared, ts.isPropertyAccessExpression(bare) ? bare.name : bare);
  for (const declaration of symbol?.declarations ?? []) {
    const node =
      ts.isVariableDeclaration(declaration) && declaration.initializer ? unwrap(declaration.initializer) : declaration;
    const body = (node as ts.FunctionLikeDeclaration).body;
    if (body && ts.isFunctionLike(node)) collectFromBody(shared, body, into, depth + 1);
  }
}

function collectFromBody(shared: Shared, body: ts.Node, into: ts.Declaration[], depth: number): void {
  shared.looks.into(body);
  if (!ts.isBlock(body)) return collectClasses(shared, body as ts.Expression, into, depth);
  for (const statement of body.statements)
    if (ts.isClassDeclaration(statement)) into.push(statement);
    else if (ts.isReturnStatement(statement) && statement.expression)
      collectClasses(shared, statement.expression, into, depth);
}

export type InheritedMember =
  { readonly is: 'own'; readonly declaration: ts.Declaration } | { readonly is: 'model'; readonly id: string };

/** A member that `receiver` has through a base class that its type does not show. */
export function inheritedMember(shared: Shared, receiver: ts.Expression, name: string): InheritedMember | undefined {
  const start =
    receiver.kind === ts.SyntaxKind.ThisKeyword || receiver.kind === ts.SyntaxKind.SuperKeyword
      ? enclosingClass(receiver)
      : shared.checker.getTypeAtLocation(receiver).symbol?.declarations?.find(ts.isClassLike);
  return start && searchBases(shared, start, name, new Set());
}

function searchBases(
  shared: Shared,
  node: ts.ClassLikeDeclaration,
  name: string,
  seen: Set<ts.Node>,
): InheritedMember | undefined {
  if (seen.has(node)) return undefined;
  seen.add(node);
  for (const base of basesOf(shared, node)) {
    if (!ts.isClassLike(base)) continue;
    const own = base.members.find(
      (member) => member.name && ts.isPropertyName(member.name) && memberName(member.name) === name,
    );
    if (own && shared.workspace.isModelFile(base.getSourceFile().fileName)) {
      const id = shared.models.idOf(own);
      if (id !== undefined) return { is: 'model', id };
    }
    if (own) return { is: 'own', declaration: own };
    const further = searchBases(shared, base, name, seen);
    if (further) return further;
  }
  return undefined;
}
