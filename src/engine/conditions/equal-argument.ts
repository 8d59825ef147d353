// Arms that are taken for some literals only: `switch (kind) { case 'mail': … }` mails nothing for callers that pass 'letter'.
import { isOfParameter } from '../../core/outline/fold.js';
import type { Branch, Node } from '../../core/outline/outline.js';
import { isStatement } from '../../core/outline/effect.js';
import { valueKey, type Value } from '../../core/outline/value.js';
import type { ConditionOf } from '../../core/summary/condition.js';
import type { FunctionRecord } from '../outlines/function-record.js';
import { isLeftOut, substitute } from '../values/substitute.js';
import type { ConditionRules } from './condition-rules.js';
import { isSetHere } from './passed-argument.js';

/** What one of the function's parameters is in runs that take this arm. */
export function equalInArm(
  { cases, arms }: Branch,
  arm: Node,
  record: FunctionRecord,
): ConditionOf<'equal'> | undefined {
  const found = cases?.find((one) => arms[one.arm] === arm);
  if (!found || isSetHere(found.of, record)) return undefined;
  return { is: 'equal', value: found.of, to: found.to, ...(found.isOther && { isOther: true }) };
}

export const equal: ConditionRules<ConditionOf<'equal'>> = {
  atCall(condition, env, program) {
    const { to, isOther = false } = condition;
    const value = substitute(condition.value, env, program);
    const texts = literalsIn(value);
    if (texts) return texts.some((text) => to.includes(text) !== isOther);
    return isOfParameter(value) ? { ...condition, value } : true;
  },
  merged: (a, b) => (a && b && keyOf(a) === keyOf(b) ? a : undefined),
  weighs: true,
  ofParameterCall: true,
  key: (condition, effect) => (isStatement(effect) ? '' : keyOf(condition)),
};

const keyOf = ({ value, to, isOther }: ConditionOf<'equal'>): string =>
  `${valueKey(value)}${isOther ? '!' : '='}${to.join()}`;

/** All that it can be, where all of that is written out. */
function literalsIn(value: Value): readonly string[] | undefined {
  if (isLeftOut(value)) return ['undefined'];
  if (value.is === 'literal') return [value.text];
  if (value.is !== 'join') return undefined;
  const found = value.of.map(literalsIn);
  return found.every((one) => one !== undefined) ? found.flat() : undefined;
}
