// Places: what an expression names that can be written to and read back later.
import { ts } from 'ts-morph';
import type { Place } from '../../core/outline/value.js';
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
    const name = `${owner ? frame.shared.names.classId(owner) : frame.id}.${bare.name.text}`;
    return { scope: 'field', name, lifetime: 'singleton' };
  }
  const outer = placeOf(frame, bare.expression);
  return outer && { ...outer, name: `${outer.name}.${bare.name.text}` };
}

function modulePlace(frame: Frame, node: ts.Identifier): Place | undefined {
  const declaration = symbolAt(frame.shared, node)?.declarations?.[0];
  // `Rates.byCode`: a static field lasts as long as the process.
  if (
    declaration &&
    ts.isClassDeclaration(declaration) &&
    frame.shared.workspace.isOwnSource(declaration.getSourceFile().fileName)
  )
    return { scope: 'module', name: frame.shared.names.classId(declaration), lifetime: 'process' };
  if (!declaration || !ts.isVariableDeclaration(declaration)) return undefined;
  const name = `${declaration.getSourceFile().fileName}#${node.text}`;
  return { scope: 'module', name, lifetime: 'process' };
}

/**
 * The places that an initializer reads at its top: `map.get(k)`, `this.cached`, `cache[k]`. A guard on the
 * variable then tests these places too.
 */
export function sourcesOf(frame: Frame, node: ts.Expression): readonly Place[] {
  const bare = unwrap(node);
  if (ts.isAwaitExpression(bare)) return sourcesOf(frame, bare.expression);
  if (ts.isBinaryExpression(bare)) return [...sourcesOf(frame, bare.left), ...sourcesOf(frame, bare.right)];
  if (ts.isPrefixUnaryExpression(bare)) return sourcesOf(frame, bare.operand);
  if (ts.isIdentifier(bare)) return frame.lookup(bare.text)?.sources ?? [];
  if (ts.isCallExpression(bare)) {
    if (!ts.isPropertyAccessExpression(bare.expression)) return [];
    const place = placeOf(frame, bare.expression.expression);
    return place ? [place] : [];
  }
  if (ts.isPropertyAccessExpression(bare) || ts.isElementAccessExpression(bare)) {
    const place = placeOf(frame, bare);
    return place ? [place] : [];
  }
  return [];
}
