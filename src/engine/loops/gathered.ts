// Statements that a library gathers: all that are started in one tick are one. Passes that start together, and fields of
// all parents in an answer, then cost one statement and not one each.
import { constantOf } from '../../core/summary/cost.js';
import type { Loop } from '../../core/outline/outline.js';
import type { Exemption } from '../../core/summary/exemption.js';
import type { ReachedEffect } from '../../core/summary/summary.js';
import type { Site } from '../../core/summary/step.js';
import { exemption, type Program } from '../program/program.js';

type Passes = Pick<Loop, 'mode' | 'limit' | 'pool'>;

/** Whether all passes of the loop together run the statement once. */
export const isGathered = ({ atOnce, cost }: ReachedEffect, { mode, limit, pool }: Passes): boolean =>
  atOnce === true && mode === 'concurrent' && limit === undefined && !pool && constantOf(cost) !== undefined;

/** What is asked when code before it has waited for something: not in the tick of others. */
export function late({ atOnce: _, ...effect }: ReachedEffect): ReachedEffect {
  return effect;
}

const factOf = (program: Program): Exemption | undefined =>
  exemption(program, 'dataloader', 'the library gathers what is started in one tick into one statement');

/** The sites of a loop as its own, and those that run once for all its passes: they stand where the loop does. */
export function apartFromGathered(
  sites: readonly Site[],
  loop: Passes,
  program: Program,
): { readonly own: Site[]; readonly once: readonly Site[] } {
  const fact = factOf(program);
  if (!fact || !sites.some(({ effects }) => effects.some((effect) => isGathered(effect, loop))))
    return { own: [...sites], once: [] };
  const isOnce = (effect: ReachedEffect): boolean => isGathered(effect, loop);
  return {
    own: sites.map((site) => quieted(site, isOnce, fact)),
    once: sites.flatMap((site) => {
      const effects = site.effects.filter(isOnce);
      return effects.length > 0 ? [{ ...site, effects, quiet: [] }] : [];
    }),
  };
}

/** Fields of all parents in an answer are asked for in one tick. */
export function gatheredForParents(site: Site, program: Program): Site {
  const fact = factOf(program);
  return fact && site.effects.some(({ atOnce }) => atOnce)
    ? quieted(site, ({ atOnce }) => atOnce === true, fact)
    : site;
}

const quieted = (site: Site, isOnce: (effect: ReachedEffect) => boolean, fact: Exemption): Site => ({
  ...site,
  effects: site.effects.filter((effect) => !isOnce(effect)),
  quiet: [...site.quiet, ...site.effects.filter(isOnce).map((effect) => ({ effect, exemption: fact }))],
});
