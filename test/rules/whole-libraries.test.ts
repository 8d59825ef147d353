// A library by its default import, its classes as types too, and clients in variables that hold nothing at first.
import { expect, test } from 'vitest';
import { findingsIn } from './wanted.js';

const wantedOf = (source: string, dependencies: Readonly<Record<string, string>>, name?: string, more = {}): void => {
  const { found, wanted } = findingsIn(source, dependencies, { 'tsconfig.json': NODE16, ...more }, name);
  expect(found.filter((one) => !one.includes('slow-work-in-transaction'))).toEqual(wanted);
};

/** In an ES module, Node gives the whole of a CommonJS package by default. */
const NODE16 = JSON.stringify({ compilerOptions: { module: 'node16', strict: false, allowJs: true } });

test.each(['let pool: pg.Pool | null = null;', 'let pool: pg.Pool;', 'let pool: any = null;', 'let pool: any;'])(
  '%s',
  (declared) => {
    wantedOf(
      `import pg from 'pg';
const { Pool } = pg;
${declared}
export function connected()${declared.includes('any') ? '' : ': pg.Pool'} {
  if (!pool) pool = new Pool({ max: 20 });
  return pool;
}
export async function ship(lines: { id: number }[]) {
  const connection = connected();
  for (const line of lines) {
    await connection.query('UPDATE stock SET shipped = true WHERE id = $1', [line.id]); // want query-in-loop proven
  }
}
export async function moved(client: pg.PoolClient, lines: { id: number }[]) {
  for (const line of lines) await client.query('UPDATE stock SET moved = true WHERE id = $1', [line.id]); // want query-in-loop proven
}`,
      { pg: '8.0.0' },
    );
  },
);

test('SQL Server, one pool that is made at first use', () => {
  wantedOf(
    `import sql from 'mssql';
let pool: sql.ConnectionPool | null = null;
export async function connected(): Promise<sql.ConnectionPool> {
  if (pool && pool.connected) return pool;
  pool = await new sql.ConnectionPool({ server: 'stock' }).connect();
  return pool;
}
export async function sold(documents: string[]) {
  const connection = await connected();
  for (const number of documents) {
    await connection.request().input('number', sql.VarChar, number).query('SELECT * FROM sale WHERE number = @number'); // want query-in-loop proven
  }
}`,
    { mssql: '11.0.0' },
  );
});

test.each(['let db = null;', 'let db;', 'let db = undefined;'])('plain JavaScript, %s', (declared) => {
  wantedOf(
    `const db = require('./db');
exports.prices = async (ids) => {
  for (const id of ids) await db('price').where({ id }).first(); // want query-in-loop proven
};`,
    { knex: '3.0.0' },
    'source.js',
    {
      'tsconfig.json': '{}',
      'db.js': `const knex = require('knex');
${declared}
if (process.env.NODE_ENV === 'test') db = knex({ client: 'sqlite3' });
else db = knex({ client: 'pg' });
module.exports = db;`,
    },
  );
});

test('plain JavaScript: a transaction of a client whose module tells what it is, where the library takes options too', () => {
  wantedOf(
    `const { default: knex } = require('knex');
const db = require('./db');
exports.sell = async (sale) => {
  await db.transaction(async (trx) => {
    await trx('sale').insert({ total: sale.total });
    for (const item of sale.items) await trx('stock').where('id', item.id).decrement('amount', item.amount); // want query-in-loop proven
  });
};`,
    { knex: '3.0.0' },
    'source.js',
    {
      'tsconfig.json': '{}',
      'knexfile.js': `module.exports = { development: { client: 'pg' } };`,
      'db.js': `const knex = require('knex');
const settings = require('./knexfile');
module.exports = knex(settings[process.env.NODE_ENV || 'development']);`,
    },
  );
});
