// Loops as they run, with what is repeated in them.
import type { Cost } from '../summary/cost.js';
import type { TraceStep } from '../finding.js';
import { formatLocation, type Location } from '../location.js';
import type { FunctionId, LoopMode } from '../outline/outline.js';
import type { Origin } from '../summary/reached.js';
import type { Exemption } from '../summary/exemption.js';
import type { Site } from '../summary/step.js';

/** Whether its passes grow with the data: the one answer for every rule that speaks of the loop. */
export type Growth =
  | { readonly is: 'shown' }
  /** Nothing shows it, and nothing speaks against it. */
  | { readonly is: 'assumed'; readonly assumption: string }
  | { readonly is: 'not-shown'; readonly reason: string };

/** What callers hand in for statements to run on: a connection, a pool of them, or now one, now the other. */
export type GivenConnection = 'one' | 'pool' | 'either';

/** One loop as it runs: in a function of its own, in a callback of a helper's loop, or a field per parent. */
export interface Repetition {
  readonly id: string;
  /** The function whose code stands in the loop and owns the findings. */
  readonly function: FunctionId;
  readonly at: Location;
  readonly form: string;
  readonly mode: LoopMode | 'per-parent';
  /** How many passes run at one time. */
  readonly limit?: number;
  /** Some bound there is, though not known. */
  readonly isPooled?: boolean;
  readonly origin: Origin;
  readonly growth: Growth;
  /** How many passes. */
  readonly count: Cost;
  readonly exemptions: readonly Exemption[];
  readonly sites: readonly Site[];
  /** Of what its statements run on, where passes run together and it is given. */
  readonly given?: GivenConnection;
  /** Calls between the loop and the function, when a helper's loop calls it. */
  readonly via: readonly TraceStep[];
  /** The entry points that reach the function, as people name them; the first ones when there are many. */
  readonly entries: readonly string[];
  /** Entry points reach it, and nobody waits for any of them: jobs, timers, command lines. */
  readonly isBackground: boolean;
}

/** What rests on it that the loop runs for the data, where it is not shown. */
export const growthAssumption = ({ growth }: Pick<Repetition, 'growth'>): string | undefined =>
  growth.is === 'assumed' ? growth.assumption : undefined;

/** By place, the loop that comes by there again and again: of several the first that is shown to grow. */
export function loopsByPlace(
  found: Iterable<{ readonly at: Location; readonly loop: Repetition }>,
): ReadonlyMap<string, Repetition> {
  const byPlace = new Map<string, Repetition>();
  for (const { at, loop } of found) {
    const place = formatLocation(at);
    const known = byPlace.get(place);
    if (!known || (known.growth.is !== 'shown' && loop.growth.is === 'shown')) byPlace.set(place, loop);
  }
  return byPlace;
}
