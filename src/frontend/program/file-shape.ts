// A file's shape: what other files can see of it. While the shapes stay the same, an edit in one function body
// asks for nothing but that file to be lowered again.
import { ts } from 'ts-morph';

/**
 * The file's text without the bodies of functions whose result type is written down or cannot be seen from
 * outside. A body that decides an inferred type is part of the shape.
 */
export function shapeOf(source: ts.SourceFile): string {
  const pieces: string[] = [];
  let done = 0;
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body && ts.isBlock(node.body as ts.Node) && isTyped(node)) {
      const body = node.body as ts.Block;
      pieces.push(source.text.slice(done, body.pos));
      done = body.end;
      return;
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return pieces.join('{}') + source.text.slice(done);
}

function isTyped(node: ts.SignatureDeclaration): boolean {
  return node.type !== undefined || ts.isConstructorDeclaration(node) || ts.isSetAccessor(node);
}
