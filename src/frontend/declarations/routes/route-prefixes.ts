// What stands in front of a route's path: what its router is made with (`new Router({ prefix: '/stock' })`), given later, or
// mounted under in the same file (`app.route('/orders', orders)`). A router may be mounted in another file: that is not followed.
import { ts } from 'ts-morph';
import type { MemberModel, Slot } from '../../../models/member.js';
import { memberAt, symbolAt, type Shared } from '../../context.js';
import { find, rootName } from '../../syntax/loop-syntax.js';
import { unwrap } from '../../syntax/syntax.js';

/** Routers are mounted on others no deeper than this. */
const MAX_DEPTH = 6;

/** The address of a route that is registered on the router under the path. */
export function addressOf(shared: Shared, router: ts.Expression | undefined, path: string): string {
  const prefix = router ? prefixOf(shared, router, 0) : '';
  if (prefix === '' || !path.startsWith('/')) return prefix === '' ? path : `${prefix}/${path}`;
  return path === '/' ? prefix : prefix + path;
}

function prefixOf(shared: Shared, router: ts.Expression, depth: number): string {
  if (depth > MAX_DEPTH) return '';
  let own = '';
  let at = unwrap(router);
  let first = at;
  while (ts.isCallExpression(at) || ts.isNewExpression(at)) {
    own = given(shared, at) + own;
    first = at;
    const callee = unwrap(at.expression);
    if (ts.isNewExpression(at) || !ts.isPropertyAccessExpression(callee)) break;
    at = unwrap(callee.expression);
  }
  // `express.Router()` is made here, `orders.get(…)` goes on from a variable.
  const declared = ts.isIdentifier(at) ? symbolAt(shared, at)?.valueDeclaration : undefined;
  const variable = declared && ts.isVariableDeclaration(declared) ? declared : variableOf(first);
  if (!variable || !ts.isIdentifier(variable.name) || variable.getSourceFile() !== router.getSourceFile()) return own;
  const { initializer, name } = variable;
  const isMadeHere = initializer !== undefined && first.pos >= initializer.pos && first.end <= initializer.end;
  return isMadeHere || !initializer || !isChain(initializer)
    ? mountedAt(shared, name, depth) + own
    : prefixOf(shared, initializer, depth + 1) + own;
}

const isChain = (node: ts.Expression): boolean => {
  const bare = unwrap(node);
  return ts.isCallExpression(bare) || ts.isNewExpression(bare);
};

/** The variable that holds what a chain of calls begins with. */
function variableOf(node: ts.Node): ts.VariableDeclaration | undefined {
  let at = node.parent;
  while (ts.isCallExpression(at) || ts.isPropertyAccessExpression(at) || ts.isParenthesizedExpression(at))
    at = at.parent;
  return ts.isVariableDeclaration(at) ? at : undefined;
}

/** What is put in front of the routes of a variable by other calls of its file, where that is one thing. */
function mountedAt(shared: Shared, variable: ts.Identifier, depth: number): string {
  const symbol = symbolAt(shared, variable);
  // Further in it is cut off where routers are mounted in a circle.
  const isWhole = symbol !== undefined && depth <= 1;
  const of = (): string => mountedIn(shared, variable, symbol, depth);
  return isWhole ? shared.routers.prefix(symbol, of) : of();
}

function mountedIn(shared: Shared, variable: ts.Identifier, symbol: ts.Symbol | undefined, depth: number): string {
  const isIt = (node: ts.Expression | undefined): boolean =>
    node !== undefined && ts.isIdentifier(node) && node.text === variable.text && symbolAt(shared, node) === symbol;
  const found = new Set<string>();
  find(variable.getSourceFile(), (node) => {
    const callee = ts.isCallExpression(node) ? unwrap(node.expression) : undefined;
    if (!callee || !ts.isPropertyAccessExpression(callee) || !ts.isCallExpression(node)) return false;
    // What a call is of takes types to know: only of those that name the router.
    if (![callee.expression, ...node.arguments].some((one) => namesRouter(one, variable.text))) return false;
    const { prefix } = modelOfCall(shared, node) ?? {};
    if (!prefix) return false;
    if (prefix.of === undefined) {
      if (isIt(unwrap(callee.expression))) found.add(literalAt(node, prefix.slot));
    } else if (isIt(routerAt(node, prefix.of)))
      found.add(prefixOf(shared, callee.expression, depth + 1) + literalAt(node, prefix.slot));
    return false;
  });
  const [only, ...others] = found;
  return others.length === 0 ? (only ?? '') : '';
}

const namesRouter = (node: ts.Expression, name: string): boolean =>
  rootName(ts.isCallExpression(node) ? node.expression : node) === name;

/** `orders`, or `orders.routes()`. */
function routerAt(call: ts.CallExpression, { of, rest }: Slot): ts.Expression | undefined {
  if (typeof of !== 'number') return undefined;
  const passed = rest ? call.arguments.at(-1) : call.arguments[of];
  const node = passed && unwrap(passed);
  const callee = node && ts.isCallExpression(node) ? unwrap(node.expression) : undefined;
  return callee && ts.isPropertyAccessExpression(callee) ? unwrap(callee.expression) : node;
}

/** What a call says of the routes of what it gives. */
function given(shared: Shared, call: ts.CallExpression | ts.NewExpression): string {
  const { prefix } = modelOfCall(shared, call) ?? {};
  return prefix && prefix.of === undefined ? literalAt(call, prefix.slot) : '';
}

/** The model of what a call or `new` runs. */
export function modelOfCall(shared: Shared, call: ts.CallExpression | ts.NewExpression): MemberModel | undefined {
  const callee = unwrap(call.expression);
  const declaration = ts.isNewExpression(call)
    ? shared.checker.getResolvedSignature(call)?.declaration
    : ts.isPropertyAccessExpression(callee)
      ? memberAt(shared, callee)?.declarations?.[0]
      : undefined;
  const id = declaration && shared.models.idOf(declaration);
  return id === undefined ? undefined : shared.models.table.members.get(id);
}

/** The text in the slot, without a slash at its end; nothing where it is not written out. */
function literalAt(call: ts.CallExpression | ts.NewExpression, { of, path }: Slot): string {
  let node = typeof of === 'number' ? call.arguments?.[of] : undefined;
  for (const name of path) {
    const bare = node && unwrap(node);
    const property =
      bare && ts.isObjectLiteralExpression(bare)
        ? bare.properties.find((one) => ts.isPropertyAssignment(one) && one.name.getText() === name)
        : undefined;
    node = property && ts.isPropertyAssignment(property) ? property.initializer : undefined;
  }
  return node && ts.isStringLiteralLike(node) ? node.text.replace(/\/$/, '') : '';
}
