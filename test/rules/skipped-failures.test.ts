// Loops that go on with the next element where one fails: what is written or committed for each fails alone, and advice
// must not make one fail with another.
import { expect, test } from 'vitest';
import { openSession } from '../../src/index.js';
import { folderWith } from '../config/folder.js';

const SOURCE = `import { Column, DataSource, Entity, EntityManager, PrimaryGeneratedColumn, Repository } from 'typeorm';
@Entity()
export class Order {
  @PrimaryGeneratedColumn()
  id!: number;
  @Column()
  state!: string;
}
export class Importer {
  constructor(private readonly source: DataSource, private readonly orders: Repository<Order>) {}
  async skips(all: Order[]) {
    for (const order of all) {
      try {
        await this.orders.save(order); // want skips
      } catch (error) {
        console.error(error);
      }
    }
  }
  async callsWhatSkips(all: Order[]) {
    for (const order of all) await this.one(order); // want skips
  }
  async one(order: Order) {
    try {
      await this.orders.save(order);
    } catch (error) {
      console.error(error);
    }
  }
  async transactionForEach(all: Order[]) {
    for (const order of all) {
      try {
        await this.source.transaction(async (manager) => {
          await manager.save(order); // want skips
        });
      } catch {
        continue;
      }
    }
  }
  async transactionBelow(all: Order[]) {
    for (const order of all) {
      try {
        await this.opened(order); // want skips
      } catch (error) {
        console.error(error);
      }
    }
  }
  async opened(order: Order) {
    await this.source.transaction(async (manager) => {
      await manager.save(order);
      await manager.save(order);
    });
  }
  async caught(all: Order[]) {
    for (const order of all) await this.orders.save(order).catch((error) => console.error(error)); // want skips
    await Promise.all(all.map((order) => this.orders.save(order).then(() => 1, () => 0))); // want skips
  }
  async settled(all: Order[]) {
    await Promise.allSettled(all.map((order) => this.orders.save(order))); // want skips
    return Promise.allSettled([...all.map(async (order) => {
      await this.orders.save(order); // want skips
    })]);
  }
  async caughtOnce(all: Order[]) {
    await Promise.all(all.map((order) => this.orders.save(order))).catch((error) => console.error(error)); // want together
    for (const order of all)
      await this.orders.save(order).catch((error) => { // want together
        throw new Error(String(error));
      });
  }
  async throwsOn(all: Order[]) {
    for (const order of all) {
      try {
        await this.orders.save(order); // want together
      } catch (error) {
        throw new Error(String(error));
      }
    }
  }
  async endsWithTheFirst(all: Order[]) {
    try {
      for (const order of all) await this.orders.save(order); // want together
    } catch (error) {
      console.error(error);
    }
  }
  async leaves(all: Order[]) {
    for (const order of all) {
      try {
        await this.orders.save(order); // want together
      } catch {
        break;
      }
    }
  }
  async transactionForAll(all: Order[]) {
    for (const order of all)
      await this.source.transaction((manager) => this.begun(order, manager)); // want transaction, together
  }
  async begun(order: Order, manager: EntityManager) {
    await manager.save(order);
  }
}
`;

test('the advice leaves those that fail alone alone', () => {
  const cwd = folderWith({
    'package.json': JSON.stringify({ name: 'shop', dependencies: { typeorm: '0.3.20' } }),
    'source.ts': SOURCE,
  });
  const session = openSession({ cwd });
  const said = (advice: string): string =>
    advice.includes('one transaction') ? 'transaction' : advice.includes('is skipped') ? 'skips' : 'together';
  const found = session
    .findings()
    .filter(({ rule }) => rule === 'query-in-loop')
    .map(({ at, advice = '' }) => `${at.start.line} ${said(advice)}`);
  const wanted = SOURCE.split('\n').flatMap((line, index) =>
    (/\/\/ want (.+)$/.exec(line)?.[1]?.split(', ') ?? []).map((what) => `${index + 1} ${what}`),
  );
  expect(found).toEqual(wanted);
});
