// What is known of a type that was read off declarations, and the questions that reading it takes.
import { ts } from 'ts-morph';
import type { Checker } from '../program/ports.js';

/** A type, and what stands for the type parameters of the calls that gave it; `undefined` is not known. */
export interface Known {
  readonly type: ts.Type;
  readonly typeArguments: TypeArguments;
  /** One of several overloads gave it: its type arguments are not known. */
  readonly opaque?: boolean;
}
export type TypeArguments = ReadonlyMap<ts.Type, Known | undefined>;

export const NO_TYPE_ARGUMENTS: TypeArguments = new Map();

/** Answers by declarations; `undefined` is for the type checker to answer. */
export interface Declared {
  readonly checker: Checker;
  /** The type of an expression. */
  of(node: ts.Expression): Known | undefined;
  /** The type of an expression, worked out by the checker where no declaration tells it. */
  typeAt(node: ts.Expression): ts.Type;
  /** The member that `a.b` names. */
  member(node: ts.PropertyAccessExpression): ts.Symbol | undefined;
  /** The signatures that a call may resolve to; none where no declaration tells them. */
  overloads(call: ts.Node): readonly ts.Signature[];
  /** The signatures by which an expression is called. */
  signatures(callee: ts.Expression, kind: ts.SignatureKind): readonly ts.Signature[];
  /** With what is given for a type parameter in its place; `undefined` when that is not known. */
  settle(known: Known): Known | undefined;
  /** The type, when nothing in it is still to be filled in. */
  closed(known: Known): ts.Type | undefined;
  /** The type argument of a class, interface, array or tuple. */
  argument(of: Known, index: number): Known | undefined;
}

/** Whether it has type arguments. */
export const isReference = (type: ts.Type): type is ts.TypeReference =>
  (type.flags & ts.TypeFlags.Object) !== 0 && ((type as ts.ObjectType).objectFlags & ts.ObjectFlags.Reference) !== 0;

/** Whether all that it may be is text, or a number, or true or false: it has the same members narrowed or not. */
export function isPrimitive(type: ts.Type): boolean {
  const parts = type.isUnion() ? type.types : [type];
  return [ts.TypeFlags.StringLike, ts.TypeFlags.NumberLike, ts.TypeFlags.BooleanLike].some((like) =>
    parts.every(({ flags }) => (flags & like) !== 0),
  );
}
