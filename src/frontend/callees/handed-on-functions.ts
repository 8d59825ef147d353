// Functions that a library makes of others: those that do the same (`promisify(exec)`, `deprecate(post, …)`), and
// procedures that are called by what they were registered as (`caller.orders.byId({ id })`).
import type { ts } from 'ts-morph';
import { handlerFunctions } from '../types/handler-functions.js';
import { slotNode } from '../frame/slots.js';
import type { Callee } from './callee.js';
import type { Frame } from '../frame/frame.js';

/** The function that `maker` was given and whose work the one that it gives does. */
export function handedOn(call: ts.CallExpression, maker: Callee): ts.Expression | undefined {
  const gives = maker.is === 'model' ? maker.member.gives : undefined;
  if (gives?.as !== 'same' || gives.property !== undefined) return undefined;
  if (typeof gives.of.of !== 'number' || gives.of.path.length > 0) return undefined;
  return call.arguments[gives.of.of];
}

/** What the promise-giving form of a function does: timers have one of their own, which waits. */
export function promised(frame: Frame, callee: Callee): Callee {
  if (callee.is !== 'model' || !/^(?:ecmascript|timers):setTimeout$/.test(callee.member.id)) return callee;
  const member = frame.shared.models.table.members.get('timers/promises:setTimeout');
  return member ? { is: 'model', member } : callee;
}

/** The one function that was registered by the call which made what is called, where that says so. */
export function registeredBy(frame: Frame, call: ts.CallExpression, maker: Callee): Callee | undefined {
  const registers = maker.is === 'model' ? maker.member.registers : undefined;
  if (registers?.called === undefined) return undefined;
  const { shared } = frame;
  const found = registers.slots.flatMap((slot) => {
    const node = slotNode({ node: call, argumentNodes: call.arguments, arguments: [] }, slot);
    return node ? handlerFunctions(shared, node) : [];
  });
  const [only] = found;
  if (!only || found.length > 1) return undefined;
  shared.looks.into(call);
  const target = { is: 'function', id: shared.names.functionId(only) } as const;
  return { is: 'target', target, declaration: only, as: registers.called };
}
