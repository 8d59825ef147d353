// Where control leaves: whether code always ends in an exception, may leave early, or leaves more than its loop.
import { remaining } from '../../core/outline/fold.js';
import type { Call, Exit, Loop, Node } from '../../core/outline/outline.js';
import { children } from './nodes.js';

/** No run that comes by completes its function. */
const isAbrupt = ({ how }: Exit): boolean => how === 'throw' || how === 'exit';

/** Whether every way through the node ends in an exception, or with the process. */
export function throws(node: Node): boolean {
  switch (node.node) {
    case 'exit':
      return isAbrupt(node);
    case 'seq':
      return node.body.some(throws);
    case 'branch':
      return node.arms.length > 1 && node.arms.every(throws);
    default:
      remaining(node, 'loop try call op await detach region resource assign answer scan keep');
      return false;
  }
}

/** Whether all that comes after the call or op ends in an exception, or with the process. */
export function throwsAfter(node: Node, id: number): boolean {
  if (node.node !== 'seq') return children(node).some((child) => throwsAfter(child, id));
  return node.body.some((child, index) =>
    holds(child, id)
      ? throwsAfter(child, id) || (!returnsAfter(child, id) && throwsFirst(node.body.slice(index + 1)))
      : false,
  );
}

/** Whether one of them throws, and none before it may return. */
function throwsFirst(nodes: readonly Node[]): boolean {
  const first = nodes.findIndex(throws);
  return first >= 0 && !nodes.slice(0, first).some(mayReturn);
}

/** Whether what comes after the call or op inside the node may return from the function: in a loop, a later pass as well. */
function returnsAfter(node: Node, id: number): boolean {
  if (!holds(node, id)) return false;
  if (node.node === 'loop') return mayReturn(node.body);
  if (node.node !== 'seq') return children(node).some((child) => returnsAfter(child, id));
  const at = node.body.findIndex((child) => holds(child, id));
  return returnsAfter(node.body[at]!, id) || node.body.slice(at + 1).some(mayReturn);
}

const mayReturn = (node: Node): boolean =>
  node.node === 'exit' ? node.how === 'return' : children(node).some(mayReturn);

const holds = (node: Node, id: number): boolean =>
  ((node.node === 'call' || node.node === 'op') && node.id === id) || children(node).some((child) => holds(child, id));

/** Whether some way through the node throws. */
export function mayThrow(node: Node): boolean {
  return node.node === 'exit' ? node.how === 'throw' : children(node).some(mayThrow);
}

/** Whether some way through the node leaves what follows it out, other than by an exception or with the process. */
export function mayLeave(node: Node): boolean {
  if (node.node === 'exit') return !isAbrupt(node);
  if (node.node === 'loop') return leavesFunction(node);
  return children(node).some(mayLeave);
}

/** Whether what stands behind it, or the next pass of the loop around it, comes in any case. */
export function goesOn(node: Node): boolean {
  if (node.node === 'exit') return node.how === 'continue';
  return node.node === 'loop' ? !leavesFunction(node) : children(node).every(goesOn);
}

/** Whether the loop may end before its last pass. */
export function mayEndEarly(loop: Loop): boolean {
  const ends = (node: Node): boolean => {
    if (node.node !== 'exit') return children(node).some(ends);
    return node.how === 'return' || (node.how === 'break' && (node.loop ?? loop.id) === loop.id);
  };
  return ends(loop.body);
}

/** Whether a pass of the loop may return from the function, or leave a loop further out. */
export function leavesFunction(loop: Loop): boolean {
  const returns = (node: Node): boolean => {
    if (node.node !== 'exit') return children(node).some(returns);
    return (
      node.how === 'return' ||
      (!isAbrupt(node) && node.loop !== undefined && node.loop !== loop.id && !inside(loop, node.loop))
    );
  };
  return returns(loop.body);
}

function inside(loop: Loop, id: number): boolean {
  const holds = (node: Node): boolean => (node.node === 'loop' && node.id === id) || children(node).some(holds);
  return holds(loop.body);
}

/** Whether every way through the node leaves the loop, so that what it does is done once at most. */
export function alwaysLeavesLoop(node: Node, loop: number, caught: boolean): boolean {
  switch (node.node) {
    case 'exit':
      if (node.how === 'throw') return !caught;
      if (node.how === 'exit') return true;
      return node.how === 'return' || (node.how === 'break' && (node.loop ?? loop) === loop);
    case 'seq':
      return node.body.some((child) => alwaysLeavesLoop(child, loop, caught));
    case 'branch':
      return node.arms.length > 1 && node.arms.every((arm) => alwaysLeavesLoop(arm, loop, caught));
    case 'region':
      return alwaysLeavesLoop(node.body, loop, caught);
    case 'try':
      return !node.catch && alwaysLeavesLoop(node.body, loop, caught);
    default:
      remaining(node, 'loop call op await detach resource assign answer scan keep');
      return false;
  }
}

/** Whether every way through the node ends the process; `isEnd`: a call does so. */
export function endsProcess(node: Node, isEnd: (call: Call) => boolean): boolean {
  const ends = (part: Node): boolean => endsProcess(part, isEnd);
  switch (node.node) {
    case 'exit':
      return node.how === 'exit';
    case 'call':
      return isEnd(node);
    case 'seq': {
      const end = node.body.findIndex(ends);
      return end >= 0 && !node.body.slice(0, end).some(mayEndRun);
    }
    case 'branch':
      return node.arms.length > 1 && node.arms.every(ends);
    case 'region':
      return ends(node.body);
    case 'try':
      return ends(node.body) && (!node.catch || ends(node.catch));
    default:
      remaining(node, 'loop op await detach resource assign answer scan keep');
      return false;
  }
}

/** Whether some way through the node leaves the function. */
export const mayEndRun = (node: Node): boolean =>
  node.node === 'exit' ? isAbrupt(node) || node.how === 'return' : children(node).some(mayEndRun);
