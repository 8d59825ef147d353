// How many passes of a pool run at one time, where the code that makes it, or whoever calls that, says so.
import type { Loop } from '../../core/outline/outline.js';
import type { Value } from '../../core/outline/value.js';
import type { Repeated } from '../program/function-result.js';
import { isLeftOut } from './substitute.js';

/** The bound of a loop's passes; `pool` holds its terms in the frame at hand. */
export function poolOf({ limit }: Loop, pool: readonly Value[] | undefined): Pick<Repeated, 'limit' | 'isPooled'> {
  const bound = limit ?? (pool && numberOf(pool));
  if (bound !== undefined) return { limit: bound };
  return pool ? { isPooled: true } : {};
}

/** The first that is given, if it is a number of passes: written out, or what an enum's member is. */
function numberOf(values: readonly Value[]): number | undefined {
  const first = values.find((value) => !isLeftOut(value));
  if (first?.is !== 'literal') return undefined;
  const number = first.number ?? (/^\d+$/.test(first.text) ? Number(first.text) : NaN);
  return Number.isInteger(number) && number >= 0 ? number : undefined;
}
