// Which files are lowered again after an edit: those that see what has changed, and no others.
import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createFrontend } from '../../src/frontend/index.js';
import { project } from '../eslint/project.js';

type Files = Readonly<Record<string, string>>;

const manifest = (dependencies: object = { typeorm: '^0.3.20' }): string => JSON.stringify({ name: 'w', dependencies });
const ORDER = `import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
@Entity()
export class Order {
  @PrimaryGeneratedColumn() id: number;
  @Column() total: number;
}
export class Line {}
`;
/** `a` imports nothing but types, `b` imports `a`, `c` imports `b`; `d` stands apart. */
const chain = (body: string, head = 'open(orders: Repository<Order>)'): Files => ({
  'package.json': manifest(),
  'src/order.ts': ORDER,
  'src/a.ts': `import { Repository } from 'typeorm';
import { Order, Line } from './order';
export function ${head} {
  ${body}
}
`,
  'src/b.ts': `import { open } from './a';\nexport { open };\nexport const opened = 1;\n`,
  'src/c.ts': `import { open } from './b';\nexport async function all(orders, ids: number[]) {\n  for (const _ of ids) await open(orders);\n}\n`,
  'src/d.ts': 'export const apart = 1;\n',
});
const TYPED = 'open(orders: Repository<Order>): Promise<Order[]>';
const pause = (body: string, beside = 'void 0;'): Files => ({
  'package.json': manifest(),
  'src/pause.ts': `export async function pause(ms: number): Promise<void> {
  ${body}
}
export function beside(): void {
  ${beside}
}
`,
  'src/post.ts': `import { pause } from './pause';\nexport async function post(): Promise<void> {\n  await pause(500);\n}\n`,
});
const passed = (argument: string, beside = 'void 0;'): Files => ({
  'package.json': manifest(),
  'src/order.ts': ORDER,
  'src/run.ts': 'export async function run(repo, ids) {\n  for (const id of ids) await repo.findOneBy({ id });\n}\n',
  'src/call.ts': `import { Repository } from 'typeorm';
import { Order } from './order';
import { run } from './run';
export async function go(orders: Repository<Order>): Promise<void> {
  await run(${argument}, [1]);
}
export function beside(): void {
  ${beside}
}
`,
});
const route = (before: string): Files => ({
  'package.json': manifest({ next: '15', typeorm: '^0.3.20' }),
  'app/orders/route.ts': "export { GET } from '../../handlers';\n",
  'handlers.ts': `export function before(): void {\n${before}}\nexport async function GET(): Promise<void> {}\n`,
});
const ambient = (type: string): Files => ({
  'package.json': manifest(),
  'src/globals.ts': `export {};\ndeclare global {\n  var known: ${type};\n}\n`,
  'src/use.ts': 'export const use = () => known;\n',
  'src/other.ts': 'export const other = 1;\n',
});
const named = (name: string): Files => ({
  'package.json': manifest(),
  'src/a.ts': `export class A {\n  ${name}(): void {}\n}\n`,
  'src/use.ts': 'export function use(thing): void {\n  [1].forEach(thing.perform);\n}\n',
  'src/other.ts': 'export const other = 1;\n',
});

const held = (value: string): Files => ({
  'package.json': manifest(),
  'src/order.ts': ORDER,
  'src/store.ts': `import { Repository } from 'typeorm';
import { Order } from './order';
export class Store {
  held: any;
  open(orders: Repository<Order>): void {
    this.held = ${value};
  }
}
`,
  'src/use.ts': `import { Store } from './store';
export async function all(store: Store, ids: number[]): Promise<void> {
  for (const id of ids) await store.held.findOneBy({ id });
}
`,
  'src/other.ts': 'export const other = 1;\n',
});
/** Two services in a shop, and files that each call something of them. */
const shop = (orders: string, more: Files = {}): Files => ({
  'package.json': manifest(),
  'src/order.ts': ORDER,
  'src/orders.ts': `import { Repository } from 'typeorm';
import { Order } from './order';
export class Orders {
${orders}
}
`,
  'src/shop.ts': `import { Orders } from './orders';\nexport class Shop {\n  constructor(readonly orders: Orders) {}\n}\n`,
  'src/opens.ts': `import { Shop } from './shop';\nexport const opens = async (shop: Shop): Promise<void> => void (await shop.orders.open());\n`,
  'src/closes.ts': `import { Shop } from './shop';\nexport const closes = async (shop: Shop): Promise<void> => shop.orders.close();\n`,
  ...more,
});
const MADE = 'constructor(private readonly repository: Repository<Order>) {}';
const orders = (open: string, made = MADE, close = 'close(): Promise<void> {}'): string =>
  `  ${made}\n  ${open} {\n    return this.repository.find();\n  }\n  async ${close}`;
