// Repetitions: every loop with its origin, its exemptions and its sites, once callers are known.
import { FEW, type Value } from '../../../core/outline/value.js';
import { memoIn } from '../../../core/summary/condition.js';
import { constantOf, costByVolumes, costOfSize, formatCost, type Cost } from '../../../core/summary/cost.js';
import { compareLocations, formatLocation } from '../../../core/location.js';
import { some } from '../../../core/outline/fold.js';
import type { FunctionId } from '../../../core/outline/outline.js';
import type { Origin } from '../../../core/summary/summary.js';
import type { Repetition } from '../../../core/facts/repetition.js';
import type { Site } from '../../../core/summary/step.js';
import type { Exemption } from '../../../core/summary/exemption.js';
import { Answers } from './graphql-answers.js';
import { attempt, nothing } from '../../program/guarded.js';
import { fewText } from '../../loops/exemptions.js';
import { defineFact } from '../fact.js';
import { withoutStandIns } from '../../loops/stand-ins.js';
import { gatheredForParents } from '../../loops/gathered.js';
import { givenConnection } from './given-connections.js';
import type { Callers } from '../../graph/callers.js';
import { growthOf, isFew } from '../../values/growing-origin.js';
import { originOf } from '../../values/origin.js';
import { exemption, type Program } from '../../program/program.js';
import { isPrimaryKey } from '../../program/row-key.js';
import type { Reach } from '../../graph/entry-reach.js';
import type { FunctionRecord } from '../../outlines/function-record.js';
import type { Repeated } from '../../program/function-result.js';

export const loops = defineFact({
  name: 'loops',
  title: 'loops',
  requires: ['callers', 'entryPoints'],
  empty: nothing,
  of: ({ program, files }, get) =>
    repetitionsOf(program, get('callers'), get('entryPoints'), new Answers(files, program.hierarchy)),
});

/** Lists that come through more functions are not followed. */
const MAX_DEPTH = 4;

