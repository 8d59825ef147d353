// What files import, read off their syntax: the compiler asks for what it does not know yet, and for the rest not at all.
import { ts } from 'ts-morph';
import { isScript } from '../files/extensions.js';
import type { ImportStyle } from '../workspace/modelled-packages.js';
import type { Resolver } from '../workspace/resolution.js';

/** What a file imports, as it names it, and the files of the workspace and its models among it. */
export interface Imported {
  readonly specifiers: readonly string[];
  readonly files: readonly string[];
}

/** The imports of files under one state of the workspace, each read once. */
export class ImportedFiles {
  readonly #known = new WeakMap<ts.SourceFile, Imported>();

  constructor(private readonly resolver: Resolver) {}

  of(source: ts.SourceFile | undefined): Imported {
    if (!source) return { specifiers: [], files: [] };
    let imported = this.#known.get(source);
    if (!imported) {
      const literals = literalsIn(source);
      const files = literals.flatMap(
        (one) => this.resolver.resolve(one.text, source.fileName, importStyle(one, source)) ?? [],
      );
      imported = { specifiers: literals.map(({ text }) => text), files };
      this.#known.set(source, imported);
    }
    return imported;
  }
}

/** `const map = require('lodash/map')` takes the whole module; `const { map } = require(…)` takes members. */
export function importStyle(literal: ts.StringLiteralLike, file: ts.SourceFile): ImportStyle {
  if (!isScript(file.fileName)) return 'module';
  const before = file.text.slice(Math.max(0, literal.pos - 120), literal.pos);
  const isWhole = /(?:^|[^.\w])require\s*\(\s*$/.test(before) && !/\}\s*=\s*require\s*\(\s*$/.test(before);
  return isWhole ? 'commonjs' : 'module';
}

function literalsIn(source: ts.SourceFile): readonly ts.StringLiteralLike[] {
  const found = source.statements.flatMap((statement) => named(statement) ?? []);
  if (!/\b(?:import|require)\s*\(/.test(source.text)) return found;
  const visit = (node: ts.Node): void => {
    const literal = importedBy(node, source);
    if (literal) found.push(literal);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** `import … from 'text'`, `export … from 'text'`, `import x = require('text')`, and modules that are added to. */
function named(statement: ts.Statement): ts.StringLiteralLike | undefined {
  const specifier =
    ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)
      ? statement.moduleSpecifier
      : ts.isImportEqualsDeclaration(statement) && ts.isExternalModuleReference(statement.moduleReference)
        ? statement.moduleReference.expression
        : ts.isModuleDeclaration(statement)
          ? statement.name
          : undefined;
  return specifier && ts.isStringLiteralLike(specifier) ? specifier : undefined;
}

/** `import('text')` as a value and as a type; in JavaScript `require('text')`. */
function importedBy(node: ts.Node, source: ts.SourceFile): ts.StringLiteralLike | undefined {
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return literal(node.argument.literal);
  if (!ts.isCallExpression(node) || node.arguments.length === 0) return undefined;
  const { expression } = node;
  const isRequire = isScript(source.fileName) && ts.isIdentifier(expression) && expression.text === 'require';
  return isRequire || expression.kind === ts.SyntaxKind.ImportKeyword ? literal(node.arguments[0]!) : undefined;
}

const literal = (node: ts.Node): ts.StringLiteralLike | undefined => (ts.isStringLiteralLike(node) ? node : undefined);
