// Loaders that gather the calls of one tick: the batch function that one was made with.
import { ts } from 'ts-morph';
import { modelIdOf } from './decorators.js';
import { enclosingClass, unwrap } from './places.js';
import { symbolAt, type Shared } from './shared.js';

/** The batch function of a loader that a variable or a field holds. */
export function batchFunction(shared: Shared, loader: ts.Expression): ts.Expression | undefined {
  const made = madeBy(shared, unwrap(loader));
  if (!made) return undefined;
  const id = modelIdOf(made.expression, shared);
  const name = id?.split(':')[0];
  // A class that is the module's export goes by any name.
  const model =
    (id === undefined ? undefined : shared.models.table.members.get(id)) ??
    [...shared.models.table.members.values()].find((member) => member.package === name && member.dataloader);
  const slot = model?.dataloader;
  return slot && typeof slot.of === 'number' ? made.arguments?.[slot.of] : undefined;
}

/** The `new` expression that the value of a name comes from. */
export function madeBy(shared: Shared, node: ts.Expression): ts.NewExpression | undefined {
  if (ts.isNewExpression(node)) return node;
  if (!ts.isIdentifier(node) && !ts.isPropertyAccessExpression(node)) return undefined;
  const [declaration] = symbolAt(shared, ts.isIdentifier(node) ? node : node.name)?.declarations ?? [];
  if (!declaration) return undefined;
  if (ts.isPropertyDeclaration(declaration) && !declaration.initializer) return setInConstructor(declaration);
  const initializer = (declaration as { initializer?: ts.Expression }).initializer;
  const made = initializer && unwrap(initializer);
  return made && ts.isNewExpression(made) ? made : undefined;
}

/** `this.loader = new DataLoader(…)` in the constructor. */
function setInConstructor(field: ts.PropertyDeclaration): ts.NewExpression | undefined {
  const owner = enclosingClass(field);
  const body = owner?.members.find(ts.isConstructorDeclaration)?.body;
  for (const statement of body?.statements ?? []) {
    const set = ts.isExpressionStatement(statement) ? statement.expression : undefined;
    if (!set || !ts.isBinaryExpression(set) || !ts.isPropertyAccessExpression(set.left)) continue;
    const made = unwrap(set.right);
    if (set.left.name.text === field.name.getText() && ts.isNewExpression(made)) return made;
  }
  return undefined;
}
