// Code that asks whether it was given a handle: what one arm runs on the pool, it runs there only where nothing was given.
import type { Branch } from '../../core/outline/outline.js';
import type { Handle } from '../../core/summary/summary.js';
import { elsePool, isPool } from '../../core/summary/handle.js';
import { Block } from './effect-block.js';
import type { Place } from '../../core/outline/place.js';
import { parameterIndex } from '../outlines/local-names.js';
import type { FunctionRecord } from '../outlines/function-record.js';

/** The arms, with statements of the one for callers without a handle marked as such. */
export function optionalHandleArms(
  { tests, heldArm }: Branch,
  arms: readonly Block[],
  record: FunctionRecord,
): Block[] {
  const withHandle = heldArm === undefined ? undefined : arms[heldArm];
  const withoutHandle = heldArm === undefined ? undefined : arms[1 - heldArm];
  if (!withHandle || !withoutHandle || withoutHandle.isEmpty) return [...arms];
  const asked = tests.flatMap((place) => handleAt(place, record)).find((one) => isUsed(one, withHandle));
  if (!asked) return [...arms];
  const marked = new Block();
  for (const effect of withoutHandle.effects.values())
    marked.add(isPool(effect.handle) ? { ...effect, handle: { ...asked, ...elsePool(effect.handle) } } : effect);
  for (const [key, call] of withoutHandle.parameterCalls) marked.addParameterCall(call, key);
  return arms.map((arm) => (arm === withoutHandle ? marked : arm));
}

type GivenHandle = Handle & { readonly is: 'given' };

/** The parameter, or field of one, that stands there. */
function handleAt(place: Place, record: FunctionRecord): readonly GivenHandle[] {
  const index = parameterIndex(place, record);
  const path = place.path.slice(1);
  return index < 0 ? [] : [{ is: 'given', function: record.outline.id, index, path, orPool: true }];
}

const isUsed = (one: GivenHandle, { effects }: Block): boolean =>
  [...effects.values()].some(
    ({ handle }) => handle?.is === 'given' && handle.function === one.function && handle.index === one.index,
  );
