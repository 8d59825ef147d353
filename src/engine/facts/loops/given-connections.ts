// Whether what callers hand in to run statements on is one connection, or a pool of them: their code tells, the parameter does not.
import type { GivenConnection } from '../../../core/facts/repetition.js';
import type { FunctionId } from '../../../core/outline/outline.js';
import type { Handle, ReachedEffect } from '../../../core/summary/summary.js';
import type { Callers } from '../../graph/callers.js';
import type { Program } from '../../program/program.js';
import { handleAtCall } from '../../effects/handle-of.js';

/** Connections that come through more calls are taken for either. */
const MAX_DEPTH = 8;

type Found = Set<'one' | 'pool'>;

/** What the statements that run on something given run on; `undefined` where none does. */
export function givenConnection(
  effects: readonly ReachedEffect[],
  program: Program,
  callers: Callers,
): GivenConnection | undefined {
  const found: Found = new Set();
  for (const { handle } of effects) if (handle?.is === 'given') gather(handle, program, callers, found, new Set(), 0);
  const [first] = found;
  return found.size > 1 ? 'either' : first;
}

function gather(
  handle: Handle | undefined,
  program: Program,
  callers: Callers,
  found: Found,
  seen: Set<FunctionId>,
  depth: number,
): void {
  if (found.size > 1) return;
  if (handle === undefined || handle.is === 'pool') return void found.add('pool');
  if (handle.is === 'opened') return void found.add('one');
  if (handle.is !== 'given' || depth > MAX_DEPTH) return void found.add('one').add('pool');
  const { function: callee, orPool } = handle;
  if (orPool) found.add('pool');
  if (seen.has(callee)) return;
  seen.add(callee);
  const outline = program.records.get(callee)?.outline;
  const incoming = callers.of(callee);
  // What is called from outside gets what the application has: a pool.
  if (outline && outline.entries.length > 0) found.add('pool');
  else if (incoming.length === 0) found.add('one').add('pool');
  for (const { caller, binding } of incoming) {
    const { arguments: passed, receiver } = binding;
    const env = { callee, outline, arguments: passed, ...(receiver && { receiver }), caller };
    gather(handleAtCall(handle, env, program), program, callers, found, seen, depth + 1);
  }
}
