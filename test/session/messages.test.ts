// Messages in sources: whoever sends is linked to whoever takes, over what frameworks and projects use for a bus.
import { expect, test } from 'vitest';
import { openSession } from '../../src/index.js';
import { writeTree } from '../frontend/workspace-tree.js';

const dependencies = {
  typeorm: '^0.3.20',
  '@nestjs/cqrs': '^11.0.0',
  '@nestjs/microservices': '^11.0.0',
  'inversify-express-utils': '^6.4.0',
};
const entities = `
  import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
  @Entity() export class Order { @PrimaryGeneratedColumn() id!: number; @Column() customerId!: number; }
  @Entity() export class Customer { @PrimaryGeneratedColumn() id!: number; }
`;
const IMPORTS = `import { DataSource } from 'typeorm';
import { Customer, Order } from './entities';
`;
const read = 'await db.getRepository(Customer).findOneBy({ id: order.customerId });';
const orders = 'of await db.getRepository(Order).find()';

/** `line rule confidence` of what is found in one file. */
function found(source: string): string[] {
  const tree = { 'package.json': { name: 'shop', dependencies }, 'entities.ts': entities, 'shop.ts': IMPORTS + source };
  const cwd = writeTree(tree);
  const findings = openSession({ cwd, paths: [cwd] }).findings();
  return findings.map(({ rule, confidence, at }) => `${at.start.line - 2} ${rule} ${confidence}`);
}

test('an emitter goes from where it is made to those who send on it', () => {
  const source = `import EventEmitter from 'node:events';
    export const house = new EventEmitter();
    export class Desk {
      private readonly emitter: EventEmitter;
      constructor(emitter: EventEmitter, private readonly db: DataSource) { this.emitter = emitter; }
      async all() { const { db } = this; for (const order ${orders}) this.emitter.emit('placed', order); }
    }
    export class Bus { private static one = new EventEmitter(); static get() { return Bus.one; } }
    async function tell(on: EventEmitter, db: DataSource) { for (const order ${orders}) on.emit('local', order); }
    export async function main(db: DataSource) {
      const local = new EventEmitter();
      local.on('local', async (order: Order) => { ${read} });
      house.on('placed', async (order: Order) => { ${read} });
      Bus.get().on('static', async (order: Order) => { ${read} });
      await new Desk(house, db).all();
      await tell(local, db);
      for (const order ${orders}) Bus.get().emit('static', order);
      for (const order ${orders}) Bus.get().emit('local', order);
    }`;
  expect(found(source)).toEqual(['6 query-in-loop likely', '9 query-in-loop likely', '17 query-in-loop likely']);
});

test('functions that are added to a list are called by whoever goes through it; work that waits is no listener', () => {
  const source = `type Ring = (order: Order) => Promise<void>;
    const rings: Ring[] = [];
    export const onRing = (ring: Ring) => { rings.push(ring); };
    export async function ring(order: Order) { for (const one of rings) await one(order); }
    class Basket { add(ring: Ring) { return ring; } }
    const basket = new Basket();
    export class Queue {
      private readonly tasks: Ring[] = [];
      put(task: Ring) { this.tasks.push(task); }
      async run(order: Order) { let task; while ((task = this.tasks.shift())) await task(order); }
    }
    export async function main(db: DataSource, queue: Queue) {
      onRing(async (order) => { ${read} });
      basket.add(async (order) => { ${read} });
      queue.put(async (order) => { ${read} });
      for (const order ${orders}) await ring(order);
      for (const order ${orders}) await queue.run(order);
    }`;
  expect(found(source)).toEqual(['16 query-in-loop proven']);
});

test('who asks another service by a pattern waits for its handler', () => {
  const source = `import { ClientProxy, MessagePattern } from '@nestjs/microservices';
    import { firstValueFrom } from 'rxjs';
    const PATTERNS = { GET: { cmd: 'get', role: 'customer' } } as const;
    export class Customers {
      constructor(private readonly db: DataSource) {}
      @MessagePattern({ role: 'customer', cmd: 'get' }) get(id: number) { return this.db.getRepository(Customer).findOneBy({ id }); }
    }
    export class Desk {
      constructor(private readonly client: ClientProxy) {}
      async all(db: DataSource) {
        for (const order ${orders}) await firstValueFrom(this.client.send(PATTERNS.GET, order.customerId));
        for (const order ${orders}) await firstValueFrom(this.client.send({ cmd: 'get', role: 'item' }, order.id));
      }
    }`;
  // The second one is answered by a service that is not here.
  expect(found(source)).toEqual(['11 query-in-loop proven', '12 query-in-loop proven']);
});

