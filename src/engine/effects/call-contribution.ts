// What one call contributes to its function, and how the contributions of several possible targets are put together.
import { formatLocation, type Location } from '../../core/location.js';
import { inexact } from '../../core/summary/cost.js';
import type { Site } from '../../core/summary/step.js';
import { Block } from './effect-block.js';
import type { Binding, Repeated } from '../program/function-result.js';

/** Everything that one call contributes. */
export interface CallEffects {
  /** For the function's summary. */
  readonly all: Block;
  /** What belongs to the call itself rather than to a literal passed to it. */
  readonly own: Block;
  /** Sites inside function literals that the callee calls once: they stand in the caller's loop. */
  readonly spliced: Site[];
  /** Loops of the callee that call a function it was given. */
  readonly loops: Repeated[];
  readonly bindings: Binding[];
  /** Lazy reads that are none because the relation was loaded. */
  readonly quiet: Site['quiet'][number][];
}

export const emptyEffects = (): CallEffects => ({
  all: new Block(),
  own: new Block(),
  spliced: [],
  loops: [],
  bindings: [],
  quiet: [],
});

/** Puts the effects of several possible targets together: certain only when each of them bears a statement. `isGuess`: they were assumed. */
export function dispatched(
  parts: readonly { readonly name: string; readonly effects: CallEffects }[],
  at: Location,
  isGuess = false,
): CallEffects {
  const [first] = parts;
  if (!first || parts.length === 1) return first?.effects ?? emptyEffects();
  const bearers = parts.filter(({ effects }) => effects.all.bearsStatements).length;
  const certain = bearers === parts.length;
  // Which of many strategies runs is a guess where only a few of them ask the database.
  const isRare = bearers * 2 < parts.length || (isGuess && !certain);
  const result = emptyEffects();
  const assumed = (block: Block, name: string): Block => {
    const copy = new Block();
    const assumption = `${name} is the one of ${parts.length} implementations that runs`;
    for (const effect of block.effects.values())
      copy.add({
        ...effect,
        cost: inexact(effect.cost),
        ...(!certain && { assumption: effect.assumption ?? assumption }),
        ...(isRare && { unlikely: effect.unlikely ?? assumption }),
      });
    for (const [key, call] of block.parameterCalls) copy.addParameterCall(call, key);
    return copy;
  };
  result.all.addOneOf(
    parts.map(({ name, effects }) => assumed(effects.all, name)),
    formatLocation(at),
    () => false,
  );
  result.own.addOneOf(
    parts.map(({ name, effects }) => assumed(effects.own, name)),
    formatLocation(at),
    () => false,
  );
  for (const { effects } of parts) {
    result.spliced.push(...effects.spliced);
    result.loops.push(...effects.loops);
    result.bindings.push(...effects.bindings);
    result.quiet.push(...effects.quiet);
  }
  return result;
}
