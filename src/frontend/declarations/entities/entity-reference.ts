// Which entity an effect of a modelled call is about: a type argument of the receiver, or what a slot holds.
import { ts } from 'ts-morph';
import { some } from '../../../core/outline/fold.js';
import type { Value } from '../../../core/outline/value.js';
import type { EntityReference } from '../../../models/member.js';
import type { Frame } from '../../frame/frame.js';
import { entityGiven, entityMadeFor } from './given-entity.js';
import { tableOfType } from './table-type.js';
import { isClassNode } from '../../syntax/names.js';
import { unwrap } from '../../syntax/syntax.js';
import { slotNode, slotValue, type ModelCall } from '../../frame/slots.js';
import { symbolAt, type Shared } from '../../context.js';

/** The entity's class id, or its name where only text names it. */
export function entityAt(frame: Frame, call: ModelCall, reference: EntityReference): string | undefined {
  if (reference.by === 'name') return entityNamed(frame.shared, reference.name);
  if (reference.by === 'slot') {
    const value = slotValue(call, reference.slot);
    if (value?.is === 'class') return value.id;
    if (value?.is === 'literal' && reference.slot.of !== 'receiver')
      return entityNamed(frame.shared, withoutAlias(value.text));
    const node = slotNode(call, reference.slot);
    return (
      node &&
      (entityOfType(frame.shared, frame.shared.checker.getTypeAtLocation(node)) ?? entityGiven(frame.shared, node)?.id)
    );
  }
  return byTypeParameter(frame.shared, call, reference.name);
}

/** `orders as o` is `orders`. */
const withoutAlias = (text: string): string => text.replace(/\s+(?:as\s+)?\w+$/i, '');

/** What gives the entity's class or table: a slot that is passed or a loop's element, or what makes a type parameter. */
export function classPassed(frame: Frame, call: ModelCall, reference: EntityReference): Value | undefined {
  if (reference.by === 'name') return undefined;
  const { checker } = frame.shared;
  if (reference.by === 'slot') {
    const value = slotValue(call, reference.slot);
    const node = value && slotNode(call, reference.slot);
    const type = node && checker.getTypeAtLocation(node);
    if (!type) return undefined;
    const isText = (type.flags & ts.TypeFlags.StringLike) !== 0;
    if (isParameter(value)) return isText || made(type).some(isOpen) ? value : undefined;
    return isText && some(value, ({ is }) => is === 'element') ? value : undefined;
  }
  const type = typeNamed(frame.shared, call, reference.name);
  const declared = type && isOpen(type) ? type.symbol.declarations : undefined;
  const generic = declared?.find(ts.isTypeParameterDeclaration)?.parent;
  if (!type || !generic || !ts.isFunctionLike(generic)) return undefined;
  const giving = generic.parameters.find((parameter) => made(checker.getTypeAtLocation(parameter)).includes(type));
  const value = giving && ts.isIdentifier(giving.name) ? frame.lookup(giving.name.text)?.value : undefined;
  return value && isParameter(value) ? value : undefined;
}

const isParameter = (value: Value): boolean =>
  value.is === 'parameter' || (value.is === 'captured' && value.value.is === 'parameter');

const isOpen = (type: ts.Type): boolean => (type.flags & ts.TypeFlags.TypeParameter) !== 0;

/** What a class of this type makes: the parts of an intersection one by one. */
const made = (type: ts.Type): ts.Type[] =>
  (type.isUnion() ? type.types : [type])
    .flatMap((part) => part.getConstructSignatures())
    .map((signature) => signature.getReturnType())
    .flatMap((instance) => (instance.isIntersection() ? instance.types : [instance]));

/** The one entity with that name or table, else the name. */
export const entityNamed = (shared: Shared, name: string): string => shared.entities.named(name)?.id ?? name;

function byTypeParameter(shared: Shared, call: ModelCall, name: string): string | undefined {
  const argument = typeNamed(shared, call, name);
  const entity = argument && entityOfType(shared, argument);
  if (argument && (entity !== undefined || !isOpenTo(argument))) return entity;
  const made = call.receiverNode && entityMadeFor(shared, call.receiverNode);
  if (made || argument) return made?.id;
  const { node } = call;
  if (!ts.isCallLikeExpression(node)) return undefined;
  const signature = shared.checker.getResolvedSignature(node);
  const given = signature && entityOfType(shared, shared.checker.getReturnTypeOfSignature(signature));
  return given ?? classCalled(shared, call);
}

