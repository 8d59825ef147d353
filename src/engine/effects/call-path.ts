// How one comes from a call to the code at hand: how often, through which calls, in which regions.
import type { Cost } from '../../core/summary/cost.js';
import type { TraceStep } from '../../core/finding.js';
import type { Call } from '../../core/outline/outline.js';
import type { ReachedEffect } from '../../core/summary/summary.js';
import { isUnder, NO_CONDITIONS, type Condition } from '../../core/summary/condition.js';
import { useOfAnswer } from '../values/answer-dependence.js';
import type { Program } from '../program/program.js';
import type { FunctionRecord } from '../outlines/function-record.js';
import type { Binding } from '../program/function-result.js';
import type { Within } from '../values/size.js';
import type { Environment, HookedEntity } from '../values/substitute.js';

export interface CallPath {
  readonly cost: Cost;
  readonly trace: readonly TraceStep[];
  readonly regions: ReachedEffect['regions'];
  readonly exact: boolean;
  /** What all that it leads to comes about under. */
  readonly under: readonly Condition[];
  /** Somewhere on it nobody waits. */
  readonly detached?: 'caught' | 'uncaught';
  readonly assumption?: string;
  /** What is known of sizes that come from inside the code that is run many times. */
  readonly within?: Within;
  /** Branches in which the call decides the way. */
  readonly decided?: ReadonlySet<string>;
}

/** `goes to StockListener.onConfirmed in stock`: the receiver and the ERP module that it is in. */
export function deliveryText({ outline }: FunctionRecord, program: Program, verb = 'goes to'): string {
  return `${verb} ${outline.symbol} in ${program.moduleOf(outline.at.file)}`;
}

/** How a message comes to a receiver, or a hook to be run. */
export interface Delivery {
  /** What the step of the trace says. */
  readonly step: string;
  readonly detached?: 'caught';
  readonly assumption?: string;
  readonly region?: 'transaction' | 'after-commit';
  /** The entity that a hook is run for. */
  readonly entity?: HookedEntity;
}

/** The function at the end of the way is run by this call, or by what the call hands it to. */
export function bindingThrough(
  call: Call,
  { callee, arguments: passed, receiver }: Environment,
  path: CallPath,
  carrier: number | undefined,
): Binding {
  return {
    callee,
    arguments: passed,
    ...(receiver && { receiver }),
    ...(carrier !== undefined && { carrier }),
    call: call.id,
    at: call.at,
    ...(path.trace.length > 0 && { via: path.trace }),
    regions: path.regions,
    under: path.under,
    ...(path.detached && { detached: path.detached }),
    ...(path.assumption !== undefined && { assumption: path.assumption }),
  };
}

/** The call runs its target itself. */
export function bindingOf(call: Call, callee: string): Binding {
  return {
    callee,
    arguments: call.arguments,
    ...(call.receiver && { receiver: call.receiver }),
    call: call.id,
    at: call.at,
    regions: [],
    under: NO_CONDITIONS,
    ...(call.inferred !== undefined && { assumption: call.inferred }),
  };
}

/** Of an answer that is used so, what the function makes of its failure. */
export function outcomeAt(id: number, use: ReachedEffect['use'], record: FunctionRecord): Pick<ReachedEffect, 'use'> {
  if (use !== 'returned' && record.tellsFailureOf.has(id)) return { use: 'told' };
  // Whether it has worked is what the function gives.
  if (use === 'dropped' && record.reportsFailureOf.has(id)) return { use: 'returned' };
  return use ? { use } : {};
}

/** What becomes of an answer that a callee gives on; a literal's own stays the literal's. */
export function useAt(
  effect: ReachedEffect,
  call: Call,
  path: CallPath,
  record: FunctionRecord,
): Pick<ReachedEffect, 'use'> {
  const { use } = effect;
  if (use === 'told') return { use };
  const here = use === 'dropped' || path.trace.length === 0 ? use : useOfAnswer(call, record);
  // What fails below and is handled there is no failure here.
  if (isUnder(effect, 'handled')) return use ? { use: use && here } : {};
  return outcomeAt(call.id, use && here, record);
}
