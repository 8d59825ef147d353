// Two fronts, one engine: ESLint says of every fixture of every platform what a session says. Each takes its turn with one of the
// majors of ESLint.
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import plugin from '../../eslint-plugin/src/index.js';
import { openSession, rules } from '../../src/index.js';
import { platformNames } from '../fixtures/platforms.js';
import { ENGINES, eslintIn, recommended } from './engines.js';

const severityOf = (id: string) => (rules.find((rule) => rule.id === id)?.severity === 'error' ? 2 : 1);

const turns = [...platformNames(), 'sample-erp'].map((name, at) => ({ name, engine: ENGINES[at % ENGINES.length]! }));

describe.each(turns)('fixtures/$name, $engine.name', ({ name, engine }) => {
  const folder = fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url));
  let expected: readonly unknown[] = [];

  beforeAll(() => {
    expected = openSession({ cwd: folder })
      .findings()
      .map(({ rule, confidence, at, messageId }) => ({
        file: at.file,
        rule: confidence === 'proven' ? `erplint/${rule}` : `erplint/likely-${rule}`,
        severity: confidence === 'proven' ? severityOf(rule) : 1,
        messageId,
        start: at.start,
        end: at.end,
      }));
    // Other work on the same machine slows this down.
  }, 60_000);

  test('there are findings to compare', () => {
    expect(expected.length).toBeGreaterThan(5);
  });

  test('ESLint says the same', async () => {
    const results = await eslintIn(engine, folder, recommended(plugin)).lintFiles(['**/*.{ts,tsx,js}']);
    const found = results.flatMap(({ filePath, messages }) =>
      messages.map(({ ruleId, severity, messageId, line, column, endLine, endColumn }) => ({
        file: filePath.replaceAll('\\', '/'),
        rule: ruleId,
        severity,
        messageId,
        start: { line, column },
        end: { line: endLine, column: endColumn },
      })),
    );
    const told = results.flatMap(({ messages }) => messages.map(({ message }) => message));
    expect(told.filter((message) => message.length > 160 || /[.!?] [A-Z]|[{}]{2}|\n/.test(message))).toEqual([]);
    const sorted = (list: readonly unknown[]) => list.map((one) => JSON.stringify(one)).sort();
    expect(sorted(found)).toEqual(sorted(expected));
  });
});
