// Files in another state than on disk: a session that shows it says what one says that is opened on such a disk, and goes
// back.
import { rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openSession } from '../../src/index.js';
import type { OtherFiles } from '../../src/session.js';
import { ORDER_FILE, ORDER_SERVICE, PRICE_FILE, project, SHOP, type Project } from '../eslint/project.js';

type Files = Readonly<Record<string, string>>;

const answers = ({ folder }: Project, session = openSession({ cwd: folder })): string =>
  JSON.stringify([session.allFindings(), session.diagnostics(), session.statistics().leftOut]).replaceAll(folder, '');

/** What makes one state of files of another. */
function difference(from: Files, to: Files, { file }: Project): OtherFiles {
  const names = [...new Set([...Object.keys(from), ...Object.keys(to)])].filter((name) => from[name] !== to[name]);
  return new Map(names.map((name) => [file(name), to[name] === undefined ? undefined : Buffer.from(to[name])]));
}

const without = (name: string): Files => Object.fromEntries(Object.entries(SHOP).filter(([one]) => one !== name));
const QUIET = ORDER_SERVICE.replace('await this.prices.priceOf(order.sku)', 'order.sku.length');

const STATES: Readonly<Record<string, Files>> = {
  'an edited file': { ...SHOP, [ORDER_FILE]: QUIET },
  'a file that is not there': without(ORDER_FILE),
  'a helper that is not there': without(PRICE_FILE),
  'a file in a folder that is not there': {
    ...SHOP,
    'src/deep/er/again.service.ts': ORDER_SERVICE.replaceAll("'./", "'../../"),
  },
  'a moved file': { ...without(ORDER_FILE), 'src/sales/order.service.ts': ORDER_SERVICE.replaceAll("'./", "'../") },
  'a file where a folder was': {
    'package.json': SHOP['package.json'] ?? '{}',
    src: 'no folder',
    'a.ts': 'export const a = 1;\n',
  },
  'another manifest': { ...SHOP, 'package.json': '{ "name": "shop", "dependencies": { "mongoose": "^8" } }' },
  'another .gitignore': { ...SHOP, '.gitignore': 'src/order.service.ts\n' },
};

describe.each([
  ['a session', false],
  ['a session that is asked once', true],
] as const)('%s shows files in another state', (_name, once) => {
  test.each(Object.entries(STATES))('%s', (_, state) => {
    const shop = project(SHOP);
    const session = openSession({ cwd: shop.folder, once });
    const before = answers(shop, session);
    session.show(difference(SHOP, state, shop));
    expect(answers(shop, session)).toBe(answers(project(state)));
    session.show(undefined);
    expect(answers(shop, session)).toBe(before);
  });

  test('of each other, and from the start', () => {
    const shop = project(SHOP);
    const files = (state: Files) => difference(SHOP, state, shop);
    const [first = SHOP, second = SHOP] = Object.values(STATES);
    const session = openSession({ cwd: shop.folder, files: files(first), once });
    expect(answers(shop, session)).toBe(answers(project(first)));
    session.show(files(second));
    expect(answers(shop, session)).toBe(answers(project(second)));
  });

  test('and says so where there is nothing in it to analyse', () => {
    const shop = project(SHOP);
    const session = openSession({ cwd: shop.folder, once });
    const all = answers(shop, session);
    session.show(difference(SHOP, {}, shop));
    expect(() => session.allFindings()).toThrow(/^Nothing to analyse/);
    session.show(undefined);
    expect(answers(shop, session)).toBe(all);
    rmSync(shop.file(ORDER_FILE));
    session.revalidate();
    expect(session.allFindings()).toEqual([]);
  });

  test('and a buffer that is not saved', () => {
    const shop = project(SHOP);
    const session = openSession({ cwd: shop.folder, once });
    const before = answers(shop, session);
    session.update(shop.file(ORDER_FILE), QUIET);
    expect(answers(shop, session)).toBe(answers(project({ ...SHOP, [ORDER_FILE]: QUIET })));
    session.update(shop.file(ORDER_FILE), undefined);
    expect(answers(shop, session)).toBe(before);
  });
});
