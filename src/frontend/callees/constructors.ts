// The classes behind `new` and `super`, and names that nothing declares.
import { ts } from 'ts-morph';
import { target, type Callee } from './callee.js';
import type { Frame } from '../frame/frame.js';
import { isLibrary } from './library-call.js';
import { unwrap } from '../syntax/syntax.js';
import { basesOf } from '../types/heritage.js';
import type { MemberModel } from '../../models/member.js';
import { constructorIdOf } from '../models/index.js';
import { symbolAt } from '../context.js';

/** The constructor that `new X()` calls when the name X stands for what a call gave. */
export function constructed(frame: Frame, callee: ts.Expression): Callee | undefined {
  const { shared } = frame;
  const node = callee.parent;
  if (!ts.isNewExpression(node) || node.expression !== callee) return undefined;
  const declaration = shared.checker.getTypeAtLocation(node).symbol?.declarations?.find(ts.isClassLike);
  if (!declaration || !shared.workspace.isOwnSource(declaration.getSourceFile().fileName)) return undefined;
  return target({ is: 'member', owner: shared.names.classId(declaration), name: 'constructor', exact: true });
}

/** The constructor that `new this.constructor(…)` calls: that of the object's own class, which may be one further down. */
export function ownConstructor(frame: Frame, callee: ts.Expression): Callee | undefined {
  if (!ts.isNewExpression(parentOf(callee)) || !ts.isPropertyAccessExpression(callee)) return undefined;
  if (callee.name.text !== 'constructor' || callee.expression.kind !== ts.SyntaxKind.ThisKeyword) return undefined;
  const declaration = ts.findAncestor(callee, ts.isClassLike);
  return declaration && target({ is: 'member', owner: frame.shared.names.classId(declaration), name: 'constructor' });
}

/** What an expression stands in, past parentheses and type assertions. */
function parentOf(node: ts.Expression): ts.Node {
  let { parent } = node;
  while (ts.isParenthesizedExpression(parent) || ts.isAsExpression(parent)) ({ parent } = parent);
  return parent;
}

/** The constructor that `super(…)` calls. */
export function superConstructor(frame: Frame, callee: ts.Expression): Callee {
  const type = frame.shared.checker.getTypeAtLocation(callee);
  const declaration = type.symbol?.declarations?.find(ts.isClassLike);
  if (!declaration || isLibrary(frame, declaration)) return target({ is: 'builtin', name: 'super' });
  return target(
    { is: 'member', owner: frame.shared.names.classId(declaration), name: 'constructor', exact: true },
    declaration,
  );
}

/** A name that nothing declares is the platform's: `console.log`, `setImmediate`, `Buffer.from`. */
export function globalName(frame: Frame, callee: ts.Expression): string | undefined {
  let root = callee;
  while (ts.isPropertyAccessExpression(root) || ts.isCallExpression(root) || ts.isNewExpression(root))
    root = unwrap(root.expression);
  if (!ts.isIdentifier(root) || frame.lookup(root.text) || frame.shared.imports.of(root.getSourceFile()).has(root.text))
    return undefined;
  return frame.shared.checker.getSymbolAtLocation(root) ? undefined : root.text;
}

/** The constructor of a library that `new X()` comes to by way of a class of the project's that extends its class. */
export function inheritedConstructor(frame: Frame, node: ts.NewExpression): MemberModel | undefined {
  const { shared } = frame;
  const name = unwrap(node.expression);
  let owner = ts.isIdentifier(name) ? symbolAt(shared, name)?.declarations?.find(ts.isClassLike) : undefined;
  for (let depth = 0; owner?.heritageClauses && depth < MAX_BASES; depth++) {
    if (!shared.workspace.isOwnSource(owner.getSourceFile().fileName)) return undefined;
    const base = basesOf(shared, owner).find(ts.isClassLike);
    const member = base && modelled(frame, base);
    if (member) return member;
    owner = base;
  }
  return undefined;
}

/** The constructor of a library that `super(…)` calls. */
export function modelledSuper(frame: Frame, callee: ts.Expression): MemberModel | undefined {
  if (callee.kind !== ts.SyntaxKind.SuperKeyword) return undefined;
  const base = frame.shared.checker.getTypeAtLocation(callee).symbol?.declarations?.find(ts.isClassLike);
  return base && modelled(frame, base);
}

/** The constructor that the model has of a library's class, or of one that this extends. */
function modelled(frame: Frame, base: ts.ClassLikeDeclaration): MemberModel | undefined {
  const { shared } = frame;
  for (let above: typeof base | undefined = base; above; above = basesOf(shared, above).find(ts.isClassLike)) {
    if (!isLibrary(frame, above)) return undefined;
    const id = constructorIdOf(above);
    const member = id === undefined ? undefined : shared.models.table.members.get(id);
    if (member) return member;
  }
  return undefined;
}

const MAX_BASES = 4;
