// Passes of a loop that are units of work of their own: each in a transaction that fails alone, or in a context of its own.
// Whoever wrote them wanted it so, as likely as not: that the elements may be done together is an assumption then.
import type { Repetition } from '../core/facts/repetition.js';
import type { Site } from '../core/summary/step.js';
import type { ReachedEffect } from '../core/summary/summary.js';

/** What rests on it that statements of several passes may be sent as one; undefined where nothing speaks against it. */
export function apartAssumption(
  { sites }: Pick<Repetition, 'sites'>,
  site: Site,
  { effect }: ReachedEffect,
): string | undefined {
  if (site.inOwnContext)
    return 'each pass has a context of its own, and what runs in one may be asked for with the others';
  if (!site.failsAlone) return undefined;
  // What a pass reads beside its transaction can be read for all.
  const isInside = begins(site) || (effect.kind === 'write' && sites.some(begins));
  return isInside ? 'each pass has a transaction of its own that fails alone, and they may be done in one' : undefined;
}

/** Some pass has its own transaction, and the loop goes on where one fails. */
export const failsApart = ({ sites }: Pick<Repetition, 'sites'>): boolean =>
  sites.some(begins) && sites.some(({ failsAlone }) => failsAlone === true);

/** Not a transaction that a statement of the ORM makes around itself where none is open. */
const begins = ({ effects }: Site): boolean =>
  effects.some(({ effect }) => effect.kind === 'transaction' && !effect.outside);
