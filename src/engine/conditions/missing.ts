// What is loaded only where it is missing: `if (!order.lines) order.lines = await …`.
import type { ConditionOf } from '../../core/summary/condition.js';
import { keptAtCall, type ConditionRules } from './condition-rules.js';

export const missing: ConditionRules<ConditionOf<'missing'>> = {
  atCall: keptAtCall,
  merged: (_a, _b, chosen) => chosen,
  weighs: true,
};
