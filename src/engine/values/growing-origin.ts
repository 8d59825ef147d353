// Which origins grow with the data, and which of several ways a collection has come by counts.
import type { Growth } from '../../core/facts/repetition.js';
import type { Origin } from '../../core/summary/summary.js';
import { FEW } from '../../core/outline/value.js';

/** Whether the number of elements cannot grow with the data. */
export function isFew(origin: Origin): boolean {
  return origin.from === 'constant' || (origin.limit !== undefined && origin.limit <= FEW);
}

/** Whether the number of elements grows with the data, as far as the origin tells. */
export function growthOf({ from, text }: Origin): Growth {
  if (from === 'state') return { is: 'not-shown', reason: `nothing shows that ${text} grows with the data` };
  return from === 'unknown' ? { is: 'assumed', assumption: `${text} grows with the data` } : { is: 'shown' };
}

/** Of several ways the one that grows; an unknown one before a constant one. */
export function worst(origins: readonly Origin[]): Origin {
  const grows = origins.find(
    ({ from, ...origin }) => from !== 'unknown' && from !== 'state' && !isFew({ from, ...origin }),
  );
  return grows ?? origins.find((origin) => !isFew(origin)) ?? origins[0] ?? { from: 'unknown', text: 'nothing' };
}
