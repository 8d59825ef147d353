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

/** The bodies that `node` lies in, or that lie in it. */
export function bodiesAt({ bodies }: FileShape, node: ts.Node): readonly Body[] {
  let [from, to] = [0, bodies.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (bodies[middle]!.of.body.end <= node.pos) from = middle + 1;
    else to = middle;
  }
  let end = from;
  while (end < bodies.length && bodies[end]!.of.body.pos < node.end) end++;
  return bodies.slice(from, end);
}

/** In JavaScript a body may declare whatever it likes: there all is surface. */
function shapeOf(source: ts.SourceFile): FileShape {
  return isScript(source.fileName) ? { surface: source.text, bodies: [] } : surfaceOf([source], source, source);
}

/** What a part of a file shows, where `nodes` are all that stands in it. */
export function surfaceOf(nodes: readonly ts.Node[], part: ts.TextRange, source: ts.SourceFile): FileShape {
  const { text } = source;
  const cuts: Cut[] = [];
  const bodies: Body[] = [];
  const visit = (node: ts.Node): void => {
    const [pos, end] = [Math.max(node.pos, cuts.at(-1)?.end ?? part.pos), node.getStart(source)];
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
  nodes.forEach(visit);
  return { surface: cut(cuts, text, part.pos, part.end), bodies };
}

/** Whether what a field or a variable of the module holds is told by nothing but what some body sets it to. */
export function isSetInBodies(node: ts.Node): boolean {
  const isSlot = ts.isPropertyDeclaration(node) || (ts.isVariableDeclaration(node) && isOfModule(node.parent.parent));
  if (isSlot && (!node.type || node.type.kind === ts.SyntaxKind.AnyKeyword) && holdsNothing(node)) return true;
  return ts.forEachChild(node, (child) => isSetInBodies(child) || undefined) === true;
}

const isOfModule = ({ parent }: ts.Node): boolean => ts.isSourceFile(parent) || ts.isModuleBlock(parent);

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
export const hidesBody = (node: ts.SignatureDeclaration): boolean =>
  !ts.isConstructorDeclaration(node) ||
  node.parent.members.every(
    (member) => !ts.isPropertyDeclaration(member) || member.type !== undefined || member.initializer !== undefined,
  );
