// The manager of a pool has no query runner: what is begun on it begins nothing, so that nothing is inside it.
import { expect, test } from 'vitest';
import { DataSource } from 'typeorm';
import { findingsIn } from './wanted.js';

const SOURCE = `import { Body, Controller, Post } from '@nestjs/common';
import axios from 'axios';
import { Column, DataSource, Entity, PrimaryGeneratedColumn, Repository } from 'typeorm';
@Entity()
export class Account {
  @PrimaryGeneratedColumn() id!: number;
  @Column() code!: string;
}
@Controller('accounts')
export class Accounts {
  constructor(private readonly source: DataSource, private readonly accounts: Repository<Account>) {}
  @Post('pool')
  async ofThePool(@Body() body: { code: string }) {
    await this.source.manager.queryRunner?.startTransaction();
    await this.accounts.insert({ code: body.code });
    const { data } = await axios.get('https://rates.example');
    await this.source.manager.queryRunner?.commitTransaction();
    return data;
  }
  @Post('repository')
  async ofTheRepository(@Body() body: { code: string }) {
    await this.accounts.manager.queryRunner!.startTransaction();
    await this.accounts.insert({ code: body.code });
    await this.accounts.manager.queryRunner!.commitTransaction();
  }
  @Post('runner')
  async ofARunner(@Body() body: { code: string }) {
    const runner = this.source.createQueryRunner();
    await runner.startTransaction();
    try {
      const { data } = await axios.get('https://rates.example'); // want slow-work-in-transaction proven
      await this.accounts.insert({ code: body.code }); // want transaction-escape proven
      await runner.manager.queryRunner!.commitTransaction();
      return data;
    } catch (error) {
      await runner.rollbackTransaction();
      throw error;
    } finally {
      await runner.release();
    }
  }
}
`;

test('what is asked of the runner of a pool begins nothing', () => {
  const { found, wanted } = findingsIn(SOURCE, { '@nestjs/common': '10.0.0', axios: '1.7.0', typeorm: '0.3.20' });
  expect(found).toEqual(wanted);
});

test('the real manager of a pool has no runner', () => {
  const source = new DataSource({ type: 'postgres' });
  expect(source.manager.queryRunner).toBeUndefined();
  expect(source.createQueryRunner().manager.queryRunner).toBeDefined();
});
