// Clients that are generated from a schema.prisma: which one an import means, what their models are as entities, and
// what is said of a schema that cannot be read. Nothing is generated or installed.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Entity } from '../../src/core/outline/entity.js';
import type { Node, Op } from '../../src/core/outline/outline.js';
import { createFrontend } from '../../src/frontend/index.js';
import { writeTree, type Tree } from './workspace-tree.js';

const open = (folder: string, models: readonly string[] = []) =>
  createFrontend({ cwd: folder, paths: [], ignore: [], models: models.map((file) => path.join(folder, file)) });
type Workspace = ReturnType<typeof open>;

/** `read Order`: the statements of all files, each with the entity's name. */
function statements(workspace: Workspace): readonly string[] {
  const names = new Map(workspace.entities().map(({ id, name }) => [id, name]));
  const found: Op[] = [];
  const visit = (node: Node): void => {
    if (node.node === 'op') found.push(node);
    if (node.node === 'seq') node.body.forEach(visit);
    if (node.node === 'branch') node.arms.forEach(visit);
    if (node.node === 'loop' || node.node === 'detach' || node.node === 'region') visit(node.body);
  };
  for (const { functions } of workspace.outlines()) for (const { body } of functions) visit(body);
  return found.flatMap(({ effects }) =>
    effects.map(({ kind, entity }) => `${kind} ${entity === undefined ? '?' : (names.get(entity) ?? `"${entity}"`)}`),
  );
}

const entityOf = (workspace: Workspace, name: string): Entity | undefined =>
  workspace.entities().find((entity) => entity.name === name);

const manifest = (name = 'shop', more: object = {}): object => ({
  name,
  dependencies: { '@prisma/client': '^6.19.0' },
  ...more,
});
const generator = (output?: string, provider = 'prisma-client-js'): string =>
  `generator client {\n  provider = "${provider}"\n${output === undefined ? '' : `  output = "${output}"\n`}}\n`;
const model = (name: string, fields = ''): string => `model ${name} {\n  id Int @id\n${fields}}\n`;
const reading = (specifier: string, delegate = 'order', name = '{ PrismaClient }'): string =>
  `import ${name} from '${specifier}';\nconst prisma = new PrismaClient();\nexport const run = () => prisma.${delegate}.findMany();\n`;

describe('a model is an entity', () => {
  const tree: Tree = {
    'package.json': manifest(),
    'prisma/schema.prisma': `${generator()}
/* Of the
   sales module */
model Order {
  id         Int         @id @default(autoincrement())
  number     String      @unique
  customerId Int
  customer   Customer    @relation(fields: [customerId], references: [id])
  lines      OrderLine[]
  state      State       @default(OPEN)

  @@index([customerId, state(sort: Desc)])
  @@map("orders")
}
model OrderLine {
  orderId Int
  place   Int
  order   Order @relation(fields: [orderId], references: [id])
  @@id([orderId, place])
}
${model('Customer', '  orders Order[]\n')}
enum State {
  OPEN
  CLOSED @map("closed")
}
`,
    'src/a.ts': reading('@prisma/client'),
  };

  test('with its table, columns, relations and keys, where the schema has them', () => {
    const folder = writeTree(tree);
    const workspace = open(folder);
    const order = entityOf(workspace, 'Order');
    expect(order).toMatchObject({
      table: 'orders',
      fields: ['id', 'number', 'customerId', 'state'],
      indexes: [['id'], ['number'], ['customerId', 'state']],
      at: { file: `${folder}/prisma/schema.prisma`, start: { line: 7, column: 7 } },
    });
    expect(order?.relations.map(({ name, cardinality, lazy, at }) => [name, cardinality, lazy, at.start.line])).toEqual(
      [
        ['customer', 'one', false, 11],
        ['lines', 'many', false, 12],
      ],
    );
    expect(order?.relations[1]?.target).toBe(entityOf(workspace, 'OrderLine')?.id);
    expect(entityOf(workspace, 'OrderLine')?.indexes).toEqual([['orderId', 'place']]);
    expect(statements(workspace)).toEqual(['read Order']);
  });

  test('and another one when the schema has changed', () => {
    const folder = writeTree(tree);
    const workspace = open(folder);
    expect(statements(workspace)).toEqual(['read Order']);
    writeFileSync(path.join(folder, 'prisma/schema.prisma'), generator() + model('Parcel'));
    expect(workspace.revalidate()).toBe('outdated');
    expect(
      open(folder)
        .entities()
        .map(({ name }) => name),
    ).toEqual(['Parcel']);
  });

  test('however broken the rest of the schema is, which is told with its place', () => {
    const broken = `${generator()}model Broken {\n  id Int @id\n  what is this {\n}\n${model('Order')}`;
    const folder = writeTree({ ...tree, 'prisma/schema.prisma': broken });
    const workspace = open(folder);
    expect(statements(workspace)).toEqual(['read Order']);
    expect(workspace.entities().map(({ name }) => name)).toEqual(['Order']);
    expect(workspace.diagnostics()).toMatchObject([
      { kind: 'syntax-error', incomplete: true, at: { file: `${folder}/prisma/schema.prisma`, start: { line: 6 } } },
    ]);
  });
});

