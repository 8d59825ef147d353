// Traces from a call down to a statement. Long ones keep their ends: nobody reads a hundred steps, and copying them
// at every level would make the work quadratic in the depth of the program.
import type { TraceStep } from '../../core/finding.js';

const MAX_STEPS = 49;
const KEPT_AT_EACH_END = 24;
/** The step that stands for those that were cut. */
const CUT = /^… (\d+) more calls …$/;

/** The steps of both, one after the other. */
export function joinTraces(first: readonly TraceStep[], then: readonly TraceStep[]): readonly TraceStep[] {
  if (first.length === 0) return then;
  if (then.length === 0) return first;
  const steps = [...first, ...then];
  if (steps.length <= MAX_STEPS) return steps;
  const cut = steps.slice(KEPT_AT_EACH_END, -KEPT_AT_EACH_END);
  const count = cut.reduce((sum, { message }) => sum + Number(CUT.exec(message)?.[1] ?? 1), 0);
  const mark: TraceStep = { at: cut[0]!.at, message: `… ${count} more calls …` };
  return [...steps.slice(0, KEPT_AT_EACH_END), mark, ...steps.slice(-KEPT_AT_EACH_END)];
}
