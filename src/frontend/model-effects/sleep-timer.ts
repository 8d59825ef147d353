// Sleeps: a promise that nothing but a timer settles, `await new Promise((done) => setTimeout(done, 500))`.
import { ts } from 'ts-morph';
import { unknownValue, type Value } from '../../core/outline/value.js';
import type { MemberModel } from '../../models/member.js';
import { argumentValue, type CallNode } from '../frame/call-arguments.js';
import { emitOp } from '../frame/emit.js';
import type { Frame } from '../frame/frame.js';
import { isFunctionNode } from '../syntax/names.js';
import { unwrap } from '../syntax/syntax.js';
import { isRaced, timerSet } from '../callees/sleep.js';

/** Emits the sleep that `node` makes a promise of; `undefined` when it is none. */
export function lowerSleep(frame: Frame, node: CallNode, member: MemberModel): Value | undefined {
  if (member.effects.some(({ kind }) => kind === 'sleep') && isRaced(frame, node))
    return unknownValue('a timer that bounds a race');
  if (member.id !== 'ecmascript:PromiseConstructor.new' || !ts.isNewExpression(node) || isRaced(frame, node))
    return undefined;
  const timer = timerOf(node);
  const set = timer && timerSet(frame, timer);
  if (!set) return undefined;
  const delay = timer.arguments[1];
  return emitOp(frame, node, {
    member: set.id,
    text: 'setTimeout',
    effects: [{ kind: 'sleep', verb: 'waits for a timer' }],
    arguments: delay ? [argumentValue(frame, delay)] : [],
  });
}

/** The timer call that is all that the executor does, and that settles the promise after more than no time. */
function timerOf(node: ts.NewExpression): ts.CallExpression | undefined {
  const executor = node.arguments?.[0] && unwrap(node.arguments[0]);
  if (!executor || !isFunctionNode(executor)) return undefined;
  const done = executor.parameters[0]?.name;
  const timer = executor.body && onlyCall(executor.body);
  if (!timer || !done || !ts.isIdentifier(done) || timer.arguments.length < 2) return undefined;
  const [callback, delay] = timer.arguments;
  const settles = callback && callsOnly(unwrap(callback), done.text);
  return settles && !(delay && ts.isNumericLiteral(delay) && Number(delay.text) === 0) ? timer : undefined;
}

/** `done`, `() => done()`, `() => { done(value) }`. */
function callsOnly(callback: ts.Expression, done: string): boolean {
  if (ts.isIdentifier(callback)) return callback.text === done;
  const call = isFunctionNode(callback) && callback.body ? onlyCall(callback.body) : undefined;
  return call !== undefined && ts.isIdentifier(call.expression) && call.expression.text === done;
}

/** The one call that a body consists of. */
function onlyCall(body: ts.Node): ts.CallExpression | undefined {
  if (ts.isBlock(body)) {
    const [first, more] = body.statements;
    if (!first || more) return undefined;
    const inside = ts.isExpressionStatement(first) || ts.isReturnStatement(first) ? first.expression : undefined;
    return inside && onlyCall(inside);
  }
  const bare = ts.isExpression(body) ? unwrap(body) : body;
  return ts.isCallExpression(bare) ? bare : undefined;
}
