// Promises that start nothing by themselves and are handed over in a list (`$transaction(rows.map(…))`): what takes the list runs
// them one after the other, so that the loop which made them is none that starts all at once, here or in the function called.
import { remaining } from '../../core/outline/fold.js';
import type { Node } from '../../core/outline/outline.js';
import type { Value } from '../../core/outline/value.js';
import type { MemberModel } from '../../models/member.js';
import type { Frame } from '../frame/frame.js';
import { slotValue, type ModelCall } from '../frame/slots.js';

/** Notes what the call runs in turn, wherever in the function it was made. */
export function runInTurn(frame: Frame, call: ModelCall, { gives }: MemberModel): void {
  const value = gives?.inTurn ? slotValue(call, gives.of) : undefined;
  if (!value) return;
  for (const id of resultsIn(value)) {
    frame.inTurn.add(id);
    // Where a function made them, it is the function's loop.
    const maker = frame.calls.get(id);
    if (maker) maker.inTurn = true;
  }
}

/** The code of a function in which loops that made what is run in turn start nothing all at once. */
export function withTurns(node: Node, made: ReadonlySet<number>): Node {
  if (made.size === 0) return node;
  const inside = (child: Node): Node => withTurns(child, made);
  switch (node.node) {
    case 'seq':
      return { ...node, body: node.body.map(inside) };
    case 'branch':
      return { ...node, arms: node.arms.map(inside) };
    case 'loop': {
      const isTurn = node.mode === 'concurrent' && makes(node.body, made);
      return { ...node, ...(isTurn && { mode: 'per-element' as const }), body: inside(node.body) };
    }
    case 'region':
    case 'detach':
      return { ...node, body: inside(node.body) };
    case 'try':
      return {
        ...node,
        body: inside(node.body),
        ...(node.catch && { catch: inside(node.catch) }),
        ...(node.finally && { finally: inside(node.finally) }),
      };
    default:
      remaining(node, 'exit call op await resource assign answer scan keep');
      return node;
  }
}

/** Ids of the calls that gave the elements. */
function resultsIn(value: Value): readonly number[] {
  switch (value.is) {
    case 'result':
      return [value.of];
    case 'list':
      return value.items.flatMap(resultsIn);
    case 'join':
      return value.of.flatMap(resultsIn);
    case 'derived':
      return resultsIn(value.element ?? value.from);
    default:
      remaining(
        value,
        'parameter this element literal constant field record template chunks function class captured handle end stream input unknown',
      );
      return [];
  }
}

/** Calls of one tick that are gathered are one statement here too. */
function makes(node: Node, made: ReadonlySet<number>): boolean {
  if (node.node === 'seq') return node.body.some((inner) => makes(inner, made));
  if (node.node === 'branch') return node.arms.some((arm) => makes(arm, made));
  return node.node === 'op' && made.has(node.id) && !node.effects.every(({ gathers }) => gathers);
}
