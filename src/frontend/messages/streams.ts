// Streams of messages: subjects and what is piped from them. A stage that chooses by class or name gives the stream its
// key; one that runs a function with each message registers that function.
import { ts } from 'ts-morph';
import { unknownValue, type Value } from '../../core/outline/value.js';
import type { MemberModel } from '../../models/member.js';
import type { Frame } from '../frame/frame.js';
import { keyOf } from './keys.js';
import { busAtReceiver, functionAt, register } from './messages.js';
import { isFunctionNode, memberName } from '../syntax/names.js';
import { relaying } from './relays.js';
import { unwrap } from '../syntax/syntax.js';
import { slotNode, type ModelCall } from '../frame/slots.js';
import type { Stage } from '../frame/stream-stage.js';
import { join } from '../frame/terms.js';

/** Gives the value of a call that makes a stage or a stream; undefined for all other calls. */
export function lowerStream(frame: Frame, call: ModelCall, member: MemberModel): Value | undefined {
  if (member.stage) return lowerStage(frame, call, member);
  if (!member.pipes) return undefined;
  if (member.pipes.length > 0) return join(call.arguments.map((value, i) => sourceAt(frame, call, member, value, i)));
  let stream: Value = busAtReceiver(frame, call, member);
  for (const [i, argument] of call.arguments.entries()) {
    const stage = frame.stages.get(argument);
    if (!stage) continue;
    if (stage.runs)
      register(frame, call, relaying(frame, call.argumentNodes[i], stage.runs), { takes: 'event', from: stream });
    const { only, filtered, paced } = stage;
    if (only || filtered || paced !== undefined) stream = through(stream, { ...stage });
  }
  return stream;
}

/** The stream behind one more stage. */
function through(of: Value, { only, filtered, paced }: Stage): Value {
  return {
    is: 'stream',
    of,
    ...(only ? { only } : {}),
    ...(filtered ? { filtered } : {}),
    ...(paced !== undefined ? { paced } : {}),
  };
}

function sourceAt(frame: Frame, call: ModelCall, member: MemberModel, value: Value, index: number): Value {
  const receiverNode = call.argumentNodes[index];
  if (!receiverNode) return value;
  return busAtReceiver(frame, { ...call, receiverNode, receiver: value }, member);
}

function lowerStage(frame: Frame, call: ModelCall, member: MemberModel): Value {
  const { only, where, calls, paced } = member.stage!;
  const tests = where && slotNode(call, where);
  const chosen = tests && chosenBy(frame, tests);
  const keys = only && onlyOf(frame, call, only.of as number);
  const runs = calls && functionAt(frame, call, calls);
  const value = unknownValue('a stage of a stream');
  frame.stages.set(value, {
    ...((keys ?? chosen) ? { only: (keys ?? chosen)! } : {}),
    ...(tests && !chosen ? { filtered: true } : {}),
    ...(paced ? { paced: member.name } : {}),
    ...(runs ? { runs } : {}),
  });
  return value;
}

function onlyOf(frame: Frame, call: ModelCall, from: number): Value | undefined {
  const keys = call.argumentNodes.slice(from).map((node, i) => keyOf(frame, node, call.arguments[from + i]));
  return keys.length > 0 ? join(keys) : undefined;
}

/** The class or constant that a condition compares a message with: `e instanceof X`, `e.constructor === X`, `e.type === 'x'`. */
function chosenBy(frame: Frame, node: ts.Expression): Value | undefined {
  const test = unwrap(node);
  if (!isFunctionNode(test) || !test.parameters[0]) return undefined;
  const message = test.parameters[0].name.getText();
  let body: ts.Node = test.body;
  if (ts.isBlock(body)) {
    const [only] = body.statements;
    if (body.statements.length !== 1 || !only || !ts.isReturnStatement(only) || !only.expression) return undefined;
    body = only.expression;
  }
  return comparedWith(frame, body as ts.Expression, message);
}

function comparedWith(frame: Frame, node: ts.Expression, message: string): Value | undefined {
  const test = unwrap(node);
  if (!ts.isBinaryExpression(test)) return undefined;
  const { operatorToken, left, right } = test;
  const on = (side: ts.Expression): Value | undefined => comparedWith(frame, side, message);
  if (operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken) return on(left) ?? on(right);
  if (operatorToken.kind === ts.SyntaxKind.BarBarToken) {
    const [a, b] = [on(left), on(right)];
    return a && b ? join([a, b]) : undefined;
  }
  const key = (): Value => keyOf(frame, right, frame.shared.walk.expression(frame, right));
  const subject = unwrap(left);
  if (operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword) return subject.getText() === message ? key() : undefined;
  const isEqual =
    operatorToken.kind === ts.SyntaxKind.EqualsEqualsEqualsToken ||
    operatorToken.kind === ts.SyntaxKind.EqualsEqualsToken;
  if (!isEqual || !ts.isPropertyAccessExpression(subject) || subject.expression.getText() !== message) return undefined;
  const name = memberName(subject.name);
  return name === 'constructor' ? key() : { is: 'record', fields: { [name]: key() } };
}
