// Whether another type may be told from a class, or fit in its place, by a member of it. The compiler compares types by what
// they have: where no other type can fit, a member matters to those alone who call it by its name.
import { ts } from 'ts-morph';
import { memberName } from '../syntax/names.js';
import { mentions } from './mentions.js';
import type { Container } from './units.js';
import type { Checker } from '../program/ports.js';

/** Members that the language and small types of its library ask for. */
const ASKED_FOR: ReadonlySet<string> = new Set([
  ...['then', 'next', 'return', 'throw', 'value', 'done', 'length', 'constructor', 'prototype', 'name', 'message'],
  ...['toString', 'valueOf', 'toJSON', 'call', 'apply', 'bind', 'cause', 'raw', 'index', 'input'],
  ...['get', 'set', 'has', 'configurable', 'enumerable', 'writable'],
]);

/** The types of a program that have members. */
export class RelatedTypes {
  readonly #types = new Map<ts.SourceFile, readonly Type[]>();

  constructor(
    private readonly files: readonly ts.SourceFile[],
    private readonly checker: Checker,
  ) {}

  /** Whether the class or interface may be compared with another type that has such a member, or lacks nothing else. */
  may(container: Container, member: string): boolean {
    const own = ASKED_FOR.has(member) ? undefined : this.#membersOf(container);
    if (!own) return true;
    const isOther = (type: Type): boolean => type.node !== container;
    if (this.#having([member]).some((type) => isOther(type) && (type.isDerived || fits(type, own, member))))
      return true;
    // What is private fits nowhere else.
    if (own.isClosed) return false;
    const others = [...own.required].filter((name) => name !== member);
    return others.length === 0 || this.#having(others).some(isOther);
  }

  #membersOf(container: Container): Members | undefined {
    const symbol = this.checker.symbolOfClass(container);
    const type = symbol && this.checker.getDeclaredTypeOfSymbol(symbol);
    if (!type) return undefined;
    const all = type.getProperties();
    const isOptional = (one: ts.Symbol): boolean => (one.flags & ts.SymbolFlags.Optional) !== 0;
    return {
      names: new Set(all.map(({ name }) => name)),
      required: new Set(all.filter((one) => !isOptional(one)).map(({ name }) => name)),
      isClosed: all.some(({ valueDeclaration }) => valueDeclaration !== undefined && isHidden(valueDeclaration)),
    };
  }

  #having(names: readonly string[]): readonly Type[] {
    return this.files
      .filter((file) => names.every((name) => mentions(file, name)))
      .flatMap((file) => this.#typesIn(file).filter((type) => names.every((name) => type.names.has(name))));
  }

  #typesIn(file: ts.SourceFile): readonly Type[] {
    let types = this.#types.get(file);
    if (!types) this.#types.set(file, (types = typesIn(file)));
    return types;
  }
}

interface Members {
  readonly names: ReadonlySet<string>;
  readonly required: ReadonlySet<string>;
  /** Whether a member is private: nothing fits that does not extend it. */
  readonly isClosed: boolean;
}

/** What one declaration says of a type, heritage apart. */
interface Type {
  readonly node: ts.Node;
  readonly names: ReadonlySet<string>;
  readonly required: readonly string[];
  /** Whether it extends others. */
  readonly isDerived: boolean;
}

/** Whether the class, with or without the member, may fit where the type is asked for. */
const fits = ({ required }: Type, { names }: Members, member: string): boolean =>
  required.every((name) => name === member || names.has(name));

const isHidden = (node: ts.Declaration): boolean =>
  (ts.getCombinedModifierFlags(node) & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)) !== 0 ||
  ((node as ts.NamedDeclaration).name !== undefined && ts.isPrivateIdentifier((node as ts.NamedDeclaration).name!));

function typesIn(file: ts.SourceFile): readonly Type[] {
  const found: Type[] = [];
  const visit = (node: ts.Node): void => {
    const members = membersIn(node);
    if (members) found.push(typeOf(node, members));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

type Member = ts.ClassElement | ts.TypeElement | ts.ObjectLiteralElementLike;

function membersIn(node: ts.Node): readonly Member[] | undefined {
  if (ts.isClassLike(node) || ts.isInterfaceDeclaration(node) || ts.isTypeLiteralNode(node)) return node.members;
  return ts.isObjectLiteralExpression(node) ? node.properties : undefined;
}

function typeOf(node: ts.Node, members: readonly Member[]): Type {
  const names = new Set<string>();
  const required: string[] = [];
  for (const member of members) {
    if (!member.name) continue;
    const name = memberName(member.name);
    names.add(name);
    if (!(member as ts.PropertySignature).questionToken) required.push(name);
  }
  return { node, names, required, isDerived: isDerived(node) };
}

const isDerived = (node: ts.Node): boolean =>
  (ts.isClassLike(node) || ts.isInterfaceDeclaration(node)) &&
  (node.heritageClauses ?? []).some(({ token }) => token === ts.SyntaxKind.ExtendsKeyword);
