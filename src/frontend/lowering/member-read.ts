// Property reads: most are plain, some run a getter, and a lazy relation starts a query.
import { ts } from 'ts-morph';
import type { Target } from '../../core/outline/outline.js';
import { AMBIENT, isNothing, unknownValue, type Value } from '../../core/outline/value.js';
import type { MemberModel } from '../../models/member.js';
import { boundOfProperty, type Bound } from './bounds.js';
import { emitCall, emitOp } from '../frame/emit.js';
import type { Frame } from '../frame/frame.js';
import { entityNamed } from '../declarations/entities/entity-reference.js';
import { lazyOfRow, type LazyRelation } from './untyped-row.js';
import { memberName } from '../syntax/names.js';
import { membersPassed } from '../types/inferred-parameters.js';
import { placeOf } from '../frame/places.js';
import { symbolAt } from '../context.js';

/** Lowers `a.b`: a field term, a getter call, or the query of a lazy relation. */
export function readMember(frame: Frame, node: ts.PropertyAccessExpression): Value {
  const of = frame.shared.walk.expression(frame, node.expression);
  const place = frame.condition && placeOf(frame, node);
  if (place) frame.condition!.places.push(place);
  return readProperty(frame, node, node.name, of);
}

/** Reads property `name` of a value; `node` is the access or the binding that does it. */
export function readProperty(
  frame: Frame,
  node: ts.Node,
  name: ts.Identifier | ts.PrivateIdentifier,
  given: Value,
): Value {
  const { shared } = frame;
  const of = withoutNothing(given);
  if (shared.entities.lazyNames().has(name.text)) {
    const lazy = lazyRelation(frame, name, of);
    if (lazy) return readRelation(frame, node, lazy, of);
  }
  const getter = accessorTarget(frame, name, 'get');
  if (getter) return emitCall(frame, node, { target: getter, receiver: of, arguments: [] });
  if (shared.delegates.has(name.text) && modelOf(frame, name)?.gives?.as === 'handle')
    return of.is === 'handle' ? { ...of } : { is: 'handle', origin: 'given', of };
  const isModelled = shared.brought.has(name.text) || shared.ends.has(name.text);
  const model = isModelled ? modelOf(frame, name) : undefined;
  if (model?.brings) return { is: 'input', from: model.brings };
  if (model?.gives?.as === 'ambient') return { ...AMBIENT };
  if (model?.gives?.as === 'end') return { is: 'end', of };
  if (holdsRows(frame, of, name.text)) return of;
  if (of.is === 'record' && of.fields[name.text]) return of.fields[name.text]!;
  if (of.is === 'constant') return enumMember(frame, name) ?? { is: 'field', of, name: name.text };
  if (of.is === 'unknown') return unknownValue(of.reason);
  const field: Value = (isOwn(of) && shared.listeners.field(node, name.text)) || { is: 'field', of, name: name.text };
  const bound = shared.bounded.has(name.text) ? boundOf(frame, name) : undefined;
  return bound ? { is: 'derived', from: field, ...bound } : field;
}

function boundOf(frame: Frame, name: ts.Identifier | ts.PrivateIdentifier): Bound | undefined {
  const declaration = propertySymbol(frame, name)?.declarations?.[0];
  return declaration && boundOfProperty(declaration, frame.shared);
}

/** `(await query()) || {}`: what has no properties gives none. */
function withoutNothing(value: Value): Value {
  if (value.is !== 'join') return value;
  const [only, ...others] = value.of.filter((one) => !isNothing(one) && !isEmptyRecord(one));
  return only && others.length === 0 ? only : value;
}

const isEmptyRecord = (value: Value): boolean => value.is === 'record' && Object.keys(value.fields).length === 0;

/** `result.rows`: what the statement gave. */
function holdsRows(frame: Frame, of: Value, name: string): boolean {
  const call = of.is === 'result' ? frame.calls.get(of.of) : undefined;
  return call !== undefined && 'rowsIn' in call && call.rowsIn === name;
}

const isOwn = (of: Value): boolean => of.is === 'this' || (of.is === 'captured' && of.value.is === 'this');

