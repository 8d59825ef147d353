// What calling something comes to, for people who look at code rather than at findings: how many statements in all, the
// dearest of them, and what else it does.
import type { TraceStep } from '../../core/finding.js';
import { isStatement } from '../../core/outline/effect.js';
import type { AnalysedProgram } from '../../core/program.js';
import { totalOf } from '../../core/summary/alternatives.js';
import { costAt, formatCost, type Cost } from '../../core/summary/cost.js';
import type { ReachedEffect } from '../../core/summary/summary.js';
import { doesWhat } from '../../rule/effect-text.js';
import { NOMINAL_SIZE } from '../../rule/statement-text.js';

/** A number of statements, in words and for ranking. */
export interface Amount {
  /** `4 + 2·lines`, `up to orders`. */
  readonly cost: string;
  /** As that of a finding. */
  readonly weight: number;
}

/** The statements of one call, and how many there are in all. */
export interface StatementsCost extends Amount {
  /** Those that run most often first, as many as are shown. */
  readonly statements: readonly StatementCost[];
  readonly more: number;
}

export interface StatementCost extends Amount {
  /** `reads Price`. */
  readonly does: string;
  /** From the first call down to it. */
  readonly trace: readonly TraceStep[];
}

/** Statements that are listed. */
const MOST_STATEMENTS = 20;

/** How many statements `effects` are, and which. */
export function statementsOf(effects: readonly ReachedEffect[], program: AnalysedProgram): StatementsCost {
  const sent = effects.filter(({ effect }) => isStatement(effect));
  const statements = sent
    .map((reached) => ({
      does: doesWhat(reached, program),
      ...amountOf(reached.cost, program),
      trace: reached.trace,
    }))
    .sort((a, b) => (a.weight === b.weight ? 0 : b.weight - a.weight));
  return {
    ...amountOf(
      totalOf(sent, ({ cost }) => cost),
      program,
    ),
    statements: statements.slice(0, MOST_STATEMENTS),
    more: Math.max(0, statements.length - MOST_STATEMENTS),
  };
}

/** What `effects` do besides statements, each once: `sends a mail`. */
export function workOf(effects: readonly ReachedEffect[], program: AnalysedProgram): readonly string[] {
  const work = effects.filter(({ effect }) => !isStatement(effect)).map((reached) => doesWhat(reached, program));
  return [...new Set(work)].sort();
}

function amountOf(cost: Cost, program: AnalysedProgram): Amount {
  return {
    cost: `${cost.exact || cost.unknown !== undefined ? '' : 'up to '}${formatCost(cost)}`,
    weight: costAt(cost, (size) => program.volumeOf(size) ?? NOMINAL_SIZE),
  };
}
