// A quick first pass: the names of all getters, setters and methods, so that most property accesses need no type.
import { ts } from 'ts-morph';
import { memberName, type Names } from './names.js';

/**
 * Names of the getters and setters in these files that run code worth following: a call, a lazy relation, or
 * another such accessor. Reading any other property is a plain read.
 */
export function accessorNames(sources: readonly ts.SourceFile[], lazy: ReadonlySet<string>): ReadonlySet<string> {
  const bodies = new Map<string, Body>();
  for (const source of sources) if (/\b[gs]et\s+[\w$]+\s*\(/.test(source.text)) collectAccessors(source, bodies);
  const running = new Set<string>();
  const runs = ({ calls, reads }: Body): boolean =>
    calls || [...reads].some((name) => lazy.has(name) || running.has(name));
  for (let before = -1; before !== running.size;) {
    before = running.size;
    for (const [name, body] of bodies) if (runs(body)) running.add(name);
  }
  return running;
}

/** What the bodies of all accessors of one name do. */
interface Body {
  calls: boolean;
  readonly reads: Set<string>;
}

function collectAccessors(source: ts.SourceFile, into: Map<string, Body>): void {
  const visit = (node: ts.Node): void => {
    if (ts.isAccessor(node) && (ts.isIdentifier(node.name) || ts.isStringLiteral(node.name))) {
      const body = into.get(node.name.text) ?? { calls: false, reads: new Set<string>() };
      into.set(node.name.text, body);
      if (node.body) readBody(node.body, body);
    } else if (!ts.isBlock(node)) ts.forEachChild(node, visit);
  };
  visit(source);
}

function readBody(node: ts.Node, body: Body): void {
  if (ts.isCallLikeExpression(node) || ts.isAwaitExpression(node)) body.calls = true;
  else if (ts.isPropertyAccessExpression(node)) body.reads.add(node.name.text);
  ts.forEachChild(node, (child) => readBody(child, body));
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
