// Values across frames: what a callee's term means to its caller, what a loop's element is once the loop is left,
// and what a call's result is when the callee's returned value is looked through.
import type { EntityName } from '../../core/outline/message.js';
import { isSame } from '../../core/equality.js';
import { remaining, some, weigh } from '../../core/outline/fold.js';
import { isNothing, isOfNoData, unknownValue, type Value } from '../../core/outline/value.js';
import type { Call, FunctionId, FunctionOutline } from '../../core/outline/outline.js';
import type { Program } from '../program/program.js';
import type { FunctionRecord } from '../outlines/function-record.js';
import { resultsIn, takenBy } from '../outlines/value-uses.js';

/** The entity that a hook is run for, and where the hook is told of it. */
export interface HookedEntity {
  readonly id: string;
  readonly tells: readonly EntityName[];
}

/** What a callee's parameters and `this` stand for at one call. */
export interface Environment {
  readonly callee: FunctionId;
  readonly outline: FunctionOutline | undefined;
  readonly arguments: readonly Value[];
  readonly receiver?: Value;
  /** What is called, and whether what it gives is waited for; absent: it is. */
  readonly made?: Pick<Call, 'builder' | 'awaited'>;
  /** The entity that the callee, a hook, is run for. */
  readonly entity?: HookedEntity;
  /** The frame that the result is in. */
  readonly caller: FunctionRecord;
}

/** Terms of more parts than this stay unknown, so that substitution cannot blow up. */
const MAX_PARTS = 48;
/** And so do those that what is put in makes as large as this: each step of a chain may put in the one before twice. */
const MAX_WEIGHT = 400;

interface Budget {
  parts: number;
  weight: number;
}

/** Rebuilds `value` with `replace` applied to its leaves; gives up on terms that grow too large. */
export function rewrite(value: Value, replace: (leaf: Value) => Value | undefined): Value {
  const budget = { parts: MAX_PARTS, weight: MAX_WEIGHT };
  const result = rebuild(value, replace, budget);
  return isSpent(budget) ? unknownValue('a value made of very many parts') : result;
}

const isSpent = ({ parts, weight }: Budget): boolean => parts < 0 || weight < 0;

function rebuild(value: Value, replace: (leaf: Value) => Value | undefined, budget: Budget): Value {
  budget.parts -= 1;
  if (isSpent(budget)) return value;
  const replaced = replace(value);
  if (replaced) {
    budget.weight = weigh(replaced, budget.weight);
    return replaced;
  }
  const on = (part: Value): Value => rebuild(part, replace, budget);
  switch (value.is) {
    case 'field': {
      const of = on(value.of);
      return of === value.of ? value : fieldOf(of, value.name);
    }
    case 'chunks':
    case 'end': {
      const of = on(value.of);
      return of === value.of ? value : { ...value, of };
    }
    case 'list': {
      const items = value.items.map(on);
      return items.every((item, i) => item === value.items[i]) ? value : { ...value, items };
    }
    case 'record':
      return {
        ...value,
        fields: Object.fromEntries(Object.entries(value.fields).map(([name, field]) => [name, on(field)])),
      };
    case 'template':
      return { ...value, parts: value.parts.map(on) };
    case 'derived':
      return { ...value, from: on(value.from), ...(value.element && { element: on(value.element) }) };
    case 'element':
      return value.over ? { ...value, over: on(value.over) } : value;
    case 'handle':
      return value.of ? { ...value, of: on(value.of) } : value;
    case 'stream':
      return { ...value, of: on(value.of), ...(value.only && { only: on(value.only) }) };
    case 'join':
      return joinValues(value.of.map(on));
    case 'unknown':
      return value.of ? { ...value, of: value.of.map(on) } : value;
    default:
      remaining(value, 'parameter this literal constant result function class captured input');
      return value;
  }
}

/** A field of a value; of a record literal, the value that stands there, or is in what it spreads. */
export function fieldOf(of: Value, name: string): Value {
  if (of.is === 'record') {
    const field = Object.hasOwn(of.fields, name) ? of.fields[name] : undefined;
    if (field) return field;
    const spread = of.fields['...'];
    if (spread) return fieldOf(spread, name);
  }
  if (of.is === 'unknown') return of;
  return { is: 'field', of, name };
}

