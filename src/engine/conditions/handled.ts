// A `catch` on the way keeps a failure from the function's callers.
import type { ConditionOf } from '../../core/summary/condition.js';
import { keptAtCall, whereBoth, type ConditionRules } from './condition-rules.js';

/** It is one for everybody. */
export const HANDLED: ConditionOf<'handled'> = { is: 'handled' };

export const handled: ConditionRules<ConditionOf<'handled'>> = {
  atCall: keptAtCall,
  merged: whereBoth,
  // What was started and left alone fails where nobody catches.
  appliesTo: ({ detached }) => !detached,
};
