// By what a collection is known to be the same one as another: a canonical path, with the calls whose results it is made
// of and the collections of whose elements it is a part.
import { remaining } from '../../core/outline/fold.js';
import { formatLocation } from '../../core/location.js';
import type { Value } from '../../core/outline/value.js';
import type { Size, SizeSource } from '../../core/summary/size.js';
import type { Program } from '../program/program.js';
import type { FunctionRecord } from '../outlines/function-record.js';

export type CollectionName = Pick<Size & { is: 'size' }, 'path' | 'from' | 'totalOf'>;

/** `isPlaced`: the path says where in the program it is, whichever frame it is seen from. */
type Named = CollectionName & { readonly isPlaced?: boolean };

/** The name of the collection in the frame of `record`. */
export function collectionName(value: Value, record: FunctionRecord, program: Program): CollectionName {
  const { isPlaced: _, ...name } = nameOf(value, record, program);
  return name;
}

function nameOf(value: Value, record: FunctionRecord, program: Program): Named {
  const on = (part: Value): Named => nameOf(part, record, program);
  switch (value.is) {
    case 'parameter':
      return { path: `param:${value.index}` };
    case 'this':
      return { path: 'this' };
    case 'element':
      return value.over ? ofElement(value.over, on) : { path: `@${value.loop}` };
    case 'field': {
      const of = on(value.of);
      return { ...of, path: `${of.path}.${value.name}` };
    }
    case 'result':
      return ofResult(value.of, record);
    case 'captured': {
      const inner = program.records.get(value.function);
      return inner ? fromFrame(value.function, nameOf(value.value, inner, program)) : { path: `${value.function}^` };
    }
    case 'derived':
      return on(value.from);
    case 'chunks':
      return on(value.of);
    case 'handle':
      return value.of ? on(value.of) : { path: 'handle' };
    case 'join':
      return oneOf(value.of.map(on));
    case 'constant':
      return { path: `constant:${value.name}` };
    case 'literal':
      return { path: value.text };
    case 'input':
      return { path: value.from };
    case 'function':
    case 'class':
      return { path: value.id };
    case 'unknown':
      return { path: `unknown(${value.reason})` };
    default:
      remaining(value, 'list record template end stream');
      return { path: value.is };
  }
}

/** All chunks together have the elements of what was cut up. */
function ofElement(over: Value, on: (part: Value) => Named): Named {
  const all = on(over.is === 'chunks' ? over.of : over);
  return {
    ...all,
    path: over.is === 'chunks' ? all.path : `${all.path}[]`,
    totalOf: [...(all.totalOf ?? []), all.path],
  };
}

function ofResult(id: number, { calls }: FunctionRecord): Named {
  const call = calls.get(id);
  if (!call) return { path: `result:${id}` };
  const is: SizeSource['is'] = call.node === 'op' ? 'rows' : 'value';
  return { path: `${is}(${formatLocation(call.at)})`, from: [{ is, at: call.at }], isPlaced: true };
}

/** What belongs to one function goes by that function's name elsewhere. */
function fromFrame(frame: string, name: Named): Named {
  if (name.isPlaced) return name;
  const seen = (path: string): string => `${frame}^${path}`;
  return { ...name, path: seen(name.path), ...(name.totalOf && { totalOf: name.totalOf.map(seen) }) };
}

function oneOf(names: readonly Named[]): Named {
  const from = names.flatMap((name) => name.from ?? []);
  return {
    path: names.map(({ path }) => path).join('|'),
    ...(from.length > 0 && { from }),
    ...(names.every(({ isPlaced }) => isPlaced) && { isPlaced: true }),
  };
}
