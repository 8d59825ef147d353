// Where the effects of a function stand that a call hands over: at that call, or in the loop of the callee that runs it.
import type { Call, FunctionId } from '../../core/outline/outline.js';
import type { ParameterCall } from '../../core/summary/summary.js';
import type { Site } from '../../core/summary/step.js';
import type { Block } from '../effects/effect-block.js';
import type { CallPath } from '../effects/call-path.js';
import type { FunctionRecord } from '../outlines/function-record.js';
import type { Repeated } from '../program/function-result.js';
import type { Program } from '../program/program.js';
import { poolOf } from '../values/pool-width.js';

/** The call, with what the function does that it hands over. */
export function siteOf({ at, text, awaited }: Call, target: FunctionRecord, block: Block): Site {
  return {
    at,
    text,
    callee: target.outline.symbol,
    varies: true,
    awaited,
    exemptions: [],
    effects: [...block.effects.values()],
    quiet: [],
  };
}

/** The loop of the callee, which runs what it is given for each element. */
export function repeatedBy(
  { at }: Call,
  call: ParameterCall,
  path: CallPath,
  of: {
    /** Whose loop it is told as. */
    readonly owner: FunctionId;
    readonly frame: FunctionId;
    readonly sites: Site[];
    readonly program: Program;
  },
): Repeated {
  const { loop, function: helper } = call.loop!;
  return {
    id: `${of.owner}@${at.start.line}:${at.start.column}/${helper}@${loop.id}`,
    function: of.owner,
    frame: of.frame,
    at,
    // A pool made by hand goes by the name of the function that makes it.
    form: loop.pool ? (of.program.records.get(helper)?.outline.symbol ?? loop.form) : loop.form,
    mode: loop.mode,
    ...(loop.evidence !== undefined && { evidence: loop.evidence }),
    ...poolOf(loop, call.pool),
    ...(call.over && { over: call.over }),
    count: path.cost,
    exemptions: [],
    sites: of.sites,
    via: path.trace,
  };
}
