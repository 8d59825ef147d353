// Terms put together from other terms, kept small: a term is a tree, and text built up in a loop or lists of
// lists would make it grow without end.
import { parts, some, weigh } from '../../core/outline/fold.js';
import { valueKey, isNothing, unknownValue, type Value } from '../../core/outline/value.js';

/** Terms with more parts than this say nothing that anybody could use. */
const MAX_PARTS = 400;
/** Of more alternatives the first ones are kept. */
const MAX_ALTERNATIVES = 8;

/** One of several values; equal ones count once, nothing at all is unknown. */
export function join(values: readonly Value[]): Value {
  const flat = values.flatMap((value) => (value.is === 'join' ? value.of : [value]));
  if (flat.length === 1) return flat[0]!;
  const distinct = new Map(flat.map((value) => [valueKey(value), value]));
  if (distinct.size > 1)
    for (const [key, value] of distinct) if (isNothing(value) || isEmptyList(value)) distinct.delete(key);
  const left = [...distinct.values()];
  if (left.length === 0) return unknownValue('nothing is returned');
  return left.length === 1 ? left[0]! : bounded({ is: 'join', of: left.slice(0, MAX_ALTERNATIVES) });
}

const isEmptyList = (value: Value): boolean => value.is === 'list' && value.items.length === 0;

/** The term itself, or what stands for one that has grown too large. */
export function bounded(value: Value): Value {
  return weigh(value, MAX_PARTS) < 0 ? unknownValue('a value of too many parts') : value;
}

/** Whether it can be another value in another call: it is made of what was given, read or gone over. */
export const varies = (value: Value): boolean =>
  some(value, (term) => (term.is === 'unknown' ? term.of !== undefined : OPEN.has(term.is)));

const OPEN: ReadonlySet<Value['is']> = new Set<Value['is']>(['parameter', 'result', 'element', 'captured', 'input']);

/** Whether it is written down: the same in every call. */
export const isFixed = (value: Value): boolean =>
  FIXED.has(value.is) || (parts(value).length > 0 && parts(value).every(isFixed));

const FIXED: ReadonlySet<Value['is']> = new Set<Value['is']>(['literal', 'constant', 'class', 'function']);

const MAX_OPERANDS = 8;

/** A value that nobody knows, with what it was computed of. */
export function computedOf(operands: readonly Value[]): Value {
  const of = operands.flatMap((value) => (value.is === 'unknown' ? (value.of ?? []) : varies(value) ? [value] : []));
  const distinct = [...new Map(of.map((value) => [valueKey(value), value])).values()].slice(0, MAX_OPERANDS);
  return { is: 'unknown', reason: 'computed', ...(distinct.length > 0 && { of: distinct }) };
}

/** A slice of a collection whose bounds are no constants: one part of it after the other. */
export const isPart = (value: Value): value is Value & { is: 'derived' } =>
  value.is === 'derived' && value.by === 'slice' && value.limit === undefined;
