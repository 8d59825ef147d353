// Arguments of calls as expressions and values, and whether a call is waited for.
import { ts } from 'ts-morph';
import type { Value } from '../../core/outline/value.js';
import type { Frame } from './frame.js';
import { functionDeclared } from '../types/handler-functions.js';
import { boundFunction, unwrap, unwrapOut } from '../syntax/syntax.js';
import { symbolAt } from '../context.js';

export type CallNode = ts.CallExpression | ts.NewExpression | ts.TaggedTemplateExpression;

export function argumentsOf(node: CallNode): readonly ts.Expression[] {
  if (!ts.isTaggedTemplateExpression(node)) return node.arguments ?? [];
  return ts.isTemplateExpression(node.template)
    ? [node.template, ...node.template.templateSpans.map((span) => span.expression)]
    : [node.template];
}

/** The value of an argument; a method reference is the function that it names. */
export function argumentValue(frame: Frame, node: ts.Expression): Value {
  const bare = unwrap(node);
  if (ts.isSpreadElement(bare))
    return { is: 'derived', from: frame.shared.walk.expression(frame, bare.expression), by: 'spread', count: 'all' };
  return functionReference(frame, boundFunction(bare) ?? bare) ?? frame.shared.walk.expression(frame, node);
}

/** `this.toDto`, `mapper.map`: a property access that names a method. */
function functionReference(frame: Frame, node: ts.Expression): Value | undefined {
  if (!ts.isPropertyAccessExpression(node) || !frame.shared.methods.has(node.name.text)) return undefined;
  const declarations = symbolAt(frame.shared, node.name)?.declarations ?? [];
  // Rows of a table that are of one type are of the first one's.
  if (declarations.some(isInRow)) return undefined;
  const [declaration] = declarations.flatMap((one) => functionDeclared(frame.shared, one) ?? []);
  if (!declaration || ts.isGetAccessor(declaration) || ts.isSetAccessor(declaration)) return undefined;
  if (!frame.shared.workspace.isOwnSource(declaration.getSourceFile().fileName)) return undefined;
  return { is: 'function', id: frame.shared.names.functionId(declaration) };
}

const isInRow = ({ parent }: ts.Declaration): boolean =>
  ts.isObjectLiteralExpression(parent) && ts.isArrayLiteralExpression(unwrapOut(parent).parent);

const PROMISE_METHODS = new Set(['then', 'catch', 'finally']);

/** Whether a call is awaited, chained, returned from an async function, or handed to `Promise.*`, by syntax. */
export function isAwaited(node: ts.Node): boolean {
  const at = unwrapOut(node);
  const { parent } = at;
  if (ts.isAwaitExpression(parent)) return true;
  if (ts.isPropertyAccessExpression(parent))
    return parent.expression === at && PROMISE_METHODS.has(parent.name.text) && ts.isCallExpression(parent.parent);
  const list = ts.isArrayLiteralExpression(parent) ? parent : at;
  const call = list.parent;
  return ts.isCallExpression(call) && call.expression !== list && /^Promise\.\w+$/.test(call.expression.getText());
}
