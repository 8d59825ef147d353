// What keeps a loop quiet, and what only looks so: a set that notes which rows have come by, and a check that fails.
import { expect, test } from 'vitest';
import { findingsIn } from './wanted.js';

const LEDGER = `import { Knex } from 'knex';

interface Row { email: string; name: string; company: number }

export class Imports {
  constructor(private readonly db: Knex) {}

  async newOnes(rows: Row[]) {
    const known = new Set((await this.db('customer').select('email')).map((one: Row) => one.email));
    for (const row of rows) {
      if (known.has(row.email.toLowerCase())) continue;
      await this.db('customer').insert({ email: row.email, name: row.name }); // want query-in-loop proven
      known.add(row.email.toLowerCase());
    }
  }

  async newOnesByFunction(rows: Row[]) {
    const known = new Set<string>();
    for (const row of rows) {
      if (!known.has(row.email)) {
        known.add(row.email);
        await this.add(row); // want query-in-loop proven
      }
    }
  }

  async add(row: Row) {
    await this.db('customer').insert({ email: row.email, name: row.name });
  }

  async eachOnce(orders: { customerId: number }[]) {
    const seen = new Set<number>();
    for (const order of orders) {
      if (seen.has(order.customerId)) continue;
      seen.add(order.customerId);
      await this.db('customer').where({ id: order.customerId });
    }
  }

  async keptByKey(rows: Row[]) {
    const known = new Map<string, number>();
    for (const row of rows) {
      if (known.has(row.email)) continue;
      const [id] = await this.db('customer').insert({ email: row.email, name: row.name });
      known.set(row.email, id!);
    }
    return known;
  }

  async walk(root: number) {
    const seen = new Set<number>();
    const open = [root];
    while (open.length > 0) {
      const id = open.pop()!;
      if (seen.has(id)) continue;
      seen.add(id);
      open.push(...(await this.db('part').where({ parent: id })).map((one: { id: number }) => one.id));
    }
  }

  async stale(rows: { id: number; version: number }[]) {
    for (const row of rows) {
      const kept = await this.db('customer').where({ id: row.id }).first(); // want query-in-loop proven
      if (kept.version !== row.version) return ['stale', row.id];
    }
    return true;
  }

  async firstOther(rows: { id: number; version: number }[]) {
    for (const row of rows) {
      const kept = await this.db('customer').where({ id: row.id }).first();
      if (kept.version !== row.version) return kept;
    }
    return undefined;
  }

  async emptied(tables: string[]) {
    for (const table of tables) await this.db(table).where({ gone: true }).del();
    for (const table of tables) await this.clear(table, 1);
    const forms = await this.db('form').select('name', 'key');
    for (const { name, key } of forms) await this.clear(name as string, key); // want query-in-loop proven
  }

  async clear(table: string, key: number) {
    await this.db(table).where({ key }).del();
  }

  async clearEach(keys: number[]) {
    for (const key of keys) await this.clear('line', key); // want query-in-loop proven
  }

  async firstOtherInParts(rows: { id: number; version: number }[]) {
    for (const row of rows) {
      const kept = await this.db('customer').where({ id: row.id }).first();
      if (kept.version !== row.version) return { id: row.id, version: kept.version };
    }
    return undefined;
  }

  async firstSame(rows: { id: number; version: number }[]) {
    for (const row of rows) {
      const kept = await this.db('customer').where({ id: row.id }).first();
      if (kept.version === row.version) return 'order ' + row.id;
    }
    return undefined;
  }
}
`;

test('a set that notes keys remembers what the key tells and no more; a check that fails is no search', () => {
  const { found, wanted, diagnostics } = findingsIn(LEDGER, { knex: '3.1.0' });
  expect(wanted).toHaveLength(5);
  expect(found).toEqual(wanted);
  expect(diagnostics).toEqual([]);
});
