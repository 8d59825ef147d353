// What goes with an event or a job to whoever takes it: handles among its arguments.
import { parts, some } from '../../core/outline/fold.js';
import type { Effect } from '../../core/outline/effect.js';
import type { Handle, ParameterCall, ReachedEffect } from '../../core/summary/summary.js';
import type { Assign, Call, Op } from '../../core/outline/outline.js';
import type { Value } from '../../core/outline/value.js';
import { isPool } from '../../core/summary/handle.js';
import { handleAtCall, handleOf } from './handle-of.js';
import type { Program } from '../program/program.js';
import type { FunctionRecord } from '../outlines/function-record.js';
import { argumentOf, settle, type Environment } from '../values/substitute.js';

export const isSent = ({ kind }: Effect): boolean => kind === 'emit' || kind === 'enqueue';

/** No more of what is sent along is looked at. */
const MAX_CARRIED = 8;

/** Everything in a message that may be a handle: what was given, or opened. */
export function carriedBy(op: Op, record: FunctionRecord, program: Program): Pick<ReachedEffect, 'carries'> {
  if (!op.effects.some(isSent)) return {};
  const found = handlesIn(op.arguments, record, program);
  return found.length > 0 ? { carries: found } : {};
}

/** The same, seen from a caller. */
export function carriedAtCall(
  carries: readonly Handle[] | undefined,
  env: Environment,
  program: Program,
): Pick<ReachedEffect, 'carries'> {
  if (!carries) return {};
  const atCall = (one: Handle): readonly Handle[] => {
    if (one.is === 'given' && one.function === env.callee && one.path.length === 0)
      return handlesIn([argumentOf(one.index, env, program)], env.caller, program);
    const handle = handleAtCall(one, env, program);
    return isPool(handle) ? [] : [handle];
  };
  return { carries: carries.flatMap(atCall).slice(0, MAX_CARRIED) };
}

/** Handles among the values, in records and lists of them, and in objects that are made with them. */
function handlesIn(values: readonly Value[], record: FunctionRecord, program: Program): readonly Handle[] {
  const found: Handle[] = [];
  const visit = (value: Value): void => {
    if (found.length >= MAX_CARRIED) return;
    const settled = settle(value, record, program);
    if (settled.is === 'record' || settled.is === 'list') return parts(settled).forEach(visit);
    const made = settled.is === 'result' ? record.calls.get(settled.of) : undefined;
    if (made?.node === 'call' && isConstructor(made)) return made.arguments.forEach(visit);
    const handle = handleOf(settled, record, program);
    if (!isPool(handle) && handle.is !== 'unknown') found.push(handle);
  };
  values.forEach(visit);
  return found;
}

const isConstructor = ({ target }: Call): boolean => target.is === 'member' && target.name === 'constructor';

/** The object that a call hands over once an opened handle has been put into it: `ctx[KEY] = runner.manager`. */
export function carrying({ arguments: passed }: Call, { assigns }: FunctionRecord): Pick<ParameterCall, 'carrier'> {
  if (passed.length === 0 || !assigns.some(isKeptHandle)) return {};
  const carrier = passed.findIndex(
    ({ is }) => is === 'result' || is === 'record' || is === 'join' || is === 'parameter',
  );
  return carrier < 0 ? {} : { carrier };
}

function isKeptHandle({ place, value, adds }: Assign): boolean {
  const isProperty = adds || place.path.length > 1;
  return (
    place.scope === 'local' && isProperty && some(value, (term) => term.is === 'handle' && term.origin === 'opened')
  );
}