/** Nothing is known of what it is. */
const isOpenTo = ({ flags }: ts.Type): boolean => (flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0;

/** The class whose static method is called: `Order.delete({ … })` says nothing of it in what it gives. */
function classCalled(shared: Shared, { receiverNode }: ModelCall): string | undefined {
  const receiver = receiverNode && unwrap(receiverNode);
  if (!receiver || !ts.isIdentifier(receiver)) return undefined;
  const declaration = symbolAt(shared, receiver)?.declarations?.find(ts.isClassDeclaration);
  const isOwn = declaration && shared.workspace.isOwnSource(declaration.getSourceFile().fileName);
  return isOwn ? shared.names.classId(declaration) : undefined;
}

/** What the receiver gives for its class's type parameter. */
function typeNamed(shared: Shared, call: ModelCall, name: string): ts.Type | undefined {
  const receiver = call.receiverNode && unwrap(call.receiverNode);
  const known = call.receiverType || !receiver ? undefined : shared.declared.of(receiver);
  const declared = known && typeArgument(shared, known.type, name, 0);
  const settled = known && declared && shared.declared.closed({ ...known, type: declared });
  if (settled) return settled;
  const type = call.receiverType ?? (receiver && shared.checker.getTypeAtLocation(receiver));
  return type && typeArgument(shared, type, name, 0);
}

/** The type argument for a class's type parameter, through subclasses of the class that a model or own tags describe. */
function typeArgument(shared: Shared, type: ts.Type, name: string, depth: number): ts.Type | undefined {
  if (depth > 6) return undefined;
  if (type.isUnion() || type.isIntersection()) {
    const found = type.types.flatMap((part) => typeArgument(shared, part, name, depth + 1) ?? []);
    // A repository of this or of that: no one entity.
    return type.isIntersection() || found.every((part) => part === found[0]) ? found[0] : undefined;
  }
  const { checker } = shared;
  const target = (type as ts.TypeReference).target as ts.InterfaceType | undefined;
  const source = target?.symbol.declarations?.[0]?.getSourceFile();
  if (
    target?.typeParameters &&
    source &&
    (shared.workspace.isModelFile(source.fileName) || shared.tagged.inFile(source))
  ) {
    const index = target.typeParameters.findIndex((parameter) => parameter.symbol.name === name);
    if (index >= 0) return checker.getTypeArguments(type as ts.TypeReference)[index];
  }
  if (type.flags & ts.TypeFlags.TypeParameter) {
    const constraint = checker.getBaseConstraintOfType(type);
    return constraint && constraint !== type ? typeArgument(shared, constraint, name, depth + 1) : undefined;
  }
  if (!type.isClassOrInterface() && !target) return undefined;
  for (const base of checker.getBaseTypes((target ?? type) as ts.InterfaceType)) {
    const found = typeArgument(shared, base, name, depth + 1);
    if (found) return ofOwnParameter(shared, type, found);
  }
  return undefined;
}

/** `class Base<T> extends Repository<T>`: what the base class is given is what a subclass gives for the `T` of this one. */
function ofOwnParameter({ checker }: Shared, type: ts.Type, found: ts.Type): ts.Type {
  const parameters = (type as ts.TypeReference).target?.typeParameters ?? [];
  const index = parameters.findIndex((parameter) => parameter === found);
  return index < 0 ? found : (checker.getTypeArguments(type as ts.TypeReference)[index] ?? found);
}

/** What a class gives for the type parameters of the class that it extends: entities, by `base<T>`. */
export function typeArgumentsOf(shared: Shared, node: ts.ClassLikeDeclaration): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const { types } of node.heritageClauses ?? [])
    for (const { expression, typeArguments } of types) {
      if (!typeArguments || !ts.isIdentifier(expression)) continue;
      const base = symbolAt(shared, expression)?.declarations?.find(ts.isClassDeclaration);
      if (!base || !shared.workspace.isOwnSource(base.getSourceFile().fileName)) continue;
      typeArguments.forEach((argument, index) => {
        const parameter = base.typeParameters?.[index]?.name.text;
        const entity = entityOfType(shared, shared.checker.getTypeFromTypeNode(argument));
        if (parameter && entity !== undefined) found[`${shared.names.classId(base)}<${parameter}>`] = entity;
      });
    }
  return found;
}

/** The own class behind a type: of the elements of a list, of what a promise gives, of what is not null. */
export function entityOfType(shared: Shared, type: ts.Type, depth = 0): string | undefined {
  if (depth > 5) return undefined;
  const table = tableOfType(shared, type);
  if (table !== undefined) return entityNamed(shared, table);
  if (type.isUnion() || type.isIntersection()) {
    const found = type.types.flatMap((part) => entityOfType(shared, part, depth + 1) ?? []);
    return type.isIntersection() || found.every((id) => id === found[0]) ? found[0] : undefined;
  }
  const declaration = type.symbol?.declarations?.find(isClassNode);
  if (declaration && shared.workspace.isOwnSource(declaration.getSourceFile().fileName))
    return shared.names.classId(declaration);
  const modelled = declaration && shared.entities.modelled(declaration);
  if (modelled) return modelled.id;
  if (type.flags & ts.TypeFlags.TypeParameter) {
    const generic = type.symbol?.declarations?.find(ts.isTypeParameterDeclaration)?.parent;
    if (generic && ts.isClassLike(generic)) return `${shared.names.classId(generic)}<${type.symbol.name}>`;
    const constraint = shared.checker.getBaseConstraintOfType(type);
    return constraint && constraint !== type ? entityOfType(shared, constraint, depth + 1) : undefined;
  }
  for (const argument of shared.checker.getTypeArguments(type as ts.TypeReference) ?? []) {
    const found = entityOfType(shared, argument, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}
