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

test('what a helper begins on a connection of its own is told where it is called, as one with the connection', () => {
  const cwd = writeTree({
    'package.json': JSON.stringify({
      name: 'shop',
      dependencies: { typeorm: '^0.3.20', knex: '^3.0.0', pg: '^8.0.0' },
    }),
    'runner.ts': `import { DataSource } from 'typeorm';
export async function opened(db: DataSource) {
  const runner = db.createQueryRunner();
  await runner.connect();
  await runner.startTransaction();
  return runner;
}
export async function ended(db: DataSource, id: number) {
  const runner = await opened(db);
  try {
    await runner.query('UPDATE orders SET held = true WHERE id = $1', [id]);
    await runner.commitTransaction();
  } catch (error) { await runner.rollbackTransaction(); throw error; } finally { await runner.release(); }
}
export async function releasedOnly(db: DataSource, id: number) {
  const runner = await opened(db); // wanted
  try {
    const [found] = await runner.query('SELECT * FROM orders WHERE id = $1', [id]);
    if (!found) return;
    await runner.query('UPDATE orders SET held = true WHERE id = $1', [id]);
    await runner.commitTransaction();
  } finally { await runner.release(); }
}`,
    'trx.js': `const db = require('knex')({ client: 'pg' });
const start = () => db.transaction();
exports.ended = async (id) => {
  const trx = await start();
  try { await trx('orders').where({ id }).update({ held: true }); await trx.commit(); } catch (error) { await trx.rollback(); throw error; }
};
exports.left = async (id) => {
  const trx = await start(); // wanted
  const row = await trx('orders').where({ id }).first();
  if (!row) return null;
  await trx('orders').where({ id }).update({ held: true });
  await trx.commit();
};`,
    'client.js': `const { Pool } = require('pg');
const pool = new Pool();
const begin = async () => { const client = await pool.connect(); await client.query('BEGIN'); return client; };
exports.left = async (id) => {
  const client = await begin(); // wanted
  await client.query('UPDATE orders SET held = true WHERE id = $1', [id]);
};
const done = async () => {
  const client = await pool.connect();
  await client.query('BEGIN');
  await client.query('COMMIT');
  return client;
};
exports.released = async (id) => {
  const client = await done();
  try { await client.query('SELECT 1', [id]); } finally { client.release(); }
};`,
  });
  const found = openSession({ cwd })
    .findings()
    .filter(({ rule }) => rule === 'unclosed-transaction')
    .map(({ at, message }) => `${at.file.slice(cwd.length + 1)}:${at.start.line} ${message}`);
  expect(found).toEqual([
    'client.js:5 The transaction begun by begin is neither committed nor rolled back',
    'runner.ts:16 The transaction begun by opened stays open when releasedOnly leaves by return',
    'trx.js:8 The transaction begun by start stays open when left leaves by return',
  ]);
});