const OPEN = 'open(): Promise<Order[]>';
const FEWER = 'open(take?: number): Promise<Order[]>';
/** What is opened, by the type of what a function is given. */
const given: Files = {
  'src/run.ts': `import { Order } from './order';
interface Opens {
  open(take?: string): Promise<Order[]>;
}
export function run(one: Opens): Order;
export function run(one: unknown): unknown;
export function run(one: unknown): unknown {
  return one;
}
`,
  'src/runs.ts': `import { run } from './run';\nimport { Shop } from './shop';\nexport const runs = (shop: Shop) => run(shop.orders);\n`,
};
const keyed: Files = {
  'src/values.ts': 'export declare function values<T>(of: T): T[keyof T][];\n',
  'src/each.ts': `import { Shop } from './shop';
import { values } from './values';
export async function each(shop: Shop): Promise<void> {
  for (const run of values(shop.orders)) await run();
}
`,
};
const through: Files = {
  'src/through.ts': `import { Shop } from './shop';\nexport const opened = (shop: Shop) => {\n  return shop.orders.open();\n};\n`,
  'src/behind.ts': `import { opened } from './through';\nexport const behind = async (shop) => void (await opened(shop));\n`,
};
const makes: Files = {
  'src/makes.ts': `import { Orders } from './orders';\nexport const made = new Orders(undefined!);\n`,
};
const byDefault = (head: string): Files => ({
  'package.json': manifest(),
  'src/order.ts': ORDER,
  'src/a.ts': `import { Repository } from 'typeorm';
import { Order } from './order';
export type Other = number;
export default function ${head} {
  return orders.find();
}
`,
  'src/b.ts': `import run from './a';\nexport const all = async (orders) => void (await run(orders));\n`,
  'src/c.ts': `import { Other } from './a';\nexport const c = (of: Other): Other => of;\n`,
});
const several = (beside: string): Files => ({
  'package.json': manifest(),
  'src/a.ts': `${beside}export function first(): void {}\nexport function second(): void {}\n`,
  'src/b.ts': `import { first } from './a';\nexport const b = (): void => first();\n`,
});
const SHADOWED: Files = {
  'package.json': manifest(),
  'src/near/index.ts': 'export const far = 1;\n',
  'src/e.ts': "export * from './near';\n",
};

