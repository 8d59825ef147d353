// Following values through functions: a term in the run of a function that it belongs to, and the term that stands behind it
// there, at the caller, around the function, or in the functions that a call runs.
import type { Call } from '../../core/outline/outline.js';
import type { Value } from '../../core/outline/value.js';
import type { FunctionRecord } from '../outlines/function-record.js';
import type { Program } from '../program/program.js';

/** A function as one of its calls runs it; without a call, whoever runs it. */
export interface Frame {
  readonly record: FunctionRecord;
  readonly call?: Call;
  readonly caller?: Frame;
  /** Calls on the way here. */
  readonly depth: number;
}

export interface FrameValue<Kind extends Value['is'] = Value['is']> {
  readonly value: Value & { readonly is: Kind };
  readonly frame: Frame;
}

export const ownFrame = (record: FunctionRecord): Frame => ({ record, depth: 0 });

/** What is passed for a parameter, where the call is known. */
export function passedFor({ value, frame: { call, caller } }: FrameValue<'parameter'>): FrameValue | undefined {
  const passed = call?.arguments[value.index];
  return passed && caller ? { value: passed, frame: caller } : undefined;
}

/** A value of an enclosing function: in the run of that function on the way here, if there is one. */
export function enclosing({ value, frame }: FrameValue<'captured'>, { records }: Program): FrameValue | undefined {
  for (let around: Frame | undefined = frame; around; around = around.caller)
    if (around.record.outline.id === value.function) return { value: value.value, frame: around };
  const record = records.get(value.function);
  return record && { value: value.value, frame: { record, depth: frame.depth + 1 } };
}

/** What a function that is run from `caller` returns, in that run. */
export function returnedBy(
  id: string,
  call: Call | undefined,
  caller: Frame,
  { records }: Program,
): readonly FrameValue[] {
  const record = records.get(id);
  if (!record) return [];
  const frame: Frame = { record, ...(call && { call }), caller, depth: caller.depth + 1 };
  return record.returns.map((value) => ({ value, frame }));
}

/** The first thing that `found` tells of the term, or of one that `next` leads to from there, depth first. */
export function firstBehind<T>(
  term: FrameValue,
  found: (term: FrameValue) => T | undefined,
  next: (term: FrameValue) => readonly FrameValue[],
): T | undefined {
  const here = found(term);
  if (here !== undefined) return here;
  for (const one of next(term)) {
    const behind = firstBehind(one, found, next);
    if (behind !== undefined) return behind;
  }
  return undefined;
}
