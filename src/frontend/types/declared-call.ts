// What calls give by the declared result of what they call. Type parameters are known where an argument shows
// them at first sight: a class for a parameter that takes classes, a list for a parameter that takes lists.
import { ts } from 'ts-morph';
import { returnedBy } from './returned-value.js';
import { type Declared, type TypeArguments, isReference, type Known } from './declared.js';

type Call = ts.CallExpression | ts.NewExpression;

/** The result of a call, where the declarations tell it. */
export function resultOf(types: Declared, call: Call): Known | undefined {
  const callee = types.of(call.expression);
  if (!callee || callee.opaque) return undefined;
  const found = fitting(types, call);
  const [only] = found;
  if (!only) return undefined;
  const results = found.map((signature) => signature.getReturnType());
  const [first] = results as [ts.Type, ...ts.Type[]];
  if (found.length === 1 && isUntyped(types, first)) return returnedBy(types, only.declaration);
  if (found.length === 1) {
    const result = { type: first, typeArguments: inferred(types, only, call, callee.typeArguments) };
    return types.settle(result) ?? knownPart(types, call, result);
  }
  const typeArguments = new Map(callee.typeArguments);
  for (const signature of found)
    for (const parameter of signature.getTypeParameters() ?? []) typeArguments.set(parameter, undefined);
  if (results.every((result) => result === first)) return types.settle({ type: first, typeArguments });
  const isSame = results.every((result) => isReference(result) && isReference(first) && result.target === first.target);
  return isSame ? types.settle({ type: first, typeArguments, opaque: true }) : undefined;
}

/**
 * The part that is known of `this & Added<E>`, where what is passed for `E` is untyped: `$extends(accelerate())` of a package
 * without a model. Elsewhere the checker knows the whole.
 */
function knownPart(types: Declared, call: Call, { type, typeArguments }: Known): Known | undefined {
  if (!type.isIntersection()) return undefined;
  const isOpen = call.arguments?.some((argument) => (types.typeAt(argument).flags & ts.TypeFlags.Any) !== 0);
  const parts = isOpen ? type.types.flatMap((part) => types.settle({ type: part, typeArguments }) ?? []) : [];
  return parts.length === 1 ? parts[0] : undefined;
}

/** `any`, or a promise of it. */
function isUntyped({ checker }: Declared, type: ts.Type): boolean {
  if (type.flags & ts.TypeFlags.Any) return true;
  // A tuple has no symbol.
  const symbol = type.symbol as ts.Symbol | undefined;
  const [of] = isReference(type) && symbol?.name === 'Promise' ? checker.getTypeArguments(type) : [];
  return of !== undefined && (of.flags & ts.TypeFlags.Any) !== 0;
}

/** The overloads that take as many arguments. */
export function fitting(types: Declared, call: Call): readonly ts.Signature[] {
  const kind = ts.isNewExpression(call) ? ts.SignatureKind.Construct : ts.SignatureKind.Call;
  const all = types.signatures(call.expression, kind);
  const passed = call.arguments ?? [];
  if (all.length < 2 || passed.some(ts.isSpreadElement)) return all;
  return all.filter(({ declaration }) => {
    const parameters = (declaration?.parameters ?? []).filter(
      ({ name }) => !(ts.isIdentifier(name) && name.text === 'this'),
    ) as readonly ts.ParameterDeclaration[];
    const least = parameters.filter((one) => !one.questionToken && !one.initializer && !one.dotDotDotToken).length;
    const most = parameters.some((one) => one.dotDotDotToken) ? Infinity : parameters.length;
    return passed.length >= least && passed.length <= most;
  });
}

/** What stands for the type parameters of a signature in this call, beside those of the receiver. */
export function inferred(types: Declared, signature: ts.Signature, call: Call, outer: TypeArguments): TypeArguments {
  const parameters = signature.getTypeParameters();
  if (!parameters?.length) return outer;
  const typeArguments = new Map(outer);
  parameters.forEach((parameter, index) => {
    const written = call.typeArguments?.[index];
    const known = written
      ? types.settle({ type: types.checker.getTypeFromTypeNode(written), typeArguments: new Map() })
      : call.typeArguments
        ? undefined
        : fromArguments(types, signature, call, parameter);
    typeArguments.set(parameter, known);
  });
  return typeArguments;
}

function fromArguments(
  types: Declared,
  signature: ts.Signature,
  call: Call,
  parameter: ts.TypeParameter,
): Known | undefined {
  const declared = (signature.declaration?.parameters ?? []) as readonly ts.ParameterDeclaration[];
  const name = new RegExp(`\\b${parameter.symbol.name}\\b`);
  const uses = declared.flatMap((one, index) => (one.type && name.test(one.type.getText()) ? [index] : []));
  const [first] = uses;
  const symbol = first === undefined ? undefined : signature.parameters[first];
  const argument = first === undefined ? undefined : call.arguments?.[first];
  if (!symbol || !argument || declared[first!]?.dotDotDotToken) return undefined;
  const wanted = types.checker.getTypeOfSymbol(symbol);
  const asClass = takesClass(wanted, parameter);
  // Option bags of the same class say less than the class itself; anything else may widen the type.
  const others = uses.slice(1).map((index) => declared[index]?.type);
  if (others.length > 0 && !(asClass && others.every((type) => type && isBag(type)))) return undefined;
  const known = types.of(argument);
  if (!known) return undefined;
  if (asClass) return instanceOf(types, known);
  if (!isReference(wanted) || !isReference(known.type) || wanted.target !== known.type.target) return undefined;
  const at = types.checker.getTypeArguments(wanted).indexOf(parameter);
  return at < 0 ? undefined : types.argument(known, at);
}

/** Whether a type is, or may be, a constructor of the type parameter. */
function takesClass(wanted: ts.Type, parameter: ts.TypeParameter): boolean {
  return (wanted.isUnion() ? wanted.types : [wanted]).some((part) =>
    part.getConstructSignatures().some((signature) => signature.getReturnType() === parameter),
  );
}

/** What a class makes. */
function instanceOf(types: Declared, known: Known): Known | undefined {
  const [signature, other] = known.type.getConstructSignatures();
  if (!signature || signature.getTypeParameters()?.length) return undefined;
  const type = signature.getReturnType();
  if (other && other.getReturnType() !== type) return undefined;
  return types.settle({ type, typeArguments: known.typeArguments });
}

/** `FindOneOptions<T>`: a type that is filled in, not a value of it. */
const isBag = (type: ts.TypeNode): boolean => ts.isTypeReferenceNode(type) && type.typeArguments !== undefined;
