// JSX where a framework renders it on the server: an element of a function of the project calls that function with its
// properties, once in each pass of a loop around it.
import { ts } from 'ts-morph';
import { unknownValue, type Value } from '../../core/outline/value.js';
import { resolveCallee } from '../callees/call-target.js';
import { emitCall } from '../frame/emit.js';
import type { Frame } from '../frame/frame.js';
import { memberName } from '../syntax/names.js';

/** Lowers an element; its properties and children come before it. */
export function lowerElement(frame: Frame, node: ts.JsxElement | ts.JsxSelfClosingElement): Value {
  const { walk } = frame.shared;
  const opening = ts.isJsxElement(node) ? node.openingElement : node;
  const fields: Record<string, Value> = {};
  for (const property of opening.attributes.properties) {
    if (ts.isJsxSpreadAttribute(property)) fields['...'] = walk.expression(frame, property.expression);
    else if (ts.isIdentifier(property.name)) fields[memberName(property.name)] = attribute(frame, property);
  }
  if (ts.isJsxElement(node)) for (const child of node.children) lowerChild(frame, child);
  return rendered(frame, opening, fields) ?? unknownValue('JSX');
}

function attribute(frame: Frame, { initializer }: ts.JsxAttribute): Value {
  if (!initializer) return { is: 'literal', text: 'true' };
  const expression = ts.isJsxExpression(initializer) ? initializer.expression : initializer;
  return expression ? frame.shared.walk.expression(frame, expression) : unknownValue('JSX');
}

/** Lowers what stands between tags. */
export function lowerChild(frame: Frame, child: ts.JsxChild): void {
  if (ts.isJsxExpression(child)) {
    if (child.expression) frame.shared.walk.expression(frame, child.expression);
  } else if (!ts.isJsxText(child)) frame.shared.walk.expression(frame, child);
}

/** The call of the function that a tag names; none of what runs in the browser. */
function rendered(
  frame: Frame,
  { tagName }: ts.JsxOpeningLikeElement,
  fields: Readonly<Record<string, Value>>,
): Value | undefined {
  const { conventions, looks } = frame.shared;
  if (!ts.isIdentifier(tagName) || !/^[A-Z]/.test(tagName.text) || !conventions.rendersOnServer(frame.file.source))
    return undefined;
  const callee = resolveCallee(frame, tagName);
  if (callee.is === 'model' || callee.target.is !== 'function' || !callee.declaration) return undefined;
  looks.into(callee.declaration);
  if (!conventions.rendersOnServer(callee.declaration.getSourceFile())) return undefined;
  const value = emitCall(frame, tagName, { target: callee.target, arguments: [{ is: 'record', fields }] });
  frame.markAwaited(value);
  return value;
}
