// Variables of a JavaScript module that are set later, as a client that is made once: `let client;`, then
// `if (!global.client) global.client = make(); client = global.client;` or `client = make();`.
import { ts } from 'ts-morph';
import { isScript } from '../files/extensions.js';
import type { Declared, Known } from './declared.js';

/** What such a variable is set to, where all that is known of it is one type. */
export function assignedTo(types: Declared, declaration: ts.VariableDeclaration): Known | undefined {
  const file = declaration.parent.parent.parent as ts.Node;
  if (!ts.isSourceFile(file) || !isScript(file.fileName) || !ts.isIdentifier(declaration.name)) return undefined;
  const { text } = declaration.name;
  const found: Known[] = [];
  const visit = (node: ts.Node): void => {
    if (
      ts.isBinaryExpression(node) &&
      ts.isIdentifier(node.left) &&
      node.left.text === text &&
      SETS.has(node.operatorToken.kind) &&
      types.checker.getSymbolAtLocation(node.left)?.valueDeclaration === declaration
    ) {
      const known = types.of(node.right);
      if (known) found.push(known);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  const [first] = found;
  return first && found.every(({ type }) => type === first.type) ? first : undefined;
}

const SETS: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.EqualsToken,
  ts.SyntaxKind.QuestionQuestionEqualsToken,
  ts.SyntaxKind.BarBarEqualsToken,
]);
