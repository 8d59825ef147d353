// Random changes of random workspaces: a session that lives through them says what a new one says, and so does one that finds
// what another left in a cache, of this state or of another; every fifth walk goes by that.
// FUZZ_COUNT and FUZZ_SEED choose another number of changes than the hundred and fifty of every run, and others.
import { expect, test } from 'vitest';
import { divergenceText, walk } from './warm-walk.js';

/** A walk begins with a workspace of its own: many short ones see more kinds of code than a long one. */
const STEPS = 30;
/** A walk on a machine that is busy with other things takes minutes, and diverges no less for that. */
const PATIENCE = 900_000;
const first = Number(process.env['FUZZ_SEED'] ?? 1);
const walks = Math.ceil(Number(process.env['FUZZ_COUNT'] ?? 150) / STEPS);

let found = 0;

test.each(Array.from({ length: walks }, (_, index) => first + index))(
  'walk %i',
  (seed) => {
    const other = seed % 5 === 0 ? 'kept' : 'warm';
    const { steps, findings, hits, answers, reused, divergence } = walk(seed, STEPS, other);
    expect(divergence && divergenceText(divergence)).toBeUndefined();
    expect(steps).toBe(STEPS);
    found += findings;
    // Buffers are none of the cache's business, and neither is what cannot be read.
    if (other === 'kept') expect([hits, answers, reused].every((count) => count > 0)).toBe(true);
  },
  PATIENCE,
);

// One alone may have lost at once what its configuration names, and say so until it ends.
test('the walks come by findings', () => {
  expect(found).toBeGreaterThan(0);
});
