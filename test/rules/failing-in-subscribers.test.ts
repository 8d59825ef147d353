// What a subscriber of every entity does only where something has failed is not done with each row.
import { expect, test } from 'vitest';
import { findingsIn } from './wanted.js';

test('a catch in a subscriber of every entity', () => {
  const { found, wanted } = findingsIn(
    `import { Column, DataSource, Entity, EventSubscriber, InsertEvent, PrimaryGeneratedColumn, Repository } from 'typeorm';
@Entity() export class User { @PrimaryGeneratedColumn() id!: number; @Column() name!: string; }
@Entity() export class Order { @PrimaryGeneratedColumn() id!: number; @Column() by!: number; }
@EventSubscriber()
export class Stamp {
  async beforeInsert(event: InsertEvent<Order>) {
    try {
      const user = await event.manager.findOneByOrFail(User, { name: 'system' }); // want catch-all-listener proven
      event.entity.by = user.id;
    } catch {
      await event.manager.insert(User, { name: 'system' });
    }
  }
}
export class Orders {
  constructor(private readonly source: DataSource, private readonly orders: Repository<Order>) {}
  place(order: Order) { return this.orders.save(order); }
}
`,
    { typeorm: '0.3.20' },
  );
  expect(found).toEqual(wanted);
});
