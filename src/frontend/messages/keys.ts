// Keys of messages: constant texts through constants, enums and constant objects; classes; instances by their class.
import { ts } from 'ts-morph';
import { unknownValue, type Value } from '../../core/outline/value.js';
import type { Frame } from '../frame/frame.js';
import { isFunctionNode } from '../syntax/names.js';
import { unwrap } from '../syntax/syntax.js';
import { symbolAt, type Shared } from '../context.js';

/** Constants that stand for constants are followed so far. */
const DEPTH = 6;

/** The key that an expression gives; `value` is what lowering made of it. */
export function keyOf(frame: Frame, node: ts.Expression, value: Value | undefined): Value {
  const bare = unwrap(node);
  const constant = constantKey(frame.shared, bare);
  if (constant) return constant;
  if (ts.isObjectLiteralExpression(bare)) return value ?? unknownValue('an object');
  return value ?? unknownValue('no key');
}

/** The key of an expression outside any function: the argument of a decorator. */
export function constantKey(shared: Shared, node: ts.Expression): Value | undefined {
  const bare = unwrap(node);
  if (ts.isArrayLiteralExpression(bare)) {
    const items = bare.elements.map((element) => constantKey(shared, element));
    return items.every((item) => item !== undefined) ? { is: 'list', items } : undefined;
  }
  if (ts.isNewExpression(bare)) return classKey(shared, bare.expression);
  if (ts.isIdentifier(bare)) {
    const found = classKey(shared, bare);
    if (found) return found;
  }
  const text = constantText(shared, bare);
  return text === undefined ? constantRecord(shared, bare) : { is: 'literal', text };
}

/** `{ cmd: 'price' }`, or a constant that is it: the texts that an object is made of. */
function constantRecord(shared: Shared, node: ts.Expression): Value | undefined {
  const name = ts.isIdentifier(node) ? node : ts.isPropertyAccessExpression(node) ? node.name : undefined;
  const object = name ? constantInitializer(shared, name) : node;
  if (!object || !ts.isObjectLiteralExpression(object)) return undefined;
  const fields: Record<string, Value> = {};
  for (const property of object.properties) {
    const text = ts.isPropertyAssignment(property) ? constantText(shared, property.initializer) : undefined;
    if (text === undefined) return undefined;
    fields[property.name!.getText()] = { is: 'literal', text };
  }
  return Object.keys(fields).length > 0 ? { is: 'record', fields } : undefined;
}

function classKey(shared: Shared, node: ts.Expression): Value | undefined {
  const name = unwrap(node);
  if (!ts.isIdentifier(name) && !ts.isPropertyAccessExpression(name)) return undefined;
  const declaration = symbolAt(shared, ts.isIdentifier(name) ? name : name.name)?.declarations?.find(ts.isClassLike);
  return declaration ? { is: 'class', id: shared.names.classId(declaration) } : undefined;
}

/** The text that an expression always is. */
function constantText(shared: Shared, node: ts.Expression, depth = 0): string | undefined {
  const bare = unwrap(node);
  if (depth > DEPTH) return undefined;
  if (ts.isStringLiteralLike(bare)) return bare.text;
  if (ts.isBinaryExpression(bare) && bare.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    const [left, right] = [constantText(shared, bare.left, depth + 1), constantText(shared, bare.right, depth + 1)];
    return left === undefined || right === undefined ? undefined : left + right;
  }
  if (ts.isTemplateExpression(bare)) {
    let text = bare.head.text;
    for (const span of bare.templateSpans) {
      const part = constantText(shared, span.expression, depth + 1);
      if (part === undefined) return undefined;
      text += part + span.literal.text;
    }
    return text;
  }
  if (ts.isCallExpression(bare)) return returnedText(shared, bare, depth);
  const name = ts.isIdentifier(bare) ? bare : ts.isPropertyAccessExpression(bare) ? bare.name : undefined;
  return name && declaredText(shared, name, depth);
}

/** `OrderConfirmed.eventName()`: a function of the project's that always gives the same text. */
function returnedText(shared: Shared, { expression }: ts.CallExpression, depth: number): string | undefined {
  const callee = unwrap(expression);
  const name = ts.isIdentifier(callee) ? callee : ts.isPropertyAccessExpression(callee) ? callee.name : undefined;
  const declaration = name && symbolAt(shared, name)?.declarations?.find(isFunctionNode);
  if (!declaration || !shared.workspace.isOwnSource(declaration.getSourceFile().fileName)) return undefined;
  const { body } = declaration;
  if (!ts.isBlock(body)) return constantText(shared, body as ts.Expression, depth + 1);
  const [only] = body.statements;
  const returned = body.statements.length === 1 && only && ts.isReturnStatement(only) ? only.expression : undefined;
  return returned && constantText(shared, returned, depth + 1);
}

function declaredText(shared: Shared, name: ts.Node, depth: number): string | undefined {
  const declaration = symbolAt(shared, name)?.declarations?.[0];
  if (!declaration) return undefined;
  if (ts.isEnumMember(declaration))
    return declaration.initializer
      ? constantText(shared, declaration.initializer, depth + 1)
      : declaration.name.getText();
  const initializer = constantInitializer(shared, name);
  if (!initializer) return undefined;
  // `static readonly NAME = Symbol('x')` and `const KEY = Symbol.for('x')` are their descriptions.
  const made = unwrap(initializer);
  if (ts.isCallExpression(made) && /^Symbol(\.for)?$/.test(made.expression.getText()) && made.arguments[0])
    return constantText(shared, made.arguments[0], depth + 1);
  return constantText(shared, initializer, depth + 1);
}

/** What a name that is never set anew stands for. */
function constantInitializer(shared: Shared, name: ts.Node): ts.Expression | undefined {
  const declaration = symbolAt(shared, name)?.declarations?.[0];
  if (!declaration) return undefined;
  const isConstant =
    ts.isPropertyAssignment(declaration) ||
    (ts.isVariableDeclaration(declaration) && (declaration.parent.flags & ts.NodeFlags.Const) !== 0) ||
    (ts.isPropertyDeclaration(declaration) &&
      (ts.getCombinedModifierFlags(declaration) & (ts.ModifierFlags.Static | ts.ModifierFlags.Readonly)) !== 0);
  const { initializer } = declaration as ts.VariableDeclaration;
  return isConstant && initializer ? unwrap(initializer) : undefined;
}
