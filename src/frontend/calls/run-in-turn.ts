// Promises that start nothing by themselves and are handed over in a list (`$transaction(rows.map(…))`): what takes the list runs
// them one after the other, so that the loop which made them is none that starts all at once, here or in the function called.
import { remaining } from '../../core/outline/fold.js';
import type { Node } from '../../core/outline/outline.js';
import type { Value } from '../../core/outline/value.js';
import type { MemberModel } from '../../models/member.js';
import type { Frame } from '../frame/frame.js';
import { slotValue, type ModelCall } from '../frame/slots.js';

/** Corrects the loops among the statements at hand that made what the call runs in turn. */
export function runInTurn(frame: Frame, call: ModelCall, { gives }: MemberModel): void {
  const value = gives?.inTurn ? slotValue(call, gives.of) : undefined;
  if (!value) return;
  const made = new Set(resultsIn(value));
  frame.out.forEach((node, index) => {
    if (node.node === 'loop' && node.mode === 'concurrent' && makes(node.body, made))
      frame.out[index] = { ...node, mode: 'per-element' };
  });
  // Where a function made them, it is the function's loop.
  for (const id of made) {
    const call = frame.calls.get(id);
    if (call) call.inTurn = true;
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
const makes = (node: Node, made: ReadonlySet<number>): boolean =>
  node.node === 'seq'
    ? node.body.some((inner) => makes(inner, made))
    : node.node === 'op' && made.has(node.id) && !node.effects.every(({ gathers }) => gathers);
