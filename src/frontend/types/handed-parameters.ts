// Untyped parameters of a function that a library is handed, by name or behind a wrapper: `router.get('/', controller.list)`,
// `router.get('/', wrapped(async (request, response) => …))`. They are what the library's model says that it passes. An own
// function may stand between, which hands on what it is given, `this.inTransaction(async (tx) => …)`, or calls it itself.
import { ts } from 'ts-morph';
import { functionDeclared } from './handler-functions.js';
import { isFunctionNode, type FunctionNode } from '../syntax/names.js';
import { symbolAt, type Shared } from '../context.js';
import { lastName } from './looks.js';
import type { Checker } from '../program/ports.js';

/** More places than this are not asked. */
const MAX_PLACES = 12;
/** So many own functions may hand a function on, one to the other. */
const MAX_HANDS = 3;

/** The types that call sites pass for an untyped parameter, by its name. */
export type PassedTypes = (name: ts.Identifier) => readonly ts.Type[];

/** The types that libraries pass for a parameter, where they are handed its function. */
export function typesHanded(
  shared: Shared,
  parameter: ts.ParameterDeclaration,
  passedFor: PassedTypes,
  called?: string,
): readonly ts.Type[] {
  const owner = parameter.parent;
  const index = owner.parameters.indexOf(parameter);
  const own = ts.isCallExpression(owner.parent) ? [owner as ts.Node as ts.Expression] : [];
  // Many modules may hand on functions of one name: `list`, `create`.
  const named = called === undefined ? [] : shared.callSites.handing(called).filter((one) => names(shared, one, owner));
  if (named.length > MAX_PLACES) return [];
  const places = [...own, ...named];
  return [
    ...new Set(
      places.flatMap((place) => passedBy({ shared, passedFor, index, count: owner.parameters.length }, place) ?? []),
    ),
  ];
}

function names(shared: Shared, place: ts.Expression, owner: ts.Node): boolean {
  const name = lastName(place);
  const declarations = (name && symbolAt(shared, name)?.declarations) ?? [];
  return declarations.some((declaration) => functionDeclared(shared, declaration) === owner);
}

/** Which parameter is asked about, of a function of so many. */
interface Asked {
  readonly shared: Shared;
  readonly passedFor: PassedTypes;
  readonly index: number;
  readonly count: number;
}

/** What the model of the call around passes; a call between that gives a function is taken to hand on what it gets. */
function passedBy(asked: Asked, place: ts.Expression, hands = MAX_HANDS): ts.Type | undefined {
  const { shared, index, count } = asked;
  const { checker, workspace } = shared;
  let at: ts.Node = place;
  while (ts.isCallExpression(at.parent) || ts.isArrayLiteralExpression(at.parent)) {
    if (ts.isCallExpression(at.parent) && at.parent.expression === at) return undefined;
    const expected = checker.getContextualType(at as ts.Expression);
    const isKnown = expected && !(expected.flags & ts.TypeFlags.Any);
    const taken = isKnown ? [expected] : takenByPassed(asked, at);
    const signatures = taken
      .flatMap((type) => (type.isUnion() ? type.types : [type]))
      .flatMap((type) => type.getCallSignatures())
      .filter(({ declaration }) => declaration && workspace.isModelFile(declaration.getSourceFile().fileName));
    // A handler of errors takes one more than the others.
    const signature = signatures.find(({ parameters }) => parameters.length >= count) ?? signatures[0];
    const parameter = signature?.parameters[index];
    if (parameter) return checker.getTypeOfSymbolAtLocation(parameter, place);
    at = at.parent;
  }
  return hands > 0 ? passedByOwn(asked, place, hands - 1) : undefined;
}

/** What a method of an untyped parameter takes in this place: `app.get` of `exports.configure = (app) => { app.get('/', list); }`. */
function takenByPassed({ shared: { checker }, passedFor }: Asked, argument: ts.Node): readonly ts.Type[] {
  const call = argument.parent;
  if (!ts.isCallExpression(call) || !ts.isPropertyAccessExpression(call.expression)) return [];
  const { expression: receiver, name } = call.expression;
  if (!ts.isIdentifier(receiver)) return [];
  const slot = call.arguments.indexOf(argument as ts.Expression);
  return passedFor(receiver).flatMap((type) => {
    const member = checker.getApparentType(type).getProperty(name.text);
    const signatures = member ? checker.getTypeOfSymbol(member).getCallSignatures() : [];
    return signatures.flatMap(({ parameters }) => takenBy(parameters, slot, checker) ?? []);
  });
}

function takenBy(parameters: readonly ts.Symbol[], slot: number, checker: Checker): ts.Type | undefined {
  const last = parameters.at(-1);
  const declaration = last?.valueDeclaration;
  const isRest = declaration && ts.isParameter(declaration) && declaration.dotDotDotToken !== undefined;
  if (isRest && slot >= parameters.length - 1)
    return checker.getIndexTypeOfType(checker.getTypeOfSymbol(last!), ts.IndexKind.Number);
  const taken = parameters[slot];
  return taken && checker.getTypeOfSymbol(taken);
}

/** What the own function that is given the function in this place passes it, or has it passed. */
function passedByOwn(asked: Asked, place: ts.Expression, hands: number): ts.Type | undefined {
  const { shared, index } = asked;
  const call = place.parent;
  if (!ts.isCallExpression(call)) return undefined;
  const name = lastName(call.expression);
  const callee = ((name && symbolAt(shared, name)?.declarations) ?? []).find(
    (declaration) => isFunctionNode(declaration) && shared.workspace.isOwnSource(declaration.getSourceFile().fileName),
  ) as FunctionNode | undefined;
  const taken = callee?.parameters[call.arguments.indexOf(place)];
  if (!callee?.body || !taken || !ts.isIdentifier(taken.name)) return undefined;
  shared.looks.into(callee.body);
  for (const use of usesOf(taken.name.text, callee.body)) {
    const { parent } = use;
    if (!ts.isCallExpression(parent)) continue;
    const argument = parent.expression === use ? parent.arguments[index] : undefined;
    const type = argument
      ? shared.declared.typeAt(argument)
      : parent.expression === use
        ? undefined
        : passedBy(asked, use, hands);
    if (type && !(type.flags & ts.TypeFlags.Any)) return type;
  }
  return undefined;
}

/** Where a name is used as an expression; a function in it that takes the name for something else does not matter here. */
function usesOf(name: string, body: ts.Node): readonly ts.Identifier[] {
  const found: ts.Identifier[] = [];
  const visit = (at: ts.Node): void => {
    if (ts.isIdentifier(at) && at.text === name) found.push(at);
    ts.forEachChild(at, visit);
  };
  visit(body);
  return found;
}
