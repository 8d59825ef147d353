// Statements that nobody waits for in a transaction: on its connection they may come when it has ended, and a write beside
// it stays when it fails. What reads beside it has nothing to do with it.
import { expect, test } from 'vitest';
import { findingsIn } from './wanted.js';

const SOURCE = `import { Column, DataSource, Entity, PrimaryGeneratedColumn, Repository } from 'typeorm';
@Entity()
export class Order {
  @PrimaryGeneratedColumn()
  id!: number;
  @Column()
  state!: string;
}
export class Orders {
  constructor(private readonly source: DataSource, private readonly orders: Repository<Order>) {}
  async reads(id: number) {
    await this.source.transaction(async (manager) => {
      await manager.delete(Order, { id });
      void this.orders.findOneBy({ id });
    });
  }
  async readsInside(id: number) {
    await this.source.transaction(async (manager) => {
      await manager.delete(Order, { id });
      void manager.findOneBy(Order, { id }); // want transaction-escape proven
    });
  }
  async writes(id: number) {
    await this.source.transaction(async (manager) => {
      await manager.delete(Order, { id });
      void this.orders.delete({ id }); // want transaction-escape proven
    });
  }
  async awaits(id: number) {
    await this.source.transaction(async (manager) => {
      await manager.delete(Order, { id });
      await this.orders.findOneBy({ id }); // want transaction-escape proven
    });
  }
}
`;

test('what may come when the transaction has ended', () => {
  const { found, wanted, diagnostics } = findingsIn(SOURCE, { typeorm: '0.3.20' });
  expect(found).toEqual(wanted);
  expect(diagnostics).toEqual([]);
});
