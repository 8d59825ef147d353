// Two fronts, one engine: ESLint says of every fixture what a session says.
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import plugin from '../../eslint-plugin/src/index.js';
import { openSession, rules } from '../../src/index.js';
import { ENGINES, eslintIn, recommended } from './engines.js';

const severityOf = (id: string) => (rules.find((rule) => rule.id === id)?.severity === 'error' ? 2 : 1);

describe.each(['typeorm', 'sample-erp'])('fixtures/%s', (name) => {
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

  test.each(ENGINES)('$name', async (engine) => {
    const results = await eslintIn(engine, folder, recommended(plugin)).lintFiles(['**/*.ts']);
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
