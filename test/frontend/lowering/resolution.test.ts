// Resolution beyond the type checker, and what linking needs: classes with their bases and members, providers,
// entries, entities; CommonJS; syntax that leads nowhere.
import { describe, expect, test } from 'vitest';
import { printBody } from '../../../src/session/debug/outline-text.js';
import { lower, lowerProject } from './lower.js';

describe('classes', () => {
  test('have the bases that mixins of an unmodelled package were given', () => {
    const project = lower(`
      import { compose } from 'some-mixins';
      class Base { load() {} }
      class Soft { drop() {} }
      const Named = (B: any) => class Labelled extends B { label() {} };
      const Mixed = compose(Named, Soft)(Base);
      export class Service extends Mixed {}
    `);
    expect(project.class('Service')).toBe('class Service extends Labelled Soft Base {  }');
  });

  test('in a circle do no harm', () => {
    const project = lower(`
      export class A extends B { run() { return this.missing(); } }
      export class B extends A {}
      interface I extends J {}
      interface J extends I {}
      export const a = b, b = a;
      a.run();
      const m = m.bind(m);
      m();
    `);
    expect(project.problems).toEqual([]);
    expect(project.class('A')).toBe('class A extends B { run: A.run }');
    expect(project.body('A.run')).toContain('unknown');
  });

  test('have the members of an interface that they inherit from a modelled class', () => {
    const project = lower(`
      export interface OrderStore { findOneBy(where: object): Promise<Order | null> }
      export class OrderRepository extends Repository<Order> implements OrderStore {}
    `);
    expect(project.class('OrderRepository')).toBe(
      'class OrderRepository extends Repository OrderStore { findOneBy: OrderRepository.findOneBy }',
    );
    expect(project.body('OrderRepository.findOneBy')).toBe(
      '#0 op typeorm:Repository.findOneBy read Order handle this awaited\nreturn #0',
    );
  });

  test('are also object literals that implement an interface or a named type', () => {
    const project = lower(`
      export interface Store { load(id: number): Promise<unknown> }
      export type Reader = { read(id: number): Promise<unknown> };
      export const store: Store = { load: (id) => customers.findOneBy({ id }) };
      export const makeReader = (): Reader => ({ async read(id) { return orders.findOneBy({ id }); } });
      export class Service {
        constructor(private readonly reader: Reader, private readonly store: Store) {}
        async run(id: number) { await this.reader.read(id); await this.store.load(id); }
      }
    `);
    const objects = project.classes.filter(({ name }) => name === 'object');
    expect(objects.map(({ bases, members }) => [bases.map((id) => id.split('#')[1]), Object.keys(members)])).toEqual([
      [['Store'], ['load']],
      [['Reader'], ['read']],
    ]);
    expect(project.body('Service.run')).toBe('#0 call Reader.read(id) awaited\n#1 call Store.load(id) awaited');
  });
});

test('classes implement what an alias names: an object type, an interface, and several of them', () => {
  const project = lower(`
    export type Reader = { read(id: number): Promise<unknown> };
    export interface Writer { write(id: number): Promise<unknown> }
    export type Store = (Reader & Other) | undefined;
    export type Both = Reader & Renamed;
    export type Renamed = Writer;
    export type Round = Round & Reader;
    type Other = string[];
    export class One implements Reader { read(id: number) { return customers.findOneBy({ id }); } }
    export class Two implements Renamed { async write(id: number) {} }
    export class Three implements Both { async read(id: number) {} async write(id: number) {} }
    export class Four implements Round { async read(id: number) {} }
    export class Five implements Store {}
    export class Service {
      constructor(private readonly reader: Reader) {}
      async run(id: number) { await this.reader.read(id); }
    }
  `);
  expect(['One', 'Two', 'Three', 'Four', 'Five'].map((name) => project.class(name).split(' {')[0])).toEqual([
    'class One extends Reader',
    'class Two extends Writer',
    'class Three extends Reader Writer',
    'class Four extends Reader',
    'class Five',
  ]);
  expect(project.body('Service.run')).toBe('#0 call Reader.read(id) awaited');
});

