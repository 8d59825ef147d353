// Where a stream of messages comes from: through its stages, through functions that give one, down to a bus.
import { remaining } from '../../core/outline/fold.js';
import type { ClassId, FunctionId } from '../../core/outline/outline.js';
import type { Value } from '../../core/outline/value.js';
import type { Callers } from '../graph/callers.js';
import type { FieldValue } from '../program/fields.js';
import { keysOf } from './keys.js';
import type { Program } from '../program/program.js';
import type { FunctionRecord } from '../outlines/function-record.js';
import { argumentOf, substitute } from '../values/substitute.js';
import type { ParameterRef } from '../program/call-target.js';
import { classOf, resolveTarget } from '../graph/resolve-targets.js';

export interface Source {
  readonly bus: string;
  /** It is whichever a library or a container has. */
  readonly isShared?: true;
  /** The class that holds it in a field. */
  readonly holder?: ClassId;
  /** Absent: everything. */
  readonly keys?: readonly string[];
  readonly paced?: string;
  /** A condition that is not understood chooses among the messages. */
  readonly filtered?: boolean;
  /** Some caller, or whoever makes the object, passes it. */
  readonly isPassed?: boolean;
}

export interface Sources {
  readonly found: readonly Source[];
  /** Parameters that a caller fills: the stream, or the key that it is cut down to. */
  readonly parameters: readonly ParameterRef[];
}

const MAX_DEPTH = 8;
/** How much of the depth a step to callers takes. */
const CALLERS = 3;

/** The buses behind a value in the frame of `record`. */
export function sourcesOf(
  value: Value,
  record: FunctionRecord,
  program: Program,
  callers: Callers,
  depth = 0,
): Sources {
  if (depth > MAX_DEPTH) return NONE;
  const on = (next: Value, frame = record): Sources => sourcesOf(next, frame, program, callers, depth + 1);
  switch (value.is) {
    case 'constant':
      return { found: [{ bus: value.name, ...(value.bus === 'shared' && { isShared: true }) }], parameters: [] };
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
      return distinct(united(value.of.map((part) => on(part))));
    case 'captured': {
      const frame = program.records.get(value.function);
      return frame ? inFrame(on(value.value, frame), frame.outline.id) : NONE;
    }
    case 'field':
      return { found: ofField(value, record, program, callers, depth), parameters: [] };
    case 'parameter':
      return { found: [], parameters: [{ index: value.index, path: [] }] };
    case 'result':
      return ofResult(value.of, record, program, (returned) => on(returned));
    default:
      remaining(
        value,
        'this element literal list record template derived chunks function class handle end input unknown',
      );
      return NONE;
  }
}

const inFrame = ({ found, parameters }: Sources, of: FunctionId): Sources => ({
  found,
  parameters: parameters.map((ref) => ({ of, ...ref })),
});

/** The bus that a field holds: one of its own, or what the constructor was given by whoever makes the object. */
function ofField(
  { of, name }: Value & { is: 'field' },
  record: FunctionRecord,
  program: Program,
  callers: Callers,
  depth: number,
): readonly Source[] {
  if (of.is === 'class') return [{ bus: `${of.id}.${name}`, holder: of.id }];
  const owner = of.is === 'this' ? classOf(record, program) : undefined;
  if (owner === undefined) return [];
  const passed = assignedTo(owner, name, program).flatMap(({ function: id, value }) =>
    value.is === 'parameter'
      ? passedTo([{ of: id, index: value.index, path: [] }], record, program, callers, depth)
      : [],
  );
  return [{ bus: `${owner}.${name}`, holder: owner }, ...passed];
}

/** What the class, or one that it extends, sets the field to. */
function assignedTo(owner: ClassId, name: string, program: Program): readonly FieldValue[] {
  let at: ClassId | undefined = owner;
  for (let height = 0; at !== undefined && height < MAX_DEPTH; height++) {
    const found = program.fields.assigned.get(`${at}.${name}`);
    if (found) return found;
    at = program.hierarchy.classOf(at)?.bases[0];
  }
  return [];
}

/** The buses that callers pass for parameters, those of `record` where they name no other function. */
export function passedTo(
  parameters: readonly ParameterRef[],
  record: FunctionRecord,
  program: Program,
  callers: Callers,
  depth = 0,
): readonly Source[] {
  if (depth > MAX_DEPTH) return [];
  return parameters.flatMap(({ of, index, path }) => {
    const callee = of ?? record.outline.id;
    const outline = program.records.get(callee)?.outline;
    if (path.length > 0) return [];
    return callers.callsOf(callee).flatMap(({ record: caller, call }) => {
      const passed = argumentOf(index, { callee, outline, arguments: call.arguments, caller }, program);
      // Callers of callers are many.
      const { found, parameters: more } = sourcesOf(passed, caller, program, callers, depth + CALLERS);
      const all = more.length === 0 ? found : [...found, ...passedTo(more, caller, program, callers, depth + CALLERS)];
      return all.map((source) => ({ ...source, isPassed: true }));
    });
  });
}

const NONE: Sources = { found: [], parameters: [] };

const united = (parts: readonly Sources[]): Sources => ({
  found: parts.flatMap(({ found }) => found),
  parameters: parts.flatMap(({ parameters }) => parameters),
});

/** Each unrestricted bus once. */
function distinct({ found, parameters }: Sources): Sources {
  const plain = new Set<string>();
  const isNew = ({ bus, keys, paced, filtered }: Source): boolean => {
    if (keys || paced !== undefined || filtered) return true;
    return !plain.has(bus) && plain.add(bus).size > 0;
  };
  return { found: found.filter(isNew), parameters };
}

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
