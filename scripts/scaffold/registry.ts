// Adds a rule to the registry, rules/index.ts, keeping imports and list sorted by id.
import ts from 'typescript';
import { UsageError } from '../../src/core/errors.js';

/** `query-in-loop` to `queryInLoop`. */
export const constantName = (id: string): string => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The registry's text with one rule more. */
export function withRule(registry: string, id: string): string {
  const source = ts.createSourceFile('index.ts', registry, ts.ScriptTarget.Latest, true);
  const imports = source.statements.filter(ts.isImportDeclaration).filter(importsRule);
  const list = findList(source);
  const [first, last] = [imports[0], imports.at(-1)];
  if (!list || !first || !last)
    throw new UsageError('rules/index.ts has no imports of rules, or no list `rules`: add the rule to it by hand.');
  const lines = [...imports.map((one) => one.getText()), `import ${constantName(id)} from './${id}.js';`];
  const names = [...list.elements.map((one) => one.getText()), constantName(id)];
  const ids = new Map(lines.map((line) => [/^import (\w+)/.exec(line)?.[1] ?? '', pathOf(line)]));
  lines.sort((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1));
  names.sort((a, b) => ((ids.get(a) ?? a) < (ids.get(b) ?? b) ? -1 : 1));
  return [
    registry.slice(0, first.getStart()),
    lines.join('\n'),
    registry.slice(last.end, list.getStart()),
    `[${names.join(', ')}]`,
    registry.slice(list.end),
  ].join('');
}

const pathOf = (line: string): string => /'(.+)'/.exec(line)?.[1] ?? '';

const importsRule = (node: ts.ImportDeclaration): boolean =>
  ts.isStringLiteral(node.moduleSpecifier) && node.moduleSpecifier.text.startsWith('./');

function findList(source: ts.SourceFile): ts.ArrayLiteralExpression | undefined {
  for (const statement of source.statements.filter(ts.isVariableStatement)) {
    for (const { name, initializer } of statement.declarationList.declarations) {
      if (name.getText() === 'rules' && initializer && ts.isArrayLiteralExpression(initializer)) return initializer;
    }
  }
  return undefined;
}
