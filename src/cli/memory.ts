// When memory runs out, the machine under Node ends the process with its own stack in every reader's face. A look at the
// heap between two files comes before that, and says what to do.
import { getHeapSpaceStatistics, getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { UsageError } from '../core/errors.js';

/** Above this part of the heap it is asked what is in use for certain. */
const NEAR = 0.85;
/** What is still to come needs the rest. */
const FULL = 0.8;

/** Three times what Node gives to half of the young objects. */
const YOUNG = 48 * 2 ** 20;

/** In bytes; to go through a smaller heap is not worth the time. */
const LARGE = 128 * 2 ** 20;

/** Throws a `UsageError` when hardly anything of the heap is left. `done` of `all` is how far the run has come. */
export function requireMemory(done: number, all: number): void {
  if (usedPart() < NEAR) return;
  collectGarbage();
  if (usedPart() < FULL) return;
  const megabytes = Math.round(getHeapStatistics().heap_size_limit / 2 ** 20);
  throw new UsageError(
    `out of memory: after ${done} of ${all} files hardly anything is left of the ${megabytes} MB that Node may use. ` +
      `Give it more (NODE_OPTIONS=--max-old-space-size=${megabytes * 2}), check the packages of the workspace one by one, ` +
      'or leave out by `ignore` what does not matter.',
  );
}

/** Of the heap for what lives on: young objects have a part of their own, which the limit counts in. */
function usedPart(): number {
  const old = getHeapSpaceStatistics().filter(({ space_name }) => !space_name.startsWith('new_'));
  const used = old.reduce((sum, { space_used_size }) => sum + space_used_size, 0);
  return used / (getHeapStatistics().heap_size_limit - YOUNG);
}

/** Gives back a large heap whose greater part has just been let go of: V8 looks only when as much again has come. */
export function giveBack(): void {
  if (getHeapStatistics().used_heap_size > LARGE) collectGarbage();
}

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}
