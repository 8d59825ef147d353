// Numbers that each pass asks the table for which it then writes: the advice counts on from one answer.
import { expect, test } from 'vitest';
import { openSession } from '../../src/index.js';
import { folderWith } from '../config/folder.js';

test('what a pass asks for by nothing of the element is asked once, and counted on from', () => {
  const cwd = folderWith({
    'package.json': JSON.stringify({ name: 'shop', dependencies: { typeorm: '0.3.20' } }),
    'orders.ts': `import { Column, Entity, PrimaryGeneratedColumn, Repository } from 'typeorm';
@Entity() export class Order { @PrimaryGeneratedColumn() id!: number; @Column() number!: number; }
export class Orders {
  constructor(private readonly orders: Repository<Order>) {}
  private async next() {
    return (await this.orders.count()) + 1;
  }
  async place(rows: { id: number }[]) {
    for (const { id } of rows) {
      const number = await this.next();
      await this.orders.insert({ id, number });
    }
  }
}
`,
  });
  const advice = openSession({ cwd })
    .findings()
    .map(({ at, advice }) => `${at.start.line} ${advice}`);
  expect(advice).toEqual([
    '10 It asks by nothing of the element, and the loop writes Order: ask once before the loop, and keep what it gives up to date from there.',
    '11 Collect the rows in the loop and write them together after it: insert(list) outside the loop. What this.next gives tells what the passes before have written: ask it once before the loop, and count on from there.',
  ]);
});

test('what is asked for by nothing of the element is asked before the loop, and rows that are changed are one object each', () => {
  const cwd = folderWith({
    'package.json': JSON.stringify({ name: 'shop', dependencies: { typeorm: '0.3.20' } }),
    'stock.ts': `import { Column, Entity, EntityManager, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
@Entity() export class Owner { @PrimaryGeneratedColumn() id!: number; @Column() name!: string; }
@Entity() export class Item {
  @PrimaryGeneratedColumn() id!: number;
  @Column() count!: number;
  @ManyToOne(() => Owner) owner!: Owner;
}
export async function book(manager: EntityManager, ownerId: number, lines: { item: number; count: number }[]) {
  for (const line of lines) {
    const owner = await manager.findOneBy(Owner, { id: ownerId });
    if (!owner) throw new Error('no owner');
    const item = await manager.findOneBy(Item, { id: line.item });
    if (!item) throw new Error('no item');
    item.count -= line.count;
    item.owner = owner;
    await manager.save(item);
  }
}
export async function add(manager: EntityManager, ids: number[]) {
  for (const id of ids) {
    const item = manager.create(Item, { owner: { id } });
    await manager.save(item);
  }
}
`,
  });
  const advice = openSession({ cwd })
    .findings()
    .map(({ at, advice }) => `${at.start.line} ${advice}`);
  const together =
    'Collect the rows in the loop and write them together after it: save(list) or insert(target, list) outside the loop.';
  expect(advice).toEqual([
    '10 It asks by nothing of the element: ask once before the loop, unless what a pass changes decides what the next one is given.',
    '12 Collect the keys before the loop, read all rows in one statement: one findBy with In(keys) and look them up in a Map. The loop writes Item as well: put that into the Map too, for a pass that asks for the same key.',
    `16 ${together} The loop reads Item as well: read that before it, into a Map by key, so that two passes about the same row have the same object.`,
    `22 ${together}`,
  ]);
});
