// Names the declarations of model files and of TypeScript's own library, so that a call that resolves to one
// finds its model: `typeorm:Repository.find`, `ecmascript:Array.map`, class `model:typeorm#Repository`.
import { ts } from 'ts-morph';
import { basename } from 'node:path';
import { tagsOf, type RawTag } from '../../models/tagged.js';
import { declaresGlobals, moduleDeclared } from './versions.js';
import { append } from '../../core/multimap.js';

/** The package that TypeScript's own library and the globals of its hosts are modelled as. */
export const ECMASCRIPT = 'ecmascript';

/** Declarations that can have a model: everything that can be called, and properties. */
export type MemberDeclaration =
  | ts.FunctionDeclaration
  | ts.MethodDeclaration
  | ts.MethodSignature
  | ts.ConstructorDeclaration
  | ts.ConstructSignatureDeclaration
  | ts.CallSignatureDeclaration
  | ts.PropertyDeclaration
  | ts.PropertySignature
  | ts.AccessorDeclaration
  | ts.VariableDeclaration;

/**
 * The id of the member that `declaration` declares, if it stands in a `declare module '…'` block or in a
 * `lib.*.d.ts`. An overload that bears tags of its own has its number at the end: `typeorm:EntityManager.save#2`.
 */
export function memberIdOf(declaration: ts.Node): string | undefined {
  const member = memberOf(declaration);
  const owner = member && ownerOf(member);
  if (!member || !owner) return undefined;
  const named = memberNameIn(owner.container, member);
  const id = named && memberId(owner.package, named);
  if (id === undefined || owner.package === ECMASCRIPT) return id;
  const overload = overloadOf(member);
  return overload > 1 ? `${id}#${overload}` : id;
}

/** `memberIdOf`, worked out once for each declaration. */
export function rememberedIds(): (declaration: ts.Node) => string | undefined {
  const known = new WeakMap<ts.Node, { readonly id: string | undefined }>();
  return (declaration) => {
    let found = known.get(declaration);
    if (!found) known.set(declaration, (found = { id: memberIdOf(declaration) }));
    return found.id;
  };
}

/** The id of the modelled class or interface that `declaration` declares or is a member of. */
export function classIdOf(declaration: ts.Node): string | undefined {
  for (let node: ts.Node | undefined = declaration; node; node = node.parent) {
    if (!isClassLike(node)) continue;
    const name = node.name?.text;
    const owner = ownerOf(node);
    return owner && name !== undefined ? classId(owner.package, name) : undefined;
  }
  return undefined;
}

/** `model:typeorm#Repository` */
export const classId = (packageName: string, name: string): string => `model:${packageName}#${name}`;

export type ClassLike = ts.ClassDeclaration | ts.InterfaceDeclaration;

export function isClassLike(node: ts.Node): node is ClassLike {
  return ts.isClassDeclaration(node) || ts.isInterfaceDeclaration(node);
}

export function isMember(node: ts.Node): node is MemberDeclaration {
  switch (node.kind) {
    case ts.SyntaxKind.FunctionDeclaration:
    case ts.SyntaxKind.MethodDeclaration:
    case ts.SyntaxKind.MethodSignature:
    case ts.SyntaxKind.Constructor:
    case ts.SyntaxKind.ConstructSignature:
    case ts.SyntaxKind.CallSignature:
    case ts.SyntaxKind.PropertyDeclaration:
    case ts.SyntaxKind.PropertySignature:
    case ts.SyntaxKind.GetAccessor:
    case ts.SyntaxKind.SetAccessor:
    case ts.SyntaxKind.VariableDeclaration:
      return true;
    default:
      return false;
  }
}

/** How a member is called in its package. */
export interface MemberName {
  readonly owner?: string;
  readonly name: string;
  readonly isStatic: boolean;
}

/** The name of `member` in a class, interface or namespace of this name, or at the top of its module. */
export function memberNameIn(owner: string | undefined, member: MemberDeclaration): MemberName | undefined {
  if (ts.isConstructorDeclaration(member)) return { name: owner ?? 'default', isStatic: false };
  const name = nameOf(member);
  if (name === undefined) return undefined;
  const isStatic = ts.canHaveModifiers(member) && member.modifiers?.some(isStaticModifier) === true;
  return { ...(owner !== undefined && { owner }), name, isStatic };
}

/** `typeorm:BaseEntity.static find` */
export const memberId = (packageName: string, { owner, name, isStatic }: MemberName): string =>
  `${packageName}:${owner === undefined ? '' : `${owner}.`}${isStatic ? 'static ' : ''}${name}`;

