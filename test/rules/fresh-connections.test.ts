// Connections that are taken anew inside of a transaction: what runs on them is no part of it.
import { expect, test } from 'vitest';
import { findingsIn } from './wanted.js';

test('a query runner of its own in the code of a transaction', () => {
  const { found, wanted } = findingsIn(
    `import { Column, DataSource, Entity, PrimaryGeneratedColumn } from 'typeorm';
@Entity() export class Account { @PrimaryGeneratedColumn() id!: number; @Column() balance!: number; }
export class Transfers {
  constructor(private readonly source: DataSource) {}
  async book(id: number) {
    await this.source.transaction(async (manager) => {
      await manager.increment(Account, { id }, 'balance', 1);
      const fresh = this.source.createQueryRunner();
      try {
        await fresh.manager.findOneBy(Account, { id }); // want transaction-escape proven
      } finally {
        await fresh.release();
      }
    });
  }
  async read(id: number) {
    const runner = this.source.createQueryRunner();
    await runner.startTransaction();
    try {
      await runner.manager.increment(Account, { id }, 'balance', 1);
      await runner.query('SELECT balance FROM account WHERE id = $1', [id]);
      await runner.commitTransaction();
    } catch (error) {
      await runner.rollbackTransaction();
      throw error;
    } finally {
      await runner.release();
    }
  }
}
`,
    { typeorm: '0.3.20' },
  );
  expect(found).toEqual(wanted);
});
