// Why a response need not wait for work that it waits for, by what the work is and what becomes of its outcome.
import { constantOf } from '../../../core/summary/cost.js';
import { canWait, holdsUp } from '../../../core/outline/effect.js';
import { isUnder, memoIn } from '../../../core/summary/condition.js';
import { isUnwaited } from '../../../core/outline/region-kinds.js';
import type { DeferrableEffect } from '../../../core/facts/request.js';
import type { ReachedEffect } from '../../../core/summary/summary.js';
import type { Step } from '../../../core/summary/step.js';

export const isDocumentWork = ({ effect }: ReachedEffect): boolean =>
  effect.defer === 'always' && effect.kind !== 'mail';

/** A mail of which the answer says what became of it: `try { await send(mail); return { sent: true }; } catch { return { sent: false }; }`. */
export const isAskedFor = ({ effect, use }: ReachedEffect): boolean => effect.kind === 'mail' && use !== 'dropped';

export const isWaitedEffect = ({ awaited, detached, under, regions, unlikely }: ReachedEffect): boolean =>
  awaited && !detached && !memoIn(under) && unlikely === undefined && !regions.some(isUnwaited);

/** Why the response need not wait for it; undefined when it may have to. */
export function deferral(reached: ReachedEffect, step: Step, webhook: boolean): DeferrableEffect['why'] | undefined {
  const { effect, use, cost } = reached;
  const isFailing = isUnder(reached, 'failing');
  // What holds up the event loop is said where it does so.
  if (holdsUp(effect)) return undefined;
  if (effect.defer === 'never') return webhook && !isFailing ? 'webhook' : undefined;
  if (effect.kind === 'mail') return use === 'returned' || use === 'told' ? 'answered' : 'certain';
  if (effect.defer === 'always') return 'certain';
  if (effect.kind === 'sleep') return isFailing ? undefined : 'pause';
  if (!canWait(effect)) return undefined;
  // What is undone, or told, when something has failed belongs to the answer.
  if (isFailing) return undefined;
  const isForMany = constantOf(cost) === undefined || step.loop !== undefined;
  if (use !== 'dropped') return webhook && isForMany ? 'webhook' : undefined;
  return isForMany ? 'fan-out' : 'dropped';
}
