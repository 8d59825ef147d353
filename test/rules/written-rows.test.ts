// What a write does to the rows behind a cache, in the words of several data layers: columns that are set, rows that go
// away, what is counted up and down. Dropping in one place shows that the copy is meant to be right.
import { expect, test } from 'vitest';
import { findingsIn, prismaSchema } from './wanted.js';

const SCHEMA = prismaSchema(`model Tariff {
  id     Int    @id
  amount Int
  note   String
}
`);

const PRISMA = `import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();
const amounts = new Map<number, number>();

export async function amountOf(id: number): Promise<number> {
  const known = amounts.get(id);
  if (known !== undefined) return known;
  const tariff = await prisma.tariff.findUniqueOrThrow({ where: { id } });
  amounts.set(id, tariff.amount);
  return tariff.amount;
}

export async function change(id: number, amount: number) {
  await prisma.tariff.update({ where: { id }, data: { amount } });
  amounts.delete(id);
}

export async function annotate(id: number, note: string) {
  await prisma.tariff.update({ where: { id }, data: { note } });
}

export async function raise(id: number, amount: number) {
  await prisma.tariff.update({ where: { id }, data: { amount } }); // want missing-cache-invalidation proven
}

export async function add(amount: number) {
  await prisma.tariff.create({ data: { amount, note: '' } });
}
`;

const KNEX = `import knex from 'knex';

const db = knex({ client: 'pg' });
const amounts = new Map<number, number>();

export async function amountOf(id: number): Promise<number> {
  const known = amounts.get(id);
  if (known !== undefined) return known;
  const tariff = await db('tariffs').where({ id }).first();
  amounts.set(id, tariff.amount);
  return tariff.amount;
}

export async function change(id: number, amount: number) {
  await db('tariffs').where({ id }).update({ amount });
  amounts.delete(id);
}

export async function annotate(id: number, note: string) {
  await db('tariffs').where({ id }).update({ note });
}

export async function raise(id: number, amount: number) {
  await db('tariffs').where({ id }).update({ amount }); // want missing-cache-invalidation proven
}

export async function add(amount: number) {
  await db('tariffs').insert({ amount, note: '' });
}
`;

const PG = `import { Pool } from 'pg';

const pool = new Pool();
const amounts = new Map<number, number>();

export async function amountOf(id: number): Promise<number> {
  const known = amounts.get(id);
  if (known !== undefined) return known;
  const { rows } = await pool.query('SELECT amount FROM tariffs WHERE id = $1', [id]);
  amounts.set(id, rows[0].amount);
  return rows[0].amount;
}

export async function change(id: number, amount: number) {
  await pool.query('UPDATE tariffs SET amount = $2 WHERE id = $1', [id, amount]);
  amounts.delete(id);
}

export async function annotate(id: number, note: string) {
  await pool.query('UPDATE tariffs SET note = $2 WHERE id = $1', [id, note]);
}

export async function raise(id: number, by: number) {
  await pool.query('UPDATE tariffs SET amount = amount + $2 WHERE id = $1', [id, by]); // want missing-cache-invalidation proven
}

export async function add(amount: number) {
  await pool.query('INSERT INTO tariffs (amount) VALUES ($1)', [amount]);
}
`;

test.each([
  ['prisma', 'Tariff', PRISMA, { '@prisma/client': '6.19.0' }, { 'prisma/schema.prisma': SCHEMA }],
  ['knex', 'tariffs', KNEX, { knex: '3.1.0' }, {}],
  ['pg', 'tariffs', PG, { pg: '8.16.0' }, {}],
])(
  '%s: a copy of one column under a key is wrong after writes of that column alone',
  (_, entity, source, dependencies, more) => {
    const configuration = JSON.stringify({ entities: { transactional: [entity] } });
    const { found, wanted, diagnostics } = findingsIn(source, dependencies, {
      'erplint.jsonc': configuration,
      ...more,
    });
    expect(found.filter((one) => one.includes('missing-cache-invalidation'))).toEqual(wanted);
    expect(diagnostics).toEqual([]);
  },
);
