// Loaders that gather the calls of one tick: the batch function that one was made with.
import { ts } from 'ts-morph';
import { modelIdOf } from '../syntax/model-id-of.js';
import { enclosingClass, unwrap } from '../syntax/syntax.js';
import { symbolAt, type Shared } from '../context.js';

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
  if (ts.isPropertyDeclaration(declaration) && !declaration.initializer) return setInClass(shared, declaration);
  const initializer = (declaration as { initializer?: ts.Expression }).initializer;
  const made = initializer && unwrap(initializer);
  return made && ts.isNewExpression(made) ? made : undefined;
}

/** `this.loader = new DataLoader(…)` or `this.loader ??= …`, somewhere in the class. */
function setInClass(shared: Shared, field: ts.PropertyDeclaration): ts.NewExpression | undefined {
  const name = field.name.getText();
  const visit = (node: ts.Node): ts.NewExpression | undefined => {
    if (ts.isBinaryExpression(node) && ts.isPropertyAccessExpression(node.left) && node.left.name.text === name) {
      const made = unwrap(node.right);
      const isSet = SETS.has(node.operatorToken.kind) && node.left.expression.kind === ts.SyntaxKind.ThisKeyword;
      if (isSet && ts.isNewExpression(made)) return made;
    }
    return ts.forEachChild(node, visit);
  };
  const owner = enclosingClass(field);
  if (owner) shared.looks.into(owner);
  return owner && ts.forEachChild(owner, visit);
}

const SETS: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.EqualsToken,
  ts.SyntaxKind.QuestionQuestionEqualsToken,
  ts.SyntaxKind.BarBarEqualsToken,
]);
