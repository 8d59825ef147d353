// Relations that are lazy and eager: TypeORM's finds join them, and those of what they join; a query builder does not.
import { expect, test } from 'vitest';
import { findingsIn } from './wanted.js';

test('what comes with the rows that a find gives', () => {
  const { found, wanted } = findingsIn(
    `import { Entity, ManyToOne, PrimaryGeneratedColumn, Repository } from 'typeorm';
@Entity()
export class Region {
  @PrimaryGeneratedColumn() id!: number;
}
@Entity()
export class Customer {
  @PrimaryGeneratedColumn() id!: number;
  @ManyToOne(() => Region, { eager: true }) region!: Promise<Region>;
}
@Entity()
export class Order {
  @PrimaryGeneratedColumn() id!: number;
  @ManyToOne(() => Customer, { eager: true }) buyer!: Promise<Customer>;
  @ManyToOne(() => Customer) payer!: Promise<Customer>;
}
export class Orders {
  constructor(private readonly orders: Repository<Order>) {}
  async joined() {
    const ids: number[] = [];
    for (const order of await this.orders.find()) {
      const buyer = await order.buyer;
      ids.push((await buyer.region).id);
    }
    for (const order of await this.orders.findBy({ id: 1 })) ids.push((await order.buyer).id);
    return ids;
  }
  async named() {
    const ids: number[] = [];
    for (const order of await this.orders.find({ relations: { payer: true } })) {
      const payer = await order.payer;
      ids.push((await payer.region).id);
    }
    return ids;
  }
  async other() {
    const ids: number[] = [];
    for (const order of await this.orders.find()) {
      ids.push((await order.payer).id); // want lazy-relation-in-loop proven
    }
    return ids;
  }
  async built() {
    const ids: number[] = [];
    for (const order of await this.orders.createQueryBuilder('order').getMany()) {
      ids.push((await order.buyer).id); // want lazy-relation-in-loop proven
    }
    return ids;
  }
}
`,
    { typeorm: '0.3.20' },
  );
  expect(found).toEqual(wanted);
});
