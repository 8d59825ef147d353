// When a run fails.
import { expect, it } from 'vitest';
import { verdictOf } from '../../src/cli/exit-code.js';
import { diagnostics, empty, order, quote } from '../report/example.js';

const lenient = { failOnIncomplete: false };

it.each([
  ['nothing', empty, lenient, 0],
  ['a warning', { ...empty, findings: [quote] }, lenient, 0],
  ['as many warnings as allowed', { ...empty, findings: [quote, quote] }, { ...lenient, maxWarnings: 2 }, 0],
  ['more warnings than allowed', { ...empty, findings: [quote, quote] }, { ...lenient, maxWarnings: 1 }, 1],
  ['a warning where none is allowed', { ...empty, findings: [quote] }, { ...lenient, maxWarnings: 0 }, 1],
  ['an error', { ...empty, findings: [quote, order] }, { ...lenient, maxWarnings: 5 }, 1],
  ['an incomplete answer', { ...empty, diagnostics }, lenient, 0],
  ['an incomplete answer that must not be', { ...empty, diagnostics }, { failOnIncomplete: true }, 2],
  ['errors in an incomplete answer', { ...empty, diagnostics, findings: [order] }, { failOnIncomplete: true }, 2],
  [
    'a complete answer with a remark',
    { ...empty, diagnostics: diagnostics.slice(0, 1) },
    { failOnIncomplete: true },
    0,
  ],
] as const)('%s', (_, result, limits, exitCode) => {
  expect(verdictOf(result, limits).exitCode).toBe(exitCode);
});

it('says what the report does not show', () => {
  expect(verdictOf({ ...empty, findings: [quote, quote] }, { ...lenient, maxWarnings: 1 }).reason).toBe(
    '2 warnings, more than --max-warnings 1.',
  );
  expect(verdictOf({ ...empty, diagnostics }, { failOnIncomplete: true }).reason).toBe(
    'The answer is incomplete in 1 place (--fail-on-incomplete).',
  );
});
