// Properties that a project adds to what a library hands it: `request.pool = pool`, `app.locals.mailer = mailer`.
import { ts } from 'ts-morph';
import { append } from '../../core/multimap.js';
import { unwrap } from './syntax.js';

/** A property that is set: on what, and to what. */
export interface Setting extends ts.BinaryExpression {
  readonly left: ts.PropertyAccessExpression;
}

/** What settings of a property go by, beside calls of names. */
export const settingsOf = (name: string): string => `the property ${name}`;

/** The settings in the files, by the name of the property. */
export function settingsIn(sources: readonly ts.SourceFile[]): Map<string, Setting[]> {
  const found = new Map<string, Setting[]>();
  const visit = (node: ts.Node): void => {
    if (isSetting(node)) append(found, node.left.name.text, node);
    ts.forEachChild(node, visit);
  };
  sources.forEach(visit);
  return found;
}

/** `exports.run = …` and `this.rows = …` say what a module and a class have, not what is added to something else. */
export function isSetting(node: ts.Node): node is Setting {
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return false;
  if (!ts.isPropertyAccessExpression(node.left)) return false;
  const owner = unwrap(node.left.expression);
  return (
    owner.kind !== ts.SyntaxKind.ThisKeyword && !/^(?:module|exports)$|\.(?:exports|prototype)$/.test(owner.getText())
  );
}

/** Whether both are the same of what a library hands over: `locals` of the one is no `body` of the other. */
export function isSameOwner(a: ts.Expression, b: ts.Expression, ofA: ts.Type, ofB: ts.Type): boolean {
  const [symbol, other] = [ofA.symbol as ts.Symbol | undefined, ofB.symbol as ts.Symbol | undefined];
  return propertyOf(a) === propertyOf(b) && (ofA === ofB || (symbol !== undefined && symbol === other));
}

function propertyOf(node: ts.Expression): string | undefined {
  const bare = unwrap(node);
  return ts.isPropertyAccessExpression(bare) ? bare.name.text : undefined;
}
