// Decorators of the project's own, that bear tags or are made of others, found by the import that they come from, without a
// type checker.
import { ts } from 'ts-morph';
import type { MemberModel } from '../../models/member.js';
import type { MemberDeclaration } from '../models/ids.js';
import { hasOwnTags, readTags } from '../models/tagged-functions.js';
import type { SourceProgram } from '../program/source-program.js';
import type { Imports } from '../syntax/imports.js';
import type { Program } from '../program/ports.js';

/** The project's decorators by name; what a module exports is searched once for each state of the sources. */
export class OwnDecorators {
  readonly #exported = new WeakMap<Program, Map<string, MemberDeclaration | undefined>>();

  constructor(
    private readonly workspace: Pick<SourceProgram, 'program' | 'resolve' | 'isOwnSource' | 'sourceFile'>,
    private readonly imports: Imports,
  ) {}

  /** What the tags on the decorator say that `callee` names; `undefined` where it has none. */
  of(callee: ts.Identifier): MemberModel | undefined {
    const found = this.declared(callee);
    return found && hasOwnTags(found.getSourceFile()) ? readTags(found, `own:${callee.text}`)?.model : undefined;
  }

  /** The function or variable of the project that `callee` names. */
  declared(callee: ts.Identifier): MemberDeclaration | undefined {
    const file = callee.getSourceFile();
    const imported = this.imports.of(file).get(callee.text);
    return imported ? this.#exportedAs(imported.name, imported.specifier, file) : declaredIn(file, callee.text);
  }

  #exportedAs(name: string, specifier: string, from: ts.SourceFile): MemberDeclaration | undefined {
    const file = this.workspace.resolve(specifier, from.fileName);
    if (file === undefined) return undefined;
    const { program } = this.workspace;
    let exported = this.#exported.get(program);
    if (!exported) this.#exported.set(program, (exported = new Map()));
    const key = `${file}\0${name}`;
    if (!exported.has(key)) exported.set(key, this.#search(name, file, new Set()));
    return exported.get(key);
  }

  /** The declaration that a module exports under a name, through modules that hand it on. */
  #search(name: string, file: string, seen: Set<string>): MemberDeclaration | undefined {
    // Tags are the project's own: no package is searched for them.
    if (seen.has(file) || !this.workspace.isOwnSource(file)) return undefined;
    seen.add(file);
    const source = this.workspace.sourceFile(file);
    if (!source) return undefined;
    const own = declaredIn(source, name);
    if (own) return own;
    for (const statement of source.statements) {
      if (!ts.isExportDeclaration(statement) || !statement.moduleSpecifier) continue;
      const { exportClause, moduleSpecifier } = statement;
      if (!ts.isStringLiteral(moduleSpecifier)) continue;
      const named = exportClause && ts.isNamedExports(exportClause) ? exportClause.elements : undefined;
      const element = named?.find((one) => one.name.text === name);
      if (exportClause && !element) continue;
      const next = this.workspace.resolve(moduleSpecifier.text, source.fileName);
      const found = next === undefined ? undefined : this.#search(element?.propertyName?.text ?? name, next, seen);
      if (found) return found;
    }
    return undefined;
  }
}

function declaredIn(source: ts.SourceFile, name: string): MemberDeclaration | undefined {
  for (const statement of source.statements) {
    if (ts.isFunctionDeclaration(statement) && statement.name?.text === name) return statement;
    const declared = ts.isVariableStatement(statement) ? statement.declarationList.declarations : [];
    const found = declared.find((one) => ts.isIdentifier(one.name) && one.name.text === name);
    if (found) return found;
  }
  return undefined;
}
