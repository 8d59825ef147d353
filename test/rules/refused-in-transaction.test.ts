// What another service is asked for in a transaction can be refused, which undoes the writes: the advice says what then.
import { expect, test } from 'vitest';
import { openSession } from '../../src/index.js';
import { folderWith } from '../config/folder.js';

const adviceOf = (call: string): (string | undefined)[] =>
  openSession({
    cwd: folderWith({
      'package.json': JSON.stringify({
        name: 'shop',
        dependencies: { '@nestjs/microservices': '11', axios: '1', rxjs: '7', typeorm: '0.3.20' },
      }),
      'orders.ts': `import { ClientProxy } from '@nestjs/microservices';
import axios from 'axios';
import { firstValueFrom } from 'rxjs';
import { Column, DataSource, Entity, PrimaryGeneratedColumn } from 'typeorm';
@Entity() export class Order { @PrimaryGeneratedColumn() id!: number; @Column() number!: number; }
export class Orders {
  constructor(private readonly source: DataSource, private readonly stock: ClientProxy) {}
  async place(number: number) {
    await this.source.transaction(async (manager) => {
      await manager.insert(Order, { number });
      ${call}
    });
  }
}
`,
    }),
  })
    .findings()
    .filter(({ rule }) => rule === 'slow-work-in-transaction')
    .map(({ advice }) => advice);

test('what another service refuses has to be taken back', () => {
  expect(adviceOf(`await firstValueFrom(this.stock.send('allocate', { number }));`)).toEqual([
    'Move it behind the transaction that begins on line 9: nothing that is written needs its result. Where it refuses, take back what was written.',
  ]);
  expect(adviceOf(`await axios.post('https://example.com/told', { number });`)).toEqual([
    'Move it behind the transaction that begins on line 9: nothing that is written needs its result. Queue it if it must not be lost.',
  ]);
});
