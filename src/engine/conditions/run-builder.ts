// Statements of builders that a function gives instead of running them: they come about where a caller runs what it gives.
import type { ConditionOf } from '../../core/summary/condition.js';
import { whereBoth, type ConditionRules } from './condition-rules.js';

/** It is one for everybody. */
export const RUN: ConditionOf<'run'> = { is: 'run' };

export const run: ConditionRules<ConditionOf<'run'>> = {
  atCall(condition, { made }) {
    if (made?.builder === 'returned') return condition;
    return made === undefined || made.builder === 'run' || (made.builder === undefined && made.awaited);
  },
  merged: whereBoth,
};
