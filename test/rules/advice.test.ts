// Advice speaks the language of the library that the code is written on: each has its own batched call and its own way
// into a transaction, by its model, and rules know no library's words.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ts } from 'ts-morph';
import { describe, expect, test } from 'vitest';
import { openSession } from '../../src/index.js';
import { folderWith } from '../config/folder.js';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** What only users of one library understand, and the constructs that they stand for. */
const WORDS: Readonly<Record<string, RegExp>> = {
  typeorm: /\bIn\(|repositor|entity ?manager|\bmanager\b|query ?runner|data source|relations:/i,
  prisma: /prisma|\$transaction|findMany|\btx\.|include:/i,
  knex: /knex|whereIn|\.transacting/i,
  kysely: /kysely|'in', keys/i,
  drizzle: /drizzle|inArray/i,
};

interface Stack {
  readonly files: Readonly<Record<string, string>>;
  /** What advice has to name: the batched read, the batched write, the way into the transaction. */
  readonly batched: RegExp;
  readonly written: RegExp;
  readonly joined: RegExp;
}

const manifest = (dependencies: object): string => JSON.stringify({ name: 'shop', dependencies });

const STACKS: Readonly<Record<string, Stack>> = {
  typeorm: {
    files: {
      'package.json': manifest({ typeorm: '0.3.20', 'typeorm-transactional': '0.5.0' }),
      'order.ts': `import { Column, DataSource, Entity, PrimaryGeneratedColumn, Repository } from 'typeorm';
import { Transactional } from 'typeorm-transactional';
@Entity() export class Order { @PrimaryGeneratedColumn() id!: number; @Column() status!: string; }
export class Orders {
  private readonly manager = this.source.manager;
  constructor(private readonly source: DataSource, private readonly orders: Repository<Order>) {}
  async all(ids: number[]) { for (const id of ids) await this.orders.findOneBy({ id }); }
  async write(rows: Order[]) { for (const row of rows) await this.orders.insert(row); }
  async close(id: number) {
    await this.source.transaction(async (tx) => {
      await tx.update(Order, id, { status: 'closed' });
      await this.orders.insert({ status: 'copy' });
    });
  }
  @Transactional() async bound(id: number) {
    await this.orders.update(id, { status: 'closed' });
    await this.manager.insert(Order, { status: 'copy' });
  }
}`,
    },
    batched: /In\(keys\)/,
    written: /insert\(list\)/,
    joined: /^Run it on the transaction's handle|^Use a repository, or ask the data source/,
  },
  prisma: {
    files: {
      'package.json': manifest({ '@prisma/client': '6.19.0' }),
      'prisma/schema.prisma': `generator client {\n  provider = "prisma-client-js"\n}
datasource db {\n  provider = "postgresql"\n}
model Order {\n  id Int @id\n  status String\n}\n`,
      'order.ts': `import { PrismaClient } from '@prisma/client';
export class Orders {
  constructor(private readonly prisma: PrismaClient) {}
  async all(statuses: string[]) { for (const status of statuses) await this.prisma.order.findFirst({ where: { status } }); }
  async write(rows: { id: number; status: string }[]) { for (const data of rows) await this.prisma.order.create({ data }); }
  async close(id: number) {
    await this.prisma.$transaction(async (tx) => {
      await tx.order.update({ where: { id }, data: { status: 'closed' } });
      await this.prisma.order.create({ data: { id: 0, status: 'copy' } });
    });
  }
}`,
    },
    batched: /findMany with \{ in: keys \}/,
    written: /createMany\(\{ data: rows \}\)/,
    joined: /^Run it on the client that \$transaction gives/,
  },
  knex: {
    files: {
      'package.json': manifest({ knex: '3.1.0' }),
      'order.ts': `import type { Knex } from 'knex';
export class Orders {
  constructor(private readonly knex: Knex) {}
  async all(ids: number[]) { for (const id of ids) await this.knex('orders').where({ id }).first(); }
  async write(rows: object[]) { for (const row of rows) await this.knex('orders').insert(row); }
  async close(id: number) {
    await this.knex.transaction(async (trx) => {
      await trx('orders').where({ id }).update({ status: 'closed' });
      await this.knex('orders').insert({ status: 'copy' });
    });
  }
}`,
    },
    batched: /whereIn\(column, keys\)/,
    written: /insert\(list\)/,
    joined: /\.transacting\(trx\)/,
  },
  kysely: {
    files: {
      'package.json': manifest({ kysely: '0.28.0' }),
      'order.ts': `import type { Kysely } from 'kysely';
interface Database { orders: { id: number; status: string } }
export class Orders {
  constructor(private readonly db: Kysely<Database>) {}
  async all(ids: number[]) { for (const id of ids) await this.db.selectFrom('orders').selectAll().where('id', '=', id).execute(); }
  async write(rows: { id: number; status: string }[]) { for (const row of rows) await this.db.insertInto('orders').values(row).execute(); }
  async close(id: number) {
    await this.db.transaction().execute(async (trx) => {
      await trx.updateTable('orders').set({ status: 'closed' }).where('id', '=', id).execute();
      await this.db.insertInto('orders').values({ id: 0, status: 'copy' }).execute();
    });
  }
}`,
    },
    batched: /where\(column, 'in', keys\)/,
    written: /values\(list\)/,
    joined: /\(trx, not db\)/,
  },
  drizzle: {
    files: {
      'package.json': manifest({ 'drizzle-orm': '0.45.0', pg: '8.0.0' }),
      'order.ts': `import { eq } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { integer, pgTable, text } from 'drizzle-orm/pg-core';
export const orders = pgTable('orders', { id: integer('id').primaryKey(), status: text('status') });
export class Orders {
  constructor(private readonly db: NodePgDatabase) {}
  async all(ids: number[]) { for (const id of ids) await this.db.select().from(orders).where(eq(orders.id, id)); }
  async write(rows: { id: number; status: string }[]) { for (const row of rows) await this.db.insert(orders).values(row); }
  async close(id: number) {
    await this.db.transaction(async (tx) => {
      await tx.update(orders).set({ status: 'closed' }).where(eq(orders.id, id));
      await this.db.insert(orders).values({ id: 0, status: 'copy' });
    });
  }
}`,
    },
    batched: /inArray\(column, keys\)/,
    written: /values\(list\)/,
    joined: /\(tx, not db\)/,
  },
};

describe.each(Object.entries(STACKS))('%s', (name, { files, batched, written, joined }) => {
  test('advice names its own calls, and nothing of the others', () => {
    const session = openSession({ cwd: folderWith(files) });
    const found = session.findings().map(({ rule, at, message, advice, assumption }) => {
      const line = files['order.ts']!.split('\n')[at.start.line - 1]!.trim().slice(0, 14);
      // The code that a finding quotes is the user's own.
      return { rule, line, said: `${advice ?? ''} ${assumption ?? ''}`, message };
    });
    const saidOf = (rule: string, line: string): readonly string[] =>
      found.filter((one) => one.rule === rule && one.line.startsWith(line)).map(({ said }) => said);
    expect(saidOf('query-in-loop', 'async all')).toEqual([expect.stringMatching(batched)]);
    expect(saidOf('query-in-loop', 'async write')).toEqual([expect.stringMatching(written)]);
    const escapes = found.filter(({ rule }) => rule === 'transaction-escape').map(({ said }) => said);
    expect(escapes).toEqual(escapes.map(() => expect.stringMatching(joined) as string));
    expect(escapes).toHaveLength(name === 'typeorm' ? 2 : 1);
    for (const [other, words] of Object.entries(WORDS))
      if (other !== name) for (const { said } of found) expect(said).not.toMatch(words);
  });
});

describe.each(['rules', 'src/rule'])('texts of %s', (folder) => {
  const files = readdirSync(path.join(ROOT, folder)).filter((file) => file.endsWith('.ts'));
  test.each(files)('%s has no word of one library', (file) => {
    const text = readFileSync(path.join(ROOT, folder, file), 'utf8');
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
    const texts: string[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
        if (!ts.isImportDeclaration(node.parent)) texts.push(node.text);
      ts.forEachChild(node, visit);
    };
    visit(source);
    for (const [library, words] of Object.entries(WORDS))
      expect({ library, texts: texts.filter((one) => words.test(one)) }).toEqual({ library, texts: [] });
  });
});
