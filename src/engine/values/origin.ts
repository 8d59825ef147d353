// What a collection is made of, followed through calls, fields and, where callers are known, to their arguments. Of alternatives
// it takes the one that grows most, and of each step whether that keeps the elements: other walks join or lose both.
import { collectionOf } from '../outlines/value-uses.js';
import { remaining, accessOf } from '../../core/outline/fold.js';
import { asksServer, shortName } from '../../core/outline/effect.js';
import type { Op } from '../../core/outline/outline.js';
import type { Origin } from '../../core/summary/summary.js';
import { FEW, type Value, isIndex } from '../../core/outline/value.js';
import type { Callers } from '../graph/callers.js';
import { classOf } from '../graph/resolve-targets.js';
import type { Program } from '../program/program.js';
import { sourceOf, yieldedBy, yieldedItems } from './generators.js';
import { walkNodes } from '../outlines/nodes.js';
import type { FunctionRecord } from '../outlines/function-record.js';
import { relationOf } from './relation-of.js';
import { labelOf } from './label.js';
import { isFew, worst } from './growing-origin.js';
import { elementOf, fieldOf, isFlat, madeElement, settle } from './substitute.js';

const MAX_DEPTH = 12;
/** More callers than this are not asked: one of them will pass data. */
const MAX_CALLERS = 12;

/** Origin of `value` in the frame of `record`; without `callers`, parameters are data of the caller. */
export function originOf(value: Value, record: FunctionRecord, program: Program, callers?: Callers, depth = 0): Origin {
  if (depth > MAX_DEPTH) return { from: 'unknown', text: 'a value that comes a long way' };
  const on = (next: Value, frame = record): Origin => originOf(next, frame, program, callers, depth + 1);
  switch (value.is) {
    case 'parameter':
      return ofParameter(value.index, record, program, callers, depth);
    case 'literal':
      return { from: 'constant', text: value.text, limit: 1 };
    case 'constant':
      return {
        from: 'constant',
        text: `the constant ${value.name}`,
        ...(value.size !== undefined && { limit: value.size }),
      };
    case 'list':
      return ofList(value, on);
    case 'record':
      return { from: 'constant', text: 'an object literal', limit: Object.keys(value.fields).length };
    case 'input':
      return value.from === 'file'
        ? { from: 'file', text: 'a file' }
        : { from: 'request', text: `what a ${value.from} brings` };
    case 'derived': {
      const yielded = yieldedBy(value);
      if (yielded) {
        const source = sourceOf(yielded) ?? yieldedItems(yielded)[0];
        return source ? on(source) : unknown('what a generator hands out');
      }
      const lists = isFlat(value) ? madeElement(value) : undefined;
      const origin = on(lists ?? value.from);
      return value.limit === undefined
        ? origin
        : { ...origin, limit: Math.min(value.limit, origin.limit ?? value.limit) };
    }
    case 'chunks':
      return on(value.of);
    case 'element':
      return ofElement(value, record, on);
    case 'captured': {
      const frame = program.records.get(value.function);
      return frame ? on(settle(value.value, frame, program), frame) : unknown('a value of an enclosing function');
    }
    case 'join':
      return worst(value.of.map((part) => on(part)));
    case 'result':
      return ofResult(value.of, record, program, on);
    case 'field':
      return ofField(value, record, program, callers, on, depth);
    case 'handle':
      return value.of ? on(value.of) : unknown('a handle');
    case 'unknown':
      return unknown(value.reason);
    default:
      remaining(value, 'this template function class end stream');
      return value.is === 'stream' ? REGISTERED : unknown('a value that is computed');
  }
}

const REGISTERED: Origin = { from: 'constant', text: 'those who are registered', limit: 1 };

type Follow = (value: Value, frame?: FunctionRecord) => Origin;

const unknown = (text: string): Origin => ({ from: 'unknown', text });

function ofList(value: Value & { is: 'list' }, on: Follow): Origin {
  const spread = value.items.filter((item) => item.is === 'derived' && item.by === 'spread');
  if (spread.length > 0) {
    const origin = worst(spread.map((item) => on(item)));
    if (!isFew(origin)) return origin;
  }
  return { from: 'constant', text: `a list of ${value.items.length}`, limit: value.items.length };
}

