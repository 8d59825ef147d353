// Statements that no list can be made of: of each table one, a lock of each element, and what is found by the row before.
import { expect, test } from 'vitest';
import { openSession } from '../../src/index.js';
import { folderWith } from '../config/folder.js';
import { findingsIn } from './wanted.js';

const HEAD = `import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Column, DataSource, Entity, PrimaryGeneratedColumn, Repository } from 'typeorm';
@Entity()
export class Account {
  @PrimaryGeneratedColumn() id!: number;
  @Column() parentId!: number | null;
  @Column() code!: string;
}
`;

const TYPEORM = { '@nestjs/common': '10.0.0', typeorm: '0.3.20' };

test('tables are made, asked for and emptied one at a time', () => {
  const { found, wanted } = findingsIn(
    `${HEAD}@Controller('tables')
export class Tables {
  constructor(private readonly source: DataSource) {}
  @Post('emptied')
  async emptied(@Body() body: { tables: string[]; ids: number[] }) {
    const runner = this.source.createQueryRunner();
    try {
      for (const table of await runner.getTables()) await runner.dropTable(table['name']);
      for (const table of body.tables) if (await runner.hasTable(table)) await runner.clearTable(table);
      for (const table of body.tables) await this.source.query(\`TRUNCATE "\${table}" CASCADE\`);
      for (const table of body.tables) await this.source.query(\`DELETE FROM "\${table}"\`);
      for (const id of body.ids) await this.source.query('DELETE FROM account WHERE id = $1', [id]); // want query-in-loop proven
      for (const table of body.tables) await this.source.query(\`DELETE FROM \${table} WHERE code = $1\`, ['a']); // want query-in-loop proven
    } finally {
      await runner.release();
    }
  }
}
`,
    TYPEORM,
  );
  expect(found).toEqual(wanted);
});

test('locks are taken one after the other, each by the transaction of its element', () => {
  const { found, wanted } = findingsIn(
    `${HEAD}@Controller('locks')
export class Locks {
  constructor(private readonly source: DataSource) {}
  @Post('all')
  async all(@Body() body: { ids: number[] }) {
    await this.source.transaction(async (manager) => {
      for (const id of [...body.ids].sort()) await manager.query('SELECT pg_advisory_xact_lock($1)', [id]);
      await manager.increment(Account, { code: 'a' }, 'parentId', 1);
    });
  }
  @Post('each')
  async each(@Body() body: { ids: number[] }) {
    for (const id of body.ids)
      await this.source.transaction(async (manager) => {
        await manager.query('SELECT pg_advisory_xact_lock($1)', [id]);
        await manager.update(Account, { id }, { code: 'b' }); // want query-in-loop proven
      });
  }
  @Post('without')
  async without(@Body() body: { ids: number[] }) {
    for (const id of body.ids)
      await this.source.transaction(async (manager) => { // want query-in-loop proven
        await manager.update(Account, { id }, { code: 'b' }); // want query-in-loop proven
      });
  }
}
`,
    TYPEORM,
  );
  expect(found).toEqual(wanted);
});

test('a function that calls itself with what it has read goes up a chain, and how long that is, is assumed', () => {
  const { found, wanted } = findingsIn(
    `${HEAD}interface Folder { code: string; parent?: Folder }
@Controller('chains')
export class Chains {
  constructor(private readonly accounts: Repository<Account>) {}
  @Get(':id')
  async path(@Param('id') id: number): Promise<string[]> {
    const account = await this.accounts.findOneByOrFail({ id });
    if (account.parentId === null) return [account.code];
    return [...(await this.path(account.parentId)), account.code]; // want query-in-loop likely
  }
  @Post()
  async stored(@Body() folder: Folder): Promise<void> {
    await this.accounts.insert({ code: folder.code });
    if (folder.parent) await this.stored(folder.parent); // want query-in-loop proven
  }
}
`,
    TYPEORM,
  );
  expect(found).toEqual(wanted);
});

test('what exchanges there are is declared once, and not with each message', () => {
  const cwd = folderWith({
    'package.json': JSON.stringify({ name: 'shop', dependencies: { amqplib: '0.10.0', express: '4.21.0' } }),
    'source.ts': `import { connect, type Channel } from 'amqplib';
import express from 'express';
async function told(channel: Channel, id: number): Promise<void> {
  await channel.assertExchange('orders', 'topic', { durable: true });
  channel.publish('orders', 'told', Buffer.from(String(id)));
}
const app = express();
app.post('/orders', async (request, response) => {
  const channel = await (await connect('amqp://broker')).createChannel();
  for (const id of request.body.ids)
    try {
      await told(channel, id);
    } catch (error) {
      console.error(error);
    }
  response.sendStatus(201);
});
`,
  });
  const advice = openSession({ cwd })
    .findings()
    .filter(({ rule }) => rule === 'query-in-loop')
    .map((one) => one.advice);
  expect(advice).toEqual(['Declare it once, where the channel is opened: each message then only has to be published.']);
});

test('a procedure that is called for each is to take them all', () => {
  const cwd = folderWith({
    'package.json': JSON.stringify({ name: 'shop', dependencies: { pg: '8.16.0', express: '4.21.0' } }),
    'source.ts': `import { Pool } from 'pg';
import express from 'express';
const pool = new Pool();
const app = express();
app.post('/orders', async (request, response) => {
  for (const id of request.body.ids) await pool.query('CALL app.post_order($1)', [id]);
  response.sendStatus(201);
});
`,
  });
  expect(
    openSession({ cwd })
      .findings()
      .map((one) => one.advice),
  ).toEqual(['Let the procedure take all keys at once, as an array, and go over them itself.']);
});