const MAX_ALTERNATIVES = 4;

/** One of several values; equal ones count once. */
export function joinValues(values: readonly Value[]): Value {
  const [first] = values;
  if (first && values.length === 1) return first;
  const distinct: Value[] = [];
  for (const value of values) {
    for (const part of value.is === 'join' ? value.of : [value]) {
      if (!distinct.some((known) => isSame(known, part))) distinct.push(part);
      if (distinct.length > MAX_ALTERNATIVES) return unknownValue('one of many values');
    }
  }
  const [only, ...more] = distinct;
  if (!only) return unknownValue('nothing');
  return more.length === 0 ? only : { is: 'join', of: [only, ...more] };
}

/** What a term of the callee's frame is in the caller's frame. */
export function substitute(
  value: Value,
  env: Environment,
  program: Program,
  /** Loops whose collections are being looked at: a queue that its own loop fills is made of its own elements. */
  open: readonly number[] = [],
): Value {
  return rewrite(value, (leaf) => {
    switch (leaf.is) {
      case 'parameter':
        return argumentOf(leaf.index, env, program);
      case 'this':
        return env.receiver ?? unknownValue('its object');
      case 'element': {
        if (leaf.loop < 0) return undefined;
        if (open.includes(leaf.loop)) return unknownValue('what the loop itself adds');
        const over = program.records.get(env.callee)?.loops.get(leaf.loop)?.over;
        return over ? elementOf(substitute(over, env, program, [...open, leaf.loop])) : unknownValue('an element');
      }
      case 'result':
        return { is: 'captured', function: env.callee, value: leaf };
      case 'captured':
        return leaf.function === env.caller.outline.id ? settle(leaf.value, env.caller, program) : leaf;
      default:
        return remaining(
          leaf,
          'literal constant field list record template derived chunks function class handle end stream join input unknown',
        );
    }
  });
}

/** What a call leaves out: nothing is passed for the parameter, or nothing stands in the literal under the name. */
export function isLeftOut(value: Value): boolean {
  if (value.is === 'join') return value.of.every(isLeftOut);
  if (value.is === 'field') return value.of.is === 'record' ? !('...' in value.of.fields) : isLeftOut(value.of);
  return isNothing(value) || (value.is === 'unknown' && value.isLeftOut === true);
}

/** What is passed for one parameter. */
export function argumentOf(index: number, env: Environment, program: Program): Value {
  const parameter = env.outline?.parameters[index];
  if (parameter?.rest) {
    const rest = env.arguments.slice(index);
    const [only] = rest;
    // f(...xs) passes the list itself.
    return rest.length === 1 && only?.is === 'derived' ? only : { is: 'list', items: rest };
  }
  const passed = env.arguments[index];
  if (passed) return passed;
  const fallback = parameter?.default;
  if (!fallback)
    return { is: 'unknown', reason: `nothing is passed for "${parameter?.name ?? index}"`, isLeftOut: true };
  // Defaults speak of the callee's own `this`; one that names further parameters is rare enough to stay unknown.
  return some(fallback, ({ is }) => is === 'parameter')
    ? unknownValue('a default')
    : substitute(fallback, env, program);
}

/** The value with results of own calls looked through, as far as callees have been summarised. */
export function settle(value: Value, record: FunctionRecord, program: Program): Value {
  if (!some(value, (term) => term.is === 'result' || term.is === 'captured')) return value;
  return rewrite(value, (leaf) => {
    if (leaf.is === 'result') return settledResult(leaf.of, record, program);
    if (leaf.is === 'captured' && leaf.function === record.outline.id) return settle(leaf.value, record, program);
    return leaf.is === 'captured' ? leaf : undefined;
  });
}

