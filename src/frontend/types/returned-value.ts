// What a function without types gives, where the checker has no type for it either: what its `return` statements name.
import { ts } from 'ts-morph';
import { isFunctionNode } from '../syntax/names.js';
import type { Declared, Known } from './declared.js';

/** The one type that is known of all that a function returns; what waits for a promise is given the same by an async one. */
export function returnedBy(types: Declared, declaration: ts.Node | undefined): Known | undefined {
  if (!declaration || !isFunctionNode(declaration) || declaration.type || declaration.asteriskToken) return undefined;
  const { body } = declaration;
  if (!body) return undefined;
  const found = (ts.isBlock(body) ? returns(body) : [body]).flatMap((value) => types.of(value) ?? []);
  const [first] = found;
  return first && found.every(({ type }) => type === first.type) ? first : undefined;
}

/** The expressions that a block returns; those of functions in it are theirs. */
function returns(block: ts.Block): readonly ts.Expression[] {
  const found: ts.Expression[] = [];
  const visit = (node: ts.Node): void => {
    if (isFunctionNode(node) || ts.isClassLike(node)) return;
    if (ts.isReturnStatement(node) && node.expression) found.push(node.expression);
    else ts.forEachChild(node, visit);
  };
  visit(block);
  return found;
}
