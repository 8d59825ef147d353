// What stands in a `catch`, or is done between two attempts: only runs in which something has failed come by.
import type { ConditionOf } from '../../core/summary/condition.js';
import { keptAtCall, whereBoth, type ConditionRules } from './condition-rules.js';

/** It is one for everybody. */
export const FAILING: ConditionOf<'failing'> = { is: 'failing' };

export const failing: ConditionRules<ConditionOf<'failing'>> = {
  atCall: keptAtCall,
  merged: whereBoth,
  // A timer between two attempts is set only where the first one has failed.
  impliedBy: ({ kind }, loop) =>
    kind === 'sleep' && (loop?.mode === 'retry' || loop?.mode === 'poll') ? FAILING : undefined,
};
