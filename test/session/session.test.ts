// Sessions on real folders: what is reported, what is suppressed, and what happens when files change.
import { describe, expect, test } from 'vitest';
import { openSession } from '../../src/index.js';
import {
  LINE,
  ORDER_FILE,
  ORDER_SERVICE,
  PRICE_FILE,
  PRICE_SERVICE,
  project,
  QUIET_PRICE_SERVICE,
  SHOP,
  type Project,
} from '../eslint/project.js';

const open = ({ folder }: Project, paths: readonly string[] = []) => openSession({ cwd: folder, paths });
const found = (session: ReturnType<typeof open>, { folder }: Project) =>
  session.findings().map(({ rule, at }) => `${at.file.replace(`${folder}/`, '')}:${at.start.line} ${rule}`);

const FINDING = `${ORDER_FILE}:${LINE} query-in-loop`;
const comment = (text: string, code: string, source: string) => {
  if (!source.includes(code)) throw new Error(`no ${code}`);
  return source.replace(code, `${text}\n${code}`);
};

test('names of entities in the configuration that nothing bears are told', () => {
  const entities = { transactional: ['Order', 'Ordr'], reference: [], small: ['Zone'] };
  const { folder, file } = project({ ...SHOP, 'erplint.jsonc': JSON.stringify({ entities }) });
  const told = openSession({ cwd: file('src') }).diagnostics();
  expect(told).toEqual([
    {
      kind: 'configuration',
      message: '../erplint.jsonc: entities.small names "Zone", and nothing here is called that.',
      incomplete: false,
    },
    {
      kind: 'configuration',
      message:
        '../erplint.jsonc: entities.transactional names "Ordr", and nothing here is called that. Did you mean "Order"?',
      incomplete: false,
    },
  ]);
  expect(openSession({ cwd: folder }).diagnostics()[0]?.message).toMatch(/^erplint\.jsonc: /);
});

test('volumes of what nothing bears are told, and costs are numbers by the others', () => {
  const volumes = { Order: 4000, 'Order.nots': 3, Ordr: 1 };
  const { folder } = project({ ...SHOP, 'erplint.jsonc': JSON.stringify({ volumes }) });
  const session = openSession({ cwd: folder });
  expect(session.diagnostics().map(({ message }) => message)).toEqual([
    'erplint.jsonc: volumes names "Order.nots", and Order has no such relation.',
    'erplint.jsonc: volumes names "Ordr", and nothing here is called that. Did you mean "Order"?',
  ]);
  expect(session.findings()[0]).toMatchObject({
    weight: 4000,
    message: 'this.prices.priceOf runs 1 query on Price for each of open (4,000 in all), in PriceService.priceOf',
  });
  const few = project({ ...SHOP, 'erplint.jsonc': '{ "volumes": { "Order": 12 } }' });
  expect(openSession({ cwd: few.folder }).findings()).toEqual([]);
});

test('events and folders in the configuration that nothing here listens to, or lies in, are told', () => {
  const listener = `import { OnEvent } from '@nestjs/event-emitter';
export class Stock {
  @OnEvent('stock.moved') moved(): void {}
}
`;
  const configuration = {
    hotEvents: ['stock.moved', 'stock.*', 'stock.mved', 'invoice.paid'],
    modules: { src: 'sales', 'src/gone': 'crm' },
  };
  const { folder } = project({ ...SHOP, 'src/stock.ts': listener, 'erplint.jsonc': JSON.stringify(configuration) });
  expect(
    openSession({ cwd: folder })
      .diagnostics()
      .map(({ message }) => message),
  ).toEqual([
    'erplint.jsonc: hotEvents names "invoice.paid", and nothing here listens to that.',
    'erplint.jsonc: hotEvents names "stock.mved", and nothing here listens to that. Did you mean "stock.moved"?',
    'erplint.jsonc: modules gives "src/gone" the name "crm", and nothing that is analysed lies there.',
  ]);
});

/** What each lockfile says when it is whole, merged and not decided, and something else. */
const LOCKFILES: Readonly<Record<string, string>> = {
  'pnpm-lock.yaml': "lockfileVersion: '9.0'\npackages:\n  typeorm@0.3.20:\n    resolution: {}\n",
  'yarn.lock': '# yarn lockfile v1\ntypeorm@^0.3.20:\n  version "0.3.20"\n',
  'bun.lock': '{\n  "lockfileVersion": 1,\n  "packages": {\n    "typeorm": ["typeorm@0.3.20", "", {}, ""],\n  }\n}\n',
};

