// One loop has one tier, whichever rule speaks of it: what shows that it grows with the data, and what is only assumed.
import { expect, test } from 'vitest';
import { openSession } from '../../src/index.js';
import { writeTree } from '../frontend/workspace-tree.js';

const dependencies = { typeorm: '^0.3.20', '@nestjs/common': '^11.0.0', '@nestjs/event-emitter': '^3.0.0' };
const entities = `
  import { Column, Entity, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
  @Entity() export class Customer { @PrimaryGeneratedColumn() id!: number; }
  @Entity() export class Order {
    @PrimaryGeneratedColumn() id!: number;
    @Column() number!: string;
    @ManyToOne(() => Customer) customer!: Promise<Customer>;
  }
`;

/** Every rule that speaks of loops, one loop each, over whatever `rows` gives. */
const shop = (rows: string): string => `
  import { existsSync } from 'node:fs';
  import { Controller, Get, Post } from '@nestjs/common';
  import { EventEmitter2, OnEvent } from '@nestjs/event-emitter';
  import { DataSource, type EntityManager } from 'typeorm';
  import { Order } from './entities';
  declare function parse(text: string): Order[];
  @Controller()
  export class Orders {
    constructor(private readonly db: DataSource, private readonly events: EventEmitter2) {}
    async rows(text: string): Promise<Order[]> { return ${rows}; }
    @Post('read') async read(text: string) {
      for (const order of await this.rows(text)) await this.db.manager.findOneBy(Order, { id: order.id });
    }
    @Post('lazy') async lazy(text: string) {
      for (const order of await this.rows(text)) await order.customer;
    }
    @Post('inside') async inside(text: string) {
      const orders = await this.rows(text);
      await this.db.transaction(async (manager) => { for (const order of orders) await manager.save(Order, order); });
    }
    @Get('files') async files(text: string) {
      const missing: string[] = [];
      for (const order of await this.rows(text)) if (!existsSync(order.number)) missing.push(order.number);
      return missing;
    }
    @Post('tell') async tell(text: string) {
      for (const order of await this.rows(text)) this.events.emit('order.told', order);
    }
    @OnEvent('order.told') async told() { await this.db.manager.find(Order); }
    @Post('once') async once() {
      for (const order of await this.db.manager.find(Order)) this.events.emit('order.seen', order);
    }
    @OnEvent('order.seen') async seen(order: Order) {
      for (const one of await this.rows(order.number)) await this.db.manager.findOneBy(Order, { id: one.id });
    }
  }
`;

/** `line rule confidence, what it rests on` of each finding. */
function found(rows: string): string[] {
  const cwd = writeTree({
    'package.json': { name: 'shop', dependencies },
    'entities.ts': entities,
    'shop.ts': shop(rows),
  });
  return openSession({ cwd, paths: [cwd] })
    .findings()
    .map(({ at, rule, confidence, assumption }) =>
      [`${at.start.line} ${rule} ${confidence}`, ...(assumption === undefined ? [] : [assumption])].join(', '),
    );
}

const LOOPS = [
  '13 query-in-loop',
  '16 lazy-relation-in-loop',
  '20 query-in-loop',
  '20 slow-work-in-transaction',
  '24 blocking-call-in-handler',
  '30 slow-hot-listener',
  '35 query-in-loop',
  '35 slow-hot-listener',
];
/** Whether anybody waits for a listener is asked first. */
const LISTENERS = ['28', '32'].map((line) => `${line} query-in-loop likely`);

test.each([
  ['rows of a query are many', 'await this.db.manager.find(Order)', 'proven'],
  ['what nothing is known of is taken to be many', 'parse(text)', 'likely, what parse gives grows with the data'],
])('%s, in every rule that speaks of the loop', (_, rows, tier) => {
  const all = found(rows);
  const isListener = (one: string): boolean => LISTENERS.some((start) => one.startsWith(start));
  expect(all.filter((one) => !isListener(one))).toEqual(LOOPS.map((one) => `${one} ${tier}`).sort());
});
