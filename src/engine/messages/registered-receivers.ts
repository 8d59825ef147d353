// Receivers that code registers: `emitter.on(name, f)`, `bus.ofType(E).subscribe(f)`, also through functions of the
// project's own that are given the key, the function or both.
import type { Receiver } from '../../core/outline/message.js';
import type { Call, FunctionId } from '../../core/outline/outline.js';
import type { Value } from '../../core/outline/value.js';
import type { Callers } from '../graph/callers.js';
import { keysOf } from './keys.js';
import type { Program } from '../program/program.js';
import type { FunctionRecord } from '../outlines/function-record.js';
import { sourcesOf, type Source } from './streams.js';
import { rewrite, substitute } from '../values/substitute.js';
import type { ParameterRef } from '../program/call-target.js';
import { functionValues } from '../graph/resolve-targets.js';

/** A registration in the frame of some function. */
interface Registered {
  readonly call: Call;
  readonly from: Value;
  readonly key?: Value;
  readonly callback: Value;
  readonly depth: number;
}

const MAX_DEPTH = 4;

/** All registrations of the program; of a call whose source is no bus the function runs where it stands. */
export function registeredReceivers(
  program: Program,
  callers: Callers,
): { readonly receivers: readonly Receiver[]; readonly registering: ReadonlySet<Call> } {
  const receivers: Receiver[] = [];
  const registering = new Set<Call>();
  for (const record of program.records.values()) {
    if (record.original !== undefined) continue;
    for (const call of record.receptions) {
      const { from, key } = call.takes!;
      const callback: Value = call.target.is === 'value' ? call.target.value : { is: 'unknown', reason: 'no function' };
      const written = { call, from, callback, depth: 0, ...(key && { key }) };
      for (const one of ofEachItem(written, record))
        if (resolve(one, record, program, callers, receivers)) registering.add(call);
    }
  }
  return { receivers, registering };
}

/** `for (const { event, handler } of LISTENERS) bus.on(event, handler)`: each name with its own function. */
function ofEachItem(registered: Registered, record: FunctionRecord): readonly Registered[] {
  const { key, callback } = registered;
  const loop = elementIn(callback);
  const over = loop === undefined ? undefined : record.loops.get(loop)?.over;
  if (!key || over?.is !== 'list') return [registered];
  return over.items.map((item) => {
    const at = (value: Value): Value =>
      rewrite(value, (leaf) => (leaf.is === 'element' && leaf.loop === loop ? item : undefined));
    return { ...registered, key: at(key), callback: at(callback) };
  });
}

/** The loop whose element the value is, or is a field of. */
function elementIn(value: Value): number | undefined {
  if (value.is === 'field') return elementIn(value.of);
  return value.is === 'element' && value.loop >= 0 ? value.loop : undefined;
}

/** Whether there is a bus behind it. */
function resolve(
  registered: Registered,
  record: FunctionRecord,
  program: Program,
  callers: Callers,
  into: Receiver[],
): boolean {
  const { call, from, key, callback, depth } = registered;
  const sources = sourcesOf(from, record, program, callers);
  const keys = key && keysOf(key, record, program);
  const functions = functionValues(callback, record, program);
  const open: readonly ParameterRef[] = [...sources.parameters, ...(keys?.parameters ?? []), ...functions.parameters];
  if (open.length > 0 && depth < MAX_DEPTH) {
    const owners = new Set(open.map(({ of }) => of ?? record.outline.id));
    const [owner] = owners;
    if (owner === undefined || owners.size > 1) return sources.found.length > 0;
    const calls = callers.callsOf(owner);
    const found = calls.map((site) =>
      resolve(at(registered, record, owner, site, program), site.record, program, callers, into),
    );
    if (calls.length > 0) return sources.found.length > 0 || found.includes(true);
    // Nobody but a container calls it.
    if (sources.found.length === 0) return true;
  }
  for (const source of sources.found)
    for (const id of [...functions.functions].sort()) {
      const taken = chosenKeys(source, keys && [...keys.keys].sort());
      if (taken) into.push(receiver(call, source, taken, id));
    }
  return sources.found.length > 0;
}

/** Nobody knows what an unknown key, or an unknown condition alone, lets through. */
function chosenKeys(source: Source, keys: readonly string[] | undefined): readonly string[] | undefined {
  if (keys) return keys.length > 0 ? keys : undefined;
  if (source.keys) return source.keys.length > 0 ? source.keys : undefined;
  return source.filtered ? undefined : [];
}

function receiver(
  call: Call,
  { bus, isShared, holder, paced }: Source,
  keys: readonly string[],
  id: FunctionId,
): Receiver {
  const { takes, paced: own } = call.takes!;
  const slow = own ?? paced;
  return {
    takes,
    function: id,
    at: call.at,
    bus,
    ...(isShared && { isShared }),
    ...(holder !== undefined && { holder }),
    keys,
    ...(slow !== undefined && { paced: slow }),
  };
}

/** The registration in the frame of a caller of `owner`. */
function at(
  registered: Registered,
  record: FunctionRecord,
  owner: FunctionId,
  site: { readonly record: FunctionRecord; readonly call: Call },
  program: Program,
): Registered {
  const env = {
    callee: owner,
    outline: program.records.get(owner)?.outline,
    arguments: site.call.arguments,
    ...(site.call.receiver && { receiver: site.call.receiver }),
    caller: site.record,
  };
  const { id } = record.outline;
  const move = (value: Value): Value => substitute(id === owner ? value : lifted(value, id, owner), env, program);
  const { call, from, key, callback, depth } = registered;
  return { call, from: move(from), callback: move(callback), depth: depth + 1, ...(key && { key: move(key) }) };
}

/** What a term of an inner function is in the frame of one around it. */
function lifted(value: Value, inner: FunctionId, outer: FunctionId): Value {
  return rewrite(value, (leaf) => {
    if (leaf.is === 'captured') return leaf.function === outer ? leaf.value : leaf;
    return LOCAL.has(leaf.is) ? { is: 'captured', function: inner, value: leaf } : undefined;
  });
}

const LOCAL: ReadonlySet<Value['is']> = new Set(['parameter', 'this', 'result']);
