// What a command of a command line opens ends with its process; the same code elsewhere leaks it.
import { expect, test } from 'vitest';
import { openSession } from '../../src/index.js';
import { writeTree } from '../frontend/workspace-tree.js';

const work = "const pool = new Pool(); await pool.query('SELECT 1');";

test('commands leak no connections, services of the same form do', () => {
  const dependencies = { pg: '8', commander: '14', yargs: '17', 'nest-commander': '3', '@oclif/core': '4' };
  const cwd = writeTree({
    'package.json': JSON.stringify({ name: 'shop', dependencies }),
    'migrate.ts': `import { Command, CommandRunner } from 'nest-commander';
import { Pool } from 'pg';
abstract class BaseCommand extends CommandRunner {}
@Command({ name: 'migrate' })
export class Migrate extends BaseCommand { async run(): Promise<void> { ${work} } }`,
    'report.ts': `import { Command } from '@oclif/core';
import { Pool } from 'pg';
export class Report extends Command { async run(): Promise<void> { ${work} } }`,
    'tools.ts': `import { Command } from 'commander';
import yargs from 'yargs';
import { Pool } from 'pg';
new Command().command('count').action(async () => { ${work} });
yargs().command('list', 'lists', {}, async () => { ${work} });
yargs().command({ command: 'close', handler: async () => { ${work} } });`,
    'service.ts': `import { Pool } from 'pg';
export class Service { async run(): Promise<void> { ${work} } }`,
  });
  const found = openSession({ cwd }).findings();
  expect(found.map(({ rule, at }) => `${rule} ${at.file.slice(cwd.length + 1)}`)).toEqual([
    'leaked-connection service.ts',
  ]);
});
