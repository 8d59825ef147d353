// The lists that a model has to stand in: what it is compared with, and why its library is a dependency.
import ts from 'typescript';
import { UsageError } from '../../src/core/errors.js';

/** The text of test/models/comparisons.ts with one model more. */
export function withComparison(text: string, model: string, module: string): string {
  const source = ts.createSourceFile('comparisons.ts', text, ts.ScriptTarget.Latest, true);
  let longest: ts.ObjectLiteralExpression | undefined;
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node) && isListByModel(node))
      if (!longest || node.properties.length > longest.properties.length) longest = node;
    ts.forEachChild(node, visit);
  };
  visit(source);
  const last = longest?.properties.at(-1);
  if (!last)
    throw new UsageError('test/models/comparisons.ts has no list of modules by model: add the model to it by hand.');
  return `${text.slice(0, last.end)},\n'${model}': ['${module}']${text.slice(last.end)}`;
}

/** `{ pg: ['pg'], … }`, handed to `Object.entries`. */
const isListByModel = (node: ts.ObjectLiteralExpression): boolean =>
  ts.isCallExpression(node.parent) &&
  node.parent.expression.getText() === 'Object.entries' &&
  node.properties.every((one) => ts.isPropertyAssignment(one) && ts.isArrayLiteralExpression(one.initializer));

const FIXTURES = '## Executing the fixtures\n';

/** The text of docs/dependencies.md with a line for each package, behind those that the fixtures are executed on. */
export function withDependencies(page: string, lines: ReadonlyMap<string, string>): string {
  const section = page.indexOf(FIXTURES);
  const next = page.indexOf('\n## ', section + FIXTURES.length);
  if (section < 0 || next < 0)
    throw new UsageError(
      'docs/dependencies.md has no section "Executing the fixtures": add the package to it by hand.',
    );
  const added = [...lines]
    .filter(([name]) => !page.includes(`\n- \`${name}\`: `))
    .map(([name, why]) => `- \`${name}\`: ${why}\n`);
  return page.slice(0, next) + added.join('') + page.slice(next);
}
