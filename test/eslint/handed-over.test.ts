// The text that ESLint hands over is the text that is analysed, whatever was read of the file before.
import { expect, test } from 'vitest';
import { createPlugin } from '../../eslint-plugin/src/plugin.js';
import type { Analyzer } from '../../eslint-plugin/src/scopes.js';
import {
  nearestConfiguration,
  openSession,
  readConfiguration,
  rules,
  workspaceRoot,
  type Session,
} from '../../src/index.js';
import { ESLINT_10, eslintIn, places, recommended } from './engines.js';
import { LINE, ORDER_FILE, ORDER_SERVICE, PRICE_FILE, project, SHOP } from './project.js';

const QUIET = ORDER_SERVICE.replace('await this.prices.priceOf(order.sku)', 'order.sku.length');
const REPEATED = 'src/order.entity.ts';

/** A disk that is slow to look at: the next look is due seconds later, unless a file is linted again. */
function onSlowDisk(session: Session): Session {
  const look = session.revalidate.bind(session);
  return Object.assign(session, {
    revalidate: () => {
      const end = performance.now() + 2_000;
      look();
      while (performance.now() < end);
    },
  });
}

test('a file that was saved since the last look at the disk', async () => {
  const { folder, write } = project(SHOP);
  const analyzer: Analyzer = {
    workspaceRoot,
    nearestConfiguration,
    readConfiguration,
    openSession: (options) => onSlowDisk(openSession(options)),
  };
  const eslint = eslintIn(ESLINT_10, folder, recommended(createPlugin(rules, analyzer)));
  const lint = async (file: string) => places(await eslint.lintFiles([file]), folder);
  const found = (line: number) => [expect.stringMatching(`^${ORDER_FILE}:${line}:\\d+ erplint/query-in-loop$`)];
  await lint(REPEATED);
  await lint(REPEATED);
  write(ORDER_FILE, `\n\n\n${ORDER_SERVICE}`);
  expect(await lint(ORDER_FILE)).toEqual(found(LINE + 3));
  await lint(REPEATED);
  write(ORDER_FILE, QUIET);
  expect(await lint(ORDER_FILE)).toEqual([]);
  expect(await lint(PRICE_FILE)).toEqual([]);
});
