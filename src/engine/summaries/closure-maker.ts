// Closures that are called where they were made: `const run = inTransaction(work); await run();` runs the work.
import type { Call, FunctionId } from '../../core/outline/outline.js';
import type { Program } from '../program/program.js';
import type { FunctionRecord } from '../outlines/function-record.js';
import { environment, type Environment } from '../values/substitute.js';

/** What the function `maker` was given by the call of this frame that has made the closure which `call` calls. */
export function makerOf(
  { target }: Call,
  maker: FunctionId,
  record: FunctionRecord,
  program: Program,
): Environment | undefined {
  const made = target.is === 'value' && target.value.is === 'result' ? target.value.of : undefined;
  const call = made === undefined ? undefined : record.calls.get(made);
  if (call?.node !== 'call') return undefined;
  const isMade = program.targets.get(record.outline.id)?.get(call.id)?.functions.includes(maker);
  return isMade ? environment(call, maker, record, program) : undefined;
}
