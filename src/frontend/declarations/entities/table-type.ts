// Tables that a library's type names by a text: the type of `pgTable('orders', …)` is one of `orders`.
import type { ts } from 'ts-morph';
import type { Shared } from '../../context.js';
import { classIdOf } from '../../models/ids.js';

/** The name of the table that a type stands for. */
export function tableOfType({ checker, workspace, models }: Shared, type: ts.Type): string | undefined {
  for (const part of type.isIntersection() ? type.types : [type]) {
    const [declaration] = part.symbol?.declarations ?? [];
    if (!declaration || !workspace.isModelFile(declaration.getSourceFile().fileName)) continue;
    const id = classIdOf(declaration);
    const [name] = checker.getTypeArguments(part as ts.TypeReference);
    if (id !== undefined && models.table.classes.get(id)?.isTable && name?.isStringLiteral()) return name.value;
  }
  return undefined;
}
