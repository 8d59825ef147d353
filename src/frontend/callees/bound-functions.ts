// Functions that a local holds bound to what they run on: `const run = manager.query.bind(manager)`.
import { ts } from 'ts-morph';
import { symbolAt, type Shared } from '../context.js';
import { boundFunction, unwrap } from '../syntax/syntax.js';
import { alternativesOf } from '../types/declared-choice.js';

/** What the function that a constant holds is bound to: one expression for each that it may be; none where one of them is not bound. */
export function boundTo(shared: Shared, callee: ts.Identifier): readonly ts.Expression[] {
  const declaration = symbolAt(shared, callee)?.valueDeclaration;
  const initializer =
    declaration &&
    ts.isVariableDeclaration(declaration) &&
    (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0
      ? declaration.initializer
      : undefined;
  const held = initializer ? choices(initializer) : [];
  const bound = held.flatMap((one) => (boundFunction(one) && (one as ts.CallExpression).arguments[0]) ?? []);
  return bound.length === held.length ? bound : [];
}

/** The expressions that one may be, each without what is around it. */
function choices(node: ts.Expression): readonly ts.Expression[] {
  const bare = unwrap(node);
  return alternativesOf(bare)?.flatMap(choices) ?? [bare];
}
