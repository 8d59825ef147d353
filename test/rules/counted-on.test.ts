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
