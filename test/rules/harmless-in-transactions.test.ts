// What stands in a transaction, or beside it, and does no harm for certain: what is to stay when the rest is undone, statements
// that callers may pass a manager for, a file that is read before anything is locked.
import { expect, test } from 'vitest';
import { openSession } from '../../src/index.js';
import { folderWith } from '../config/folder.js';
import { findingsIn } from './wanted.js';

const HEAD = `import { Body, Controller, Post, UnauthorizedException } from '@nestjs/common';
import { Column, DataSource, Entity, EntityManager, PrimaryGeneratedColumn, Repository } from 'typeorm';
@Entity()
export class Account {
  @PrimaryGeneratedColumn() id!: number;
  @Column() code!: string;
}
@Entity()
export class Token {
  @PrimaryGeneratedColumn() id!: number;
  @Column() valid!: boolean;
}
`;

const TYPEORM = { '@nestjs/common': '10.0.0', typeorm: '0.3.20' };

test('what an exception follows in any case stays on its own connection', () => {
  const { found, wanted } = findingsIn(
    `${HEAD}@Controller('tokens')
export class Tokens {
  constructor(private readonly source: DataSource, private readonly tokens: Repository<Token>) {}
  private async revoke(id: number): Promise<void> {
    await this.tokens.update({ id }, { valid: false });
  }
  @Post('used')
  async used(@Body() body: { id: number }) {
    await this.source.transaction(async (manager) => {
      const { affected } = await manager.update(Account, { id: body.id }, { code: 'a' });
      if (!affected) {
        await this.revoke(body.id);
        throw new UnauthorizedException('used before');
      }
    });
  }
  @Post('perhaps')
  async perhaps(@Body() body: { id: number }) {
    await this.source.transaction(async (manager) => {
      const { affected } = await manager.update(Account, { id: body.id }, { code: 'a' });
      await this.revoke(body.id); // want transaction-escape proven
      if (!affected) throw new UnauthorizedException('used before');
    });
  }
}
`,
    TYPEORM,
  );
  expect(found).toEqual(wanted);
});

test('statements that callers may pass a manager for are on the pool only where they do not', () => {
  const cwd = folderWith({
    'package.json': JSON.stringify({ name: 'shop', dependencies: TYPEORM }),
    'source.ts': `${HEAD}@Controller('accounts')
export class Accounts {
  constructor(private readonly accounts: Repository<Account>) {}
  async imported(codes: string[], manager?: EntityManager) {
    const accounts = manager ? manager.getRepository(Account) : this.accounts;
    await Promise.all(codes.map((code) => accounts.findOneBy({ code })));
  }
  @Post()
  async post(@Body() body: { codes: string[] }) {
    await Promise.all(body.codes.map((code) => this.accounts.findOneBy({ code })));
  }
}
`,
  });
  expect(
    openSession({ cwd })
      .findings()
      .map(({ message }) => message),
  ).toEqual([
    'accounts.findOneBy starts 1 query on Account for each of codes, all at once in .map, each taking a connection from the pool where no transaction is passed',
    'this.accounts.findOneBy starts 1 query on Account for each of codes, all at once in .map, each taking a connection from the pool',
  ]);
});

test('a file that is read before anything is locked holds nobody up for certain', () => {
  const { found, wanted } = findingsIn(
    `import { readFile } from 'node:fs/promises';
${HEAD}@Controller('loads')
export class Loads {
  constructor(private readonly source: DataSource) {}
  @Post('first')
  async first() {
    await this.source.transaction(async (manager) => {
      const codes: string[] = JSON.parse(await readFile('data/codes.json', 'utf8')); // want slow-work-in-transaction likely
      await manager.insert(Account, { code: codes[0] });
    });
  }
  @Post('then')
  async then() {
    await this.source.transaction(async (manager) => {
      await manager.query('TRUNCATE account CASCADE');
      const codes: string[] = JSON.parse(await readFile('data/codes.json', 'utf8')); // want slow-work-in-transaction proven
      await manager.insert(Account, { code: codes[0] });
    });
  }
}
`,
    TYPEORM,
  );
  expect(found).toEqual(wanted);
});
