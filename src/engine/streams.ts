// Where a stream of messages comes from: through its stages, through functions that give one, down to a bus.
import type { Value } from '../core/value.js';
import { keysOf } from './message-keys.js';
import type { Program } from './program.js';
import type { FunctionRecord } from './record.js';
import { substitute } from './substitute.js';
import type { ParameterRef } from './target.js';
import { resolveTarget } from './targets.js';

export interface Source {
  readonly bus: string;
  /** Absent: everything. */
  readonly keys?: readonly string[];
  readonly paced?: string;
  /** A condition that is not understood chooses among the messages. */
  readonly filtered?: boolean;
}

export interface Sources {
  readonly found: readonly Source[];
  /** Parameters that a caller fills: the stream, or the key that it is cut down to. */
  readonly parameters: readonly ParameterRef[];
}

const MAX_DEPTH = 8;

/** The buses behind a value in the frame of `record`. */
export function sourcesOf(value: Value, record: FunctionRecord, program: Program, depth = 0): Sources {
  if (depth > MAX_DEPTH) return NONE;
  const on = (next: Value, frame = record): Sources => sourcesOf(next, frame, program, depth + 1);
  switch (value.is) {
    case 'constant':
      return { found: [{ bus: value.name }], parameters: [] };
    case 'stream': {
      const from = on(value.of);
      const only = value.only && keysOf(value.only, record, program);
      const found = from.found.map((source) => ({
        ...source,
        ...(only && source.keys === undefined && { keys: [...only.keys].sort() }),
        ...(value.paced !== undefined && { paced: value.paced }),
        ...(value.filtered && { filtered: true }),
      }));
      return { found, parameters: [...from.parameters, ...(only?.parameters ?? [])] };
    }
    case 'join':
      return united(value.of.map((part) => on(part)));
    case 'captured': {
      const frame = program.records.get(value.function);
      return frame ? on(value.value, frame) : NONE;
    }
    case 'parameter':
      return { found: [], parameters: [{ index: value.index, path: [] }] };
    case 'result':
      return ofResult(value.of, record, program, (returned) => on(returned));
    default:
      return NONE;
  }
}

const NONE: Sources = { found: [], parameters: [] };

const united = (parts: readonly Sources[]): Sources => ({
  found: parts.flatMap(({ found }) => found),
  parameters: parts.flatMap(({ parameters }) => parameters),
});

/** `this.events.ofType(OrderConfirmed)`: what the function gives, its parameters filled. */
function ofResult(id: number, record: FunctionRecord, program: Program, follow: (returned: Value) => Sources): Sources {
  const call = record.calls.get(id);
  if (call?.node !== 'call') return NONE;
  return united(
    resolveTarget(call, record, program).functions.flatMap((callee) => {
      const called = program.records.get(callee);
      const env = {
        callee,
        outline: called?.outline,
        arguments: call.arguments,
        ...(call.receiver && { receiver: call.receiver }),
        caller: record,
      };
      return (called?.returns ?? []).map((returned) => follow(substitute(returned, env, program)));
    }),
  );
}