describe('untyped parameters', () => {
  test('are what the call sites pass, two levels deep, and say so', () => {
    const project = lowerProject({
      'src/load.js': 'exports.load = async (repository, id) => repository.findOneBy({ id });',
      'src/outer.js':
        "const { load } = require('./load.js');\nexports.outer = async (repository, id) => load(repository, id);",
      'src/main.ts': `
        import { Repository } from 'typeorm';
        import { Customer } from './entities.js';
        import { outer } from './outer.js';
        export const run = (customers: Repository<Customer>, id: number) => outer(customers, id);
      `,
    });
    expect(project.body('load')).toBe(
      '#0 op typeorm:Repository.findOneBy read Customer handle repository awaited inferred ("repository" is what its call site passes)\nreturn #0',
    );
  });

  test('say no more where they are declared to be anything', () => {
    const project = lower(`
      async function close(id: number, manager: any) { await manager.delete(Order, id); }
      async function note(id: number, manager?: any) {
        const store = manager || dataSource.manager;
        await store.delete(Order, id);
      }
      export async function run(id: number) {
        await dataSource.transaction(async (inner: any) => {
          await inner.delete(Order, id);
          await close(id, inner);
          await note(id, inner);
        });
      }
    `);
    expect(project.body('close')).toContain('op typeorm:EntityManager.delete write Order');
    expect(project.body('close')).toContain('inferred ("manager" is what its call site passes)');
    expect(project.body('note')).toContain('op typeorm:EntityManager.delete write Order');
    expect(project.body('run')).toContain('op typeorm:EntityManager.delete write Order');
  });

  test('are what the library passes that an own function hands a function on to, or what that passes itself', () => {
    const project = lower(`
      class Base {
        protected handled<T>(work: (tx: any) => Promise<T>): Promise<T> {
          return this.inTurn(work);
        }
        protected inTurn<T>(work: (tx: any) => Promise<T>): Promise<T> {
          return dataSource.transaction(work);
        }
        protected plainly<T>(work: (tx: any) => Promise<T>): Promise<T> {
          return work(dataSource.manager);
        }
      }
      export class Service extends Base {
        close = (id: number) => this.handled(async (tx) => { await tx.delete(Order, id); });
        reopen = (id: number) => this.plainly(async (tx) => { await tx.delete(Order, id); });
        unknown = (id: number) => this.nowhere(async (tx) => { await tx.delete(Order, id); });
        private async nowhere(work: (tx: any) => Promise<void>) { void work; }
      }
    `);
    for (const name of ['Service/close/this.handled#1', 'Service/reopen/this.plainly#1'])
      expect(project.body(name)).toContain('op typeorm:EntityManager.delete write Order');
    expect(project.body('Service/unknown/this.nowhere#1')).not.toContain('op ');
  });

  test('are builders and functions of a library too, and say so where the statement is run', () => {
    const project = lowerProject({
      'src/main.ts': `
        import { createClient } from '@supabase/supabase-js';
        import knex from 'knex';
        import postgres from 'postgres';
        const supabase = createClient('a', 'b');
        const db = knex({ client: 'pg' });
        const client = postgres('x');
        async function sell(store: any, id: number) { await store.from('goods').update({ sold: true }).eq('id', id); }
        async function first(table: any, id: number) { return table('goods').where({ id }).first(); }
        async function all(sql: any, id: number) { return sql\`SELECT * FROM goods WHERE id = \${id}\`; }
        async function part({ store, id }: { store: any; id: number }) { await store.from('goods').delete().eq('id', id); }
        export async function run(id: number) {
          await sell(supabase, id);
          await first(db, id);
          await all(client, id);
          await part({ store: supabase, id });
        }
      `,
    });
    for (const [name, parameter, kind] of [
      ['sell', 'store', 'write'],
      ['first', 'table', 'read'],
      ['all', 'sql', 'read'],
      ['part', 'store', 'write'],
    ] as const) {
      expect(project.body(name)).toMatch(new RegExp(`op \\S+ ${kind} goods`));
      expect(project.body(name)).toContain(`inferred ("${parameter}`);
    }
  });

  test('stay unknown when the call sites disagree', () => {
    const project = lower(`
      async function load(thing, id) { return thing.find(id); }
      class Box { find(id: number) { return id; } }
      export const run = () => [load(customers, 1), load(new Box(), 1)];
    `);
    expect(project.body('load')).not.toContain('inferred');
  });
});

