// The models that come with erplint: valid, named alike from both sides, and good enough to infer through.
import { ts } from 'ts-morph';
import { describe, expect, test } from 'vitest';
import { classIdOf, memberIdOf, modelledPackages, readModels } from '../../src/frontend/models/index.js';
import { BUNDLED, programWith } from './bundled.js';

const { table, problems } = readModels(BUNDLED, () => undefined);

test('no model has a problem, in any version', () => {
  expect(problems).toEqual([]);
  for (const version of ['0.2.45', '0.3.31', '1.1.1']) expect(readModels(BUNDLED, () => version).problems).toEqual([]);
});

test('the packages found by text are those that the parser finds', () => {
  expect([...modelledPackages(BUNDLED)]).toEqual([...table.packages]);
});

test('a model that is typed against nothing but the other models has no type error', () => {
  const { program } = programWith('');
  const errors = program
    .getSourceFiles()
    .filter((file) => BUNDLED.includes(file.fileName))
    .flatMap((file) => program.getSemanticDiagnostics(file));
  expect(errors.map((error) => ts.flattenDiagnosticMessageText(error.messageText, ' '))).toEqual([]);
});

describe('ecmascript', () => {
  const { program } = programWith('');
  // Declarations know what they stand in once there is a checker.
  program.getTypeChecker();
  const inLibrary = new Set<string>();
  for (const file of program.getSourceFiles()) {
    if (!/\/(lib\.[\w.]+|globals)\.d\.ts$/.test(file.fileName)) continue;
    const visit = (node: ts.Node): void => {
      const id = memberIdOf(node);
      if (id !== undefined) inLibrary.add(id);
      if (ts.isInterfaceDeclaration(node)) node.members.forEach(visit);
      else if (ts.isModuleDeclaration(node) && node.body) ts.forEachChild(node.body, visit);
    };
    file.statements.forEach(visit);
  }

  test('every member with tags is declared by the compiler’s library', () => {
    // Of V8, and of the polyfill that decorator metadata needs.
    const elsewhere = [
      'ecmascript:ErrorConstructor.captureStackTrace',
      'ecmascript:Reflect.defineMetadata',
      'ecmascript:Reflect.getMetadata',
    ];
    const tagged = [...table.members.keys()].filter((id) => id.startsWith('ecmascript:'));
    expect(tagged.filter((id) => !inLibrary.has(id)).sort()).toEqual(elsewhere);
  });

  test('everything in the library that takes a function and goes over its receiver is tagged', () => {
    const owners = ['Array', 'ReadonlyArray', 'Map', 'Set', 'ReadonlyMap', 'ReadonlySet', 'Promise', 'IteratorObject'];
    const untagged = [...inLibrary].filter(
      (id) => owners.some((owner) => id.startsWith(`ecmascript:${owner}.`)) && !table.members.has(id),
    );
    const properties = /\.(length|size|\[Symbol\.(toStringTag|unscopables|dispose)\])$/;
    expect(untagged.filter((id) => !properties.test(id)).sort()).toEqual([]);
  });
});

