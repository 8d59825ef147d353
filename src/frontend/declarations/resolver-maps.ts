// Resolvers that a GraphQL server is given as data: maps of types with a function for each field, and types of graphql-js
// whose fields have a `resolve`.
import { ts } from 'ts-morph';
import type { Entry } from '../../core/outline/outline.js';
import { handlerFunctions } from '../types/handler-functions.js';
import { isFunctionNode, memberName, type FunctionNode } from '../syntax/names.js';
import { heldBy, propertyOf, unwrap } from '../syntax/syntax.js';
import { symbolAt, unalias, type Shared } from '../context.js';
import { lastName } from '../types/looks.js';

export interface Resolver {
  readonly entry: Entry;
  readonly function: FunctionNode;
}

/** So many names, spreads and lists are followed, one after the other. */
const DEPTH = 6;

/** The resolvers in a map of types. */
export function resolversOfMap(shared: Shared, map: ts.Expression): readonly Resolver[] {
  return membersOf(shared, map).flatMap(({ name: type, value: fields }) =>
    fields ? membersOf(shared, fields).flatMap((field) => resolversOf(shared, type, field)) : [],
  );
}

/**
 * The resolvers of one type: `{ name: 'Order', fields: () => ({ customer: { resolve } }) }`. `named`: its name, or what stands
 * for it, where that is not among them.
 */
export function resolversOfType(
  shared: Shared,
  type: ts.Expression,
  named: ts.Expression | string | undefined,
): readonly Resolver[] {
  const config = unwrap(type);
  const given = named ?? propertyOf(config, 'name');
  const name = typeof given === 'string' ? given : given && nameIn(shared, given);
  const fields = fieldsIn(config);
  if (name === undefined || !fields) return [];
  return membersOf(shared, fields).flatMap((field) => resolversOf(shared, name, field));
}

/** The name that stands there, or that what is named there was made with: `builder.objectRef<Order>('Order')`. */
function nameIn(shared: Shared, node: ts.Expression): string | undefined {
  const bare = unwrap(node);
  if (ts.isStringLiteralLike(bare)) return bare.text;
  if (ts.isCallExpression(bare)) return bare.arguments[0] && nameIn(shared, bare.arguments[0]);
  if (!ts.isIdentifier(bare) && !ts.isPropertyAccessExpression(bare)) return undefined;
  const [declaration] = namedBy(shared, bare)?.declarations ?? [];
  const held = declaration && heldBy(declaration);
  if (held) shared.looks.into(held);
  return held && ts.isCallExpression(unwrap(held)) ? nameIn(shared, held) : lastName(bare)?.text;
}

/** `fields: { … }`, `fields: () => ({ … })`, `fields() { return { … }; }` */
function fieldsIn(config: ts.Expression): ts.Expression | undefined {
  if (!ts.isObjectLiteralExpression(config)) return undefined;
  const method = config.properties.find(
    (one): one is ts.MethodDeclaration => ts.isMethodDeclaration(one) && memberName(one.name) === 'fields',
  );
  const fields = propertyOf(config, 'fields');
  const code = method ?? (fields && unwrap(fields));
  if (!code || !isFunctionNode(code)) return fields;
  if (!ts.isBlock(code.body)) return code.body as ts.Expression;
  return code.body.statements.find(ts.isReturnStatement)?.expression;
}

interface Member {
  readonly name: string;
  /** A method has none: it is the function itself. */
  readonly value?: ts.Expression;
  readonly method?: FunctionNode;
}

/** A function, or an object with `resolve` and `subscribe`. */
function resolversOf(shared: Shared, type: string, { name, value, method }: Member): readonly Resolver[] {
  if (name === '__resolveType' || name === '__isTypeOf') return [];
  const isRoot = ROOTS.test(type);
  const named = `${type}.${name}`;
  const entry: Entry = isRoot
    ? { kind: 'graphql-operation', name: named }
    : { kind: 'graphql-field', name: named, parent: type };
  const parts = value && isFieldConfig(unwrap(value)) ? membersOf(shared, value) : [];
  const functions = method ? [method] : parts.length > 0 ? [] : value ? handlerFunctions(shared, value) : [];
  const nested = parts
    .filter((part) => part.name === 'resolve' || part.name === 'subscribe')
    .flatMap((part) => (part.method ? [part.method] : part.value ? handlerFunctions(shared, part.value) : []));
  return [...functions, ...nested].map((one) => ({ entry, function: one }));
}

/** `{ resolve }`, `t.string({ resolve })` */
const isFieldConfig = (node: ts.Expression): boolean =>
  ts.isObjectLiteralExpression(node) ||
  (ts.isCallExpression(node) &&
    node.arguments.some((one) => {
      const options = unwrap(one);
      return ts.isObjectLiteralExpression(options) && hasResolver(options);
    }));

const hasResolver = ({ properties }: ts.ObjectLiteralExpression): boolean =>
  properties.some(
    ({ name }) => name !== undefined && ts.isPropertyName(name) && /^(?:resolve|subscribe)$/.test(memberName(name)),
  );

const ROOTS = /^(?:Root)?(?:Query|Mutation|Subscription)(?:Type|s)?$/;

/** The members of an object that an expression stands for, through names, imports, spreads, lists and calls that merge. */
function membersOf(shared: Shared, node: ts.Expression, depth = 0): readonly Member[] {
  if (depth > DEPTH) return [];
  const bare = unwrap(node);
  const on = (next: ts.Expression): readonly Member[] => membersOf(shared, next, depth + 1);
  if (ts.isObjectLiteralExpression(bare))
    return bare.properties.flatMap((property): readonly Member[] => {
      if (ts.isSpreadAssignment(property)) return on(property.expression);
      const name = property.name && ts.isPropertyName(property.name) ? memberName(property.name) : '';
      if (ts.isPropertyAssignment(property)) return [{ name, value: property.initializer }];
      if (ts.isShorthandPropertyAssignment(property)) return [{ name, value: property.name }];
      return ts.isMethodDeclaration(property) && isFunctionNode(property) ? [{ name, method: property }] : [];
    });
  if (ts.isArrayLiteralExpression(bare)) return bare.elements.flatMap(on);
  if (ts.isCallExpression(bare)) return bare.arguments.flatMap(on);
  if (!ts.isIdentifier(bare) && !ts.isPropertyAccessExpression(bare)) return [];
  const symbol = namedBy(shared, bare);
  return (symbol?.declarations ?? []).flatMap((declaration): readonly Member[] => {
    if (ts.isSourceFile(declaration)) return exportsOf(shared, symbol!);
    const held = heldBy(declaration);
    if (held) shared.looks.into(held);
    return held ? on(held) : [];
  });
}

function namedBy(shared: Shared, node: ts.Identifier | ts.PropertyAccessExpression): ts.Symbol | undefined {
  const { parent } = node;
  if (ts.isShorthandPropertyAssignment(parent) && parent.name === node) {
    const value = shared.checker.getShorthandAssignmentValueSymbol(parent);
    return value && unalias(shared, value);
  }
  return symbolAt(shared, ts.isIdentifier(node) ? node : node.name);
}

/** `import * as Query from './query'`: what the module exports. */
function exportsOf(shared: Shared, module: ts.Symbol): readonly Member[] {
  return shared.checker.getExportsOfModule(module).flatMap((symbol): readonly Member[] => {
    const [declaration] = unalias(shared, symbol)?.declarations ?? [];
    if (!declaration) return [];
    if (isFunctionNode(declaration)) return [{ name: symbol.name, method: declaration }];
    const value = heldBy(declaration);
    return value ? [{ name: symbol.name, value }] : [];
  });
}