describe('an import means a client', () => {
  const shop = { 'package.json': manifest(), 'prisma/schema.prisma': generator() + model('Order') };
  const generated = (output: string, provider?: string): Tree => ({
    'package.json': manifest(),
    'prisma/schema.prisma': generator(output, provider) + model('Order'),
  });
  test.each<[string, Tree]>([
    ['of the package', { ...shop, 'src/a.ts': reading('@prisma/client') }],
    [
      'by a type with arguments',
      {
        ...shop,
        'src/a.ts': `import { PrismaClient } from '@prisma/client';
          declare global { var prisma: PrismaClient<{ omit: { user: object } }> | undefined }
          class Service extends PrismaClient<object, 'query'> {}
          const service: Service = new Service();
          const prisma = global.prisma || new PrismaClient();
          export const run = () => prisma.order.findMany();`,
      },
    ],
    ['of its edge build', { ...shop, 'src/a.ts': reading('@prisma/client/edge') }],
    ['by its folder', { ...generated('../src/generated/client'), 'src/a.ts': reading('./generated/client') }],
    ['by a file in it', { ...generated('../src/db', 'prisma-client'), 'src/a.ts': reading('./db/client.js') }],
    [
      'by an alias of the folder',
      {
        ...generated('../generated'),
        'tsconfig.json': { compilerOptions: { paths: { '@db/*': ['./generated/*'] } } },
        'src/a.ts': reading('@db/client'),
      },
    ],
    ['by a package that it is put into', { ...generated('../node_modules/@shop/db'), 'src/a.ts': reading('@shop/db') }],
    [
      'that is committed too',
      { ...generated('../src/db'), 'src/db/index.d.ts': 'export {};', 'src/a.ts': reading('./db') },
    ],
    [
      'of a package of the workspace',
      {
        'package.json': { name: 'all', workspaces: ['packages/*'] },
        'packages/db/package.json': manifest('@shop/db', { main: './src/index.ts' }),
        'packages/db/prisma/schema.prisma': generator() + model('Order'),
        'packages/db/src/index.ts': `export * from '@prisma/client';\n`,
        'packages/api/package.json': { name: 'api', dependencies: { '@shop/db': 'workspace:*' } },
        'packages/api/src/a.ts': reading('@shop/db'),
      },
    ],
    [
      'whose schema has several files',
      {
        ...shop,
        'prisma/schema.prisma': generator(),
        'prisma/models/sales.prisma': model('Order'),
        'src/a.ts': reading('@prisma/client'),
      },
    ],
  ])('%s', (_, tree) => {
    const workspace = open(writeTree(tree));
    expect(statements(workspace)).toEqual(['read Order']);
    expect(workspace.diagnostics()).toEqual([]);
    expect(workspace.dataLibraries()).toEqual([{ package: '@prisma/client', files: 1, isModelled: true }]);
  });

  test('of the schema that lies nearest, where there are several', () => {
    const one = (folder: string, name: string, delegate: string): Tree => ({
      [`${folder}/package.json`]: manifest(folder.replace('/', '-')),
      [`${folder}/prisma/schema.prisma`]: generator() + model(name),
      [`${folder}/src/a.ts`]: reading('@prisma/client', delegate),
    });
    const tree = {
      'package.json': { name: 'all', workspaces: ['apps/*'] },
      ...one('apps/one', 'Order', 'order'),
      ...one('apps/two', 'Parcel', 'parcel'),
    };
    expect(statements(open(writeTree(tree)))).toEqual(['read Order', 'read Parcel']);
  });

  test('and that there is no schema is told', () => {
    const workspace = open(writeTree({ 'package.json': manifest(), 'src/a.ts': reading('@prisma/client') }));
    expect(statements(workspace)).toEqual(['read ?']);
    expect(workspace.diagnostics().map(({ message }) => message)).toEqual([expect.stringMatching(/no schema\.prisma/)]);
  });
});

