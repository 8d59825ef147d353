// Random changes of random workspaces: a session that lives through them says what a new one says.
// FUZZ_COUNT and FUZZ_SEED choose another number of changes than the three hundred of every run, and others.
import { expect, test } from 'vitest';
import { divergenceText, walk } from './warm-walk.js';

/** A walk begins with a workspace of its own: many short ones see more kinds of code than a long one. */
const STEPS = 30;
const first = Number(process.env['FUZZ_SEED'] ?? 1);
const walks = Math.ceil(Number(process.env['FUZZ_COUNT'] ?? 300) / STEPS);

test.each(Array.from({ length: walks }, (_, index) => first + index))('walk %i', (seed) => {
  const { steps, findings, divergence } = walk(seed, STEPS);
  expect(divergence && divergenceText(divergence)).toBeUndefined();
  expect(steps).toBe(STEPS);
  expect(findings).toBeGreaterThan(0);
});
