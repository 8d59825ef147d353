// Which entity a value stands for where its type does not say so: a schema that is made without one, a name, and a
// repository of either, as JavaScript has them: `dataSource.getRepository(require('./order'))`.
import { ts } from 'ts-morph';
import type { Entity } from '../../../core/outline/entity.js';
import type { Shared } from '../../context.js';
import { isFunctionNode } from '../../syntax/names.js';
import { heldBy, unwrap } from '../../syntax/syntax.js';
import { requiredText } from '../../types/required-modules.js';

/** What is passed for the parameters of the functions that are looked into. */
type Passed = ReadonlyMap<ts.Node, ts.Expression>;

const NOTHING: Passed = new Map();
const DEPTH = 12;

/** The entity that is given where a library takes one: `find(Order)`, `getRepository('Order')`. */
export function entityGiven(shared: Shared, node: ts.Expression): Entity | undefined {
  return given(shared, node, NOTHING, 0);
}

/** The entity that a library's object was made for, by what was given where it was made. */
export function entityMadeFor(shared: Shared, node: ts.Expression): Entity | undefined {
  return madeFor(shared, node, NOTHING, 0);
}

function given(shared: Shared, node: ts.Expression, passed: Passed, depth: number): Entity | undefined {
  const at = valueBehind(shared, node, passed, depth);
  if (!at) return undefined;
  return ts.isStringLiteralLike(at) ? shared.entities.named(at.text) : shared.entities.ofSchema(at);
}

function madeFor(shared: Shared, node: ts.Expression, passed: Passed, depth: number): Entity | undefined {
  if (depth > DEPTH) return undefined;
  const call = valueBehind(shared, node, passed, depth);
  if (!call || !ts.isCallExpression(call)) return undefined;
  const signature = shared.checker.getResolvedSignature(call);
  const declaration = signature?.getDeclaration();
  if (!declaration) return undefined;
  if (!shared.workspace.isModelFile(declaration.getSourceFile().fileName))
    return throughOwn(shared, call, declaration, passed, depth);
  const [made] = shared.checker.getTypeArguments(declaredResult(shared, declaration) as ts.TypeReference);
  const parameter = made?.symbol?.declarations?.find(ts.isTypeParameterDeclaration);
  if (!parameter) return undefined;
  if (parameter.parent !== declaration) {
    // What is made is for the same entity as what makes it.
    const maker = ts.isPropertyAccessExpression(call.expression) ? call.expression.expression : undefined;
    return maker && madeFor(shared, maker, passed, depth + 1);
  }
  const name = new RegExp(`\\b${parameter.name.text}\\b`);
  const index = declaration.parameters.findIndex(({ type }) => type && name.test(type.getText()));
  const argument = call.arguments[index];
  return argument && given(shared, argument, passed, depth + 1);
}

const declaredResult = ({ checker }: Shared, declaration: ts.SignatureDeclaration): ts.Type =>
  checker.getReturnTypeOfSignature(checker.getSignatureFromDeclaration(declaration)!);

/** `const repositoryOf = (entity) => dataSource.getRepository(entity)` */
function throughOwn(
  shared: Shared,
  call: ts.CallExpression,
  declaration: ts.Node,
  outer: Passed,
  depth: number,
): Entity | undefined {
  const result = isFunctionNode(declaration) ? resultIn(declaration) : undefined;
  if (!result || !isFunctionNode(declaration)) return undefined;
  shared.looks.into(declaration);
  const passed = new Map(outer);
  declaration.parameters.forEach((parameter, index) => {
    const argument = call.arguments[index];
    if (argument) passed.set(parameter, outer.get(declarationOf(shared, argument)!) ?? argument);
  });
  return madeFor(shared, result, passed, depth + 1);
}

/** What a function gives that does nothing else. */
function resultIn({ body }: ts.FunctionLikeDeclaration): ts.Expression | undefined {
  if (!body || !ts.isBlock(body)) return body;
  const [only, other] = body.statements;
  return only && !other && ts.isReturnStatement(only) ? only.expression : undefined;
}

/** The expression that made a value, through names, fields, modules and what objects hold. */
function valueBehind(shared: Shared, node: ts.Expression, passed: Passed, depth: number): ts.Expression | undefined {
  let at: ts.Expression | undefined = unwrap(node);
  for (let step = depth; at && step < DEPTH; step++) {
    const module = requiredText(at);
    if (!module && !ts.isIdentifier(at) && !ts.isPropertyAccessExpression(at)) return at;
    const declaration: ts.Node | undefined = module ? exportedBy(shared, module) : declarationOf(shared, at);
    const held: ts.Expression | undefined = declaration && (passed.get(declaration) ?? heldBy(declaration));
    if (held) shared.looks.into(held);
    at = held && unwrap(held);
  }
  return undefined;
}

/** What `module.exports` of a module is set to. */
const exportedBy = ({ checker }: Shared, specifier: ts.Expression): ts.Node | undefined =>
  checker.getSymbolAtLocation(specifier)?.exports?.get('export=' as ts.__String)?.declarations?.[0];

function declarationOf(shared: Shared, node: ts.Expression): ts.Node | undefined {
  if (!ts.isIdentifier(node) && !ts.isPropertyAccessExpression(node)) return undefined;
  const { checker } = shared;
  const symbol = checker.getSymbolAtLocation(ts.isIdentifier(node) ? node : node.name);
  return symbol && declarationBehind(checker, symbol);
}

function declarationBehind(checker: Shared['checker'], found: ts.Symbol): ts.Node | undefined {
  const symbol = found.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(found) : found;
  const declaration = symbol.valueDeclaration ?? symbol.declarations?.[0];
  if (!declaration) return undefined;
  if (ts.isShorthandPropertyAssignment(declaration)) {
    const value = checker.getShorthandAssignmentValueSymbol(declaration);
    return value && declarationBehind(checker, value);
  }
  if (!ts.isBindingElement(declaration) || !ts.isObjectBindingPattern(declaration.parent)) return declaration;
  const name = declaration.propertyName ?? declaration.name;
  const part = ts.isIdentifier(name) ? checker.getTypeAtLocation(declaration.parent).getProperty(name.text) : undefined;
  return part && part !== symbol ? declarationBehind(checker, part) : undefined;
}