/** Runs the setter behind an assignment, where there is one. */
export function writeProperty(frame: Frame, node: ts.PropertyAccessExpression, value: Value): boolean {
  const setter = accessorTarget(frame, node.name, 'set');
  if (!setter) return false;
  const receiver = frame.shared.walk.expression(frame, node.expression);
  emitCall(frame, node, { target: setter, receiver, arguments: [value] });
  return true;
}

/** The getter or setter of an own class behind a property's name. */
function accessorTarget(
  frame: Frame,
  name: ts.Identifier | ts.PrivateIdentifier,
  accessor: 'get' | 'set',
): Target | undefined {
  const { shared } = frame;
  if (!shared.accessors.has(name.text)) return undefined;
  const kind = accessor === 'get' ? ts.SyntaxKind.GetAccessor : ts.SyntaxKind.SetAccessor;
  const found = propertySymbol(frame, name)?.declarations?.find((declaration) => declaration.kind === kind);
  if (!found || !ts.isAccessor(found) || !shared.workspace.isOwnSource(found.getSourceFile().fileName))
    return undefined;
  if (!ts.isClassLike(found.parent)) return { is: 'function', id: shared.names.functionId(found) };
  return { is: 'member', owner: shared.names.classId(found.parent), name: memberName(found.name), accessor };
}

/** What the model says of a library's property. */
function modelOf(frame: Frame, name: ts.Identifier | ts.PrivateIdentifier): MemberModel | undefined {
  const { shared } = frame;
  const [declaration] = propertySymbol(frame, name)?.declarations ?? [];
  if (!declaration || !shared.workspace.isModelFile(declaration.getSourceFile().fileName)) return undefined;
  const id = shared.models.idOf(declaration);
  return id === undefined ? undefined : shared.models.table.members.get(id);
}

const enumMember = (frame: Frame, name: ts.Identifier | ts.PrivateIdentifier): Value | undefined => {
  const declaration = propertySymbol(frame, name)?.declarations?.[0];
  if (!declaration || !ts.isEnumMember(declaration)) return undefined;
  const value = frame.shared.checker.getConstantValue(declaration);
  return { is: 'literal', text: declaration.getText(), ...(typeof value === 'number' && { number: value }) };
};

/** The property behind an access or a binding element. */
function propertySymbol(frame: Frame, name: ts.Identifier | ts.PrivateIdentifier): ts.Symbol | undefined {
  const element = name.parent;
  if (ts.isBindingElement(element) && ts.isObjectBindingPattern(element.parent))
    return frame.shared.checker.getTypeAtLocation(element.parent).getProperty(name.text);
  const symbol = symbolAt(frame.shared, name);
  if (symbol || !ts.isPropertyAccessExpression(element)) return symbol;
  const { brought, ends } = frame.shared;
  if (!brought.has(name.text) && !ends.has(name.text)) return undefined;
  // What a library passes for an untyped parameter brings what it brings; what only keeps quiet may rest on call sites.
  const [passed] = membersPassed(frame.shared, element.expression, name.text);
  return passed && (passed.certain || ends.has(name.text)) ? passed.member : undefined;
}

/** The lazy relation that a property is, by its declaration; of a row without a type by the query that gave the row. */
function lazyRelation(frame: Frame, name: ts.Identifier | ts.PrivateIdentifier, of: Value): LazyRelation | undefined {
  const declared = propertySymbol(frame, name)?.declarations;
  if (!declared) return lazyOfRow(frame, name, of);
  for (const declaration of declared) {
    const found = frame.shared.entities.relationOf(declaration);
    if (found?.relation.lazy) return found;
  }
  return undefined;
}

function readRelation(frame: Frame, node: ts.Node, { entity, relation, assumption }: LazyRelation, of: Value): Value {
  const target = relation.target === undefined ? undefined : entityNamed(frame.shared, relation.target);
  const { inferred } = frame;
  frame.inferred = assumption ?? inferred;
  try {
    return emitOp(frame, node, {
      member: `lazy:${entity.name}.${relation.name}`,
      effects: [{ kind: 'read', entity: target, rows: relation.cardinality, verb: 'loads' }],
      receiver: of,
      arguments: [],
      lazy: { entity: entity.id, relation: relation.name },
    });
  } finally {
    frame.inferred = inferred;
  }
}
