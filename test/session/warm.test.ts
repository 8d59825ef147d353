// A session that lives on through changes says what a new one says. Each case is a change that a session once missed.
import path from 'node:path';
import { expect, test } from 'vitest';
import { openSession, type Session } from '../../src/index.js';
import { LINE, ORDER_FILE, ORDER_SERVICE, project, SHOP, type Project } from '../eslint/project.js';

type Files = Readonly<Record<string, string>>;

const ORDER = `import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
@Entity()
export class Order {
  @PrimaryGeneratedColumn() id: number;
  @Column() total: number;
}
`;
const total = (body: string, order = '../order'): string => `import { Repository } from 'typeorm';
import { Order } from '${order}';
export async function total(orders: Repository<Order>, id: number): Promise<unknown> {
  return ${body};
}
`;
const QUERY = total('orders.findOneBy({ id })');
const NONE = total('id');
const use = (from: string): string => `import { Repository } from 'typeorm';
import { Order } from './order';
import { total } from '${from}';
export async function all(orders: Repository<Order>, ids: number[]): Promise<void> {
  for (const id of ids) await total(orders, id);
}
`;
const manifest = (more: object = {}): string =>
  JSON.stringify({ name: 'w', dependencies: { typeorm: '^0.3.20' }, ...more });
const paths = (to: string): string => JSON.stringify({ compilerOptions: { paths: { '@app/*': [`./src/${to}/*`] } } });
const aliased = (to: string): Files => ({
  'package.json': manifest(),
  'tsconfig.json': paths(to),
  'src/order.ts': ORDER,
  'src/a/totals.ts': QUERY,
  'src/b/totals.ts': NONE,
  'src/use.ts': use('@app/totals'),
});
const inFolder: Files = { 'package.json': manifest(), 'src/order.ts': ORDER, 'src/use.ts': use('./a') };
const member = (name: string): string => JSON.stringify({ name, dependencies: { typeorm: '1' } });
const model = (tag: string, from = '@acme/data'): string =>
  `declare module '${from}' {\n  export class Table<Row> {\n    /** ${tag} */\n    get(id: number): Promise<Row>;\n  }\n}\n`;
const modelled = (text: string, from = '@acme/data'): Files => ({
  'package.json': manifest({ dependencies: { '@acme/data': '1', '@acme/more': '1', typeorm: '1' } }),
  'erplint.jsonc': '{ "models": ["acme.d.ts"] }',
  'acme.d.ts': text,
  'src/acme.ts': `import { Table } from '${from}';
export async function sync(t: Table<{ id: number }>, ids: number[]): Promise<void> {
  for (const id of ids) await t.get(id);
}
`,
});
const CACHE = `import { Repository } from 'typeorm';
import { Order } from './order';
export class Totals {
  private readonly known = new Map<number, number>();
  constructor(private readonly orders: Repository<Order>) {}
  async total(id: number): Promise<number> {
    const found = this.known.get(id);
    if (found !== undefined) return found;
    const order = await this.orders.findOneByOrFail({ id });
    this.known.set(id, order.total);
    return order.total;
  }
  async set(id: number, total: number): Promise<void> {
    await this.orders.update({ id }, { total });
  }
}
`;
const cached: Files = { 'package.json': manifest(), 'src/order.ts': ORDER, 'src/cache.ts': CACHE };
const OTHER = 'export function other(): number {\n  return 1;\n}\n';
/** The type of what is passed decides what an untyped parameter is. */
const passed = (argument: string): string => `import { Repository } from 'typeorm';
import { Order } from './order';
import { run } from './run';
export class A {
  constructor(private readonly orders: Repository<Order>) {}
  async go(ids: number[]): Promise<void> {
    await run(${argument}, ids);
  }
}
`;
const RUN = 'export async function run(repo, ids) {\n  for (const id of ids) await repo.findOneBy({ id });\n}\n';
const SLEEP = (body: string): string => `export async function pause(ms: number): Promise<void> {\n  ${body}\n}\n`;
const PAUSED = `import { DataSource } from 'typeorm';
import { Order } from './order';
import { pause } from './pause';
export async function post(source: DataSource): Promise<void> {
  await source.transaction(async (manager) => {
    await manager.save(new Order());
    await pause(500);
  });
}
`;
const schema = (name: string): string =>
  `generator client {\n  provider = "prisma-client-js"\n}\nmodel ${name} {\n  id Int @id\n}\n`;
