// Read-through caches by their shape: something is asked for a key, and where it does not have it, the value is
// made and given to the same thing under the same key. What makes the value does not run again for that key.
import { some } from '../../core/outline/fold.js';
import { isStatement } from '../../core/outline/effect.js';
import type { Branch, Call, Node, Op } from '../../core/outline/outline.js';
import { isSameValue, type Value } from '../../core/outline/value.js';
import { localPlace } from '../../core/outline/place.js';
import type { ConditionOf } from '../../core/summary/condition.js';
import type { Rest } from './memo-guards.js';
import { children } from '../outlines/nodes.js';
import type { FunctionRecord } from '../outlines/function-record.js';
import type { Program } from '../program/program.js';

/**
 * What remembers, when `arm` of the branch makes what a cache did not have. A table that is
 * asked and written is no cache: its rows are what the loop is about.
 */
export function readThrough(
  branch: Branch,
  arm: Node,
  rest: Rest | undefined,
  record: FunctionRecord,
  program: Program,
): ConditionOf<'memo'> | undefined {
  // What runs because the answer was there does not make it.
  if (branch.foundArm !== undefined && branch.arms[branch.foundArm] === arm) return undefined;
  for (const id of branch.depends) {
    const asked = record.calls.get(id);
    if (!asked?.receiver || asked.arguments.length === 0 || runsStatements(asked, record, program)) continue;
    const behind = later(arm, rest);
    const made = new Set(behind.map((call) => call.id));
    const filled = behind.find((call) => fills(call, asked, made, record, program));
    if (!filled) continue;
    return {
      is: 'memo',
      place: { ...localPlace(record.outline.id, asked.text), scope: 'field', lifetime: 'singleton' },
    };
  }
  return undefined;
}

/** Calls in the arm, and behind the branch where the other arm leaves. */
function later(arm: Node, rest: Rest | undefined): readonly (Call | Op)[] {
  const found: (Call | Op)[] = [];
  const visit = (node: Node): void => {
    if (node.node === 'call' || node.node === 'op') found.push(node);
    children(node).forEach(visit);
  };
  visit(arm);
  for (let at = rest; at; at = at.outer) at.nodes.slice(at.from).forEach(visit);
  return found;
}

/** It is given all that was asked by, and something that was made behind the question. */
function fills(
  call: Call | Op,
  asked: Call | Op,
  made: ReadonlySet<number>,
  record: FunctionRecord,
  program: Program,
): boolean {
  const isFilling =
    isOn(call, asked.receiver!) ||
    fillsFor(call, asked.receiver!, record, program) ||
    putsItself(call, asked, record, program);
  if (call.id === asked.id || !isFilling) return false;
  const keys = keysOf(asked);
  const isGiven = (key: Value): boolean => call.arguments.some((argument) => isSameValue(key, argument));
  if (keys.length === 0 || !keys.every(isGiven)) return false;
  const isMade = (value: Value): boolean =>
    some(
      value,
      (term) =>
        term.is === 'result' &&
        (record.calls.has(term.of) ? made.has(term.of) : (record.made.get(term.of)?.of ?? []).some(isMade)),
    );
  const others = call.arguments.filter((argument) => !keys.some((key) => isSameValue(key, argument)));
  return others.some(isMade) && !runsStatements(call, record, program);
}

const isOn = ({ receiver }: Call | Op, cache: Value): boolean => receiver !== undefined && isSameValue(receiver, cache);

/** A helper that is handed the cache, and puts something into one. */
function fillsFor(call: Call | Op, cache: Value, record: FunctionRecord, program: Program): boolean {
  return call.arguments.some((argument) => isSameValue(argument, cache)) && puts(call, record, program);
}

/** `keep(key, value)`: a helper that puts it into the cache that it knows itself, where it was a cache that was asked. */
const putsItself = (call: Call | Op, asked: Call | Op, record: FunctionRecord, program: Program): boolean =>
  call.node === 'call' &&
  asked.node === 'op' &&
  asked.effects.some(({ kind }) => kind === 'cache-get') &&
  puts(call, record, program);

/** Whether all that the call can run puts something into a cache. */
function puts(call: Call | Op, record: FunctionRecord, program: Program): boolean {
  const targets = program.targets.get(record.outline.id)?.get(call.id)?.functions ?? [];
  const isFilling = (id: string): boolean =>
    program.results.get(id)?.summary.effects.some(({ effect }) => effect.kind === 'cache-set') ?? false;
  return targets.length > 0 && targets.every(isFilling);
}

/** What it is asked by: all that can vary, or the one name that is written out. */
function keysOf({ arguments: asked }: Call | Op): readonly Value[] {
  const varying = asked.filter(({ is }) => !NO_KEYS.has(is));
  const [first] = asked;
  return varying.length === 0 && first?.is === 'literal' ? [first] : varying;
}

/** What is no part of a key: options, and what is the same for all. */
const NO_KEYS: ReadonlySet<Value['is']> = new Set(['literal', 'unknown', 'record', 'list', 'function', 'class']);

/** Whether the call certainly asks a database, or writes to it: what is kept there costs a statement to look at. */
function runsStatements(call: Call | Op, record: FunctionRecord, program: Program): boolean {
  if (call.node === 'op') return call.effects.some(isStatement);
  const targets = program.targets.get(record.outline.id)?.get(call.id)?.functions ?? [];
  return targets.some((id) =>
    (program.results.get(id)?.summary.effects ?? []).some(
      ({ effect, assumption, unlikely }) => isStatement(effect) && assumption === undefined && unlikely === undefined,
    ),
  );
}