test.each([
  [
    'its manifest',
    { 'apps/sales/package.json': manifest('sales', { prisma: { schema: '../../data/sales/schema.prisma' } }) },
  ],
  [
    'a script',
    { 'apps/sales/package.json': manifest('sales', { scripts: { db: 'prisma generate --schema=../../data/sales' } }) },
  ],
  [
    'its configuration',
    {
      'apps/sales/package.json': manifest('sales'),
      'apps/sales/prisma.config.ts': `import path from 'node:path';
export default { schema: path.join('..', '..', 'data', 'sales', 'schema.prisma') };`,
    },
  ],
])('of several schemas a package means the one that %s names', (_, files: Tree) => {
  const workspace = open(
    writeTree({
      'package.json': { name: 'shop', workspaces: ['apps/*'] },
      'data/billing/schema.prisma': generator() + model('Invoice'),
      'data/sales/schema.prisma': generator() + model('Order'),
      ...files,
      'apps/sales/src/a.ts': reading('@prisma/client'),
    }),
  );
  expect(statements(workspace)).toEqual(['read Order']);
});

test('without a schema it is known that models are queried, on a client of its own and in a transaction', () => {
  const orders = `import { Prisma, PrismaClient } from '@prisma/client';
    class Store extends PrismaClient { async onModuleInit() { await this.$connect(); } }
    export class Orders {
      constructor(private readonly store: Store) {}
      async close(id: number) {
        await this.store.order.update({ where: { id }, data: {} });
        await this.store.$transaction(async (tx) => this.lines(tx, id));
        await this.store.$queryRaw\`SELECT 1\`;
      }
      async lines(tx: Prisma.TransactionClient, id: number) { await tx.orderLine.deleteMany({ where: { id } }); }
    }`;
  const found = statements(open(writeTree({ 'package.json': manifest(), 'src/a.ts': orders })));
  expect([...found].sort()).toEqual(['raw ?', 'transaction ?', 'transaction ?', 'write ?', 'write ?']);
});

describe('a client that is made anew is opened', () => {
  const tree = (made: string): Tree => ({
    'package.json': manifest(),
    'prisma/schema.prisma': generator() + model('Order'),
    'src/a.ts': `import { PrismaClient } from '@prisma/client';
      class Plain extends PrismaClient {}
      class Own extends Plain { constructor() { super({}); } }
      export function run() { const prisma = new ${made}(); return prisma.order.findMany(); }`,
  });
  const opened = (workspace: Workspace): readonly string[] =>
    workspace
      .outlines()
      .flatMap(({ functions }) => functions.filter(({ symbol }) => symbol === 'run'))
      .flatMap(({ body }) => (body.node === 'seq' ? body.body : []))
      .flatMap((node) => (node.node === 'resource' ? [`${node.action} ${node.kind}`] : []));

  test.each(['PrismaClient', 'Plain', 'Own'])('%s', (made) => {
    expect(opened(open(writeTree(tree(made))))).toEqual(['open client']);
  });
});

