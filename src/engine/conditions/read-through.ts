// Read-through caches by their shape: something is asked for a key, and where it does not have it, the value is
// made and given to the same thing under the same key. What makes the value does not run again for that key.
import { some } from '../../core/outline/fold.js';
import type { Branch, Call, Node, Op } from '../../core/outline/outline.js';
import { isSameValue, type Value } from '../../core/outline/value.js';
import { localPlace, type Place } from '../../core/outline/place.js';
import type { Rest } from './memo-guards.js';
import { children } from '../outlines/nodes.js';
import type { FunctionRecord } from '../outlines/function-record.js';
import type { Program } from '../program/program.js';

/**
 * The thing that remembers, as a place, when `arm` of the branch makes what a cache did not have. A table that is
 * asked and written is no cache: its rows are what the loop is about.
 */
export function readThrough(
  branch: Branch,
  arm: Node,
  rest: Rest | undefined,
  record: FunctionRecord,
  program: Program,
): Place | undefined {
  // What runs because the answer was there does not make it.
  if (branch.foundArm !== undefined && branch.arms[branch.foundArm] === arm) return undefined;
  for (const id of branch.depends) {
    const asked = record.calls.get(id);
    if (!asked?.receiver || asked.arguments.length === 0) continue;
    const filled = later(arm, rest).find((call) => fills(call, asked, record, program));
    if (filled) return { ...localPlace(record.outline.id, asked.text), scope: 'field', lifetime: 'singleton' };
  }
  return undefined;
}

/** Calls in the arm, and behind the branch where the other arm leaves. */
function later(arm: Node, rest: Rest | undefined): readonly (Call | Op)[] {
  const found: (Call | Op)[] = [];
  const visit = (node: Node): void => {
    if (node.node === 'call' || node.node === 'op') found.push(node);
    children(node).forEach(visit);
  };
  visit(arm);
  for (let at = rest; at; at = at.outer) at.nodes.slice(at.from).forEach(visit);
  return found;
}

function fills(call: Call | Op, asked: Call | Op, record: FunctionRecord, program: Program): boolean {
  if (call.id === asked.id || !call.receiver || !isSameValue(call.receiver, asked.receiver!)) return false;
  const keys = call.arguments.filter((argument) =>
    asked.arguments.some((key) => isKey(key) && isSameValue(key, argument)),
  );
  const made = call.arguments.some(
    (argument) => !keys.includes(argument) && some(argument, (term) => term.is === 'result' && term.of !== asked.id),
  );
  return keys.length > 0 && made && !isTable(call, record, program);
}

const isKey = (value: Value): boolean => value.is !== 'literal' && value.is !== 'unknown';

/** Whether the call certainly writes to a database. */
function isTable(call: Call | Op, record: FunctionRecord, program: Program): boolean {
  if (call.node === 'op') return call.effects.some(({ kind }) => kind === 'write' || kind === 'raw');
  const targets = program.targets.get(record.outline.id)?.get(call.id)?.functions ?? [];
  return targets.some((id) =>
    (program.results.get(id)?.summary.effects ?? []).some(
      ({ effect, assumption, unlikely }) =>
        (effect.kind === 'write' || effect.kind === 'raw') && assumption === undefined && unlikely === undefined,
    ),
  );
}
