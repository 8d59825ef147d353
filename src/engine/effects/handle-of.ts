// What a statement runs on, as one short term for rules: the pool, something that a caller gave, or something that
// was opened. Undefined stands for the pool. A handle is followed by itself: each step may change whose it is (begun, bound,
// held by a field, chosen by a guard), and a value's origin or size says nothing of that.
import { accessOf, remaining } from '../../core/outline/fold.js';
import type { Effect } from '../../core/outline/effect.js';
import { contextSlot, type Call, type ClassId, type FunctionId } from '../../core/outline/outline.js';
import type { Handle, OrPool, ReachedEffect } from '../../core/summary/summary.js';
import { isNothing, isSameValue, type Value } from '../../core/outline/value.js';
import { elsePool, handleKey, isPool, poolOf, sourceOf } from '../../core/summary/handle.js';
import { ownerOf } from '../program/fields.js';
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
      if (value.origin === 'pool') return poolOf(value.source ?? (value.of && sourceOf(on(value.of))));
      if (value.origin === 'opened') return opened(value, record, program, depth);
      return value.of ? on(value.of) : unknown('a connection given by a library');
    case 'parameter':
      return { is: 'given', function: frame, index: value.index, path: [], ...orPool(value.index, record, on) };
    case 'this':
      return { is: 'own', path: [] };
    case 'constant':
      return poolOf(value.client);
    case 'class':
      return undefined;
    case 'field':
      if (value.of.is === 'join') return on({ is: 'join', of: value.of.of.map((part) => fieldOf(part, value.name)) });
      return value.of.is === 'this' ? ofField(value.name, record, program, depth) : below(on(value.of), value.name);
    case 'captured': {
      const outer = program.records.get(value.function);
      return outer ? on(value.value, outer) : unknown('a connection of an enclosing function');
    }
    case 'join':
      return scoped(oneOf(value.of.filter((part) => !isNothing(part)).map((part) => on(part))), program);
    case 'result': {
      const settled = settle(value, record, program);
      const kept = settled.is === 'result' && keptInContext(settled.of, record);
      if (kept) return kept;
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
function orPool(index: number, { outline }: FunctionRecord, on: (value: Value) => Handle | undefined): OrPool {
  const fallback = outline.parameters[index]?.default;
  if (!fallback || fallback.is === 'record') return {};
  const handle = on(fallback);
  return isPool(handle) ? elsePool(handle) : {};
}

type HandleValue = Value & { readonly is: 'handle' };

function opened(value: HandleValue, record: FunctionRecord, program: Program, depth: number): Handle {
  const { of } = value;
  if (of?.is === 'captured') {
    const outer = program.records.get(of.function);
    return outer ? opened({ ...value, of: of.value }, outer, program, depth) : unknown('a connection opened elsewhere');
  }
  if (of?.is !== 'result') return unknown('a connection opened elsewhere');
  const from = takenFrom(value, record);
  const source = from && sourceOf(handleOf(from, record, program, depth + 1));
  return {
    is: 'opened',
    by: { function: record.outline.id, call: of.of },
    ...(source !== undefined && { source }),
  };
}

/** What an opened handle was taken from. */
export const takenFrom = (handle: Value, { resources }: FunctionRecord): Value | undefined =>
  resources.find((one) => one.action === 'open' && isSameValue(one.handle, handle))?.from;

/** What a call asked of a context. */
function keptInContext(result: number, { made }: FunctionRecord): Handle | undefined {
  const { store, context } = made.get(result) ?? {};
  return store === undefined ? undefined : { is: 'context', slot: contextSlot(store, context ? [context] : []) };
}

/** Who fills a slot in another way than for what a call runs may have filled it anywhere. */
const scoped = (handle: Handle | undefined, { fields }: Program): Handle | undefined =>
  handle?.is === 'context' && !fields.scopedSlots.has(handle.slot)
    ? unknown('what a context holds that is filled in several ways')
    : handle;

/** A field, by its name; what a library has in a property on the same connection, its model tells. */
function below(handle: Handle | undefined, name: string): Handle | undefined {
  if (handle?.is === 'pool') return handle;
  if (handle?.is === 'context') return { ...handle, slot: contextSlot(handle.slot, [name]) };
  if (handle?.is !== 'given' && handle?.is !== 'own') return handle;
  return handle.path.length >= MAX_PATH ? handle : { ...handle, path: [...handle.path, name] };
}

/** One of several: the pool where nothing is given, or one and the same. */
function oneOf(handles: readonly (Handle | undefined)[]): Handle | undefined {
  const distinct = new Map(handles.map((handle) => [handleKey(handle), handle]));
  const [first] = distinct.values();
  if (distinct.size === 1) return first;
  const pools = [...distinct.values()].filter(isPool);
  const known = [...distinct.values()].filter((handle) => !isPool(handle));
  const passed = known.filter(({ is }) => is !== 'own');
  const [only] = passed.length === 1 && passed[0]?.is === 'given' ? passed : known.length === 1 ? known : [];
  // `this.manager ?? this.dataSource.manager`: what the object or the context has, else the pool.
  return only && canBeMissing(only)
    ? { ...only, ...elsePool(pools.length === 1 ? pools[0] : undefined) }
    : unknown('one of several connections');
}

/** A field of the function's own object: what a container gave is the pool's, what its maker gave is the object's. */
function ofField(name: string, record: FunctionRecord, program: Program, depth: number): Handle | undefined {
  const owner = ownerOf(record, program.records);
  if (owner === undefined) return unknown('a field of an object without a class');
  const own: Handle = { is: 'own', path: [name] };
  const { assigned, made } = program.fields;
  const classes = program.hierarchy.ancestry(owner);
  const values = classes.flatMap((id) => assigned.get(`${id}.${name}`) ?? []);
  const isMade = made.has(owner);
  const isOwn = (passed: Passed, setter: FunctionRecord): boolean =>
    isMade && !isPoolForAll(passed, setter, name, program, depth);
  const isHandle = classes.some((id) => program.hierarchy.classOf(id)?.isHandle);
  if (values.length === 0) return isMade || isHandle ? own : undefined;
  const handles = values.map(({ function: id, value }) => {
    const setter = program.records.get(id);
    if (!setter) return unknown('a field that is set elsewhere');
    const passed = setter.outline.kind === 'constructor' ? passedIn(value) : undefined;
    if (passed) return isOwn(passed, setter) ? own : poolOf(setter.outline.parameters[passed.index]?.source);
    const handle = handleOf(value, setter, program, depth + 1);
    // What another method stored may be there or not.
    return isPool(handle) || handle.is === 'own' ? handle : unknown(`what the field "${name}" holds`);
  });
  return oneOf(handles);
}

/** A parameter, or what it has: `options.prisma`. */
interface Passed {
  readonly index: number;
  readonly path: readonly string[];
}

function passedIn(value: Value): Passed | undefined {
  const { root, path } = accessOf(value);
  return root.is === 'parameter' ? { index: root.index, path } : undefined;
}

/** Whether all calls of the constructor pass the pool there, or what the object at hand has itself. */
function isPoolForAll(
  { index, path }: Passed,
  setter: FunctionRecord,
  field: string,
  program: Program,
  depth: number,
): boolean {
  const { id: constructor, owner } = setter.outline;
  const { hierarchy, fields, records } = program;
  if (owner === undefined || depth > MAX_DEPTH) return false;
  const isIts = (one: ClassId): boolean => hierarchy.lookup(one, 'constructor') === constructor;
  const makers = [owner, ...hierarchy.subclasses(owner)].filter(isIts).flatMap((one) => fields.makers.get(one) ?? []);
  return makers.every(({ function: id, arguments: passed }) => {
    const maker = records.get(id);
    const given = passed[index] && path.reduce(fieldOf, passed[index]);
    if (!maker || !given) return false;
    const isItsOwn = given.is === 'field' && given.of.is === 'this' && given.name === field;
    if (isItsOwn && ownerOf(maker, records) === owner) return true;
    const up = maker.outline.kind === 'constructor' ? passedIn(given) : undefined;
    if (up) return isPoolForAll(up, maker, field, program, depth + 1);
    return isPool(handleOf(given, maker, program, depth + 1));
  });
}

/** `audit('closed', {})`: the object that is passed has no such option. */
const isLeftOut = (value: Value): boolean => value.is === 'field' && value.of.is === 'record';

/** What a callee's handle is to its caller. */
export function handleAtCall(handle: Handle, env: Environment, program: Program): Handle | undefined {
  switch (handle.is) {
    case 'opened':
      return handle.by?.function === env.callee ? openedBelow(handle) : handle;
    case 'given': {
      if (handle.function !== env.callee) return handle;
      const passed = env.arguments[handle.index] ?? env.outline?.parameters[handle.index]?.default;
      const isMissing = passed === undefined || isNothing(passed);
      const given = isMissing ? undefined : handle.path.reduce(fieldOf, argumentOf(handle.index, env, program));
      if (!given || isLeftOut(given)) return handle.orPool ? poolOf(handle.source) : unknown('no connection is passed');
      return withPool(handleOf(given, env.caller, program), handle);
    }
    case 'own':
      return env.receiver
        ? withPool(along(env.receiver, handle.path, env, program), handle)
        : unknown('a method without its object');
    default:
      remaining(handle, 'context pool unknown');
      return handle;
  }
}

/** Opened by a callee for itself. */
const openedBelow = ({ source }: Handle & { readonly is: 'opened' }): Handle => ({
  is: 'opened',
  ...(source !== undefined && { source }),
});

const canBeMissing = (handle: Handle): handle is Handle & { readonly is: 'given' | 'own' | 'context' } =>
  handle.is === 'given' || handle.is === 'own' || handle.is === 'context';

const withPool = (handle: Handle | undefined, { orPool, source }: OrPool): Handle | undefined =>
  orPool && handle && canBeMissing(handle) ? { ...handle, ...elsePool(poolOf(source)) } : handle;

/** Follows the fields of a value in the caller's frame. */
function along(value: Value, path: readonly string[], { caller }: Environment, program: Program): Handle | undefined {
  return handleOf(path.reduce(fieldOf, value), caller, program);
}

/** On a handle that the caller has opened, what begins a transaction only where none is open takes part in the caller's. */
export const joinsOpen = ({ outside }: Effect, handle: Handle | undefined): boolean =>
  outside === true && handle?.is === 'opened';

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
