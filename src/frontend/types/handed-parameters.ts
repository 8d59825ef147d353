// Untyped parameters of a function that a library is handed, by name or behind a wrapper: `router.get('/', controller.list)`,
// `router.get('/', wrapped(async (request, response) => …))`. They are what the library's model says that it passes. An own
// function may stand between, which hands on what it is given, `this.inTransaction(async (tx) => …)`, or calls it itself.
import { ts } from 'ts-morph';
import { functionDeclared } from './handler-functions.js';
import { isFunctionNode, type FunctionNode } from '../syntax/names.js';
import { symbolAt, type Shared } from '../context.js';
import { lastName } from './looks.js';

/** More places than this are not asked. */
const MAX_PLACES = 12;
/** So many own functions may hand a function on, one to the other. */
const MAX_HANDS = 3;

/** The types that libraries pass for a parameter, where they are handed its function. */
export function typesHanded(shared: Shared, parameter: ts.ParameterDeclaration, called?: string): readonly ts.Type[] {
  const owner = parameter.parent;
  const index = owner.parameters.indexOf(parameter);
  const own = ts.isCallExpression(owner.parent) ? [owner as ts.Node as ts.Expression] : [];
  const named = called === undefined ? [] : shared.callSites.handing(called);
  if (named.length > MAX_PLACES) return [];
  const places = [...own, ...named.filter((one) => names(shared, one, owner))];
  return [...new Set(places.flatMap((place) => passedBy(shared, place, index, owner.parameters.length) ?? []))];
}

function names(shared: Shared, place: ts.Expression, owner: ts.Node): boolean {
  const name = lastName(place);
  const declarations = (name && symbolAt(shared, name)?.declarations) ?? [];
  return declarations.some((declaration) => functionDeclared(shared, declaration) === owner);
}

/** What the model of the call around passes; a call between that gives a function is taken to hand on what it gets. */
function passedBy(
  shared: Shared,
  place: ts.Expression,
  index: number,
  count: number,
  hands = MAX_HANDS,
): ts.Type | undefined {
  const { checker, workspace } = shared;
  let at: ts.Node = place;
  while (ts.isCallExpression(at.parent) || ts.isArrayLiteralExpression(at.parent)) {
    if (ts.isCallExpression(at.parent) && at.parent.expression === at) return undefined;
    const expected = checker.getContextualType(at as ts.Expression);
    const signatures = (expected?.isUnion() ? expected.types : expected ? [expected] : [])
      .flatMap((type) => type.getCallSignatures())
      .filter(({ declaration }) => declaration && workspace.isModelFile(declaration.getSourceFile().fileName));
    // A handler of errors takes one more than the others.
    const signature = signatures.find(({ parameters }) => parameters.length >= count) ?? signatures[0];
    const parameter = signature?.parameters[index];
    if (parameter) return checker.getTypeOfSymbolAtLocation(parameter, place);
    at = at.parent;
  }
  return hands > 0 ? passedByOwn(shared, place, index, count, hands - 1) : undefined;
}

/** What the own function that is given the function in this place passes it, or has it passed. */
function passedByOwn(
  shared: Shared,
  place: ts.Expression,
  index: number,
  count: number,
  hands: number,
): ts.Type | undefined {
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
        : passedBy(shared, use, index, count, hands);
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
