// Work that is done only where callers ask for it: `if (options.notify) await this.mails.send(order)` sends nothing for
// callers that pass options without it.
import { ZERO } from '../../core/summary/cost.js';
import { isOfParameter } from '../../core/outline/fold.js';
import type { Branch, Node } from '../../core/outline/outline.js';
import type { ReachedEffect } from '../../core/summary/summary.js';
import type { Value } from '../../core/outline/value.js';
import { placeText } from './memo-guards.js';
import type { Program } from '../program/program.js';
import type { FunctionRecord } from '../outlines/function-record.js';
import { isLeftOut, substitute, type Environment } from '../values/substitute.js';

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

/** The effect as a call of its function has it: it costs nothing where the call passes none of what it needs. */
export function whereGiven(effect: ReachedEffect, env: Environment, program: Program): ReachedEffect {
  if (effect.ifGiven === undefined) return effect;
  const { ifGiven, ...rest } = effect;
  const passed = ifGiven
    .map((value) => substitute(value, env, program))
    .filter((value) => !isLeftOut(value) || isSetBy(value, env.caller));
  if (passed.length === 0) return { ...rest, cost: ZERO };
  return passed.every(isOfParameter) ? { ...rest, ifGiven: passed } : rest;
}

/** `const options = {}; if (urgent) options.notify = true;`: what a literal does not have is put in afterwards. */
const isSetBy = (value: Value, { assigns }: FunctionRecord): boolean =>
  value.is === 'field' && assigns.some(({ place }) => placeText(place).endsWith(`.${value.name}`));