function ofElement(value: Value & { is: 'element' }, record: FunctionRecord, on: Follow): Origin {
  const over = collectionOf(value, record);
  if (!over) return unknown('what the loop hands out');
  const yielded = yieldedBy(over);
  if (yielded) return worst(yieldedItems(yielded).map((item) => on(item)));
  const one = elementOf(over);
  const { limit: _, ...origin } = on(one.is === 'element' ? over : one);
  // The chunks or pages together are everything; a constant list of lists stays constant.
  return origin;
}

function ofParameter(
  index: number,
  record: FunctionRecord,
  program: Program,
  callers: Callers | undefined,
  depth: number,
): Origin {
  const parameter = record.outline.parameters[index];
  const name = parameter?.name ?? `argument ${index + 1}`;
  if (parameter?.input) {
    return {
      from: parameter.input === 'file' ? 'file' : 'request',
      text: `"${name}", which a ${parameter.input} brings`,
    };
  }
  const fromCaller: Origin = { from: 'caller', text: `the parameter "${name}"` };
  if (!callers || record.outline.entries.length > 0) return fromCaller;
  return passedFor({ index, path: [], name }, record, program, callers, depth) ?? fromCaller;
}

/** A parameter, or a field of what is passed for it. */
interface Passed {
  readonly index: number;
  readonly path: readonly string[];
  /** For people. */
  readonly name: string;
}

/** What all known callers pass, where that says more than that a caller passes it; worked out once. */
function passedFor(
  passed: Passed,
  record: FunctionRecord,
  program: Program,
  callers: Callers,
  depth: number,
): Origin | undefined {
  const key = [record.outline.id, passed.index, ...passed.path].join(' ');
  const known = callers.known.get(key);
  if (known) return known.origin;
  // What comes from itself adds nothing to what its other callers pass.
  callers.known.set(key, { origin: undefined });
  const origin = askCallers(passed, record, program, callers, depth);
  callers.known.set(key, { origin });
  return origin;
}

function askCallers(
  { index, path, name }: Passed,
  record: FunctionRecord,
  program: Program,
  callers: Callers,
  depth: number,
): Origin | undefined {
  const parameter = record.outline.parameters[index];
  const incoming = callers.of(record.outline.id).filter(({ caller }) => caller !== record);
  if (incoming.length === 0 || incoming.length > MAX_CALLERS) return undefined;
  let limit = 0;
  let isOpen = false;
  let text: string | undefined;
  for (const { caller, binding } of incoming) {
    const argument: Value | undefined = parameter?.rest
      ? { is: 'list', items: binding.arguments.slice(index) }
      : (binding.arguments[index] ?? parameter?.default);
    if (!argument) return undefined;
    const origin = originOf(path.reduce(fieldOf, argument), caller, program, callers, depth + 1);
    if (!isFew(origin)) {
      if (path.length === 0) return incoming.length === 1 && origin.from !== 'unknown' ? origin : undefined;
      if (origin.from !== 'unknown' && origin.from !== 'state') return origin;
      isOpen = true;
    }
    limit = Math.max(limit, origin.limit ?? FEW);
    text ??= origin.text;
  }
  return isOpen ? undefined : { from: 'constant', text: `"${name}": every caller passes ${text}`, limit };
}

function ofResult(id: number, record: FunctionRecord, program: Program, on: Follow): Origin {
  const call = record.calls.get(id);
  if (!call) return unknown('a result');
  if (call.node === 'call') {
    const settled = settle({ is: 'result', of: id }, record, program);
    return settled.is === 'result' ? unknown(`what ${call.text} gives`) : on(settled);
  }
  if (call.lazy) {
    return { from: 'relation', text: `the relation ${shortName(call.lazy.entity)}.${call.lazy.relation}`, at: call.at };
  }
  // What another server answers is data as much as what a request brings.
  if (call.effects.some(asksServer)) return { from: 'request', text: `what ${call.text} gives`, at: call.at };
  if (!call.effects.some(({ kind }) => kind === 'read' || kind === 'raw' || kind === 'lock' || kind === 'write'))
    return unknown(`what ${call.text} gives`);
  return ofQuery(call, record);
}