/** All repetitions of the program that hold a site, sorted by location. */
function repetitionsOf(program: Program, callers: Callers, reach: Reach, answers: Answers): readonly Repetition[] {
  const found: Repetition[] = [];
  const order = [...program.results.keys()].sort();
  for (const id of order) {
    const { loops, sites } = program.results.get(id)!;
    const record = program.records.get(id)!;
    // What one class makes of an inherited method stands in the method itself.
    if (record.original !== undefined) continue;
    const add = (make: () => Repetition): void => {
      const one = attempt<Repetition | undefined>(id, program.crashes, make, () => undefined);
      if (one) found.push(one);
    };
    for (const loop of loops) add(() => repetition(loop, program, callers, reach));
    if (record.outline.entries.some(({ kind }) => kind === 'graphql-field') && sites.length > 0)
      add(() => perParent(record, sites, program, reach, answers));
  }
  return found.sort((a, b) => compareLocations(a.at, b.at) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

function repetition(loop: Repeated, program: Program, callers: Callers, reach: Reach): Repetition {
  const frame = program.records.get(loop.frame)!;
  const origin = originOfLoop(loop, frame, program, callers);
  const exemptions: Exemption[] = [...loop.exemptions];
  if (exemptions.every(({ name }) => name === 'drain') && loop.mode !== 'recursion' && isFew(origin)) {
    const few = exemption(program, 'few', fewText(origin));
    if (few) exemptions.push(few);
  }
  if (exemptions.length === 0) exemptions.push(...fewByVolumes(loop.count, program));
  exemptions.push(...settingExemption(loop.function, program, reach));
  const mode = loop.mode === 'recursion' || isRunInTurn(loop, frame, callers) ? 'per-element' : loop.mode;
  const effects = mode === 'concurrent' ? loop.sites.flatMap((site) => site.effects) : [];
  const given = givenConnection(effects, program, callers);
  return {
    id: loop.id,
    function: loop.function,
    at: loop.at,
    form: loop.form,
    mode,
    ...(loop.limit !== undefined && { limit: loop.limit }),
    ...(loop.isPooled && { isPooled: true }),
    origin,
    growth: growthOf(origin),
    count: loop.count,
    exemptions,
    sites: sortedSites(loop.sites),
    ...(given && { given }),
    via: loop.via,
    entries: reach.entries(loop.function),
    isBackground: reach.isBackground(loop.function),
  };
}

/** The configured volumes say that there are few passes. */
function fewByVolumes(count: Cost, program: Program): readonly Exemption[] {
  const passes = constantOf(count) === undefined ? costByVolumes(count, program.volumeOf) : undefined;
  if (passes === undefined || passes > FEW) return [];
  const few = exemption(program, 'few', `${formatCost(count)} is ${passes} by the configured volumes`);
  return few ? [few] : [];
}

/** It only makes promises that start where the function's callers hand them over, one after the other. */
function isRunInTurn({ mode, function: id }: Repeated, { outline }: FunctionRecord, callers: Callers): boolean {
  return mode === 'concurrent' && id === outline.id && !outline.async && isTakenInTurn(id, callers, 0);
}

/** What the function gives goes into such a list at each of its calls, or is what its callers give. */
function isTakenInTurn(id: FunctionId, callers: Callers, depth: number): boolean {
  const calls = depth > MAX_DEPTH ? [] : callers.callsOf(id);
  return (
    calls.length > 0 &&
    calls.every(
      ({ record, call }) =>
        call.inTurn || (call.use === 'returned' && isTakenInTurn(record.outline.id, callers, depth + 1)),
    )
  );
}

function originOfLoop(loop: Repeated, frame: FunctionRecord, program: Program, callers: Callers): Origin {
  if (loop.mode === 'recursion')
    return loop.sites.some(({ isOfChain }) => isOfChain)
      ? { from: 'unknown', text: 'how deep the recursion goes' }
      : { from: 'caller', text: 'the structure that the recursion goes down' };
  if (!loop.over) return { from: 'unknown', text: `how often ${loop.form} runs` };
  return originOf(withoutStandIns(loop.over, frame, program, callers), frame, program, callers);
}

function perParent(
  record: FunctionRecord,
  sites: readonly Site[],
  program: Program,
  reach: Reach,
  answers: Answers,
): Repetition {
  const { outline } = record;
  const only = answers.onlyParent(outline.id);
  const few =
    only === undefined
      ? undefined
      : exemption(program, 'few', `an answer holds one ${program.hierarchy.nameOf(only)}, so it runs once`);
  const entry = outline.entries.find(({ kind }) => kind === 'graphql-field')!;
  const type = answers.parentOf(outline.id);
  const parent = entry.parent ?? (type === undefined ? 'parent' : program.hierarchy.nameOf(type));
  return {
    id: `${outline.id}@parent`,
    function: outline.id,
    at: outline.at,
    form: 'field resolver',
    mode: 'per-parent',
    origin: { from: 'query', text: `every ${parent} in the answer` },
    growth: { is: 'shown' },
    count: costOfSize({ is: 'size', path: `parents(${outline.id})`, label: `${parent} in the answer` }),
    exemptions: [...(few ? [few] : []), ...settingExemption(outline.id, program, reach)],
    sites: sortedSites(
      sites.map((site) => {
        const { effects, quiet } = withoutOwnKeys(gatheredForParents(site, program), program);
        return { ...site, quiet, effects: effects.map((effect) => ({ ...effect, total: effect.cost })) };
      }),
    ),
    via: [],
    entries: reach.entries(outline.id),
    isBackground: false,
  };
}

/** A map that is filled under a parent's own primary key answers no other parent. */
function withoutOwnKeys(site: Site, program: Program): Pick<Site, 'effects' | 'quiet'> {
  const isOwn = ({ effect }: Site['quiet'][number]): boolean => {
    const key = memoIn(effect.under)?.key;
    const isPrimary = (term: Value): boolean =>
      term.is === 'field' && term.of.is === 'parameter' && isPrimaryKey(term.name, program);
    return key !== undefined && some(key, isPrimary);
  };
  const effects = [...site.effects, ...site.quiet.filter(isOwn).map(({ effect }) => effect)];
  return { effects, quiet: site.quiet.filter((one) => !isOwn(one)) };
}

function settingExemption(id: FunctionId, program: Program, reach: Reach): readonly Exemption[] {
  const aside = reach.aside(id);
  const found = aside === undefined ? undefined : exemption(program, 'setting', aside);
  return found ? [found] : [];
}

/** Statements of one call that are told apart only by how often they run are one site. */
function sortedSites(sites: readonly Site[]): readonly Site[] {
  const merged = new Map<string, Site>();
  for (const site of sites) {
    const key = `${formatLocation(site.at)} ${site.callee}`;
    const known = merged.get(key);
    merged.set(key, known ? joined(known, site) : site);
  }
  return [...merged.values()].sort(
    (a, b) => compareLocations(a.at, b.at) || (a.callee < b.callee ? -1 : a.callee > b.callee ? 1 : 0),
  );
}

const joined = (a: Site, b: Site): Site => ({
  ...a,
  varies: a.varies || b.varies,
  awaited: a.awaited && b.awaited,
  exemptions: a.exemptions.filter(({ name }) => b.exemptions.some((other) => other.name === name)),
  effects: [...a.effects, ...b.effects],
  quiet: [...a.quiet, ...b.quiet],
});
