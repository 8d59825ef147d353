// Two fronts, one engine: ESLint says of every fixture what a session says.
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import plugin from '../../eslint-plugin/src/index.js';
import { openSession } from '../../src/index.js';
import { ENGINES, eslintIn, recommended } from './engines.js';

describe.each(['typeorm', 'sample-erp'])('fixtures/%s', (name) => {
  const folder = fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url));
  let expected: readonly unknown[] = [];

  beforeAll(() => {
    expected = openSession({ cwd: folder })
      .findings()
      .map(({ rule, at, messageId }) => ({
        file: at.file,
        rule: `erplint/${rule}`,
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
      messages.map(({ ruleId, messageId, line, column, endLine, endColumn }) => ({
        file: filePath.replaceAll('\\', '/'),
        rule: ruleId,
        messageId,
        start: { line, column },
        end: { line: endLine, column: endColumn },
      })),
    );
    const sorted = (list: readonly unknown[]) => list.map((one) => JSON.stringify(one)).sort();
    expect(sorted(found)).toEqual(sorted(expected));
  });
});
