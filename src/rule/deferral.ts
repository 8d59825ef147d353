// How work that requests wait for, or leave alone, is told: what it rests on, and why nothing is said.
import { isUnder } from '../core/summary/condition.js';
import { canWait, holdsUp, type Effect } from '../core/outline/effect.js';
import type { DeferrableEffect } from '../core/facts/request.js';
import type { Step } from '../core/summary/step.js';

const ASSUMPTIONS: Readonly<Record<DeferrableEffect['why'], string | undefined>> = {
  certain: undefined,
  answered: 'who asks need not be told whether the mail has gone out',
  'fan-out': 'the response is right whatever the other side answers',
  dropped: 'the response is right whatever the other side answers',
  webhook: 'who sends the webhook waits for no more than that it has come',
  pause: 'nothing that the response needs becomes ready meanwhile',
  recompute: 'the response does not show what is computed',
};

/** What it rests on that a response need not wait for it. */
export const deferralAssumption = ({ reached, why }: DeferrableEffect): string | undefined =>
  isUnder(reached, 'failing') ? 'what is done before it often fails' : ASSUMPTIONS[why];

/** Why nothing is said of work that stands here; undefined where there is none, or where it is said. */
export function whyNotDeferred({ site, regions, detached, caught }: Step, isReached: boolean): string | undefined {
  const reached = site.effects.find(({ effect, trace }) => trace.length === 1 && isDeferrable(effect));
  if (!reached) return undefined;
  const { effect, use } = reached;
  if (!isReached) return 'no request entry point reaches it';
  if (regions.includes('after-response')) return 'it runs after the response';
  if (detached) return caught ? 'nobody waits for it, and its failure is caught' : undefined;
  if (effect.defer === 'never') return 'the response needs it';
  if (effect.defer === 'always' || effect.kind === 'mail') return undefined;
  if (isUnder(reached, 'failing')) return 'it is done only when something has failed';
  if (use === 'returned') return 'who called may need to know whether it has worked';
  return use === undefined ? 'its answer is used' : 'the request stores nothing: it is there for this';
}

const isDeferrable = (effect: Effect): boolean => !holdsUp(effect) && (effect.defer !== undefined || canWait(effect));
