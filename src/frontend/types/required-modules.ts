// What `require(…)` gives where the checker says less than Node does: of a package whose model tells what an import takes by
// default, that; of a module of the project, what its `module.exports` is set to. And calls of what a module of the project
// is, or exports by default, under whatever name it was imported.
import { ts } from 'ts-morph';
import { heldBy, unwrap } from '../syntax/syntax.js';
import { NO_TYPE_ARGUMENTS, type Declared, type Known } from './declared.js';

/** The type of a `require` call, where it is not the checker's. */
export function requiredBy(types: Declared, node: ts.Expression): Known | undefined {
  const specifier = requiredText(node);
  const module = specifier && types.checker.getSymbolAtLocation(specifier);
  if (!module) return undefined;
  const whole = module.exports?.get('export=' as ts.__String);
  if (whole) {
    const [declaration] = whole.declarations ?? [];
    const value = declaration && heldBy(declaration);
    if (!value) return undefined;
    const type = types.checker.getTypeAtLocation(value);
    return types.of(value) ?? types.settle({ type, typeArguments: NO_TYPE_ARGUMENTS });
  }
  const byDefault = module.exports?.get('default' as ts.__String);
  if (!byDefault || !(module.declarations ?? []).some(ts.isModuleDeclaration)) return undefined;
  const symbol = byDefault.flags & ts.SymbolFlags.Alias ? types.checker.getAliasedSymbol(byDefault) : byDefault;
  return types.settle({ type: types.checker.getTypeOfSymbol(symbol), typeArguments: NO_TYPE_ARGUMENTS });
}

/** The call of `require` that a name stands for as a whole: `const knex = require('knex')`. */
export function wholeModule(symbol: ts.Symbol): ts.Expression | undefined {
  const [declaration] = symbol.declarations ?? [];
  if (!declaration || !ts.isVariableDeclaration(declaration) || !ts.isIdentifier(declaration.name)) return undefined;
  const { initializer } = declaration;
  return initializer && requiredText(initializer) ? initializer : undefined;
}

/** The text in `require('text')`. */
export function requiredText(node: ts.Expression): ts.StringLiteralLike | undefined {
  const call = unwrap(node);
  if (!ts.isCallExpression(call) || !ts.isIdentifier(call.expression) || call.expression.text !== 'require')
    return undefined;
  const [specifier] = call.arguments;
  return specifier && ts.isStringLiteralLike(specifier) ? specifier : undefined;
}

/** The modules of the project that names in a file stand for, as a whole or by default, each by the last part of its path. */
export function moduleNames(source: ts.SourceFile): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const add = (name: ts.Node | undefined, specifier: ts.Node | undefined): void => {
    if (!name || !ts.isIdentifier(name) || !specifier || !ts.isStringLiteralLike(specifier)) return;
    if (specifier.text.includes('/')) names.set(name.text, lastPart(specifier.text));
  };
  for (const statement of source.statements) {
    if (ts.isImportDeclaration(statement)) add(statement.importClause?.name, statement.moduleSpecifier);
    if (ts.isVariableStatement(statement))
      for (const { name, initializer } of statement.declarationList.declarations)
        add(name, initializer && requiredText(initializer));
  }
  return names;
}

/** The module that a call calls, by the last part of its path: `goods(pool)`, `require('./goods')(pool)`. */
export function moduleCalled(
  { expression }: ts.CallExpression,
  names: ReadonlyMap<string, string>,
): string | undefined {
  const callee = unwrap(expression);
  if (ts.isIdentifier(callee)) return names.get(callee.text);
  const specifier = requiredText(callee);
  return specifier && lastPart(specifier.text);
}

/** What calls of a module go by, beside calls of names. */
export const callsOfModule = (path: string): string => `the module ${lastPart(path)}`;

/** `goods` of `./routes/goods.js` and of `./goods/index.ts`. */
function lastPart(path: string): string {
  const parts = path
    .replace(/\.[cm]?[jt]sx?$/, '')
    .split('/')
    .filter((part) => part !== 'index');
  return parts.at(-1) ?? '';
}
