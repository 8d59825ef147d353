// Small builders for hand-written outlines: nodes with running ids and made-up locations, so that tests read like
// the code that they stand for.
import type { EffectKind } from '../../src/core/outline/effect.js';
import type { Entity, Relation } from '../../src/core/outline/entity.js';
import type { Location } from '../../src/core/location.js';
import type {
  Branch,
  Call,
  ClassOutline,
  Exit,
  FileOutline,
  FunctionOutline,
  Loop,
  Node,
  Op,
  Parameter,
  Target,
} from '../../src/core/outline/outline.js';
import type { Value } from '../../src/core/outline/value.js';
import { fieldPlace, type Place } from '../../src/core/outline/place.js';

export const FILE = '/erp/orders.ts';

/** A location on one line, columns 1 to 9. */
export function at(line: number, file = FILE): Location {
  return { file, start: { line, column: 1 }, end: { line, column: 9 } };
}

export const seq = (...body: Node[]): Node => ({ node: 'seq', body });
export const parameter = (index: number): Value => ({ is: 'parameter', index });
export const element = (loop: number): Value => ({ is: 'element', loop });
export const field = (of: Value, name: string): Value => ({ is: 'field', of, name });
export const result = (of: number): Value => ({ is: 'result', of });
export const literal = (text: string): Value => ({ is: 'literal', text });
export const list = (...items: Value[]): Value => ({ is: 'list', items });
export const fn = (id: string): Value => ({ is: 'function', id: idOf(id) });
export const self: Value = { is: 'this' };

export const idOf = (symbol: string, file = FILE): string => `${file}#${symbol}`;

/** `order.lines`, or `load:order.lines` of the function `load`. */
export function local(name: string, more: Partial<Place> = {}): Place {
  const [path, of = ''] = name.split(':').reverse() as [string, string?];
  return { scope: 'local', name, owner: idOf(of), path: path.split('.'), lifetime: 'call', ...more };
}

/** A field of an object of the class. */
export const fieldOf = (className: string, name: string): Place => fieldPlace(idOf(className), name);

/** A call of a function by its symbol. */
export function call(id: number, line: number, callee: string | Target, more: Partial<Call> = {}): Call {
  const target: Target = typeof callee === 'string' ? { is: 'function', id: idOf(callee) } : callee;
  const text = typeof callee === 'string' ? callee : callee.is === 'member' ? `this.${callee.name}` : 'work';
  return { node: 'call', id, at: at(line), text, target, arguments: [], awaited: true, varies: [], ...more };
}

/** A statement: `op(0, 3, 'read', 'Price')`. */
export function op(id: number, line: number, kind: EffectKind, entity: string, more: Partial<Op> = {}): Op {
  const name = kind === 'read' ? 'find' : 'save';
  return {
    node: 'op',
    id,
    at: at(line),
    text: `this.${entity.toLowerCase()}.${name}`,
    member: `typeorm:Repository.${name}`,
    effects: [{ kind, entity, rows: 'many', ...(kind === 'write' && { change: 'save', verb: name }) }],
    arguments: [],
    awaited: true,
    varies: [],
    ...(kind === 'write' && more.arguments?.[0] && { values: more.arguments[0] }),
    ...more,
  };
}

/** Reading a lazy relation. */
export function lazy(id: number, line: number, entity: string, relation: string, receiver: Value): Op {
  return op(id, line, 'read', relation, {
    text: `order.${relation}`,
    member: `lazy:${entity}.${relation}`,
    lazy: { entity, relation },
    receiver,
  });
}

export function loop(id: number, line: number, over: Value | undefined, body: Node, more: Partial<Loop> = {}): Loop {
  const form = more.mode === 'concurrent' ? '.map' : 'for…of';
  return { node: 'loop', id, at: at(line), form, ...(over && { over }), mode: 'per-element', body, ...more };
}

export function branch(line: number, arms: Node[], more: Partial<Branch> = {}): Branch {
  return { node: 'branch', at: at(line), arms, tests: [], depends: [], ...more };
}

export function exit(line: number, how: Exit['how'], more: Partial<Exit> = {}): Exit {
  return { node: 'exit', at: at(line), how, ...more };
}

export const returns = (line: number, value: Value): Exit => exit(line, 'return', { value });

export function assign(line: number, place: Place, more: { adds?: boolean; value?: Value } = {}): Node {
  return { node: 'assign', at: at(line), place, value: more.value ?? literal('1'), ...(more.adds && { adds: true }) };
}

/** A function; parameters by name. */
export function func(
  symbol: string,
  line: number,
  parameters: readonly (string | Parameter)[],
  body: Node,
  more: Partial<FunctionOutline> = {},
): FunctionOutline {
  return {
    id: idOf(symbol),
    symbol,
    at: at(line),
    parameters: parameters.map((p) => (typeof p === 'string' ? { name: p } : p)),
    body,
    async: true,
    entries: [],
    setting: 'product',
    ...(symbol.endsWith('.constructor') && { kind: 'constructor' }),
    ...(symbol.includes('#') && { kind: 'literal' }),
    ...more,
  };
}

export function classOf(name: string, members: readonly string[], more: Partial<ClassOutline> = {}): ClassOutline {
  return {
    id: idOf(name),
    name,
    at: at(1),
    kind: 'class',
    bases: [],
    members: Object.fromEntries(members.map((member) => [member, idOf(`${name}.${member}`)])),
    ...more,
  };
}

export function file(functions: readonly FunctionOutline[], more: Partial<FileOutline> = {}): FileOutline {
  return { file: FILE, functions, classes: [], providers: [], ...more };
}

export function entity(name: string, relations: readonly Partial<Relation>[] = []): Entity {
  return {
    id: name,
    name,
    at: at(1),
    relations: relations.map((relation) => ({
      name: 'lines',
      cardinality: 'many',
      lazy: false,
      eager: false,
      at: at(1),
      ...relation,
    })),
    fields: ['id'],
    indexes: [['id']],
    bases: [],
  };
}
