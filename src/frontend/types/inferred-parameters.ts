// Parameters without a type, or with `any` for one: what the call sites of their function pass, three levels deep.
import { ts } from 'ts-morph';
import { isScript } from '../files/extensions.js';
import { symbolAt, type Shared } from '../context.js';
import { typesHanded } from './handed-parameters.js';
import { lastName } from './looks.js';
import { isSameOwner } from '../syntax/added-properties.js';
import { callsOfModule } from './required-modules.js';
import type { CallSite } from './sites/call-sites.js';
import { saysNothing, unwrap } from '../syntax/syntax.js';

const LEVELS = 3;
/** Calls in a chain that are followed. */
const LINKS = 8;
/** More call sites than this are not asked. */
const MAX_SITES = 40;

export interface PassedMember extends PassedType {
  readonly member: ts.Symbol;
}

/** The members of that name of everything passed for an untyped parameter; none when a site passes what has no type. */
export function membersPassed(shared: Shared, receiver: ts.Expression, name: string): readonly PassedMember[] {
  const node = unwrap(receiver);
  const types = ts.isIdentifier(node) ? typesNamed(shared, node, LINKS) : typesBehind(shared, node, LINKS);
  return membersOf(shared, types, name);
}

/** What is passed for an untyped parameter that is itself called: `db('orders')`, `sql`…``. None when a site passes what has no type. */
export const typesCalled = (shared: Shared, name: ts.Identifier): readonly PassedType[] =>
  typesNamed(shared, name, LINKS);

export interface PassedType {
  readonly type: ts.Type;
  /** A library passes it, as its model says: nothing is assumed. */
  readonly certain?: boolean;
}

/** Types of an untyped parameter, or of its members and what they give: `tx.orders`, `res.status(200)` in `res.status(200).json(…)`. */
function typesBehind(shared: Shared, node: ts.Expression, links: number): readonly PassedType[] {
  if (links === 0) return [];
  if (ts.isIdentifier(node) || ts.isNewExpression(node)) {
    const type = shared.declared.typeAt(node);
    if (!(type.flags & ts.TypeFlags.Any)) return [{ type, certain: true }];
    return ts.isIdentifier(node) ? typesNamed(shared, node, links) : [];
  }
  const called = ts.isCallExpression(node) ? unwrap(node.expression) : undefined;
  const access = called ?? node;
  if (called && ts.isIdentifier(called)) return typesNamed(shared, called, links - 1).flatMap((one) => given(one));
  if (!ts.isPropertyAccessExpression(access)) return [];
  if (!called && access.expression.kind === ts.SyntaxKind.ThisKeyword) return typesOfField(shared, access, links - 1);
  const of = typesBehind(shared, unwrap(access.expression), links - 1);
  const added = called ? [] : typesAdded(shared, access.expression, of, access.name.text, links - 1);
  if (added.length > 0) return added;
  const members = membersOf(shared, of, access.name.text).flatMap(({ type, member, certain }) => {
    const held = shared.checker.getTypeOfSymbol(member);
    const passed: PassedType = { type: held, ...(certain && { certain }) };
    if (called) return given(passed, type);
    return held.flags & ts.TypeFlags.Any ? [] : [passed];
  });
  return members.length === of.length ? members : [];
}

/** What calling it gives; what gives `this` gives its receiver. */
function given({ type: held, certain }: PassedType, receiver?: ts.Type): readonly PassedType[] {
  const result = held.getCallSignatures()[0]?.getReturnType();
  if (!result || result.flags & ts.TypeFlags.Any) return [];
  const isThis = receiver !== undefined && result.flags & ts.TypeFlags.TypeParameter;
  return [{ type: isThis ? receiver : result, ...(certain && { certain }) }];
}

/** What a field of the instance is set to that has no type: `this.pool = pool`, `constructor(private pool)`. */
function typesOfField(shared: Shared, access: ts.PropertyAccessExpression, links: number): readonly PassedType[] {
  const found: PassedType[] = [];
  for (const declaration of shared.checker.getSymbolAtLocation(access.name)?.declarations ?? []) {
    const value = ts.isParameter(declaration) ? declaration.name : valueSet(declaration);
    if (value && !ts.isObjectBindingPattern(value) && isNothing(value as ts.Expression)) continue;
    const types = value ? typesBehind(shared, unwrap(value as ts.Expression), links) : [];
    if (types.length === 0) return [];
    found.push(...types);
  }
  return found;
}

