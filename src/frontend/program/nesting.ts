// Bounds how deep the syntax of a file nests. Parser, binder, checker and lowering call themselves for each level, so
// that a program may not drive them out of their stack: what nests deeper is taken out of the text, in its place and
// with its lines, and told.
import { ts } from 'ts-morph';

/** Far above what people write (a chain of 250 calls), and half of what the stack holds. */
export const DEEPEST = 500;

interface Frame {
  readonly node: ts.Node;
  readonly isUnit: boolean;
  readonly children: readonly ts.Node[];
  next: number;
  height: number;
}

/** The functions, members and statements that nest too deep; without them nothing does. */
export function tooDeep(source: ts.SourceFile, limit = DEEPEST): readonly ts.Node[] {
  if (!isDeeper(source, limit)) return [];
  const found: ts.Node[] = [];
  const stack: Frame[] = [frameOf(source)];
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const child = top.children[top.next];
    if (child) {
      top.next += 1;
      stack.push(frameOf(child, top.node));
      continue;
    }
    stack.pop();
    const isFound = top.isUnit && top.height > limit;
    if (isFound) found.push(top.node);
    const parent = stack.at(-1);
    if (parent) parent.height = Math.max(parent.height, isFound ? 1 : top.height + 1);
  }
  return found.filter(
    (node) => !found.some((other) => other !== node && other.pos <= node.pos && node.end <= other.end),
  );
}

/** Whether anything stands more than `levels` below the node; goes no deeper than that. Nearly every file is done here. */
const isDeeper = (node: ts.Node, levels: number): boolean =>
  levels < 0 || (ts.forEachChild(node, (child) => isDeeper(child, levels - 1) || undefined) ?? false);

function frameOf(node: ts.Node, parent?: ts.Node): Frame {
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => {
    children.push(child);
  });
  return { node, isUnit: parent !== undefined && isUnit(node, parent), children, next: 0, height: 0 };
}

/** What can be taken out so that the text around it still parses. */
function isUnit(node: ts.Node, parent: ts.Node): boolean {
  if (ts.isFunctionLike(parent)) return (parent as { readonly body?: ts.Node }).body === node;
  return ts.isClassElement(node) || ts.isSourceFile(parent) || ts.isModuleBlock(parent);
}

/** The text of a file with `nodes` blanked out; every line and column stays what it was. */
export function withoutNodes(source: ts.SourceFile, nodes: readonly ts.Node[]): string {
  const { text } = source;
  let result = text;
  for (const node of nodes) {
    const [start, end] = [node.getStart(source), node.end];
    const blank = text.slice(start, end).replace(/[^\r\n]/g, ' ');
    const isExpression = !ts.isBlock(node) && !ts.isStatement(node) && !ts.isClassElement(node);
    const filler = ts.isBlock(node) ? `{${blank.slice(1, -1)}}` : isExpression ? `0${blank.slice(1)}` : blank;
    result = result.slice(0, start) + filler + result.slice(end);
  }
  return result;
}

/** Line and column, from 1, of the bracket that opens the deepest nesting, told without a parser. */
export function deepestBracket(text: string): { readonly line: number; readonly column: number } {
  let [depth, deepest, place] = [0, 0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] as string;
    if ('([{<'.includes(char)) depth += 1;
    else if (')]}>'.includes(char)) depth -= 1;
    if (depth > deepest) [deepest, place] = [depth, at];
  }
  const before = text.slice(0, place).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
