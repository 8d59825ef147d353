// Transactions that a helper begins and others end: by another helper, through a registry, on an event; and what is told
// of the one caller that forgets.
import { expect, test } from 'vitest';
import { openSession } from '../../src/index.js';
import { writeTree } from '../frontend/workspace-tree.js';

const SERVICE = `import { EventEmitter } from 'node:events';
import { Column, DataSource, Entity, PrimaryGeneratedColumn, QueryRunner } from 'typeorm';
@Entity() export class Order { @PrimaryGeneratedColumn() id!: number; @Column() status!: string; }
export class Orders {
  private readonly open = new Map<number, QueryRunner>();
  private readonly closing: (() => Promise<void>)[] = [];
  constructor(private readonly db: DataSource) {}
  async start(): Promise<QueryRunner> {
    const runner = this.db.createQueryRunner();
    await runner.connect();
    await runner.startTransaction();
    return runner;
  }
  async finish(runner: QueryRunner) { await runner.commitTransaction(); await runner.release(); }
  async undo(runner: QueryRunner) { await runner.rollbackTransaction(); await runner.release(); }
  async hold(id: number) {
    const runner = await this.start();
    try { await runner.manager.update(Order, { id }, { status: 'held' }); await this.finish(runner); }
    catch (error) { await this.undo(runner); throw error; }
  }
  async holdAndForget(id: number) {
    const runner = await this.start(); // forgets
    await runner.manager.update(Order, { id }, { status: 'held' });
  }
  async holdOrReturn(id: number) {
    const runner = await this.start(); // forgets
    try {
      if (!(await runner.manager.findOneBy(Order, { id }))) return;
      await runner.manager.update(Order, { id }, { status: 'held' });
      await this.finish(runner);
    } catch (error) { await this.undo(runner); throw error; }
  }
  async begin(id: number) {
    const runner = await this.start();
    this.open.set(id, runner);
  }
  async end(id: number) { await this.finish(this.open.get(id)!); this.open.delete(id); }
  async holdUntil(id: number, bus: EventEmitter) {
    const runner = await this.start();
    bus.once('closed', async () => { await this.finish(runner); });
    await runner.manager.update(Order, { id }, { status: 'held' });
  }
  async holdUntilClosed(id: number) {
    const runner = await this.start();
    this.closing.push(async () => { await this.finish(runner); });
    await runner.manager.update(Order, { id }, { status: 'held' });
  }
}`;

test('only the callers that forget what a helper has begun are told', () => {
  const cwd = writeTree({
    'package.json': JSON.stringify({ name: 'shop', dependencies: { typeorm: '^0.3.20' } }),
    'orders.ts': SERVICE,
  });
  const forgotten = SERVICE.split('\n').flatMap((text, i) => (text.endsWith('// forgets') ? [i + 1] : []));
  const found = openSession({ cwd }).findings();
  expect(found.map(({ rule, at }) => [rule, at.start.line])).toEqual(
    forgotten.map((line) => ['unclosed-transaction', line]),
  );
});
