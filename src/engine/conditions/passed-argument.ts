// Work that is done only where callers ask for it: `if (options.notify) await this.mails.send(order)` sends nothing for
// callers that pass options without it.
import { isOfParameter } from '../../core/outline/fold.js';
import type { Branch, Needed, Node } from '../../core/outline/outline.js';
import { isStatement } from '../../core/outline/effect.js';
import type { ConditionOf } from '../../core/summary/condition.js';
import { isInPlace } from '../../core/outline/place.js';
import { isFalsy, valueKey, type Value } from '../../core/outline/value.js';
import type { Program } from '../program/program.js';
import { allOf, clausesAtCall, commonOf, type ConditionRules } from './condition-rules.js';
import type { FunctionRecord } from '../outlines/function-record.js';
import { placeOfParameter } from '../outlines/local-names.js';
import { isLeftOut, substitute, type Environment } from '../values/substitute.js';

/** What of the function's parameters has to be passed in runs that take this arm. */
export function neededForArm(
  { needs, arms }: Branch,
  arm: Node,
  record: FunctionRecord,
): ConditionOf<'passed'> | undefined {
  if (!needs || arms[needs.arm] !== arm) return undefined;
  const all = needs.all.filter(({ one }) => !one.some((value) => isSetHere(value, record)));
  return all.length === 0 ? undefined : { is: 'passed', all };
}

/** `options.notify ??= true`: it is what the function makes of it. */
export function isSetHere(value: Value, record: FunctionRecord): boolean {
  const place = placeOfParameter(value, record);
  return place !== undefined && record.assigns.some((assign) => isInPlace(place, assign.place));
}

export const passed: ConditionRules<ConditionOf<'passed'>> = {
  atCall({ all }, env, program) {
    const left = clausesAtCall(all, (clause) => neededAtCall(clause, env, program));
    return typeof left === 'boolean' ? left : { is: 'passed', all: left };
  },
  nested: (outer, inner) => ({ is: 'passed', all: allOf(outer.all, inner.all, keyOf) }),
  merged(a, b) {
    const all = a && b ? commonOf(a.all, b.all, keyOf) : [];
    return all.length === 0 ? undefined : { is: 'passed', all };
  },
  weighs: true,
  ofParameterCall: true,
  // Work is told apart by what callers have to pass for it.
  key: ({ all }, effect) => (isStatement(effect) ? '' : all.map(keyOf).sort().join(',')),
};

function neededAtCall(needed: Needed, env: Environment, program: Program): Needed | boolean {
  const isEnough = (value: Value): boolean => needed.orFalse === true || !isFalsy(value);
  const one = needed.one
    .map((value) => substitute(value, env, program))
    .filter((value) => (!isLeftOut(value) && isEnough(value)) || isSetBy(value, env.caller));
  if (one.length === 0) return false;
  return one.every(isOfParameter) ? { ...needed, one } : true;
}

const keyOf = ({ one, orFalse }: Needed): string => `${one.map(valueKey).join(' ')}${orFalse ? '?' : ''}`;

/** `const options = {}; if (urgent) options.notify = true;`: what a literal does not have is put in afterwards. */
const isSetBy = (value: Value, { assigns }: FunctionRecord): boolean =>
  value.is === 'field' &&
  assigns.some(({ place: { path, isField } }) => path.at(-1) === value.name && (isField || path.length > 1));
