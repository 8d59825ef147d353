// Closures that a function of the project gives and a module keeps: `const pricesOf = reader(find)`, called as `pricesOf(id)`.
import { ts } from 'ts-morph';
import type { Frame } from '../frame/frame.js';
import { isFunctionNode } from '../syntax/names.js';
import { target, type Callee } from './callee.js';
import { calledBy } from './library-call.js';

/** The closure that is called, where it is written in its `maker`: another function that the maker gives may be wrapped. */
export function madeClosure(frame: Frame, maker: Callee, call: ts.Node | undefined): Callee | undefined {
  if (!call || !ts.isCallLikeExpression(call) || maker.is !== 'target' || maker.target.is !== 'function')
    return undefined;
  const { shared } = frame;
  const made = calledBy(frame, call);
  if (!made || !isFunctionNode(made) || !maker.declaration) return undefined;
  if (!ts.findAncestor(made.parent, (node) => node === maker.declaration)) return undefined;
  shared.looks.into(made);
  return target({ is: 'function', id: shared.names.functionId(made) }, made);
}
