// Expressions whose types are instances of a modelled class of a kind: builders, which bear `@awaited` or `@builds`, and
// what sends its statements over no pool, which bears `@connection`.
import { ts } from 'ts-morph';
import type { Connection } from '../../core/outline/effect.js';
import type { ClassModel } from '../../models/model-table.js';
import type { Shared } from '../context.js';
import { classIdOf } from '../models/ids.js';
import { unwrap } from '../syntax/syntax.js';

const DEPTH = 4;

/** The class of builders that an expression is of. */
export function builderClass(shared: Shared, node: ts.Node | undefined): ClassModel | undefined {
  if (!shared.models.hasBuilders || !node || !ts.isExpression(node)) return undefined;
  return classOf(shared, typeOf(shared, node), ({ builds }) => builds.length > 0);
}

/** What the statements go over that an expression sends, or a property of it: `db` and `db.query.orders`. */
export function connectionOf(shared: Shared, node: ts.Expression | undefined): Connection | undefined {
  if (!shared.models.hasConnections) return undefined;
  for (let on = node; on; on = ts.isPropertyAccessExpression(on) ? unwrap(on.expression) : undefined) {
    const found = classOf(shared, typeOf(shared, on), ({ connection }) => connection !== undefined);
    if (found) return found.connection;
  }
  return undefined;
}

const typeOf = ({ checker, declared }: Shared, node: ts.Expression): ts.Type =>
  checker.getNonNullableType(declared.typeAt(node));

/** The first modelled class of that kind that the type is, or extends. */
function classOf(
  shared: Shared,
  type: ts.Type,
  isIt: (model: ClassModel) => boolean,
  depth = 0,
): ClassModel | undefined {
  if (depth > DEPTH) return undefined;
  const on = (next: ts.Type): ClassModel | undefined => classOf(shared, next, isIt, depth + 1);
  if (type.isUnionOrIntersection()) return type.types.map(on).find((one) => one !== undefined);
  const [declaration] = type.symbol?.declarations ?? [];
  if (!declaration || !type.isClassOrInterface()) {
    const { target } = type as ts.TypeReference;
    return target && target !== type ? on(target) : undefined;
  }
  const id = shared.workspace.isModelFile(declaration.getSourceFile().fileName) ? classIdOf(declaration) : undefined;
  const own = id === undefined ? undefined : shared.models.table.classes.get(id);
  if (own && isIt(own)) return own;
  for (const base of shared.checker.getBaseTypes(type)) {
    const found = on(base);
    if (found) return found;
  }
  return undefined;
}
