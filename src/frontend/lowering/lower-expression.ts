// Lowers expressions: emits the calls, reads and branches in them in evaluation order, and gives the value as
// a provenance term.
import { ts } from 'ts-morph';
import type { Outcome } from '../../core/outline/outline.js';
import { COUNTED, unknownValue, type Value } from '../../core/outline/value.js';
import type { Frame } from '../frame/frame.js';
import { bounded, computedOf, join } from '../frame/terms.js';
import { registersAnswer } from '../calls/lower-registered.js';
import { branch, condition, EMPTY, noteCalls } from '../conditions/condition.js';
import { flip } from '../conditions/truthy-arm.js';
import { locate } from '../syntax/names.js';
import { moduleValue } from '../messages/module-value.js';
import { dropFrom } from '../frame/additions.js';
import { placeOf } from '../frame/places.js';
import { senderAskedFor } from '../syntax/sender.js';
import { unwrap } from '../syntax/syntax.js';
import { readMember } from './member-read.js';
import { lowerChild, lowerElement } from './lower-jsx.js';
import { lowerObject } from './lower-object.js';
import { noteAdded, registeredUnder } from '../messages/function-registries.js';

const NOTHING: Value = { is: 'literal', text: 'undefined' };

/** Emits what `node` does into the frame and gives what it is. */
export function lowerExpression(frame: Frame, node: ts.Expression): Value {
  const { walk } = frame.shared;
  frame.noteSender(senderAskedFor(node));
  if (ts.isIdentifier(node)) return lowerName(frame, node);
  if (ts.isStringLiteralLike(node) || ts.isNumericLiteral(node) || ts.isBigIntLiteral(node))
    return { is: 'literal', text: node.text };
  if (ts.isCallExpression(node) || ts.isNewExpression(node) || ts.isTaggedTemplateExpression(node))
    return walk.call(frame, node);
  if (ts.isPropertyAccessExpression(node)) return readMember(frame, node);
  if (ts.isAwaitExpression(node)) return lowerAwait(frame, node);
  if (ts.isBinaryExpression(node)) return lowerBinary(frame, node);
  if (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) return walk.separate(frame, node);
  if (ts.isObjectLiteralExpression(node)) return lowerObject(frame, node);
  if (ts.isArrayLiteralExpression(node)) return lowerArray(frame, node);
  if (ts.isTemplateExpression(node)) return lowerTemplate(frame, node);
  if (ts.isConditionalExpression(node)) return lowerConditional(frame, node);
  if (ts.isElementAccessExpression(node)) return lowerElementAccess(frame, node);
  return lowerWrapper(frame, node);
}

function lowerWrapper(frame: Frame, node: ts.Expression): Value {
  if (
    ts.isParenthesizedExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isTypeAssertionExpression(node)
  )
    return lowerExpression(frame, node.expression);
  if (node.kind === ts.SyntaxKind.ThisKeyword || node.kind === ts.SyntaxKind.SuperKeyword)
    return frame.lookup('this')?.value ?? { is: 'this' };
  if (node.kind === ts.SyntaxKind.NullKeyword) return { is: 'literal', text: 'null' };
  if (node.kind === ts.SyntaxKind.TrueKeyword) return { is: 'literal', text: 'true' };
  if (node.kind === ts.SyntaxKind.FalseKeyword) return { is: 'literal', text: 'false' };
  if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) {
    const operand = lowerExpression(frame, node.operand);
    if (node.operator === ts.SyntaxKind.PlusPlusToken || node.operator === ts.SyntaxKind.MinusMinusToken)
      frame.shared.walk.assign(frame, node.operand, join([operand, { ...COUNTED }]));
    return node.operator === ts.SyntaxKind.ExclamationToken ? unknownValue('condition') : operand;
  }
  if (ts.isYieldExpression(node)) {
    const value = node.expression ? lowerExpression(frame, node.expression) : NOTHING;
    frame.yields.push(node.asteriskToken ? value : { is: 'list', items: [value] });
    return unknownValue('sent to the generator');
  }
  if (ts.isClassExpression(node)) {
    frame.shared.walk.classNode(frame, node);
    return { is: 'class', id: frame.shared.names.classId(node) };
  }
  if (
    ts.isSpreadElement(node) ||
    ts.isVoidExpression(node) ||
    ts.isTypeOfExpression(node) ||
    ts.isDeleteExpression(node)
  ) {
    const value = lowerExpression(frame, node.expression);
    if (ts.isDeleteExpression(node)) deleteEntry(frame, node.expression);
    return ts.isVoidExpression(node) ? NOTHING : value;
  }
  if (ts.isJsxElement(node) || ts.isJsxSelfClosingElement(node)) return lowerElement(frame, node);
  if (ts.isJsxFragment(node)) {
    for (const child of node.children) lowerChild(frame, child);
    return unknownValue('JSX');
  }
  ts.forEachChild(node, (child) => lowerInside(frame, child));
  return unknownValue(ts.SyntaxKind[node.kind] ?? 'expression');
}

