// Tables that are written out and that nobody adds to: where a question names one, its names are all that it can hold.
import { ts } from 'ts-morph';
import { symbolAt, type Shared } from '../context.js';
import { unwrap } from '../syntax/syntax.js';

/** The list, set, map or object: the expression itself, or what the constant holds that it names. */
export function fixedTable(shared: Shared, node: ts.Expression): ts.Expression | undefined {
  const table = unwrap(node);
  if (!ts.isIdentifier(table) && !ts.isPropertyAccessExpression(table)) return table;
  const declaration = symbolAt(shared, table)?.valueDeclaration;
  if (!declaration || !isFixed(shared, declaration, table.getSourceFile())) return undefined;
  const held = declaration.initializer && unwrap(declaration.initializer);
  return held && !ts.isIdentifier(held) && !ts.isPropertyAccessExpression(held) ? held : undefined;
}

/** One that nobody gives another table later, or adds to. */
function isFixed(
  shared: Shared,
  node: ts.Declaration,
  asking: ts.SourceFile,
): node is ts.VariableDeclaration | ts.PropertyDeclaration {
  const isConstant =
    (ts.isVariableDeclaration(node) && (ts.getCombinedNodeFlags(node) & ts.NodeFlags.Const) !== 0) ||
    (ts.isPropertyDeclaration(node) && (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Readonly) !== 0);
  const { name } = node as ts.VariableDeclaration | ts.PropertyDeclaration;
  if (!isConstant || !ts.isIdentifier(name)) return false;
  const file = node.getSourceFile();
  const { names, hasFunctions } = shared.changedNames.in(file);
  return !names.has(name.text) && (file === asking || !hasFunctions);
}

/** What an object that is written out has its values under. */
export function keysOf(node: ts.ObjectLiteralExpression): readonly string[] | undefined {
  const names = node.properties.map(({ name }) => {
    if (!name || ts.isComputedPropertyName(name)) return undefined;
    return ts.isIdentifier(name) || ts.isStringLiteralLike(name) || ts.isNumericLiteral(name) ? name.text : undefined;
  });
  return names.length > 0 && names.every((name) => name !== undefined) ? names : undefined;
}
