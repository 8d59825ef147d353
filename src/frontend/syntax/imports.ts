// Which package or module each imported name of a file comes from, read off the import syntax alone: it needs
// no type checker, and it still knows the name of a package that does not resolve.
import { ts } from 'ts-morph';

export interface ImportedName {
  readonly specifier: string;
  /** The exported name, `default`, or `*` for the whole module. */
  readonly name: string;
}

/** Imported names by file, read once per source file. */
export class Imports {
  readonly #files = new WeakMap<ts.SourceFile, ReadonlyMap<string, ImportedName>>();

  /** By local name: `import`, `import x = require()`, and `const x = require()`. */
  of(file: ts.SourceFile): ReadonlyMap<string, ImportedName> {
    let names = this.#files.get(file);
    if (!names) {
      names = readImports(file);
      this.#files.set(file, names);
    }
    return names;
  }
}

function readImports(file: ts.SourceFile): ReadonlyMap<string, ImportedName> {
  const names = new Map<string, ImportedName>();
  for (const statement of file.statements) {
    if (ts.isImportDeclaration(statement) && ts.isStringLiteral(statement.moduleSpecifier))
      addImport(names, statement, statement.moduleSpecifier.text);
    else if (ts.isImportEqualsDeclaration(statement) && ts.isExternalModuleReference(statement.moduleReference)) {
      const { expression } = statement.moduleReference;
      if (ts.isStringLiteral(expression)) names.set(statement.name.text, { specifier: expression.text, name: '*' });
    } else if (ts.isVariableStatement(statement))
      for (const declaration of statement.declarationList.declarations) addRequire(names, declaration);
  }
  return names;
}

function addImport(names: Map<string, ImportedName>, statement: ts.ImportDeclaration, specifier: string): void {
  const clause = statement.importClause;
  if (!clause) return;
  if (clause.name) names.set(clause.name.text, { specifier, name: 'default' });
  const bindings = clause.namedBindings;
  if (!bindings) return;
  if (ts.isNamespaceImport(bindings)) names.set(bindings.name.text, { specifier, name: '*' });
  else
    for (const element of bindings.elements)
      names.set(element.name.text, { specifier, name: (element.propertyName ?? element.name).text });
}

function addRequire(names: Map<string, ImportedName>, declaration: ts.VariableDeclaration): void {
  let from = declaration.initializer;
  let member: string | undefined;
  if (from && ts.isPropertyAccessExpression(from)) {
    member = from.name.text;
    from = from.expression;
  }
  const specifier = from && requireSpecifier(from);
  if (specifier === undefined) return;
  if (ts.isIdentifier(declaration.name)) names.set(declaration.name.text, { specifier, name: member ?? '*' });
  else if (ts.isObjectBindingPattern(declaration.name))
    for (const element of declaration.name.elements)
      if (ts.isIdentifier(element.name)) {
        const exported = element.propertyName ?? element.name;
        names.set(element.name.text, {
          specifier,
          name: ts.isIdentifier(exported) ? exported.text : element.name.text,
        });
      }
}

/** The text in `require('text')` and `await import('text')`. */
function requireSpecifier(node: ts.Expression): string | undefined {
  if (ts.isAwaitExpression(node)) return requireSpecifier(node.expression);
  if (!ts.isCallExpression(node) || node.arguments.length !== 1) return undefined;
  const argument = node.arguments[0]!;
  const isRequire = ts.isIdentifier(node.expression) && node.expression.text === 'require';
  const isImport = node.expression.kind === ts.SyntaxKind.ImportKeyword;
  return (isRequire || isImport) && ts.isStringLiteral(argument) ? argument.text : undefined;
}
