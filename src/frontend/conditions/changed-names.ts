// Names in a file that something is added to, or taken out of: they hold data, and no fixed table.
import { ts } from 'ts-morph';
import { isFunctionNode } from '../syntax/names.js';
import { unwrap } from '../syntax/syntax.js';

const ADDS = new Set(['set', 'add', 'push', 'unshift', 'splice', 'delete', 'clear']);

interface Changes {
  readonly names: ReadonlySet<string>;
  /** Whether the file holds code that runs later, which other files do not see. */
  readonly hasFunctions: boolean;
}

/** The names by file, each file read once. */
export class ChangedNames {
  readonly #files = new WeakMap<ts.SourceFile, Changes>();

  in(file: ts.SourceFile): Changes {
    let known = this.#files.get(file);
    if (!known) this.#files.set(file, (known = changedIn(file)));
    return known;
  }
}

function changedIn(file: ts.SourceFile): Changes {
  const found = new Set<string>();
  let hasFunctions = false;
  const note = (node: ts.Expression): void => {
    const bare = unwrap(node);
    if (ts.isIdentifier(bare)) found.add(bare.text);
    else if (ts.isPropertyAccessExpression(bare)) found.add(bare.name.text);
  };
  const visit = (node: ts.Node): void => {
    hasFunctions ||= isFunctionNode(node);
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
      const to = unwrap(node.left);
      if (ts.isElementAccessExpression(to) || ts.isPropertyAccessExpression(to)) note(to.expression);
    } else if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      if (ADDS.has(node.expression.name.text)) note(node.expression.expression);
    } else if (ts.isDeleteExpression(node)) {
      const of = unwrap(node.expression);
      if (ts.isElementAccessExpression(of) || ts.isPropertyAccessExpression(of)) note(of.expression);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { names: found, hasFunctions };
}
