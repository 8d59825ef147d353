// Resolves what an expression calls: a function of the workspace, a member of a class or interface, a modelled
// library member, a function held in a value, or, with its reason, nothing that can be followed.
import { ts } from 'ts-morph';
import { target, unknownCallee, type Callee } from './callee.js';
import { alternativesOf, choicesIn } from '../types/declared-choice.js';
import { externalPackage } from './external-package.js';
import { constructed, globalName, ownConstructor, superConstructor } from './constructors.js';
import type { Frame } from '../frame/frame.js';
import { anyRoute, bySignature, givenByLibrary, isLibrary, ofEither, ofLibrary } from './library-call.js';
import { handedOn, promised, registeredBy } from './handed-on-functions.js';
import { heldInValue } from './held-in-value.js';
import { inheritedMember } from '../types/heritage.js';
import { listMember } from './list-member.js';
import { madeClosure } from './made-closures.js';
import { isClassNode, isFunctionNode, memberName } from '../syntax/names.js';
import { placeOf } from '../frame/places.js';
import { classOfReceiver, tokenBehind } from './receiver-class.js';
import { boundFunction, unwrap } from '../syntax/syntax.js';
import { passedFunction, passedMember, untypedMember } from './untyped-member.js';
import { unalias, symbolAt } from '../context.js';

/** What calling `expression` calls; `call` is the call itself, where there is one. */
export function resolveCallee(frame: Frame, expression: ts.Expression, call?: ts.Node): Callee {
  const callee = unwrap(expression);
  if (callee.kind === ts.SyntaxKind.SuperKeyword) return superConstructor(frame, callee);
  if (isFunctionNode(callee)) return target({ is: 'function', id: frame.shared.names.functionId(callee) }, callee);
  if (ts.isIdentifier(callee)) return resolveName(frame, callee, call);
  const ofOwn = ownConstructor(frame, callee);
  if (ofOwn) return ofOwn;
  if (ts.isPropertyAccessExpression(callee)) return resolveMember(frame, callee, call);
  if (ts.isElementAccessExpression(callee) && ts.isStringLiteralLike(callee.argumentExpression)) {
    const symbol = frame.shared.checker.getSymbolAtLocation(callee.argumentExpression);
    if (symbol) return resolveSymbol(frame, symbol, callee, call);
  }
  return wrapped(frame, callee) ?? bySignature(frame, call) ?? unresolved(frame, callee, call);
}

/** `promisify(exec)`: what it was given; `t.procedure.query(resolve)`: what that calls. */
function wrapped(frame: Frame, value: ts.Expression): Callee | undefined {
  if (!ts.isCallExpression(value)) return undefined;
  const maker = resolveCallee(frame, value.expression, value);
  const registered = registeredBy(frame, value, maker);
  if (registered) return registered;
  const handed = handedOn(value, maker);
  const inner = handed && unwrap(boundFunction(handed) ?? handed);
  return inner && (isFunctionNode(inner) || isReference(inner))
    ? promised(frame, resolveCallee(frame, inner))
    : undefined;
}

function resolveName(frame: Frame, callee: ts.Identifier, call: ts.Node | undefined): Callee {
  const local = frame.lookup(callee.text);
  if (local?.value.is === 'function') return target({ is: 'function', id: local.value.id }, local.declaration);
  const symbol = symbolAt(frame.shared, callee);
  if (local && (!symbol?.valueDeclaration || ts.isParameter(symbol.valueDeclaration))) {
    return bySignature(frame, call) ?? passedFunction(frame, callee) ?? target({ is: 'value', value: local.value });
  }
  if (!symbol) return unresolved(frame, callee, call);
  return resolveSymbol(frame, symbol, callee, call);
}

function resolveMember(frame: Frame, callee: ts.PropertyAccessExpression, call: ts.Node | undefined): Callee {
  const { shared } = frame;
  const symbol = symbolAt(shared, callee.name);
  if (symbol?.declarations?.length) return resolveSymbol(frame, symbol, callee, call);
  const receiver = unwrap(callee.expression);
  const inherited = inheritedMember(frame.shared, receiver, callee.name.text);
  if (inherited?.is === 'model') {
    const member = shared.models.table.members.get(inherited.id);
    if (member) return { is: 'model', member };
  }
  if (inherited?.is === 'own') return ofDeclaration(frame, inherited.declaration, callee, call);
  // `(a || b).m()` takes the side that resolves.
  for (const side of choicesIn(callee.expression)) {
    const found = declaredOn(frame, side, callee, call);
    if (found) return found;
  }
  return unresolved(frame, callee, call);
}

/** What the member that `callee` names is on `receiver`, which is one of those that it may be called on. */
export function memberOn(
  frame: Frame,
  receiver: ts.Expression,
  callee: ts.PropertyAccessExpression,
  call: ts.Node,
): Callee | undefined {
  return declaredOn(frame, receiver, callee, call) ?? inferredCallee(frame, callee, receiver, call);
}

