// Which loops a value varies with: those whose element it is made of, through results of calls and builders.
import { remaining } from '../../core/outline/fold.js';
import type { ts } from 'ts-morph';
import type { Loop } from '../../core/outline/outline.js';
import type { Value } from '../../core/outline/value.js';

/** A loop whose body is being lowered. */
export interface OpenLoop {
  readonly id: number;
  /** The place of the queue that the loop goes over while there is something in it, and what the loop adds to it. */
  readonly queue?: { readonly place: string; readonly added: Value[] };
  readonly label?: string;
  readonly statement?: ts.IterationStatement;
  /** Its passes are workers: a loop inside takes what it goes over from a place that they share. */
  workers?: boolean;
  /** Calls whose yes or no decides whether there is another pass. */
  until?: readonly number[];
  /** What it starts goes through a limiter that lets so many run at a time: the first of these that is given. */
  poolWidth?: readonly Value[];
  /** It puts what it starts into a list of at most so many, and `waits` run each time that is full. */
  pool?: { readonly bound: readonly Value[]; readonly waits: readonly Loop[] };
}

/** What is known of the values of one frame. */
interface Known {
  readonly depends: WeakMap<Value, ReadonlySet<number>>;
  readonly builders: WeakMap<Value, { readonly varies: ReadonlySet<number> }>;
  readonly outerSteps: ReadonlyMap<Value, ReadonlySet<number>>;
  readonly calls: ReadonlyMap<number, { readonly varies: readonly number[] }>;
  /** What each loop goes over. */
  readonly loopSources: ReadonlyMap<number, Value>;
}

/** A value of a function around this one, as it is known there. */
export const outermost = (value: Value): Value => (value.is === 'captured' ? outermost(value.value) : value);

/** Adds the loops on whose element `value` depends. */
export function loopsOf(frame: Known, value: Value, into: Set<number>): Set<number> {
  for (const loop of frame.depends.get(value) ?? frame.builders.get(value)?.varies ?? []) into.add(loop);
  switch (value.is) {
    case 'element': {
      if (into.has(value.loop)) break;
      into.add(value.loop);
      // `for (const id of [order.buyer, order.seller])`: another list in each pass of the loop around.
      const over = frame.loopSources.get(value.loop);
      if (over) loopsOf(frame, over, into);
      break;
    }
    case 'result':
      for (const loop of frame.calls.get(value.of)?.varies ?? []) into.add(loop);
      break;
    case 'list':
      for (const item of value.items) loopsOf(frame, item, into);
      break;
    case 'template':
      for (const part of value.parts) loopsOf(frame, part, into);
      break;
    case 'record':
      for (const field of Object.values(value.fields)) loopsOf(frame, field, into);
      break;
    case 'join':
      for (const part of value.of) loopsOf(frame, part, into);
      break;
    case 'field':
    case 'chunks':
    case 'end':
      loopsOf(frame, value.of, into);
      break;
    case 'derived':
      loopsOf(frame, value.from, into);
      break;
    case 'captured':
      for (const loop of frame.outerSteps.get(outermost(value)) ?? []) into.add(loop);
      break;
    case 'handle':
      if (value.of) loopsOf(frame, value.of, into);
      break;
    default:
      remaining(value, 'parameter this literal constant function class stream input unknown');
  }
  return into;
}
