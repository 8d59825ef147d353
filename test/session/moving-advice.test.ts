// Slow work is told to be moved above the line where its transaction begins only where all that it needs is there: names
// that are declared before, and neither set again nor handed to code that may change them on the way.
import { expect, test } from 'vitest';
import { openSession } from '../../src/index.js';
import { writeTree } from '../frontend/workspace-tree.js';

const READY: Readonly<Record<string, string>> = {
  'what is given': 'await axios.post(url, { id });',
  'what is set afterwards': "await axios.post(url, { id }); url = 'next';",
  'a name that stays, where others are set': 'const other = id + 1; await axios.post(url, { id }); this.count(other);',
  'what a field holds': 'await axios.post(this.url, { id });',
  'a property of the name of one':
    'const label = `${id}`; this.labels = [label]; await axios.post(url, { labels: 1 });',
};

const NOT_READY: Readonly<Record<string, string>> = {
  'what is read in it':
    'const order = await manager.findOneByOrFail(Order, { id }); await axios.post(`/${order.status}`, {});',
  'what is computed in it': 'const body = { id, at: Date.now() }; await axios.post(url, body);',
  'a parameter that is set': 'url = `/${id}`; await axios.post(url, {});',
  'a field that is set': 'this.url = `/${id}`; await axios.post(this.url, {});',
  'what is filled': "form.append('id', id); await axios.post(url, form);",
  'what is handed to a procedure': 'await this.fill(form); await axios.post(url, form);',
  'the handle': 'await this.send(manager, id);',
};

const bodies = Object.values({ ...READY, ...NOT_READY });

const shop = `import axios from 'axios';
import { Column, DataSource, Entity, EntityManager, PrimaryGeneratedColumn } from 'typeorm';
@Entity() export class Order { @PrimaryGeneratedColumn() id!: number; @Column() status!: string; }
interface Form { append(name: string, value: number): void }
export class Orders {
  private url = '/orders'; private labels: string[] = [];
  constructor(private readonly db: DataSource) {}
  count(by: number): number { return this.labels.length + by; }
  async fill(form: object): Promise<void> { Object.assign(form, { at: 1 }); }
  async settle(manager: EntityManager, id: number): Promise<void> {
    await axios.post('/', { id });
    await manager.update(Order, { id }, { status: 'settled' });
  }
  async close(id: number): Promise<void> {
    await this.db.transaction(async (manager) => {
      await manager.update(Order, { id }, { status: 'closed' });
      await this.settle(manager, id); }); }
  async send(manager: object, id: number): Promise<void> { await axios.post('/', { manager, id }); }
${bodies
  .map(
    (body, i) => `async post${i}(id: number, url: string, form: Form): Promise<void> {
    await this.db.transaction(async (manager) => {
      ${body}
      await manager.update(Order, { id }, { status: 'posted' }); }); }`,
  )
  .join('\n')}
}`;

test('work is moved up only where all that it needs is there before', () => {
  const dependencies = { typeorm: '^0.3.20', axios: '^1.0.0' };
  const cwd = writeTree({ 'package.json': JSON.stringify({ name: 'shop', dependencies }), 'orders.ts': shop });
  const found = openSession({ cwd })
    .findings()
    .filter(({ rule }) => rule === 'slow-work-in-transaction');
  /** What is advised for the code, and the line before it, on which its transaction begins. */
  const adviceFor = (body: string): string | undefined => {
    const line = shop.split('\n').findIndex((text) => text.includes(body)) + 1;
    return found.find(({ at }) => at.start.line === line)?.advice?.replace(`line ${line - 1}`, 'the line before');
  };
  const above = 'Move it above the line before, where the transaction begins: nothing has been written or locked yet.';
  for (const [name, body] of Object.entries(READY)) expect(adviceFor(body), name).toBe(above);
  expect(adviceFor('await this.settle(manager, id); }'), 'what writes as well').toMatch(
    /^Do it before the transaction and hand/,
  );
  for (const [name, body] of Object.entries(NOT_READY))
    expect(adviceFor(body), name).toMatch(/^(Do it before the transaction and hand|Move it behind the)/);
});