test('what one part of a union alone has is that part’s; what several have differently is unknown', () => {
  const project = lower(`
    import type { EntityManager } from 'typeorm';
    type Access = { manager: EntityManager; error: null } | { user: null; error: Date };
    type Either = { store: EntityManager } | { store: Date };
    export async function run(access: Access, either: Either, id: number) {
      if (access.error) return;
      await access.manager.delete(Order, id);
      await either.store.delete(Order, id);
    }
  `);
  const [first, second] = project
    .body('run')
    .split('\n')
    .filter((line) => /delete|unknown/.test(line));
  expect(first).toContain('op typeorm:EntityManager.delete write Order');
  expect(second).toContain('unknown');
});

test('CommonJS: exported functions, classes, objects and prototypes', () => {
  const project = lowerProject({
    'src/lib.js': `
      async function helper(id) { return id; }
      class Service { async go(id) { return helper(id); } }
      const table = { async find(id) { return helper(id); } };
      module.exports = { helper, Service, table };
    `,
    'src/old.js': `
      function Old(id) { this.id = id; }
      Old.prototype.run = async function (id) { return id; };
      module.exports = Old;
    `,
    'src/main.js': `
      const { helper } = require('./lib.js');
      const lib = require('./lib.js');
      const Old = require('./old.js');
      const makeClass = (entity) => class Made { async load(id) { return [entity, id]; } };
      exports.run = async function (id) {
        await helper(id);
        await new lib.Service().go(id);
        await lib.table.find(id);
        const old = new Old(id);
        await old.run(id);
        const Made = makeClass('x');
        await new Made().load(id);
      };
    `,
  });
  expect(project.body('run').split('\n')).toEqual([
    '#0 call helper(id) awaited',
    '#1 call Service.constructor[exact]()',
    '#2 call Service.go(id) awaited',
    '#3 call table.find(id) awaited',
    '#4 call Old(id)',
    '#5 call Old.prototype.run(id) awaited',
    '#6 call makeClass("x")',
    '#7 call Made.constructor[exact]()',
    '#8 call Made.load(id) awaited',
  ]);
});