const PRISMA = `import { PrismaClient } from '@prisma/client';
export async function all(prisma: PrismaClient, ids: number[]): Promise<void> {
  for (const id of ids) await prisma.order.findFirst({ where: { id } });
}
`;

const cases: Readonly<Record<string, readonly [before: Files, change: Files]>> = {
  'paths of a tsconfig lead elsewhere': [aliased('a'), { 'tsconfig.json': paths('b') }],
  'paths of a tsconfig lead to a query': [aliased('b'), { 'tsconfig.json': paths('a') }],
  'two packages change their names': [
    {
      'package.json': manifest({ workspaces: ['packages/*'] }),
      'packages/a/package.json': member('@w/totals'),
      'packages/b/package.json': member('@w/other'),
      'packages/a/src/index.ts': total('orders.findOneBy({ id })', '../../../src/order'),
      'packages/b/src/index.ts': total('id', '../../../src/order'),
      'src/order.ts': ORDER,
      'src/use.ts': use('@w/totals'),
    },
    { 'packages/a/package.json': member('@w/other'), 'packages/b/package.json': member('@w/totals') },
  ],
  'a tag of a model': [modelled(model('@nothing')), { 'acme.d.ts': model('@reads one Row') }],
  'a tag of a model is taken out': [modelled(model('@reads one Row')), { 'acme.d.ts': model('@nothing') }],
  'a model becomes wrong': [modelled(model('@reads one Row')), { 'acme.d.ts': model('@bogus') }],
  'a model has one package more': [
    modelled(model('@reads one Row'), '@acme/more'),
    { 'acme.d.ts': model('@reads one Row') + model('@reads one Row', '@acme/more') },
  ],
  'a model describes its first package': [modelled(''), { 'acme.d.ts': model('@reads one Row') }],
  'the configuration turns a rule off': [
    { ...aliased('a'), 'erplint.jsonc': '{}' },
    { 'erplint.jsonc': '{ "rules": { "query-in-loop": "off" } }' },
  ],
  'a configuration comes': [aliased('a'), { 'erplint.jsonc': '{ "ignore": ["src/use.ts"] }' }],
  'the configuration becomes wrong': [aliased('a'), { 'erplint.jsonc': '{ "rulez": {} }' }],
  'a file that shadows a folder': [{ ...inFolder, 'src/a/index.ts': QUERY }, { 'src/a.ts': total('id', './order') }],
  'a comment in a file beside a cache': [{ ...cached, 'src/other.ts': OTHER }, { 'src/other.ts': `${OTHER}// a\n` }],
  'a type in a file beside a cache': [
    { ...cached, 'src/other.ts': OTHER },
    { 'src/other.ts': `${OTHER}type A = 1;\n` },
  ],
  'another argument in a typed body': [
    { 'package.json': manifest(), 'src/order.ts': ORDER, 'src/run.ts': RUN, 'src/a.ts': passed('null') },
    { 'src/a.ts': passed('this.orders') },
  ],
  'what a typed function is made of': [
    { 'package.json': manifest(), 'src/order.ts': ORDER, 'src/pause.ts': SLEEP('void ms;'), 'src/post.ts': PAUSED },
    { 'src/pause.ts': SLEEP('await new Promise((done) => setTimeout(done, ms));') },
  ],
  'typings of the project': [
    {
      'package.json': manifest(),
      'src/order.ts': ORDER,
      'src/table.d.ts': 'export type Table = { findOneBy(by: object): Promise<unknown> };\n',
      'src/use.ts': `import { Table } from './table';\nexport async function all(orders: Table, ids: number[]): Promise<void> {\n  for (const id of ids) await orders.findOneBy({ id });\n}\n`,
    },
    {
      'src/table.d.ts':
        "import { Repository } from 'typeorm';\nimport { Order } from './order';\nexport type Table = Repository<Order>;\n",
    },
  ],
  'a package that nothing tied to the database imports it': [
    {
      'package.json': manifest({ dependencies: {}, workspaces: ['packages/*'] }),
      'packages/a/package.json': member('a'),
      'packages/a/src/order.ts': ORDER,
      'packages/b/package.json': JSON.stringify({ name: 'b' }),
      'packages/b/src/use.ts': 'export const nothing = 1;\n',
    },
    {
      'packages/b/src/use.ts': use('a/src/totals')
        .replace("'./order'", "'../../a/src/order'")
        .replace('await total(orders, id)', 'await orders.findOneBy({ id })'),
    },
  ],
  'a schema has another model': [
    {
      'package.json': manifest({ dependencies: { '@prisma/client': '6' } }),
      'schema.prisma': schema('Parcel'),
      'src/all.ts': PRISMA,
    },
    { 'schema.prisma': schema('Order') },
  ],
  'the manifest asks for another version': [
    aliased('a'),
    { 'package.json': manifest({ dependencies: { typeorm: '^1.0.0' } }) },
  ],
  'the lockfile has another version': [
    { ...aliased('a'), 'yarn.lock': 'typeorm@^0.3.20:\n  version "0.3.20"\n' },
    { 'yarn.lock': 'typeorm@^0.3.20:\n  version "0.3.28"\n' },
  ],
  'a file imports a library that others import already': [
    { 'package.json': manifest(), 'src/order.ts': ORDER, 'src/other.ts': OTHER },
    { 'src/other.ts': `import { DataSource } from 'typeorm';\n${OTHER}export const source = DataSource;\n` },
  ],
  'nothing is left to analyse': [aliased('a'), { '.gitignore': 'src/\n', '.git/HEAD': '' }],
};