function declaredOn(
  frame: Frame,
  receiver: ts.Expression,
  callee: ts.PropertyAccessExpression,
  call: ts.Node | undefined,
): Callee | undefined {
  const property = frame.shared.declared.typeAt(receiver).getProperty(callee.name.text);
  return property?.declarations?.length ? resolveSymbol(frame, property, callee, call) : undefined;
}

function resolveSymbol(frame: Frame, found: ts.Symbol, callee: ts.Expression, call: ts.Node | undefined): Callee {
  const symbol = unalias(frame.shared, found);
  const declarations = symbol?.declarations;
  if (!declarations?.length) return unresolved(frame, callee, call);
  const modelled = declarations.filter((declaration) => isLibrary(frame, declaration));
  if (modelled.length > 0) return ofLibrary(frame, modelled, callee, call);
  const chosen = declarations.find((declaration) => isFunctionNode(declaration)) ?? declarations[0]!;
  return ofDeclaration(frame, chosen, callee, call);
}

function ofDeclaration(frame: Frame, declaration: ts.Node, callee: ts.Expression, call: ts.Node | undefined): Callee {
  const { names } = frame.shared;
  const owner = declaration.parent;
  // What its tags say of the call's own arguments and receiver is known here only.
  const tagged = frame.shared.tagged.of(declaration);
  if (tagged) return { is: 'model', member: tagged };
  if (ts.isClassLike(declaration))
    return target({ is: 'member', owner: names.classId(declaration), name: 'constructor', exact: true }, declaration);
  if (owner && isClassNode(owner) && (ts.isClassElement(declaration) || ts.isTypeElement(declaration)))
    return ofMember(frame, declaration as ts.ClassElement | ts.TypeElement, owner, callee, call);
  if (isFunctionNode(declaration)) return target({ is: 'function', id: names.functionId(declaration) }, declaration);
  if (owner && ts.isTypeLiteralNode(owner) && names.isNamed(owner) && ts.isTypeElement(declaration))
    // What a caller passes is told apart; what is injected is whatever implements the type.
    return (
      heldInValue(frame, callee) ??
      target(
        { is: 'member', owner: names.classId(owner), name: memberName(declaration.name as ts.PropertyName) },
        declaration,
      )
    );
  if (ts.isParameter(declaration) && isClassNode(owner.parent))
    return (
      bySignature(frame, call) ??
      target({ is: 'value', value: { is: 'field', of: { is: 'this' }, name: callee.getText().split('.').at(-1)! } })
    );
  if (ts.isPropertyAssignment(declaration)) return ofInitializer(frame, declaration.initializer, callee, call);
  if (ts.isShorthandPropertyAssignment(declaration)) {
    const symbol = frame.shared.checker.getShorthandAssignmentValueSymbol(declaration);
    return symbol ? resolveSymbol(frame, symbol, callee, call) : unresolved(frame, callee, call);
  }
  // `Service.prototype.run = async function …`, `exports.run = …`
  const assigned = ts.isPropertyAccessExpression(declaration) && assignedTo(declaration);
  if (assigned) return ofInitializer(frame, assigned, callee, call);
  if (ts.isVariableDeclaration(declaration)) return ofVariable(frame, declaration, callee, call);
  if (ts.isBindingElement(declaration)) return ofBinding(frame, declaration, callee, call);
  return bySignature(frame, call) ?? heldInValue(frame, callee) ?? unresolved(frame, callee, call);
}

const assignedTo = (target: ts.PropertyAccessExpression): ts.Expression | undefined =>
  ts.isBinaryExpression(target.parent) && target.parent.left === target ? target.parent.right : undefined;

function ofMember(
  frame: Frame,
  declaration: ts.ClassElement | ts.TypeElement,
  owner: ts.ClassLikeDeclaration | ts.InterfaceDeclaration,
  callee: ts.Expression,
  call: ts.Node | undefined,
): Callee {
  const name = declaration.name && ts.isPropertyName(declaration.name) ? memberName(declaration.name) : '?';
  const isStatic =
    ts.isClassElement(declaration) && (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Static) !== 0;
  if (
    ts.isPropertyDeclaration(declaration) &&
    !(declaration.initializer && isFunctionNode(unwrap(declaration.initializer)))
  ) {
    const held = declaration.initializer && ofInitializer(frame, declaration.initializer, callee, call);
    if (held && (held.is === 'model' || held.target.is !== 'unknown')) return held;
    return bySignature(frame, call) ?? heldInValue(frame, callee) ?? unresolved(frame, callee, call);
  }
  const receiver = ts.isPropertyAccessExpression(callee) ? unwrap(callee.expression) : undefined;
  const isSuper = receiver?.kind === ts.SyntaxKind.SuperKeyword;
  return target(
    {
      is: 'member',
      owner: frame.shared.names.classId((!isSuper && classOfReceiver(frame, callee)) || owner),
      name,
      ...(isSuper ? { exact: true } : {}),
      ...(isStatic ? { static: true } : {}),
      ...(receiver ? tokenBehind(frame, receiver) : {}),
    },
    declaration,
  );
}

