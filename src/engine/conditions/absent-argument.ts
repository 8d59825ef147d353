// Statements that stand in for what was not passed: `if (!order) order = await this.orders.findOne(id)` asks the database
// only for callers that have no order at hand.
import { isOfParameter, remaining } from '../../core/outline/fold.js';
import type { Branch, Node } from '../../core/outline/outline.js';
import type { ConditionOf } from '../../core/summary/condition.js';
import { isInPlace, type Place } from '../../core/outline/place.js';
import { isFalsy, valueKey, type Value } from '../../core/outline/value.js';
import type { ConditionRules } from './condition-rules.js';
import type { FunctionRecord } from '../outlines/function-record.js';
import { parameterIndex } from '../outlines/local-names.js';
import { fieldOf, substitute } from '../values/substitute.js';

/** What was not passed in runs that take this arm: a parameter, or what it has under a name. */
export function absentInArm(branch: Branch, arm: Node, record: FunctionRecord): Value | undefined {
  const { heldArm, arms, lacking } = branch;
  if (lacking && arms[lacking.arm] === arm) return lacking.value;
  const asked = askedIn(branch);
  if (heldArm === undefined || arms[1 - heldArm] !== arm || asked === undefined) return undefined;
  return parameterIn(asked, record) ?? onlyNeeded(branch);
}

/** All that the other arm needs, where that is one thing. */
function onlyNeeded({ heldArm, needs }: Branch): Value | undefined {
  const [first, ...others] = needs && needs.arm === heldArm ? needs.all : [];
  return first?.one.length === 1 && others.length === 0 ? first.one[0] : undefined;
}

function parameterIn(place: Place, record: FunctionRecord): Value | undefined {
  const index = parameterIndex(place, record);
  if (index < 0) return undefined;
  return place.path.slice(1).reduce<Value>((of, name) => fieldOf(of, name), { is: 'parameter', index });
}

/** The one place that the condition asks about: `options?.manager` reads `options` on the way. */
function askedIn({ tests }: Branch): Place | undefined {
  if (tests.some(({ key, loop }) => key !== undefined || loop !== undefined)) return undefined;
  const [asked, ...others] = [...tests].sort((a, b) => b.path.length - a.path.length);
  return asked && others.every((other) => isInPlace(asked, other)) ? asked : undefined;
}

export const absent: ConditionRules<ConditionOf<'absent'>> = {
  atCall({ value }, env, program) {
    const passed = substitute(value, env, program);
    if (isThere(passed)) return false;
    return isOfParameter(passed) ? { is: 'absent', value: passed } : true;
  },
  merged: (a, b) => (a && b && valueKey(a.value) === valueKey(b.value) ? a : undefined),
  ofParameterCall: true,
};

/** Whether the value is one, as far as can be told: not null, undefined or empty text. */
export function isThere(value: Value): boolean {
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
      remaining(value, 'this element result list record template derived chunks function class handle end stream');
      return true;
  }
}