test.each(Object.entries(LOCKFILES))('a broken %s is told with its place', (name, whole) => {
  const told = (text: string) => {
    const shop = project({ ...SHOP, [name]: text });
    return openSession({ cwd: shop.folder })
      .diagnostics()
      .map(({ message, at }) => `${at?.file.slice(shop.folder.length + 1)}:${at?.start.line} ${message}`);
  };
  expect(told(whole)).toEqual([]);
  expect(told(`${whole}<<<<<<< ours\n=======\n>>>>>>> theirs\n`)).toEqual([
    `${name}:${whole.split('\n').length} Two versions of the file are merged into one and not decided between; what both say is used.`,
  ]);
  expect(told('\u0000\u0001 not a lockfile')).toEqual([
    `${name}:1 No versions could be read; those in package.json are used. Write the lockfile anew.`,
  ]);
});

describe('findings', () => {
  test('name the loop, the calls and the query', () => {
    const shop = project(SHOP);
    const [finding, ...others] = open(shop).findings();
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: 'query-in-loop', confidence: 'proven', severity: 'error' });
    expect(finding?.at).toMatchObject({ file: shop.file(ORDER_FILE), start: { line: LINE } });
    expect(finding?.trace.map(({ at }) => at.file)).toContain(shop.file(PRICE_FILE));
    expect(finding?.fingerprint).toMatch(/^[0-9a-f]{32}$/);
  });

  test('are the same in every run', () => {
    const shop = project(SHOP);
    const all = () => JSON.stringify([open(shop).findings(), open(shop).diagnostics()]);
    expect(all()).toBe(all());
  });

  test('keep their fingerprints when lines move and files are renamed', () => {
    const prints = (files: Readonly<Record<string, string>>) =>
      open(project(files))
        .findings()
        .map(({ fingerprint }) => fingerprint);
    const rest = Object.fromEntries(Object.entries(SHOP).filter(([name]) => name !== ORDER_FILE));
    const moved = { ...rest, 'src/sales.service.ts': `// moved\n\n${ORDER_SERVICE}` };
    expect(prints(moved)).toEqual(prints(SHOP));
    expect(prints(SHOP)).toHaveLength(1);
  });

  test('paths choose what is reported, not what is analysed', () => {
    const shop = project(SHOP);
    expect(found(open(shop, [ORDER_FILE]), shop)).toEqual([FINDING]);
    expect(found(open(shop, [PRICE_FILE]), shop)).toEqual([]);
    expect(open(shop, [PRICE_FILE]).findingsIn(shop.file(ORDER_FILE))).toHaveLength(1);
  });

  test('in tests, migrations and seeds are not reported', () => {
    for (const name of ['src/order.service.spec.ts', 'src/migrations/1700000000000-order.ts', 'src/seeds/order.ts']) {
      const shop = project({
        ...SHOP,
        [name]: ORDER_SERVICE.replaceAll("'./", "'../").replace('OrderService', 'Other'),
      });
      expect(found(open(shop), shop)).toEqual([FINDING]);
    }
  });

  test('of rules that are off are left out, and severities are as configured', () => {
    const off = project({ ...SHOP, 'erplint.jsonc': '{ "rules": { "query-in-loop": "off" } }' });
    expect(open(off).findings()).toEqual([]);
    const warning = project({ ...SHOP, 'erplint.jsonc': '{ "rules": { "query-in-loop": "warning" } }' });
    expect(
      open(warning)
        .findings()
        .map(({ severity }) => severity),
    ).toEqual(['warning']);
    const file = off.file(ORDER_FILE);
    expect(open(off).findingsIn(file, { 'query-in-loop': { severity: 'default', options: {} } })).toHaveLength(1);
  });
});