/** The types of the constants of a source text, and the ids of what its calls call. */
function inferred(source: string, version?: string): { types: Record<string, string>; calls: string[] } {
  const { program, file } = programWith(source, version);
  const checker = program.getTypeChecker();
  const types: Record<string, string> = {};
  const calls: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name)) {
      types[node.name.text] = checker.typeToString(checker.getTypeAtLocation(node.name));
    }
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      const declaration = checker.getResolvedSignature(node)?.declaration;
      calls.push((declaration && memberIdOf(declaration)) ?? `? ${node.expression.getText()}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { types, calls };
}

describe('inference through TypeORM', () => {
  const head = `
    import { BaseEntity, DataSource, EntityManager, In, Repository } from 'typeorm';
    class Line { id!: number; }
    class Order extends BaseEntity { id!: number; lines!: Promise<Line[]>; }
    declare const orders: Repository<Order>; declare const manager: EntityManager; declare const source: DataSource;
  `;

  test('repositories', () => {
    const { types, calls } = inferred(`${head}
      const all = await orders.find({ where: { id: In([1]) }, take: 10 });
      const one = await orders.findOneBy({ id: 1 });
      const [page, total] = await orders.findAndCount();
      const saved = await orders.save(all);
      const single = await orders.save(orders.create({ id: 1 }));
      const rows = await orders.query('select 1');
      const lines = await all[0]!.lines;
    `);
    expect(types).toMatchObject({
      all: 'Order[]',
      one: 'Order | null',
      saved: 'Order[]',
      single: 'Order',
      rows: 'RawRow[]',
      lines: 'Line[]',
    });
    expect(calls).toEqual([
      'typeorm:Repository.find',
      'typeorm:In',
      'typeorm:Repository.findOneBy',
      'typeorm:Repository.findAndCount',
      'typeorm:Repository.save',
      'typeorm:Repository.save',
      'typeorm:Repository.create',
      'typeorm:Repository.query',
    ]);
  });

  test('managers, transactions and overloads that bear tags of their own', () => {
    const { types, calls } = inferred(`${head}
      const found = await manager.find(Order, {});
      const named = await manager.save(Order, found);
      const bare = await manager.save(found);
      const alone = await manager.save(found[0]!);
      const given = await source.transaction(async (m) => m.getRepository(Order).find());
      const isolated = await source.transaction('SERIALIZABLE', (m) => m.findOneByOrFail(Order, { id: 1 }));
    `);
    expect(types).toMatchObject({
      found: 'Order[]',
      named: 'Order[]',
      bare: 'Order[]',
      alone: 'Order',
      given: 'Order[]',
      isolated: 'Order',
    });
    expect(calls).toEqual([
      'typeorm:EntityManager.find',
      'typeorm:EntityManager.save',
      'typeorm:EntityManager.save#3',
      'typeorm:EntityManager.save#4',
      'typeorm:DataSource.transaction',
      'typeorm:Repository.find',
      'typeorm:EntityManager.getRepository',
      'typeorm:DataSource.transaction#2',
      'typeorm:EntityManager.findOneByOrFail',
    ]);
    for (const id of calls) expect(table.members.has(id)).toBe(true);
  });

  test('query builders and active records', () => {
    const { types, calls } = inferred(`${head}
      const many = await orders.createQueryBuilder('o').leftJoinAndSelect('o.lines', 'l').where('o.id = :id', { id: 1 }).getMany();
      const changed = await source.createQueryBuilder().update(Order).set({ id: 2 }).where({ id: 1 }).execute();
      const mine = await Order.find();
      const kept = await mine[0]!.save();
    `);
    expect(types).toMatchObject({ many: 'Order[]', changed: 'UpdateResult', mine: 'Order[]', kept: 'Order' });
    expect(calls).toContain('typeorm:BaseEntity.static find');
    expect(calls).toContain('typeorm:BaseEntity.save');
    expect(calls).toContain('typeorm:WhereExpressionBuilder.where');
    expect(calls).toContain('typeorm:UpdateQueryBuilder.execute');
  });

  test('globals exist up to 0.3', () => {
    const source = `import { getRepository } from 'typeorm'; class Order { id!: number }
      const all = await getRepository(Order).find();`;
    expect(inferred(source, '^0.3.20').types).toEqual({ all: 'Order[]' });
    expect(inferred(source, '^1.0.0').types).toEqual({ all: 'any' });
    expect(readModels(BUNDLED, () => '^1.0.0').table.members.has('typeorm:getRepository')).toBe(false);
    expect(readModels(BUNDLED, () => '^0.3.20').table.members.has('typeorm:getRepository')).toBe(true);
  });
});

test('inference through the iteration libraries', () => {
  const { types } = inferred(`
    import _, { groupBy } from 'lodash';
    import * as R from 'ramda';
    import Bluebird from 'bluebird';
    import pMap from 'p-map';
    import pLimit from 'p-limit';
    import PQueue from 'p-queue';
    import { PromisePool } from '@supercharge/promise-pool';
    import DataLoader from 'dataloader';
    interface Item { id: number; price: number }
    declare const items: Item[];
    const prices = _.map(items, 'price');
    const doubled = _.map(items, (item) => item.price * 2);
    const groups = groupBy(items, (item) => item.id);
    const chunks = _.chunk(items, 10);
    const chained = _(items).filter((item) => item.price > 1).map((item) => item.id).value();
    const mapped = R.map((item: Item) => item.id, items);
    const each = await Bluebird.map(items, async (item) => item.id, { concurrency: 4 });
    const pooled = await pMap(items, async (item) => item.id);
    const limited = await pLimit(2)(async () => items[0]!.id);
    const queued = await new PQueue({ concurrency: 1 }).add(async () => items[0]!.id);
    const { results } = await PromisePool.for(items).process(async (item) => item.id);
    const loaded = await new DataLoader(async (ids: readonly number[]) => ids.map(String)).load(1);
  `);
  expect(types).toMatchObject({
    prices: 'number[]',
    doubled: 'number[]',
    groups: 'Dictionary<Item[]>',
    chunks: 'Item[][]',
    chained: 'number[]',
    mapped: 'number[]',
    each: 'number[]',
    pooled: 'number[]',
    limited: 'number',
    queued: 'number',
    loaded: 'string',
  });
});

test('handlers given to Express know their request', () => {
  const { types, calls } = inferred(`
    import express, { Router } from 'express';
    const app = express();
    const router = Router();
    router.post('/orders/:id', async (req, res) => { const id = req.params['id']; const answer = res.json({ id }); });
    app.get('/orders', (req, res) => { res.send(''); });
    app.get('port');
    app.use('/api', router);
  `);
  expect(types).toMatchObject({ id: 'string', answer: expect.stringMatching(/^Response</) as string });
  expect(calls.map((id) => table.members.get(id)?.registers?.kind ?? id)).toEqual([
    'express:express',
    'express:express.Router',
    'http',
    'express:Response.json',
    'http',
    'express:Response.send',
    'express:Application.get',
    'http',
  ]);
});

test('classes have ids', () => {
  const { program, file } = programWith(
    `import { Repository } from 'typeorm'; declare const r: Repository<string>; r;`,
  );
  const statement = file.statements.at(-1);
  if (!statement || !ts.isExpressionStatement(statement)) throw new Error('the example ends in an expression');
  const symbol = program.getTypeChecker().getTypeAtLocation(statement.expression).symbol;
  expect(symbol.declarations?.map(classIdOf)).toEqual(['model:typeorm#Repository']);
  expect(table.classes.get('model:typeorm#EntityManager')?.isHandle).toBe(true);
});
