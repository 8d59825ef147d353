// What callers decide by what they pass: a flag in a bag of options, and the entity that a hook is run for.
import { expect, test } from 'vitest';
import { findingsIn } from './wanted.js';

const HEAD = `import { Body, Controller, Post } from '@nestjs/common';
import {
  Column, DataSource, Entity, EntitySubscriberInterface, EventSubscriber, InsertEvent, PrimaryGeneratedColumn, Repository,
} from 'typeorm';
@Entity()
export class Account {
  @PrimaryGeneratedColumn() id!: number;
  @Column() code!: string;
}
@Entity()
export class Plan {
  @PrimaryGeneratedColumn() id!: number;
  @Column() state!: string;
}
@Entity()
export class Setting {
  @PrimaryGeneratedColumn() id!: number;
  @Column() state!: string;
}
`;

const TYPEORM = { '@nestjs/common': '10.0.0', typeorm: '0.3.20' };

test('what a flag keeps from running where callers pass true is not told of them', () => {
  const { found, wanted } = findingsIn(
    `${HEAD}
@Controller('accounts')
export class Accounts {
  constructor(private readonly accounts: Repository<Account>, private readonly plans: Repository<Plan>) {}
  async reset(): Promise<void> {
    await this.plans.update({ state: 'done' }, { state: 'open' });
  }
  async renamed({ code, quiet = false }: { code: string; quiet?: boolean }): Promise<string> {
    if (!quiet) await this.reset();
    return code.trim();
  }
  async stored(code: string, dry: boolean): Promise<void> {
    if (dry) return;
    await this.accounts.insert({ code });
  }
  @Post('imported')
  async imported(@Body() body: { codes: string[] }) {
    for (const code of body.codes) await this.renamed({ code, quiet: true });
    for (const code of body.codes) await this.stored(code, true);
  }
  @Post('loud')
  async loud(@Body() body: { codes: string[]; quiet: boolean }) {
    for (const code of body.codes) await this.renamed({ code }); // want query-in-loop proven
    for (const code of body.codes) await this.renamed({ code, quiet: body.quiet }); // want query-in-loop proven
    for (const code of body.codes) await this.renamed({ code, quiet: false }); // want query-in-loop proven
    for (const code of body.codes) await this.stored(code, false); // want query-in-loop proven
  }
}
`,
    TYPEORM,
  );
  expect(found).toEqual(wanted);
});

const subscriber = (condition: string): string => `${HEAD}
const WATCHED = [Plan.name, 'Setting'];
const IGNORED = new Set(['Plan']);
@EventSubscriber()
export class Watcher implements EntitySubscriberInterface {
  constructor(readonly source: DataSource) {}
  async afterInsert(event: InsertEvent<object>): Promise<void> {
    ${condition}
    await event.manager.findOne(Setting, { where: { id: 1 } });
  }
}
@Controller('accounts')
export class Accounts {
  constructor(private readonly accounts: Repository<Account>, private readonly plans: Repository<Plan>) {}
  @Post('accounts')
  async accountsMade(@Body() body: { codes: string[] }) {
    for (const code of body.codes) await this.accounts.insert({ code });
  }
  @Post('plans')
  async plansMade(@Body() body: { states: string[] }) {
    for (const state of body.states) await this.plans.insert({ state });
  }
}
`;

import { openSession } from '../../src/index.js';
import { folderWith } from '../config/folder.js';

/** Which inserts run a query on Setting too. */
function seen(condition: string): readonly string[] {
  const cwd = folderWith({
    'package.json': JSON.stringify({ name: 'shop', dependencies: TYPEORM }),
    'source.ts': subscriber(condition),
  });
  const loops = openSession({ cwd })
    .findings()
    .filter(({ rule }) => rule === 'query-in-loop' || rule === 'catch-all-listener');
  return loops.map(({ rule, message }) =>
    rule === 'catch-all-listener'
      ? 'catch-all'
      : `${message.split('.')[1]}${message.includes('Setting') ? ' and Setting' : ''}`,
  );
}

test.each([
  ['', ['catch-all', 'accounts and Setting', 'plans and Setting']],
  ['if (!WATCHED.includes(event.metadata.name)) return;', ['accounts', 'plans and Setting']],
  ['if (!WATCHED.some((one) => event.metadata?.name == one)) return;', ['accounts', 'plans and Setting']],
  [
    'const match = WATCHED.find((one) => one === event.metadata.name); if (!match) return;',
    ['accounts', 'plans and Setting'],
  ],
  ['if (event.metadata.target !== Plan) return;', ['accounts', 'plans and Setting']],
  ['if (IGNORED.has(event.metadata.targetName)) return;', ['catch-all', 'accounts and Setting', 'plans']],
])('a subscriber that says %j', (condition, expected) => {
  expect(seen(condition)).toEqual(expected);
});
