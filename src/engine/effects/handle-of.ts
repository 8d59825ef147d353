// What a statement runs on, as one short term for rules: the pool, something that a caller gave, or something that
// was opened. Undefined stands for the pool.
import { remaining } from '../../core/outline/fold.js';
import type { Call, ClassId, FunctionId } from '../../core/outline/outline.js';
import type { Handle, ReachedEffect } from '../../core/summary/summary.js';
import { isNothing, type Value } from '../../core/outline/value.js';
import { handleKey } from '../../core/summary/handle.js';
import type { Program } from '../program/program.js';
import type { FunctionRecord } from '../outlines/function-record.js';
import { argumentOf, fieldOf, settle, type Environment } from '../values/substitute.js';

const MAX_DEPTH = 8;
/** Longer paths are cut: what is told apart by them matters to no rule. */
const MAX_PATH = 3;

const unknown = (reason: string): Handle => ({ is: 'unknown', reason });

/** The handle that a value, in the frame of `record`, is or belongs to. */
export function handleOf(value: Value, record: FunctionRecord, program: Program, depth = 0): Handle | undefined {
  if (depth > MAX_DEPTH) return unknown('a connection that comes a long way');
  const on = (next: Value, frame = record): Handle | undefined => handleOf(next, frame, program, depth + 1);
  const frame = record.outline.id;
  switch (value.is) {
    case 'handle':
      if (value.origin === 'pool') return undefined;
      if (value.origin === 'opened') return openedBy(value.of, frame);
      return value.of ? on(value.of) : unknown('a connection given by a library');
    case 'parameter':
      return { is: 'given', function: frame, index: value.index, path: '', ...orPool(value.index, record, on) };
    case 'this':
      return { is: 'own', path: '' };
    case 'constant':
    case 'class':
      return undefined;
    case 'field':
      return value.of.is === 'this' ? ofField(value.name, record, program, depth) : below(on(value.of), value.name);
    case 'captured': {
      const outer = program.records.get(value.function);
      return outer ? on(value.value, outer) : unknown('a connection of an enclosing function');
    }
    case 'join':
      return oneOf(value.of.filter((part) => !isNothing(part)).map((part) => on(part)));
    case 'result': {
      const settled = settle(value, record, program);
      return settled.is === 'result'
        ? unknown(`what ${record.calls.get(value.of)?.text ?? 'a call'} gives`)
        : on(settled);
    }
    default:
      remaining(value, 'element literal list record template derived chunks function end stream input unknown');
      return unknown(value.is === 'unknown' ? value.reason : 'a connection that cannot be followed');
  }
}

/** `manager = this.manager`: the pool where callers leave it out. */
function orPool(
  index: number,
  { outline }: FunctionRecord,
  on: (value: Value) => Handle | undefined,
): { readonly orPool?: true } {
  const fallback = outline.parameters[index]?.default;
  const isPool = fallback && fallback.is !== 'record' && on(fallback) === undefined;
  return isPool ? { orPool: true } : {};
}

function openedBy(of: Value | undefined, frame: FunctionId): Handle {
  if (of?.is === 'result') return { is: 'opened', by: `${frame}@${of.of}` };
  if (of?.is === 'captured') return openedBy(of.value, of.function);
  return unknown('a connection opened elsewhere');
}

/** A field, by its name; what a library has in a property on the same connection, its model tells. */
function below(handle: Handle | undefined, name: string): Handle | undefined {
  if (handle?.is !== 'given' && handle?.is !== 'own') return handle;
  const path = handle.path === '' ? name : `${handle.path}.${name}`;
  return path.split('.').length > MAX_PATH ? handle : { ...handle, path };
}

/** One of several: the pool where nothing is given, or one and the same. */
function oneOf(handles: readonly (Handle | undefined)[]): Handle | undefined {
  const distinct = new Map(handles.map((handle) => [handleKey(handle), handle]));
  const [first] = distinct.values();
  if (distinct.size === 1) return first;
  const known = [...distinct.values()].filter((handle) => handle !== undefined && handle.is !== 'own');
  const [only] = known;
  if (known.length === 1 && only?.is === 'given') return { ...only, orPool: true };
  return unknown('one of several connections');
}

/** A field of the function's own object: what a container gave is the pool's, what its maker gave is the object's. */
function ofField(name: string, record: FunctionRecord, program: Program, depth: number): Handle | undefined {
  const owner = ownerOf(record, program);
  if (owner === undefined) return unknown('a field of an object without a class');
  const own: Handle = { is: 'own', path: name };
  const { assigned, made } = program.fields;
  const classes = program.hierarchy.ancestry(owner);
  const values = classes.flatMap((id) => assigned.get(`${id}.${name}`) ?? []);
  const isMade = made.has(owner);
  const isHandle = classes.some((id) => program.hierarchy.classOf(id)?.isHandle);
  if (values.length === 0) return isMade || isHandle ? own : undefined;
  const handles = values.map(({ function: id, value }) => {
    const setter = program.records.get(id);
    if (!setter) return unknown('a field that is set elsewhere');
    const isGiven = value.is === 'parameter' && setter.outline.kind === 'constructor';
    if (isGiven) return isMade ? own : undefined;
    const handle = handleOf(value, setter, program, depth + 1);
    // What another method stored may be there or not.
    return handle === undefined || handle.is === 'own' ? handle : unknown(`what the field "${name}" holds`);
  });
  return oneOf(handles);
}

function ownerOf({ outline }: FunctionRecord, program: Program): ClassId | undefined {
  let at: FunctionRecord['outline'] | undefined = outline;
  for (; at; at = at.parent === undefined ? undefined : program.records.get(at.parent)?.outline)
    if (at.owner !== undefined) return at.owner;
  return undefined;
}

/** What a callee's handle is to its caller. */
export function handleAtCall(handle: Handle, env: Environment, program: Program): Handle | undefined {
  switch (handle.is) {
    case 'opened':
      return handle.by.startsWith(`${env.callee}@`) ? { is: 'opened', by: '' } : handle;
    case 'given': {
      if (handle.function !== env.callee) return handle;
      const passed = env.arguments[handle.index];
      const isMissing = passed === undefined ? !env.outline?.parameters[handle.index]?.default : isNothing(passed);
      if (isMissing) return handle.orPool ? undefined : unknown('no connection is passed');
      return withPool(along(argumentOf(handle.index, env, program), handle.path, env, program), handle.orPool);
    }
    case 'own':
      return env.receiver ? along(env.receiver, handle.path, env, program) : unknown('a method without its object');
    default:
      remaining(handle, 'unknown');
      return handle;
  }
}

const withPool = (handle: Handle | undefined, orPool: boolean | undefined): Handle | undefined =>
  orPool && handle?.is === 'given' ? { ...handle, orPool } : handle;

/** Follows the fields of a value in the caller's frame. */
function along(value: Value, path: string, { caller }: Environment, program: Program): Handle | undefined {
  const at = path === '' ? value : path.split('.').reduce<Value>((of, name) => fieldOf(of, name), value);
  return handleOf(at, caller, program);
}

/** The call leaves out what its callee would run the statement on. */
export function lostAt(
  handle: Handle,
  { at, text }: Call,
  { callee, caller }: Environment,
  program: Program,
): Pick<ReachedEffect, 'lost'> {
  if (handle.is !== 'given' || !handle.orPool || handle.function !== callee) return {};
  const original = (id: FunctionId): FunctionId => program.records.get(id)?.original ?? id;
  return { lost: { at, text, caller: original(caller.outline.id), callee: original(callee) } };
}
