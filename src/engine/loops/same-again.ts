// Whether a call in a loop does the very same in each pass, so that once before the loop would do. It does not where it
// changes something, or where anything that it reads may be changed by the loop: a field, a variable, a row, the clock.
import { some } from '../../core/outline/fold.js';
import type { Call, FunctionId, Loop, Node, Op } from '../../core/outline/outline.js';
import type { ReachedEffect } from '../../core/summary/summary.js';
import type { Value } from '../../core/outline/value.js';
import type { FunctionRecord } from '../outlines/function-record.js';
import { children, walkNodes } from '../outlines/nodes.js';
import type { Program } from '../program/program.js';

/** More functions than this are not looked into. */
const MAX_FUNCTIONS = 200;

/** Whether a call of the loop, given nothing that varies with its element, may yet do something else in each pass. */
export function mayDiffer(
  node: Call | Op,
  effects: readonly ReachedEffect[],
  loop: Loop,
  record: FunctionRecord,
  program: Program,
): boolean {
  return (
    effects.some(({ effect }) => effect.kind !== 'read') ||
    isMadeInside(node, loop, record) ||
    changesState(loop.body, record.outline.id, program)
  );
}

/** Something that it is given is made anew in each pass, or is not understood. */
function isMadeInside(node: Call | Op, loop: Loop, record: FunctionRecord): boolean {
  const differs = (term: Value): boolean => {
    if (term.is === 'unknown') return true;
    if (term.is !== 'result') return false;
    const made = record.calls.get(term.of);
    if (made === undefined || !contains(loop.body, made)) return false;
    return made.node === 'call' || isMadeInside(made, loop, record);
  };
  const taken = node.receiver ? [...node.arguments, node.receiver] : node.arguments;
  return taken.some((value) => some(value, differs));
}

/** Whether the code, or what it calls, changes what outlives a call: a field, a variable, the rows of a table. */
function changesState(body: Node, frame: FunctionId, program: Program): boolean {
  const seen = new Set<FunctionId>([frame]);
  const pending: { readonly node: Node; readonly frame: FunctionId }[] = [{ node: body, frame }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    let changes = false;
    const { frame: home } = next;
    walkNodes(next.node, (node) => {
      if (node.node === 'assign') changes ||= node.place.scope !== 'local';
      if (node.node === 'op') changes ||= node.effects.some(({ kind }) => CHANGES.has(kind));
      if (node.node !== 'call') return;
      for (const id of program.targets.get(home)?.get(node.id)?.functions ?? []) {
        const callee = program.records.get(id);
        if (!callee || seen.has(id)) continue;
        seen.add(id);
        pending.push({ node: callee.outline.body, frame: id });
      }
    });
    if (changes || seen.size > MAX_FUNCTIONS) return true;
  }
  return false;
}

const CHANGES: ReadonlySet<string> = new Set(['write', 'raw', 'lock', 'transaction']);

const contains = (node: Node, wanted: Node): boolean =>
  node === wanted || children(node).some((child) => contains(child, wanted));