/** `delete cache[key]` */
function deleteEntry(frame: Frame, node: ts.Expression): void {
  const bare = unwrap(node);
  if (!ts.isElementAccessExpression(bare)) return;
  dropFrom(frame, bare.expression, bare, lowerExpression(frame, bare.argumentExpression));
}

/** Expressions inside syntax that has no value of its own here. */
function lowerInside(frame: Frame, node: ts.Node): void {
  if (ts.isExpression(node)) lowerExpression(frame, node);
  else ts.forEachChild(node, (child) => lowerInside(frame, child));
}

function lowerName(frame: Frame, node: ts.Identifier): Value {
  if (node.text === 'undefined') return NOTHING;
  const local = frame.lookup(node.text);
  if (!local) {
    const place = frame.condition && placeOf(frame, node);
    if (place) frame.condition!.places.push(place);
    return moduleValue(frame.shared, node);
  }
  if (frame.condition) {
    frame.condition.places.push(local.place, ...local.sources);
    noteCalls(frame, local.value);
  }
  return local.value;
}

function lowerAwait(frame: Frame, node: ts.AwaitExpression): Value {
  const { binding } = frame;
  const awaited = lowerExpression(frame, node.expression);
  const value = frame.shared.walk.run(frame, node.expression, awaited, { binding });
  frame.wait();
  frame.markAwaited(value);
  noteCalls(frame, value);
  const call = value.is === 'result' ? frame.calls.get(value.of) : undefined;
  if (call) call.waits = true;
  if (value.is !== 'result') frame.out.push({ node: 'await', at: locate(node), of: value });
  return value;
}

function lowerBinary(frame: Frame, node: ts.BinaryExpression): Value {
  const { operatorToken: operator, left, right } = node;
  const { walk } = frame.shared;
  const kind = operator.kind;
  if (kind === ts.SyntaxKind.EqualsToken) {
    const value = registersAnswer(frame, left, right) ?? walk.expression(frame, right);
    walk.assign(frame, left, value);
    if (frame.isModule) frame.file.values.set(node, value);
    noteAdded(frame, node, left, value);
    return value;
  }
  const logical =
    kind === ts.SyntaxKind.AmpersandAmpersandToken ||
    kind === ts.SyntaxKind.BarBarToken ||
    kind === ts.SyntaxKind.QuestionQuestionToken;
  const assigning =
    kind === ts.SyntaxKind.AmpersandAmpersandEqualsToken ||
    kind === ts.SyntaxKind.BarBarEqualsToken ||
    kind === ts.SyntaxKind.QuestionQuestionEqualsToken;
  if (logical || assigning) {
    const isAnd =
      kind === ts.SyntaxKind.AmpersandAmpersandToken || kind === ts.SyntaxKind.AmpersandAmpersandEqualsToken;
    const isNullish =
      kind === ts.SyntaxKind.QuestionQuestionToken || kind === ts.SyntaxKind.QuestionQuestionEqualsToken;
    const read = condition(frame, left);
    const outcomes = (): readonly Outcome[] =>
      isNullish ? [] : read.outcomes().map((one) => (isAnd ? one : { ...one, arm: 1 - one.arm }));
    const guard = {
      ...(isAnd
        ? read
        : { ...read, foundArm: flip(read.foundArm), otherArm: flip(read.otherArm), heldArm: flip(read.heldArm) }),
      outcomes,
    };
    let after: Value = NOTHING;
    const arm = frame.arm(() => {
      after = walk.expression(frame, right);
      if (assigning) walk.assign(frame, left, after);
    });
    branch(frame, node, [arm, EMPTY], guard);
    return kind === ts.SyntaxKind.AmpersandAmpersandToken ? after : join([read.value, after]);
  }
  const a = walk.expression(frame, left);
  const b = walk.expression(frame, right);
  if (kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment) {
    const value = join([a, bounded({ is: 'template', parts: [a, b] })]);
    walk.assign(frame, left, value);
    return value;
  }
  if (kind === ts.SyntaxKind.CommaToken) return b;
  return kind === ts.SyntaxKind.PlusToken ? bounded({ is: 'template', parts: [a, b] }) : computed(frame, a, b);
}

