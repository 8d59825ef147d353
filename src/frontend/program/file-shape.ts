// A file's shape: what the compiler can see of it from other files. While the shapes stay the same, an edit in one function
// body asks for nothing but that file to be lowered again.
import { ts } from 'ts-morph';
import { isScript } from '../files/extensions.js';

/**
 * The file's text without the bodies of functions whose result type is written down or cannot be seen from
 * outside. A body that decides an inferred type is part of the shape; in JavaScript each may be one.
 */
export function shapeOf(source: ts.SourceFile): string {
  if (isScript(source.fileName)) return source.text;
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
  if (ts.isConstructorDeclaration(node)) return node.parent.members.every(isTypedMember);
  return node.type !== undefined || ts.isSetAccessor(node);
}

/** What a field without type and value holds is told by the constructor. */
const isTypedMember = (member: ts.ClassElement): boolean =>
  !ts.isPropertyDeclaration(member) || member.type !== undefined || member.initializer !== undefined;
