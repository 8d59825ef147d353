// Work that is done only where callers ask for it: `if (options.notify) await this.mails.send(order)` sends nothing for
// callers that pass options without it.
import { isOfParameter } from '../../core/outline/fold.js';
import type { Branch, Node } from '../../core/outline/outline.js';
import { isStatement } from '../../core/outline/effect.js';
import type { ConditionOf } from '../../core/summary/condition.js';
import { isInPlace } from '../../core/outline/place.js';
import { valueKey, type Value } from '../../core/outline/value.js';
import type { ConditionRules } from './condition-rules.js';
import type { FunctionRecord } from '../outlines/function-record.js';
import { placeOfParameter } from '../outlines/local-names.js';
import { isLeftOut, substitute } from '../values/substitute.js';

/** What of the function's parameters has to be passed in runs that take this arm; one of them is enough. */
export function neededForArm({ needs, arms }: Branch, arm: Node, record: FunctionRecord): readonly Value[] | undefined {
  if (!needs || arms[needs.arm] !== arm) return undefined;
  return needs.one.some((value) => isSetHere(value, record)) ? undefined : needs.one;
}

/** `options.notify ??= true`: it is what the function makes of it. */
export function isSetHere(value: Value, record: FunctionRecord): boolean {
  const place = placeOfParameter(value, record);
  return place !== undefined && record.assigns.some((assign) => isInPlace(place, assign.place));
}

export const passed: ConditionRules<ConditionOf<'passed'>> = {
  atCall({ one }, env, program) {
    const left = one
      .map((value) => substitute(value, env, program))
      .filter((value) => !isLeftOut(value) || isSetBy(value, env.caller));
    if (left.length === 0) return false;
    return left.every(isOfParameter) ? { is: 'passed', one: left } : true;
  },
  merged: (a, b) => (a && b && keyOf(a) === keyOf(b) ? a : undefined),
  weighs: true,
  ofParameterCall: true,
  // Work is told apart by what callers have to pass for it.
  key: (condition, effect) => (isStatement(effect) ? '' : keyOf(condition)),
};

const keyOf = ({ one }: ConditionOf<'passed'>): string => one.map(valueKey).join(' ');

/** `const options = {}; if (urgent) options.notify = true;`: what a literal does not have is put in afterwards. */
const isSetBy = (value: Value, { assigns }: FunctionRecord): boolean =>
  value.is === 'field' &&
  assigns.some(({ place: { path, isField } }) => path.at(-1) === value.name && (isField || path.length > 1));
