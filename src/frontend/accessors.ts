// A quick first pass: the names of all getters, setters and methods, so that most property accesses need no type.
import { ts } from 'ts-morph';
import { memberName, type Names } from './names.js';

/** Names of getters and setters of the classes in these files. */
export function accessorNames(sources: readonly ts.SourceFile[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const source of sources) {
    if (!/\b[gs]et\s+[\w$]+\s*\(/.test(source.text)) continue;
    const visit = (node: ts.Node): void => {
      if (ts.isAccessor(node) && (ts.isIdentifier(node.name) || ts.isStringLiteral(node.name)))
        names.add(node.name.text);
      else if (!ts.isBlock(node)) ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return names;
}

/** Names that some function of these files bears as a member: other property accesses name no function. */
export function methodNames(sources: readonly ts.SourceFile[], names: Names): ReadonlySet<string> {
  const found = new Set<string>();
  for (const source of sources)
    for (const node of names.of(source).functions.keys()) {
      const { parent } = node;
      const holder = ts.isMethodDeclaration(node) ? node : parent;
      if (!holder) continue;
      if (ts.isClassElement(holder) || ts.isObjectLiteralElement(holder)) {
        if (holder.name && ts.isPropertyName(holder.name)) found.add(memberName(holder.name));
      } else if (node.parent && ts.isFunctionDeclaration(node) && node.name) found.add(node.name.text);
      else if (ts.isVariableDeclaration(holder) && ts.isIdentifier(holder.name)) found.add(holder.name.text);
      else if (ts.isBinaryExpression(holder) && ts.isPropertyAccessExpression(holder.left))
        found.add(holder.left.name.text);
    }
  return found;
}
