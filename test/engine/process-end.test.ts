// What ends with the process, and what is given back with what it was taken from, is not left open.
import { expect, test } from 'vitest';
import { openSession } from '../../src/index.js';
import { folderWith } from '../config/folder.js';

/** Places of comments `// want rule`, and what is found. */
function wantedAndFound(dependencies: Readonly<Record<string, string>>, source: string) {
  const cwd = folderWith({ 'package.json': JSON.stringify({ name: 'shop', dependencies }), 'orders.ts': source });
  const wanted = source.split('\n').flatMap((line, index) => {
    const rule = /\/\/ want (\S+)/.exec(line)?.[1];
    return rule === undefined ? [] : [`${index + 1} ${rule}`];
  });
  const found = openSession({ cwd })
    .findings()
    .map(({ rule, at }) => `${at.start.line} ${rule}`);
  return { wanted, found };
}

test('a process that ends takes its connections with it', () => {
  const { wanted, found } = wantedAndFound(
    { knex: '3.1.0' },
    `import { knex } from 'knex';

function fail(error: unknown): never {
  console.error(error);
  process.exit(1);
}

const done = (text: string): void => {
  if (text === '') fail('nothing done');
  else process.exit(0);
};

const log = (text: string): void => {
  if (text === '') process.exit(1);
};

export async function close() {
  const db = knex({});
  await db('orders').update({ status: 'closed' });
  process.exit();
}

export async function closeAndTell() {
  try {
    const db = knex({});
    await db('orders').update({ status: 'closed' });
    done('closed');
  } catch (error) {
    fail(error);
  }
}

export async function closeAndLog() {
  const db = knex({}); // want leaked-connection
  await db('orders').update({ status: 'closed' });
  log('closed');
}

export async function closeOrFail(isOpen: boolean) {
  const db = knex({}); // want leaked-connection
  if (!isOpen) fail('not open');
  await db('orders').update({ status: 'closed' });
}

export async function endsOtherwise(isOpen: boolean) {
  const db = knex({});
  if (!isOpen) fail('not open');
  await db('orders').update({ status: 'closed' });
  await db.destroy();
}
`,
  );
  expect(wanted).toHaveLength(2);
  expect(found).toEqual(wanted);
});

test('TypeORM gives back the runners of a data source that is destroyed; a pool of pg waits for its clients', () => {
  const { wanted, found } = wantedAndFound(
    { typeorm: '0.3.20', pg: '8.11.0' },
    `import { Pool } from 'pg';
import { DataSource } from 'typeorm';

export class Reports {
  constructor(private readonly options: { type: 'postgres' }, private readonly kept: DataSource) {}

  async onOwn() {
    const source = await new DataSource(this.options).initialize();
    try {
      const runner = source.createQueryRunner();
      await runner.startTransaction();
      await runner.query('UPDATE orders SET status = 1');
      await runner.commitTransaction();
    } finally {
      await source.destroy();
    }
  }

  async onOther() {
    const source = await new DataSource(this.options).initialize();
    try {
      const runner = this.kept.createQueryRunner(); // want unclosed-transaction
      await runner.query('UPDATE orders SET status = 1');
    } finally {
      await source.destroy();
    }
  }

  async onPool() {
    const pool = new Pool({});
    try {
      const client = await pool.connect(); // want unclosed-transaction
      await client.query('UPDATE orders SET status = 1');
    } finally {
      await pool.end();
    }
  }
}
`,
  );
  expect(wanted).toHaveLength(2);
  expect(found).toEqual(wanted);
});

test('what a helper gives back of its rest parameters, or of a list, is given back', () => {
  const { wanted, found } = wantedAndFound(
    { typeorm: '0.3.20' },
    `import { DataSource, QueryRunner } from 'typeorm';

async function releaseAll(...runners: QueryRunner[]) {
  for (const runner of runners) await runner.release();
}

async function releaseEach(runners: readonly QueryRunner[]) {
  await Promise.all(runners.map((runner) => runner.release()));
}

async function count(...runners: QueryRunner[]) {
  for (const runner of runners) await runner.query('SELECT count(*) FROM orders');
}

export class Reports {
  constructor(private readonly source: DataSource) {}

  async byRest() {
    const first = this.source.createQueryRunner();
    const second = this.source.createQueryRunner();
    try {
      await count(first, second);
    } finally {
      await releaseAll(first, second);
    }
  }

  async byList() {
    const first = this.source.createQueryRunner();
    const second = this.source.createQueryRunner();
    try {
      await count(first, second);
    } finally {
      await releaseEach([first, second]);
    }
  }

  async notAll() {
    const first = this.source.createQueryRunner();
    const second = this.source.createQueryRunner(); // want unclosed-transaction
    try {
      await count(first, second);
    } finally {
      await releaseAll(first);
    }
  }
}
`,
  );
  expect(wanted).toHaveLength(1);
  expect(found).toEqual(wanted);
});
