// Which member of a model an imported name stands for, found by its import without a type checker.
import { ts } from 'ts-morph';
import type { Imports } from './imports.js';
import { memberId, type Models } from '../models/index.js';
import type { SourceProgram } from '../program/source-program.js';

/** What it takes to know an imported name. */
export interface Lookup {
  readonly models: Models;
  readonly imports: Imports;
  readonly workspace: Pick<SourceProgram, 'packageOfSpecifier' | 'resolve' | 'sourceFile'>;
}

/** `typeorm:Entity` for an identifier or `ns.Entity` imported from a modelled package. */
export function modelIdOf(callee: ts.Expression, lookup: Lookup): string | undefined {
  const named = importedName(callee, lookup);
  return named && memberId(named.package, { name: named.name, isStatic: false });
}

/** The package that it is imported from, and its name there. */
export function importedName(
  callee: ts.Expression,
  lookup: Lookup,
): { readonly package: string; readonly name: string } | undefined {
  const root = ts.isPropertyAccessExpression(callee) ? callee.expression : callee;
  if (!ts.isIdentifier(root)) return undefined;
  const imported = lookup.imports.of(root.getSourceFile()).get(root.text);
  if (!imported) return undefined;
  const name = ts.isPropertyAccessExpression(callee) ? callee.name.text : imported.name;
  if (root !== callee && imported.name !== '*' && imported.name !== 'default') return undefined;
  const packageName = lookup.workspace.packageOfSpecifier(imported.specifier, root.getSourceFile().fileName);
  return packageName === undefined ? undefined : { package: packageName, name };
}
