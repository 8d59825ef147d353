// Builders that run when they are awaited: all that their steps say counts where they are run, and nothing where not.
import { cases, text } from './lower.js';

const head = `
  import { eq, inArray } from 'drizzle-orm';
  import { drizzle } from 'drizzle-orm/node-postgres';
  import { integer, pgTable } from 'drizzle-orm/pg-core';
  import knex, { type Knex } from 'knex';
  declare const db: Knex;
  const prices = pgTable('prices', { id: integer('id').primaryKey(), amount: integer('amount') });
  const dz = drizzle({}, { schema: { prices } });
`;
const of = (source: string) => head + source;

cases({
  'a condition behind the first step varies with the loop': {
    source: of(`
      export async function run(rows: { id: number }[]) {
        for (const row of rows) await dz.select().from(prices).where(eq(prices.id, row.id));
      }
    `),
    outline: text`
      loop0 for…of over rows [per-element]
        #1 op drizzle-orm:Database.select read prices handle handle given of constant dz awaited varies 0
    `,
  },
  'nothing varies': {
    source: of(`
      export async function run(rows: { id: number }[]) {
        for (const row of rows) await db('prices').where({ id: 1 });
      }
    `),
    outline: text`
      loop0 for…of over rows [per-element]
        #0 op knex:Knex.call read prices handle handle given of constant db awaited
    `,
  },
  'a table with another name beside it': {
    source: of(`
      export async function run() {
        await db('prices as p').where({ 'p.id': 1 });
        await db.from('prices p').first();
      }
    `),
    outline: text`
      #0 op knex:Knex.call read prices handle handle given of constant db awaited
      #1 op knex:QueryBuilder.first read prices handle handle given of constant db awaited
    `,
  },
  'extended under a condition': {
    source: of(`
      export async function run(rows: { id: number }[], id?: number) {
        let query = db('prices').orderBy('id');
        if (id) query = query.where('id', id).limit(5);
        return query;
      }
    `),
    outline: text`
      branch tests id
      arm 0
        query = handle given of constant db
      arm 1
      #0 op knex:Knex.call read prices handle handle given of constant db awaited
      return #0
    `,
  },
  'never awaited': {
    source: of(`
      export async function run() {
        db('prices').insert({ amount: 1 });
        const query = dz.select().from(prices);
      }
    `),
    outline: text`
    `,
  },
  'a subquery is a part of the statement': {
    source: of(`
      export async function run() {
        const ids = db('lists').select('price_id');
        return await db('prices').whereIn('id', ids).first();
      }
    `),
    outline: text`
      #0 op knex:QueryBuilder.first read prices handle handle given of constant db awaited
      return #0
    `,
  },
  chained: {
    source: of(`
      export async function run() {
        return db('prices').then((rows) => db('lists').insert(rows)).catch(() => undefined);
      }
    `),
    outline: text`
      #0 op knex:Knex.call read prices handle handle given of constant db awaited
      #1 op knex:QueryBuilder.insert write lists handle handle given of constant db awaited
      return #1
    `,
  },
  'handed to Promise.all, from a callback': {
    source: of(`
      export async function run(rows: { id: number }[]) {
        await Promise.all(rows.map((row) => db('prices').where({ id: row.id }).del()));
      }
    `),
    outline: text`
      loop0 .map over rows [concurrent]
        #0 op knex:QueryBuilder.del write prices handle handle given of constant db awaited varies 0
      await map(rows of #0)
    `,
  },
  'pushed in a loop, awaited behind it': {
    source: of(`
      export async function run(rows: { id: number }[]) {
        const queries = [];
        for (const row of rows) queries.push(db('prices').where({ id: row.id }).update({ amount: 1 }));
        await Promise.all(queries);
      }
    `),
    outline: text`
      loop0 for…of over rows [concurrent]
        #1 op knex:QueryBuilder.update write prices handle handle given of constant db awaited varies 0
        queries += handle given of constant db
      await push(rows of #1)
    `,
  },
  'made before the loop, awaited in it': {
    source: of(`
      export async function run(rows: { id: number }[]) {
        const query = db('prices').where({ amount: 1 });
        for (const row of rows) await query;
      }
    `),
    outline: text`
      loop0 for…of over rows [per-element]
        #0 op knex:Knex.call read prices handle handle given of constant db awaited
    `,
  },
  'a later step gives the connection': {
    source: of(`
      export async function run(trx: Knex.Transaction) {
        await db('prices').transacting(trx).insert({ amount: 1 });
        await trx('prices').where({ id: 1 }).forUpdate();
      }
    `),
    outline: text`
      #0 op knex:QueryBuilder.insert write prices handle trx awaited
      #1 op knex:Knex.call read prices handle handle given of trx awaited
    `,
  },
  'given by a function that is not async': {
    source: of(`
      export function run(id: number) {
        return db('prices').where({ id }).first();
      }
    `),
    outline: text`
      #0 op knex:QueryBuilder.first read prices handle handle given of constant db awaited if run
      return #0
    `,
  },
  'awaited where it was passed in': {
    source: of(`
      export async function run(query: Knex.QueryBuilder, id: number) {
        const rows = await query.where({ id });
        return rows;
      }
    `),
    outline: text`
      #0 op knex:QueryBuilder read handle query awaited
      return #0
    `,
  },
  'passed on and given back': {
    source: of(`
      function page(query: Knex.QueryBuilder) {
        return query.limit(10);
      }
      export async function run() {
        return await page(db('prices').where({ amount: 1 }));
      }
    `),
    outline: text`
      #0 call page(handle given of constant db)
      #1 op knex:Knex.call read prices handle handle given of constant db awaited
      return #1
    `,
  },
  'a transaction by callback': {
    source: of(`
      export async function run() {
        await dz.transaction(async (tx) => {
          await tx.insert(prices).values({ id: 1 });
          await tx.query.prices.findMany({ with: { lists: true } });
          await dz.delete(prices).where(inArray(prices.id, [1]));
        });
      }
    `),
    outline: text`
      region transaction
        #1 op drizzle-orm:Inserting.values write prices handle handle opened of #0 awaited
        #2 op drizzle-orm:RelationalQueries.findMany read prices handle handle opened of #0 loads lists awaited
        #4 op drizzle-orm:Database.delete write prices handle handle given of constant dz awaited
      #5 op drizzle-orm/pg-core:PgDatabase.transaction transaction, transaction handle constant dz awaited
      await ? nothing is returned
    `,
  },
  'a transaction by hand': {
    source: of(`
      export async function run() {
        const trx = await db.transaction();
        await trx('prices').insert({ amount: 1 });
        await trx.commit();
      }
    `),
    outline: text`
      #0 op knex:Knex.transaction#3 transaction handle constant db
      begin transaction on handle opened of #0 awaited
      await handle opened of #0
      #1 op knex:QueryBuilder.insert write prices handle handle opened of #0 awaited
      #2 op knex:Transaction.commit transaction handle handle opened of #0 awaited
      commit transaction on handle opened of #0 awaited
    `,
  },
  'a stream': {
    source: of(`
      export async function run() {
        for await (const row of db('prices').stream()) console.log(row);
      }
    `),
    outline: text`
      #0 op knex:Knex.call read prices handle handle given of constant db awaited
      loop0 for await…of over #0 [drain]
    `,
  },
  'a step on a builder of the function around': {
    source: of(`
      export function run(list: number[]) {
        const query = db('prices');
        const each = async (ids: number[]) => {
          for (const id of ids) await query.where('id', id);
        };
        return each(list);
      }
    `),
    of: 'run/each',
    outline: text`
      loop0 for…of over ids [per-element]
        #0 op knex:Knex.call read prices handle outer(handle given of constant db) awaited varies 0
    `,
  },
  'raw SQL with a part of it': {
    source: of(`
      export async function run(id: number) {
        await db.raw('SELECT 1 FROM prices WHERE id = ? FOR UPDATE', id);
        await db('prices').select(db.raw('count(*)'));
      }
    `),
    outline: text`
      #0 op knex:Knex.raw read prices handle handle given of constant db awaited
      #1 op knex:Knex.call read prices handle handle given of constant db awaited
    `,
  },
});