test('a saga executes the commands that its stream brings, of events that come to it', () => {
  const source = `import { CommandHandler, EventBus, ofType, Saga } from '@nestjs/cqrs';
    import { type Observable, delay, filter, map, mergeMap, of } from 'rxjs';
    class Shipped { constructor(readonly order: Order) {} }
    class Packed { constructor(readonly order: Order) {} }
    class Paid { constructor(readonly order: Order, readonly more: Order[]) {} }
    class Note { constructor(readonly order: Order) {} }
    class Ask { constructor(readonly order: Order) {} }
    class Sagas {
      @Saga() shipped = (all: Observable<object>) => all.pipe(ofType(Shipped), delay(9), map(({ order }) => new Ask(order)));
      @Saga() packed(all: Observable<object>) {
        return all.pipe(filter((event) => event instanceof Packed), map(this.noted), filter(Boolean));
      }
      noted({ order }: Packed) { return new Note(order); }
      @Saga() paid(all: Observable<object>) {
        return all.pipe(ofType(Paid), mergeMap(({ more }) => more.map((order) => new Ask(order))));
      }
      @Saga() both = (all: Observable<object>) =>
        all.pipe(ofType(Packed), mergeMap(({ order }) => of(new Note(order), new Note(order))));
    }
    @CommandHandler(Ask) class AskHandler {
      constructor(private readonly db: DataSource) {}
      async execute({ order }: Ask) { const { db } = this; ${read} }
    }
    @CommandHandler(Note) class NoteHandler { async execute({ order }: Note) { console.log(order.id); } }
    export class Desk {
      constructor(private readonly events: EventBus, private readonly db: DataSource) {}
      async ship() { const { db } = this; for (const order ${orders}) this.events.publish(new Shipped(order)); }
      async pack() { const { db } = this; for (const order ${orders}) this.events.publish(new Packed(order)); }
      async pay(more: Order[]) { const { db } = this; for (const order ${orders}) this.events.publish(new Paid(order, more)); }
    }`;
  const paid = ['15 query-in-loop proven', '15 slow-hot-listener proven', '29 query-in-loop likely'];
  expect(found(source).sort()).toEqual([...paid, '27 query-in-loop likely'].sort());
  const asked = source.replace('new Note(order), new Note(order)', 'new Note(order), new Ask(order)');
  expect(found(asked)).toContain('28 query-in-loop likely');
});

test('a stream of what is at hand is no bus: its code runs where it stands', () => {
  const source = `import { from, lastValueFrom, mergeMap, of, Subject } from 'rxjs';
    const heard = new Subject<Order>();
    const each = (list: Order[], db: DataSource) => from(list).pipe(mergeMap(async (order) => { ${read} }));
    export async function all(db: DataSource) {
      for (const order ${orders}) await lastValueFrom(of(order).pipe(mergeMap(async (order) => { ${read} })));
      for (const order ${orders}) await lastValueFrom(each([order], db));
      for (const order ${orders}) heard.next(order);
    }`;
  expect(found(source)).toEqual(['5 query-in-loop proven', '6 query-in-loop proven']);
});

test('who subscribes to a subject hears whatever it brings', () => {
  const source = `import { concatMap, Subject } from 'rxjs';
    import { Post } from '@nestjs/common';
    export class Desk {
      private readonly queue = new Subject<Order>();
      private readonly calls = new Subject<number>();
      readonly rung = new Subject<{ order: Order }>();
      constructor(private readonly db: DataSource, readonly other: { unknown: Subject<Order> }) {
        this.queue.pipe(concatMap((order) => this.work(order))).subscribe();
        this.calls.subscribe(async (id) => { for (const order ${orders}) ${read} });
        other['unknown']?.subscribe(async (order) => { ${read} });
      }
      async work(order: Order) { const { db } = this; ${read} }
      put(order: Order) { this.queue.next(order); }
      async all() { const { db } = this; for (const order ${orders}) this.put(order); }
      @Post() call(id: number) { this.calls.next(id); }
      async ring() { const { db } = this; for (const order ${orders}) this.rung.next({ order }); }
    }
    class Engine {
      readonly done = new Subject<Order>();
      constructor(readonly name: string) {}
      async run(db: DataSource) { for (const order ${orders}) this.done.next(order); }
    }
    export const start = (db: DataSource) => new Engine('a').done.subscribe(async (order) => { ${read} });
    export const other = (db: DataSource) => new Engine('b').run(db);`;
  expect(found(source)).toEqual(['9 query-in-loop proven', '14 query-in-loop likely']);
});

test('who takes an event writes, and drops what is cached, for itself', () => {
  const source = `import { EventBus, EventsHandler } from '@nestjs/cqrs';
    import { Injectable, Post } from '@nestjs/common';
    class Paid { constructor(readonly order: Order) {} }
    @Injectable() export class Book {
      private all: Order[] | undefined;
      constructor(private readonly db: DataSource) {}
      async list() { return (this.all ??= await this.db.getRepository(Order).find()); }
      async change(order: Order) { await this.db.getRepository(Order).save(order); this.all = undefined; }
    }
    @EventsHandler(Paid) class PaidHandler {
      constructor(private readonly book: Book) {}
      async handle({ order }: Paid) { await this.book.change(order); }
    }
    export class Desk {
      constructor(private readonly events: EventBus) {}
      @Post() pay(order: Order) { this.events.publish(new Paid(order)); }
    }`;
  expect(found(source).filter((one) => one.includes('missing-cache-invalidation'))).toEqual([]);
});

