// The user's own functions with tags of the grammar (`@erplint reads many "Order"`): what the tags say counts,
// not the body.
import { ts } from 'ts-morph';
import type { MemberModel } from '../../models/member.js';
import { parseMember } from '../../models/parse.js';
import type { ModelProblem } from '../../models/problem.js';
import { isMember, tagsBefore, type MemberDeclaration } from './ids.js';
import { isDecorator, shapeOf } from './model-syntax.js';

/** The tags of a declaration, read once. */
export class TaggedFunctions {
  readonly #known = new WeakMap<ts.Node, MemberModel | 'none'>();
  readonly #files = new WeakMap<ts.SourceFile, boolean>();

  /** Whether the file can hold tags: asked for each call, and typings of libraries are long. */
  inFile(source: ts.SourceFile): boolean {
    let known = this.#files.get(source);
    if (known === undefined) {
      known = hasOwnTags(source);
      this.#files.set(source, known);
    }
    return known;
  }

  of(declaration: ts.Node): MemberModel | undefined {
    if (!this.inFile(declaration.getSourceFile())) return undefined;
    const holder = holderOf(declaration);
    if (!holder) return undefined;
    let known = this.#known.get(holder);
    if (known === undefined) {
      known = readTags(holder, nameOf(holder))?.model ?? 'none';
      this.#known.set(holder, known);
    }
    return known === 'none' ? undefined : known;
  }
}

/** `PartnerClient.charge`: the same for whoever asks. */
function nameOf({ name, parent }: MemberDeclaration | ts.PropertyAssignment): string {
  const own = name?.getText() ?? 'constructor';
  const owner = ts.isClassLike(parent) || ts.isInterfaceDeclaration(parent) ? parent.name : undefined;
  return owner ? `${owner.text}.${own}` : own;
}

/** Whether a file can hold tags at all. */
export const hasOwnTags = (source: ts.SourceFile): boolean => source.text.includes('@erplint ');

/** What bears the comment of a declaration: of an arrow or function expression, what it is assigned to. */
export function holderOf(declaration: ts.Node): MemberDeclaration | ts.PropertyAssignment | undefined {
  let node = declaration;
  if (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) {
    node = node.parent;
    while (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node))
      node = node.parent;
  }
  if (ts.isPropertyAssignment(node)) return node;
  if (!isMember(node)) return undefined;
  return ts.isVariableDeclaration(node) && !ts.isVariableStatement(node.parent.parent) ? undefined : node;
}

/**
 * The tags that a user wrote on a function of their own: `@erplint reads many "Order"`, one tag of the grammar
 * after `@erplint`. `undefined` when there are none. The comment of an arrow stands before what holds it.
 */
export function readTags(
  node: MemberDeclaration | ts.PropertyAssignment,
  id: string,
): { readonly model?: MemberModel; readonly problems: readonly ModelProblem[] } | undefined {
  const source = node.getSourceFile();
  const tags = tagsBefore(ts.isVariableDeclaration(node) ? node.parent.parent : node, source)
    .filter((tag) => tag.name === 'erplint')
    .map(({ text, line }) => {
      const [, name = '', rest = ''] = /^(\S*)\s*([\s\S]*)$/.exec(text) ?? [];
      return { name, text: rest, line };
    });
  if (tags.length === 0) return undefined;
  const held = functionIn(node);
  const shape = shapeOf(held ? [held] : ts.isPropertyAssignment(node) ? [] : [node]);
  const owner = ts.isClassLike(node.parent) || ts.isInterfaceDeclaration(node.parent) ? node.parent : undefined;
  const ofOwner = (owner?.typeParameters ?? []).map(({ name }) => name.text);
  const isMethod = !ts.isFunctionDeclaration(node) && !ts.isVariableDeclaration(node);
  const parsed = parseMember({
    ...shape,
    typeParameters: [...shape.typeParameters, ...ofOwner],
    id,
    package: '',
    ...(owner?.name && { owner: owner.name.text }),
    name: node.name?.getText() ?? 'constructor',
    tags,
    hasReceiver: isMethod || (!ts.isPropertyAssignment(node) && isDecorator(node, source)),
    nothingByDefault: false,
    at: { file: source.fileName, line: source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1 },
  });
  if (parsed === undefined) return undefined;
  return 'id' in parsed ? { model: parsed, problems: [] } : { problems: parsed };
}

/** The function that a variable, property or entry of an object is set to. */
function functionIn(node: ts.Node): ts.ArrowFunction | ts.FunctionExpression | undefined {
  if (!ts.isVariableDeclaration(node) && !ts.isPropertyDeclaration(node) && !ts.isPropertyAssignment(node))
    return undefined;
  let value: ts.Expression | undefined = node.initializer;
  while (value && (ts.isParenthesizedExpression(value) || ts.isAsExpression(value) || ts.isSatisfiesExpression(value)))
    value = value.expression;
  return value && (ts.isArrowFunction(value) || ts.isFunctionExpression(value)) ? value : undefined;
}