function settledResult(id: number, record: FunctionRecord, program: Program): Value | undefined {
  const call = record.calls.get(id);
  if (call?.node !== 'call') return undefined;
  let known = program.settled.get(record.outline.id);
  if (!known) program.settled.set(record.outline.id, (known = new Map()));
  // What a call takes is settled before it: chains of calls are as long as programs like, the stack is not.
  const pending = [{ call, isOpen: false }];
  for (let next = pending.at(-1); next; next = pending.at(-1)) {
    const open: Value = { is: 'result', of: next.call.id };
    if (next.isOpen) known.set(next.call.id, returnedBy(next.call, record, program) ?? open);
    if (next.isOpen || known.has(next.call.id)) {
      pending.pop();
      continue;
    }
    // `x = next(x)` passes its own earlier result: that is where looking through ends.
    known.set(next.call.id, open);
    next.isOpen = true;
    for (const taken of callsTaken(next.call, record).reverse()) pending.push({ call: taken, isOpen: false });
  }
  return known.get(id);
}

/** The calls of the same function whose results the call is given. */
const callsTaken = (call: Call, { outline, calls }: FunctionRecord): Call[] =>
  takenBy(call)
    .flatMap((value) => resultsIn(value, outline.id))
    .flatMap((result) => {
      const made = result.frame === outline.id ? calls.get(result.call) : undefined;
      return made?.node === 'call' ? [made] : [];
    });

/** What the call gives, in the caller's frame, where all of its targets tell. */
function returnedBy(call: Call, record: FunctionRecord, program: Program): Value | undefined {
  const targets = program.targets.get(record.outline.id)?.get(call.id);
  if (!targets || targets.functions.length === 0 || targets.parameters.length > 0) return undefined;
  if (targets.functions.length > MAX_ALTERNATIVES) return undefined;
  const values: Value[] = [];
  for (const id of targets.functions) {
    const returns = program.results.get(id)?.summary.returns;
    if (!returns || isOpaque(returns)) return undefined;
    values.push(substitute(returns, environment(call, id, record, program), program));
  }
  const joined = joinValues(values);
  return isOpaque(joined) ? undefined : joined;
}

/** A time or a new id says all that there is to say. */
const isOpaque = (value: Value): boolean => value.is === 'unknown' && !isOfNoData(value);

/** The environment of one target of a call. */
export function environment(call: Call, callee: FunctionId, caller: FunctionRecord, program: Program): Environment {
  const settled = (value: Value): Value => settle(value, caller, program);
  return {
    callee,
    outline: program.records.get(callee)?.outline,
    arguments: call.arguments.map(settled),
    ...(call.receiver && { receiver: settled(call.receiver) }),
    made: call,
    caller,
  };
}

/** What a term is outside the loop: its element becomes any element of what it went over. */
export function leaveLoop(value: Value, loop: number, over: Value | undefined): Value {
  if (!some(value, (term) => term.is === 'element' && term.loop === loop)) return value;
  return rewrite(value, (leaf) => {
    if (leaf.is !== 'element' || leaf.loop !== loop) return undefined;
    return over ? elementOf(over) : unknownValue('an element');
  });
}

/** What one element of the collection is. */
export function elementOf(over: Value): Value {
  if (over.is === 'derived') {
    const made = madeElement(over);
    if (made) return isFlat(over) ? elementOf(made) : made;
    return over.by === 'yield' ? { is: 'element', loop: -1, over } : elementOf(over.from);
  }
  if (over.is === 'list' && over.items.length > 0 && over.items.length <= MAX_ALTERNATIVES)
    return joinValues(over.items);
  return { is: 'element', loop: -1, over };
}

/** Whether each element of the source gives a list, and all lists are put together. */
export const isFlat = ({ count }: Value & { is: 'derived' }): boolean => count === 'flat';

/** What a mapping makes of one element of its source: the element in it is one of the source's. */
export function madeElement(value: Value & { is: 'derived' }): Value | undefined {
  const { element, from, by } = value;
  if (!element || element.is === 'unknown') return undefined;
  // What was added in passes of loops stands as it was there.
  if (by === 'push') return element;
  return rewrite(element, (leaf) => (leaf.is === 'element' && leaf.loop >= 0 ? elementOf(from) : undefined));
}
