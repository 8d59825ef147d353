// What the engine knows about one line, for `erplint why`: what calls run, what they cost, how loops go, and what
// kept them quiet.
import { remaining } from '../core/outline/fold.js';
import { shortName } from '../core/outline/effect.js';
import { formatCost } from '../core/summary/cost.js';
import { formatLocation, isSameLocation, type Location } from '../core/location.js';
import type { Call, FunctionOutline, Op } from '../core/outline/outline.js';
import type { ReachedEffect } from '../core/summary/summary.js';
import type { AnalysedProgram, LinkedProgram } from '../core/program.js';
import type { Repetition } from '../core/facts/repetition.js';
import type { Site } from '../core/summary/step.js';
import { walkNodes } from './outlines/nodes.js';

export interface LineFact {
  readonly title: string;
  readonly details: readonly string[];
}

/** Facts about loops, calls and functions on the line, in that order. */
export function explainLine(program: AnalysedProgram, file: string, line: number): readonly LineFact[] {
  const here = (at: Location): boolean => at.file === file && at.start.line === line;
  const loops: LineFact[] = [];
  const calls: LineFact[] = [];
  const functions: LineFact[] = [];
  for (const repetition of program.facts.loops) if (here(repetition.at)) loops.push(explainLoop(repetition));
  for (const outline of program.functions.values()) {
    if (outline.at.file !== file) continue;
    if (here(outline.at)) functions.push(explainFunction(outline, program));
    walkNodes(outline.body, (node) => {
      if (node.node === 'call' && here(node.at)) calls.push(explainCall(node, outline, program));
      if (node.node === 'op' && here(node.at)) calls.push(explainOp(node));
      if (node.node === 'loop' && here(node.at) && !program.facts.loops.some(({ at }) => isSameLocation(at, node.at)))
        loops.push({
          title: `${node.form} (${node.mode})`,
          details: [...(node.evidence === undefined ? [] : [node.evidence]), 'no statement stands in it'],
        });
    });
  }
  for (const repetition of program.facts.loops)
    for (const site of repetition.sites) if (here(site.at)) calls.push(explainSite(site, repetition));
  return [...loops, ...calls, ...functions];
}

function explainLoop(repetition: Repetition): LineFact {
  const { form, mode, origin, count, exemptions, sites, entries } = repetition;
  return {
    title: `${form} (${mode}) over ${origin.text}`,
    details: [
      `passes: ${formatCost(count)}`,
      ...exemptions.map(({ name, evidence }) => `quiet, ${name}: ${evidence}`),
      ...(origin.loads && origin.loads.length > 0 ? [`loaded with the rows: ${origin.loads.join(', ')}`] : []),
      ...sites.map((site) => `runs ${site.text} (${formatLocation(site.at)})`),
      ...(entries.length > 0 ? [`reached from ${entries.join(', ')}`] : []),
    ],
  };
}

function explainSite(site: Site, repetition: Repetition): LineFact {
  return {
    title: `${site.text} runs once for each pass of ${repetition.form} (${formatLocation(repetition.at)})`,
    details: [
      ...site.effects.map((effect) => `${effectText(effect)}, in all ${formatCost(effect.total ?? effect.cost)}`),
      ...[...repetition.exemptions, ...site.exemptions].map(({ name, evidence }) => `quiet, ${name}: ${evidence}`),
      ...site.quiet.map(
        ({ effect, exemption }) => `${effectText(effect)}: quiet, ${exemption.name}: ${exemption.evidence}`,
      ),
    ],
  };
}

function explainCall(node: Call, outline: FunctionOutline, program: LinkedProgram): LineFact {
  const targets = program.targetsOf(outline.id, node.id);
  const unknown = program.unknowns.find(({ at }) => isSameLocation(at, node.at));
  const nothing = unknown ? `not followed: ${unknown.reason}` : targetText(node);
  return {
    title: `${node.text}${node.awaited ? ', awaited' : ''}`,
    details:
      targets.length === 0
        ? [nothing]
        : targets.flatMap((id) => [
            `calls ${program.functions.get(id)?.symbol ?? id}`,
            ...(program.summaries.get(id)?.effects ?? []).map((effect) => `  ${effectText(effect)}`),
          ]),
  };
}

function targetText({ target }: Call): string {
  switch (target.is) {
    case 'external':
      return `external: package ${target.package}`;
    case 'builtin':
      return `built-in: ${target.name}`;
    case 'value':
      return 'calls a function that it is given';
    default:
      remaining(target, 'function member unknown');
      return 'runs no code of this program';
  }
}

function explainOp(node: Op): LineFact {
  return {
    title: `${node.text} is ${shortName(node.member)}`,
    details: [
      ...node.effects.map(({ kind, entity, verb }) =>
        [kind, entity === undefined ? '' : shortName(entity), verb ? `(${verb})` : ''].filter(Boolean).join(' '),
      ),
      ...(node.unread === undefined ? [] : [`the SQL that it runs is not understood: ${node.unread}`]),
      ...(node.limit === undefined ? [] : [`at most ${node.limit} rows`]),
      ...(node.loads && node.loads.length > 0 ? [`loads ${node.loads.join(', ')}`] : []),
    ],
  };
}

function explainFunction({ id, symbol, entries }: FunctionOutline, program: LinkedProgram): LineFact {
  const summary = program.summaries.get(id);
  return {
    title: symbol,
    details: [
      ...entries.map(({ kind, name }) => `entry point: ${kind} ${name}`),
      ...(summary?.effects ?? []).map(effectText),
      ...(summary?.parameterCalls ?? []).map(
        ({ index, cost }) => `calls its parameter ${index + 1}: ${formatCost(cost)} times`,
      ),
      ...(summary && summary.effects.length === 0 ? ['no effects'] : []),
    ],
  };
}

function effectText({ effect, cost, causeText, cause, assumption }: ReachedEffect): string {
  const entity = effect.entity === undefined ? '' : ` ${shortName(effect.entity)}`;
  const assumed = assumption === undefined ? '' : `, assuming that ${assumption}`;
  const bound = cost.exact ? '' : 'at most ';
  return `${effect.kind}${entity}: ${bound}${formatCost(cost)} (${causeText}, ${formatLocation(cause)})${assumed}`;
}
