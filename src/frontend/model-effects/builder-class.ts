// Which expressions are builders by their types: instances of a modelled class that bears `@awaited` or `@builds`.
import { ts } from 'ts-morph';
import type { ClassModel } from '../../models/model-table.js';
import type { Shared } from '../context.js';
import { classIdOf } from '../models/ids.js';

const DEPTH = 4;

/** The class of builders that an expression is of. */
export function builderClass(shared: Shared, node: ts.Node | undefined): ClassModel | undefined {
  if (!shared.models.hasBuilders || !node || !ts.isExpression(node)) return undefined;
  return ofType(shared, shared.checker.getNonNullableType(shared.declared.typeAt(node)), 0);
}

function ofType(shared: Shared, type: ts.Type, depth: number): ClassModel | undefined {
  if (depth > DEPTH) return undefined;
  if (type.isUnionOrIntersection()) {
    const found = type.types.map((part) => ofType(shared, part, depth + 1));
    return found.find((one) => one !== undefined);
  }
  const [declaration] = type.symbol?.declarations ?? [];
  if (!declaration || !type.isClassOrInterface()) {
    const { target } = type as ts.TypeReference;
    return target && target !== type ? ofType(shared, target, depth + 1) : undefined;
  }
  const id = shared.workspace.isModelFile(declaration.getSourceFile().fileName) ? classIdOf(declaration) : undefined;
  const own = id === undefined ? undefined : shared.models.table.classes.get(id);
  if (own && own.builds.length > 0) return own;
  for (const base of shared.checker.getBaseTypes(type)) {
    const found = ofType(shared, base, depth + 1);
    if (found) return found;
  }
  return undefined;
}
