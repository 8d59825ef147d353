// Binds names, takes patterns apart, and assigns: what locals hold, and which places are written.
import { ts } from 'ts-morph';
import { unknownValue, type Value } from '../../core/outline/value.js';
import type { Place } from '../../core/outline/place.js';
import type { Frame } from '../frame/frame.js';
import { join } from '../frame/terms.js';
import { keepSet } from '../frame/context-slots.js';
import { readProperty, writeProperty } from './member-read.js';
import { locate, memberName } from '../syntax/names.js';
import { placeOf } from '../frame/places.js';
import { unwrap } from '../syntax/syntax.js';
import { noteField, addEntry } from '../frame/additions.js';

/** Declares the names of a binding with their values. */
export function bindName(frame: Frame, name: ts.BindingName, value: Value, sources: readonly Place[]): void {
  if (ts.isIdentifier(name)) {
    frame.declare(name.text, value, sources, name.parent);
    return;
  }
  name.elements.forEach((element, index) => {
    if (!ts.isOmittedExpression(element)) bindElement(frame, name, element, index, value, sources);
  });
}

function bindElement(
  frame: Frame,
  pattern: ts.BindingPattern,
  element: ts.BindingElement,
  index: number,
  value: Value,
  sources: readonly Place[],
): void {
  const part = partOf(frame, pattern, element, index, value);
  if (!element.initializer) return bindName(frame, element.name, part, sources);
  const fallback = frame.shared.walk.expression(frame, element.initializer);
  bindName(frame, element.name, join([part, fallback]), sources);
}

function partOf(
  frame: Frame,
  pattern: ts.BindingPattern,
  element: ts.BindingElement,
  index: number,
  value: Value,
): Value {
  if (element.dotDotDotToken) return { is: 'derived', from: value, by: 'rest' };
  if (ts.isArrayBindingPattern(pattern)) {
    if (value.is === 'list' && value.items[index]) return value.items[index]!;
    return { is: 'field', of: value, name: String(index) };
  }
  const property = element.propertyName ?? element.name;
  if (ts.isIdentifier(property)) return readProperty(frame, element, property, value);
  if (ts.isObjectBindingPattern(property) || ts.isArrayBindingPattern(property)) return unknownValue('pattern');
  return { is: 'field', of: value, name: memberName(property) };
}

/** Writes `value` to an assignment's target. */
export function assignTo(frame: Frame, target: ts.Expression, value: Value): void {
  const bare = unwrap(target);
  if (ts.isObjectLiteralExpression(bare) || ts.isArrayLiteralExpression(bare)) return assignPattern(frame, bare, value);
  const at = locate(bare);
  if (ts.isIdentifier(bare)) {
    const local = frame.own(bare.text);
    if (local) local.value = join([local.value, value]);
  } else if (ts.isElementAccessExpression(bare)) {
    const key = frame.shared.walk.expression(frame, bare.argumentExpression);
    if (key.is !== 'literal') addEntry(frame, unwrap(bare.expression));
    const kept = placeOf(frame, bare);
    if (kept) frame.out.push({ node: 'assign', at, place: kept, value, adds: true, key });
    return;
  } else if (!ts.isPropertyAccessExpression(bare)) return;
  else {
    noteContents(frame, unwrap(bare.expression), value);
    noteField(frame, bare, value);
    keepSet(frame, bare, value);
    if (writeProperty(frame, bare, value)) return;
  }
  const place = placeOf(frame, bare);
  if (place) frame.out.push({ node: 'assign', at, place, value, ...(usesUp(bare) && { drops: true }) });
}

/** `left -= taken`, `left = left - taken`: what is used up remembers nothing; one less of a number is what counts passes. */
function usesUp(target: ts.Expression): boolean {
  const { parent } = target;
  if (!ts.isIdentifier(target) || !ts.isBinaryExpression(parent)) return false;
  const { operatorToken: operator, right } = parent;
  if (operator.kind === ts.SyntaxKind.MinusEqualsToken) return !ts.isNumericLiteral(right);
  const less = unwrap(right);
  return (
    operator.kind === ts.SyntaxKind.EqualsToken &&
    ts.isBinaryExpression(less) &&
    less.operatorToken.kind === ts.SyntaxKind.MinusToken &&
    ts.isIdentifier(less.left) &&
    less.left.text === target.text &&
    !ts.isNumericLiteral(less.right)
  );
}

function assignPattern(
  frame: Frame,
  target: ts.ObjectLiteralExpression | ts.ArrayLiteralExpression,
  value: Value,
): void {
  if (ts.isArrayLiteralExpression(target)) {
    target.elements.forEach((element, index) => {
      if (!ts.isOmittedExpression(element)) assignTo(frame, element, { is: 'field', of: value, name: String(index) });
    });
    return;
  }
  for (const property of target.properties)
    if (ts.isShorthandPropertyAssignment(property))
      assignTo(frame, property.name, { is: 'field', of: value, name: property.name.text });
    else if (ts.isPropertyAssignment(property))
      assignTo(frame, property.initializer, { is: 'field', of: value, name: memberName(property.name) });
}

/** `line.price = price`: what the local holds varies with what its properties are set to. */
function noteContents(frame: Frame, object: ts.Expression, value: Value): void {
  const local = ts.isIdentifier(object) ? frame.own(object.text) : undefined;
  if (local?.value.is !== 'result') return;
  const loops = frame.varies(value);
  if (loops.size > 0) frame.depends.set(local.value, new Set([...(frame.depends.get(local.value) ?? []), ...loops]));
}
