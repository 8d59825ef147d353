// The sites of repetitions that a rule speaks of: those with statements of its kind that no fact keeps quiet, each
// loop and callee once. The facts that do keep some quiet are handed on for `erplint why`.
import type { Location } from '../core/location.js';
import type { ReachedEffect } from '../core/summary/summary.js';
import type { LinkedProgram } from '../core/program.js';
import { growthAssumption, type Repetition } from '../core/facts/repetition.js';
import { EXEMPTIONS, type ExemptionName } from '../core/summary/exemption.js';
import type { Site } from '../core/summary/step.js';
import { offInBackground, severityInBackground } from './background.js';
import { confidenceOf } from './effect-text.js';
import { apartAssumption } from './own-unit.js';
import { whyOneByOne } from './one-by-one.js';
import { causeOf, costOf, pickStatements, traceOf, type Statements, weightOf } from './statement-text.js';

/** What can keep a statement in a loop quiet, whatever it reads. */
const OF_LOOPS: ReadonlySet<ExemptionName> = new Set([
  'batch',
  'page',
  'drain',
  'retry',
  'poll',
  'search',
  'few',
  'memoised',
  'reference',
  'setting',
]);

/** The exemptions of a rule about statements in loops: those of all such rules, and one of its own. */
export const loopExemptions = (own: ExemptionName): readonly ExemptionName[] =>
  EXEMPTIONS.filter((name) => name === own || OF_LOOPS.has(name));

export interface ReportedSite {
  readonly repetition: Repetition;
  readonly site: Site;
  readonly statements: Statements;
}

export interface Wanted {
  /** The options of the rule, where it has `backgroundOption`. */
  readonly options?: Readonly<Record<string, unknown>>;
  repetition(repetition: Repetition): boolean;
  effect(effect: ReachedEffect): boolean;
}

/** Goes through the loops in their order. */
export function* reportedSites(
  loops: readonly Repetition[],
  wanted: Wanted,
  quiet: (fact: { readonly at: Location; readonly reason: string }) => void,
): Generator<ReportedSite> {
  for (const repetition of loops) {
    if (!wanted.repetition(repetition)) continue;
    const seen = new Set<string>();
    for (const site of repetition.sites) {
      for (const { effect, exemption } of site.quiet)
        if (wanted.effect(effect)) quiet({ at: site.at, reason: `${exemption.name}: ${exemption.evidence}` });
      for (const effect of site.effects)
        if (effect.unlikely !== undefined && wanted.effect(effect))
          quiet({ at: site.at, reason: `not said: ${effect.unlikely}` });
      for (const one of site.effects) {
        const reason = wanted.effect(one) ? whyOneByOne(one.effect) : undefined;
        if (reason !== undefined) quiet({ at: site.at, reason });
      }
      const statements = pickStatements(
        site,
        (one) => one.unlikely === undefined && wanted.effect(one) && whyOneByOne(one.effect) === undefined,
      );
      if (!statements) continue;
      if (repetition.growth.is === 'not-shown') {
        quiet({ at: site.at, reason: `not said: ${repetition.growth.reason}` });
        continue;
      }
      const off = offInBackground(repetition, wanted.options ?? {});
      if (off !== undefined) {
        quiet({ at: site.at, reason: off });
        continue;
      }
      const exemptions = [...repetition.exemptions, ...site.exemptions];
      for (const { name, evidence } of exemptions) quiet({ at: site.at, reason: `${name}: ${evidence}` });
      // Several calls of one callee in one loop need one repair.
      const key = calleeKey(site, statements);
      if (exemptions.length > 0 || seen.has(key)) continue;
      seen.add(key);
      yield { repetition, site, statements };
    }
  }
}

/** Where it stands, how sure that is, what it costs and by which way: what its report says besides its words. */
export function evidenceOf(
  { repetition, site, statements }: ReportedSite,
  program: LinkedProgram,
  options: Readonly<Record<string, unknown>> = {},
) {
  return {
    ...severityInBackground(repetition, options),
    at: site.at,
    header: repetition.at,
    ...confidenceOf(
      statements.main.assumption ?? growthAssumption(repetition) ?? apartAssumption(repetition, site, statements.main),
    ),
    cause: causeOf(statements, program),
    cost: costOf(statements, program),
    weight: weightOf(statements, program),
    trace: traceOf(statements, repetition),
    ...(repetition.entries.length > 0 && { entry: repetition.entries.join(', ') }),
    ...(statements.accepted !== undefined && { accepted: statements.accepted }),
  };
}

/** A library member called directly is another callee for each entity, and a service for each thing that it is asked for. */
function calleeKey(site: Site, { main }: Statements): string {
  const callee = site.asks === undefined ? site.callee : `${site.callee} ${site.asks}`;
  if (main.trace.length > 1) return callee;
  return [callee, main.effect.kind, main.effect.entity, main.lazy?.relation].join(' ');
}
