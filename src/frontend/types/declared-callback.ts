// Parameters of callbacks without an annotation: what the function that they are handed to passes them.
import { ts } from 'ts-morph';
import { fitting, inferred } from './declared-call.js';
import type { Declared, TypeArguments, Known } from './declared.js';

/** The type of a parameter of a function that is written as an argument of a call. */
export function contextualParameter(types: Declared, parameter: ts.ParameterDeclaration): Known | undefined {
  const callback = parameter.parent;
  if (parameter.dotDotDotToken || !(ts.isArrowFunction(callback) || ts.isFunctionExpression(callback)))
    return undefined;
  const call = callback.parent;
  if (!ts.isCallExpression(call) && !ts.isNewExpression(call)) return undefined;
  const callee = types.of(call.expression);
  const slot = call.arguments?.indexOf(callback) ?? -1;
  if (!callee || callee.opaque || slot < 0) return undefined;
  const signatures = fitting(types, call).filter((signature) => mayTakeFunction(types, signature, slot));
  const index = callback.parameters.indexOf(parameter);
  const passed = new Set(signatures.map((signature) => passedTo(types, signature, slot, index)));
  const [type] = passed;
  if (!type || passed.size > 1) return undefined;
  return types.settle({ type, typeArguments: typeArgumentsIn(types, signatures, call, callee.typeArguments) });
}

/** What takes options in its place, as `transaction(config)` does beside `transaction(work)`, is not what is called. */
function mayTakeFunction(types: Declared, { parameters }: ts.Signature, slot: number): boolean {
  const taken = parameters[slot];
  if (!taken || isRest(taken)) return true;
  const { flags } = types.checker.getTypeOfSymbol(taken);
  const isOpen = (flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.UnionOrIntersection)) !== 0;
  return isOpen || callsIn(types, taken).length > 0;
}

const callsIn = (types: Declared, symbol: ts.Symbol): readonly ts.Signature[] =>
  types.checker.getTypeOfSymbol(symbol).getCallSignatures();

/** What a function passes for a parameter of its callback. */
function passedTo(types: Declared, signature: ts.Signature, slot: number, index: number): ts.Type | undefined {
  const taken = signature.parameters[slot];
  if (!taken || isRest(taken)) return undefined;
  const [called, other] = callsIn(types, taken);
  const passed = called?.parameters[index];
  return !passed || other || isRest(passed) ? undefined : types.checker.getTypeOfSymbol(passed);
}

const isRest = (symbol: ts.Symbol): boolean => {
  const declaration = symbol.valueDeclaration;
  return !declaration || !ts.isParameter(declaration) || declaration.dotDotDotToken !== undefined;
};

function typeArgumentsIn(
  types: Declared,
  signatures: readonly ts.Signature[],
  call: ts.CallExpression | ts.NewExpression,
  outer: TypeArguments,
): TypeArguments {
  const [only] = signatures;
  if (only && signatures.length === 1) return inferred(types, only, call, outer);
  const typeArguments = new Map(outer);
  for (const signature of signatures)
    for (const parameter of signature.getTypeParameters() ?? []) typeArguments.set(parameter, undefined);
  return typeArguments;
}
