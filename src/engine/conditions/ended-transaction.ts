// What waits until a transaction has ended: `trx.executionPromise.then(() => this.mails.send(order))` sends when the
// transaction on `trx` is over, and at once for callers that pass none.
import { remaining } from '../../core/outline/fold.js';
import type { Node } from '../../core/outline/outline.js';
import type { ConditionOf } from '../../core/summary/condition.js';
import { isNothing, isSameValue, valueKey, type Value } from '../../core/outline/value.js';
import type { ConditionRules } from './condition-rules.js';
import type { FunctionRecord } from '../outlines/function-record.js';
import type { Program } from '../program/program.js';
import { isLeftOut, settle, substitute } from '../values/substitute.js';

/** The handle whose transaction has ended where the node is through, whichever way was taken. */
export function endAwaitedBy(node: Node, record: FunctionRecord, program: Program): Value | undefined {
  switch (node.node) {
    case 'await':
      return endIn(settle(node.of, record, program));
    case 'call':
      return node.waits || node.awaited ? endIn(settle({ is: 'result', of: node.id }, record, program)) : undefined;
    // Where it has failed, it has ended too.
    case 'try':
      return endAwaitedBy(node.body, record, program);
    case 'seq':
      for (const child of node.body) {
        const found = endAwaitedBy(child, record, program);
        if (found) return found;
      }
      return undefined;
    default:
      return remaining(node, 'branch loop exit op detach region resource assign answer scan keep');
  }
}

/** `trx ? trx.executionPromise : undefined` waits where there is something to wait for. */
function endIn(value: Value): Value | undefined {
  if (value.is === 'end') return value.of;
  if (value.is !== 'join') return undefined;
  const [first, ...others] = value.of.filter((part) => !isNothing(part)).map(endIn);
  return first && others.every((other) => other && isSameValue(other, first)) ? first : undefined;
}

export const ended: ConditionRules<ConditionOf<'ended'>> = {
  atCall({ on }, env, program) {
    const passed = substitute(on, env, program);
    return isLeftOut(passed) || { is: 'ended', on: passed };
  },
  merged: (a, b) => (a && b && isSameValue(a.on, b.on) ? a : undefined),
  ofParameterCall: true,
  // What comes about while the transaction is open is another effect.
  key: ({ on }) => `ended ${valueKey(on)}`,
};