/** The id of the constructor, as the table of members has it, of the class that `declaration` declares. */
export function constructorIdOf(declaration: ts.ClassLikeDeclaration | ts.InterfaceDeclaration): string | undefined {
  const owner = declaration.name && ownerOf(declaration);
  return owner && memberId(owner.package, { name: declaration.name!.text, isStatic: false });
}

/** The documentation comment right before `node`, cut into tags; that of a variable stands before its statement. */
export function tagsBefore(node: ts.Node, file: ts.SourceFile): readonly RawTag[] {
  const { text } = file;
  const start = text.lastIndexOf('/**', node.getStart(file));
  if (start < node.pos) return [];
  const end = text.indexOf('*/', start) + 2;
  return tagsOf(text.slice(start, end), file.getLineAndCharacterOfPosition(start).line + 1);
}

/** Members by name among siblings: overloads of one another share a key, in source order. */
export function overloadsAmong(siblings: readonly ts.Node[]): ReadonlyMap<string, readonly MemberDeclaration[]> {
  const groups = new Map<string, MemberDeclaration[]>();
  for (const node of siblings) {
    if (!isMember(node)) continue;
    append(groups, overloadKey(node), node);
  }
  return groups;
}

function overloadOf(member: MemberDeclaration): number {
  const { parent } = member;
  const siblings: readonly ts.Node[] = isClassLike(parent)
    ? parent.members
    : ts.isModuleBlock(parent)
      ? parent.statements
      : [member];
  const key = overloadKey(member);
  const overloads = siblings.filter((node) => isMember(node) && overloadKey(node) === key);
  const index = overloads.indexOf(member);
  return index > 0 && tagsBefore(member, member.getSourceFile()).length > 0 ? index + 1 : 1;
}

/** Equal for overloads of one another. */
export function overloadKey(member: MemberDeclaration): string {
  const named = memberNameIn(undefined, member);
  return named ? memberId('', named) : '';
}

/** Function-typed properties are found by the signature inside them. */
function memberOf(node: ts.Node): MemberDeclaration | undefined {
  if (isMember(node)) return node;
  if (ts.isFunctionTypeNode(node)) {
    const holder = ts.isParenthesizedTypeNode(node.parent) ? node.parent.parent : node.parent;
    return isMember(holder) ? holder : undefined;
  }
  return undefined;
}

function ownerOf(node: ts.Node): { package: string; container: string | undefined } | undefined {
  let container: string | undefined;
  for (let parent = node.parent; parent; parent = parent.parent) {
    if (isClassLike(parent)) container ??= parent.name?.text;
    else if (ts.isModuleDeclaration(parent)) {
      if (ts.isStringLiteral(parent.name)) return { package: parent.name.text, container };
      if (!isGlobal(parent)) container ??= parent.name.text;
    } else if (ts.isSourceFile(parent)) {
      if (isLibrary(parent) || isGlobalModel(parent)) return { package: ECMASCRIPT, container };
      const module = parent.isDeclarationFile ? moduleDeclared(parent.text) : undefined;
      return module === undefined ? undefined : { package: module, container };
    }
  }
  return undefined;
}

function isGlobal(node: ts.ModuleDeclaration): boolean {
  return (node.flags & ts.NodeFlags.GlobalAugmentation) !== 0;
}

function isLibrary(file: ts.SourceFile): boolean {
  return file.isDeclarationFile && /^lib(\.[\w.]+)?\.d\.ts$/.test(basename(file.fileName));
}

function isGlobalModel(file: ts.SourceFile): boolean {
  return file.isDeclarationFile && declaresGlobals(file.text);
}

function isStaticModifier(modifier: ts.ModifierLike): boolean {
  return modifier.kind === ts.SyntaxKind.StaticKeyword;
}

function nameOf(member: MemberDeclaration): string | undefined {
  if (ts.isConstructSignatureDeclaration(member)) return 'new';
  if (ts.isCallSignatureDeclaration(member)) return 'call';
  const { name } = member;
  if (!name) return 'default';
  if (ts.isIdentifier(name) || ts.isStringLiteral(name) || ts.isPrivateIdentifier(name)) return name.text;
  if (ts.isComputedPropertyName(name) && ts.isPropertyAccessExpression(name.expression)) {
    return `[Symbol.${name.expression.name.text}]`;
  }
  return undefined;
}
