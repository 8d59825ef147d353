// What functions give whose result type is not written down, as text that says the same in every program. A result that is
// declared inside a body, like an object made there, has no such text: there the body stands for it.
import { ts } from 'ts-morph';
import { textBetween, type WithBody } from '../program/file-shape.js';
import type { Checker } from '../program/ports.js';

/** More levels of type arguments than this are not written out. */
const DEPTH = 5;

/** What a function gives whose result type is not written down. */
export function resultGiven(node: WithBody, checker: Checker): string {
  const signature = checker.getSignatureFromDeclaration(node);
  const said = signature && textOf(checker.getReturnTypeOfSignature(signature), checker, DEPTH);
  const predicate = said === undefined ? undefined : predicateText(signature!, checker);
  return predicate === undefined ? textBetween(node) : `${predicate} ${said}`;
}

/** What a function tells of its parameters that has no condition written down: `(value) => value instanceof Order`. */
function predicateText(signature: ts.Signature, checker: Checker): string | undefined {
  const predicate = checker.getTypePredicateOfSignature(signature);
  if (!predicate) return '';
  const type = predicate.type ? textOf(predicate.type, checker, DEPTH) : '';
  return type === undefined ? undefined : `${predicate.kind} ${predicate.parameterIndex ?? ''} ${type}`;
}

function textOf(type: ts.Type, checker: Checker, depth: number): string | undefined {
  if (depth === 0) return undefined;
  if (type.aliasSymbol) return named(type.aliasSymbol, type.aliasTypeArguments ?? [], checker, depth);
  if (type.flags & ts.TypeFlags.EnumLike) return named(type.symbol, [], checker, depth, checker.typeToString(type));
  if (type.flags & PRIMITIVE) return checker.typeToString(type);
  if (type.isUnionOrIntersection()) {
    const parts = listed(type.types, checker, depth);
    return parts && `(${parts.sort().join(type.isUnion() ? ' | ' : ' & ')})`;
  }
  if (type.flags & ts.TypeFlags.TypeParameter) return checker.typeToString(type);
  if (!(type.flags & ts.TypeFlags.Object)) return undefined;
  if (checker.isTupleType(type)) {
    const { target } = type as ts.TupleTypeReference;
    const parts = listed(checker.getTypeArguments(type as ts.TypeReference), checker, depth);
    return parts && `${target.readonly ? 'readonly ' : ''}[${target.elementFlags.join()}: ${parts.join()}]`;
  }
  const { objectFlags } = type as ts.ObjectType;
  if (objectFlags & ts.ObjectFlags.Reference)
    return named(type.symbol, checker.getTypeArguments(type as ts.TypeReference), checker, depth);
  return objectFlags & ts.ObjectFlags.ClassOrInterface ? named(type.symbol, [], checker, depth) : undefined;
}

const PRIMITIVE =
  ts.TypeFlags.Any |
  ts.TypeFlags.Unknown |
  ts.TypeFlags.Never |
  ts.TypeFlags.Void |
  ts.TypeFlags.Undefined |
  ts.TypeFlags.Null |
  ts.TypeFlags.String |
  ts.TypeFlags.Number |
  ts.TypeFlags.BigInt |
  ts.TypeFlags.Boolean |
  ts.TypeFlags.ESSymbol |
  ts.TypeFlags.NonPrimitive |
  ts.TypeFlags.StringLiteral |
  ts.TypeFlags.NumberLiteral |
  ts.TypeFlags.BigIntLiteral |
  ts.TypeFlags.BooleanLiteral;

/** A type by where it is declared: not inside a function. */
function named(
  symbol: ts.Symbol,
  of: readonly ts.Type[],
  checker: Checker,
  depth: number,
  name = symbol.name,
): string | undefined {
  const declared = symbol.declarations ?? [];
  if (declared.length === 0 || declared.some(isInFunction)) return undefined;
  const files = [...new Set(declared.map((one) => one.getSourceFile().fileName))].sort();
  const typeArguments = listed(of, checker, depth);
  return typeArguments && `${files.join()}#${name}<${typeArguments.join()}>`;
}

function listed(types: readonly ts.Type[], checker: Checker, depth: number): string[] | undefined {
  const texts = types.map((type) => textOf(type, checker, depth - 1));
  return texts.every((text) => text !== undefined) ? texts : undefined;
}

function isInFunction(node: ts.Node): boolean {
  for (let at = node.parent; at; at = at.parent) if (ts.isFunctionLike(at)) return true;
  return false;
}