/** Nobody knows which value it is, but it is another one wherever one of the operands is. */
function computed(frame: Frame, ...operands: readonly Value[]): Value {
  const value = computedOf(operands);
  const loops = new Set<number>();
  for (const operand of operands) frame.varies(operand, loops);
  if (loops.size > 0) frame.depends.set(value, loops);
  return value;
}

function lowerConditional(frame: Frame, node: ts.ConditionalExpression): Value {
  const { walk } = frame.shared;
  const guard = condition(frame, node.condition);
  let yes: Value = NOTHING;
  let no: Value = NOTHING;
  const arms = [
    frame.arm(() => (yes = walk.expression(frame, node.whenTrue))),
    frame.arm(() => (no = walk.expression(frame, node.whenFalse))),
  ];
  branch(frame, node.condition, arms, guard);
  return join([yes, no]);
}

function lowerArray(frame: Frame, node: ts.ArrayLiteralExpression): Value {
  const items: Value[] = [];
  const spreads: Value[] = [];
  for (const element of node.elements)
    if (ts.isSpreadElement(element))
      spreads.push({ is: 'derived', from: lowerExpression(frame, element.expression), by: 'spread', count: 'all' });
    else if (!ts.isOmittedExpression(element)) items.push(lowerExpression(frame, element));
  const list = bounded({ is: 'list', items });
  return spreads.length === 0 ? list : join(items.length > 0 ? [list, ...spreads] : spreads);
}

function lowerTemplate(frame: Frame, node: ts.TemplateExpression): Value {
  const parts: Value[] = [{ is: 'literal', text: node.head.text }];
  for (const span of node.templateSpans)
    parts.push(lowerExpression(frame, span.expression), { is: 'literal', text: span.literal.text });
  return bounded({ is: 'template', parts });
}

function lowerElementAccess(frame: Frame, node: ts.ElementAccessExpression): Value {
  const of = lowerExpression(frame, node.expression);
  const index = lowerExpression(frame, node.argumentExpression);
  if (of.is === 'stream') return registeredUnder(frame, node, of, index);
  const place = frame.condition && placeOf(frame, node);
  if (place) frame.condition!.places.push(place);
  if (index.is === 'element') return { is: 'element', loop: index.loop };
  if (index.is === 'literal') {
    if (of.is === 'record' && of.fields[index.text]) return of.fields[index.text]!;
    if (of.is === 'list' && of.items[Number(index.text)]) return of.items[Number(index.text)]!;
    return { is: 'field', of, name: index.text };
  }
  const loops = [...frame.varies(index)];
  const over = loops.length > 0 ? frame.loopOver(of) : undefined;
  if (over && loops.includes(over.id)) return { is: 'element', loop: over.id };
  // `rows[rows.length - 1]` varies as the rows do, `rows[i + 1]` more than that.
  const own = frame.varies(of);
  return loops.some((loop) => !own.has(loop))
    ? { is: 'template', parts: [of, index] }
    : { is: 'field', of, name: '[]' };
}
