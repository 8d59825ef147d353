// Searches: a loop that leaves as soon as a call has given what it looks for, and does nothing else on the way there.
import { leavesTrace } from '../../core/outline/effect.js';
import type { Call, Exit, Loop, Node, Op } from '../../core/outline/outline.js';
import type { ReachedEffect } from '../../core/summary/summary.js';
import { saysNo } from '../outlines/search-exits.js';
import { walkNodes } from '../outlines/nodes.js';
import type { Program } from '../program/program.js';
import type { FunctionRecord } from '../outlines/function-record.js';
import { settle } from '../values/substitute.js';

/**
 * Whether the loop leaves when `node` has given what it looks for: where it has not, the pass changes nothing, and goes
 * on to the next element.
 */
export function isSearched(
  node: Call | Op,
  effects: readonly ReachedEffect[],
  loop: Loop,
  record: FunctionRecord,
  program: Program,
): boolean {
  if (isProbe(node, effects, loop)) return true;
  const exits = (record.foundExits.get(node.id) ?? []).filter(
    ({ exit }) => leaves(exit, loop.id) && !(exit.value && saysNo(settle(exit.value, record, program))),
  );
  if (exits.length === 0) return false;
  // Nothing is changed only to be looked at: where that is asked, it is whether it went well.
  if (!exits.some(({ isKnown }) => isKnown) && effects.some(changes)) return false;
  return exits.some(({ otherwise }) => !otherwise.some((next) => doesWork(next, record, program)));
}

/** Asks again until the answer is another: a code that is free, a state that is reached. It only asks. */
const isProbe = ({ id }: Call | Op, effects: readonly ReachedEffect[], { until, over }: Loop): boolean =>
  over === undefined &&
  until?.includes(id) === true &&
  effects.every(({ effect, unlikely }) => effect.kind === 'read' || unlikely !== undefined);

const leaves = (exit: Exit, loop: number): boolean =>
  exit.how === 'return' || (exit.how === 'break' && (exit.loop ?? loop) === loop);

const changes = ({ effect, assumption, unlikely }: ReachedEffect): boolean =>
  assumption === undefined && unlikely === undefined && effect.kind === 'write';

function doesWork(node: Node, record: FunctionRecord, program: Program): boolean {
  let found = false;
  walkNodes(node, (inner) => {
    if (found) return;
    if (inner.node === 'op') found = inner.effects.some(leavesTrace);
    if (inner.node !== 'call') return;
    const targets = program.targets.get(record.outline.id)?.get(inner.id)?.functions ?? [];
    found = targets.some((id) =>
      (program.results.get(id)?.summary.effects ?? []).some(
        ({ effect, assumption, unlikely }) => leavesTrace(effect) && assumption === undefined && unlikely === undefined,
      ),
    );
  });
  return found;
}