describe('calls of one tick', () => {
  const tree = (code: string): Tree => ({
    'package.json': manifest(),
    'prisma/schema.prisma': generator() + model('Order', '  number String\n'),
    'src/a.ts': `import { PrismaClient } from '@prisma/client';
      const prisma = new PrismaClient();
      export async function run(id: number) { ${code} }`,
  });
  const gathered = (workspace: Workspace): boolean => {
    const [run] = workspace.outlines().flatMap(({ functions }) => functions.filter(({ symbol }) => symbol === 'run'));
    const [op] = run?.body.node === 'seq' ? run.body.body.filter((node) => node.node === 'op') : [];
    return op?.effects.some(({ gathers }) => gathers) ?? false;
  };
  test.each([
    ['by its key', 'await prisma.order.findUnique({ where: { id } });', true],
    ['by a key over several columns', 'await prisma.order.findUnique({ where: { a_b: { a: id, b: 1 } } });', true],
    ['by a plain value besides', `await prisma.order.findUnique({ where: { id, number: 'x' } });`, true],
    ['with an operator', `await prisma.order.findUnique({ where: { id, number: { not: 'x' } } });`, false],
    ['with a choice', 'await prisma.order.findUnique({ where: { id, OR: [{ id: 2 }] } });', false],
    ['of findFirst', 'await prisma.order.findFirst({ where: { id } });', false],
  ])('%s: %s is gathered: %s', (_, code, expected) => {
    expect(gathered(open(writeTree(tree(code))))).toBe(expected);
  });
});

describe('a hand-written model declares entities', () => {
  const framework = `declare module '@acme/data' {
  /** @entity "sales_orders" @index "tenant, number" unique */
  export interface Order {
    /** @column primary */
    id: number;
    tenant: string;
    number: string;
    /** @relation many */
    lines: Line[];
  }
  /** @entity */
  export class Line {
    /** @column primary */
    id: number;
    /** @relation one */
    order: Order;
  }
  export interface Table<Row> {
    /** @reads many Row */
    list(): Promise<Row[]>;
  }
  export interface Db {
    orders: Table<Order>;
  }
  /** @nothing */
  export function connect(): Db;
  /** @reads many arg0 */
  export function rows(table: string): Promise<unknown[]>;
  /** @reads many arg0 */
  export function all<Row>(table: Table<Row>): Promise<Row[]>;
}
`;
  const tree = (code: string): Tree => ({
    'package.json': { name: 'shop', dependencies: { '@acme/data': '1' } },
    'acme.d.ts': framework,
    'a.ts': `import { all, connect, rows } from '@acme/data';\nconst db = connect();\nexport const run = () => ${code};\n`,
  });
  test.each([
    ['called by a delegate', 'db.orders.list()', 'read Order'],
    ['called by the name of its table', `rows('sales_orders')`, 'read Order'],
    ['called by its own name', `rows('Line')`, 'read Line'],
    ['called by an unknown name', `rows('parcels')`, 'read "parcels"'],
    ['handed over', 'all(db.orders)', 'read Order'],
  ])('%s', (_, code, expected) => {
    const workspace = open(writeTree(tree(code)), ['acme.d.ts']);
    expect(statements(workspace)).toEqual([expected]);
  });

  test('with keys and relations', () => {
    const workspace = open(writeTree(tree('db.orders.list()')), ['acme.d.ts']);
    expect(entityOf(workspace, 'Order')).toMatchObject({
      table: 'sales_orders',
      fields: ['id', 'tenant', 'number'],
      indexes: [['id'], ['tenant', 'number']],
      relations: [{ name: 'lines', cardinality: 'many', target: entityOf(workspace, 'Line')?.id }],
    });
  });
});
