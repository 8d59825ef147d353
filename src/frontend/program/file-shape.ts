// A file's shape: its text without comments and without the bodies of its functions, and where these stand. Of a body others
// see nothing but what its function gives where no result type is written, and what they look at themselves.
import { ts } from 'ts-morph';
import { isScript } from '../files/extensions.js';

export interface FileShape {
  readonly surface: string;
  /** By where they stand. Functions inside of a body belong to it. */
  readonly bodies: readonly Body[];
}

export interface Body {
  readonly of: WithBody;
  readonly text: string;
}

export type WithBody = ts.FunctionLikeDeclaration & { readonly body: ts.Block };

/** The shapes of files, each taken once. */
export class FileShapes {
  readonly #known = new WeakMap<ts.SourceFile, FileShape>();

  of(source: ts.SourceFile): FileShape {
    let shape = this.#known.get(source);
    if (!shape) this.#known.set(source, (shape = shapeOf(source)));
    return shape;
  }
}

/** The numbers of the bodies that `node` lies in, or that lie in it. */
export function bodiesAt({ bodies }: FileShape, node: ts.Node): readonly number[] {
  let [from, to] = [0, bodies.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (bodies[middle]!.of.body.end <= node.pos) from = middle + 1;
    else to = middle;
  }
  const found: number[] = [];
  for (let at = from; at < bodies.length && bodies[at]!.of.body.pos < node.end; at++) found.push(at);
  return found;
}

/** In JavaScript a body may declare whatever it likes, and one may set a field or variable that is declared `any`: there all is surface. */
function shapeOf(source: ts.SourceFile): FileShape {
  const { text } = source;
  if (isScript(source.fileName) || declaresAny(source)) return { surface: text, bodies: [] };
  const cuts: Cut[] = [];
  const bodies: Body[] = [];
  const visit = (node: ts.Node): void => {
    const [pos, end] = [Math.max(node.pos, cuts.at(-1)?.end ?? 0), node.getStart(source)];
    if (pos < end) cuts.push(...spaceBetween(pos, end, text));
    if (hasBody(node) && hidesBody(node)) {
      const { pos: from, end: to } = node.body;
      // What stands before the body is part of the surface.
      ts.forEachChild(node, (child) => {
        if (child !== node.body) visit(child);
      });
      bodies.push({ of: node, text: text.slice(from, to) });
      cuts.push({ pos: from, end: to, put: '{}' });
    } else ts.forEachChild(node, visit);
  };
  visit(source);
  return { surface: cut(cuts, text, 0, text.length), bodies };
}

/** Whether what a field or variable holds is told by nothing but what is set somewhere. */
function declaresAny(source: ts.SourceFile): boolean {
  const isOpen = (node: ts.Node): boolean =>
    (ts.isPropertyDeclaration(node) || ts.isVariableDeclaration(node)) &&
    node.type?.kind === ts.SyntaxKind.AnyKeyword &&
    holdsNothing(node);
  const visit = (node: ts.Node): boolean => isOpen(node) || ts.forEachChild(node, visit) === true;
  return source.text.includes('any') && visit(source);
}

/** What is set later: `let client;`, `let client: any = null;` */
export const holdsNothing = ({ initializer: value }: ts.PropertyDeclaration | ts.VariableDeclaration): boolean =>
  !value || value.kind === ts.SyntaxKind.NullKeyword || (ts.isIdentifier(value) && value.text === 'undefined');

interface Cut extends ts.TextRange {
  readonly put: string;
}

/** Comments and blank lines before a node, tags apart. A line's end may end a statement. */
function spaceBetween(pos: number, end: number, text: string): readonly Cut[] {
  const space = text.slice(pos, end);
  return space.includes('@erplint ') ? [] : [{ pos, end, put: space.includes('\n') ? '\n' : ' ' }];
}

function cut(cuts: readonly Cut[], text: string, pos: number, end: number): string {
  let at = pos;
  const pieces = cuts.flatMap((one) => {
    const piece = [text.slice(at, one.pos), one.put];
    at = one.end;
    return piece;
  });
  return pieces.join('') + text.slice(at, end);
}

/** What a body says besides the bodies of functions inside of it whose result is written down. */
export function textBetween({ body }: WithBody): string {
  const cuts: Cut[] = [];
  const visit = (node: ts.Node): void => {
    if (hasBody(node) && hidesBody(node) && isTyped(node))
      cuts.push({ pos: node.body.pos, end: node.body.end, put: '{}' });
    else ts.forEachChild(node, visit);
  };
  visit(body);
  return cut(cuts, body.getSourceFile().text, body.pos, body.end);
}

/** Whether what the function gives is written down, or cannot be seen from outside. */
export const isTyped = (node: ts.SignatureDeclaration): boolean =>
  node.type !== undefined || ts.isSetAccessor(node) || ts.isConstructorDeclaration(node);

const hasBody = (node: ts.Node): node is WithBody =>
  ts.isFunctionLike(node) && 'body' in node && node.body !== undefined && ts.isBlock(node.body as ts.Node);

/** What a field without type and value holds is told by the constructor. */
const hidesBody = (node: ts.SignatureDeclaration): boolean =>
  !ts.isConstructorDeclaration(node) ||
  node.parent.members.every(
    (member) => !ts.isPropertyDeclaration(member) || member.type !== undefined || member.initializer !== undefined,
  );
