// What a framework calls by convention, as its model says: what files at certain places export, and functions that begin
// with a directive (`'use server'`), themselves or by their file. Known by the package that the file's package depends on.
import { ts } from 'ts-morph';
import type { Entry } from '../../core/outline/outline.js';
import { addressAt, fits, type FilePattern } from '../../models/file-pattern.js';
import type { MemberModel } from '../../models/member.js';
import type { Models } from '../models/index.js';
import { packageOf } from '../models/versions.js';
import { isFunctionNode, memberName } from '../syntax/names.js';
import { unwrap } from '../syntax/syntax.js';
import type { SourceProgram } from '../program/source-program.js';

/** A name that a file exports for a framework. */
export interface CalledExport {
  readonly model: MemberModel;
  /** How people name it, where it is an entry point. */
  readonly entry?: Entry;
}

interface Place {
  readonly package: string;
  /** `next:RouteFiles.` */
  readonly prefix: string;
  readonly patterns: readonly FilePattern[];
}

export class Conventions {
  readonly #places: readonly Place[];
  readonly #directives: readonly MemberModel[];
  readonly #exports = new WeakMap<ts.SourceFile, ReadonlyMap<string, CalledExport>>();

  constructor(
    private readonly models: Models,
    private readonly workspace: Pick<SourceProgram, 'packageOf'>,
  ) {
    const { classes, members } = models.table;
    this.#places = [...classes.values()].flatMap(({ package: owner, name, files }) =>
      files ? [{ package: owner, prefix: `${owner}:${name}.`, patterns: files }] : [],
    );
    this.#directives = [...members.values()].filter(({ directive }) => directive !== undefined);
  }

  /** What of a file's exports is called by a framework because of where the file lies, by name. */
  exportsOf(source: ts.SourceFile): ReadonlyMap<string, CalledExport> {
    let found = this.#exports.get(source);
    if (!found) this.#exports.set(source, (found = this.#find(source)));
    return found;
  }

  /** What the directives of a function say, and those of its file if it exports the function. */
  directivesOf(node: ts.FunctionLikeDeclaration): readonly MemberModel[] {
    if (this.#directives.length === 0) return [];
    const source = node.getSourceFile();
    const own = node.body && ts.isBlock(node.body) ? this.#under(node.body.statements, source) : [];
    const ofFile = this.directivesOfFile(source).filter((model) => !own.includes(model));
    return ofFile.length > 0 && isExported(node, source) ? [...own, ...ofFile] : own;
  }

  /** What the directives at the beginning of a file say of the functions that it exports. */
  directivesOfFile(source: ts.SourceFile): readonly MemberModel[] {
    return this.#directives.length === 0 ? [] : this.#under(source.statements, source);
  }

  #under(statements: readonly ts.Statement[], source: ts.SourceFile): readonly MemberModel[] {
    const said = directivesIn(statements);
    if (said.length === 0) return [];
    return this.#directives.filter(
      ({ directive, package: library }) => said.includes(directive!) && this.#dependsOn(source, library),
    );
  }

  /** Whether functions of the file are called where it runs on a server: its components render others. */
  rendersOnServer(source: ts.SourceFile): boolean {
    const used = this.#places.filter((place) => this.#dependsOn(source, place.package));
    const elsewhere = new Set(used.flatMap(({ patterns }) => patterns.map(({ unless }) => unless)));
    return used.length > 0 && !directivesIn(source.statements).some((directive) => elsewhere.has(directive));
  }

  #find(source: ts.SourceFile): ReadonlyMap<string, CalledExport> {
    const found = new Map<string, CalledExport>();
    for (const place of this.#places) {
      if (!this.#dependsOn(source, place.package)) continue;
      const address = this.#addressOf(source, place.patterns);
      if (address === undefined) continue;
      const isScheduled = this.workspace.packageOf(source.fileName).scheduled.has(address);
      for (const model of this.models.table.members.values()) {
        if (!model.id.startsWith(place.prefix)) continue;
        const name = model.id.slice(place.prefix.length);
        const { entry } = model;
        // Whoever calls it waits for nothing: it is a clock.
        const kind = isScheduled && entry?.kind === 'http' ? 'cron' : entry?.kind;
        const called = kind === 'cron' ? address : `${entry?.verb ?? name} ${address}`;
        found.set(name, { model, ...(kind && { entry: { kind, name: called } }) });
      }
    }
    return found;
  }

  #dependsOn(source: ts.SourceFile, library: string): boolean {
    return this.workspace.packageOf(source.fileName).dependencies.has(packageOf(library));
  }

  #addressOf(source: ts.SourceFile, patterns: readonly FilePattern[]): string | undefined {
    const { folder } = this.workspace.packageOf(source.fileName);
    if (!source.fileName.startsWith(`${folder}/`)) return undefined;
    const path = source.fileName.slice(folder.length + 1);
    const pattern = patterns.find((one) => fits(path, one));
    if (!pattern) return undefined;
    const { unless, unlessExport } = pattern;
    const isNone =
      (unless !== undefined && directivesIn(source.statements).includes(unless)) ||
      (unlessExport && source.statements.some((one) => exportsText(one, unlessExport)));
    return isNone ? undefined : addressAt(path, pattern);
  }
}

/** `export const dynamic = 'force-static'` */
function exportsText(
  statement: ts.Statement,
  { name, text }: { readonly name: string; readonly text: string },
): boolean {
  return (
    ts.isVariableStatement(statement) &&
    (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) &&
    statement.declarationList.declarations.some(({ name: own, initializer }) => {
      const value = initializer && unwrap(initializer);
      return (
        ts.isIdentifier(own) && own.text === name && !!value && ts.isStringLiteralLike(value) && value.text === text
      );
    })
  );
}

/** `'use server'`, as the first statements say it. */
function directivesIn(statements: readonly ts.Statement[]): readonly string[] {
  const found: string[] = [];
  for (const statement of statements) {
    if (!ts.isExpressionStatement(statement) || !ts.isStringLiteral(statement.expression)) break;
    found.push(statement.expression.text);
  }
  return found;
}

/** A function that is declared at the top of its file and exported there. */
function isExported(node: ts.FunctionLikeDeclaration, source: ts.SourceFile): boolean {
  if (!isFunctionNode(node)) return false;
  const holder = ts.isVariableDeclaration(node.parent) ? node.parent.parent.parent : node;
  if (holder.parent !== source) return ts.isExportAssignment(node.parent);
  const flags = ts.canHaveModifiers(holder) ? (ts.getModifiers(holder) ?? []) : [];
  if (flags.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return true;
  const name = ts.isVariableDeclaration(node.parent) ? node.parent.name : node.name;
  return name !== undefined && ts.isIdentifier(name) && exportedNames(source).includes(name.text);
}

/** Names in `export { a, b as c }` and `export default a`. */
function exportedNames(source: ts.SourceFile): readonly string[] {
  return source.statements.flatMap((statement) => {
    if (ts.isExportAssignment(statement)) {
      const value = unwrap(statement.expression);
      return ts.isIdentifier(value) ? [value.text] : [];
    }
    if (!ts.isExportDeclaration(statement) || statement.moduleSpecifier) return [];
    const { exportClause } = statement;
    return exportClause && ts.isNamedExports(exportClause)
      ? exportClause.elements.map((element) => (element.propertyName ?? element.name).text)
      : [];
  });
}

/** The function's name, or that of the variable that holds it. */
export function ownName(node: ts.FunctionLikeDeclaration): string {
  if (node.name && ts.isPropertyName(node.name)) return memberName(node.name);
  const { parent } = node;
  return ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name) ? parent.name.text : 'function';
}
