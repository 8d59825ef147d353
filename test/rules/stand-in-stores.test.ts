// Repositories that tests keep in memory: what goes by the same interface into a table elsewhere is kept in no cache.
import { expect, test } from 'vitest';
import { findingsIn } from './wanted.js';

const source = (
  repository: string,
  more: string,
): string => `import { DataSource, Entity, PrimaryGeneratedColumn, Column, Repository } from 'typeorm';
import { Injectable, Module } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
@Entity() export class Order { @PrimaryGeneratedColumn() id!: number; @Column() total!: number; }
@Entity() export class Total { @PrimaryGeneratedColumn() orderId!: number; @Column() total!: number; }
export abstract class Totals {
  abstract find(orderId: number): Promise<number | undefined>;
  abstract save(orderId: number, total: number): Promise<void>;
}
@Injectable() export class MemoryTotals extends Totals {
  private readonly byOrder = new Map<number, number>();
  async find(orderId: number) { return this.byOrder.get(orderId); }
  async save(orderId: number, total: number) { this.byOrder.set(orderId, total); }
}
${repository}
@Injectable() export class Orders {
  constructor(private readonly totals: Totals, @InjectRepository(Order) private readonly orders: Repository<Order>) {}
  async total(id: number) {
    const known = await this.totals.find(id);
    if (known !== undefined) return known;
    const order = await this.orders.findOneByOrFail({ id });
    await this.totals.save(id, order.total);${more}
    return order.total;
  }
  async change(id: number, total: number) { await this.orders.update(id, { total }); }
  async add(id: number) { await this.orders.increment({ id }, 'total', 1); }
}
`;

const STORED = `@Injectable() export class StoredTotals extends Totals {
  constructor(@InjectRepository(Total) private readonly totals: Repository<Total>) { super(); }
  async find(orderId: number) { return (await this.totals.findOneBy({ orderId }))?.total; }
  async save(orderId: number, total: number) { await this.totals.save({ orderId, total }); }
}`;

test.each([
  ['', ' // want transactional-cache proven'],
  [STORED, ''],
])('a map behind an interface is a cache where no table is (%#)', (repository, more) => {
  const { found, wanted } = findingsIn(source(repository, more), {
    '@nestjs/common': '^10',
    '@nestjs/typeorm': '^10',
    typeorm: '^0.3',
  });
  expect(found).toEqual(wanted);
});
