// Caches behind functions of the project's own: where a helper takes the value, the function that makes it, or the
// whole key from its caller, the place that caches is the call of the helper.
import { shortName } from '../../../../core/outline/effect.js';
import { accessAt, some } from '../../../../core/outline/fold.js';
import type { Value } from '../../../../core/outline/value.js';
import type { Call, FunctionOutline } from '../../../../core/outline/outline.js';
import type { CacheCalls } from '../calls.js';
import { isOpenKey, settledKey } from './keys.js';
import { guardOfCall, type CacheSite, type Holder, type Term } from './sites.js';
import { sourcesOf } from '../contents/sources.js';
import type { Program } from '../../../program/program.js';
import type { FunctionRecord } from '../../../outlines/function-record.js';
import { environment, settle, substitute, type Environment } from '../../../values/substitute.js';
import { joinTraces } from '../../../effects/trace.js';

const MAX_HELPERS = 4;
/** A helper with more callers than this is followed to the first ones only. */
const MAX_CALLERS = 200;

/** The sites as their outermost callers have them, where what they are about comes from there. */
export function lifted(site: CacheSite, calls: CacheCalls, program: Program, depth = 0): readonly CacheSite[] {
  const record = program.records.get(site.function)!;
  const terms = openTerms(site, record, program);
  const openKey = site.key !== undefined && takesFromCaller(settledKey(site.key, record, program));
  const isOpen = site.action === 'fill' ? terms.length > 0 : openKey;
  if (!isOpen || depth >= MAX_HELPERS) return [site];
  const found: CacheSite[] = [];
  for (const { caller, binding } of calls.callers.of(site.function).slice(0, MAX_CALLERS)) {
    const call = caller.calls.get(binding.call);
    const point = calls.pointOf(caller, binding.call);
    if (call?.node !== 'call' || !point || binding.via) continue;
    if (site.action === 'fill' && isStandIn(site, call, caller, program)) continue;
    const env = environment(call, site.function, caller, program);
    const guard = guardOfCall(call, caller, calls.points(caller));
    // The helper's own surroundings say nothing of its caller's code.
    const { around, ...rest } = site;
    const next: CacheSite = {
      ...rest,
      function: caller.outline.id,
      call: call.id,
      at: call.at,
      text: call.text,
      point,
      ...(site.key && { key: putIn(site.key, record, env, program) }),
      terms: terms.map(({ value, called }) => ({ value: substitute(value, env, program), ...(called && { called }) })),
      ...(guard && { around: guard }),
      ...(record.outline.parameters.some(({ name }) => name === site.ttl) && { ttl: 'a time that is given' }),
      store: { ...site.store, ...holderOf(call, caller, program), lifted: true },
      guarded: site.guarded || around !== undefined || guard !== undefined,
      trace: joinTraces([{ at: call.at, message: `calls ${record.outline.symbol}` }], site.trace),
    };
    found.push(...lifted(next, calls, program, depth + 1));
  }
  // Callers that pass on what they were given say no more of the key than the helper does.
  const tells = site.action === 'fill' || found.some(({ key }) => key !== undefined && !isOpenKey(key));
  return tells ? found : [site];
}

/** Another implementation that the call may reach writes rows: this one keeps in memory what a table is for. */
function isStandIn(site: CacheSite, call: Call, caller: FunctionRecord, program: Program): boolean {
  const functions = program.targets.get(caller.outline.id)?.get(call.id)?.functions ?? [];
  return functions.some(
    (id) =>
      id !== site.function && program.results.get(id)?.summary.effects.some(({ effect }) => effect.kind === 'write'),
  );
}

const putIn = (key: Value, record: FunctionRecord, env: Environment, program: Program): Value =>
  substitute(settle(key, record, program), env, program);

const takesFromCaller = (key: Value): boolean => isOpenKey(key) && some(key, ({ is }) => is === 'parameter');

/** What is put in as the caller gives it; empty where the function's own reads make it. */
function openTerms(site: CacheSite, record: FunctionRecord, program: Program): readonly Term[] {
  if (site.action === 'drop') return [];
  const { reads, fromCaller } = sourcesOf(site.terms, site.around, record, program);
  if (reads.length > 0) return [];
  return fromCaller.map(({ index, path, called }) => ({
    value: accessAt({ is: 'parameter', index }, path),
    ...(called && { called }),
  }));
}

/** The field or variable that holds the cache's object, which tells it from others where the key does not. */
function holderOf(call: Call, { outline }: FunctionRecord, program: Program): { holder?: Holder } {
  const { receiver, text } = call;
  const field = receiver?.is === 'captured' ? receiver.value : receiver;
  const of = field?.is === 'field' && field.of.is === 'captured' ? field.of.value : field?.is === 'field' && field.of;
  const owner = classAround(outline, program);
  if (field?.is === 'field' && of && of.is === 'this' && owner !== undefined)
    return { holder: { key: `${owner}.${field.name}`, text: `${shortName(owner)}.${field.name}` } };
  // A method of the same object holds nothing that its caller does not hold.
  if (field?.is === 'this') return {};
  const dot = text.lastIndexOf('.');
  if (!receiver || dot <= 0) return {};
  const variable = text.slice(0, dot);
  return { holder: { key: `${outline.at.file}#${variable}`, text: variable } };
}

/** The class whose `this` a function and the literals in it speak of. */
function classAround({ owner, parent }: FunctionOutline, program: Program): string | undefined {
  if (owner !== undefined) return owner;
  const around = parent === undefined ? undefined : program.records.get(parent)?.outline;
  return around && classAround(around, program);
}
