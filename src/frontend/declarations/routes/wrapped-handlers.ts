// What a framework runs around a handler: functions that stand before it in the same call, what its router or builder was
// given before (`router.use(transactional)` in the same file, `t.procedure.use(transactional)` in any), and interceptors
// that decorators name, or that an application is given for all of its handlers.
import { ts } from 'ts-morph';
import type { ApplicationWrapping, FunctionId, Wrapping } from '../../../core/outline/outline.js';
import { symbolAt, type Shared } from '../../context.js';
import { find, rootName } from '../../syntax/loop-syntax.js';
import { locate } from '../../syntax/names.js';
import { unwrap } from '../../syntax/syntax.js';
import { handlerFunctions } from '../../types/handler-functions.js';
import { basesOf } from '../../types/heritage.js';
import { decoratorsOf, entriesOf, type AppliedDecorator } from '../decorators.js';
import type { Outer } from './known-routers.js';
import { type Interceptor, interceptorsGiven } from './interceptors.js';
import { modelOfCall } from './route-prefixes.js';

/** Routers and builders go on from others, and classes extend others, no deeper than this. */
const MAX_DEPTH = 6;

/** What runs around the handlers that a call registers on a router, or on a builder of procedures. */
export function wrappingsOf(
  shared: Shared,
  router: ts.Expression | undefined,
  handlers: readonly ts.Expression[],
): readonly Wrapping[] {
  const outer = router ? givenTo(shared, router, 0) : [];
  return handlers.flatMap((handler, index) => {
    if (outer.length === 0 && index === handlers.length - 1) return [];
    const functions = idsOf(shared, handler);
    const found = functions.flatMap((inner) => wrapped(outer, inner));
    outer.push(...functions.map((id) => ({ function: id, at: locate(handler) })));
    return found;
  });
}

/** What decorators of a class or of its methods put around those that answer requests. */
export function decoratedWrappings(shared: Shared, node: ts.ClassLikeDeclaration): readonly Wrapping[] {
  const around = decoratorsOf(node, shared);
  return node.members.flatMap((member) => {
    if (!ts.isMethodDeclaration(member) || !member.body) return [];
    const own = decoratorsOf(member, shared);
    const outer = [...around, ...own].flatMap((decorator) => interceptors(shared, decorator));
    const answers = outer.length > 0 && own.some(({ model }) => model.entry?.kind === 'http');
    return answers ? wrapped(outer, shared.names.functionId(member)) : [];
  });
}

const wrapped = (outer: readonly Outer[], inner: FunctionId): readonly Wrapping[] =>
  outer.map(({ function: id, at }) => ({ outer: id, inner, at }));

const idsOf = (shared: Shared, node: ts.Expression): readonly FunctionId[] =>
  handlerFunctions(shared, node).map((one) => shared.names.functionId(one));

/** What runs before whatever is registered on a router or builder, as far as it is written down where it stands. */
function givenTo(shared: Shared, router: ts.Expression, depth: number): Outer[] {
  if (depth > MAX_DEPTH) return [];
  const found: Outer[] = [];
  let at = unwrap(router);
  while (ts.isCallExpression(at)) {
    const callee = unwrap(at.expression);
    if (!ts.isPropertyAccessExpression(callee)) break;
    found.unshift(...givenBy(shared, at));
    at = unwrap(callee.expression);
  }
  const symbol = ts.isIdentifier(at) || ts.isPropertyAccessExpression(at) ? symbolAt(shared, at) : undefined;
  const declared = symbol?.valueDeclaration;
  if (!declared || !ts.isVariableDeclaration(declared) || !isOwn(shared, declared)) return found;
  if (declared.getSourceFile() === router.getSourceFile()) found.unshift(...givenBefore(shared, symbol, router));
  if (!declared.initializer) return found;
  shared.looks.into(declared.initializer);
  return [...givenTo(shared, declared.initializer, depth + 1), ...found];
}

const isOwn = (shared: Shared, node: ts.Node): boolean => shared.workspace.isOwnSource(node.getSourceFile().fileName);

/** `router.use(transactional)` in front of the route, not below a path of its own. */
function givenBefore(shared: Shared, symbol: ts.Symbol, router: ts.Expression): readonly Outer[] {
  const given = shared.routers.given(symbol, () => givenIn(shared, symbol, router.getSourceFile()));
  return [...given].flatMap(([call, outer]) => (call.pos < router.pos ? outer : []));
}

/** What each call on the router in the file puts around what comes behind it. */
function givenIn(
  shared: Shared,
  symbol: ts.Symbol,
  file: ts.SourceFile,
): ReadonlyMap<ts.CallExpression, readonly Outer[]> {
  const found = new Map<ts.CallExpression, readonly Outer[]>();
  find(file, (node) => {
    if (!ts.isCallExpression(node)) return false;
    const callee = unwrap(node.expression);
    if (!ts.isPropertyAccessExpression(callee) || rootName(callee.expression) !== symbol.name) return false;
    const on = unwrap(callee.expression);
    const isOn = ts.isIdentifier(on) && symbolAt(shared, on) === symbol;
    const outer = isOn && !modelOfCall(shared, node)?.wrapsCopy ? givenBy(shared, node) : [];
    if (outer.length > 0) found.set(node, outer);
    return false;
  });
  return found;
}

function givenBy(shared: Shared, call: ts.CallExpression): readonly Outer[] {
  const from = modelOfCall(shared, call)?.wraps;
  if (typeof from !== 'number' || call.arguments.some((one) => isPath(unwrap(one)))) return [];
  return call.arguments
    .slice(from)
    .flatMap((node) => idsOf(shared, node).map((id) => ({ function: id, at: locate(node) })));
}

/** A path that does not stand for all. */
const isPath = (node: ts.Expression): boolean => ts.isStringLiteralLike(node) && !ALL_PATHS.has(node.text);

const ALL_PATHS: ReadonlySet<string> = new Set(['*', '/*', '/']);

/** What stands around all handlers of an application. */
export const wrappingsOfAll = (shared: Shared, interceptors: readonly Interceptor[]): readonly ApplicationWrapping[] =>
  interceptors.flatMap(({ class: node, at, folder }) =>
    calledIn(shared, node, 0).map((outer) => ({ outer, at, folder })),
  );

/** The methods of interceptors that a decorator names: classes, or objects of them. */
const interceptors = (shared: Shared, { model, arguments: passed }: AppliedDecorator): readonly Outer[] =>
  interceptorsGiven(model, passed, shared).flatMap(({ class: node, at }) =>
    calledIn(shared, node, 0).map((id) => ({ function: id, at })),
  );

/** Methods of the class, or of one that it extends, that the framework calls. */
function calledIn(shared: Shared, node: ts.ClassLikeDeclaration, depth: number): readonly FunctionId[] {
  if (depth > MAX_DEPTH || !isOwn(shared, node)) return [];
  const own = node.members.filter((member) => ts.isMethodDeclaration(member) && entriesOf(member, shared).length > 0);
  if (own.length > 0) return own.map((member) => shared.names.functionId(member));
  return basesOf(shared, node)
    .filter(ts.isClassLike)
    .flatMap((base) => calledIn(shared, base, depth + 1));
}
