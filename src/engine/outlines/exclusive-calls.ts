// Which calls of a function no run comes by together: they stand in different arms, or behind an arm that ends the run.
import { remaining } from '../../core/outline/fold.js';
import type { Branch, Node } from '../../core/outline/outline.js';
import { throws } from './exits.js';
import { children } from './nodes.js';

/** The arms, by branch, that a run takes which comes by. */
type Taken = ReadonlyMap<Branch, ReadonlySet<number>>;

/** Tells of two calls of the body, by their ids, that one run comes by one of them at most. */
export function exclusiveCalls(body: Node): (a: number, b: number) => boolean {
  const taken = new Map<number, Taken>();
  visit(body, new Map(), taken);
  return (a, b) => {
    const [one, other] = [taken.get(a), taken.get(b)];
    return one !== undefined && other !== undefined && areExclusive(one, other);
  };
}

const areExclusive = (a: Taken, b: Taken): boolean =>
  [...a].some(([branch, arms]) => {
    const others = b.get(branch);
    return others !== undefined && ![...arms].some((arm) => others.has(arm));
  });

/** Gives what is known of runs that come by what follows the node. */
function visit(node: Node, around: Taken, into: Map<number, Taken>): Taken {
  switch (node.node) {
    case 'call':
    case 'op':
      into.set(node.id, around);
      return around;
    case 'seq':
      return node.body.reduce((before, child) => visit(child, before, into), around);
    case 'branch': {
      node.arms.forEach((arm, index) => visit(arm, new Map([...around, [node, new Set([index])]]), into));
      const through = new Set([...node.arms.keys()].filter((index) => !endsRun(node.arms[index]!)));
      return through.size === node.arms.length ? around : new Map([...around, [node, through]]);
    }
    case 'loop':
      // One pass may take this arm, another pass that one.
      for (const { id } of callsIn(node.body)) into.set(id, around);
      return around;
    default:
      remaining(node, 'exit await resource assign answer scan keep try detach region');
      for (const child of children(node)) visit(child, around, into);
      return around;
  }
}

/** Whether every way through the node leaves the function. */
function endsRun(node: Node): boolean {
  if (node.node === 'exit') return node.how === 'return' || throws(node);
  if (node.node === 'seq') return node.body.some(endsRun);
  return node.node === 'branch' && node.arms.length > 1 && node.arms.every(endsRun);
}

const callsIn = (node: Node): readonly { readonly id: number }[] =>
  node.node === 'call' || node.node === 'op' ? [node] : children(node).flatMap(callsIn);
