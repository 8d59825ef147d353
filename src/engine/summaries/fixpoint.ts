// Summaries bottom-up over the components of the call graph. Within a component functions call each other in a
// circle: they are summarised again until no new effect turns up.
import { append } from '../../core/multimap.js';
import { memoIn } from '../../core/summary/condition.js';
import type { FunctionId } from '../../core/outline/outline.js';
import { unknownValue } from '../../core/outline/value.js';
import { attempt } from '../program/guarded.js';
import type { Program } from '../program/program.js';
import type { FunctionResult } from '../program/function-result.js';
import { summarise } from './summarise.js';

/** Circles larger than this are cut after a few rounds: their effects are the same in all members anyway. */
const LARGE = 40;
const ROUNDS = 8;
const ROUNDS_IF_LARGE = 3;

/** Fills in `program.results` for one component whose callees have theirs; `callees` leads to what a member calls. */
export function summariseComponent(
  component: readonly FunctionId[],
  recursive: boolean,
  program: Program,
  callees: (id: FunctionId) => readonly FunctionId[],
): void {
  const circle = new Set(recursive ? component : []);
  const rounds = component.length > LARGE ? ROUNDS_IF_LARGE : ROUNDS;
  const keys = new Map<FunctionId, string>();
  const stale = new Set(component);
  const callers = new Map<FunctionId, FunctionId[]>();
  if (recursive) for (const caller of component) for (const id of callees(caller)) append(callers, id, caller);
  for (let round = 0; round < rounds && stale.size > 0; round++) {
    for (const id of component) {
      if (!stale.delete(id)) continue;
      // Results of calls inside the circle may tell more than the last time.
      program.settled.delete(id);
      const summary = (): FunctionResult => summarise(program.records.get(id)!, program, circle);
      const result = attempt(id, program.crashes, summary, () => nothingOf(id));
      program.results.set(id, result);
      if (!recursive) continue;
      const now = keysOf(result);
      if (keys.get(id) === now) continue;
      keys.set(id, now);
      for (const caller of callers.get(id) ?? []) stale.add(caller);
    }
  }
}

/** A function that cannot be summarised counts as one that does nothing. */
function nothingOf(id: FunctionId): FunctionResult {
  const returns = unknownValue('a function that could not be analysed');
  return {
    summary: { function: id, effects: [], parameterCalls: [], returns },
    sites: [],
    steps: [],
    loops: [],
    bindings: [],
  };
}

function keysOf({ summary }: FunctionResult): string {
  const effects = summary.effects.map(({ effect, under, assumption }) =>
    [effect.kind, effect.entity, memoIn(under)?.name, assumption].join(),
  );
  const calls = summary.parameterCalls.map(({ index, path, of }) => [index, path.join('.'), of].join());
  return `${effects.join(';')}|${calls.join(';')}\n`;
}