/** `const f = other`, `const f = obj.m.bind(obj)`, `const f = cond ? a : b`. */
function ofInitializer(
  frame: Frame,
  initializer: ts.Expression,
  callee: ts.Expression,
  call: ts.Node | undefined,
): Callee {
  const value = unwrap(initializer);
  if (isFunctionNode(value)) return target({ is: 'function', id: frame.shared.names.functionId(value) }, value);
  // `const a = b, b = a`
  if (frame.following >= 8) return unresolved(frame, callee, call);
  frame.following++;
  try {
    return ofHeld(frame, initializer, value, callee, call);
  } finally {
    frame.following--;
  }
}

function ofHeld(
  frame: Frame,
  initializer: ts.Expression,
  value: ts.Expression,
  callee: ts.Expression,
  call: ts.Node | undefined,
): Callee {
  if (isReference(value)) {
    const symbol = symbolAt(frame.shared, ts.isIdentifier(value) ? value : value.name);
    const own = symbol?.declarations?.[0];
    if (symbol && own && own.pos !== callee.pos && own !== initializer.parent)
      return resolveSymbol(frame, symbol, callee, call);
  }
  const bound = boundFunction(value);
  if (bound && (isReference(bound) || ts.isCallExpression(bound))) return ofInitializer(frame, bound, callee, call);
  const sides = alternativesOf(value)?.map((side) => ofInitializer(frame, side, callee, call)) ?? [];
  const either = ofEither(sides.flatMap((side) => (side.is === 'model' ? [side.member] : [])));
  if (either) return { is: 'model', member: either };
  const made = ts.isCallExpression(value) && madeClosure(frame, resolveCallee(frame, value.expression, value), call);
  const found = wrapped(frame, value) ?? bySignature(frame, call) ?? constructed(frame, callee);
  return found ?? (made || undefined) ?? heldInValue(frame, callee) ?? unresolved(frame, callee, call);
}

const isReference = (node: ts.Expression): node is ts.Identifier | ts.PropertyAccessExpression =>
  ts.isIdentifier(node) || ts.isPropertyAccessExpression(node);

function ofVariable(
  frame: Frame,
  declaration: ts.VariableDeclaration,
  callee: ts.Expression,
  call: ts.Node | undefined,
): Callee {
  if (declaration.initializer) return ofInitializer(frame, declaration.initializer, callee, call);
  return bySignature(frame, call) ?? heldInValue(frame, callee) ?? unresolved(frame, callee, call);
}

/** `const { confirm } = this.orders`: the property of the value that is taken apart. */
function ofBinding(
  frame: Frame,
  declaration: ts.BindingElement,
  callee: ts.Expression,
  call: ts.Node | undefined,
): Callee {
  const property = declaration.propertyName ?? declaration.name;
  if (ts.isIdentifier(property) && ts.isObjectBindingPattern(declaration.parent)) {
    const found = frame.shared.checker.getTypeAtLocation(declaration.parent).getProperty(property.text);
    if (found?.declarations?.length && found.declarations[0] !== declaration)
      return resolveSymbol(frame, found, callee, call);
  }
  const given = bySignature(frame, call) ?? takenFromLibrary(frame, declaration, call);
  return given ?? heldInValue(frame, callee) ?? unresolved(frame, callee, call);
}

function takenFromLibrary(frame: Frame, part: ts.BindingElement, call: ts.Node | undefined): Callee | undefined {
  const whole = part.parent.parent;
  const made = ts.isVariableDeclaration(whole) && whole.initializer ? unwrap(whole.initializer) : undefined;
  return made && ts.isCallExpression(made)
    ? givenByLibrary(frame, call, resolveCallee(frame, made.expression, made))
    : undefined;
}

function unresolved(frame: Frame, callee: ts.Expression, call?: ts.Node): Callee {
  const made = constructed(frame, callee);
  if (made) return made;
  const external = externalPackage(frame.shared, callee);
  if (external) return target({ is: 'external', package: external });
  const global = globalName(frame, callee);
  if (global !== undefined) return target({ is: 'builtin', name: global });
  const inferred = ts.isPropertyAccessExpression(callee) && inferredCallee(frame, callee, callee.expression, call);
  const held = inferred || (anyRoute(frame, callee) ?? listMember(frame, callee, call) ?? heldInValue(frame, callee));
  if (held) return held;
  const root = ts.isPropertyAccessExpression(callee) ? unwrap(callee.expression) : callee;
  const place = placeOf(frame, root);
  const reason = place ? `no type for ${root.getText().slice(0, 40)}` : 'no type';
  return unknownCallee(reason, untypedMember(frame.shared, callee));
}

/** A member of an untyped parameter, by what its call sites pass. */
const inferredCallee = (
  frame: Frame,
  callee: ts.PropertyAccessExpression,
  receiver: ts.Expression,
  call: ts.Node | undefined,
): Callee | undefined => passedMember(frame, callee, receiver, (member) => resolveSymbol(frame, member, callee, call));