function ofQuery(op: Op, record: FunctionRecord): Origin {
  const limit = op.limit ?? (op.effects.every(({ rows }) => rows === 'one' || rows === 'count') ? 1 : undefined);
  const entity = op.effects.find((effect) => effect.entity !== undefined)?.entity;
  return {
    from: 'query',
    text: `the rows of ${op.text}`,
    at: op.at,
    ...(entity !== undefined && { entity }),
    // A page read again and again gives everything in the end.
    ...(limit !== undefined && !(op.limit !== undefined && isPaged(op, record)) && { limit }),
    ...(op.loads && { loads: op.loads }),
    ...(op.whole && { isWhole: true }),
  };
}

function isPaged(op: Op, record: FunctionRecord): boolean {
  let paged = false;
  for (const loop of record.loops.values()) {
    if (loop.mode !== 'page' && loop.mode !== 'drain' && loop.over !== undefined) continue;
    walkNodes(loop.body, (node) => {
      if (node === op) paged = true;
    });
  }
  return paged;
}

function ofField(
  value: Value & { is: 'field' },
  record: FunctionRecord,
  program: Program,
  callers: Callers | undefined,
  on: Follow,
  depth: number,
): Origin {
  if (isIndex(value.name)) return on(value.of);
  const text = labelOf(value, record, program);
  const relation = relationOf(value, record, program);
  if (relation !== undefined) return { from: 'relation', text: `the relation ${relation}` };
  if (value.of.is === 'this') return ofOwnField(value.name, record, program, callers, depth);
  const base = originOf(value.of, record, program, callers, Math.max(depth + 1, MAX_DEPTH - 3));
  switch (base.from) {
    case 'query':
    case 'relation':
      return { from: 'relation', text: `${text}, of ${base.text}`, ...(base.at && { at: base.at }) };
    case 'constant':
      // What a literal does not show is not known to be constant.
      if (rootOf(value).is === 'constant') return { from: 'constant', text };
      return (callers && inPassed(value, text, record, program, callers, depth)) ?? unknown(text);
    case 'state':
      return { from: 'state', text };
    case 'unknown':
      return unknown(text);
    default:
      return { from: base.from, text };
  }
}

/** A field of the object at hand: it grows with what a loop goes over that adds to it in each pass. */
function ofOwnField(
  name: string,
  record: FunctionRecord,
  program: Program,
  callers: Callers | undefined,
  depth: number,
): Origin {
  const owner = classOf(record, program);
  const filled = owner === undefined ? [] : (program.fields.filled.get(`${owner}.${name}`) ?? []);
  for (const { function: id, loop } of callers ? filled : []) {
    const frame = program.records.get(id);
    if (!frame || !loop.over || (loop.mode !== 'per-element' && loop.mode !== 'concurrent')) continue;
    const origin = originOf(settle(loop.over, frame, program), frame, program, callers, depth + 1);
    if ((origin.from === 'query' || origin.from === 'relation') && !isFew(origin))
      return { ...origin, text: `the field "${name}", which is filled for ${origin.text}` };
  }
  return { from: 'state', text: `the field "${name}"` };
}

/** A field of an object that callers write out where they call. */
function inPassed(
  value: Value,
  name: string,
  record: FunctionRecord,
  program: Program,
  callers: Callers,
  depth: number,
): Origin | undefined {
  const { root, path } = accessOf(value);
  if (root.is !== 'parameter' || record.outline.entries.length > 0) return undefined;
  const origin = passedFor({ index: root.index, path, name }, record, program, callers, depth);
  // What came with a request goes by the name that it has here.
  return origin?.from === 'request' ? { ...origin, text: name } : origin;
}

/** What the fields, elements and copies on the way come from. */
function rootOf(value: Value): Value {
  if (value.is === 'field') return rootOf(value.of);
  if (value.is === 'derived') return rootOf(value.from);
  return value.is === 'element' && value.over ? rootOf(value.over) : value;
}