describe('comments', () => {
  const reason = '-- five skus at most';
  const call = '      total += await';
  const header = '    for (const order of open)';

  test.each([
    ['above the call', comment(`// erplint-disable-next-line query-in-loop ${reason}`, call, ORDER_SERVICE)],
    ['above the loop', comment(`/* erplint-disable-next-line query-in-loop ${reason} */`, header, ORDER_SERVICE)],
  ])('%s suppress the finding', (_, text) => {
    const shop = project({ ...SHOP, [ORDER_FILE]: text });
    const session = open(shop);
    expect(session.findings()).toEqual([]);
    expect(session.diagnostics()).toEqual([]);
    expect(session.statistics().suppressions).toMatchObject([
      { kind: 'disable-next-line', rules: ['query-in-loop'], reason: 'five skus at most', used: 1 },
    ]);
  });

  test.each([
    ['function', '  async priceOf'],
    ['query', '    const price = await'],
  ])('on the called %s accept every loop that reaches it', (_, code) => {
    const accept = comment('// erplint-accept query-in-loop -- prices are in memory', code, PRICE_SERVICE);
    const second = ORDER_SERVICE.replace('OrderService', 'OfferService');
    const shop = project({ ...SHOP, 'src/offer.service.ts': second, [PRICE_FILE]: accept });
    const session = open(shop);
    expect(session.findings()).toEqual([]);
    expect(session.diagnostics()).toEqual([]);
    expect(session.statistics().suppressions).toMatchObject([{ kind: 'accept', used: 2 }]);
  });

  test('that take nothing out are reported with their place', () => {
    const text = comment(`// erplint-disable-next-line query-in-loop ${reason}`, '    let total', ORDER_SERVICE);
    const shop = project({ ...SHOP, [ORDER_FILE]: text });
    const session = open(shop);
    expect(session.findings()).toHaveLength(1);
    const line = text.split('\n').findIndex((one) => one.includes('erplint-')) + 1;
    expect(session.diagnostics()).toMatchObject([
      { kind: 'unused-suppression', at: { file: shop.file(ORDER_FILE), start: { line } } },
    ]);
    expect(open(shop, [PRICE_FILE]).diagnostics()).toEqual([]);
  });
});

describe('changes', () => {
  test('a buffer stands in for its file until it is dropped', () => {
    const shop = project(SHOP);
    const session = open(shop);
    expect(found(session, shop)).toEqual([FINDING]);
    session.update(shop.file(PRICE_FILE), QUIET_PRICE_SERVICE);
    expect(found(session, shop)).toEqual([]);
    session.update(shop.file(PRICE_FILE), PRICE_SERVICE);
    expect(found(session, shop)).toEqual([FINDING]);
    session.update(shop.file(PRICE_FILE), QUIET_PRICE_SERVICE);
    session.update(shop.file(PRICE_FILE), undefined);
    expect(found(session, shop)).toEqual([FINDING]);
  });

  test('on the disk are seen when asked for; a buffer outlives them', () => {
    const shop = project(SHOP);
    const session = open(shop);
    session.findings();
    shop.write(PRICE_FILE, QUIET_PRICE_SERVICE);
    expect(found(session, shop)).toEqual([FINDING]);
    session.revalidate();
    expect(found(session, shop)).toEqual([]);
    session.update(shop.file(PRICE_FILE), PRICE_SERVICE);
    shop.write(PRICE_FILE, `${QUIET_PRICE_SERVICE}\n`);
    session.revalidate();
    expect(found(session, shop)).toEqual([FINDING]);
  });

  test('give what a new session gives, whatever was edited in between', () => {
    const shop = project(SHOP);
    const session = open(shop);
    for (const text of ['', 'class {', QUIET_PRICE_SERVICE, PRICE_SERVICE.replace('priceOf', 'cost'), '\uFEFF']) {
      session.update(shop.file(PRICE_FILE), text);
      session.findings();
    }
    session.update(shop.file(PRICE_FILE), undefined);
    expect(JSON.stringify(session.findings())).toBe(JSON.stringify(open(shop).findings()));
    expect(session.diagnostics()).toEqual(open(shop).diagnostics());
  });
});

describe('why', () => {
  const text = (shop: Project, line: number, file = ORDER_FILE) =>
    open(shop)
      .why(shop.file(file), line)
      .map(({ title, details }) => [title, ...details].join('\n'))
      .join('\n');

  test('a line is reported', () => {
    expect(text(project(SHOP), LINE)).toContain('query-in-loop (proven)');
  });

  test('a line is suppressed', () => {
    const call = '      total += await';
    const shop = project({
      ...SHOP,
      [ORDER_FILE]: comment('// erplint-disable-next-line query-in-loop -- five skus', call, ORDER_SERVICE),
    });
    expect(text(shop, LINE + 1)).toMatch(/query-in-loop.*suppressed[^]*five skus/);
  });

  test('a line is quiet by an exemption', () => {
    const few = ORDER_SERVICE.replace('of open)', "of [{ sku: 'a' }, { sku: 'b' }])");
    expect(text(project({ ...SHOP, [ORDER_FILE]: few }), LINE)).toContain('query-in-loop says nothing');
  });
});
