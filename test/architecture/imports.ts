// What a file imports, who imports each other in a circle, and how long files and functions are: read from
// syntax alone.
import { existsSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';
import { repository } from '../../scripts/repository.js';
import { textOf } from './files.js';

export interface Import {
  readonly specifier: string;
  /** The imported file relative to the repository, for relative imports. */
  readonly file?: string;
  /** The package's name, for all others. */
  readonly package?: string;
}

const parse = (file: string): ts.SourceFile =>
  ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);

/** Static, dynamic and type imports and re-exports of `file`, in order. */
export function importsOf(file: string): Import[] {
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    if (specifier !== undefined) found.push(resolve(file, specifier));
    ts.forEachChild(node, visit);
  };
  visit(parse(file));
  return found;
}

function specifierOf(node: ts.Node): string | undefined {
  if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier)
    return (node.moduleSpecifier as ts.StringLiteral).text;
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return literal(node.arguments[0]);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return literal(node.argument.literal);
  return undefined;
}

const literal = (node: ts.Node | undefined): string | undefined =>
  node && ts.isStringLiteralLike(node) ? node.text : undefined;

function resolve(from: string, specifier: string): Import {
  if (!specifier.startsWith('.')) {
    const name = specifier
      .split('/')
      .slice(0, specifier.startsWith('@') ? 2 : 1)
      .join('/');
    return { specifier, package: name };
  }
  const base = posix.normalize(posix.join(posix.dirname(from), specifier));
  const candidates = [base.replace(/\.js$/, '.ts'), base, `${base}.ts`, `${base}/index.ts`];
  const file = candidates.find(
    (path) => existsSync(join(repository, path)) && statSync(join(repository, path)).isFile(),
  );
  return { specifier, file: file ?? base };
}

/** Every circle of imports, each once, as `a -> b -> a`, starting with its first file by name. */
export function circles(imports: ReadonlyMap<string, readonly Import[]>): string[] {
  const found = new Set<string>();
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file);
    if (start >= 0) {
      found.add(rotated(path.slice(start)));
      return;
    }
    if (done.has(file)) return;
    for (const used of imports.get(file) ?? []) if (used.file) walk(used.file, [...path, file]);
    done.add(file);
  };
  for (const file of [...imports.keys()].sort()) walk(file, []);
  return [...found].sort();
}

function rotated(circle: readonly string[]): string {
  const first = circle.indexOf([...circle].sort()[0] ?? '');
  const ordered = [...circle.slice(first), ...circle.slice(0, first)];
  return [...ordered, ordered[0]].join(' -> ');
}

/** Lines of `file` where a switch over the kinds of a union ends in a `default` that does not name what is left for it. */
export function openSwitches(file: string): number[] {
  const source = parse(file);
  const found: number[] = [];
  const visit = (node: ts.Node): void => {
    if (
      ts.isDefaultClause(node) &&
      isOverKinds(node.parent.parent) &&
      !/^\s*(?:return )?remaining\(/.test(bodyOf(node))
    )
      found.push(source.getLineAndCharacterOfPosition(node.getStart()).line + 1);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const isOverKinds = ({ expression }: ts.SwitchStatement): boolean =>
  ts.isPropertyAccessExpression(expression) && ['is', 'node'].includes(expression.name.text);

const bodyOf = ({ statements }: ts.DefaultClause): string => statements[0]?.getText() ?? '';

/** Lines of a file and of each function in it that has a body; a wrapping `describe` or registry is a function too. */
export function lengthsOf(file: string): { file: number; functions: { name: string; lines: number }[] } {
  const source = parse(file);
  const functions: { name: string; lines: number }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      const start = source.getLineAndCharacterOfPosition(node.getStart()).line;
      const end = source.getLineAndCharacterOfPosition(node.end).line;
      functions.push({ name: nameOf(node), lines: end - start + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { file: source.text.replace(/\n$/, '').split('\n').length, functions };
}

function nameOf(node: ts.SignatureDeclaration): string {
  const named = node.name ?? (ts.isVariableDeclaration(node.parent) ? node.parent.name : undefined);
  return named?.getText() ?? '(anonymous)';
}
