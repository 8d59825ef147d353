// What a call calls: functions, functions that the caller was given, or nothing that has code here.
import { collectionOf } from '../outlines/value-uses.js';
import { isOfModel } from '../../core/outline/call.js';
import { remaining } from '../../core/outline/fold.js';
import { shortName } from '../../core/outline/effect.js';
import type { Call, ClassId, FunctionId } from '../../core/outline/outline.js';
import { isIndex, type Value } from '../../core/outline/value.js';
import type { MemberTarget } from '../program/class-hierarchy.js';
import { isOnThis } from '../program/inherited-instances.js';
import type { Program } from '../program/program.js';
import type { FunctionRecord } from '../outlines/function-record.js';
import type { ParameterRef, Targets } from '../program/call-target.js';

/** The function values that a value can be, gathered from all of its alternatives. */
export interface FunctionValues {
  readonly functions: Set<FunctionId>;
  readonly parameters: ParameterRef[];
  merged?: string;
  /** The package that gives it, where that has no code here. */
  external?: string;
  unknown?: string;
}

const MAX_DEPTH = 8;

/** Results that are being looked through: what a call gives may be called to make that very call. */
type OpenResults = ReadonlySet<string>;

/** Resolves the target of a call in the frame of `record`. */
export function resolveTarget(
  call: Call,
  record: FunctionRecord,
  program: Program,
  open: OpenResults = new Set(),
): Targets {
  const { target } = call;
  switch (target.is) {
    case 'function': {
      if (program.records.has(target.id)) return own([target.id]);
      if (isOfModel(target.id)) return nothing('model', target.id);
      return nothing('unknown', `${shortName(target.id)} has no body here`);
    }
    case 'member': {
      const found = memberFunctions(asRunBy(target, call, record), receiverOf(target, call, record, program), program);
      if (found.length > 0) return own(found);
      if (isOfModel(target.owner)) return nothing('model', target.owner);
      // A class without a constructor has one that does nothing.
      if (target.name === 'constructor' && program.hierarchy.classOf(target.owner)) return own([]);
      const owner = program.hierarchy.nameOf(target.owner);
      const kind = program.hierarchy.classOf(target.owner)?.kind;
      if (kind === 'interface' || kind === 'abstract') {
        const held = heldBy(`${target.owner}.${target.name}`, program);
        if (held) return own(held, target.name);
        return nothing('unknown', `no implementation of ${owner}.${target.name}`);
      }
      const held = heldBy(`${target.owner}.${target.name}`, program);
      return held ? own(held, target.name) : nothing('unknown', `${owner} has no code for "${target.name}"`);
    }
    case 'value': {
      const found = functionValues(target.value, record, program, open);
      const functions = [...found.functions].filter((id) => program.records.has(id)).sort();
      if (functions.length === 0 && found.parameters.length === 0)
        return found.external === undefined
          ? nothing('unknown', found.unknown ?? 'a function that is computed')
          : nothing('external', found.external);
      return {
        ...own(functions, found.merged),
        parameters: found.parameters,
      };
    }
    case 'external':
      return nothing('external', target.package);
    case 'builtin':
      return nothing('builtin', target.name);
    case 'unknown':
      return (
        (target.member === undefined ? undefined : namesakes(target.member, call, program)) ??
        nothing('unknown', target.reason)
      );
  }
}

/** Of a name that more have than this nothing is said. */
const MAX_NAMESAKES = 3;

/** The members of that name that take as many arguments: something else can only come from outside of the program. */
function namesakes(name: string, call: Call, program: Program): Targets | undefined {
  const all = program.members.get(name) ?? [];
  const found = all.filter((id) => {
    const outline = program.records.get(id)?.outline;
    return outline !== undefined && outline.parameters.length >= call.arguments.length;
  });
  if (found.length === 0 || all.length > MAX_NAMESAKES) return undefined;
  const told =
    found.length === 1 ? `nothing else is called "${name}" here` : `it is one of the ${found.length} "${name}" here`;
  return { ...own(found), assumption: told };
}

/** In an inherited method that is linked for one class, `this` is of that class. */
function asRunBy(target: MemberTarget, call: Call, { receiver }: FunctionRecord): MemberTarget {
  if (receiver === undefined || target.exact || target.static || !isOnThis(call)) return target;
  return { ...target, owner: receiver };
}

/** The class that the called object certainly is of. */
function receiverOf(target: MemberTarget, call: Call, record: FunctionRecord, program: Program): ClassId {
  if (!target.exact) return program.hierarchy.classBehind(asRunBy(target, call, record));
  return (isOnThis(call) ? classOf(record, program) : undefined) ?? target.owner;
}

/** The class whose method the function is, or is written in. */
export function classOf(record: FunctionRecord, program: Program): ClassId | undefined {
  let at: FunctionRecord | undefined = record;
  while (at && at.receiver === undefined && at.outline.owner === undefined)
    at = at.outline.parent === undefined ? undefined : program.records.get(at.outline.parent);
  return at?.receiver ?? at?.outline.owner;
}

/** All functions that the member can be; the inherited one as the receiver's class runs it. */
function memberFunctions(target: MemberTarget, receiver: ClassId, program: Program): FunctionId[] {
  const found = program.hierarchy.dispatch(target).filter((id) => program.records.has(id));
  if (target.static || target.name === 'constructor') return found;
  const inherited = program.hierarchy.inherited(target.exact ? target : { ...target, owner: receiver });
  return found.map((id) => (id === inherited ? program.instances.of(id, receiver) : id));
}

const own = (functions: readonly FunctionId[], merged?: string): Targets => ({
  functions,
  parameters: [],
  kind: 'own',
  name: '',
  ...(merged !== undefined && { merged }),
});

