// What goes with an event or a job to whoever takes it: handles among its arguments.
import type { Effect } from '../core/effect.js';
import type { Handle, ReachedEffect } from '../core/summary.js';
import type { Op } from '../core/outline.js';
import { parts, type Value } from '../core/value.js';
import { handleAtCall, handleOf } from './handle.js';
import type { Program } from './program.js';
import type { FunctionRecord } from './record.js';
import { settle, type Environment } from './substitute.js';

export const isSent = ({ kind }: Effect): boolean => kind === 'emit' || kind === 'enqueue';

/** No more of what is sent along is looked at. */
const MAX_CARRIED = 8;

/** Everything in a message that may be a handle: what was given, or opened. */
export function carriedBy(op: Op, record: FunctionRecord, program: Program): Pick<ReachedEffect, 'carries'> {
  if (!op.effects.some(isSent)) return {};
  const found: Handle[] = [];
  const visit = (value: Value): void => {
    if (found.length >= MAX_CARRIED) return;
    const settled = settle(value, record, program);
    if (settled.is === 'record' || settled.is === 'list') return parts(settled).forEach(visit);
    const handle = handleOf(settled, record, program);
    if (handle && handle.is !== 'unknown') found.push(handle);
  };
  op.arguments.forEach(visit);
  return found.length > 0 ? { carries: found } : {};
}

/** The same, seen from a caller. */
export function carriedAtCall(
  carries: readonly Handle[] | undefined,
  env: Environment,
  program: Program,
): Pick<ReachedEffect, 'carries'> {
  return carries ? { carries: carries.flatMap((one) => handleAtCall(one, env, program) ?? []) } : {};
}
