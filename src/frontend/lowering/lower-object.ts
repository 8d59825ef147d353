// Object literals: records of values; a provider literal of a container, and the implementation of an
// interface by methods, are noted for linking.
import { ts } from 'ts-morph';
import { unknownValue, type Value } from '../../core/outline/value.js';
import type { Frame } from '../frame/frame.js';
import { isFunctionNode, locate, memberName } from '../syntax/names.js';
import type { Shared } from '../context.js';
import { bounded, join } from '../frame/terms.js';

/** Lowers an object literal to a record term. */
export function lowerObject(frame: Frame, node: ts.ObjectLiteralExpression): Value {
  const { walk } = frame.shared;
  const fields: Record<string, Value> = {};
  for (const property of node.properties) {
    if (ts.isSpreadAssignment(property)) {
      const spread = walk.expression(frame, property.expression);
      if (spread.is === 'record') Object.assign(fields, spread.fields);
      else fields['...'] = fields['...'] ? join([fields['...'], spread]) : spread;
      continue;
    }
    const name =
      property.name && ts.isComputedPropertyName(property.name)
        ? computed(frame, property.name)
        : memberName(property.name);
    if (ts.isPropertyAssignment(property)) fields[name] = walk.expression(frame, property.initializer);
    else if (ts.isShorthandPropertyAssignment(property)) fields[name] = walk.expression(frame, property.name);
    else if (isFunctionNode(property)) fields[name] = walk.separate(frame, property);
    else fields[name] = unknownValue('accessor');
  }
  noteImplementation(frame, node, fields);
  return bounded({ is: 'record', fields });
}

/** An object literal whose functions implement an own interface is a class of its own for linking. */
function noteImplementation(
  frame: Frame,
  node: ts.ObjectLiteralExpression,
  fields: Readonly<Record<string, Value>>,
): void {
  const members: Record<string, string> = {};
  for (const [name, value] of Object.entries(fields)) if (value.is === 'function') members[name] = value.id;
  const [first] = Object.values(members);
  if (first === undefined) return;
  const { shared } = frame;
  const type = typeExpected(shared, node);
  const base = [...(type?.symbol?.declarations ?? []), ...(type?.aliasSymbol?.declarations ?? [])].find(
    (declaration) =>
      ts.isInterfaceDeclaration(declaration) ||
      (ts.isTypeLiteralNode(declaration) && shared.names.isNamed(declaration)),
  );
  if (!base || !shared.workspace.isOwnSource(base.getSourceFile().fileName)) return;
  frame.file.classes.push({
    id: `${first}/object`,
    name: 'object',
    at: locate(node),
    kind: 'class',
    bases: [shared.names.classId(base)],
    members,
  });
}

/** The type that the place of an object literal asks for. */
function typeExpected(shared: Shared, node: ts.ObjectLiteralExpression): ts.Type | undefined {
  const { checker, declared } = shared;
  const call = node.parent;
  const slot = ts.isCallExpression(call) || ts.isNewExpression(call) ? (call.arguments?.indexOf(node) ?? -1) : -1;
  const parameters = slot < 0 ? [] : declared.overloads(call).map((signature) => signature.parameters[slot]);
  const types = new Set(parameters.map((parameter) => parameter && checker.getTypeOfSymbol(parameter)));
  const [only] = types;
  return only?.isClassOrInterface() && types.size === 1 ? only : checker.getContextualType(node);
}

function computed(frame: Frame, name: ts.ComputedPropertyName): string {
  const value = frame.shared.walk.expression(frame, name.expression);
  return value.is === 'literal' ? value.text : `[${name.expression.getText()}]`;
}