/** All that a session says, or why it says nothing. */
function told(session: () => Session, { folder }: Project): string {
  try {
    const opened = session();
    const { timing: _, reused: __, ...statistics } = opened.statistics();
    return JSON.stringify(
      { findings: opened.findings(), diagnostics: opened.diagnostics(), statistics },
      null,
      1,
    ).replaceAll(folder, '');
  } catch (error) {
    return (error as Error).message;
  }
}

test.each(Object.entries(cases))('%s', (_, [before, change]) => {
  const made = project(before);
  const warm = openSession({ cwd: made.folder });
  const first = told(() => warm, made);
  for (const [name, text] of Object.entries(change)) made.write(name, text);
  warm.revalidate();
  const cold = told(() => openSession({ cwd: made.folder }), made);
  expect(told(() => warm, made)).toBe(cold);
  for (const [name, text] of Object.entries(before)) made.write(name, text);
  warm.revalidate();
  const back = told(() => openSession({ cwd: made.folder }), made);
  expect(told(() => warm, made)).toBe(back);
  if (Object.keys(change).every((name) => name in before)) expect(back).toBe(first);
});

/** Changes of the table that change nothing that is said: it is that nothing gets lost which they are about. */
const QUIET = [
  'a comment in a file beside a cache',
  'a type in a file beside a cache',
  'the manifest asks for another version',
  'the lockfile has another version',
];

test('the changes change what is said', () => {
  const same = Object.entries(cases).filter(([, [before, change]]) => {
    const [old, now] = [project(before), project({ ...before, ...change })];
    return told(() => openSession({ cwd: old.folder }), old) === told(() => openSession({ cwd: now.folder }), now);
  });
  expect(same.map(([name]) => name)).toEqual(QUIET);
});

test('a folder that is not absolute is one seen from where the program runs', () => {
  const shop = project(SHOP);
  const relative = path.relative(process.cwd(), shop.folder);
  const [finding] = openSession({ cwd: shop.folder }).findings();
  expect(finding).toBeDefined();
  expect(openSession({ cwd: relative }).findings()).toEqual([finding]);
});

test('an edit of which linking and rules see nothing costs neither', () => {
  const shop = project(SHOP);
  const session = openSession({ cwd: shop.folder });
  const [before] = session.findings();
  expect(before).toBeDefined();
  session.update(shop.file(ORDER_FILE), ORDER_SERVICE.replace('let total = 0;', 'let total = 0; void 0;'));
  expect(session.findings()[0]).toBe(before);
  session.update(shop.file(ORDER_FILE), `\n${ORDER_SERVICE}`);
  expect(session.findings()[0]?.at.start.line).toBe(LINE + 1);
});

test('an edit leaves the functions behind it as they were', () => {
  const guarded = `export function guarded(prices: PriceService, isDry: boolean): void {
  const isLive = !isDry;
  if (isLive) void prices.priceOf('a');
  if (isLive) void prices.priceOf('b');
}
`;
  const shop = project({ ...SHOP, [ORDER_FILE]: `${ORDER_SERVICE}${guarded}` });
  const session = openSession({ cwd: shop.folder });
  const outline = () => session.debug('outline', shop.file(ORDER_FILE));
  const [before] = session.findings();
  const asBefore = outline();
  expect(before).toBeDefined();
  session.update(
    shop.file(ORDER_FILE),
    `${ORDER_SERVICE.replace('let total = 0;', 'let total = 0; void 0;')}${guarded}`,
  );
  expect(session.findings()[0]).toBe(before);
  expect(outline()).toBe(asBefore);
});
