// Arms that are taken for some literals only: `switch (kind) { case 'mail': … }` mails nothing for callers that pass 'letter'.
import { isOfParameter } from '../../core/outline/fold.js';
import type { Branch, Node } from '../../core/outline/outline.js';
import { isStatement, shortName } from '../../core/outline/effect.js';
import { valueKey, type Value } from '../../core/outline/value.js';
import type { ConditionOf, Equal } from '../../core/summary/condition.js';
import { entityTold } from '../../core/summary/hook-event.js';
import type { FunctionRecord } from '../outlines/function-record.js';
import type { Program } from '../program/program.js';
import { isLeftOut, joinValues, substitute, type Environment, type HookedEntity } from '../values/substitute.js';
import { allOf, clausesAtCall, commonOf, type ConditionRules } from './condition-rules.js';
import { isSetHere } from './passed-argument.js';

/** What one of the function's parameters is in runs that take this arm. */
export function equalInArm(
  { cases, arms }: Branch,
  arm: Node,
  record: FunctionRecord,
): ConditionOf<'equal'> | undefined {
  const all = (cases ?? [])
    .filter((one) => arms[one.arm] === arm && !isSetHere(one.of, record))
    .map(({ of, to, isOther }): Equal => ({ value: of, to, ...(isOther && { isOther: true }) }));
  return all.length === 0 ? undefined : { is: 'equal', all };
}

export const equal: ConditionRules<ConditionOf<'equal'>> = {
  atCall({ all }, env, program) {
    const left = clausesAtCall(all, (clause) => equalAtCall(clause, env, program));
    return typeof left === 'boolean' ? left : { is: 'equal', all: left };
  },
  nested: (outer, inner) => ({ is: 'equal', all: allOf(outer.all, inner.all, keyOf) }),
  merged(a, b) {
    const all = a && b ? commonOf(a.all, b.all, keyOf) : [];
    return all.length === 0 ? undefined : { is: 'equal', all };
  },
  weighs: true,
  ofParameterCall: true,
  key: ({ all }, effect) => (isStatement(effect) ? '' : all.map(keyOf).sort().join(',')),
};

function equalAtCall(equal: Equal, env: Environment, program: Program): Equal | boolean {
  const { to, isOther = false } = equal;
  const asked = env.entity && nameOf(env.entity, equal.value, program);
  if (asked !== undefined) return to.includes(asked) !== isOther;
  const value = given(equal.value, env, program);
  const texts = literalsIn(value);
  if (texts) return texts.some((text) => to.includes(text) !== isOther);
  return isOpen(value) ? { ...equal, value } : true;
}

const keyOf = ({ value, to, isOther }: Equal): string => `${valueKey(value)}${isOther ? '!' : '='}${to.join()}`;

/** All that it can be, where all of that is written out. */
function literalsIn(value: Value): readonly string[] | undefined {
  if (isLeftOut(value)) return ['undefined'];
  if (value.is === 'literal') return [value.text];
  if (value.is !== 'join') return undefined;
  const found = value.of.map(literalsIn);
  return found.every((one) => one !== undefined) ? found.flat() : undefined;
}

/** What the hook learns of the entity that it is run for. */
function nameOf({ id, tells }: HookedEntity, asked: Value, { entities }: Program): string | undefined {
  const by = entityTold(asked, tells);
  return by === 'table' ? entities.get(id)?.table : by && shortName(id);
}

/** What is passed; of `{ quiet = false }` the default where nothing is. */
function given(asked: Value, env: Environment, program: Program): Value {
  if (asked.is !== 'join') return substitute(asked, env, program);
  const [own, ...defaults] = asked.of;
  const passed = substitute(own!, env, program);
  if (isLeftOut(passed)) return joinValues(defaults);
  return isOfParameter(passed) ? { is: 'join', of: [passed, ...defaults] } : passed;
}

/** A parameter of the caller's, with a default or without. */
const isOpen = (value: Value): boolean => isOfParameter(value.is === 'join' ? value.of[0]! : value);