const nothing = (kind: Targets['kind'], name: string): Targets => ({ functions: [], parameters: [], kind, name });

/** The target of a call that leads nowhere. */
export const noTarget = (reason: string): Targets => nothing('unknown', reason);

function heldBy(place: string, program: Program): readonly FunctionId[] | undefined {
  return program.held.get(place)?.filter((id) => program.records.has(id));
}

/** The functions that `value`, in the frame of `record`, can be. */
export function functionValues(
  value: Value,
  record: FunctionRecord,
  program: Program,
  open: OpenResults = new Set(),
): FunctionValues {
  const found: FunctionValues = { functions: new Set(), parameters: [] };
  gather(value, [], record.outline.id, { home: record.outline.id, found, program, open }, 0);
  return found;
}

/** What stays the same while one value is followed; `home` is the frame that parameters are told relative to. */
interface Gathering {
  readonly home: FunctionId;
  readonly found: FunctionValues;
  readonly program: Program;
  readonly open: OpenResults;
  /** The call whose result is looked through, and where it stands: what it passes is what that function gives back. */
  readonly through?: { readonly callee: FunctionId; readonly call: Call; readonly frame: FunctionId };
}

/** Follows `value` and then the fields in `path`. */
function gather(value: Value, path: readonly string[], frame: FunctionId, gathering: Gathering, depth: number): void {
  const { home, found, program } = gathering;
  if (depth > MAX_DEPTH) {
    found.unknown ??= 'a function that comes a long way';
    return;
  }
  const on = (next: Value, nextPath = path, nextFrame = frame, within = gathering): void =>
    gather(next, nextPath, nextFrame, within, depth + 1);
  switch (value.is) {
    case 'function':
      if (path.length === 0) found.functions.add(value.id);
      else found.unknown ??= `a member of a function`;
      return;
    case 'parameter': {
      const { through } = gathering;
      const passed = through?.callee === frame ? through.call.arguments[value.index] : undefined;
      if (through && passed) return on(passed, path, through.frame, { ...gathering, through: undefined });
      found.parameters.push({ ...(frame !== home && { of: frame }), index: value.index, path });
      return;
    }
    case 'field':
      return on(value.of, [value.name, ...path]);
    case 'record':
      return ofRecord(value.fields, path, on);
    case 'list':
      for (const item of value.items) on(item, withoutIndex(path));
      return;
    case 'element': {
      const home = program.records.get(frame);
      const over = home ? collectionOf(value, home) : value.over;
      if (over) return on(over);
      found.unknown ??= 'an element of something';
      return;
    }
    case 'join':
      for (const part of value.of) on(part);
      return;
    case 'derived':
      // `tasks.push(() => …)`, `rows.map((row) => () => …)`: what its elements are, where that is known.
      return value.element ? on(value.element, withoutIndex(path)) : on(value.from);
    case 'captured':
      return on(value.value, path, value.function);
    case 'this': {
      const at = program.records.get(frame);
      const owner = at && classOf(at, program);
      return owner === undefined ? undefined : ofClass(owner, path, false, found, program);
    }
    case 'class':
      return ofClass(value.id, path, true, found, program);
    case 'result':
      return ofResult(value.of, frame, gathering, (returned, through, open) =>
        on(returned, path, through.callee, { ...gathering, open, through }),
      );
    default:
      remaining(value, 'literal constant template chunks handle end stream input unknown');
      found.unknown ??= value.is === 'unknown' ? value.reason : 'a function that is computed';
  }
}

const withoutIndex = (path: readonly string[]): readonly string[] =>
  path[0] !== undefined && isIndex(path[0]) ? path.slice(1) : path;

/** A field that is named, or what was spread in; a registry asked by a computed key can give any of its functions. */
function ofRecord(
  fields: Readonly<Record<string, Value>>,
  path: readonly string[],
  follow: (value: Value, path: readonly string[]) => void,
): void {
  const [name, ...rest] = path;
  const field = name !== undefined && Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (field) return follow(field, rest);
  const isNamed = name !== undefined && !name.startsWith('[');
  if (isNamed) return fields['...'] && follow(fields['...'], path);
  for (const item of Object.values(fields)) follow(item, path.length > 0 ? rest : path);
}

/** Functions that a call returned: factories of handlers and the like. */
function ofResult(
  id: number,
  frame: FunctionId,
  { found, program, open }: Gathering,
  follow: (returned: Value, through: NonNullable<Gathering['through']>, open: OpenResults) => void,
): void {
  const record = program.records.get(frame);
  const call = record?.calls.get(id);
  const key = `${frame} ${id}`;
  if (record && call?.node === 'call' && !open.has(key)) {
    const inside = new Set([...open, key]);
    for (const callee of resolveTarget(call, record, program, inside).functions)
      for (const returned of program.records.get(callee)?.returns ?? [])
        follow(returned, { callee, call, frame }, inside);
    if (found.functions.size > 0) return;
    if (call.target.is === 'external') found.external ??= call.target.package;
  }
  found.unknown ??= `what ${call?.text ?? 'a call'} gives`;
}

function ofClass(
  owner: string,
  path: readonly string[],
  isStatic: boolean,
  found: FunctionValues,
  program: Program,
): void {
  const [name, ...rest] = path;
  if (name === undefined) return;
  const members =
    rest.length === 0
      ? memberFunctions({ is: 'member', owner, name, ...(isStatic && { static: true }) }, owner, program)
      : [];
  for (const id of members) found.functions.add(id);
  if (members.length > 0) return;
  const place = [owner, ...path].join('.');
  const held = program.held.get(place) ?? program.held.get(`${owner}.${name}`);
  if (held) {
    found.merged = name;
    for (const id of held) found.functions.add(id);
  } else {
    found.unknown ??= `what the field "${name}" holds`;
  }
}