const cases: Readonly<Record<string, readonly [before: Files, after: Files, lowered: readonly string[]]>> = {
  'a comment': [chain('return orders.find();', TYPED), chain('// all\n  return orders.find();', TYPED), ['a']],
  'a comment between functions': [
    chain('return orders.find();'),
    {
      ...chain('return orders.find();'),
      'src/a.ts': chain('return orders.find();')['src/a.ts']!.replace('export', '// all\n\nexport'),
    },
    ['a'],
  ],
  'a tag': [
    chain('return orders.find();'),
    {
      ...chain('return orders.find();'),
      'src/a.ts': chain('return orders.find();')['src/a.ts']!.replace('export', '/** @erplint nothing */\nexport'),
    },
    ['a', 'b', 'c'],
  ],
  'a body whose result is written down': [
    chain('return orders.find();', TYPED),
    chain('return orders.find({ take: 5 });', TYPED),
    ['a'],
  ],
  'a body that gives what it gave': [chain('return orders.find();'), chain('void 0;\n  return orders.find();'), ['a']],
  'a body that gives something else': [
    chain('return orders.find();'),
    chain('return orders.findOneBy({ id: 1 });'),
    ['a', 'b', 'c'],
  ],
  'a body that gives the same of another class': [
    chain('return [new Order()];'),
    chain('return [new Line()];'),
    ['a', 'b', 'c'],
  ],
  'a body that tells something of its argument': [
    chain('return typeof value === "string";', 'open(value: unknown)'),
    chain('return !!value;', 'open(value: unknown)'),
    ['a', 'b', 'c'],
  ],
  'a body that gives an object made there': [
    chain('return { find: () => orders.find() };'),
    chain('return { find: () => orders.findOneBy({ id: 1 }) };'),
    ['a', 'b', 'c'],
  ],
  'a written result': [
    chain('return orders.find();', TYPED),
    chain('return orders.find();', 'open(orders: Repository<Order>): Promise<unknown>'),
    ['a', 'b', 'c'],
  ],
  'a body that another file looks into': [
    pause('void ms;'),
    pause('await new Promise((done) => setTimeout(done, ms));'),
    ['pause', 'post'],
  ],
  'a body beside one that another file looks into': [pause('void ms;'), pause('void ms;', 'void 1;'), ['pause']],
  'what is passed to a parameter without a type': [passed('null'), passed('orders'), ['call', 'run']],
  'a body beside one that passes something': [passed('orders'), passed('orders', 'void 1;'), ['call']],
  'lines above what a file exports for another': [route(''), route('  void 0;\n'), ['handlers', 'app/orders/route']],
  'a file that comes': [
    chain('return 1;'),
    { ...chain('return 1;'), 'src/e.ts': "import { open } from './b';\nexport const e = open;\n" },
    ['e'],
  ],
  'a file that an import now leads to': [
    SHADOWED,
    { ...SHADOWED, 'src/near.ts': 'export const far = 2;\n' },
    ['near', 'e'],
  ],
  'a file that comes and declares for all': [
    ambient('string'),
    { ...ambient('string'), 'src/more.ts': 'export {};\ndeclare global {\n  var more: string;\n}\n' },
    ['globals', 'more', 'other', 'use'],
  ],
  'a body that sets a field declared any': [held('orders'), held('null'), ['store', 'use']],
  'a parameter of a method': [shop(orders(OPEN)), shop(orders(FEWER)), ['orders', 'opens']],
  'a method more': [
    shop(orders(OPEN)),
    shop(orders(OPEN, MADE, 'close(): Promise<void> {}\n  async print(): Promise<void> {}')),
    ['orders'],
  ],
  'a method less': [shop(orders(OPEN)), shop(orders(OPEN, MADE, 'shut(): Promise<void> {}')), ['orders', 'closes']],
  'a method that a function gives what it gives': [
    shop(orders(OPEN), through),
    shop(orders('open(): Promise<unknown[]>'), through),
    ['orders', 'opens', 'through', 'behind'],
  ],
  'a method that types are told by': [
    shop(orders(OPEN), given),
    shop(orders(FEWER), given),
    ['orders', 'shop', 'opens', 'closes', 'runs'],
  ],
  'a method that is taken by its key': [
    shop(orders(OPEN), keyed),
    shop(orders(FEWER), keyed),
    ['orders', 'opens', 'each'],
  ],
  'what a class is made of': [
    shop(orders(OPEN), makes),
    shop(orders(OPEN, MADE.replace(') {', ', readonly more = 1) {')), makes),
    ['orders', 'makes'],
  ],
  'what is exported by default': [
    byDefault('open(orders: Repository<Order>)'),
    byDefault('open(orders: Repository<Order>, take?: number)'),
    ['a', 'b'],
  ],
  'what a file keeps to itself': [several(''), several('const own = 1;\n'), ['a']],
  'what is declared for all': [ambient('string'), ambient('number'), ['globals', 'other', 'use']],
  'the name of a method that another file speaks of': [named('run'), named('perform'), ['a', 'use']],
};

test.each(Object.entries(cases))('%s', (_, [before, after, expected]) => {
  const made = project(before);
  const frontend = createFrontend({ cwd: made.folder, paths: [], ignore: [], models: [] });
  frontend.outlines();
  for (const [name, text] of Object.entries(after)) if (text !== before[name]) frontend.update(made.file(name), text);
  const lowered = frontend.lowered().map((file) => file.slice(made.folder.length + 1).replace(/^src\/|\.ts$/g, ''));
  expect(lowered.sort()).toEqual([...expected].sort());
  const anew = createFrontend({ cwd: made.folder, paths: [], ignore: [], models: [] });
  for (const [name, text] of Object.entries(after)) anew.update(made.file(name), text);
  expect(frontend.outlines()).toEqual(anew.outlines());
});

test('functions that come out as they were are the same objects', () => {
  const made = project(chain('return orders.find();'));
  const frontend = createFrontend({ cwd: made.folder, paths: [], ignore: [], models: [] });
  const before = frontend.outlines();
  frontend.update(made.file('src/a.ts'), chain('return orders.findOneBy({ id: 1 });')['src/a.ts']);
  const after = frontend.outlines();
  expect(frontend.lowered()).toHaveLength(3);
  const same = after.filter((outline, index) => outline === before[index]).map(({ file }) => file.split('/').at(-1));
  expect(same).toEqual(['b.ts', 'c.ts', 'd.ts', 'order.ts']);
});

test('a file that goes costs those that imported it', () => {
  const made = project(chain('return 1;'));
  const frontend = createFrontend({ cwd: made.folder, paths: [], ignore: [], models: [] });
  frontend.outlines();
  rmSync(made.file('src/a.ts'));
  expect(frontend.revalidate()).toEqual([made.file('src/a.ts')]);
  expect(frontend.lowered()).toEqual([made.file('src/b.ts'), made.file('src/c.ts')]);
  const anew = createFrontend({ cwd: made.folder, paths: [], ignore: [], models: [] });
  expect(frontend.outlines()).toEqual(anew.outlines());
});
