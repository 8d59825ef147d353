// Whether what `for await` goes over is a collection in memory, and no stream or cursor.
import { ts } from 'ts-morph';
import { alternativesOf } from '../types/declared-choice.js';
import { unwrap } from '../syntax/syntax.js';
import type { Shared } from '../context.js';
import type { Checker, Program } from '../program/ports.js';

/** `for await` over an array, a set or a map has all of it at hand: it only waits for what its elements promise. */
export function isPlainList({ checker, workspace }: Shared, node: ts.Expression): boolean {
  const type = checker.getNonNullableType(checker.getTypeAtLocation(node));
  const isPlain = checker.isArrayType(type) || checker.isTupleType(type) || isOfLanguage(type, workspace.program);
  return isPlain || ((type.flags & ts.TypeFlags.Any) !== 0 && isElseList(checker, node));
}

/** A set or a map of the language itself: a class of that name may be a stream. */
const isOfLanguage = ({ symbol }: Partial<ts.Type>, program: Program): boolean =>
  symbol !== undefined &&
  PLAIN.has(symbol.name) &&
  (symbol.declarations ?? []).every((one) => program.isSourceFileDefaultLibrary(one.getSourceFile()));

const PLAIN = new Set(['Set', 'Map', 'ReadonlySet', 'ReadonlyMap']);

/** `row.lines || []`, or a name for it: what stands in for the list is one. */
function isElseList(checker: Checker, node: ts.Expression): boolean {
  const bare = unwrap(node);
  if (!ts.isIdentifier(bare))
    return alternativesOf(bare)?.some((side) => ts.isArrayLiteralExpression(unwrap(side))) ?? false;
  const declaration = checker.getSymbolAtLocation(bare)?.valueDeclaration;
  const held = declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
  return held !== undefined && !ts.isIdentifier(unwrap(held)) && isElseList(checker, held);
}
