// Loops as they run, with what is repeated in them.
import type { Cost } from '../summary/cost.js';
import type { TraceStep } from '../finding.js';
import type { Location } from '../location.js';
import type { FunctionId, LoopMode } from '../outline/outline.js';
import type { Origin } from '../summary/reached.js';
import type { Exemption } from '../summary/exemption.js';
import type { Site } from '../summary/step.js';

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
  /** How many passes. */
  readonly count: Cost;
  readonly exemptions: readonly Exemption[];
  readonly sites: readonly Site[];
  /** Calls between the loop and the function, when a helper's loop calls it. */
  readonly via: readonly TraceStep[];
  /** The entry points that reach the function, as people name them; the first ones when there are many. */
  readonly entries: readonly string[];
}
