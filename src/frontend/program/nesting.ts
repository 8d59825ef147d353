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

/** Whether a file has to be looked at closely: nearly every one nests less than half as deep as it may. */
export const nestsDeep = (source: ts.SourceFile): boolean => isDeeper(source, DEEPEST / 2);

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

/** What the parser takes of its stack for a level of each kind, in hundreds of bytes, as measured before it is warm. */
const STACK: Readonly<Partial<Record<ts.SyntaxKind, number>>> = {
  [ts.SyntaxKind.ParenthesizedExpression]: 14,
  [ts.SyntaxKind.ArrayLiteralExpression]: 15,
  [ts.SyntaxKind.ObjectLiteralExpression]: 19,
  [ts.SyntaxKind.CallExpression]: 16,
  [ts.SyntaxKind.NewExpression]: 16,
  [ts.SyntaxKind.ElementAccessExpression]: 14,
  [ts.SyntaxKind.TemplateExpression]: 17,
  [ts.SyntaxKind.ArrowFunction]: 13,
  [ts.SyntaxKind.FunctionExpression]: 13,
  [ts.SyntaxKind.FunctionDeclaration]: 12,
  [ts.SyntaxKind.ClassDeclaration]: 12,
  [ts.SyntaxKind.ClassExpression]: 14,
  [ts.SyntaxKind.AwaitExpression]: 5,
  [ts.SyntaxKind.Block]: 4,
  [ts.SyntaxKind.IfStatement]: 2,
  [ts.SyntaxKind.TypeReference]: 19,
  [ts.SyntaxKind.ParenthesizedType]: 19,
  [ts.SyntaxKind.TypeLiteral]: 19,
  [ts.SyntaxKind.TupleType]: 19,
  [ts.SyntaxKind.FunctionType]: 19,
};
const STACK_OF_OTHERS = 3;
/** Less than two thirds of the stack: how much is left of it depends on who calls, and on how warm the compiler is. */
const MOST_STACK = 6_000;

/**
 * Whether a file nests so deep that the parser gets through it by luck: such a file is given up always, so that
 * two runs say the same. What stands at the left of an operator, a dot or a call costs the parser nothing.
 */
export function isAtTheLimit(source: ts.SourceFile): boolean {
  const waiting: { readonly node: ts.Node; readonly used: number }[] = [{ node: source, used: 0 }];
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    const { node, used } = at;
    if (used > MOST_STACK) return true;
    ts.forEachChild(node, (child) => {
      const level = child.pos === node.pos ? 0 : (STACK[node.kind] ?? STACK_OF_OTHERS);
      waiting.push({ node: child, used: used + level });
    });
  }
  return false;
}

/** Whether anything stands more than `levels` below the node; goes no deeper than that. */
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
