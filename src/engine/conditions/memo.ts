// A guard that remembers keeps what stands behind it from running again, for as long as its place lives.
import type { Place } from '../../core/outline/place.js';
import type { ConditionOf } from '../../core/summary/condition.js';
import type { FunctionRecord } from '../outlines/function-record.js';
import { substitute } from '../values/substitute.js';
import type { ConditionRules } from './condition-rules.js';

export const memo: ConditionRules<ConditionOf<'memo'>> = {
  atCall(condition, env, program) {
    const kept = lasting(condition.place, program.records.get(env.callee));
    if (!kept) return true;
    return { is: 'memo', place: kept.key ? { ...kept, key: substitute(kept.key, env, program) } : kept };
  },
  merged: (_a, _b, chosen) => chosen,
  outerFirst: true,
  atMost: true,
  ofParameterCall: true,
  // A place that is new in each pass of the loop remembers nothing between passes.
  lastsIn: ({ place }, loop) => place.loop === undefined || place.loop !== loop.id,
  key: () => 'memo',
};

/** A place dies with the call that it is local to; everything longer-lived still remembers for the caller. */
function lasting(place: Place, owner: FunctionRecord | undefined): Place | undefined {
  if (place.scope === 'local') return undefined;
  return place.scope === 'captured' && owner?.outline.parent === undefined ? undefined : place;
}
