// Statements on a handle or the pool, whichever the caller gave: the two are of different classes, and a local may hold
// nothing but the bound function.
import { expect, test } from 'vitest';
import { findingsIn } from './wanted.js';

const TYPEORM = `import { DataSource, EntityManager } from 'typeorm';
const COUNT = 'UPDATE stock SET counted = now() WHERE id = $1';
export class Stock {
  constructor(private readonly source: DataSource) {}
  async either(id: number, manager?: EntityManager) {
    await (manager ?? this.source).query(COUNT, [id]);
  }
  async held(id: number, manager?: EntityManager) {
    const handle = manager || this.source;
    await handle.query(COUNT, [id]);
  }
  async bound(id: number, manager?: EntityManager) {
    const run = manager?.query.bind(manager) ?? this.source.query.bind(this.source);
    await run(COUNT, [id]);
  }
  async chosen(id: number, manager?: EntityManager) {
    const run = manager ? manager.query.bind(manager) : this.source.query.bind(this.source);
    await run(COUNT, [id]);
  }
  async always(id: number, manager: EntityManager) {
    const run = manager.query.bind(manager);
    await run(COUNT, [id]);
  }
  async inside(id: number) {
    await this.source.transaction(async (manager) => {
      await manager.query(COUNT, [0]);
      await this.either(id, manager);
      await this.held(id, manager);
      await this.bound(id, manager);
      await this.chosen(id, manager);
      await this.always(id, manager);
    });
  }
  async beside(id: number) {
    await this.source.transaction(async (manager) => {
      await manager.query(COUNT, [0]);
      await this.either(id); // want transaction-escape proven
      await this.held(id); // want transaction-escape proven
      await this.bound(id); // want transaction-escape proven
      await this.chosen(id); // want transaction-escape proven
    });
  }
}
`;

const PG = `import { Pool, PoolClient } from 'pg';
const COUNT = 'UPDATE stock SET counted = now() WHERE id = $1';
export class Stock {
  constructor(private readonly pool: Pool) {}
  async either(id: number, client?: PoolClient) {
    await (client ?? this.pool).query(COUNT, [id]);
  }
  async bound(id: number, client?: PoolClient) {
    const run = client ? client.query.bind(client) : this.pool.query.bind(this.pool);
    await run(COUNT, [id]);
  }
  async inTransaction(work: (client: PoolClient) => Promise<void>) {
    const client = await this.pool.connect();
    try {
      await client.query('BEGIN');
      await work(client);
      await client.query('COMMIT');
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    } finally {
      client.release();
    }
  }
  async inside(id: number) {
    await this.inTransaction(async (client) => {
      await this.either(id, client);
      await this.bound(id, client);
    });
  }
  async beside(id: number) {
    await this.inTransaction(async (client) => {
      await client.query(COUNT, [0]);
      await this.either(id); // want transaction-escape proven
      await this.bound(id); // want transaction-escape proven
    });
  }
}
`;

test.each([
  ['typeorm', TYPEORM, { typeorm: '0.3.20' }],
  ['pg', PG, { pg: '8.16.0' }],
])('%s: the handle or the pool is what the caller gave', (_, source, dependencies) => {
  const { found, wanted, diagnostics } = findingsIn(source, dependencies);
  expect(found).toEqual(wanted);
  expect(diagnostics).toEqual([]);
});

/** In JavaScript, what a parameter is by default says nothing of what it is given. */
const SCRIPT = `const { Pool } = require('pg');
const pool = new Pool();

async function stockOf(id, db = pool) {
  return (await db.query('SELECT amount FROM stock WHERE id = $1', [id])).rows[0];
}

async function inTransaction(work) {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await work(client);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

async function close(id) {
  await inTransaction(async (client) => {
    await client.query('UPDATE orders SET closed = true WHERE id = $1', [id]);
    await stockOf(id, client);
    await stockOf(id); // want transaction-escape proven
  });
}

module.exports = { close };
`;

test('JavaScript: a parameter with the pool for its default', () => {
  const { found, wanted } = findingsIn(SCRIPT, { pg: '8.16.0' }, {}, 'source.js');
  expect(found).toEqual(wanted);
});

/** A module of the project's own, whose query is a function of the pool, stands in for the handle that is not given. */
const helpers = (typed: boolean) => `
const pool = new Pool();
const db = { query: (text${typed ? ': string' : ''}, values${typed ? '?: unknown[]' : ''}) => pool.query(text, values) };

class Stock {
  async count(id${typed ? ': number' : ''}, client${typed ? ': PoolClient | null' : ''} = null) {
    const executor = client || db;
    const counted = await executor.query('UPDATE stock SET counted = now() WHERE id = $1', [id]);
    return counted.rows[0];
  }
}
const stock = new Stock();

${typed ? 'export ' : ''}async function close(ids${typed ? ': number[]' : ''}) {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('UPDATE orders SET closed = true WHERE id = $1', [ids[0]]);
    await stock.count(1, client);
    await stock.count(2); // want transaction-escape proven
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

${typed ? 'export ' : ''}async function recount(ids${typed ? ': number[]' : ''}) {
  for (const id of ids) await stock.count(id); // want query-in-loop proven
}
`;

test('TypeScript: the handle that is given, or a module of helpers', () => {
  const source = `import { Pool, PoolClient } from 'pg';${helpers(true)}`;
  const { found, wanted } = findingsIn(source, { pg: '8.16.0' });
  expect(found).toEqual(wanted);
});

test('JavaScript: the handle that is given, or a module of helpers', () => {
  const source = `const { Pool } = require('pg');${helpers(false)}
module.exports = { close, recount };
`;
  const { found, wanted } = findingsIn(source, { pg: '8.16.0' }, {}, 'source.js');
  expect(found).toEqual(wanted);
});

test('JavaScript: what is given may be anything, and where nothing is given it is the module of helpers', () => {
  const source = `const { Pool } = require('pg');
const pool = new Pool();
const db = { query: (text, values) => pool.query(text, values) };

async function count(id, client = null) {
  const executor = client || db;
  return (await executor.query('UPDATE stock SET counted = now() WHERE id = $1', [id])).rows[0];
}

async function recount(ids, context) {
  await count(0, context.client);
  for (const id of ids) await count(id); // want query-in-loop proven
}
module.exports = { recount };
`;
  const { found, wanted } = findingsIn(source, { pg: '8.16.0' }, {}, 'source.js');
  expect(found).toEqual(wanted);
});
