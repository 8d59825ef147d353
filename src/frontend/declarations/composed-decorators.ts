// Decorators of the project's own that are made of a library's: `const Posted = (path) => applyDecorators(Post(path), …)`.
import { ts } from 'ts-morph';
import { heldBy, unwrap } from '../syntax/syntax.js';
import { isFunctionNode, type FunctionNode } from '../syntax/names.js';
import type { Looks } from '../types/looks.js';
import type { OwnDecorators } from './own-decorators.js';

/** One is made of another no deeper than this. */
const MAX_DEPTH = 4;

/** A decorator as it stands in another, with what it is given there. */
export interface Inner {
  readonly callee: ts.Expression;
  readonly arguments: readonly ts.Expression[];
}

/**
 * What the decorator that `outer` names gives back: a call of another decorator, with what the outer one was given in the
 * place of its parameters. `composes`: the decorators that one is made of. Nothing where it cannot be noted that it was looked at.
 */
export function partsOf(
  outer: Inner,
  { ownDecorators, looks }: { readonly ownDecorators: OwnDecorators; readonly looks?: Looks },
  composes: (inner: Inner) => readonly ts.Expression[] | undefined,
  depth = 0,
): readonly Inner[] {
  if (!looks || depth > MAX_DEPTH || !ts.isIdentifier(outer.callee)) return [];
  const declared = ownDecorators.declared(outer.callee);
  const value = declared && !isFunctionNode(declared) ? heldBy(declared) : undefined;
  const held = value ? unwrap(value) : declared;
  if (!held || !isFunctionNode(held)) return [];
  looks.into(held);
  const given = givenBy(held);
  const inner = given && asDecorator(given, held, outer);
  if (!inner) return [];
  const parts = composes(inner)?.flatMap((part) => asDecorator(part, held, outer) ?? []) ?? [inner];
  return parts.flatMap((part) => {
    const further = partsOf(part, { ownDecorators, looks }, composes, depth + 1);
    return further.length > 0 ? further : [part];
  });
}

/** What the function returns as its last statement, or as its body. */
function givenBy({ body }: FunctionNode): ts.Expression | undefined {
  if (!body || !ts.isBlock(body)) return body as ts.Expression | undefined;
  const last = body.statements.at(-1);
  return last && ts.isReturnStatement(last) ? last.expression : undefined;
}

/** `Post(path)`, or `Public`. */
function asDecorator(node: ts.Node, within: FunctionNode, outer: Inner): Inner | undefined {
  const bare = unwrap(node as ts.Expression);
  if (ts.isIdentifier(bare)) return { callee: bare, arguments: [] };
  if (!ts.isCallExpression(bare)) return undefined;
  const passed = bare.arguments.map((argument) => inPlace(argument, within, outer));
  return { callee: unwrap(bare.expression), arguments: passed };
}

/** What the outer decorator was given for one of its parameters. */
function inPlace(argument: ts.Expression, { parameters }: FunctionNode, outer: Inner): ts.Expression {
  const bare = unwrap(argument);
  if (!ts.isIdentifier(bare)) return argument;
  const index = parameters.findIndex(({ name }) => ts.isIdentifier(name) && name.text === bare.text);
  return index < 0 ? argument : (outer.arguments[index] ?? parameters[index]!.initializer ?? argument);
}