/** `pool` of `this.pool = pool`, which declares the property in JavaScript. */
const valueSet = (declaration: ts.Node): ts.Expression | undefined =>
  ts.isBinaryExpression(declaration) && declaration.operatorToken.kind === ts.SyntaxKind.EqualsToken
    ? declaration.right
    : undefined;

/** Types of a name that has none: what is passed for a parameter, or what a variable is made of. */
function typesNamed(shared: Shared, name: ts.Identifier, links: number): readonly PassedType[] {
  const types = typesPassed(shared, name, LEVELS);
  if (types && types.length > 0) return types.map((type) => ({ type }));
  if (types) return handedTo(shared, name).map((type) => ({ type, certain: true }));
  const declaration = shared.checker.getSymbolAtLocation(name)?.valueDeclaration;
  const whole = declaration && ts.isBindingElement(declaration) ? declaration.parent.parent : declaration;
  if (!declaration || !whole || !ts.isVariableDeclaration(whole) || !whole.initializer) return [];
  const of = typesBehind(shared, unwrap(whole.initializer), links - 1);
  if (declaration === whole || !ts.isBindingElement(declaration)) return of;
  const property = declaration.propertyName ?? declaration.name;
  return ts.isIdentifier(property) ? typesAdded(shared, whole.initializer, of, property.text, links - 1) : [];
}

/** What the project itself sets a property to that the library's type does not have: `request.pool = pool` in a middleware. */
function typesAdded(
  shared: Shared,
  owner: ts.Expression,
  of: readonly PassedType[],
  name: string,
  links: number,
): readonly PassedType[] {
  const [on] = of;
  if (!on || of.length > 1 || on.type.getProperty(name) || links <= 0) return [];
  const types = new Set<ts.Type>();
  for (const { left, right } of shared.callSites.setting(name)) {
    const owners = typesBehind(shared, unwrap(left.expression), links - 1);
    if (!owners.some(({ type }) => isSameOwner(left.expression, owner, type, on.type))) continue;
    const set = typesBehind(shared, unwrap(right), links - 1);
    if (set.length === 0) return [];
    for (const { type } of set) types.add(type);
  }
  const [type] = types;
  return type && types.size === 1 ? [{ type, certain: true }] : [];
}

function membersOf(shared: Shared, types: readonly PassedType[], name: string): readonly PassedMember[] {
  const found = types.flatMap(({ type, certain }) => {
    const member = shared.checker.getApparentType(shared.checker.getNonNullableType(type)).getProperty(name);
    return member?.declarations?.length ? [{ type, member, ...(certain && { certain }) }] : [];
  });
  return found.length === types.length ? found : [];
}

/** What libraries pass where they are handed the function of the parameter that a name is. */
function handedTo(shared: Shared, name: ts.Identifier): readonly ts.Type[] {
  const declaration = shared.checker.getSymbolAtLocation(name)?.valueDeclaration;
  if (!declaration || !ts.isParameter(declaration)) return [];
  const passedFor = (other: ts.Identifier): readonly ts.Type[] => {
    const asked = shared.checker.getSymbolAtLocation(other)?.valueDeclaration;
    return (asked && shared.callSites.unlessAsked(asked, () => typesPassed(shared, other, LEVELS))) ?? [];
  };
  return typesHanded(shared, declaration, passedFor, nameOf(declaration.parent));
}

/** Types of the arguments that the call sites pass for a parameter, or for a part of one that is taken apart. */
function typesPassed(shared: Shared, name: ts.Identifier, levels: number): readonly ts.Type[] | undefined {
  const declaration = shared.checker.getSymbolAtLocation(name)?.valueDeclaration;
  if (!declaration) return undefined;
  const part = ts.isBindingElement(declaration) ? declaration : undefined;
  const parameter = part ? part.parent.parent : declaration;
  if (!ts.isParameter(parameter) || parameter.dotDotDotToken) return undefined;
  // `({ client, ids }: { client: any; ids: number[] })`
  const isOpen = saysNothing(parameter.type) || (part && shared.declared.typeAt(name).flags & ts.TypeFlags.Any);
  if (!isOpen) return undefined;
  const owner = parameter.parent;
  const index = owner.parameters.indexOf(parameter);
  const sites = new Set(
    keysOf(owner).flatMap((key) => shared.callSites.of(key).filter((call) => calls(shared, call, owner))),
  );
  if (sites.size > MAX_SITES) return undefined;
  const types = new Set<ts.Type>();
  for (const site of sites) {
    const argument = site.arguments?.[index] ?? parameter.initializer;
    // Nothing is called of what is not there.
    if (!argument || isNothing(argument)) continue;
    const passed = typesOf(shared, unwrap(argument), levels);
    if (!passed) return undefined;
    for (const type of passed) {
      const wanted = part ? partType(shared, type, part) : type;
      if (!wanted) return undefined;
      types.add(wanted);
    }
  }
  return [...types];
}

