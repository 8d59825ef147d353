// Which calls no run comes by together: the arms of a branch, and what stands behind an arm that ends the run.
import { expect, test } from 'vitest';
import { exclusiveCalls } from '../../src/engine/outlines/exclusive-calls.js';
import { lower } from '../frontend/lowering/lower.js';

const HEAD = `
  declare function a(): Promise<void>;
  declare function b(): Promise<void>;
`;

/** Whether the first two calls of the function are exclusive. */
function areExclusive(body: string): boolean {
  const { functions } = lower(`${HEAD} export async function run(kind: string, kinds: string[]) { ${body} }`);
  const { body: outline } = functions.find(({ symbol }) => symbol === 'run')!;
  return exclusiveCalls(outline)(0, 1);
}

test.each([
  ['two arms', `if (kind) await a(); else await b();`, true],
  ['cases of a switch', `switch (kind) { case 'a': await a(); break; case 'b': await b(); break; }`, true],
  ['an arm that returns, and what follows', `if (kind) { await a(); return; } await b();`, true],
  ['an arm that throws, and what follows', `if (kind) { await a(); throw kind; } await b();`, true],
  ['an arm that may return', `if (kind) { await a(); if (kinds) return; } await b();`, false],
  ['one after the other', `await a(); await b();`, false],
  ['arms of two branches', `if (kind) await a(); if (!kinds) await b();`, false],
  ['a branch, and what follows', `if (kind) await a(); await b();`, false],
  ['arms in a loop', `for (const one of kinds) { if (one) await a(); else await b(); }`, false],
  ['what is tried, and its catch', `try { await a(); } catch { await b(); }`, false],
])('%s', (_, body, exclusive) => {
  expect(areExclusive(body)).toBe(exclusive);
});
