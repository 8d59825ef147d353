// Which entity a callee's statement is about, seen from one call: what the receiver's class gives for a type parameter
// of a generic class, and the class that a generic function is given.
import { some } from '../../core/outline/fold.js';
import { shortName, type Effect, isTypeParameter } from '../../core/outline/effect.js';
import type { Call } from '../../core/outline/outline.js';
import type { ReachedEffect } from '../../core/summary/summary.js';
import { isOnThis } from '../program/inherited-instances.js';
import type { Program } from '../program/program.js';
import type { FunctionRecord } from '../outlines/function-record.js';
import { substitute, type Environment } from '../values/substitute.js';
import { classOf } from '../graph/resolve-targets.js';

/** The effect with the entity that the call gives, and the trace that names it. */
export function withEntityAt(
  reached: ReachedEffect,
  call: Call,
  env: Environment,
  program: Program,
): Pick<ReachedEffect, 'effect' | 'trace' | 'written'> {
  const { effect } = reached;
  const there = ofSql(ofClass(ofReceiver(effect, call, env.caller, program), env, program), call);
  const isWrittenHere = effect.sql !== undefined && there.sql === undefined;
  const caller = env.caller.original ?? env.caller.outline.id;
  return {
    ...named(reached, there, program),
    ...(isWrittenHere && { written: { at: call.at, function: caller, text: call.text } }),
  };
}

/** The effect as it is seen from there, with a trace that names its entity. */
function named(
  { effect, trace }: ReachedEffect,
  there: Effect,
  program: Program,
): Pick<ReachedEffect, 'effect' | 'trace'> {
  const last = trace.at(-1);
  if (there.entity === effect.entity || !last || !there.entity) return { effect: there, trace };
  const nameOf = (id: string): string => program.entities.get(id)?.name ?? shortName(id);
  const verb = there.kind === effect.kind ? undefined : DOES[there.kind];
  if (verb !== undefined) {
    const message = last.message.replace('runs SQL (', () => `${verb} ${nameOf(there.entity!)} (`);
    return { effect: there, trace: [...trace.slice(0, -1), { ...last, message }] };
  }
  const old = effect.entity === undefined ? ' (' : ` ${nameOf(effect.entity)} (`;
  const message = last.message.replace(old, () => ` ${nameOf(there.entity!)} (`);
  return { effect: there, trace: [...trace.slice(0, -1), { ...last, message }] };
}

function ofReceiver(effect: Effect, call: Call, caller: FunctionRecord, program: Program): Effect {
  const { target } = call;
  if (target.is !== 'member' || !(effect.entity !== undefined && isTypeParameter(effect.entity))) return effect;
  // What is called on `this` or by `super` runs on the class that the call stands in.
  const owner = (isOnThis(call) ? classOf(caller, program) : undefined) ?? target.owner;
  const entity = program.hierarchy.typeArgument(owner, effect.entity);
  return entity === undefined ? effect : { ...effect, entity };
}

/** Handed on by a parameter of the caller it stays open; what nobody can tell stays what the function declares. */
function ofClass(effect: Effect, env: Environment, program: Program): Effect {
  if (!effect.class) return effect;
  const { class: open, ...rest } = effect;
  // The loop is the callee's own.
  if (some(open, ({ is }) => is === 'element')) return rest;
  const value = substitute(open, env, program);
  if (value.is === 'class') return { ...rest, entity: value.id };
  const isOpen = value.is === 'parameter' || (value.is === 'captured' && value.value.is === 'parameter');
  return isOpen || some(value, ({ is }) => is === 'element') ? { ...rest, class: value } : rest;
}

const DOES: Readonly<Record<string, string>> = { read: 'reads', write: 'writes', lock: 'locks' };

/** What the SQL does that the call gives; handed on by a parameter of the caller it stays open. */
function ofSql(effect: Effect, call: Call): Effect {
  if (effect.sql?.is !== 'parameter') return effect;
  const { sql, ...rest } = effect;
  const known = call.sql?.[sql.index];
  if (known) return { ...rest, ...known };
  const passed = call.arguments[sql.index];
  return passed?.is === 'parameter' ? { ...rest, sql: passed } : rest;
}
