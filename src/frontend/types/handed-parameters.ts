// Untyped parameters of a function that a library is handed, by name or behind a wrapper: `router.get('/', controller.list)`,
// `router.get('/', wrapped(async (request, response) => …))`. They are what the library's model says that it passes.
import { ts } from 'ts-morph';
import { functionDeclared } from './handler-functions.js';
import { symbolAt, type Shared } from '../context.js';
import { lastName } from './looks.js';

/** More places than this are not asked. */
const MAX_PLACES = 12;

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
function passedBy(shared: Shared, place: ts.Expression, index: number, count: number): ts.Type | undefined {
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
  return undefined;
}
