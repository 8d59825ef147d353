// Functions that a library makes of others and that do the same: `promisify(exec)`, `deprecate(post, …)`.
import type { ts } from 'ts-morph';
import type { Callee } from './callee.js';
import type { Frame } from '../frame/frame.js';

/** The function that `maker` was given and whose work the one that it gives does. */
export function handedOn(call: ts.CallExpression, maker: Callee): ts.Expression | undefined {
  const gives = maker.is === 'model' ? maker.member.gives : undefined;
  if (gives?.as !== 'same' || typeof gives.of.of !== 'number' || gives.of.path.length > 0) return undefined;
  return call.arguments[gives.of.of];
}

/** What the promise-giving form of a function does: timers have one of their own, which waits. */
export function promised(frame: Frame, callee: Callee): Callee {
  if (callee.is !== 'model' || !/^(?:ecmascript|timers):setTimeout$/.test(callee.member.id)) return callee;
  const member = frame.shared.models.table.members.get('timers/promises:setTimeout');
  return member ? { is: 'model', member } : callee;
}
