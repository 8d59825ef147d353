// Work that is done only where callers ask for it: `if (options.notify) await this.mails.send(order)` sends nothing for
// callers that pass options without it.
import { isOfParameter } from '../../core/outline/fold.js';
import type { Branch, Node } from '../../core/outline/outline.js';
import { isStatement } from '../../core/outline/effect.js';
import type { ConditionOf } from '../../core/summary/condition.js';
import type { Value } from '../../core/outline/value.js';
import { placeText } from './memo-guards.js';
import type { ConditionRules } from './condition-rules.js';
import type { FunctionRecord } from '../outlines/function-record.js';
import { isLeftOut, substitute } from '../values/substitute.js';

/** What of the function's parameters has to be passed in runs that take this arm; one of them is enough. */
export function neededForArm({ needs, arms }: Branch, arm: Node, record: FunctionRecord): readonly Value[] | undefined {
  if (!needs || arms[needs.arm] !== arm) return undefined;
  return needs.one.some((value) => isSetHere(value, record)) ? undefined : needs.one;
}

/** `options.notify ??= true`: it is what the function makes of it. */
function isSetHere(value: Value, record: FunctionRecord): boolean {
  const text = textOf(value, record);
  return record.assigns.some(({ place }) => {
    const set = placeText(place);
    return text === set || text.startsWith(`${set}.`);
  });
}

function textOf(value: Value, record: FunctionRecord): string {
  if (value.is === 'field') return `${textOf(value.of, record)}.${value.name}`;
  return value.is === 'parameter' ? (record.outline.parameters[value.index]?.name ?? '') : '';
}

export const passed: ConditionRules<ConditionOf<'passed'>> = {
  atCall({ one }, env, program) {
    const left = one
      .map((value) => substitute(value, env, program))
      .filter((value) => !isLeftOut(value) || isSetBy(value, env.caller));
    if (left.length === 0) return false;
    return left.every(isOfParameter) ? { is: 'passed', one: left } : true;
  },
  merged: (a, b) => (a && b && JSON.stringify(a) === JSON.stringify(b) ? a : undefined),
  weighs: true,
  ofParameterCall: true,
  // Work is told apart by what callers have to pass for it.
  key: ({ one }, effect) => (isStatement(effect) ? '' : JSON.stringify(one)),
};

/** `const options = {}; if (urgent) options.notify = true;`: what a literal does not have is put in afterwards. */
const isSetBy = (value: Value, { assigns }: FunctionRecord): boolean =>
  value.is === 'field' && assigns.some(({ place }) => placeText(place).endsWith(`.${value.name}`));
