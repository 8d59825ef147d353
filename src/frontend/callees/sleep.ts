// Own functions that do nothing but set a timer, and promises of timers that only bound how long a race takes.
import { ts } from 'ts-morph';
import type { MemberModel } from '../../models/member.js';
import { resolveCallee } from './call-target.js';
import type { Callee } from './callee.js';
import type { Frame } from '../frame/frame.js';
import { find } from '../syntax/loop-syntax.js';
import { isFunctionNode } from '../syntax/names.js';
import { unwrap, unwrapOut } from '../syntax/syntax.js';

const TIMERS: ReadonlySet<string> = new Set(['ecmascript:setTimeout', 'timers:setTimeout']);

/** The platform's `setTimeout`, by whatever name it was imported, when that is what is called. */
export function timerSet(frame: Frame, call: ts.CallExpression): MemberModel | undefined {
  const callee = resolveCallee(frame, call.expression, call);
  return callee.is === 'model' && TIMERS.has(callee.member.id) ? callee.member : undefined;
}

/** A timer, or a call that waits for one: of a library, or of an own function which is made of one. */
export function isSleep(frame: Frame, call: ts.CallExpression): boolean {
  const callee = resolveCallee(frame, call.expression, call);
  if (callee.is === 'model' && TIMERS.has(callee.member.id)) return true;
  return ts.isAwaitExpression(call.parent) && sleeps(frame, callee);
}

/** `Promise.race([work, sleep(500)])`: nobody waits for the timer itself. */
export function isRacedSleep(frame: Frame, call: ts.Node, callee: Callee): boolean {
  return sleeps(frame, callee) && isRaced(frame, call);
}

/** One of the promises that race, given there or by name. */
export function isRaced(frame: Frame, node: ts.Node): boolean {
  const outer = unwrapOut(node);
  const { parent } = outer;
  if (!ts.isVariableDeclaration(parent) || !ts.isIdentifier(parent.name)) return isInRace(frame, outer);
  const { text } = parent.name;
  const uses = (at: ts.Node): boolean =>
    (ts.isIdentifier(at) && at.text === text && isInRace(frame, unwrapOut(at))) || ts.forEachChild(at, uses) === true;
  return uses(parent.parent.parent.parent);
}

function sleeps(frame: Frame, callee: Callee): boolean {
  if (callee.is === 'model') return callee.member.effects.some(({ kind }) => kind === 'sleep');
  return callee.declaration !== undefined && isTimer(frame, callee.declaration);
}

/** `const sleep = (ms) => new Promise((done) => setTimeout(done, ms))`: nothing but a timer. */
function isTimer(frame: Frame, declaration: ts.Node): boolean {
  const node = ts.isVariableDeclaration(declaration)
    ? declaration.initializer && unwrap(declaration.initializer)
    : declaration;
  const { looks } = frame.shared;
  if (!node || !isFunctionNode(node) || !looks.ask(node, 'makes one')) return false;
  looks.into(node);
  const promise = find(node.body, ts.isNewExpression);
  return !!promise && find(promise, (inner) => ts.isCallExpression(inner) && !!timerSet(frame, inner)) !== undefined;
}

/** An item of the list that `Promise.race` is given. */
function isInRace(frame: Frame, { parent: list }: ts.Node): boolean {
  if (!ts.isArrayLiteralExpression(list) || !ts.isCallExpression(list.parent)) return false;
  const callee = resolveCallee(frame, list.parent.expression, list.parent);
  return callee.is === 'model' && callee.member.id === 'ecmascript:PromiseConstructor.race';
}
