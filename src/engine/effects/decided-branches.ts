// Branches in which a call decides the way: where one of the alternatives does not come about there, what is left of
// the others comes on top of what further calls take.
import type { OneOf } from '../../core/summary/alternatives.js';
import type { ReachedEffect } from '../../core/summary/summary.js';
import { conditionsAtCall } from '../conditions/conditions.js';
import type { Program } from '../program/program.js';
import type { Environment } from '../values/substitute.js';
import type { CallPath } from './call-path.js';

/** By the names of what chooses. */
export function decidedBranches(
  effects: readonly ReachedEffect[],
  { under }: CallPath,
  env: Environment,
  program: Program,
): ReadonlySet<string> {
  const found = new Set<string>();
  for (const effect of effects) {
    if (!effect.oneOf || effect.under.length === 0) continue;
    if (conditionsAtCall(effect.under, under, env, program) === undefined)
      for (const { of } of effect.oneOf) found.add(of);
  }
  return found;
}

/** The alternatives that stay open behind the call. */
export function openAlternatives(
  oneOf: readonly OneOf[] | undefined,
  decided: ReadonlySet<string> | undefined,
): Pick<ReachedEffect, 'oneOf'> {
  const open = decided ? oneOf?.filter(({ of }) => !decided.has(of)) : oneOf;
  return open && open.length > 0 ? { oneOf: open } : {};
}
