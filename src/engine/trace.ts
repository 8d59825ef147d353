// Traces from a call down to a statement. Long ones keep their ends: nobody reads a hundred steps, and copying them
// at every level would make the work quadratic in the depth of the program.
import type { TraceStep } from '../core/finding.js';

const MAX_STEPS = 48;
const KEPT_AT_EACH_END = 24;

/** The steps of both, one after the other. */
export function joinTraces(first: readonly TraceStep[], then: readonly TraceStep[]): readonly TraceStep[] {
  if (first.length === 0) return then;
  if (then.length === 0) return first;
  const steps = [...first, ...then];
  return steps.length <= MAX_STEPS ? steps : [...steps.slice(0, KEPT_AT_EACH_END), ...steps.slice(-KEPT_AT_EACH_END)];
}
