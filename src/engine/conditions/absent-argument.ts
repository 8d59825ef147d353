// Statements that stand in for what was not passed: `if (!order) order = await this.orders.findOne(id)` asks the database
// only for callers that have no order at hand.
import { remaining } from '../../core/outline/fold.js';
import type { Branch, Node } from '../../core/outline/outline.js';
import type { ConditionOf } from '../../core/summary/condition.js';
import { isFalsy, type Value } from '../../core/outline/value.js';
import { placeText } from './memo-guards.js';
import type { ConditionRules } from './condition-rules.js';
import type { FunctionRecord } from '../outlines/function-record.js';
import { argumentOf } from '../values/substitute.js';

/** The parameter for which nothing was passed in runs that take this arm. */
export function absentParameter({ tests, there, arms }: Branch, arm: Node, record: FunctionRecord): number | undefined {
  const [place, ...others] = tests;
  if (there === undefined || arms[1 - there] !== arm || !place || place.key || others.length > 0) return undefined;
  const name = placeText(place);
  const index = place.loop === undefined ? record.outline.parameters.findIndex((one) => one.name === name) : -1;
  return index < 0 ? undefined : index;
}

export const absent: ConditionRules<ConditionOf<'absent'>> = {
  atCall({ parameter }, env, program) {
    const passed = argumentOf(parameter, env, program);
    if (isThere(passed)) return false;
    return passed.is === 'parameter' ? { is: 'absent', parameter: passed.index } : true;
  },
  merged: (a, b) => (a?.parameter === b?.parameter ? a : undefined),
};

function isThere(value: Value): boolean {
  switch (value.is) {
    case 'literal':
      return !isFalsy(value);
    case 'join':
      return value.of.every(isThere);
    case 'captured':
      return isThere(value.value);
    case 'field':
    case 'parameter':
    case 'constant':
    case 'input':
    case 'unknown':
      return false;
    default:
      remaining(value, 'this element result list record template derived chunks function class handle stream');
      return true;
  }
}