test('an event for another process costs the sender nothing, and its listener as much as there are events', () => {
  const source = `import { ClientProxy, EventPattern } from '@nestjs/microservices';
    export class Customers {
      constructor(private readonly db: DataSource) {}
      @EventPattern('order.placed') async placed() { await this.db.getRepository(Customer).find(); }
      @EventPattern({ cmd: 'closed' }) async closed() { await this.db.getRepository(Customer).find(); }
    }
    export class Desk {
      constructor(private readonly client: ClientProxy) {}
      async all(db: DataSource) { for (const order ${orders}) this.client.emit('order.placed', order); }
      close() { this.client.emit({ cmd: 'closed' }, {}); }
    }`;
  // Nobody here writes customers: that there are many is an assumption.
  expect(found(source)).toEqual(['4 slow-hot-listener likely']);
});

test('a table of names and functions registers each function under its own name', () => {
  const source = `import EventEmitter from 'node:events';
    declare const db: DataSource;
    const house = new EventEmitter();
    enum Said { Asked = 'asked' }
    async function ask(order: Order) { ${read} }
    const LISTENERS = [{ event: Said.Asked, handler: ask }, { event: 'noted', handler(order: Order) { console.log(order.id); } }];
    export function start() {
      for (const { event, handler } of LISTENERS) house.on(event, handler);
      const local = [{ on: 'called', run: ask }, { on: 'waved', run: (order: Order) => console.log(order.id) }];
      local.forEach(({ on, run }) => house.on(on, run));
    }
    export async function asked() { for (const order ${orders}) house.emit('asked', order); }
    export async function noted() { for (const order ${orders}) house.emit('noted', order); }
    export async function called() { for (const order ${orders}) house.emit('called', order); }
    export async function waved() { for (const order ${orders}) house.emit('waved', order); }`;
  expect(found(source)).toEqual(['12 query-in-loop likely', '14 query-in-loop likely']);
});

test('a method that a decorator names by more than its word has the verb that people read', () => {
  const source = `import { readFileSync } from 'node:fs';
    import { BaseHttpController, controller, httpDelete } from 'inversify-express-utils';
    @controller('/orders')
    export class OrderController extends BaseHttpController {
      @httpDelete('/:id') drop() { return this.json(readFileSync('terms.json', 'utf8')); }
    }`;
  const cwd = writeTree({ 'package.json': { name: 'shop', dependencies }, 'shop.ts': source });
  expect(
    openSession({ cwd, paths: [cwd] })
      .findings()
      .map(({ entry }) => entry),
  ).toEqual(['DELETE orders/:id']);
});

test('decorated methods of inversify-express-utils are requests', () => {
  const source = `import { readFileSync } from 'node:fs';
    import { BaseHttpController, controller, httpGet } from 'inversify-express-utils';
    @controller('/orders')
    export class OrderController extends BaseHttpController {
      @httpGet('/terms') terms() { return this.json(readFileSync('terms.json', 'utf8')); }
    }`;
  expect(found(source)).toEqual(['5 blocking-call-in-handler proven']);
});

test('a function that stands in for what sends responses runs for each of them', () => {
  const source = `import express, { NextFunction, Request, Response } from 'express';
    import { execFileSync } from 'node:child_process';
    const app = express();
    app.use((_: Request, response: Response, next: NextFunction) => {
      const send = response.json.bind(response);
      response.json = (body: unknown) => {
        execFileSync('sign', [String(body)]);
        return send(body);
      };
      next();
    });`;
  const cwd = writeTree({ 'package.json': { name: 'shop', dependencies: { express: '^4.21.0' } }, 'shop.ts': source });
  const findings = openSession({ cwd, paths: [cwd] }).findings();
  expect(findings.map(({ rule, at, entry }) => `${at.start.line} ${rule} ${entry}`)).toEqual([
    '7 blocking-call-in-handler each response by json',
  ]);
});

test('a function that calls itself is told to run a query for each call of itself', () => {
  const source = `import { DataSource } from 'typeorm';
    import { Order } from './entities';
    declare const db: DataSource;
    export async function tree(order: Order): Promise<object> {
      const next = await db.getRepository(Order).findBy({ customerId: order.id });
      const below: object[] = [];
      for (const one of next) below.push(await tree(one));
      return { order, below };
    }`;
  const tree = { 'package.json': { name: 'shop', dependencies }, 'entities.ts': entities, 'shop.ts': source };
  const cwd = writeTree(tree);
  const [finding] = openSession({ cwd, paths: [cwd] }).findings();
  expect(finding?.message).toBe('tree runs up to 1 query on Order for each call of itself, in tree');
});

test('a statement of which nothing is known but that it is SQL runs SQL', () => {
  const source = `import { DataSource } from 'typeorm';
    import { Order } from './entities';
    declare const db: DataSource;
    export async function all(statement: (id: number) => string) {
      for (const order of await db.getRepository(Order).find()) await db.query(statement(order.id));
    }`;
  const tree = { 'package.json': { name: 'shop', dependencies }, 'entities.ts': entities, 'shop.ts': source };
  const cwd = writeTree(tree);
  const [finding] = openSession({ cwd, paths: [cwd] }).findings();
  expect(finding?.cause?.title).toBe('db.query runs SQL');
});
