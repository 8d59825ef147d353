// A quick first pass: the names of all getters and setters, so that most property accesses need no type.
import { ts } from 'ts-morph';

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