/** `null`, `undefined` */
const isNothing = (node: ts.Expression): boolean =>
  node.kind === ts.SyntaxKind.NullKeyword || (ts.isIdentifier(node) && node.text === 'undefined');

function typesOf(shared: Shared, argument: ts.Expression, levels: number): readonly ts.Type[] | undefined {
  const type = shared.declared.typeAt(argument);
  if (!(type.flags & ts.TypeFlags.Any)) return [type];
  if (levels <= 1 || !ts.isIdentifier(argument)) return undefined;
  const types = typesPassed(shared, argument, levels - 1);
  return types?.length === 0 ? handedTo(shared, argument) : types;
}

function partType(shared: Shared, type: ts.Type, part: ts.BindingElement): ts.Type | undefined {
  const name = part.propertyName ?? part.name;
  const symbol = ts.isIdentifier(name) ? type.getProperty(name.text) : undefined;
  return symbol && shared.checker.getTypeOfSymbolAtLocation(symbol, part);
}

/** What calls of a function go by: its name, or its class's, and its module where that is the function or exports it by default. */
function keysOf(owner: ts.SignatureDeclaration): readonly string[] {
  const name = ts.isConstructorDeclaration(owner) ? owner.parent.name?.text : nameOf(owner);
  const source = owner.getSourceFile();
  return [
    ...(name === undefined ? [] : [name]),
    ...(isWhole(owner, source, name) ? [callsOfModule(source.fileName)] : []),
  ];
}

/** `export default (pool) => …`, `export default function …`, `module.exports = …`, or one of these with its name. */
function isWhole(owner: ts.SignatureDeclaration, source: ts.SourceFile, name: string | undefined): boolean {
  if (ts.isFunctionDeclaration(owner) && ts.getCombinedModifierFlags(owner) & ts.ModifierFlags.Default) return true;
  return source.statements.some((statement) => {
    const value = ts.isExportAssignment(statement)
      ? statement.expression
      : ts.isExpressionStatement(statement) && wholeOf(statement.expression);
    if (!value) return false;
    const bare = unwrap(value);
    return bare === owner || (ts.isIdentifier(bare) && bare.text === name);
  });
}

/** What `module.exports` is set to. */
const wholeOf = (node: ts.Expression): ts.Expression | undefined =>
  ts.isBinaryExpression(node) && node.left.getText() === 'module.exports' ? node.right : undefined;

function nameOf(owner: ts.SignatureDeclaration): string | undefined {
  const name =
    owner.name ??
    (ts.isVariableDeclaration(owner.parent) || ts.isPropertyAssignment(owner.parent)
      ? owner.parent.name
      : assigned(owner));
  return name && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? name.text : undefined;
}

/** `exports.run = function (…) {}`, `Service.prototype.run = function (…) {}` */
function assigned(owner: ts.Node): ts.Node | undefined {
  const { parent } = owner;
  return ts.isBinaryExpression(parent) && ts.isPropertyAccessExpression(parent.left) ? parent.left.name : undefined;
}

function calls(shared: Shared, call: CallSite, owner: ts.SignatureDeclaration): boolean {
  const name = lastName(call.expression);
  const declarations = (name && symbolAt(shared, name)?.declarations) ?? [];
  const isOwner = declarations.some(
    (declaration) =>
      declaration === owner ||
      declaration === owner.parent ||
      (ts.isPropertyAccessExpression(declaration) && declaration.parent === owner.parent) ||
      (declaration as { initializer?: ts.Node }).initializer === owner,
  );
  if (isOwner || !isScript(owner.getSourceFile().fileName)) return isOwner;
  // Of `require('./goods')(pool)` the checker knows what is called, and no name.
  return shared.declared.typeAt(call.expression).getCallSignatures()[0]?.declaration === owner;
}
