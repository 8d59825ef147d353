// What lowering shares across files in one session: the loaded workspace, the models, names, and the facts
// that a quick first pass over all files gathers.
import { ts } from 'ts-morph';
import type { Setting } from './syntax/added-properties.js';
import type { AskedAgain } from './conditions/asked-again.js';
import type { ChangedNames } from './conditions/changed-names.js';
import type { Conventions } from './declarations/conventions.js';
import type { KnownRouters } from './declarations/routes/known-routers.js';
import type { Declared } from './types/declared.js';
import type { EntityIndex } from './declarations/entities/entity-index.js';
import type { Imports } from './syntax/imports.js';
import type { OwnDecorators } from './declarations/own-decorators.js';
import type { ListenerLists } from './messages/listener-lists.js';
import type { Looks } from './types/looks.js';
import type { Models } from './models/index.js';
import type { PropertyNames } from './models/property-names.js';
import type { Names } from './syntax/names.js';
import type { SqlReader } from './sql/sql-reader.js';
import type { SourceProgram } from './program/source-program.js';
import type { TaggedFunctions } from './models/tagged-functions.js';
import type { CallSite } from './types/sites/call-sites.js';
import type { Checker } from './program/ports.js';

export interface Shared extends PropertyNames {
  readonly workspace: SourceProgram;
  readonly checker: Checker;
  /** What declarations tell without the checker's work. */
  readonly declared: Declared;
  readonly names: Names;
  readonly models: Models;
  readonly imports: Imports;
  readonly ownDecorators: OwnDecorators;
  readonly entities: EntityIndex;
  /** What is looked at in other files beyond what the compiler sees from there. */
  readonly looks: Looks;
  readonly tagged: TaggedFunctions;
  readonly askedAgain: AskedAgain;
  readonly changedNames: ChangedNames;
  readonly sql: SqlReader;
  /** What frameworks call by where it stands. */
  readonly conventions: Conventions;
  readonly routers: KnownRouters;
  /** Calls of the project by the last name of what they call. */
  readonly callSites: {
    of(name: string): readonly CallSite[];
    handing(name: string): readonly ts.Expression[];
    setting(name: string): readonly Setting[];
    unlessAsked<T>(parameter: ts.Node, ask: () => T): T | undefined;
  };
  /** Fields and variables that keep functions to be called. */
  readonly listeners: ListenerLists;
  /** Names of getters and setters of the project's classes: property accesses with other names run no code. */
  readonly accessors: ReadonlySet<string>;
  /** Names of properties that decorators bound: what others hold may be any number. */
  readonly bounded: ReadonlySet<string>;
  /** Names of the project's functions: property accesses with other names hold none. */
  readonly methods: ReadonlySet<string>;
}

/** The symbol of a name; an import alias is followed to what it stands for. */
export function symbolAt(shared: Shared, node: ts.Node): ts.Symbol | undefined {
  const { parent } = node;
  const isMember = ts.isPropertyAccessExpression(parent) && parent.name === node;
  const symbol = isMember
    ? (shared.declared.member(parent) ?? memberAt(shared, parent))
    : shared.checker.getSymbolAtLocation(node);
  return symbol && unalias(shared, symbol);
}

/**
 * The member that an access names, by its receiver's type. The checker's answer for the name itself costs more: it
 * checks what calls on the way are given, and words an error for each member that there is none of.
 */
export function memberAt({ checker }: Shared, access: ts.PropertyAccessExpression): ts.Symbol | undefined {
  const { expression, name } = access;
  if (ts.isPrivateIdentifier(name)) return checker.getSymbolAtLocation(name);
  const type = checker.getApparentType(checker.getNonNullableType(checker.getTypeAtLocation(expression)));
  // What only an index signature allows for, the checker knows by the signature.
  const isOpen = checker.getIndexInfosOfType(type).length > 0;
  return checker.getPropertyOfType(type, name.text) ?? (isOpen ? checker.getSymbolAtLocation(name) : undefined);
}

export function unalias(shared: Shared, symbol: ts.Symbol): ts.Symbol | undefined {
  if (!(symbol.flags & ts.SymbolFlags.Alias)) return symbol;
  const target = shared.checker.getAliasedSymbol(symbol);
  return target.declarations?.length ? target : undefined;
}
