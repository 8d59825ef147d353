// Links hand-written outlines and tells the outcome in short texts.
import type { FileOutline, FunctionOutline } from '../../src/core/outline/outline.js';
import type { AnalysedProgram } from '../../src/core/program.js';
import { link, type LinkOptions } from '../../src/engine/link.js';
import type { Report } from '../../src/rule.js';
import { reachedText } from '../../src/session/debug/summary-text.js';
import { rules } from '../../rules/index.js';
import { entity, file, idOf } from './outline-builder.js';

export const ENTITIES = [
  entity('Order', [
    { name: 'lines', target: 'Line' },
    { name: 'customer', cardinality: 'one', lazy: true, target: 'Customer' },
  ]),
  entity('Line'),
  entity('Price'),
  entity('Currency'),
  entity('Customer'),
];

export function linkFunctions(
  functions: readonly FunctionOutline[],
  more: Partial<FileOutline> = {},
  options: LinkOptions = {},
): AnalysedProgram {
  return link([file(functions, more)], ENTITIES, options);
}

/** `read Price: orders`, one text an effect; `≤` where the bound is not exact. */
export function effectsOf(program: AnalysedProgram, symbol: string): string[] {
  const summary = program.summaries.get(idOf(symbol));
  return (summary?.effects ?? []).map(reachedText);
}

/** What a rule reports: `line confidence callee`. */
export function reportsOf(program: AnalysedProgram, rule: string): Report[] {
  const reports: Report[] = [];
  rules
    .find(({ id }) => id === rule)!
    .check({ program, facts: program.facts, options: {}, report: (one) => reports.push(one), quiet: () => undefined });
  return reports;
}

/** Line and confidence of each report of query-in-loop. */
export const queryLines = (program: AnalysedProgram): string[] =>
  reportsOf(program, 'query-in-loop').map(({ at, confidence }) => `${at.start.line} ${confidence}`);

/** Why query-in-loop says nothing, as `line reason`. */
export function quietFacts(program: AnalysedProgram, rule = 'query-in-loop'): string[] {
  const facts: string[] = [];
  rules
    .find(({ id }) => id === rule)!
    .check({
      program,
      facts: program.facts,
      options: {},
      report: () => undefined,
      quiet: ({ at, reason }) => facts.push(`${at.start.line} ${reason}`),
    });
  return facts;
}
