// The walk's step at a call: targets, their effects here, sites of callbacks, and recursion over data.
import { NO_CONDITIONS } from '../../core/summary/condition.js';
import { costOfSize, ONE, type Cost } from '../../core/summary/cost.js';
import { formatLocation } from '../../core/location.js';
import type { Call, FunctionId } from '../../core/outline/outline.js';
import type { ParameterCall, ReachedEffect } from '../../core/summary/summary.js';
import type { Site } from '../../core/summary/step.js';
import { CallSite } from './call-effects.js';
import { keepsElement, placed } from '../effects/surroundings.js';
import { some } from '../../core/outline/fold.js';
import type { Value } from '../../core/outline/value.js';
import { dispatched, emptyEffects, type CallEffects } from '../effects/call-contribution.js';
import { loopExemptions, withQuiet } from '../loops/exemptions.js';
import { isRuledOut } from '../conditions/filled-context.js';
import { carrying } from '../effects/carried-handles.js';
import { closeLoop } from '../loops/loop-exit.js';
import { originOf } from '../values/origin.js';
import { followsRows, isOverData } from '../loops/recursion.js';
import { multiplyTotals } from '../values/size.js';
import { settle } from '../values/substitute.js';
import type { ParameterRef, Targets } from '../program/call-target.js';
import type { Program } from '../program/program.js';
import type { WalkState } from './walk-state.js';

/** Walks one call: what it runs, where its sites stand, and what it passes on. */
export function walkCall(state: WalkState, node: Call): void {
  const targets = state.program.targets.get(state.record.outline.id)?.get(node.id);
  if (!targets) return;
  const site = new CallSite(node, state.record, state.program, state.component);
  const recursion = recursionCost(node);
  const parts = targets.functions.map((id) => ({
    name: state.program.records.get(id)?.outline.symbol ?? id,
    effects: site.effectsOf(id, recursion),
  }));
  const result =
    parts.length > 0
      ? dispatched(parts, node.at, targets.assumption !== undefined)
      : node.awaited && isOutside(targets)
        ? site.effectsOfHanded()
        : emptyEffects();
  for (const ref of targets.parameters) state.block.addParameterCall(parameterCall(state, node, ref));
  const assumption =
    targets.merged === undefined ? targets.assumption : `"${targets.merged}" holds this function when it is called`;
  const around = state.standing(node);
  const here = (effect: ReachedEffect): ReachedEffect =>
    placed(
      assumption === undefined ? effect : { ...effect, assumption: effect.assumption ?? assumption },
      around,
      state.scope,
    );
  const placedHere = new Map<ReachedEffect, ReachedEffect>();
  for (const [key, effect] of result.all.effects) {
    const moved = here(effect);
    placedHere.set(effect, moved);
    state.block.add(moved, moved === effect ? key : undefined);
  }
  for (const call of result.all.parameterCalls.values())
    if (!isRuledOut(call.under, state.around.under)) state.block.addParameterCall(state.placedParameterCall(call));
  for (const binding of result.bindings) state.bindings.push(state.placedBinding(binding, assumption));
  adopt(state, node, result, here);
  const effects = [...result.own.effects.values()]
    .map((effect) => placedHere.get(effect) ?? here(effect))
    .filter(({ under }) => !isRuledOut(under, state.around.under));
  state.addSite(node, calleeName(node, targets.functions, state.program), effects, result.quiet);
  if (targets.functions.some((id) => state.component.has(id)) && !state.scope.loop && isOverData(node, state.record))
    noteRecursion(state, node, effects, recursion);
}

/** Nothing of the program is called there that is known, and nothing that a library's model tells of. */
const isOutside = ({ kind, functions, parameters }: Targets): boolean =>
  (kind === 'external' || kind === 'unknown') && functions.length === 0 && parameters.length === 0;

/** How often a function calls itself there. */
function recursionCost({ at }: Call): Cost {
  const path = `recursion(${formatLocation(at)})`;
  return costOfSize({ is: 'size', path, label: 'calls', from: [{ is: 'recursion', at }] }, false);
}

/** Sites and loops of functions that were passed with the call and run here. */
function adopt(
  state: WalkState,
  node: Call,
  result: CallEffects,
  here: (effect: ReachedEffect) => ReachedEffect,
): void {
  const ownContext = keepsForPass(node, state);
  for (const spliced of result.spliced)
    state.scope.sites.push(
      withQuiet(
        {
          ...spliced,
          varies: spliced.varies || state.difference(node, spliced.effects) !== undefined,
          ...state.failingAlone(spliced.effects),
          ...(ownContext && { inOwnContext: true }),
          effects: spliced.effects.map(here),
        },
        state.program,
      ),
    );
  for (const loop of result.loops) {
    const origin = loop.over && originOf(loop.over, state.record, state.program);
    const mode = loop.mode === 'recursion' ? 'per-element' : loop.mode;
    const exemptions = loopExemptions(
      { mode, ...(loop.evidence !== undefined && { evidence: loop.evidence }) },
      origin,
      false,
      state.program,
    );
    const sites = loop.sites.map((site) => withQuiet({ ...site, effects: site.effects.map(here) }, state.program));
    closeLoop({ ...loop, exemptions, sites }, [], state.scope, (cost) => multiplyTotals(loop.count, cost));
  }
}

/** Whether what is called keeps the loop's element, or something of it, in a context while it runs what it is given. */
function keepsForPass(node: Call, { scope: { loop }, record, program }: WalkState): boolean {
  if (!keepsElement(node.arguments, loop)) return false;
  const targets = program.targets.get(record.outline.id)?.get(node.id)?.functions ?? [];
  const isGiven = (value: Value): boolean => some(value, ({ is }) => is === 'parameter');
  return targets.some((id) => program.records.get(id)?.keeps.some(({ slots }) => Object.values(slots).some(isGiven)));
}

function parameterCall(state: WalkState, node: Call, ref: ParameterRef): ParameterCall {
  return state.placedParameterCall({
    ...ref,
    arguments: node.arguments.map((argument) => settle(argument, state.record, state.program)),
    ...carrying(node, state.record),
    at: node.at,
    cost: ONE,
    awaited: node.awaited,
    regions: [],
    under: NO_CONDITIONS,
    trace: [{ at: node.at, message: `calls ${node.text}` }],
  });
}

function noteRecursion(state: WalkState, node: Call, effects: readonly ReachedEffect[], count: Cost): void {
  const { id } = state.record.outline;
  const site: Site = {
    at: node.at,
    text: node.text,
    callee: calleeName(node, [id], state.program),
    varies: true,
    ...(followsRows(node, state.record) && { isOfChain: true }),
    awaited: node.awaited,
    exemptions: [],
    effects: effects.map((effect) => ({ ...effect, total: effect.cost })),
    quiet: [],
  };
  state.scope.inner.push({
    id: `${id}@recursion:${node.id}`,
    function: id,
    frame: id,
    at: node.at,
    form: 'recursion',
    mode: 'recursion',
    count,
    exemptions: [],
    sites: [withQuiet(site, state.program)],
    via: [],
  });
}

/** The callee as people name it: its symbol, or the member that several functions implement. */
function calleeName(node: Call, functions: readonly FunctionId[], program: Program): string {
  const [only] = functions;
  if (node.target.is === 'member' && functions.length > 1)
    return `${program.hierarchy.nameOf(node.target.owner)}.${node.target.name}`;
  return (only === undefined ? undefined : program.records.get(only)?.outline.symbol) ?? node.text;
}
