// Passes that are units of work of their own (a transaction that fails alone, a context) are told as likely, and what each does
// is never called the same; a connection that a pass takes is ended by the `finally` around a `continue` too.
import { expect, test } from 'vitest';
import { findingsIn } from './wanted.js';

const dependencies = { typeorm: '0.3.20', 'p-limit': '3.1.0', '@nestjs/common': '10.0.0', '@nestjs/schedule': '4.0.0' };
const ENTITIES = `import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
@Entity() export class Payout { @PrimaryGeneratedColumn() id!: number; @Column() amount!: number; }
@Entity() export class Wallet { @PrimaryGeneratedColumn() id!: number; @Column() total!: number; }
@Entity() export class Tenant { @PrimaryGeneratedColumn() id!: number; }
`;
const found = (source: string) => findingsIn(source, dependencies, { 'entities.ts': ENTITIES });
const HEAD = `import { AsyncLocalStorage } from 'node:async_hooks';
import { DataSource, Repository } from 'typeorm';
import pLimit from 'p-limit';
import { Cron } from '@nestjs/schedule';
import { Payout, Tenant, Wallet } from './entities';
interface Row { readonly id: number; readonly amount: number; }
`;

test('writes in a transaction of the pass that fails alone are likely, reads beside it are not', () => {
  const { found: is, wanted } = found(`${HEAD}
export class Sync {
  constructor(private readonly source: DataSource) {}
  async all(rows: Row[]) {
    const failed: number[] = [];
    for (const row of rows) {
      const runner = this.source.createQueryRunner();
      await runner.connect();
      await runner.startTransaction();
      try {
        const known = await runner.manager.findOne(Payout, { where: { id: row.id } }); // want query-in-loop proven
        if (known) {
          await runner.rollbackTransaction();
          continue;
        }
        await runner.manager.insert(Payout, { id: row.id, amount: row.amount }); // want query-in-loop likely
        await runner.commitTransaction();
      } catch {
        await runner.rollbackTransaction();
        failed.push(row.id);
      } finally {
        await runner.release();
      }
    }
    return failed;
  }
}
`);
  expect(is).toEqual(wanted);
});

test('so is what a helper does in a transaction of its own, where a failure is settled for itself', () => {
  const { found: is, wanted } = found(`${HEAD}
export class Payroll {
  constructor(private readonly source: DataSource) {}
  private async pay(row: Row) {
    await this.source.transaction(async (manager) => {
      await manager.insert(Payout, { amount: row.amount });
      await manager.increment(Wallet, { id: row.id }, 'total', row.amount);
    });
  }
  async run(rows: Row[]) {
    const limit = pLimit(5);
    await Promise.allSettled(rows.map((row) => limit(() => this.pay(row)))); // want query-in-loop likely
  }
  async runInTurn(rows: Row[]) {
    for (const row of rows) await this.pay(row); // want query-in-loop proven
  }
  async writeInTurn(rows: Payout[]) {
    for (const row of rows) {
      try {
        await this.source.getRepository(Payout).save(row); // want query-in-loop proven
      } catch (error) {
        console.error(error);
      }
    }
  }
}
`);
  expect(is).toEqual(wanted);
});

test('what a pass asks in its own context is not the same each time', () => {
  const { found: is, wanted } = found(`${HEAD}
export class Tenancy {
  private static readonly storage = new AsyncLocalStorage<number>();
  static run<T>(id: number, work: () => T): T {
    return this.storage.run(id, work);
  }
  static current() {
    return this.storage.getStore();
  }
}
export class Nightly {
  constructor(private readonly payouts: Repository<Payout>, private readonly tenants: Repository<Tenant>) {}
  @Cron('0 0 * * *')
  async run() {
    const tenants = await this.tenants.find();
    for (const tenant of tenants) {
      await Tenancy.run(tenant.id, async () => {
        const stuck = await this.stuck(); // want query-in-loop likely
        console.log(stuck.length);
      });
    }
  }
  private stuck() {
    return this.payouts.find({ where: { id: Tenancy.current() } });
  }
}
`);
  expect(is).toEqual(wanted);
});
