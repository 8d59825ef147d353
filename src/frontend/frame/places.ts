// Places: what an expression names that can be written to and read back later.
import { ts } from 'ts-morph';
import { classPlace, fieldPlace, propertyPlace, variablePlace, type Place } from '../../core/outline/place.js';
import type { Frame } from './frame.js';
import { symbolAt } from '../context.js';
import { enclosingClass, unwrap } from '../syntax/syntax.js';

/** The place that an expression names: a local, a field of `this`, a module variable, or a property of one of them. */
export function placeOf(frame: Frame, node: ts.Expression): Place | undefined {
  const bare = unwrap(node);
  if (ts.isIdentifier(bare)) return frame.lookup(bare.text)?.place ?? modulePlace(frame, bare);
  if (ts.isElementAccessExpression(bare)) return placeOf(frame, bare.expression);
  if (!ts.isPropertyAccessExpression(bare)) return undefined;
  if (bare.expression.kind === ts.SyntaxKind.ThisKeyword) {
    const owner = enclosingClass(bare);
    return fieldPlace(owner ? frame.shared.names.classId(owner) : frame.id, bare.name.text);
  }
  const outer = placeOf(frame, bare.expression);
  return outer && propertyPlace(outer, bare.name.text);
}

function modulePlace(frame: Frame, node: ts.Identifier): Place | undefined {
  const declaration = symbolAt(frame.shared, node)?.declarations?.[0];
  // `Rates.byCode`: a static field lasts as long as the process.
  if (
    declaration &&
    ts.isClassDeclaration(declaration) &&
    frame.shared.workspace.isOwnSource(declaration.getSourceFile().fileName)
  )
    return classPlace(frame.shared.names.classId(declaration));
  if (!declaration || !ts.isVariableDeclaration(declaration)) return undefined;
  return variablePlace(declaration.getSourceFile().fileName, node.text);
}

/**
 * The places that an initializer reads at its top: `map.get(k)`, `this.cached`, `cache[k]`, `Date.now() - kept.since > DAY`.
 * A guard on the variable then tests these places too.
 */
export function sourcesOf(frame: Frame, node: ts.Expression): readonly Place[] {
  const bare = unwrap(node);
  if (ts.isAwaitExpression(bare)) return sourcesOf(frame, bare.expression);
  if (ts.isBinaryExpression(bare)) return [...sourcesOf(frame, bare.left), ...sourcesOf(frame, bare.right)];
  if (ts.isPrefixUnaryExpression(bare)) return sourcesOf(frame, bare.operand);
  if (ts.isConditionalExpression(bare))
    return [bare.condition, bare.whenTrue, bare.whenFalse].flatMap((part) => sourcesOf(frame, part));
  if (ts.isIdentifier(bare)) {
    const local = frame.lookup(bare.text);
    if (local) return local.sources ?? [];
    const place = modulePlace(frame, bare);
    return place ? [place] : [];
  }
  if (ts.isCallExpression(bare)) {
    if (!ts.isPropertyAccessExpression(bare.expression)) return [];
    const place = placeOf(frame, bare.expression.expression);
    return place ? [place] : [];
  }
  if (ts.isPropertyAccessExpression(bare) || ts.isElementAccessExpression(bare)) {
    const place = placeOf(frame, bare);
    // A part of what is kept is read of what is kept.
    return place ? [place, ...sourcesOf(frame, bare.expression)] : [];
  }
  return [];
}