test('providers name the classes that a container gives', () => {
  const project = lower(`
    export class Prices {}
    export class Fast extends Prices {}
    export const providers = [
      { provide: 'A', useClass: Prices },
      { provide: 'B', useExisting: Fast },
      { provide: 'C', useFactory: () => new Fast() },
      { provide: 'D', useValue: new Prices() },
      { provide: Prices, useClass: Fast },
    ];
    export function circular(): unknown { return new (circular as any)(); }
    export const odd = { provide: 'E', useFactory: circular };
  `);
  const short = (id: string) => id.replace(/^.*#/, '');
  expect(project.providers.map(({ token, classes }) => [short(token), classes.map(short)])).toEqual([
    ['A', ['Prices']],
    ['B', ['Fast']],
    ['C', ['Fast']],
    ['D', ['Prices']],
    ['Prices', ['Fast']],
  ]);
});

test('entries come from decorators and registrations', () => {
  const project = lower(`
    import { Controller, Get, Post } from '@nestjs/common';
    import express from 'express';
    const router = express.Router();
    @Controller('orders') export class OrderController {
      @Get(':id') show() {}
      @Post() create() {}
      helper() {}
    }
    function Tagged(name: string): ClassDecorator { return () => void name; }
    @Tagged('Invoices') @Controller('/invoices/') export class InvoiceController {
      @Get('/') list() {}
    }
    @Controller({ path: 'prices', version: '2' }) export class PriceController {
      @Get('/all') all() {}
    }
    router.post('/items', async () => undefined);
  `);
  const entries = project.functions.flatMap((one) =>
    one.entries.map(({ kind, name }) => `${one.symbol}: ${kind} ${name}`),
  );
  expect(entries.filter((entry) => !entry.includes('start-up'))).toEqual([
    'OrderController.show: http GET orders/:id',
    'OrderController.create: http POST orders',
    'InvoiceController.list: http GET invoices',
    'PriceController.all: http GET prices/all',
    'router.post("/items")#1: http POST /items',
  ]);
});

test('a file that a worker thread runs is a job of its own', () => {
  const entries = (head: string): readonly string[] =>
    lower(head)
      .functions.filter(({ id }) => !id.includes('entities.ts'))
      .flatMap((one) => one.entries.map(({ kind, name }) => `${kind} ${name}`));
  expect(entries("import { workerData } from 'worker_threads'; console.log(workerData);")).toEqual(['job worker']);
  expect(entries("import { Worker } from 'node:worker_threads'; new Worker('./import.js');")).toEqual([
    'start-up module',
  ]);
});

test('entity schemas are entities', () => {
  const project = lower(`
    import { EntitySchema } from 'typeorm';
    export const Product = new EntitySchema({
      name: 'Product',
      columns: {},
      relations: { tags: { type: 'one-to-many', target: 'Tag', lazy: true } },
    });
  `);
  expect(project.entities.find(({ name }) => name === 'Product')?.relations).toMatchObject([
    { name: 'tags', target: 'Tag', cardinality: 'many', lazy: true },
  ]);
});

test('handlers in JavaScript whose names many modules share, and that are mounted on an application that is passed on', () => {
  const modules = Array.from({ length: 14 }, (_, at) => `m${at}`);
  const project = lowerProject({
    ...Object.fromEntries(
      modules.map((name) => [
        `src/${name}.js`,
        `exports.list = function list(req, res) { res.status(200).json(req.query.${name}); };`,
      ]),
    ),
    'src/routes.js': [
      ...modules.map((name) => `const ${name} = require('./${name}.js');`),
      'exports.configure = function configure(app) {',
      ...modules.map((name) => `  app.get('/${name}', ${name}.list);`),
      '};',
    ].join('\n'),
    'src/app.js': `
      const express = require('express');
      const app = express();
      require('./routes.js').configure(app);
      function again(other) { other.use('/', again); again(other); }
      app.use('/', again);
    `,
  });
  const lists = project.functions.filter(({ symbol }) => symbol === 'list');
  expect(lists).toHaveLength(modules.length);
  for (const list of lists) expect(printBody(list)).toMatch(/^ *answer /m);
});

test('what is declared or cast to be anything is what it is set to or made of', () => {
  const project = lower(`
    const store: any = dataSource.manager;
    class Jobs {
      private store: any;
      private other: any;
      constructor() {
        this.store = dataSource.manager;
        this.other = dataSource.manager;
        this.other = new Date();
      }
      async held(id: number) { await this.store.delete(Order, id); }
      async either(id: number) { await this.other.delete(Order, id); }
    }
    export async function cast(id: number) {
      await (orders.createQueryBuilder('order') as any).where('order.id = :id', { id }).getOne();
      await (dataSource as any).manager.delete(Order, id);
    }
    export async function declared(id: number) { await store.delete(Order, id); }
    export async function setLater(id: number) {
      let later: any;
      later = dataSource.manager;
      await later.delete(Order, id);
    }
    export async function unsure(given: unknown) { await (given as any).delete(Order, 1); }
  `);
  const deletes = 'op typeorm:EntityManager.delete write Order';
  expect(project.body('cast')).toContain('op typeorm:SelectQueryBuilder.getOne read Order');
  for (const name of ['cast', 'declared', 'setLater', 'Jobs.held']) expect(project.body(name)).toContain(deletes);
  for (const name of ['unsure', 'Jobs.either']) expect(project.body(name)).not.toContain('op ');
});

test('odd syntax and deep nesting are lowered as far as they go', () => {
  const depth = 40;
  const nested = `${'for (const x of xs) {'.repeat(depth)} await customers.findOneBy({ id: x });${'}'.repeat(depth)}`;
  const project = lower(`
    export async function deep(xs: any[]) { ${nested} }
    export async function grows(x: any) { ${'x = [x, x + x];'.repeat(100)} return x; }
    for (;;;) {} class { @ } switch { case : } export const late = async () => customers.find();
  `);
  expect(project.problems.filter((message) => message.includes('could not be analysed'))).toEqual([]);
  expect(project.body('deep').split('\n')).toHaveLength(depth + 1);
  expect(project.function('grows').body).toBeDefined();
});
